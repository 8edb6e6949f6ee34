import WordLists

/// The parts of a person's name that decide whether two names can be one person's.
struct PersonName: Hashable {
  /// The first name; nil when only a surname is known.
  var first: String?
  /// The names and initials between.
  var middle: [String]
  /// The surname with its particles, as in "von der leyen".
  var surname: String
  /// Jr., Sr., II, III and the like.
  var suffix: String?

  private static let particles = WordSet(WordList("names/surname-particles"))

  private static let suffixes = WordSet(WordList("names/suffixes"))

  /// The parts of a folded name.
  init(key: String) {
    var words = key.split(separator: " ").map { $0.last == "," ? String($0.dropLast()) : String($0) }
    if words.count > 1, let last = words.last, PersonName.suffixes.contains(last) {
      suffix = last
      words.removeLast()
    }
    // The surname begins with the first particle that has a word after it.
    let inner = words.indices.dropLast()
    let start = inner.first { PersonName.particles.contains(words[$0]) } ?? max(words.count - 1, 0)
    surname = words.dropFirst(start).joined(separator: " ")
    first = start > 0 ? words.first : nil
    middle = start > 1 ? Array(words[1..<start]) : []
  }

  /// True when a first name is known.
  var isFull: Bool { first != nil }

  /// First name, surname and suffix: equal for all forms that differ only in the middle.
  var outline: String { [first, surname, suffix].compactMap(\.self).joined(separator: " ") }

  /// The last word of the surname, by which most texts call a person.
  var shortest: String { surname.split(separator: " ").last.map { String($0) } ?? surname }

  /// True when nothing in two names says that they are different people's.
  func agrees(with other: PersonName) -> Bool {
    guard outline == other.outline else { return false }
    if middle.isEmpty || other.middle.isEmpty { return true }
    guard middle.count == other.middle.count else { return false }
    return zip(middle, other.middle).allSatisfy { left, right in
      left == right || (left.count == 1 && right.hasPrefix(left))
        || (right.count == 1 && left.hasPrefix(right))
    }
  }
}
