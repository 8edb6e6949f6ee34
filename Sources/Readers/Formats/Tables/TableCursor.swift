import Documents

/// A cursor over the rows of a table that is written as text.
final class TableCursor: RecordCursor {
  private let source: String
  private let dialect: CSVDialect
  private let plan: TablePlan
  private let rows: CSVRows
  private var number = 0
  private var skips: Int
  private var pending: [Result<Article, ReadError>] = []
  private var links = LinkTally()
  private var hasRecord = false
  private var isWindows = false

  /// Creates a cursor over a stream whose first bytes are known.
  init(_ stream: ByteStream, _ head: [UInt8], isWhole: Bool, map: ColumnMap?) throws(ReadError) {
    source = stream.source
    guard head.contains(where: { $0 > 32 }), let fit = CSVDialect.guess(head, isEnd: isWhole) else {
      throw .empty(source: stream.source)
    }
    if head.contains(0) { throw .binary(source: stream.source, kind: .data) }
    do throws(ColumnMap.Fault) {
      plan = try TablePlan(
        fit.rows.map { row in (0..<row.count).map { TableCursor.text(row[$0]).text } },
        map: map
      )
    } catch {
      throw .unreadable(source: stream.source, reason: error.message)
    }
    if plan.isWithoutText, !plan.areLinks {
      let names = plan.names.prefix(20).joined(separator: ", ")
      throw .noArticles(
        source: stream.source,
        found: "none of its columns is a text: \(names); --map text=COLUMN names the one that is"
      )
    }
    dialect = fit.dialect
    skips = plan.skipped
    let lines = LineStream(stream, limit: CSVRows.limit)
    let kinds = plan.columns.map(\.kind)
    guard let rows = CSVRows(lines, dialect, width: plan.columns.count, kinds: kinds) else {
      throw .unreadable(source: stream.source, reason: "there is no memory for its rows")
    }
    self.rows = rows
  }

  var remarks: [String] {
    var remarks: [String] = []
    if dialect.delimiter != UInt8(ascii: ",") {
      remarks.append("The fields are separated by \(dialect.name).")
    }
    remarks.append((plan.hasHeader ? "" : "There is no row of names. ") + plan.sentence())
    if isWindows { remarks.append("Not valid UTF-8; read as Windows-1252.") }
    if rows.mendedCount > 0 {
      let rows = rows.mendedCount == 1 ? "1 row" : "\(rows.mendedCount.grouped) rows"
      remarks.append(
        "Quotation marks within fields are not doubled in \(rows); they were read by the number of fields."
      )
    }
    return remarks
  }

  func next() -> Result<Article, ReadError>? {
    while true {
      if let result = pending.popLast() { return result }
      do throws(ReadError) {
        guard let found = try rows.next() else { break }
        take(found)
      } catch {
        hasRecord = true
        return .failure(error)
      }
    }
    defer { hasRecord = true }
    if let end = links.end(of: source) { return .failure(end) }
    if hasRecord { return nil }
    return .failure(.empty(source: source))
  }

  private func take(_ found: CSVRows.Found) {
    if skips > 0 {
      skips -= 1
      return
    }
    number += 1
    let place = ReadError.RecordPlace(.row, number)
    switch found {
    case .unclosed(let line):
      hasRecord = true
      let reason = "a quotation mark is never closed in the row that begins on line \(line)"
      pending = [.failure(.badRecord(source: source, place: place, reason: reason))]
    case .row(let row): take(joined(row), place)
    }
  }

  private func take(_ row: CSVRow, _ place: ReadError.RecordPlace) {
    let record = plan.record { position in
      let (text, isWindows) = TableCursor.text(row[position])
      if isWindows { self.isWindows = true }
      return text
    }
    switch record.article(source: source) {
    case .success(let article):
      hasRecord = true
      pending = ([.success(article)] + links.flush(source).map { .failure($0) })
    case .failure(.link) where plan.isWithoutText:
      pending = links.add(place, source).map { .failure($0) }.reversed()
    case .failure(let failure):
      hasRecord = true
      let reason = failure == .link ? "no text" : failure.reason
      pending = [.failure(.badRecord(source: source, place: place, reason: reason))]
    }
  }

  /// A row with the fields too many joined to its text, whose delimiters a program left bare.
  private func joined(_ row: CSVRow) -> CSVRow {
    var row = row
    while row.count > plan.columns.count, row[row.count - 1].isEmpty { row.ends.removeLast() }
    let surplus = row.count - plan.columns.count
    guard surplus > 0, let text = plan.textColumn, text + surplus < row.count else { return row }
    var result = CSVRow(bytes: [], ends: [])
    for position in 0..<row.count {
      result.bytes += row[position]
      if position >= text, position < text + surplus {
        result.bytes.append(dialect.delimiter)
      } else {
        result.ends.append(result.bytes.count)
      }
    }
    return result
  }

  /// The text of a field, and whether it had to be read as Windows-1252.
  private static func text(_ field: ArraySlice<UInt8>) -> (text: String, isWindows: Bool) {
    if let text = String(validating: field, as: UTF8.self) { return (text, false) }
    let decoded = try? TextDecoder.decode(Array(field), source: "")
    return (decoded?.text ?? String(decoding: field, as: UTF8.self), true)
  }
}
