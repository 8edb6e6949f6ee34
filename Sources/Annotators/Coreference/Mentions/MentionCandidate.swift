import Documents

/// A noun phrase or pronoun that can speak of something, as coreference sees it.
struct MentionCandidate: Sendable {
  /// What it is made of.
  enum Form: UInt64, Sendable {
    case name = 1, nominal, masculine, feminine, neuter, plural, first, firstPlural, second, demonstrative
  }

  /// How the phrase begins.
  enum Definiteness: UInt64, Sendable {
    case bare = 1, definite, indefinite, possessive, demonstrative, quantified, pronoun, name
  }

  /// One or several.
  enum Number: UInt64, Sendable { case unknown, singular, plural }

  /// What a person can be called.
  enum Gender: UInt64, Sendable { case unknown, masculine, feminine, thing }

  /// The head.
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
  /// The group of names that the head belongs to, or -1.
  var cluster: Int
  /// The words of the phrase without determiners, hashed together.
  var text: UInt64
  /// The quoted stretch that it stands in, or -1.
  var quoted: Int32

  /// True for several phrases joined by "and".
  var isJoined = false

  /// True for pronouns.
  var isPronoun: Bool { form != .name && form != .nominal }
}
