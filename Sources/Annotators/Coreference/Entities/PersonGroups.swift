import Documents
import WordLists

/// The names of a document that are one person's: a full name with surnames, given names and nicknames.
///
/// A form of address keeps people of one surname apart: "Mrs Rourke" is not Declan Rourke, and his wife
/// Sinead where the article names her.
struct PersonGroups {
  /// The positions of each person's names among the names of the document; never empty.
  private(set) var groups: [[Int]] = []

  private let document: Document
  private let words: TokenArray<LexicalWord>
  private let names: [Name]
  private let parsed: [Int: PersonNameParts]
  private let relatives: [Int: KinReader.Relative]
  private let aliases: [Int: Int]
  private let pronouns: PronounsBehindNames

  /// For each group the gender that the article states, or else that of the given name.
  private var genders: [MentionCandidate.Gender] = []
  private var isStated: [Bool] = []
  /// The groups by the surname, the given name and the surnames inside the names of their persons.
  private var bySurname: [UInt64: [Int]] = [:]
  private var byGivenName: [UInt64: [Int]] = [:]
  private var byInnerSurname: [UInt64: [Int]] = [:]
  private var byLongSurname: [UInt64: [Int]] = [:]
  /// Groups by a given name and any later part of the name: "José Peña" of "José Peña Iglesias".
  private var byPair: [UInt64: Int] = [:]
  /// Relatives named by their given names alone, by the surname of the one they belong to.
  private var relativesBySurname: [UInt64: [Int]] = [:]
  /// Persons known by a form of address and a surname alone.
  private var addressedBySurname: [UInt64: [Int]] = [:]
  /// The husbands and wives among the relatives.
  private var isSpouse: Set<Int> = []
  /// For each group the gender of the first pronoun behind its first full name, where the tables may be
  /// wrong.
  private var nearbyPronouns: [Int: MentionCandidate.Gender] = [:]
  private var groupOfName: [Int: Int] = [:]
  /// For each group the position of its last name so far.
  private var latest: [Int: Int] = [:]
  /// The groups for which a surname alone stood so far.
  private var usedAlone: Set<Int> = []
  /// The groups that were named with their surnames so far.
  private var isSurnameKnown: Set<Int> = []

  /// The most sentences behind a name in which a form of address with the surname means it.
  private static let memory = 3
  /// The most bearers of one surname that are compared, so that any text takes linear time.
  private static let reach = 32

  init(_ document: Document, _ words: TokenArray<LexicalWord>, _ names: [Name]) {
    self.document = document
    self.words = words
    self.names = names
    let kin = KinReader(document: document, words: words)
    var parsed: [Int: PersonNameParts] = [:]
    var relatives: [Int: KinReader.Relative] = [:]
    for (position, name) in names.enumerated() where name.type == .person {
      parsed[position] = PersonNameParts(name.tokens, document, words)
      relatives[position] = kin.relative(name)
    }
    self.parsed = parsed
    self.relatives = relatives
    pronouns = PronounsBehindNames(document: document, words: words, names: names)
    aliases = PersonGroups.aliases(names, document, words)
    group()
  }

  private mutating func group() {
    let positions = names.indices.filter { parsed[$0] != nil }
    let surnames = Set(positions.flatMap { parsed[$0]?.longSurnames ?? [] })
    // Full names first, so that a surname in the headline is grouped with a full name further down.
    for position in positions {
      guard let name = parsed[position], name.parts.count > 1, !surnames.contains(name.whole) else {
        continue
      }
      let same = samePerson(position, name)
      let found = same ?? match(name)
      let group = found ?? new()
      if found == nil || same != nil { register(name, group) }
      if found == nil { nearbyPronouns[group] = pronouns.gender(behind: names[position]) }
      add(position, name, to: group)
      learnSpouse(position, group)
    }
    for position in positions {
      if let group = groupOfName[position] {
        latest[group] = position
        isSurnameKnown.insert(group)
        continue
      }
      guard let name = parsed[position] else { continue }
      let isLong = name.parts.count > 1
      if let group = samePerson(position, name) {
        bySurname[name.whole, default: []].append(group)
        add(position, name, to: group)
        latest[group] = position
        continue
      }
      let found = best(position, name, isLong ? byLongSurname[name.whole] : families(name))
      if let found, name.addressed == .unknown, title(of: position) == nil, bySurname[name.surname] != nil {
        usedAlone.insert(found)
      }
      let group = found ?? newShort(name)
      add(position, name, to: group)
      if found == nil { joinCouple(position, group) }
      latest[group] = position
      if isLong || surname(of: group) == name.whole { isSurnameKnown.insert(group) }
      addToFamily(position, name, group)
    }
  }

