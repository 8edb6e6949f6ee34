/// A token, or a part of one, with its class in the table of time words: what the patterns of time expressions match.
///
/// Tokens such as `mid-2015`, `6am` and `1990s` have several parts: a run of letters, a number or a mark each.
struct TimeToken {
  /// The index of the token in the document, or -1 where the text has no tokens.
  var token: Int32 = -1
  /// The first byte.
  var start: Int32
  /// The byte after the last.
  var end: Int32
  /// The class of the word in the table.
  var kind: TimeWords.Class
  /// True when the first letter is a capital.
  var isCapital: Bool
  /// True if white space precedes.
  var spaceBefore: Bool
  /// The number of digits; 0 for anything but digits.
  var digits: UInt8
  /// True for digits with thousands separators or decimals: `4,800`, `2.5`.
  var isGrouped: Bool
  /// True for a word of three letters or more that ends in a single s.
  var endsInS = false
  /// The number of the class.
  var value: Int32
  /// The hash of the lower-case word; for digits, the decimals.
  var hash: UInt64

  /// The number of the word in its class, without the flags.
  var code: Int { Int(value & 255) }
  /// True for a word that is more often something else.
  var isWeak: Bool { value > 0 && value & TimeWords.weak != 0 }
  /// True for a plural unit.
  var isPlural: Bool { value & TimeWords.plural != 0 }

  /// True for a punctuation mark or symbol of ASCII.
  func isPunctuation(_ character: Unicode.Scalar) -> Bool {
    kind == .punctuation && value == Int32(truncatingIfNeeded: character.value)
  }
  /// True for any of several punctuation marks or symbols of ASCII.
  func isPunctuation(among characters: String) -> Bool {
    kind == .punctuation && characters.utf8.contains { value == Int32($0) }
  }
  /// The word of the atom, without the flags.
  var word: TimeWord { TimeWord(self) }
  /// True for a word of one class and code.
  func `is`(_ word: TimeWord) -> Bool { kind == word.kind && code == word.code }
  /// True for a number in digits or words.
  var isAmount: Bool { kind == .number || kind == .cardinal || kind == .multiplier || kind == .vague }
  /// True for "current".
  var isCurrent: Bool { kind == .reference && code == 2 }
  /// True for one certain preposition.
  func isPreposition(_ code: Int32) -> Bool { kind == .preposition && value == code }

  /// The atom beyond the ends of a sentence.
  static let none = TimeToken(
    start: 0,
    end: 0,
    kind: .punctuation,
    isCapital: false,
    spaceBefore: true,
    digits: 0,
    isGrouped: false,
    value: 0,
    hash: 0
  )
}
