package import Documents

/// The tags that the tagger tells apart: parts of speech, those of inflected words by form.
package enum FineTag {
  /// All of them in the order of their numbers.
  package static let all: [(part: PartOfSpeech, form: WordForm)] = PartOfSpeech.allCases.flatMap { part in
    forms(of: part).map { (part, $0) }
  }

  /// The tag of marks.
  package static let mark = number(.punctuation, .plain)

  /// How many there are.
  package static let count = all.count

  /// The number of a tag; of the plain form where the part has no such form.
  package static func number(_ part: PartOfSpeech, _ form: WordForm) -> Int {
    all.firstIndex { $0.part == part && $0.form == form } ?? all.firstIndex { $0.part == part } ?? 0
  }

  private static func forms(of part: PartOfSpeech) -> [WordForm] {
    switch part {
    case .noun, .properNoun: [.plain, .plural]
    case .adjective, .adverb: [.plain, .comparative, .superlative]
    case .verb: [.base, .present, .thirdPerson, .past, .pastParticiple, .gerund]
    case .auxiliary: [.base, .present, .thirdPerson, .past, .pastParticiple, .gerund, .modal]
    default: [.plain]
    }
  }
}
