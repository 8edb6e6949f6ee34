import Documents

/// The entry of one token in the word tables: its hash, its casing, and its classes as a name.
///
/// The layer has one element a token, in the order of the tokens.
struct LexicalWord: Annotation {
  /// The casing of the letters of a token.
  enum Shape: UInt8, Sendable { case lower, capitalized, capitals, mixed, initial, number, punctuation }

  /// `WordHash` of the token.
  var hash: UInt64
  var shape: Shape
  /// The classes of the token as a phrase by itself.
  var classes: NameClasses
  /// How often news writes the word with a capital inside a sentence, from 0 to 255; nil for an unknown word.
  var casing: UInt8?
  /// True for a function word.
  var isClosed: Bool

  /// The value for positions outside of a text.
  static let edge = LexicalWord(hash: 0, shape: .punctuation, classes: [], casing: nil, isClosed: false)

  /// True if the token begins with a capital letter.
  var isCapital: Bool {
    switch shape {
    case .capitalized, .capitals, .mixed, .initial: true
    case .lower, .number, .punctuation: false
    }
  }
}
