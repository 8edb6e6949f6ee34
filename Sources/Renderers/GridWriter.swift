import Figures

/// Puts the cells of a row into lines.
struct GridWriter {
  let layout: TableLayout
  let alignments: [Table.Column.Alignment]
  let width: Int?

  /// A line across a box.
  enum Rule {
    case top, middle, bottom
    /// Below words that go over the whole width.
    case belowText
    case bottomOfText
  }

  /// A line across the box; nothing where no boxes are drawn.
  func rule(_ rule: Rule) -> StyledLine? {
    guard layout.frame == .box else { return nil }
    let marks =
      switch rule {
      case .top: ("┌", "┬", "┐")
      case .middle: ("├", "┼", "┤")
      case .bottom: ("└", "┴", "┘")
      case .belowText: ("├", "┬", "┤")
      case .bottomOfText: ("└", "─", "┘")
      }
    let widths = (layout.numberWidth > 0 ? [layout.numberWidth] : []) + layout.grid.map { layout.widths[$0] }
    let text =
      marks.0 + widths.map { String(repeating: "─", count: $0 + 2) }.joined(separator: marks.1) + marks.2
    var line = StyledLine()
    line.append(text, .dim, width: layout.gridWidth)
    return line
  }

  /// The lines of the columns that stand side by side.
  func gridLines(number: StyledLine, cells: [StyledLine]) -> [StyledLine] {
    let isBox = layout.frame == .box
    let wrapped = layout.grid.map { column in
      cells[column].width <= layout.widths[column]
        ? [cells[column]] : cells[column].wrapped(to: layout.widths[column])
    }
    var lines: [StyledLine] = []
    for index in 0..<max(1, wrapped.reduce(0) { max($0, $1.count) }) {
      var line = StyledLine()
      if isBox { line.append("│ ", .dim, width: 2) }
      if layout.numberWidth > 0 {
        let text = index == 0 ? number : StyledLine()
        line.appendSpaces(layout.numberWidth - text.width)
        line.append(text)
      }
      for (place, column) in layout.grid.enumerated() {
        if place > 0 || layout.numberWidth > 0 { appendGap(to: &line) }
        let text = index < wrapped[place].count ? wrapped[place][index] : StyledLine()
        let padding = layout.widths[column] - text.width
        if alignments[column] == .trailing { line.appendSpaces(padding) }
        line.append(text)
        if alignments[column] == .leading, isBox || place + 1 < layout.grid.count {
          line.appendSpaces(padding)
        }
      }
      if isBox { line.append(" │", .dim, width: 2) }
      lines.append(line)
    }
    return lines
  }

  private func appendGap(to line: inout StyledLine) {
    if layout.frame == .box {
      line.append(" │ ", .dim, width: 3)
    } else {
      line.appendSpaces(layout.frame.gap)
    }
  }

  /// The lines of the columns that stand below.
  /// - Parameter labels: the headings, where more than one column stands below and each needs its name.
  func belowLines(cells: [StyledLine], labels: [StyledLine]? = nil) -> [StyledLine] {
    var lines: [StyledLine] = []
    for column in layout.below where cells[column].width > 0 {
      var text = StyledLine()
      if let labels {
        for part in labels[column].parts { text.append(part.text, .dim) }
        text.append(": ", .dim)
      }
      text.append(cells[column])
      let room = width.map { max(2, $0 - layout.indent - 2 * layout.frame.edge) } ?? text.width
      for piece in text.wrapped(to: room) {
        var line = StyledLine()
        if layout.frame == .box { line.append("│ ", .dim, width: 2) }
        line.appendSpaces(layout.indent)
        line.append(piece)
        if layout.frame == .box {
          line.appendSpaces(room - piece.width)
          line.append(" │", .dim, width: 2)
        }
        lines.append(line)
      }
    }
    return lines
  }
}
