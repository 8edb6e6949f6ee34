public import Documents

/// What the user sets right about entities and speakers, by the numbers that the last answer gave.
public enum Correction: Sendable, Hashable {
  /// Everything about the first entity belongs to the second.
  case merge(entity: Int, into: Int)
  /// What the texts call by this name is another than the entity.
  case split(entity: Int, name: String)
  /// The entity is shown under another name.
  case rename(entity: Int, to: String)
  /// The entity is another kind of thing.
  case retype(entity: Int, to: EntityType)
  /// A quotation is somebody else's.
  case reattribute(quotation: Int, to: Speaker)
}

/// A correction as it is kept: by names and places in texts, so that it outlives analysis and loading anew.
public struct CorrectionRecord: Sendable, Hashable {
  /// What is set right.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case merge, split, rename, retype, reattribute
  }

  /// The number, counting up.
  public var id: Int
  /// The step it belongs to.
  public var step: Int
  /// What is set right.
  public var kind: Kind
  /// The name of the entity, or the beginning of the quotation.
  public var subject: String
  /// The other entity, the name, the type or the speaker; nothing for an unknown speaker.
  public var object: String?
  /// True when nothing in the corpus fits it, so that it has no effect.
  public var isStale: Bool
}

extension Corpus {
  /// Stores a correction as part of a step and applies it; it stays in force for articles that come later.
  public func correct(_ correction: Correction, step: Int) throws(StoreError) {
    try change { () throws(StoreError) in
      switch correction {
      case .merge(let entity, let other):
        let subject = try key(of: entity)
        let object = try key(of: other)
        try add(.merge, step, subject, other: object)
      case .split(let entity, let name):
        try add(.split, step, key(of: entity), other: (nil, FoldedKey.of(name), name, nil))
      case .rename(let entity, let name):
        try add(.rename, step, key(of: entity), other: (nil, FoldedKey.of(name), name, nil))
      case .retype(let entity, let type):
        try add(.retype, step, key(of: entity), other: (type.rawValue, nil, type.rawValue, nil))
      case .reattribute(let quotation, let speaker):
        try addReattribution(of: quotation, to: speaker, step)
      }
      var touched = try replay()
      // Numbers named here count even where nothing moved.
      switch correction {
      case .merge(let entity, let other): touched.formUnion([entity, other])
      case .split(let entity, _), .rename(let entity, _), .retype(let entity, _): touched.insert(entity)
      case .reattribute: break
      }
      try recount(touched)
    }
  }

  /// The corrections in force, oldest first.
  public func corrections() throws(StoreError) -> [CorrectionRecord] {
    try store.rows(
      """
      SELECT id, step, kind, name, other_name, is_stale FROM correction WHERE step <= ? ORDER BY id
      """,
      [.integer(cursor)]
    ) { row in
      CorrectionRecord(
        id: row.int(),
        step: row.int(),
        kind: CorrectionRecord.Kind(rawValue: row.text()) ?? .rename,
        subject: row.text(),
        object: row.optionalText(),
        isStale: row.int() != 0
      )
    }
  }

  /// The corrections in force that fit nothing in the corpus.
  public func staleCorrections() throws(StoreError) -> [CorrectionRecord] {
    try corrections().filter(\.isStale)
  }

  /// An entity by its names; its number only helps to tell bearers of one name apart.
  private typealias Key = (type: String?, key: String?, name: String?, id: Int?)

  private func key(of entity: Int) throws(StoreError) -> Key {
    let found = try store.first(
      "SELECT machine_type, key, name FROM entity WHERE id = ?",
      [.integer(entity)]
    ) { (type: $0.optionalText(), key: $0.optionalText(), name: $0.optionalText(), id: Optional(entity)) }
    guard let found else { throw .noSuchRow(kind: "entity", id: entity) }
    return found
  }

  private func add(_ kind: CorrectionRecord.Kind, _ step: Int, _ subject: Key, other: Key) throws(StoreError)
  {
    try store.run(
      """
      INSERT INTO correction(
        step, kind, type, key, name, entity, other_type, other_key, other_name, other_entity)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(step), .text(kind.rawValue), StoreValue(subject.type), StoreValue(subject.key),
        StoreValue(subject.name),
        StoreValue(subject.id),
        StoreValue(other.type), StoreValue(other.key), StoreValue(other.name), StoreValue(other.id),
      ]
    )
  }

  private func addReattribution(of quotation: Int, to speaker: Speaker, _ step: Int) throws(StoreError) {
    let place = try store.first(
      """
      SELECT a.digest_high, a.digest_low, q.start, q."end", q.content
      FROM quotation q JOIN article a ON a.id = q.article WHERE q.id = ? AND a.step <= ?
      """,
      [.integer(quotation), .integer(cursor)]
    ) { row in
      (
        values: [
          .integer(row.exactInt()), .integer(row.exactInt()), .integer(row.int()), .integer(row.int()),
        ] as [StoreValue], content: row.text()
      )
    }
    guard let place else { throw .noSuchRow(kind: "quotation", id: quotation) }
    let other: Key
    switch speaker {
    case .entity(let id): other = try key(of: id)
    case .words(let words): other = (nil, nil, words, nil)
    case .unknown: other = (nil, nil, nil, nil)
    }
    try store.run(
      """
      INSERT INTO correction(
        step, kind, name, other_type, other_key, other_name, other_entity, digest_high, digest_low, start, "end")
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(step), .text(CorrectionRecord.Kind.reattribute.rawValue),
        .text(String(place.content.prefix(60))),
        StoreValue(other.type), StoreValue(other.key), StoreValue(other.name), StoreValue(other.id),
      ] + place.values
    )
  }
}
