public import Documents

extension Corpus {
  /// Sorts after every text with the same beginning.
  static let afterAll = "\u{10FFFF}"

  /// Known names with a word that begins as typed, for completion: the most mentioned first, each entity
  /// once.
  ///
  /// Case and accents do not matter. With nothing typed these are the most mentioned of all.
  public func names(
    beginning typed: String,
    types: Set<EntityType> = [],
    limit: Int = 50
  ) throws(StoreError) -> [KnownName] {
    var filter = ""
    if !types.isEmpty { filter = " AND e.type IN (" + types.map { _ in "?" }.joined(separator: ", ") + ")" }
    let kinds: [StoreValue] = types.map { .text($0.rawValue) }
    let prefix = FoldedKey.prefix(typed)
    let found =
      prefix.isEmpty ? "" : " AND e.id IN (SELECT entity FROM word_start WHERE key >= ? AND key < ?)"
    let bounds: [StoreValue] = prefix.isEmpty ? [] : [.text(prefix), .text(prefix + Corpus.afterAll)]
    return try store.rows(
      KnownNameShape.standard,
      "FROM entity e WHERE e.mentions > 0\(found)\(filter) ORDER BY e.mentions DESC, e.name, e.id LIMIT ?",
      bounds + kinds + [Corpus.limit(limit)]
    )
  }

  /// Known names that hold what is typed anywhere, for completion when no word begins so.
  public func names(containing typed: String, limit: Int = 50) throws(StoreError) -> [KnownName] {
    let key = FoldedKey.of(typed)
    guard !key.isEmpty else { return try names(beginning: "", limit: limit) }
    return try store.rows(
      KnownNameShape.standard,
      """
      FROM entity e WHERE e.mentions > 0 AND e.id IN (SELECT entity FROM name WHERE instr(key, ?) > 0)
      ORDER BY e.mentions DESC, e.name, e.id LIMIT ?
      """,
      [.text(key), Corpus.limit(limit)]
    )
  }

  /// Whom a typed name means: by its name or alias, or else by the beginning of a word of one.
  ///
  /// A name that several bear means the one whom it means five times as often as any other, or the one that
  /// is shown under it and is not meant less often than the others.
  public func entity(named typed: String, types: Set<EntityType> = []) throws(StoreError) -> NameResolution {
    let key = FoldedKey.of(typed)
    guard !key.isEmpty else { return .none(nearest: []) }
    let bearers = try store.rows(
      BearerShape.standard,
      """
      FROM name n JOIN entity e ON e.id = n.entity WHERE n.key = ? AND e.mentions > 0
      GROUP BY e.id ORDER BY count DESC, e.mentions DESC, e.id
      """,
      [.text(key)]
    ).filter { types.isEmpty || types.contains($0.name.type) }
    if let best = bearers.first {
      guard bearers.count > 1 else { return .one(best.name) }
      let second = bearers[1].count
      if best.count / 5 >= max(second, 1) { return .one(best.name) }
      let shown = bearers.filter { FoldedKey.of($0.name.name) == key }
      if shown.count == 1, let own = shown.first, own.count >= best.count { return .one(own.name) }
      return .several(bearers.map(\.name))
    }
    let begun = try names(beginning: typed, types: types, limit: 20)
    if begun.count == 1, let only = begun.first { return .one(only) }
    if !begun.isEmpty { return .several(begun) }
    return .none(nearest: try nearestNames(to: key))
  }

  /// The names in sight that are spelt most like a key: few edits, most mentioned first.
  private func nearestNames(to key: String) throws(StoreError) -> [String] {
    let typed = Array(key.utf8.prefix(64))
    let allowed = max(1, typed.count / 3)
    var found: [(name: String, edits: Int, mentions: Int)] = []
    try store.each(
      "SELECT w.key, e.name, e.mentions FROM word_start w JOIN entity e ON e.id = w.entity WHERE e.mentions > 0"
    ) { row in
      let known = Array(row.text().utf8.prefix(80))
      guard abs(known.count - typed.count) <= allowed else { return }
      let edits = Spelling.distance(typed, known, limit: allowed)
      if edits <= allowed { found.append((row.text(), edits, row.int())) }
    }
    found.sort { ($0.edits, $1.mentions, $0.name) < ($1.edits, $0.mentions, $1.name) }
    var names: [String] = []
    for candidate in found where names.count < 5 && !names.contains(candidate.name) {
      names.append(candidate.name)
    }
    return names
  }
}
