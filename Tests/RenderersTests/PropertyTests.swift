import Figures
import Renderers
import Testing

@Suite struct PropertyTests {
  @Test(arguments: Array(20...120))
  func noLineOfATableIsWiderThanThePage(width: Int) {
    var generator = Generator(seed: UInt64(width))
    for _ in 0..<12 {
      let table = generator.table()
      for line in lines(of: .table(table), width: width) {
        #expect(DisplayWidth.columns(of: line) <= width, "\(line) of \(table)")
      }
    }
  }

  @Test(arguments: Array(20...120))
  func noLineOfAnyFigureIsWiderThanThePage(width: Int) {
    var generator = Generator(seed: UInt64(width))
    for _ in 0..<8 {
      let figure = generator.figure { $0.words(0...12) }
      for line in lines(of: figure, width: width) {
        #expect(DisplayWidth.columns(of: line) <= width, "\(line) of \(figure)")
      }
    }
  }

  @Test(arguments: Array(20...120))
  func boxesAreClosedAndFitThePage(width: Int) {
    var generator = Generator(seed: UInt64(width))
    for _ in 0..<12 {
      let table = generator.table()
      let lines = Renderers.render(.table(table), as: BoxRenderer(), on: Page(width: width))
        .split(separator: "\n").map(String.init)
      let widths = Set(lines.map { DisplayWidth.columns(of: $0) })
      #expect(widths.count == 1 && widths.allSatisfy { $0 <= width }, "\(lines.joined(separator: "\n"))")
      #expect(lines.allSatisfy { "┌├└│".contains($0.first ?? " ") && "┐┤┘│".contains($0.last ?? " ") })
    }
  }

  @Test(arguments: [20, 40, 80, 200])
  func chartsFitThePage(width: Int) {
    var generator = Generator(seed: UInt64(width))
    for _ in 0..<60 {
      let chart = Chart(
        title: generator.words(0...9),
        form: Bool.random(using: &generator) ? .bars : .strip,
        values: (0..<generator.number(0...400)).map { _ in
          Chart.Value(generator.words(0...4), Double(generator.number(-3...4000)) / 4)
        }
      )
      for renderer in [TableRenderer(), BoxRenderer()] as [any Renderer] {
        for line in Renderers.render(.chart(chart), as: renderer, on: Page(width: width)).split(
          separator: "\n"
        ) {
          #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
        }
      }
    }
  }

  /// Every character of a table occurs on the page.
  @Test(arguments: [20, 30, 40, 60, 80])
  func nothingIsCut(width: Int) {
    var generator = Generator(seed: 5)
    for _ in 0..<30 {
      let table = generator.table()
      var left = counts(of: lines(of: .table(table), width: width).joined())
      for row in table.rows {
        for (column, cell) in zip(table.columns, row) where !column.isForProgramsOnly {
          for (character, count) in counts(of: text(of: cell)) { left[character, default: 0] -= count }
        }
      }
      #expect(left.values.allSatisfy { $0 >= 0 }, "\(table)")
    }
  }

  @Test func colorAddsOnlyEscapeSequences() {
    var generator = Generator(seed: 3)
    for _ in 0..<50 {
      let figure = generator.figure { $0.words(0...12) }
      let bare = Renderers.render(figure, as: TableRenderer(), on: Page(width: 60))
      let colored = Renderers.render(figure, as: TableRenderer(), on: Page(width: 60, theme: .neutral))
      #expect(
        withoutColors(colored).split(separator: "\n").map(trimmed) == bare.split(separator: "\n").map(trimmed)
      )
    }
  }

  private func lines(of figure: Figure, width: Int) -> [String] {
    Renderers.render(figure, as: TableRenderer(), on: Page(width: width))
      .split(separator: "\n").map(String.init)
  }

  private func text(of cell: Table.Cell) -> String {
    switch cell {
    case .text(let text): text.plain
    case .integer(let value): String(value)
    case .list(let items): items.joined()
    default: ""
    }
  }

  private func counts(of text: String) -> [Character: Int] {
    var counts: [Character: Int] = [:]
    for character in text where character != " " { counts[character, default: 0] += 1 }
    return counts
  }

  private func withoutColors(_ text: String) -> String {
    text.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().map { index, piece in
      index == 0 ? String(piece) : String(piece.drop { $0 != "m" }.dropFirst())
    }.joined()
  }

  private func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
