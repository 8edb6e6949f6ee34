import Documents
import WordLists

/// What a person's names, titles and roles tell of their gender.
enum PersonGender {
  /// The gender of a person by forms of address, roles and given names; a thing for what is no person.
  static func of(_ entity: Entity, _ view: DependencyTree) -> MentionCandidate.Gender {
    guard entity.type == .person else { return .thing }
    let names = entity.mentions.filter { $0.kind == .name }
    for mention in names {
      let first = mention.tokens.lowerBound
      guard first > 0 else { continue }
      let before = view.signs[first - 1].low
      if PersonNouns.masculineAddress.contains(hash: before) { return .masculine }
      if PersonNouns.feminineAddress.contains(hash: before) { return .feminine }
    }
    for role in entity.roles {
      for part in role.text.split(whereSeparator: { !$0.isLetter }) {
        if PersonNouns.masculine.contains(hash: WordHash.of(part)) { return .masculine }
        if PersonNouns.feminine.contains(hash: WordHash.of(part)) { return .feminine }
      }
    }
    // "he" that is known to mean somebody tells their gender.
    for mention in entity.mentions where mention.kind == .pronoun {
      switch FunctionWords.pronouns[view.signs[mention.tokens.lowerBound].low] {
      case .masculine: return .masculine
      case .feminine: return .feminine
      default: continue
      }
    }
    for mention in names where mention.tokens.count > 1 {
      let classes = view.words[mention.tokens.lowerBound].classes
      switch (classes.contains(.givenMale), classes.contains(.givenFemale)) {
      case (true, false): return .masculine
      case (false, true): return .feminine
      default: continue
      }
    }
    return .unknown
  }
}
