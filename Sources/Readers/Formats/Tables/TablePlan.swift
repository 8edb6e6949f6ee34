import Documents
import JSON
import Letters

/// What the columns of a table tell of articles.
///
/// A name in the first row decides; a column without a known name is judged by its fields.
struct TablePlan: Sendable {
  /// The columns.
  private(set) var columns: [TableColumn]

  /// Whether the first row has the names of the columns.
  let hasHeader: Bool

  /// The number of rows before the first one with an article: titles of the table, and the names of the columns.
  let skipped: Int

  /// The column of the text; nil if no column is one.
  private(set) var textColumn: Int?

  /// The slots that the fields of a column were recognized by.
  private var guessed: Set<Int> = []

  /// Judges the first rows of a table; `map` says what columns are whose names and fields do not.
  init(_ rows: [[String]], map: ColumnMap?) throws(ColumnMap.Fault) {
    let width =
      rows.reduce(into: [Int: Int]()) { $0[$1.count, default: 0] += 1 }
      .max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let titles = width < 2 ? 0 : rows.prefix(10).prefix { $0.count { !$0.isEmpty } < 2 }.count
    let rows = titles < rows.count ? Array(rows.dropFirst(titles)) : rows
    hasHeader = TablePlan.isHeader(rows, map)
    skipped = titles + (hasHeader ? 1 : 0)
    let first = hasHeader ? rows[0] : []
    let body = hasHeader ? rows.dropFirst() : rows[...]
    columns = (0..<max(width, first.count)).map { position in
      let name = position < first.count ? first[position].trimmingWhiteSpace() : ""
      return TableColumn(name, body.compactMap { position < $0.count ? $0[position] : nil })
    }
    for position in columns.indices { columns[position].place = TablePlan.place(of: columns[position].name) }
    if let map { try apply(map) }
    guess()
    textColumn = columns.indices.filter { columns[$0].place?.slot == .text }
      .min { (columns[$0].place?.rank ?? 0) < (columns[$1].place?.rank ?? 0) }
  }

  /// What a name in the first row tells; nil for a name that tells nothing known.
  static func place(of name: String) -> RecordKeys.Place? {
    let name = name.trimmingWhiteSpace()
    guard !name.isEmpty, let place = RecordKeys.place(of: name), place.slot != .nest else { return nil }
    return place
  }

  /// Whether no column has a text, nor a summary in its place.
  var isWithoutText: Bool {
    !columns.contains { column in
      guard let slot = column.place?.slot else { return false }
      return [.text, .html, .lead, .summary].contains(slot)
    }
  }

  /// Whether the rows are links: titles with addresses.
  var areLinks: Bool {
    let slots = Set(columns.compactMap { $0.place?.slot })
    return slots.contains(.url) && !slots.isDisjoint(with: [.title, .headline])
  }

  /// The record of a row.
  func record(_ fields: (Int) -> String?) -> ArticleRecord {
    var record = ArticleRecord()
    for (position, column) in columns.enumerated() {
      guard let place = column.place, let field = fields(position), !field.isEmpty else { continue }
      record.add(place, .string(field))
    }
    return record
  }

  /// The names of the columns, as far as they have some.
  var names: [String] { columns.indices.map { name(of: $0) } }

  /// Returns a sentence on what the columns were taken for, those of a sheet with its name.
  func sentence(ofSheet sheet: String? = nil) -> String {
    var read: [String] = []
    var rest: [String] = []
    for (position, column) in columns.enumerated() {
      if let slot = column.place?.slot {
        read.append(
          "\(name(of: position)) is \(TablePlan.words(slot))"
            + (guessed.contains(position) ? " (a guess)" : "")
        )
      } else if column.filled > 0 {
        rest.append(name(of: position))
      }
    }
    let unread = rest.isEmpty ? "" : "; not read: " + rest.joined(separator: ", ")
    return "Columns" + (sheet.map { " of sheet \u{201C}\($0)\u{201D}" } ?? "") + ": "
      + read.joined(separator: ", ") + unread + "."
  }

  private func name(of position: Int) -> String {
    let name = columns[position].name
    return name.isEmpty ? "column \(position + 1)" : "\u{201C}\(name)\u{201D}"
  }

