/// A recorded session: typed lines and their output, with prose between them that is kept unchanged.
///
/// A typed line begins with `news> `, and its continuation lines with `....> `. The lines up to the next
/// prompt are the expected output, except for one paragraph of prose before the prompt with blank lines
/// on both sides. In Markdown only code blocks with a prompt are read; all other lines of such a block
/// are expected output.
public struct Transcript: Sendable, Hashable {
  /// One typed line with its expected output.
  public struct Step: Sendable, Hashable {
    /// The number of the first line in the file, from 1.
    public var number: Int

    /// The typed text, with line breaks before continuation lines.
    public var typed: String

    /// The expected lines of output, without blank lines at the end.
    public var expected: [String]

    /// The expected exit status; 0 unless `[exit N]` follows the output.
    public var status: Int
  }

  /// The output of a line that was run again.
  public struct Reply: Sendable, Hashable {
    /// The printed text.
    public var text: String

    /// The exit status of the error; 0 without an error.
    public var status: Int

    /// The reason if the line was not run because it would have left the sandbox; otherwise nil.
    public var untrusted: String?

    /// Creates a reply with a printed text and a status.
    public init(text: String, status: Int = 0) {
      self.text = text
      self.status = status
    }

    /// The lines of the text, without blank lines at the end.
    var lines: [String] {
      Transcript.trimmed(Transcript.lines(of: text))
    }
  }

  /// A part of the file: text that is kept unchanged, or a step.
  enum Part: Sendable, Hashable {
    case text([String])
    case step(Step)
  }

  let parts: [Part]

  /// The steps in order.
  public var steps: [Step] {
    parts.compactMap { if case .step(let step) = $0 { step } else { nil } }
  }

  /// The prompt before a typed line.
  public static let prompt = "news> "

  /// The wildcard line that matches any number of lines.
  public static let anything = "...\n"

  /// The prompt before a continuation line.
  public static let continuation = "....> "

  /// Parses a transcript; of Markdown only the code blocks are read.
  public init(_ text: String, isMarkdown: Bool) {
    var parser = TranscriptParser(Transcript.lines(of: text), isMarkdown: isMarkdown)
    parts = parser.parse()
  }

  /// Returns the text of the file with the expected output replaced by the replies, except where
  /// it still matches.
  public func updated(with replies: [Reply]) -> String {
    var lines: [String] = []
    var position = 0
    for part in parts {
      switch part {
      case .text(let text):
        lines += text
      case .step(let step):
        let typed = Transcript.lines(of: step.typed)
        lines += typed.enumerated().map {
          ($0.offset == 0 ? Transcript.prompt : Transcript.continuation) + $0.element
        }
        let reply = position < replies.count ? replies[position] : nil
        if let reply, reply.untrusted == nil, step.difference(from: reply) != nil {
          lines += reply.lines
          if reply.status != 0 { lines.append("[exit \(reply.status)]") }
        } else {
          lines += step.expected
          if step.status != 0 { lines.append("[exit \(step.status)]") }
        }
        position += 1
      }
    }
    return lines.joined(separator: "\n")
  }

  static func lines(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  static func trimmed(_ lines: [String]) -> [String] {
    var lines = lines
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines
  }
}
