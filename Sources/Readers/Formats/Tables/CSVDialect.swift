/// How a table is written as text: what stands between fields and round them.
struct CSVDialect: Sendable, Hashable {
  /// The byte between fields.
  var delimiter = UInt8(ascii: ",")

  /// Whether quotation marks round a field may hold delimiters and line breaks.
  var isQuoted = true

  /// Whether a quotation mark in a field is written as `\"` instead of twice.
  var isEscaped = false

  /// Whether blanks stand between the delimiters and the quotation marks of fields.
  var isSpaced = false

  /// The name of the delimiter, as in "semicolons".
  var name: String {
    switch delimiter {
    case UInt8(ascii: "\t"): "tabs"
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "|"): "bars"
    default: "commas"
    }
  }

  /// How well a dialect fits the first rows of a table.
  struct Fit: Sendable {
    var dialect: CSVDialect
    /// The first rows.
    var rows: [CSVRow]
    /// The most frequent number of fields.
    var width = 0
    /// The share of rows with that number.
    var evenness = 0.0
    /// The number of fields in the first row that are known names of columns.
    var knownNames = 0

    fileprivate var score: Double {
      // Two known names of columns tell more than any number of delimiters.
      (knownNames >= 2 ? 10 : knownNames == 1 ? 2 : 0) + evenness * 4 + (width > 1 ? 1 : 0) + min(
        Double(width),
        20
      ) / 20
        + (dialect.isQuoted ? 1.5 : 0)
    }
  }

  /// Returns the dialect that fits the first bytes of a table best; nil if they hold no row.
  ///
  /// `isEnd` tells that no more bytes follow, so that the last line is whole.
  static func guess(_ head: [UInt8], isEnd: Bool) -> Fit? {
    var lines = head.split(separator: 10, maxSplits: 4_000, omittingEmptySubsequences: false).map {
      Array($0) + [10]
    }
    // The last line is cut, or has nothing behind its line feed.
    if lines.count > 1, !isEnd || lines.last?.count == 1 { lines.removeLast() }
    let isEscaped = escapes(head)
    var best: Fit?
    // Excel may say it itself, as in "sep=;".
    let stated = lines.first.flatMap { $0.starts(with: "sep=".utf8) && $0.count < 9 ? $0[4] : nil }
    for delimiter in stated.map({ [$0] }) ?? [
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
    ] {
      for isQuoted in [true, false] where isQuoted || head.contains(UInt8(ascii: "\"")) {
        for isSpaced in [false, true] where !isSpaced || (isQuoted && delimiter != UInt8(ascii: "\t")) {
          var dialect = CSVDialect(delimiter: delimiter, isQuoted: isQuoted)
          dialect.isEscaped = isEscaped && isQuoted
          dialect.isSpaced = isSpaced
          guard let fit = fit(dialect, lines) else { continue }
          if fit.score > best?.score ?? 0 { best = fit }
        }
      }
    }
    return best
  }

  private static func fit(_ dialect: CSVDialect, _ lines: [[UInt8]]) -> Fit? {
    guard let parser = CSVParser(dialect) else { return nil }
    var rows = [CSVRow]()
    var unfinished = 0
    for line in lines where rows.count < 300 {
      if unfinished > 0 || line.count > 1 { unfinished += 1 }
      guard let row = parser.feed(dialect.prepared(line)) else { continue }
      unfinished = 0
      rows.append(row)
    }
    if rows.isEmpty, let row = parser.end() { rows.append(row) }
    guard let first = rows.first else { return nil }
    var counts = [Int: Int]()
    for row in rows { counts[row.count, default: 0] += 1 }
    let width = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    var fit = Fit(dialect: dialect, rows: rows, width: width)
    fit.evenness = Double(counts[width] ?? 0) / Double(rows.count + min(unfinished, 50))
    fit.knownNames = first.texts.count { $0.utf8.count <= 40 && TablePlan.place(of: $0) != nil }
    return fit
  }

  /// Whether quotation marks are escaped by backslashes rather than doubled.
  private static func escapes(_ head: [UInt8]) -> Bool {
    var (escaped, doubled) = (0, 0)
    for (before, byte) in zip(head, head.dropFirst()) where byte == UInt8(ascii: "\"") {
      if before == UInt8(ascii: "\\") { escaped += 1 } else if before == byte { doubled += 1 }
    }
    return escaped > 1 && escaped > doubled * 2
  }

  /// A line as libcsv reads it: its escaped quotation marks doubled.
  func prepared(_ line: [UInt8]) -> [UInt8] {
    guard isEscaped, line.contains(UInt8(ascii: "\\")) else { return line }
    var result = [UInt8]()
    var position = 0
    while position < line.count {
      let next = position + 1 < line.count ? line[position + 1] : 0
      if line[position] == UInt8(ascii: "\\"), next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") {
        result.append(next)
        if next == UInt8(ascii: "\"") { result.append(next) }
        position += 2
      } else {
        result.append(line[position])
        position += 1
      }
    }
    return result
  }
}