  // MARK: Other names

  /// The group of a person whose other name this is: "Jane Roe, known as Ayo", "Born Jane Doe".
  private func samePerson(_ position: Int, _ name: PersonNameParts) -> Int? {
    if let main = aliases[position] { return groupOfName[main] }
    let before = names[position].tokens.lowerBound - 1
    guard before >= document.sentences[names[position].sentence].tokens.lowerBound,
      PersonGroups.birth.contains(hash: words[before].hash), name.parts.count > 1
    else { return nil }
    return byGivenName[name.given]?.last
  }

  /// For each name that stands as another name behind that of a person the position of the latter.
  private static func aliases(_ names: [Name], _ document: Document, _ words: TokenArray<LexicalWord>)
    -> [Int: Int]
  {
    let reader = AliasReader(document: document, words: words)
    var found: [Int: Int] = [:]
    for (position, name) in names.enumerated() where name.type == .person && name.tokens.count > 1 {
      guard let tokens = reader.alias(behind: name.tokens, in: document.sentences[name.sentence].tokens)
      else {
        continue
      }
      var next = position + 1
      while next < names.count, names[next].tokens.lowerBound < tokens.lowerBound { next += 1 }
      if next < names.count, names[next].tokens == tokens, names[next].type == .person {
        found[next] = position
      }
    }
    for (position, name) in names.enumerated() where name.type == .person && found[position] == nil {
      let sentence = document.sentences[name.sentence].tokens
      guard reader.isBehindWordForName(name.tokens.lowerBound, in: sentence) else { continue }
      // The person who bears the name is the first one of the sentence.
      let persons = names[..<position].indices.reversed().prefix { names[$0].sentence == name.sentence }
        .filter {
          names[$0].type == .person && !reader.isBehindWordForName(names[$0].tokens.lowerBound, in: sentence)
        }
      guard let bearer = persons.first, persons.count == 1, names[bearer].tokens.count > 1,
        !reader.isOfAnother(names[bearer].tokens.upperBound..<name.tokens.lowerBound)
      else { continue }
      found[position] = bearer
    }
    return found
  }

  private static let birth = WordSet(words: ["born", "née", "nee"])

  // MARK: Full names

  /// The group of a fuller or equal form of a full name.
  private func match(_ name: PersonNameParts) -> Int? {
    let namesakes = (bySurname[name.surname] ?? []).suffix(PersonGroups.reach)
    if let group = namesakes.first(where: { first(of: $0)?.agrees(with: name) ?? false }) { return group }
    let pairs =
      [FeatureHash.joined(name.given, name.surname)]
      + name.innerSurnames.map { FeatureHash.joined(name.given, $0) }
    return pairs.lazy.compactMap { byPair[$0] }.first { group in
      guard let known = first(of: group) else { return false }
      return known.agrees(with: name) && !known.differsInLastPart(from: name)
    }
  }

  private func first(of group: Int) -> PersonNameParts? { groups[group].first.flatMap { parsed[$0] } }

  private mutating func register(_ name: PersonNameParts, _ group: Int) {
    bySurname[name.surname, default: []].append(group)
    for key in NicknameTable.keys(of: name.given) { byGivenName[key, default: []].append(group) }
    for surname in name.innerSurnames + name.wordsOfSurname {
      byInnerSurname[surname, default: []].append(group)
    }
    for surname in name.innerSurnames {
      byPair[FeatureHash.joined(name.given, surname)] = group
    }
    byPair[FeatureHash.joined(name.given, name.surname)] = group
    for surname in name.longSurnames { byLongSurname[surname, default: []].append(group) }
  }

  private mutating func new() -> Int {
    groups.append([])
    genders.append(.unknown)
    isStated.append(false)
    return groups.count - 1
  }

  /// Adds a name to a group, with what it says of the gender.
  private mutating func add(_ position: Int, _ name: PersonNameParts, to group: Int) {
    groups[group].append(position)
    groupOfName[position] = group
    let kin = relatives[position]?.kin.gender ?? .unknown
    let stated = name.addressed == .unknown ? kin : name.addressed
    if stated != .unknown, !isStated[group] {
      genders[group] = stated
      isStated[group] = true
    } else if genders[group] == .unknown, name.parts.count > 1, !beginsWithSurname(position, name) {
      genders[group] = PersonGender.ofGivenName(words[names[position].tokens.lowerBound].classes)
    }
  }

