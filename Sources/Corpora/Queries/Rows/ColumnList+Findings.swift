import Documents

/// Values of findings that take several columns.
extension ColumnList {
  /// The columns `start` and `end` of a table.
  mutating func addRange(of table: String) -> Column<TextRange> {
    key(for: ["\(table).start", "\(table).\"end\""])
  }

  /// The columns `first_day` and `last_day` of a table.
  mutating func addDays(of table: String) -> Column<ClosedRange<CalendarDate>?> {
    key(for: ["\(table).first_day", "\(table).last_day"])
  }

  /// The columns of words and their bytes of a table.
  mutating func add(_ spot: SpotColumns, of table: String) -> Column<Spot?> {
    key(for: [spot.text, spot.start, spot.end].map { "\(table).\($0)" })
  }

  /// The columns `text`, `start` and `end` of a table.
  mutating func addSpot(of table: String) -> Column<Spot> { key(for: ColumnList.spot(of: table)) }

  /// The columns `text`, `start` and `end` of a table whose row can be missing.
  mutating func addOptionalSpot(of table: String) -> Column<Spot?> { key(for: ColumnList.spot(of: table)) }

  private static func spot(of table: String) -> [String] {
    ["\(table).text", "\(table).start", "\(table).\"end\""]
  }

  /// The columns that explain a finding, with the rule that they point to.
  mutating func addEvidence(of table: String) -> Column<Evidence> {
    key(
      for: ["text", "method"].map { "(SELECT \($0) FROM rule WHERE id = \(table).rule)" }
        + ["trigger_start", "trigger_end", "runner_up", "confidence"].map { "\(table).\($0)" }
    )
  }

  /// The number, name, type and mentions of an entity.
  mutating func addKnownName(of table: String) -> Column<KnownName> {
    key(for: ["id", "name", "type", "mentions"].map { "\(table).\($0)" })
  }
}

extension TextRange: RequiredColumnValue {
  static let missing = TextRange(0, 0)
  static func read(_ row: StoreRow, at position: Int32) -> TextRange? {
    row.isNull(at: position) || row.isNull(at: position + 1)
      ? nil : TextRange(row.int(at: position), row.int(at: position + 1))
  }
}

extension Spot: RequiredColumnValue {
  static let missing = Spot(text: "", range: .missing)
  static func read(_ row: StoreRow, at position: Int32) -> Spot? {
    guard let text = String.read(row, at: position), let range = TextRange.read(row, at: position + 1) else {
      return nil
    }
    return Spot(text: text, range: range)
  }
}

extension ClosedRange<CalendarDate>: ColumnValue {
  /// Two numbers of days; nil too where the second lies before the first.
  static func read(_ row: StoreRow, at position: Int32) -> ClosedRange<CalendarDate>? {
    guard let first = Int.read(row, at: position), let last = Int.read(row, at: position + 1), first <= last
    else { return nil }
    return CalendarDate(dayNumber: first)...CalendarDate(dayNumber: last)
  }
}

extension Evidence: RequiredColumnValue {
  static let missing = Evidence("")
  static func read(_ row: StoreRow, at position: Int32) -> Evidence? {
    Evidence(
      row.text(at: position),
      by: Method.read(row, at: position + 1) ?? .missing,
      trigger: TextRange.read(row, at: position + 2),
      runnerUp: String.read(row, at: position + 4),
      confidence: row.double(at: position + 5)
    )
  }
}

extension KnownName: RequiredColumnValue {
  static let missing = KnownName(entity: 0, name: "", type: .missing, mentions: 0)
  static func read(_ row: StoreRow, at position: Int32) -> KnownName? {
    KnownName(
      entity: row.int(at: position),
      name: row.text(at: position + 1),
      type: EntityType.read(row, at: position + 2) ?? .missing,
      mentions: row.int(at: position + 3)
    )
  }
}
