package import Documents

/// Tags of the tagger: universal parts of speech, divided by form for inflected words.
package enum FineTag {
  /// All tags in the order of their numbers.
  package static let all: [(part: PartOfSpeech, form: WordForm)] = PartOfSpeech.allCases.flatMap { part in
    forms(of: part).map { (part, $0) }
  }

  /// The tag of punctuation.
  package static let punctuation = number(.punctuation, .plain)

  /// The number of tags.
  package static let count = all.count

  /// The number of a tag; that of the first form of the part if the part has no such form.
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
