import Documents
import WordLists

/// The names of a document that are one person's: a full name with surnames, given names and nicknames.
///
/// A form of address keeps people of one surname apart: "Mrs Rourke" is not Declan Rourke, and his wife Sinead where
/// the article names her.
struct PersonGroups {
  /// The positions of each person's names among the names of the document; never empty.
  private(set) var groups: [[Int]] = []

  private let words: [LexicalWord]
  private let names: [Name]
  private let parsed: [Int: PersonName]
  private let relatives: [Int: KinReader.Relative]

  /// For each group the gender that the article states, or else that of the given name.
  private var genders: [MentionCandidate.Gender] = []
  private var isStated: [Bool] = []
  /// For each group the surname of a relative.
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
  private var groupOfName: [Int: Int] = [:]
  /// For each group the position of its last name so far.
  private var latest: [Int: Int] = [:]

  /// The most bearers of one surname that are compared, so that any text takes linear time.
  private static let reach = 32

  init(_ document: Document, _ words: [LexicalWord], _ names: [Name]) {
    self.words = words
    self.names = names
    let kin = KinReader(document: document, words: words)
    var parsed: [Int: PersonName] = [:]
    var relatives: [Int: KinReader.Relative] = [:]
    for (position, name) in names.enumerated() where name.type == .person {
      parsed[position] = PersonName(name.tokens, document, words)
      relatives[position] = kin.relative(name)
    }
    self.parsed = parsed
    self.relatives = relatives
    group()
  }

  private mutating func group() {
    let positions = names.indices.filter { parsed[$0] != nil }
    let surnames = Set(positions.flatMap { parsed[$0]?.longSurnames ?? [] })
    // Full names first, so that a surname in the headline is grouped with a full name further down.
    for position in positions {
      guard let name = parsed[position], name.parts.count > 1, !surnames.contains(name.whole) else { continue }
      let found = match(name)
      let group = found ?? new()
      if found == nil { register(name, group) }
      add(position, name, to: group)
    }
    for position in positions {
      if let group = groupOfName[position] {
        latest[group] = position
        continue
      }
      guard let name = parsed[position] else { continue }
      let isLong = name.parts.count > 1
      let group = best(name, isLong ? byLongSurname[name.whole] : families(name)) ?? newShort(name)
      add(position, name, to: group)
      latest[group] = position
      addToFamily(position, name, group)
    }
  }

  // MARK: Full names

  /// The group of a fuller or equal form of a full name.
  private func match(_ name: PersonName) -> Int? {
    let namesakes = (bySurname[name.surname] ?? []).suffix(PersonGroups.reach)
    if let group = namesakes.first(where: { first(of: $0)?.agrees(with: name) ?? false }) { return group }
    let pairs = [FeatureHash.joined(name.given, name.surname)]
      + name.innerSurnames.map { FeatureHash.joined(name.given, $0) }
    return pairs.lazy.compactMap { byPair[$0] }.first
  }

  private func first(of group: Int) -> PersonName? { groups[group].first.flatMap { parsed[$0] } }

  private mutating func register(_ name: PersonName, _ group: Int) {
    bySurname[name.surname, default: []].append(group)
    for key in NicknameTable.keys(of: name.given) { byGivenName[key, default: []].append(group) }
    for surname in name.innerSurnames {
      byInnerSurname[surname, default: []].append(group)
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
  private mutating func add(_ position: Int, _ name: PersonName, to group: Int) {
    groups[group].append(position)
    groupOfName[position] = group
    let kin = relatives[position]?.kin.gender ?? .unknown
    let stated = name.addressed == .unknown ? kin : name.addressed
    if stated != .unknown, !isStated[group] {
      genders[group] = stated
      isStated[group] = true
    } else if genders[group] == .unknown, name.parts.count > 1 {
      genders[group] = PersonGender.ofGivenName(words[names[position].tokens.lowerBound].classes)
    }
  }

  // MARK: Short forms

  /// The groups that a name of one part can belong to: by surname, else by given name, else by an inner surname.
  private func families(_ name: PersonName) -> [Int]? {
    bySurname[name.surname] ?? byGivenName[name.given]
      ?? NicknameTable.keys(of: name.given).lazy.compactMap { byGivenName[$0] }.first
      ?? byInnerSurname[name.surname]
  }

  /// The group among some that agrees in gender with the form of address, and was named last.
  private func best(_ name: PersonName, _ families: [Int]?) -> Int? {
    var candidates = Array((families ?? []).suffix(PersonGroups.reach))
    let gender = name.addressed
    if gender != .unknown {
      candidates += (relativesBySurname[name.whole] ?? []).suffix(PersonGroups.reach)
      candidates += (addressedBySurname[name.whole] ?? []).suffix(PersonGroups.reach)
      candidates = candidates.filter { genders[$0] == .unknown || genders[$0] == gender }
    } else if candidates.isEmpty {
      candidates = Array((addressedBySurname[name.whole] ?? []).suffix(PersonGroups.reach))
    }
    // Among persons with one surname, the one named last, or else the first of them.
    func key(_ group: Int) -> (Int, Int) {
      (gender != .unknown && genders[group] == gender ? 1 : 0, latest[group] ?? -1 - group)
    }
    return candidates.max { key($0) < key($1) }
  }

  private mutating func newShort(_ name: PersonName) -> Int {
    let group = new()
    if name.addressed == .unknown || bySurname[name.whole] == nil {
      bySurname[name.whole, default: []].append(group)
    } else {
      addressedBySurname[name.whole, default: []].append(group)
    }
    return group
  }

  /// Remembers a relative with the surname of the person whose relative it is.
  private mutating func addToFamily(_ position: Int, _ name: PersonName, _ group: Int) {
    guard let relative = relatives[position], relative.kin.hasSurname, let possessor = relative.possessor,
      let owner = owner(at: possessor, before: position), owner != group,
      let surname = surname(of: owner), surname != name.surname
    else { return }
    relativesBySurname[surname, default: []].append(group)
  }

  private func surname(of group: Int) -> UInt64? {
    groups[group].compactMap { parsed[$0] }.max { $0.parts.count < $1.parts.count }?.surname
  }

  /// The person that a possessive before a noun means: the name that it ends, or for a pronoun the one named last.
  private func owner(at possessor: Int, before position: Int) -> Int? {
    let gender: MentionCandidate.Gender? =
      switch FunctionWords.pronouns[words[possessor].hash] {
      case .masculine: .masculine
      case .feminine: .feminine
      default: nil
      }
    for earlier in stride(from: position - 1, through: max(0, position - PersonGroups.reach), by: -1) {
      guard let group = groupOfName[earlier], names[earlier].tokens.upperBound <= possessor else { continue }
      guard let gender else { return names[earlier].tokens.upperBound == possessor ? group : nil }
      if names[position].sentence - names[earlier].sentence > 3 { return nil }
      if genders[group] == .unknown || genders[group] == gender { return group }
    }
    return nil
  }
}
