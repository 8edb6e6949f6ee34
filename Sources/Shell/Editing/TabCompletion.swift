import Commands

/// Completions for a part of the line: the answer to the Tab key.
struct TabCompletion: Sendable, Hashable {
  /// The part of the line to be replaced, in characters.
  var range: Range<Int>

  /// What it can be replaced by, best first.
  var candidates: [Candidate]

  /// True when a space follows a text that is the only one possible.
  var appendsSpace: Bool

  /// How many texts fit, those included that are not among the candidates.
  var total: Int

  /// Candidates for a part of the line.
  init(range: Range<Int>, candidates: [Candidate], appendsSpace: Bool = true, total: Int? = nil) {
    self.range = range
    self.candidates = candidates
    self.appendsSpace = appendsSpace
    self.total = max(total ?? 0, candidates.count)
  }

  /// No candidates.
  static let none = TabCompletion(range: 0..<0, candidates: [])

  /// What the Tab key does.
  enum Outcome: Sendable, Hashable {
    /// Nothing fits.
    case nothing
    /// The line becomes another, with the cursor before that character.
    case replacement(line: String, cursor: Int)
    /// Several texts fit and nothing can be added to the line.
    case list([Candidate])
  }

  /// What the Tab key does to a line.
  ///
  /// The only candidate is put in. Of several, what they begin with in common is put in when it goes beyond
  /// what was typed and agrees with it, capitals and accents aside; otherwise they are listed.
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
      // What all have in common is not known from some of them.
      return .list(candidates)
    } else {
      insertion = Self.typable(Self.commonPrefix(candidates.lazy.map(\.text)))
      let typed = String(characters[start..<end])
      guard insertion.count > typed.count, Folded.text(insertion).hasPrefix(Folded.text(typed)) else {
        return .list(candidates)
      }
    }
    let line = String(characters[..<start]) + insertion + String(characters[end...])
    return .replacement(line: line, cursor: start + insertion.count)
  }

  /// The characters with which every text begins.
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
