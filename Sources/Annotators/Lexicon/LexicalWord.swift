import Documents
import WordLists

/// What is known of one token before any analysis: its hash, its capitals, and what the word tables say.
///
/// The layer has one word a token, in the order of the tokens.
struct LexicalWord: Annotation {
  /// How the letters of a token are written.
  enum Shape: UInt8, Sendable { case lower, capitalized, capitals, mixed, initial, number, mark }

  /// `WordHash` of the token.
  var hash: UInt64
  var shape: Shape
  /// What the tables know of the token standing alone.
  var classes: NameClasses
  /// How often news writes the word with a capital inside a sentence, 0 to 255; nothing for an unknown word.
  var casing: UInt8?
  /// True when the token is a function word.
  var isClosed: Bool

  /// True when the token begins with a capital letter.
  var isCapital: Bool {
    switch shape {
    case .capitalized, .capitals, .mixed, .initial: true
    case .lower, .number, .mark: false
    }
  }
}
