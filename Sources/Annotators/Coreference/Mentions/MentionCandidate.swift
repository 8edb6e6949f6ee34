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

  /// The quotations that a mention speaks: none, only indirect ones, or also words in quotation marks.
  enum Speech: UInt64, Sendable { case none, indirect, quoted }

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

  /// The sort of thing that it is.
  var sort = MentionSort.other
  /// Whether it is the speaker of quotations.
  var speech = Speech.none

  /// True for a coordination of phrases: "Ann and Bob".
  var isJoined = false

  /// True for a mention with a name: by the name itself, or by one in apposition.
  var isNamed = false
  /// True for a name that training shows as a description.
  var isUnnamed = false

  /// Makes a mention by name one by a description of a person.
  mutating func describe(_ definiteness: Definiteness) {
    form = form == .name ? .nominal : form
    self.definiteness = definiteness
    gender = .unknown
    type = 0
    cluster = -1
    sort = .personNoun
    isUnnamed = true
  }

  /// True for pronouns.
  var isPronoun: Bool { form != .name && form != .nominal }

  /// True for pronouns of the third person.
  var isThirdPerson: Bool {
    form == .masculine || form == .feminine || form == .neuter || form == .plural
  }
}
