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
    words: TokenArray<LexicalWord>
  ) -> MentionCandidate.Gender {
    for name in names {
      let gender = ofAddress(before: name.lowerBound, words)
      if gender != .unknown { return gender }
    }
    for name in names where name.lowerBound > 0 {
      if let kin = KinNouns.all[words[name.lowerBound - 1].hash], kin.gender != .unknown { return kin.gender }
    }
    for role in roles {
      let gender = of(role)
      if gender != .unknown { return gender }
    }
    for token in pronouns {
      switch FunctionWords.pronouns[words[token].hash] {
      case .masculine: return .masculine
      case .feminine: return .feminine
      default: continue
      }
    }
    for name in names where name.count > 1 {
      let gender = ofGivenName(words[name.lowerBound].classes)
      if gender != .unknown { return gender }
    }
    // Who has no other name than "Caroline" is called by the given name; "Harris" may be a surname.
    guard names.allSatisfy({ $0.count == 1 }) else { return .unknown }
    for name in names where !words[name.lowerBound].classes.contains(.surname) {
      let gender = ofGivenName(words[name.lowerBound].classes)
      if gender != .unknown { return gender }
    }
    return .unknown
  }

  /// The gender of the forms of address before a token, over titles: "Mrs", "Chief Mrs", "Mrs Justice".
  static func ofAddress(before token: Int, _ words: TokenArray<LexicalWord>) -> MentionCandidate.Gender {
    for before in stride(from: token - 1, through: max(0, token - 3), by: -1) {
      if PersonNouns.masculineAddress.contains(hash: words[before].hash) { return .masculine }
      if PersonNouns.feminineAddress.contains(hash: words[before].hash) { return .feminine }
      guard words[before].isCapital, !words[before].classes.isDisjoint(with: [.honorific, .title, .office])
      else { break }
    }
    return .unknown
  }

  /// The gender of a given name by its classes; unknown for one of both.
  static func ofGivenName(_ classes: NameClasses) -> MentionCandidate.Gender {
    switch (classes.contains(.givenMale), classes.contains(.givenFemale)) {
    case (true, false): .masculine
    case (false, true): .feminine
    default: .unknown
    }
  }

  /// The gender of the nouns of a role; the wife of "his wife's lawyer" says nothing of the lawyer.
  static func of(_ role: Entity.Role) -> MentionCandidate.Gender {
    for part in role.text.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "-" }) {
      let gender = ofNoun(WordHash.of(part))
      if gender != .unknown { return gender }
    }
    return .unknown
  }

  /// The gender of a noun for a person: "spokeswoman", "widower", "wife".
  static func ofNoun(_ word: UInt64) -> MentionCandidate.Gender {
    if PersonNouns.masculine.contains(hash: word) { return .masculine }
    if PersonNouns.feminine.contains(hash: word) { return .feminine }
    return KinNouns.all[word]?.gender ?? .unknown
  }

  /// The gender of an entity; `thing` for what is no person.
  static func of(_ entity: Entity, words: TokenArray<LexicalWord>) -> MentionCandidate.Gender {
    guard entity.type == .person else { return .thing }
    return of(
      names: entity.mentions.filter { $0.kind == .name }.map(\.tokens),
      roles: entity.roles,
      pronouns: entity.mentions.filter { $0.kind == .pronoun }.map(\.tokens.lowerBound),
      words: words
    )
  }
}
