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

  /// A stretch of the file: text that stays, or a step.
  enum Part: Sendable, Hashable {
    case text([String])
    case step(Step)
  }

  let parts: [Part]

  /// The steps in order.
  public var steps: [Step] {
    parts.compactMap { if case .step(let step) = $0 { step } else { nil } }
  }

  /// What stands before a line that is typed.
  public static let prompt = "news> "

  /// A line that stands for any lines.
  public static let anything = "...\n"

  /// What stands before a line that continues another.
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

/// Splits the lines of a file into prose and steps.
private struct TranscriptParser {
  private let lines: [String]
  private let isMarkdown: Bool
  private var parts: [Transcript.Part] = []
  private var prose: [String] = []

  init(_ lines: [String], isMarkdown: Bool) {
    self.lines = lines
    self.isMarkdown = isMarkdown
  }

  mutating func parse() -> [Transcript.Part] {
    var position = 0
    while position < lines.count {
      if isMarkdown {
        let fence = fence(of: lines[position])
        prose.append(lines[position])
        position += 1
        guard let fence else { continue }
        let end = lines[position...].firstIndex { closes($0, fence) } ?? lines.count
        parseBlock(position..<end, hasProse: false)
        position = end
        if position < lines.count {
          prose.append(lines[position])
          position += 1
        }
      } else {
        parseBlock(position..<lines.count, hasProse: true)
        position = lines.count
      }
    }
    flush()
    return parts
  }

  private mutating func flush() {
    if !prose.isEmpty { parts.append(.text(prose)) }
    prose = []
  }

  private mutating func parseBlock(_ block: Range<Int>, hasProse: Bool) {
    var position = block.lowerBound
    while position < block.upperBound {
      guard isPrompt(lines[position]) else {
        prose.append(lines[position])
        position += 1
        continue
      }
      flush()
      let number = position + 1
      var typed = [content(of: lines[position])]
      position += 1
      while position < block.upperBound, isContinuation(lines[position]) {
        typed.append(content(of: lines[position]))
        position += 1
      }
      let end = lines[position..<block.upperBound].firstIndex(where: isPrompt) ?? block.upperBound
      var expected = Array(lines[position..<end])
      let kept = TranscriptParser.prose(in: expected, isLast: end == lines.count, hasProse: hasProse)
      expected.removeLast(kept)
      var status = 0
      if let last = expected.last, let stated = TranscriptParser.status(last) {
        status = stated
        expected.removeLast()
      }
      parts.append(
        .step(
          Transcript.Step(
            number: number,
            typed: typed.joined(separator: "\n"),
            expected: expected,
            status: status
          )
        )
      )
      prose = Array(lines[(end - kept)..<end])
      position = end
    }
  }

  private func isPrompt(_ line: String) -> Bool {
    line.hasPrefix(Transcript.prompt) || line == Transcript.prompt.dropLast()
  }

  private func isContinuation(_ line: String) -> Bool {
    line.hasPrefix(Transcript.continuation) || line == Transcript.continuation.dropLast()
  }

  private func content(of line: String) -> String { String(line.dropFirst(Transcript.prompt.count)) }

  /// How many lines at the end are no output: blank lines, and one paragraph between blank lines.
  private static func prose(in lines: [String], isLast: Bool, hasProse: Bool) -> Int {
    let blank = { (line: String) in line.allSatisfy(\.isWhitespace) }
    let content = Transcript.trimmed(lines)
    let fences = lines.count - content.count
    guard hasProse, fences > (isLast ? 1 : 0), let gap = content.lastIndex(where: blank) else {
      return fences
    }
    let output = Transcript.trimmed(Array(content[..<gap]))
    return lines.count - output.count
  }

  /// The number in `[exit N]`.
  private static func status(_ line: String) -> Int? {
    guard line.hasPrefix("[exit "), line.hasSuffix("]") else { return nil }
    return Int(line.dropFirst(6).dropLast())
  }

  /// The backticks or tildes that open a code block.
  private func fence(of line: String) -> Substring? {
    let start = line.drop { $0 == " " }
    guard let mark = start.first, mark == "`" || mark == "~" else { return nil }
    let fence = start.prefix { $0 == mark }
    return fence.count >= 3 ? fence : nil
  }

  private func closes(_ line: String, _ fence: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    return text.hasPrefix(fence) && text.drop { $0 == fence.first }.allSatisfy(\.isWhitespace)
  }
}
