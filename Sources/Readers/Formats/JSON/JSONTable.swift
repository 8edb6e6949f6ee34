import JSON

/// A table that JSON holds by columns, or by rows without the names of columns, as pandas writes it.
struct JSONTable {
  /// The records of the rows.
  private(set) var records: [ArticleRecord] = []

  /// Reads an object of columns; nil if it is none.
  ///
  /// The columns are objects with the numbers of rows as keys, or arrays of one length; or `columns` has their names
  /// and `data` the rows.
  init?(_ value: DecodedJSON) {
    guard case .object(let values) = value else { return nil }
    if let names = values["columns"]?.elements, let rows = values["data"]?.elements,
      rows.first?.elements != nil
    {
      guard let table = JSONTable(rows: [.array(names)] + rows) else { return nil }
      self = table
      return
    }
    guard values.count > 1, values.count < 1_000, JSONTable.areColumns(values) else { return nil }
    var rows: [String: ArticleRecord] = [:]
    for name in value.keys {
      switch values[name] {
      case .object(let cells)?:
        for (row, cell) in cells { rows[row, default: ArticleRecord()].add(name, cell) }
      case .array(let cells)?:
        for (row, cell) in cells.enumerated() { rows[String(row), default: ArticleRecord()].add(name, cell) }
      default: continue
      }
    }
    records = rows.keys.sorted(by: NaturalOrder.precedes).compactMap { rows[$0] }
  }

  /// Reads an array of rows whose first one has the names of the columns; nil if it is none.
  init?(rows: [DecodedJSON]) {
    guard rows.count > 1, let names = rows[0].elements, names.count > 1 else { return nil }
    let keys = names.map { name -> String? in if case .string(let text) = name { text } else { nil } }
    guard keys.contains(where: { $0.flatMap { RecordKeys.place(of: $0) } != nil }), !keys.contains(nil) else {
      return nil
    }
    for row in rows.dropFirst() {
      guard let cells = row.elements else { continue }
      var record = ArticleRecord()
      for (key, cell) in zip(keys, cells) { if let key { record.add(key, cell) } }
      records.append(record)
    }
  }

  /// Whether the values of an object are columns of one length, at least one of them with texts.
  private static func areColumns(_ values: [String: DecodedJSON]) -> Bool {
    var length: Int?
    var rowKeys: Dictionary<String, DecodedJSON>.Keys?
    var hasText = false
    for (name, value) in values {
      let cells: [DecodedJSON]
      switch value {
      case .object(let rows):
        guard rowKeys == nil || rowKeys == rows.keys, rows.values.allSatisfy({ !$0.isObject }) else {
          return false
        }
        rowKeys = rows.keys
        cells = Array(rows.values)
      case .array(let rows): cells = rows
      default: return false
      }
      guard !cells.isEmpty, length == nil || length == cells.count else { return false }
      length = cells.count
      let isText =
        RecordKeys.place(of: name).map { [.text, .summary, .headline, .title].contains($0.slot) } ?? false
      hasText = hasText || (isText && cells.contains { if case .string = $0 { true } else { false } })
    }
    return hasText
  }
}