  private static func words(_ slot: RecordSlot) -> String {
    switch slot {
    case .date: "the day"
    case .identifier: "the identifier"
    case .url: "the address"
    case .title: "the headline"
    case .metadata(let field): "the \(field.rawValue.replacing("_", with: " "))"
    default: "the \(slot.name)"
    }
  }

  // MARK: - The first row

  /// Whether the first of some rows has the names of the columns.
  private static func isHeader(_ rows: [[String]], _ map: ColumnMap?) -> Bool {
    guard let first = rows.first, first.contains(where: { !$0.isEmpty }) else { return false }
    let cells = first.map { $0.trimmingWhiteSpace() }
    guard cells.allSatisfy({ $0.utf8.count <= 60 && !$0.contains("\n") }) else { return false }
    if cells.contains(where: { TableColumn.Kind(of: $0) != nil && Int($0) == nil }) { return false }
    let known = cells.count { place(of: $0) != nil }
    if known * 2 >= cells.count || known >= 2 || cells.contains(where: { map?.names($0) == true }) {
      return true
    }
    if known > 0, rows.count > 1, cells.allSatisfy({ $0.utf8.count <= 30 && !$0.contains(" ") }) {
      return true
    }
    // Unknown names: short and different, over fields that are longer or of another kind.
    guard rows.count > 1, Set(cells).count == cells.count else { return false }
    let columns = cells.indices.map { position in
      TableColumn("", rows.dropFirst().compactMap { position < $0.count ? $0[position] : nil })
    }
    return zip(cells, columns).contains { cell, column in
      (column.kind != nil && TableColumn.Kind(of: cell) == nil && !cell.isEmpty)
        || (column.meanLength > 80 && cell.utf8.count < 30)
    }
  }

  // MARK: - Fields

  private mutating func apply(_ map: ColumnMap) throws(ColumnMap.Fault) {
    for (rank, entry) in map.entries.enumerated() {
      let key = RecordKeys.folded(entry.column)
      let position =
        columns.firstIndex { $0.name == entry.column } ?? columns.firstIndex {
          RecordKeys.folded($0.name) == key
        }
        ?? Int(entry.column).flatMap {
          (1...max(1, columns.count)).contains($0) && !columns.isEmpty ? $0 - 1 : nil
        }
      guard let position else { throw ColumnMap.Fault(problem: .noColumn(entry.column, known: names)) }
      for other in columns.indices
      where columns[other].place?.slot == entry.slot && !map.names(columns[other].name) {
        columns[other].place = nil
      }
      columns[position].place = RecordKeys.Place(slot: entry.slot, rank: rank - map.entries.count)
    }
  }

  /// Takes columns without a known name for what their fields look like, where that is still missing.
  private mutating func guess() {
    let free = columns.indices.filter { columns[$0].place == nil && columns[$0].filled > 0 }
    func has(_ slots: [RecordSlot]) -> Bool {
      columns.contains { column in column.place.map { slots.contains($0.slot) && column.filled > 0 } ?? false
      }
    }
    func take(_ position: Int, _ slot: RecordSlot) {
      columns[position].place = RecordKeys.Place(slot: slot, rank: 100_000 + position)
      guessed.insert(position)
    }
    let prose = free.filter { columns[$0].isProse && columns[$0].kind == nil }
    let longest = prose.max { columns[$0].meanLength < columns[$1].meanLength }
    let least = has([.summary]) ? 200 : 40
    if !has([.text, .html, .lead]), let longest, columns[longest].meanLength >= least {
      take(longest, .text)
    }
    if !has([.title, .headline]) {
      let titles = prose.filter { columns[$0].place == nil && (12...240).contains(columns[$0].meanLength) }
      if let title = titles.max(by: { columns[$0].meanLength < columns[$1].meanLength }) {
        take(title, .title)
      }
    }
    if !has([.date]), let day = free.first(where: { columns[$0].kind == .day }) { take(day, .date) }
    if !has([.url]), let address = free.first(where: { columns[$0].kind == .address }) { take(address, .url) }
  }
}
