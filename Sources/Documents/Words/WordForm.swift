/// The form of an inflected word.
public enum WordForm: String, Sendable, Hashable, CaseIterable {
  /// Uninflected, or without a distinctive ending.
  case plain
  case plural
  /// "harder", "hardest".
  case comparative, superlative
  /// The base form: infinitive or imperative.
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

  /// The morphological features of Universal Dependencies in alphabetical order; empty without any.
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
