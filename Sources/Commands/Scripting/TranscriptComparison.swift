extension Transcript {
  /// A step whose output differs from the expected one.
  public struct Mismatch: Sendable, Hashable {
    /// The step.
    public var step: Step

    /// The difference by lines: `-` precedes expected lines, `+` printed lines, and a space common lines.
    public var difference: [String]

    /// The reason if the step was not run because it would have left the sandbox; otherwise nil.
    public var untrusted: String?
  }

  /// The outcome of running a transcript again.
  public struct Outcome: Sendable, Hashable {
    /// The output of each step.
    public var replies: [Reply]

    /// The steps that differ, in order.
    public var mismatches: [Mismatch]
  }

  /// Runs every step with the given function and compares its output with the expected one.
  public func check(running run: (String) async throws -> Reply) async rethrows -> Outcome {
    var outcome = Outcome(replies: [], mismatches: [])
    for step in steps {
      let reply = try await run(step.typed)
      outcome.replies.append(reply)
      if let reason = reply.untrusted {
        outcome.mismatches.append(Mismatch(step: step, difference: [], untrusted: reason))
      } else if let difference = step.difference(from: reply) {
        outcome.mismatches.append(Mismatch(step: step, difference: difference))
      }
    }
    return outcome
  }
}

extension Transcript.Step {
  /// Returns the difference of a reply from the expected output; nil if it matches.
  func difference(from reply: Transcript.Reply) -> [String]? {
    let printed = reply.lines
    if status == reply.status, LinePattern.match(expected, printed) { return nil }
    var lines: [String] = []
    let changes = printed.difference(from: expected, by: { LinePattern.match($0, $1) })
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var old = 0
    var new = 0
    while old < expected.count || new < printed.count {
      if old < expected.count, removed.contains(old) {
        lines.append("-" + expected[old])
        old += 1
      } else if new < printed.count, inserted.contains(new) || old >= expected.count {
        lines.append("+" + printed[new])
        new += 1
      } else {
        lines.append(" " + (new < printed.count ? printed[new] : expected[old]))
        old += 1
        new += 1
      }
    }
    if status != reply.status {
      lines.append("-[exit \(status)]")
      lines.append("+[exit \(reply.status)]")
    }
    return lines
  }
}

/// Matching of lines against expected lines with wildcards: `[..]` for any characters in a line, and a line
/// `...` for any number of lines.
enum LinePattern {
  private static let gap = "[..]"
  private static let lines = "..."

  /// Whether all lines match, apart from trailing white space.
  static func match(_ expected: [String], _ printed: [String]) -> Bool {
    var pattern = 0
    var line = 0
    var resume: (pattern: Int, line: Int)?
    while line < printed.count {
      if pattern < expected.count, expected[pattern] == lines {
        resume = (pattern + 1, line)
        pattern += 1
      } else if pattern < expected.count, match(expected[pattern], printed[line]) {
        pattern += 1
        line += 1
      } else if let last = resume {
        resume = (last.pattern, last.line + 1)
        pattern = last.pattern
        line = last.line + 1
      } else {
        return false
      }
    }
    while pattern < expected.count, expected[pattern] == lines { pattern += 1 }
    return pattern == expected.count
  }

  /// Whether a line matches, apart from trailing white space.
  static func match(_ expected: String, _ printed: String) -> Bool {
    let wanted = withoutEnd(expected)
    let found = withoutEnd(printed)
    if wanted == found { return true }
    let pieces = pieces(of: wanted)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return false }
    guard found.starts(with: first), found.count >= first.count + last.count,
      found.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = found[first.count..<(found.count - last.count)]
    for piece in pieces.dropFirst().dropLast() {
      guard let next = position(of: piece, in: rest) else { return false }
      rest = rest[(next + piece.count)...]
    }
    return true
  }

  private static func withoutEnd(_ line: String) -> [UInt8] {
    var bytes = Array(line.utf8)
    while let last = bytes.last, last == 32 || last == 9 || last == 13 { bytes.removeLast() }
    return bytes
  }

  /// Splits a line at its wildcards.
  private static func pieces(of line: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark = Array(gap.utf8)
    var pieces: [ArraySlice<UInt8>] = []
    var rest = line[...]
    while let next = position(of: mark[...], in: rest) {
      pieces.append(rest[..<next])
      rest = rest[(next + mark.count)...]
    }
    return pieces + [rest]
  }

  private static func position(of piece: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Int? {
    guard piece.count <= text.count else { return nil }
    for start in text.startIndex...(text.endIndex - piece.count)
    where text[start..<(start + piece.count)] == piece {
      return start
    }
    return nil
  }
}
