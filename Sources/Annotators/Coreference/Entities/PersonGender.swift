import Documents
import WordLists

/// The gender of persons by forms of address, roles, pronouns and given names.
enum PersonGender {
  /// The gender of a person, or unknown; the first sign in the order of the parameters decides, forms of address
  /// before all.
  ///
  /// - Parameters:
  ///   - names: The tokens of each name, in reading order.
  ///   - roles: The roles of the person.
  ///   - pronouns: The tokens of pronouns that refer to the person.
  ///   - words: The words of the document.
  static func of(
    names: [Range<Int>],
    roles: [Entity.Role],
    pronouns: [Int],
    words: [LexicalWord]
  ) -> MentionCandidate.Gender {
    for name in names where name.lowerBound > 0 {
      let before = words[name.lowerBound - 1].hash
      if PersonNouns.masculineAddress.contains(hash: before) { return .masculine }
      if PersonNouns.feminineAddress.contains(hash: before) { return .feminine }
    }
    for role in roles {
      for part in role.text.split(whereSeparator: { !$0.isLetter }) {
        if PersonNouns.masculine.contains(hash: WordHash.of(part)) { return .masculine }
        if PersonNouns.feminine.contains(hash: WordHash.of(part)) { return .feminine }
      }
    }
    for token in pronouns {
      switch FunctionWords.pronouns[words[token].hash] {
      case .masculine: return .masculine
      case .feminine: return .feminine
      default: continue
      }
    }
    for name in names where name.count > 1 {
      let classes = words[name.lowerBound].classes
      switch (classes.contains(.givenMale), classes.contains(.givenFemale)) {
      case (true, false): return .masculine
      case (false, true): return .feminine
      default: continue
      }
    }
    return .unknown
  }

  /// The gender of an entity; `thing` for what is no person.
  static func of(_ entity: Entity, words: [LexicalWord]) -> MentionCandidate.Gender {
    guard entity.type == .person else { return .thing }
    return of(
      names: entity.mentions.filter { $0.kind == .name }.map(\.tokens),
      roles: entity.roles,
      pronouns: entity.mentions.filter { $0.kind == .pronoun }.map(\.tokens.lowerBound),
      words: words
    )
  }
}
