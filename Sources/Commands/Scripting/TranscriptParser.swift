/// A parser that splits the lines of a transcript into prose and steps.
struct TranscriptParser {
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

  /// Returns the number of lines at the end that are no output: blank lines, and one paragraph
  /// between blank lines.
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

  /// Parses the number in `[exit N]`; returns nil for any other line.
  private static func status(_ line: String) -> Int? {
    guard line.hasPrefix("[exit "), line.hasSuffix("]") else { return nil }
    return Int(line.dropFirst(6).dropLast())
  }

  /// Returns the backticks or tildes that open a code block; nil if the line opens none.
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
