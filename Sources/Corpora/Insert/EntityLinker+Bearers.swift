import Documents

/// Whom a name of a document means: the rules by which entities are looked up in the corpus.
extension EntityLinker {
  /// The most bearers of one first name and surname that are compared, by their middle names, with a new one: far more
  /// than any person has spellings.
  private static let mostOutlines = 128

  /// The lookups that are made with a key.
  static func lookups(of key: String) -> [NameLookup] {
    [
      NameLookup(key, .name), NameLookup(key, .short), NameLookup(key, .outline),
      NameLookup(key, .name, through: .alias),
    ]
  }

  /// The entities that a name leads to, each once; of very many the first, where a limit is given.
  private func bearers(_ lookup: NameLookup, limit: Int? = nil) throws(StoreError) -> [NameBearer] {
    guard !lookup.key.isEmpty else { return [] }
    let found = try bearers(
      find,
      [
        .text(lookup.key), .integer(lookup.first.rawValue), .integer(lookup.last.rawValue),
        .integer(limit ?? -1),
      ]
    )
    guard lookup.first != lookup.last else { return found }
    // A key can lead to an entity in more than one form.
    var seen: Set<Int> = []
    return found.filter { seen.insert($0.id).inserted }
  }

  /// The entities that a statement selects.
  func bearers(_ statement: StoreStatement, _ values: [StoreValue]) throws(StoreError) -> [NameBearer] {
    var found: [NameBearer] = []
    try store.each(statement, values) { row in found.append(NameBearer.Shape.standard.read(row)) }
    return found
  }

  /// The entities that a name leads to, each once; those of a name that very many have are kept.
  private mutating func allBearers(_ lookup: NameLookup) throws(StoreError) -> [NameBearer] {
    if let kept = crowds.bearers(lookup) { return kept }
    let found = try bearers(lookup)
    if found.count >= CrowdedNames.many { crowds.keep(found, of: lookup) }
    return found
  }

  /// The weightiest of those whom a name can mean in the family of a type, or by a type that is not known well.
  private func weightiest(
    _ bearers: [NameBearer],
    for type: EntityType,
    where isWanted: (NameBearer) -> Bool = { _ in true }
  ) -> WeightiestBearers {
    let family = EntityLinker.family(type)
    var isAnyOfFamily = false
    var found = WeightiestBearers()
    for bearer in bearers {
      let isOfFamily = EntityLinker.family(bearer.type) == family
      if isOfFamily, !isAnyOfFamily {
        isAnyOfFamily = true
        found = WeightiestBearers()
      }
      guard isOfFamily || !isAnyOfFamily && (type == .miscellaneous || bearer.type == .miscellaneous) else {
        continue
      }
      found.take(bearer, weight: bearer.weight + (counts[bearer.id]?.mentions ?? 0), where: isWanted)
    }
    return found
  }

  /// The person of the corpus whom a document means; nil for a new one.
  mutating func person(_ entity: Entity, key: String, taken: Set<Int>) throws(StoreError)
    -> NameBearer?
  {
    let name = PersonName(key: key)
    guard name.isFull else {
      let bearers = try allBearers(NameLookup(key, .short))
      let full = weightiest(bearers, for: .person) { $0.isFull && !taken.contains($0.id) }
      if let one = full.dominant { return one }
      if full.heaviest == nil,
        let one = weightiest(bearers, for: .person, where: { !taken.contains($0.id) }).dominant
      {
        return one
      }
      return try weightiest(allBearers(NameLookup(key, .name)), for: .person) { !$0.isFull }.heaviest
    }
    if let same = try weightiest(allBearers(NameLookup(key, .name)), for: .person).heaviest { return same }
    let outlined = try bearers(NameLookup(name.outline, .outline), limit: EntityLinker.mostOutlines)
    let agreeing = weightiest(outlined, for: .person) {
      !taken.contains($0.id) && PersonName(key: $0.key).agrees(with: name)
    }
    if let same = agreeing.heaviest { return same }
    for alias in entity.aliases {
      let key = FoldedKey.of(alias)
      guard PersonName(key: key).isFull else { continue }
      let named = try weightiest(allBearers(NameLookup(key, .name)), for: .person) { !taken.contains($0.id) }
      if let same = named.heaviest { return same }
    }
    // A person known so far by the surname alone becomes this one, if no other can be meant.
    guard let one = try onlyBearer(of: name.shortest), !one.isFull, !taken.contains(one.id) else {
      return nil
    }
    return one
  }

  /// The only person whom a surname leads to; all links of that form were made for persons, so a few of them tell.
  private func onlyBearer(of surname: String) throws(StoreError) -> NameBearer? {
    let few = try bearers(NameLookup(surname, .short), limit: 16)
    let persons = few.filter { $0.type == .person }
    let possible = persons.isEmpty ? few.filter { $0.type == .miscellaneous } : persons
    return possible.count == 1 ? possible.first : nil
  }

  /// The organisation, place or other thing of the corpus that a document means; nil for a new one.
  mutating func thing(_ entity: Entity, key: String, taken: Set<Int>) throws(StoreError)
    -> NameBearer?
  {
    let named = try allBearers(NameLookup(key, .name, through: .alias))
    if let own = weightiest(named, for: entity.type, where: { $0.key == key }).heaviest { return own }
    if let one = weightiest(named, for: entity.type).dominant { return one }
    for alias in entity.aliases where EntityLinker.isAcronym(alias) || alias.utf8.contains(32) {
      let key = FoldedKey.of(alias)
      let known = try weightiest(allBearers(NameLookup(key, .name)), for: entity.type) {
        $0.key == key && !taken.contains($0.id)
      }
      if let same = known.heaviest { return same }
    }
    return nil
  }

  /// The types whose names are compared with one another.
  private static func family(_ type: EntityType) -> EntityType { type == .location ? .geopolitical : type }

  /// True for a name of capitals, digits and dots only, as "U.S." or "G20".
  static func isAcronym(_ name: String) -> Bool {
    var capitals = 0
    for byte in name.utf8 {
      switch byte {
      case 65...90: capitals += 1
      case 48...57, 38, 45, 46: continue
      default: return false
      }
    }
    return capitals >= 1 && name.utf8.count >= 2
  }
}
