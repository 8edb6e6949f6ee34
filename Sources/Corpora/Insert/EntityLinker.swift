import Documents

/// Joins the entities of one document to those of the corpus, by their names alone.
///
/// Names are compared by `FoldedKey` inside a family of types; MISC joins any. People with one outline (first
/// name and surname) are one unless their middle names disagree; a person known only by a surname is the one
/// person of that surname, or the one who is spoken of five times as often as any other. Organisations and
/// places join by an alias when one of the two sides has no longer name than that alias.
struct EntityLinker {
  /// The kind of name by which a key leads to an entity.
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

  let store: Store

  /// Selects the entities to which a key leads in some forms.
  let find: StoreStatement

  /// Selects one entity.
  private let findOne: StoreStatement

  private let addKey: StoreStatement
  private let addForm: StoreStatement

  /// The entities whose best name may have changed.
  private var renamed: Set<Int> = []

  /// Hashes of what the table `link` has already: an entity with its name and aliases in some document.
  private(set) var linkedNames: Set<Int>

  /// Documents that call an entity by a name, still to be added to the table `form`.
  private var forms: [Int: [String: Int]] = [:]

  /// The bearers of the names that very many have.
  var crowds = CrowdedNames()

  /// Mentions and articles of entities, still to be added to the table `entity`.
  private(set) var counts: [Int: (mentions: Int, articles: Int)] = [:]

  /// A linker that reads and writes the tables `entity`, `link` and `form`.
  init(store: Store, linkedNames: Set<Int> = []) throws(StoreError) {
    self.store = store
    self.linkedNames = linkedNames.count > 100_000 ? [] : linkedNames
    let columns = NameBearer.Shape.standard.columns.sql
    find = try store.statement(
      """
      SELECT \(columns) FROM link l JOIN entity e ON e.id = l.entity
      WHERE l.key = ? AND l.form BETWEEN ? AND ? LIMIT ?
      """
    )
    findOne = try store.statement("SELECT \(columns) FROM entity e WHERE e.id = ?")
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
    for entity in forms.keys.sorted() { try storeForms(of: entity) }
    for (entity, count) in counts.sorted(by: { $0.key < $1.key }) {
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
  /// Done after each document, as the next one is linked by these names: what is linked must not depend on where a
  /// batch ends.
  mutating func settleNames() throws(StoreError) {
    for entity in renamed.sorted() {
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

  /// Adds the names by which a document speaks of a corpus entity to those that lead to it.
  mutating func addNames(of entity: Int, type: EntityType, name: String, aliases: [String]) throws(StoreError)
  {
    forms[entity, default: [:]][name, default: 0] += 1
    renamed.insert(entity)
    var hasher = Hasher()
    hasher.combine(entity)
    hasher.combine(type)
    hasher.combine(name)
    hasher.combine(aliases)
    guard linkedNames.insert(hasher.finalize()).inserted else { return }
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
      try store.insert(
        into: "entity",
        [
          "type": .text(entity.type.rawValue),
          "name": .text(entity.name),
          "machine_type": .text(entity.type.rawValue),
          "machine_name": .text(entity.name),
          "key": .text(key),
          "is_full": .integer(PersonName(key: key).isFull ? 1 : 0),
        ]
      )
      let id = store.lastID
      try addNames(of: id, type: entity.type, name: entity.name, aliases: entity.aliases)
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
    try addNames(of: found.id, type: type, name: entity.name, aliases: entity.aliases)
    if !wasRenamed && found.name == entity.name { renamed.remove(found.id) }
    return found.id
  }
}
