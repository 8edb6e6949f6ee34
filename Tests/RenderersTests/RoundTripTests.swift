import Figures
import Foundation
import Renderers
import Testing

@Suite struct RoundTripTests {
  @Test func jsonReadsBackWithTheSameValues() throws {
    var generator = Generator(seed: 21)
    for _ in 0..<200 {
      let table = table(&generator)
      let text = Renderers.render(.table(table), as: JSONRenderer(), on: Page())
      let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
      #expect(read.count == table.rows.count)
      for (object, row) in zip(read, table.rows) {
        try expect(object, row)
      }
    }
  }

  @Test func jsonLinesReadBackWithTheSameValues() throws {
    var generator = Generator(seed: 22)
    for _ in 0..<200 {
      let table = table(&generator)
      let text = Renderers.render(
        .table(table),
        as: JSONLinesRenderer(),
        on: Page(width: 20, theme: .neutral)
      )
      let lines = text.split(separator: "\n")
      #expect(lines.count == table.rows.count)
      for (line, row) in zip(lines, table.rows) {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        try expect(#require(object), row)
      }
    }
  }

  @Test func anyFigureIsValidJSON() throws {
    var generator = Generator(seed: 23)
    for _ in 0..<300 {
      let figure = generator.figure { $0.noise(0...20) }
      let text = Renderers.render(figure, as: JSONRenderer(), on: Page())
      #expect(throws: Never.self, "\(figure)") {
        try JSONSerialization.jsonObject(with: Data(text.utf8))
      }
    }
  }

  @Test func csvReadsBackWithTheSameFields() {
    var generator = Generator(seed: 24)
    for _ in 0..<300 {
      let count = generator.number(1...4)
      let rows = (0..<generator.number(1...4)).map { _ in (0..<count).map { _ in generator.noise(0...12) } }
      let table = Table(
        columns: (0..<count).map { Table.Column("c\($0)") },
        rows: rows.map { $0.map { .text(StyledText($0)) } }
      )
      let text = Renderers.render(.table(table), as: CSVRenderer(), on: Page())
      let read = fields(ofCSV: text).map { $0.map(withoutGuard) }
      #expect(scalars(read) == scalars([(0..<count).map { "c\($0)" }] + rows))
    }
  }

  @Test func guardedFormulasReadBack() {
    var generator = Generator(seed: 25)
    let signs = ["'", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "1", ".", "a", " "]
    for _ in 0..<2_000 {
      let text = (0..<generator.number(0...5)).map { _ in signs[generator.number(0...signs.count - 1)] }
        .joined()
      let table = Table(
        columns: [Table.Column("c"), Table.Column("d")],
        rows: [[.text(StyledText(text)), 1]]
      )
      let read = fields(ofCSV: Renderers.render(.table(table), as: CSVRenderer(), on: Page()))
      let field = read.last?.first ?? "?"
      #expect(scalars([[withoutGuard(field)]]) == scalars([[text]]))
      let first = field.unicodeScalars.first
      if let first, "=@\t\r\n＝".unicodeScalars.contains(first) { Issue.record("\(field) is a formula") }
      if let first, first == "+" || first == "-" { #expect(Double(field) != nil, "\(field) is a formula") }
    }
  }

  /// Returns a field without the apostrophe that prevents a spreadsheet from evaluating it.
  private func withoutGuard(_ field: String) -> String {
    let scalars = field.unicodeScalars
    let behind = scalars.drop { $0 == "'" }
    guard behind.startIndex > scalars.startIndex, let first = behind.first,
      "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return field }
    return String(String.UnicodeScalarView(scalars.dropFirst()))
  }

  /// Returns a table with a column of each kind of cell.
  private func table(_ generator: inout Generator) -> Table {
    let rows = (0..<generator.number(0...4)).map { _ -> [Table.Cell] in
      [
        .text(StyledText(generator.noise(0...20))), .integer(generator.number(Int.min / 2...Int.max / 2)),
        .number(Double(generator.number(-1_000_000...1_000_000)) / 8), .flag(Bool.random(using: &generator)),
        .list([generator.noise(0...5), generator.noise(0...5)]), .missing,
      ]
    }
    return Table(
      columns: ["text", "integer", "number", "flag", "list", "missing"].map { Table.Column($0) },
      rows: rows
    )
  }

  private func expect(_ object: [String: Any], _ row: [Table.Cell]) throws {
    #expect(object.count == row.count)
    for (key, cell) in zip(["text", "integer", "number", "flag", "list", "missing"], row) {
      switch cell {
      case .text(let text): #expect(scalars([[object[key] as? String ?? "?"]]) == scalars([[text.plain]]))
      case .integer(let value): #expect((object[key] as? NSNumber)?.intValue == value)
      case .number(let value): #expect((object[key] as? NSNumber)?.doubleValue == value)
      case .flag(let value): #expect(object[key] as? Bool == value)
      case .list(let items): #expect(scalars([object[key] as? [String] ?? []]) == scalars([items]))
      case .missing: #expect(object[key] is NSNull)
      }
    }
  }

  /// Returns the code points of the fields; unlike characters, they are equal only if they are identical.
  private func scalars(_ rows: [[String]]) -> [[[Unicode.Scalar]]] {
    rows.map { $0.map { Array($0.unicodeScalars) } }
  }

  /// Returns the fields of CSV text according to RFC 4180, but with line feeds.
  private func fields(ofCSV text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"":
        if !isQuoted, last == "\"" { field.append(scalar) }
        isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(field))
        field = String.UnicodeScalarView()
      case "\n" where !isQuoted:
        rows.append(row + [String(field)])
        row = []
        field = String.UnicodeScalarView()
      default: field.append(scalar)
      }
      last = last == "\"" && scalar == "\"" && isQuoted ? nil : scalar
    }
    return rows
  }
}
