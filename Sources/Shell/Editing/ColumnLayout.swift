import Commands
import Renderers

/// The layout of completion candidates in columns below the line, as many as the screen holds.
struct ColumnLayout {
  /// The width of the screen in columns.
  var columns: Int

  /// The maximum number of rows of the list.
  var rows: Int

  /// Whether the annotation of a candidate is drawn dim.
  var hasColor: Bool

  /// The width of a text in columns.
  var width: (String) -> Int

  private let gutter = 2

  /// Returns the lines of the list, whose columns are filled from top to bottom.
  ///
  /// If some of `total` candidates are not shown, the last line gives their number.
  func lines(_ candidates: [Candidate], total: Int? = nil) -> [String] {
    guard !candidates.isEmpty else { return [] }
    let total = max(total ?? 0, candidates.count)
    let capacity = max(1, rows) * max(1, columns / (1 + gutter))
    var shown = candidates.prefix(capacity).map(Cell.init)
    var grid = self.grid(shown)
    if grid.columns * grid.rows < total {
      // One row is for the line with the number of candidates that are not shown.
      shown = Array(shown.prefix(grid.columns * max(1, rows - 1)))
      grid.rows = (shown.count + grid.columns - 1) / grid.columns
    }
    var lines = (0..<grid.rows).map { row in
      line(stride(from: row, to: shown.count, by: grid.rows).map { shown[$0] }, cellWidth: grid.cellWidth)
    }
    if shown.count < total { lines.append("… \(total - shown.count) more") }
    return lines
  }

  private struct Cell {
    var label: String
    var annotation: String

    init(_ candidate: Candidate) {
      label = Escaping.visible(candidate.text)
      annotation = Escaping.visible(candidate.annotation)
    }
  }

  private struct Grid {
    var columns: Int
    var rows: Int
    var cellWidth: Int
  }

  private func grid(_ cells: [Cell]) -> Grid {
    let widest = cells.map(cellWidth).max() ?? 1
    let cellWidth = min(widest, max(1, columns - 1))
    let count = max(1, (columns - 1 + gutter) / (cellWidth + gutter))
    let needed = (cells.count + count - 1) / count
    return Grid(columns: count, rows: min(max(1, needed), max(1, rows)), cellWidth: cellWidth)
  }

  private func cellWidth(_ cell: Cell) -> Int {
    width(cell.label) + (cell.annotation.isEmpty ? 0 : gutter + width(cell.annotation))
  }

  private func line(_ cells: [Cell], cellWidth: Int) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let (text, used) = drawn(cell, cellWidth: cellWidth)
      line += text
      if index + 1 < cells.count {
        line += String(repeating: " ", count: max(0, cellWidth - used) + gutter)
      }
    }
    return line
  }

  private func drawn(_ cell: Cell, cellWidth: Int) -> (text: String, width: Int) {
    let label = shortened(cell.label, to: cellWidth)
    let labelWidth = width(label)
    let rest = cellWidth - labelWidth - gutter
    guard !cell.annotation.isEmpty, rest >= 4 || rest >= width(cell.annotation) else {
      return (label, labelWidth)
    }
    let annotation = shortened(cell.annotation, to: rest)
    let spaces = String(repeating: " ", count: gutter)
    let dim = hasColor ? "\u{1B}[2m\(annotation)\u{1B}[0m" : annotation
    return (label + spaces + dim, labelWidth + gutter + width(annotation))
  }

  private func shortened(_ text: String, to limit: Int) -> String {
    guard width(text) > limit else { return text }
    var short = ""
    var used = 0
    for character in text {
      let next = width(String(character))
      if used + next > limit - 1 { break }
      short.append(character)
      used += next
    }
    return short + "…"
  }
}
