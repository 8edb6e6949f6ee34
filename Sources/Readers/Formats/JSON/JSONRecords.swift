import Documents
import JSON
import Letters

/// The records in a value of JSON, wherever they stand in it.
struct JSONRecords {
  /// A record, with what the values around it say of all their records.
  struct Found {
    var record: ArticleRecord
    var defaults: ArticleFields
  }

  /// The records, in order.
  private(set) var found: [Found] = []

  /// The number of records that the value states, as in "totalResults".
  private(set) var announced: Int?

  /// The keys of the outermost object.
  let keys: [String]

  /// Finds the records in a value.
  init(_ value: DecodedJSON) {
    keys = value.keys
    search(value, ArticleFields(), depth: 0, isElement: true)
  }

  private mutating func search(_ value: DecodedJSON, _ defaults: ArticleFields, depth: Int, isElement: Bool) {
    guard depth < 8 else { return }
    switch value {
    case .array(let elements):
      if let table = JSONTable(rows: elements) { return add(table, defaults) }
      for element in elements { search(element, defaults, depth: depth + 1, isElement: true) }
    case .object(let values):
      if let table = JSONTable(value) { return add(table, defaults) }
      let record = ArticleRecord(value)
      let own = Found(record: record, defaults: defaults)
      let isThing = JSONRecords.isThing(value)
      let kind = isThing ? .none : record.textKind
      if kind == .whole || (kind == .nested && record.isNamed && (record.has(.date) || record.address != nil))
      {
        return found.append(own)
      }
      let inner = JSONRecords.defaults(value, record, beside: defaults)
      let before = found.count
      for key in value.keys {
        guard let child = values[key], child.isObject || child.elements != nil else { continue }
        search(child, inner, depth: depth + 1, isElement: false)
      }
      announced = announced ?? JSONRecords.number(value)
      // Texts without names are the parts of one text, if their keys say that they are a text.
      if found[before...].contains(where: {
        $0.record.textKind != .none && (kind != .nested || $0.record.isNamed)
      }) {
        return
      }
      // The address and the title of a feed, a picture or an author are no article.
      let isLink =
        isElement && !isThing && record.isNamed && record.address != nil
        && (found.count < before + 2 || record.has(.date))
      if kind != .none || isLink {
        found.removeLast(found.count - before)
        found.append(own)
      }
    default: break
    }
  }

  private mutating func add(_ table: JSONTable, _ defaults: ArticleFields) {
    for record in table.records { found.append(Found(record: record, defaults: defaults)) }
  }

  /// Whether an object says that it is something else than an article, as schema.org has it.
  private static func isThing(_ value: DecodedJSON) -> Bool {
    guard case .object(let values) = value, let types = values["@type"]?.list.compactMap(\.words),
      !types.isEmpty
    else {
      return false
    }
    return !types.contains { type in
      ["Article", "Posting", "Report", "Work", "News"].contains { type.hasSuffix($0) }
    }
  }

  /// What an object says of all records in it: the language, and the outlet and the authors of a feed.
  private static func defaults(_ value: DecodedJSON, _ record: ArticleRecord, beside outer: ArticleFields)
    -> ArticleFields
  {
    var fields = ArticleFields()
    let own = record.fields(beside: ArticleRecord.Text(text: .plain(""), slot: .text))
    fields.language = own.language
    fields.outlet = own.outlet
    if value["version"]?.words?.contains("jsonfeed") == true {
      fields.outlet = own.headline ?? own.outlet
      fields.authors = own.authors
    }
    for key in ["feed", "channel"] {
      if let feed = value[key], feed.isObject { fields.outlet = feed["title"]?.words ?? fields.outlet }
    }
    fields.fill(from: outer)
    return fields
  }

  /// The number of results that an object states.
  private static func number(_ value: DecodedJSON) -> Int? {
    for key in ["totalresults", "totalarticles", "numfound", "found", "total", "odatacount", "hits", "count"]
    {
      guard let stated = value[key] else { continue }
      if case .number(let digits) = stated, let number = Int(digits), number > 0 { return number }
      if let digits = stated["value"]?.words, let number = Int(digits), number > 0 { return number }
    }
    return nil
  }
}
