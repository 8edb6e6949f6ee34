import Commands

/// The completion candidates for a part of the line, computed when the Tab key is pressed.
struct TabCompletion: Sendable, Hashable {
  /// The range of the line to be replaced, in characters.
  var range: Range<Int>

  /// The candidates that can replace it, best first.
  var candidates: [Candidate]

  /// Whether a space is added after the only candidate.
  var appendsSpace: Bool

  /// The number of matching texts, including those that are not among the candidates.
  var total: Int

  /// Creates a completion for a part of the line.
  init(range: Range<Int>, candidates: [Candidate], appendsSpace: Bool = true, total: Int? = nil) {
    self.range = range
    self.candidates = candidates
    self.appendsSpace = appendsSpace
    self.total = max(total ?? 0, candidates.count)
  }

  /// A completion without candidates.
  static let none = TabCompletion(range: 0..<0, candidates: [])

  /// The effect of the Tab key.
  enum Outcome: Sendable, Hashable {
    /// There is no candidate.
    case nothing
    /// The line is replaced, and the cursor is placed before that character.
    case replacement(line: String, cursor: Int)
    /// Several candidates match, and nothing can be added to the line, so they are listed.
    case list([Candidate])
  }

  /// Returns the effect of the Tab key on a line.
  ///
  /// The only candidate is inserted. Of several, the common prefix is inserted if it extends what was typed,
  /// regardless of case and accents; otherwise they are listed.
  func outcome(for line: String) -> Outcome {
    let characters = Array(line)
    let start = min(max(range.lowerBound, 0), characters.count)
    let end = min(max(range.upperBound, start), characters.count)
    guard let first = candidates.first else { return .nothing }
    let insertion: String
    if candidates.count == 1 {
      let isFollowedBySpace = end < characters.count && characters[end] == " "
      insertion = Self.typable(first.text) + (appendsSpace && !isFollowedBySpace ? " " : "")
    } else if total > candidates.count {
      // The common prefix of all texts cannot be determined from some of them.
      return .list(candidates)
    } else {
      insertion = Self.typable(Self.commonPrefix(candidates.lazy.map(\.text)))
      let typed = String(characters[start..<end])
      // A quotation mark alone would only be in the way of what need not be quoted.
      guard insertion.count > typed.count, insertion != "\"",
        Folded.text(insertion).hasPrefix(Folded.text(typed))
      else { return .list(candidates) }
    }
    let line = String(characters[..<start]) + insertion + String(characters[end...])
    return .replacement(line: line, cursor: start + insertion.count)
  }

  /// Returns the common prefix of texts.
  static func commonPrefix(_ texts: some Sequence<String>) -> String {
    var iterator = texts.makeIterator()
    guard var prefix = iterator.next() else { return "" }
    while !prefix.isEmpty, let text = iterator.next() {
      prefix = prefix.commonPrefix(with: text)
    }
    return prefix
  }

  private static func typable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }))
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
