/// A recorded conversation: what was typed, and what was printed, between prose that is kept as it is.
///
/// A line that begins with `news> ` is typed and `....> ` continues it. What follows up to the next prompt is
/// expected, but for one paragraph of prose before the prompt that has blank lines on both sides. In Markdown
/// only code blocks that have a prompt count, and all of such a block but the typed lines is expected.
public struct Transcript: Sendable, Hashable {
  /// One typed line with what it should print.
  public struct Step: Sendable, Hashable {
    /// The number of its first line in the file, from 1.
    public var number: Int

    /// The typed text, with line breaks where it was continued.
    public var typed: String

    /// The lines that it should print, without blank lines at the end.
    public var expected: [String]

    /// The exit status that it should have, 0 unless `[exit N]` says otherwise.
    public var status: Int
  }

  /// What a line printed when it was run again.
  public struct Reply: Sendable, Hashable {
    /// The printed text.
    public var text: String

    /// 0, or the exit status of the error.
    public var status: Int

    /// Why the line was not run, when it would have left the sandbox.
    public var untrusted: String?

    /// A printed text with a status.
    public init(text: String, status: Int = 0) {
      self.text = text
      self.status = status
    }

    /// The lines without blank ones at the end.
    var lines: [String] {
      Transcript.trimmed(Transcript.lines(of: text))
    }
  }

  /// A span of the file: text that stays, or a step.
  enum Part: Sendable, Hashable {
    case text([String])
    case step(Step)
  }

  let parts: [Part]

  /// The steps in order.
  public var steps: [Step] {
    parts.compactMap { if case .step(let step) = $0 { step } else { nil } }
  }

  /// The prompt before a line that is typed.
  public static let prompt = "news> "

  /// A line that matches any lines.
  public static let anything = "...\n"

  /// The prompt before a line that continues another.
  public static let continuation = "....> "

  /// The transcript in a text; Markdown is read for its code blocks only.
  public init(_ text: String, isMarkdown: Bool) {
    var parser = TranscriptParser(Transcript.lines(of: text), isMarkdown: isMarkdown)
    parts = parser.parse()
  }

  /// The text of the file with the replies in place of what was expected, but where that still fits.
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
