import Documents

/// Joins the entities of one document to those of the corpus, by their names alone.
///
/// Names are compared by `FoldedKey` inside a family of types; MISC joins any. People with one outline (first
/// name and surname) are one unless their middle names disagree; somebody known only by a surname is the one
/// person of that surname, or the one who is spoken of five times as often as any other. Organisations and
/// places join by an alias when one of the two sides has no longer name than that alias.
struct EntityLinker {
  /// How a key stands to the entity it leads to.
  enum Form: Int {
    /// A document called the entity so.
    case name = 0
    /// A surname or a single name of a person.
    case short = 1
    /// First name and surname of a person.
    case outline = 2
    /// Another name in a document.
    case alias = 3
  }

  /// The most bearers of one first name and surname that are compared, by their middle names, with a new one: far more
  /// than any person has spellings.
  private static let mostOutlines = 128

  private let store: Store
  private let find: StoreStatement
  private let findOne: StoreStatement
  private let addKey: StoreStatement
  private let addForm: StoreStatement

  /// The entities whose best name may have changed.
  private var renamed: Set<Int> = []

  /// Hashes of what was learnt already: an entity with its name and aliases in some document.
  private(set) var learnt: Set<Int>

  /// Documents that call an entity by a name, still to be added to the table `form`.
  private var forms: [Int: [String: Int]] = [:]

  /// The bearers of the names that very many have.
  private var crowds = CrowdedNames()

  /// Mentions and articles of entities, still to be added to the table `entity`.
  private var counts: [Int: (mentions: Int, articles: Int)] = [:]

  /// A linker that reads and writes the tables `entity`, `link` and `form`.
  init(store: Store, learnt: Set<Int> = []) throws(StoreError) {
    self.store = store
    self.learnt = learnt.count > 100_000 ? [] : learnt
    find = try store.statement(
      """
      SELECT e.id, e.machine_type, e.weight, e.is_full, e.machine_name, e.key
      FROM link l JOIN entity e ON e.id = l.entity WHERE l.key = ? AND l.form BETWEEN ? AND ? LIMIT ?
      """
    )
    findOne = try store.statement(
      "SELECT id, machine_type, weight, is_full, machine_name, key FROM entity WHERE id = ?"
    )
    addKey = try store.statement("INSERT OR IGNORE INTO link(key, form, entity) VALUES(?, ?, ?)")
    addForm = try store.statement(
      """
      INSERT INTO form(entity, name, articles) VALUES(?1, ?2, ?3)
      ON CONFLICT(entity, name) DO UPDATE SET articles = articles + ?3
      """
    )
  }

  /// The corpus entities of a document's entities, position by position; new ones are made where none fits.
  mutating func link(_ entities: [Entity]) throws(StoreError) -> [Int] {
    var linked = [Int](repeating: 0, count: entities.count)
    var taken: Set<Int> = []
    // Full names first: what is left for a surname depends on them.
    let keys = entities.map { FoldedKey.of($0.name) }
    let full = entities.indices.filter { keys[$0].utf8.contains(32) }
    let short = entities.indices.filter { !keys[$0].utf8.contains(32) }
    for position in full + short {
      let id = try link(entities[position], key: keys[position], taken: taken)
      linked[position] = id
      taken.insert(id)
    }
    return linked
  }

  /// Counts mentions of an entity, in an article that has not been counted for it or in one that has.
  mutating func count(_ entity: Int, mentions: Int, isNewArticle: Bool) {
    counts[entity, default: (0, 0)].mentions += mentions
    counts[entity, default: (0, 0)].articles += isNewArticle ? 1 : 0
  }

  /// Writes down all counts and names.
  mutating func finish() throws(StoreError) {
    try settleNames()
    for entity in Array(forms.keys) { try storeForms(of: entity) }
    for (entity, count) in counts {
      try store.run(
        "UPDATE entity SET weight = weight + ?1, mentions = mentions + ?1, articles = articles + ?2 WHERE id = ?3",
        [.integer(count.mentions), .integer(count.articles), .integer(entity)]
      )
    }
    counts = [:]
    crowds.removeAll()
  }

  /// Chooses again the best name of every entity that was given a new one.
  ///
  /// Done after each document, as the next one is linked by these names: what is linked must not depend on where a batch
  /// ends.
  mutating func settleNames() throws(StoreError) {
    for entity in renamed {
      try storeForms(of: entity)
      try EntityLinker.chooseName(of: entity, in: store)
      try refresh(entity)
    }
    renamed = []
  }

  private mutating func storeForms(of entity: Int) throws(StoreError) {
    for (name, articles) in forms.removeValue(forKey: entity) ?? [:] {
      try store.run(addForm, [.integer(entity), .text(name), .integer(articles)])
    }
  }

  /// Reads an entity that has changed again, where it is kept as the bearer of a crowded name.
  private mutating func refresh(_ entity: Int) throws(StoreError) {
    guard crowds.contains(entity), let bearer = try bearers(findOne, [.integer(entity)]).first else { return }
    crowds.refresh(bearer)
  }

