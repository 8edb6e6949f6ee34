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
  /// A quotation is another speaker's.
  case reattribute(quotation: Int, to: Speaker)
  /// The entity is no name of anything, and goes out of sight.
  case reject(entity: Int)
  /// A quotation came through another intermediary; through none if that is unknown.
  case relay(quotation: Int, via: Speaker)
  /// The content of a quotation is another part of the article.
  case extend(quotation: Int, to: TextRange)
  /// A person is of a gender, or heard in a function.
  case describe(entity: Int, Trait, as: String)
  /// Articles belong to the story of others; with `story`, all of that story.
  case gather(articles: [Int], story: Int? = nil, into: [Int])
  /// Articles of a story are another story.
  case detach(articles: [Int], from: Int)
  /// An article was published on another day; on the one that its source or its text gives if nil.
  case publish(article: Int, on: CalendarDate?)

  /// What is said of a person.
  public enum Trait: String, Sendable, Hashable, CaseIterable {
    case gender, function
  }
}

extension Corpus {
  /// Stores a correction as part of a step and applies it; it stays in force for articles that come later.
  public func correct(_ correction: Correction, step: Int) throws(StoreError) {
    try correct([correction], step: step)
  }

  /// Stores corrections as part of a step and applies them together.
  public func correct(_ corrections: [Correction], step: Int) throws(StoreError) {
    try change { () throws(StoreError) in
      for correction in corrections { try add(correction, step) }
      var touched = try replay()
      // Numbers named here count even where nothing moved.
      for correction in corrections {
        switch correction {
        case .merge(let entity, let other): touched.formUnion([entity, other])
        case .split(let entity, _), .rename(let entity, _), .retype(let entity, _), .reject(let entity):
          touched.insert(entity)
        case .reattribute, .relay, .extend, .describe, .gather, .detach, .publish: break
        }
      }
      try recount(touched)
    }
  }

  /// Stores a correction without applying it.
  private func add(_ correction: Correction, _ step: Int) throws(StoreError) {
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
      try add(.reattribute, of: quotation, try columns(for: speaker), step)
    case .reject(let entity):
      try add(.reject, step, key(of: entity), other: (nil, nil, nil, nil))
    case .relay(let quotation, let source):
      try add(.relay, of: quotation, try columns(for: source), step)
    case .extend(let quotation, let range):
      try add(.extend, of: quotation, try columns(forContent: range, of: quotation), step)
    case .describe(let entity, let trait, let value):
      let kind: CorrectionRecord.Kind = trait == .gender ? .gender : .function
      try add(kind, step, key(of: entity), other: (nil, nil, value, nil))
    case .gather(let articles, let story, let targets):
      try add(.gather, step, articles, story: story, to: targets)
    case .detach(let articles, let story):
      try add(.detach, step, articles, story: story, to: [])
    case .publish(let article, let day): try addPublication(of: article, on: day, step)
    }
  }

  /// The corrections in force, oldest first.
  public func corrections() throws(StoreError) -> [CorrectionRecord] {
    try store.rows(
      CorrectionRecord.Shape.standard,
      "FROM correction WHERE step <= ? ORDER BY id",
      [.integer(cursor)]
    )
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
    var row: NewRow = [
      "step": .integer(step),
      "kind": .text(kind.rawValue),
      "type": StoreValue(subject.type),
      "key": StoreValue(subject.key),
      "name": StoreValue(subject.name),
      "entity": StoreValue(subject.id),
    ]
    row += Corpus.columns(other: other)
    try store.insert(into: "correction", row)
  }

  /// The columns of a correction for what the subject becomes, or whose it becomes.
  private static func columns(other: Key) -> NewRow {
    [
      "other_type": StoreValue(other.type),
      "other_key": StoreValue(other.key),
      "other_name": StoreValue(other.name),
      "other_entity": StoreValue(other.id),
    ]
  }

  /// Adds a correction of a quotation, which is kept by its place in the text.
  private func add(
    _ kind: CorrectionRecord.Kind,
    of quotation: Int,
    _ object: NewRow,
    _ step: Int
  ) throws(StoreError) {
    let found = try store.first(
      QuotedPassage.Shape.standard,
      "FROM quotation q JOIN article a ON a.id = q.article WHERE q.id = ? AND a.step <= ?",
      [.integer(quotation), .integer(cursor)]
    )
    guard let found else { throw .noSuchRow(kind: "quotation", id: quotation) }
    var row: NewRow = [
      "step": .integer(step),
      "kind": .text(kind.rawValue),
      "name": .text(String(found.content.prefix(60))),
      "digest_high": .integer(found.digest.high),
      "digest_low": .integer(found.digest.low),
      "start": .integer(found.range.start),
      "end": .integer(found.range.end),
    ]
    row += object
    try store.insert(into: "correction", row)
  }

  /// The columns for the speaker or intermediary that a quotation gets.
  private func columns(for source: Speaker) throws(StoreError) -> NewRow {
    switch source {
    case .entity(let id): Corpus.columns(other: try key(of: id))
    case .words(let words): Corpus.columns(other: (nil, nil, words, nil))
    case .unknown: Corpus.columns(other: (nil, nil, nil, nil))
    }
  }

  /// The columns for the content that a quotation gets: its bytes, and its beginning to be shown.
  private func columns(forContent range: TextRange, of quotation: Int) throws(StoreError) -> NewRow {
    let article = try store.number("SELECT article FROM quotation WHERE id = ?", [.integer(quotation)])
    let words = try text(of: article)?.string(range) ?? ""
    return [
      "other_name": .text(String(words.prefix(60))),
      "other_start": .integer(range.start),
      "other_end": .integer(range.end),
    ]
  }
}
