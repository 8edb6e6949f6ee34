/// A noun phrase or pronoun with the attributes that coreference resolution needs.
struct MentionCandidate: Sendable {
  /// The form of a mention: a name, a description, or the kind of pronoun.
  enum Form: UInt64, Sendable {
    case name = 1, nominal, masculine, feminine, neuter, plural, first, firstPlural, second, demonstrative
  }

  /// The determiner of a mention, or its form where it has none.
  enum Definiteness: UInt64, Sendable {
    case bare = 1, definite, indefinite, possessive, demonstrative, quantified, pronoun, name
  }

  /// Grammatical number.
  enum Number: UInt64, Sendable { case unknown, singular, plural }

  /// Gender; `thing` for what is no person.
  enum Gender: UInt64, Sendable { case unknown, masculine, feminine, thing }

  /// The token of the head.
  var head: Int
  /// The tokens of the phrase.
  var tokens: Range<Int>
  var sentence: Int
  var form: Form
  var definiteness: Definiteness
  var number: Number
  var gender: Gender
  /// The type of the name at the head, plus one; 0 for no name.
  var type: UInt64
  /// The index of the entity that names and rules give to it, or -1.
  var cluster: Int
  /// The words of the phrase without articles and demonstratives, hashed together.
  var text: UInt64
  /// The index of the quoted span around the head, or -1.
  var quoted: Int32

  /// True for a coordination of phrases: "Ann and Bob".
  var isJoined = false

  /// True for pronouns.
  var isPronoun: Bool { form != .name && form != .nominal }
}