  /// Makes the most frequent of the fullest names the name of an entity; `source` is a query for names with
  /// counts.
  static func chooseName(
    of entity: Int,
    in store: Store,
    from source: String = "SELECT name, articles FROM form WHERE entity = ?"
  ) throws(StoreError) {
    guard
      let type = try store.first(
        "SELECT machine_type FROM entity WHERE id = ?",
        [.integer(entity)],
        { $0.text() }
      )
    else { return }
    let forms = try store.rows(source, [.integer(entity)]) { row in
      (name: row.text(), articles: row.int())
    }
    let isPerson = type == EntityType.person.rawValue
    func rank(_ form: (name: String, articles: Int)) -> (Int, Int, Int, String) {
      let isFull = isPerson ? PersonName(key: FoldedKey.of(form.name)).isFull : !isAcronym(form.name)
      return (isFull ? 1 : 0, form.articles, form.name.utf8.count, form.name)
    }
    guard let best = forms.max(by: { rank($0) < rank($1) })?.name else { return }
    let key = FoldedKey.of(best)
    try store.run(
      "UPDATE entity SET name = ?1, machine_name = ?1, key = ?2, is_full = ?3 WHERE id = ?4",
      [.text(best), .text(key), .integer(PersonName(key: key).isFull ? 1 : 0), .integer(entity)]
    )
  }

  /// Remembers the names by which a document's entity speaks of a corpus entity.
  mutating func learn(_ entity: Int, type: EntityType, name: String, aliases: [String]) throws(StoreError) {
    forms[entity, default: [:]][name, default: 0] += 1
    renamed.insert(entity)
    var hasher = Hasher()
    hasher.combine(entity)
    hasher.combine(type)
    hasher.combine(name)
    hasher.combine(aliases)
    guard learnt.insert(hasher.finalize()).inserted else { return }
    let key = FoldedKey.of(name)
    try add(key, .name, entity)
    if type == .person {
      let parts = PersonName(key: key)
      try add(parts.shortest, .short, entity)
      if parts.surname != parts.shortest { try add(parts.surname, .short, entity) }
      if parts.isFull { try add(parts.outline, .outline, entity) }
    }
    for alias in aliases {
      let key = FoldedKey.of(alias)
      let isShort = type == .person && !PersonName(key: key).isFull
      try add(key, isShort ? .short : .alias, entity)
    }
  }

  private mutating func add(_ key: String, _ form: Form, _ entity: Int) throws(StoreError) {
    guard !key.isEmpty else { return }
    try store.run(addKey, [.text(key), .integer(form.rawValue), .integer(entity)])
    guard !crowds.isEmpty else { return }
    for lookup in crowds.lookups(missing: entity, key: key, form: form) {
      if let bearer = try bearers(findOne, [.integer(entity)]).first { crowds.add(bearer, to: lookup) }
    }
  }

  private mutating func link(_ entity: Entity, key: String, taken: Set<Int>) throws(StoreError) -> Int {
    let found =
      entity.type == .person
      ? try person(entity, key: key, taken: taken)
      : try thing(entity, key: key, taken: taken)
    guard let found else {
      try store.run(
        """
        INSERT INTO entity(type, name, machine_type, machine_name, key, is_full) VALUES(?1, ?2, ?1, ?2, ?3, ?4)
        """,
        [
          .text(entity.type.rawValue), .text(entity.name), .text(key),
          .integer(PersonName(key: key).isFull ? 1 : 0),
        ]
      )
      let id = store.lastID
      try learn(id, type: entity.type, name: entity.name, aliases: entity.aliases)
      renamed.remove(id)
      return id
    }
    var type = found.type
    if type == .miscellaneous && entity.type != .miscellaneous {
      type = entity.type
      try store.run(
        "UPDATE entity SET type = ?1, machine_type = ?1 WHERE id = ?2",
        [.text(type.rawValue), .integer(found.id)]
      )
      try refresh(found.id)
    }
    let wasRenamed = renamed.contains(found.id)
    try learn(found.id, type: type, name: entity.name, aliases: entity.aliases)
    if !wasRenamed && found.name == entity.name { renamed.remove(found.id) }
    return found.id
  }

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

  private func bearers(_ statement: StoreStatement, _ values: [StoreValue]) throws(StoreError) -> [NameBearer]
  {
    var found: [NameBearer] = []
    try store.each(statement, values) { (row) throws(StoreError) in
      found.append(
        NameBearer(
          id: row.int(),
          type: EntityType(rawValue: row.text()) ?? .miscellaneous,
          weight: row.int(),
          isFull: row.int() != 0,
          name: row.text(),
          key: row.text()
        )
      )
    }
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

  private mutating func person(_ entity: Entity, key: String, taken: Set<Int>) throws(StoreError)
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
    // Somebody known so far by the surname alone becomes this person, if nobody else can be meant.
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

  private mutating func thing(_ entity: Entity, key: String, taken: Set<Int>) throws(StoreError)
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
  private static func isAcronym(_ name: String) -> Bool {
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

/// A name together with the entity it belongs to.
struct NameOfEntity: Hashable {
  var entity: Int
  var name: String
}
