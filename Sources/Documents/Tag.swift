/// A part of speech by the names of Universal Dependencies.
public enum PartOfSpeech: String, Sendable, Hashable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinator = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinator = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}

/// The form of an inflected word.
public enum WordForm: String, Sendable, Hashable, CaseIterable {
  /// Not inflected, or without an ending that tells.
  case plain
  case plural
  /// "harder", "hardest".
  case comparative, superlative
  /// The form of the dictionary: infinitive or imperative.
  case base
  /// A finite verb of the present: "they say", "she says".
  case present, thirdPerson
  /// A finite verb of the past.
  case past
  /// "said" in "was said" or "has said".
  case pastParticiple
  /// "saying".
  case gerund
  /// "can", "would".
  case modal

  /// The features of Universal Dependencies, in the order of their names; empty for a plain form.
  public func features(of part: PartOfSpeech) -> String {
    switch self {
    case .plain: part == .noun || part == .properNoun ? "Number=Sing" : part == .adjective ? "Degree=Pos" : ""
    case .plural: "Number=Plur"
    case .comparative: "Degree=Cmp"
    case .superlative: "Degree=Sup"
    case .base: "VerbForm=Inf"
    case .present: "Mood=Ind|Tense=Pres|VerbForm=Fin"
    case .thirdPerson: "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
    case .past: "Mood=Ind|Tense=Past|VerbForm=Fin"
    case .pastParticiple: "Tense=Past|VerbForm=Part"
    case .gerund: "Tense=Pres|VerbForm=Part"
    case .modal: "VerbForm=Fin"
    }
  }
}

/// What a token is in its sentence: part of speech, form and lemma.
///
/// The layer has one tag a token, in the order of the tokens.
public struct Tag: Annotation, Hashable {
  /// The part of speech.
  public var part: PartOfSpeech

  /// The form, as far as the word is inflected.
  public var form: WordForm

  /// How the lemma is made from the token.
  public var lemma: LemmaRule

  /// A tag.
  public init(_ part: PartOfSpeech, _ form: WordForm = .plain, lemma: LemmaRule = LemmaRule()) {
    self.part = part
    self.form = form
    self.lemma = lemma
  }
}

/// How a lemma is made from a word: letters taken from its end, letters added, capitals kept or not.
public struct LemmaRule: Sendable, Hashable {
  /// How many characters go from the end.
  public var removed: UInt8

  /// What is put in their place.
  public var added: String

  /// True when capitals stay as they are.
  public var keepsCase: Bool

  /// A rule; without anything to do, the word in small letters.
  public init(removed: UInt8 = 0, added: String = "", keepsCase: Bool = false) {
    self.removed = removed
    self.added = added
    self.keepsCase = keepsCase
  }

  /// The lemma of a word.
  public func lemma(of word: String) -> String {
    let word = keepsCase ? word : word.lowercased()
    guard removed > 0 || !added.isEmpty else { return word }
    guard word.count > Int(removed) || !added.isEmpty && word.count == Int(removed) else { return word }
    return word.dropLast(Int(removed)) + added
  }
}