  /// True for a name of three parts whose first is a surname and whose last is none: "Tran Dai Nam".
  private func beginsWithSurname(_ position: Int, _ name: PersonNameParts) -> Bool {
    let tokens = names[position].tokens
    return name.parts.count > 2 && words[tokens.lowerBound].classes.contains(.surname)
      && !words[tokens.upperBound - 1].classes.contains(.surname)
  }

  // MARK: Short forms

  /// The groups that a name of one part can belong to: by surname, else by given name, else by an inner
  /// surname.
  private func families(_ name: PersonNameParts) -> [Int]? {
    bySurname[name.surname] ?? byGivenName[name.given]
      ?? NicknameTable.keys(of: name.given).lazy.compactMap { byGivenName[$0] }.first
      ?? byInnerSurname[name.surname]
  }

  /// The group among some that the name belongs to: by the gender of its form of address, else the one named
  /// last.
  private func best(_ position: Int, _ name: PersonNameParts, _ families: [Int]?) -> Int? {
    let all = (families ?? []).suffix(PersonGroups.reach)
    // "Ann Roe, whose daughter Lea …": Ms Roe is the mother, whatever the daughter's surname is further down.
    let known = all.filter { isSurnameKnown.contains($0) }
    let isSurname = bySurname[name.surname] != nil && !known.isEmpty
    let bearers = isSurname ? known[...] : all
    // A surname alone is that of the person whom the article is about, and relatives keep their given names.
    let own = bearers.filter { !isRelative($0) }
    // "Fr Roe" is the one of two who was named with that title.
    if let title = title(of: position),
      let one = latest(among: bearers.filter { hasTitle(title, anyOf: $0) })
    {
      return one
    }
    // "Dr Roe", where one is the prime minister, and the other has just been named without a title.
    if name.addressed == .unknown, title(of: position) != nil, bearers.count > 1,
      let one = latestUntitled(among: bearers, before: position)
    {
      return one
    }
    // "The younger Roe" is not the one of whom the article has spoken as Roe.
    if isOneOfTwo(position) {
      let before = bearers.filter { isNamed($0, before: position) }
      let isYounger = words[names[position].tokens.lowerBound - 1].hash == Self.younger
      if let one = latest(among: before.filter { self.isYounger($0) == isYounger }) { return one }
      return latest(among: before.filter { isRelative($0) })
        ?? latest(among: before.filter { !usedAlone.contains($0) }) ?? latest(among: before)
    }
    if name.addressed == .unknown {
      // "Roe said so. She left", "Roe spoke when she came": the one of two who is a woman.
      if let gender = pronouns.gender(inSentenceBehind: position)
        ?? pronouns.gender(opening: names[position].sentence + 1),
        bearers.contains(where: { genders[$0] == gender }),
        !bearers.contains(where: { genders[$0] == .unknown }),
        let one = latest(among: own.filter { genders[$0] == gender })
          ?? latest(among: bearers.filter { genders[$0] == gender })
      {
        return one
      }
      if isTitled(position), let one = latest(among: bearers.filter { isTitled(anyOf: $0) }) { return one }
      // "Roe said so. … His daughter, Lea Roe": whoever is only named further down as his relative is another.
      let earlier = bearers.filter { !isRelative($0) || isNamed($0, before: position) }
      return latest(among: own.filter { usedAlone.contains($0) }) ?? latest(among: own) ?? latest(
        among: earlier
      )
        ?? latest(among: addressedBySurname[name.whole] ?? [])
    }
    let relatives = (relativesBySurname[name.whole] ?? []).suffix(PersonGroups.reach)
    let spouses = relatives.filter { isSpouse.contains($0) }
    let addressed = (addressedBySurname[name.whole] ?? []).suffix(PersonGroups.reach)
    func are(_ groups: some Sequence<Int>, _ genders: MentionCandidate.Gender...) -> [Int] {
      groups.filter { genders.contains(self.genders[$0]) }
    }
    let gender = name.addressed
    // Of two whom the text names without a form of address the one just named, if no table has the given name.
    if let sure = latest(among: are(own, gender)), let open = latest(among: are(own, .unknown)),
      let (last, other) = latest[open].map({ ($0, latest[sure] ?? -1) }), last > other,
      names[position].sentence - names[last].sentence <= PersonGroups.memory,
      nearbyPronouns[open].map({ $0 == gender }) ?? true
    {
      return open
    }
    // "Ieuan Roe … he … his uncle, Idris Roe": Mr Roe is the one of whom the article tells, if no table has his name.
    return latest(among: are(own, gender))
      ?? latest(among: are(own, .unknown).filter { nearbyPronouns[$0] == gender })
      ?? latest(among: are(bearers, gender))
      ?? latest(among: are(spouses, gender))
      ?? latest(among: are(bearers, .unknown)) ?? latest(among: are(relatives, gender, .unknown))
      ?? latest(among: are(addressed, gender))
      ?? latest(among: bearers.filter { !isStated[$0] && nearbyPronouns[$0] == gender })
  }

