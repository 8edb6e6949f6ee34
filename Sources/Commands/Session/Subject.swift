import Corpora
import Documents

/// The person, organisation or other entity that a command is about, resolved from a name or a row.
struct Subject: Sendable, Hashable {
  /// The entity; nil for a speaker who is only described, as "police".
  var entity: Int?

  /// The name of the entity, or the describing words; empty for quotations with an unknown speaker.
  var name: String

  /// The type of the entity.
  var type: EntityType?

  /// The subject as a filter of quotations.
  var speaker: Speaker {
    if let entity { return .entity(entity) }
    return name.isEmpty ? .unknown : .words(name)
  }
}

extension Session {
  /// Returns the entity with a name, with a name and type as in `Jordan (GPE)`, or of a row as in `@3`.
  func entity(of typed: String) throws -> (id: Int, name: String, type: EntityType) {
    if let reference = reference(in: typed) {
      let found = try subject(at: reference)
      guard let id = found.entity, let type = found.type else {
        throw UsageError.wrongRow(typed, is: "someone without a name", wanted: "a name")
      }
      return (id, found.name, type)
    }
    if let (name, type) = Session.typedName(in: typed),
      case .one(let known) = try corpus.entity(named: name, types: [type])
    {
      return (known.entity, known.name, known.type)
    }
    switch try corpus.entity(named: typed) {
    case .one(let known): return (known.entity, known.name, known.type)
    case .several(let known):
      let names = known.prefix(5).map { one in
        known.contains { $0.name == one.name && $0 != one } ? "\(one.name) (\(one.type.rawValue))" : one.name
      }
      throw UsageError.ambiguousName(typed, noun: "name", candidates: names)
    case .none(let nearest):
      if try isEmpty { throw NoResult.noArticles }
      throw UsageError.unknownName(typed, noun: "name", nearest: Array(nearest.prefix(3)))
    }
  }

  /// Returns the speaker denoted by a name, by a description such as "police", by a row, or by "unknown".
  func speaker(of typed: String) throws -> Subject {
    if let reference = reference(in: typed) { return try subject(at: reference) }
    let folded = Folded.text(typed)
    if let described = try describedSpeaker(typed), try !isName(typed) { return described }
    do {
      let found = try entity(of: typed)
      return Subject(entity: found.id, name: found.name, type: found.type)
    } catch let error as UsageError {
      if folded == "unknown" { return Subject(entity: nil, name: "", type: nil) }
      guard case .unknownName(let text, let noun, []) = error else { throw error }
      let described = try corpus.speakers().rows.filter { $0.entity == nil && !$0.name.isEmpty }.map(\.name)
      throw UsageError.unknownName(text, noun: noun, nearest: NearestNames.names(to: text, among: described))
    }
  }

  /// Returns the speaker without an entity who is described in these words; nil if there is none.
  func describedSpeaker(_ typed: String) throws(StoreError) -> Subject? {
    let page = try corpus.quotations(where: QuotationFilter(speaker: .words(typed)), limit: 1)
    return page.rows.first?.speaker.map { Subject(entity: nil, name: $0.name, type: nil) }
  }

  /// Returns the subject of a row of the last answer: the entity itself, the speaker, or
  /// the first participant.
  func subject(at reference: RowReference) throws -> Subject {
    let row = try row(reference).first
    let typed = "@\(reference.number)"
    switch row {
    case .entity(let id):
      return try subject(entity: id, typed)
    case .speaker(let name, let id, _):
      return try id.map { try subject(entity: $0, typed) } ?? Subject(entity: nil, name: name, type: nil)
    case .mention(let id):
      guard let mention = try corpus.mention(id) else { break }
      return try subject(entity: mention.entity, typed)
    case .quotation(let id):
      let party = try corpus.quotation(id)?.speaker
      return Subject(entity: party?.entity, name: party?.name ?? "", type: party?.type)
    case .event(let id):
      guard let party = try corpus.event(id)?.participants.first else { break }
      return Subject(entity: party.entity, name: party.name, type: party.type)
    case .tie(let id, _, _):
      return try subject(entity: id, typed)
    case .article, .quantity, .sentence, .several, .story, .passage, .other: break
    }
    throw UsageError.wrongRow(typed, is: row.noun, wanted: "a name")
  }

  private func subject(entity id: Int, _ typed: String) throws -> Subject {
    guard let found = try corpus.entity(id) else { throw UsageError.goneRow(typed) }
    return Subject(entity: id, name: found.name, type: found.type)
  }

  /// Whether an entity has exactly this name or alias, apart from case and accents.
  private func isName(_ typed: String) throws(StoreError) -> Bool {
    guard case .one(let known) = try corpus.entity(named: typed) else { return false }
    let folded = Folded.text(typed)
    if Folded.text(known.name) == folded { return true }
    return try corpus.entity(known.entity)?.aliases.contains { Folded.text($0.text) == folded } ?? false
  }

  /// Returns the row that is typed instead of a name: `@3`, or `3` if the last answer has rows.
  func reference(in typed: String) -> RowReference? {
    rows.isEmpty ? Session.row(in: typed) : try? RowReference.parse(typed)
  }

  /// Returns the row that a word such as `@3` denotes; nil for other words.
  static func row(in typed: String) -> RowReference? {
    typed.hasPrefix("@") ? try? RowReference.parse(typed) : nil
  }

  private static func typedName(in typed: String) -> (String, EntityType)? {
    guard typed.hasSuffix(")"), let open = typed.lastIndex(of: "(") else { return nil }
    let word = typed[typed.index(after: open)...].dropLast()
    guard let type = try? EntityType.parse(String(word)) else { return nil }
    let name = typed[..<open]
    return name.isEmpty ? nil : (String(name), type)
  }
}
