import JSON

/// The rows of a table that is written as text, read line by line.
///
/// Rows that break the rules are mended where their number of fields shows how: quotation marks within a field that
/// are not doubled. A quotation mark that is never closed swallows what follows; the rows in it are found again.
final class CSVRows {
  /// A row, or a part of the table that is none.
  enum Found {
    case row(CSVRow)
    /// A row whose quotation mark is never closed, with the line on which it begins.
    case unclosed(line: Int)
  }

  /// The largest row.
  static let limit = 16 << 20

  /// The limit of `readAgain`, without which a table of nothing but such marks would be read again for each of them.
  private static let mostReadAgain = 1 << 27

  private let lines: LineStream
  private let dialect: CSVDialect
  private let width: Int
  private let kinds: [TableColumn.Kind?]
  private let parser: CSVParser
  private let other: CSVParser
  /// Lines that are to be read again, the next one last.
  private var again: [(number: Int, bytes: [UInt8])] = []
  /// The number of rows whose quotation marks were mended.
  private(set) var mendedCount = 0
  private var vainSearches = 0
  /// The number of bytes that were read again behind marks that are never closed.
  private var readAgain = 0

  /// Creates the rows of a stream of lines; nil if there is no memory.
  ///
  /// `kinds` tells what the fields of the columns are, as far as that is known.
  init?(_ lines: LineStream, _ dialect: CSVDialect, width: Int, kinds: [TableColumn.Kind?]) {
    guard let parser = CSVParser(dialect), let other = CSVParser(dialect) else { return nil }
    self.lines = lines
    self.dialect = dialect
    self.width = width
    self.kinds = kinds
    self.parser = parser
    self.other = other
  }

  /// Returns the next row; nil at the end.
  func next() throws(ReadError) -> Found? {
    var taken: [(number: Int, bytes: [UInt8])] = []
    var size = 0
    while let line = try nextLine() {
      if taken.isEmpty, line.bytes.allSatisfy({ $0 <= 32 }), dialect.delimiter != UInt8(ascii: "\t") {
        continue
      }
      taken.append(line)
      size += line.bytes.count
      if let row = parser.feed(dialect.prepared(line.bytes)) { return try finished(row, taken) }
      if size > CSVRows.limit { return unclosed(taken) }
    }
    guard !taken.isEmpty else { return nil }
    return unclosed(taken)
  }

  private func nextLine() throws(ReadError) -> (number: Int, bytes: [UInt8])? {
    if let line = again.popLast() { return line }
    guard var line = try lines.next() else { return nil }
    if line.number == 1, line.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line.bytes.removeFirst(3) }
    line.bytes.append(10)
    return line
  }

  // MARK: - Rows that are complete

  private func finished(_ row: CSVRow, _ taken: [(number: Int, bytes: [UInt8])]) throws(ReadError) -> Found {
    if taken.count > 1, CSVQuotes.areLoose(taken.map(\.bytes), delimiter: dialect.delimiter),
      let start = rowStart(in: taken)
    {
      return cut(taken, at: start)
    }
    guard row.count != width, width > 1, dialect.isQuoted,
      taken.contains(where: { $0.bytes.contains(UInt8(ascii: "\"")) })
    else { return .row(row) }
    if let row = mended(taken) { return .row(row) }
    if row.count < width, let row = try extended(taken) { return .row(row) }
    return .row(row)
  }

  /// Returns the row that goes on in the next lines, since the mark at the end of a line was one within a field; nil if
  /// there is none.
  private func extended(_ taken: [(number: Int, bytes: [UInt8])]) throws(ReadError) -> CSVRow? {
    guard vainSearches < 100, let last = taken.last?.bytes.last(where: { $0 > 32 }),
      last == UInt8(ascii: "\"")
    else {
      return nil
    }
    var all = taken
    while all.count < taken.count + 40, let line = try nextLine() {
      all.append(line)
      other.clear()
      if let row = other.feed(dialect.prepared(line.bytes)), row.count == width { break }
      if let row = mended(all) { return row }
    }
    vainSearches += 1
    again.append(contentsOf: all[taken.count...].reversed())
    return nil
  }

  /// Returns the row of lines whose inner quotation marks are not doubled; nil if no reading has the right number of
  /// fields.
  private func mended(_ taken: [(number: Int, bytes: [UInt8])]) -> CSVRow? {
    let raw = Array(taken.map(\.bytes).joined())
    for isStrict in [false, true] {
      other.clear()
      let lines = CSVQuotes.doubled(raw, delimiter: dialect.delimiter, isStrict: isStrict)
      if let row = other.feed(lines), row.count == width {
        mendedCount += 1
        return row
      }
    }
    return nil
  }

  // MARK: - Quotation marks that are never closed

  private func unclosed(_ taken: [(number: Int, bytes: [UInt8])]) -> Found {
    parser.clear()
    if let row = mended(taken) { return .row(row) }
    return cut(taken, at: rowStart(in: taken) ?? taken.count)
  }

  private func cut(_ taken: [(number: Int, bytes: [UInt8])], at start: Int) -> Found {
    if readAgain < CSVRows.mostReadAgain {
      for line in taken[start...].reversed() {
        again.append(line)
        readAgain += line.bytes.count
      }
    }
    return .unclosed(line: taken[0].number)
  }

  /// The index of the first line after the first one with which a row of its own begins; nil if there is none.
  private func rowStart(in taken: [(number: Int, bytes: [UInt8])]) -> Int? {
    guard dialect.isQuoted, width > 1, kinds.contains(where: { $0 != nil }) else { return nil }
    var trials = 0
    for index in taken.indices.dropFirst() where trials < 100 {
      let delimiters = taken[index].bytes.count { $0 == dialect.delimiter }
      // A row that is cut at a line break in a field has its first fields on the line.
      guard delimiters + 1 >= min(width, 3) else { continue }
      trials += 1
      other.clear()
      var row: CSVRow?
      for line in taken[index...].prefix(400) {
        row = other.feed(dialect.prepared(line.bytes))
        if row != nil { break }
      }
      if let row, row.count == width, matches(row) { return index }
    }
    return nil
  }

  /// Whether the fields of a row are what they are in other rows: numbers, days, addresses.
  private func matches(_ row: CSVRow) -> Bool {
    var evidence = 0
    for (position, kind) in kinds.enumerated() {
      guard let kind, position < row.count else { continue }
      let field = String(decoding: row[position].prefix(200), as: UTF8.self)
      if DecodedJSON.isMissing(field) { continue }
      guard TableColumn.Kind(of: field) == kind else { return false }
      evidence += 1
    }
    return evidence > 0
  }
}