  /// The only one of some persons who has had neither title nor form of address before a name, and who has just been
  /// named.
  private func latestUntitled(among bearers: some Sequence<Int>, before position: Int) -> Int? {
    let untitled = bearers.filter { group in
      groups[group].prefix(PersonGroups.reach).allSatisfy {
        $0 >= position || title(of: $0) == nil && (parsed[$0]?.addressed ?? .unknown) == .unknown
      }
    }
    guard let one = untitled.first, untitled.count == 1, let last = latest[one], last < position,
      names[position].sentence - names[last].sentence <= 1
    else { return nil }
    return one
  }

  /// True behind "the younger" and "the elder".
  private func isOneOfTwo(_ position: Int) -> Bool {
    let before = names[position].tokens.lowerBound - 1
    return before > 0 && Self.ranksOfAge.contains(hash: words[before].hash)
      && words[before - 1].hash == PersonReferenceResolver.the
  }

  private static let ranksOfAge = WordSet(words: ["younger", "elder", "older"])
  private static let younger = WordHash.of("younger")
  private static let juniors = WordSet(words: ["jr", "jr.", "junior"])
  private static let seniors = WordSet(words: ["sr", "sr.", "senior"])
  /// The relations of the older of two.
  private static let older = WordSet(words: ["parent", "grandparent", "uncle"])

  /// True for "Jr" and a son or nephew, false for "Sr" and a father or uncle; nil for others.
  private func isYounger(_ group: Int) -> Bool? {
    for position in groups[group].prefix(PersonGroups.reach) {
      if let generation = parsed[position]?.generation {
        if Self.juniors.contains(hash: generation) { return true }
        if Self.seniors.contains(hash: generation) { return false }
      }
      guard let noun = relatives[position]?.noun, let relation = PersonRelations.relation(of: noun) else {
        continue
      }
      if Self.older.contains(hash: relation.own) { return false }
      if Self.older.contains(hash: relation.other) { return true }
    }
    return nil
  }

  /// True for a person whose first name in the text stands behind a noun of kinship: "his mother, Jane Roe", "whose
  /// daughter Lea".
  private func isRelative(_ group: Int) -> Bool {
    groups[group].prefix(PersonGroups.reach).min().flatMap { relatives[$0] }.map { $0.possessor != nil }
      ?? false
  }

  /// True for a name behind a title or an office: "Cllr Roe".
  private func isTitled(_ position: Int) -> Bool {
    let before = names[position].tokens.lowerBound - 1
    return before >= 0 && words[before].isCapital
      && !words[before].classes.isDisjoint(with: [.title, .office])
  }

  /// The title before a name, without its full stop; nil for none and for "Mr" and the like, which anybody may have.
  private func title(of position: Int) -> UInt64? {
    let before = names[position].tokens.lowerBound - 1
    guard before >= 0, words[before].isCapital,
      !words[before].classes.isDisjoint(with: [.title, .office, .honorific])
        || NameRefinement.addresses.contains(hash: words[before].hash)
    else { return nil }
    let range = document.tokens[before].range
    let isAbbreviated = document.text[range.end - 1] == UInt8(ascii: ".")
    let title = WordHash.of(document.text, TextRange(range.start, isAbbreviated ? range.end - 1 : range.end))
    return Self.plainAddresses.contains(hash: title) ? nil : title
  }

  private func hasTitle(_ title: UInt64, anyOf group: Int) -> Bool {
    groups[group].prefix(PersonGroups.reach).contains { self.title(of: $0) == title }
  }

  private static let plainAddresses = WordSet(WordList("names/plain-addresses"))

  private func isTitled(anyOf group: Int) -> Bool {
    groups[group].prefix(PersonGroups.reach).contains { isTitled($0) }
  }

  /// True for a person who was named before a name.
  private func isNamed(_ group: Int, before position: Int) -> Bool {
    groups[group].prefix(PersonGroups.reach).contains { $0 < position }
  }

  /// The group that was named last, or else the first of them.
  private func latest(among groups: some Sequence<Int>) -> Int? {
    groups.max { latest[$0] ?? -1 - $0 < latest[$1] ?? -1 - $1 }
  }

  private mutating func newShort(_ name: PersonNameParts) -> Int {
    let group = new()
    if name.addressed == .unknown || bySurname[name.whole] == nil {
      bySurname[name.whole, default: []].append(group)
    } else {
      addressedBySurname[name.whole, default: []].append(group)
    }
    return group
  }

  /// Remembers a relative with the surname of the person whose relative it is.
  private mutating func addToFamily(_ position: Int, _ name: PersonNameParts, _ group: Int) {
    guard let relative = relatives[position], relative.kin.hasSurname, let possessor = relative.possessor,
      let owner = owner(at: possessor, before: position), owner != group,
      let surname = surname(of: owner), surname != name.surname
    else { return }
    relativesBySurname[surname, default: []].append(group)
    guard relative.kin.isSpouse else { return }
    isSpouse.insert(group)
    if genders[owner] == .unknown { genders[owner] = relative.kin.gender.opposite }
  }

  /// Gives the first of a couple the surname of the second, as that of a husband or wife: "Trish and Col Baumgarten".
  private mutating func joinCouple(_ position: Int, _ group: Int) {
    let (name, next) = (names[position], position + 1)
    let gender = PersonGender.ofGivenName(words[name.tokens.lowerBound].classes)
    guard gender != .unknown, names.indices.contains(next), let second = parsed[next],
      second.parts.count == 2,
      let other = groupOfName[next], names[next].tokens.lowerBound == name.tokens.upperBound + 1,
      PersonGroups.and.contains(hash: words[name.tokens.upperBound].hash)
    else { return }
    relativesBySurname[second.surname, default: []].append(group)
    isSpouse.insert(group)
    genders[group] = gender
    if genders[other] == .unknown { genders[other] = gender.opposite }
  }

  private static let and = WordSet(words: ["and", "&"])

  /// Takes the gender of a person from that of the husband or wife: "Her husband, Sam Roe".
  private mutating func learnSpouse(_ position: Int, _ group: Int) {
    guard let relative = relatives[position], relative.kin.isSpouse, let possessor = relative.possessor,
      let owner = owner(at: possessor, before: position), owner != group, !isStated[owner]
    else { return }
    genders[owner] = relative.kin.gender.opposite
    isStated[owner] = genders[owner] != .unknown
  }

  private func surname(of group: Int) -> UInt64? {
    groups[group].prefix(PersonGroups.reach).compactMap { parsed[$0] }.max {
      $0.parts.count < $1.parts.count
    }?.surname
  }

  /// The person that a possessive before a noun means: the name that it ends, or for a pronoun the one named
  /// last.
  private func owner(at possessor: Int, before position: Int) -> Int? {
    let gender: MentionCandidate.Gender? =
      switch FunctionWords.pronouns[words[possessor].hash] {
      case .masculine: .masculine
      case .feminine: .feminine
      default: nil
      }
    for earlier in stride(from: position - 1, through: max(0, position - PersonGroups.reach), by: -1) {
      guard let group = groupOfName[earlier], names[earlier].tokens.upperBound <= possessor else { continue }
      guard let gender else {
        // "Roe's son", "Roe, whose son"
        let next = names[earlier].tokens.upperBound
        return next == possessor || next + 1 == possessor && document.tokens[next].kind == .punctuation
          ? group : nil
      }
      if names[position].sentence - names[earlier].sentence > 3 { return nil }
      let isNearby = !isStated[group] && nearbyPronouns[group] == gender
      if genders[group] == .unknown || genders[group] == gender || isNearby { return group }
    }
    return nil
  }
}

extension MentionCandidate.Gender {
  /// The other gender of a couple; unknown for what has none.
  fileprivate var opposite: Self {
    switch self {
    case .masculine: .feminine
    case .feminine: .masculine
    case .unknown, .thing: .unknown
    }
  }
}
