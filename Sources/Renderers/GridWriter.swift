import Figures

/// The writer of the cells of a row as lines.
struct GridWriter {
  let layout: TableLayout
  let alignments: [Table.Column.Alignment]
  let width: Int?

  /// The kind of a horizontal line of a box.
  enum Rule {
    case top, middle, bottom
    /// Below text that spans the whole width.
    case belowText
    case bottomOfText
  }

  /// Returns a horizontal line of the box; nil if no boxes are drawn.
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

  /// Returns the lines of a row without the columns that are placed below it.
  func rowLines(number: StyledLine, cells: [StyledLine]) -> [StyledLine] {
    guard let above = layout.above else { return gridLines(number: number, cells: cells) }
    var start = StyledLine()
    if layout.numberWidth > 0 {
      start.appendSpaces(layout.numberWidth - number.width)
      start.append(number)
      start.appendSpaces(layout.frame.gap)
    }
    for column in layout.leading {
      let padding = layout.widths[column] - cells[column].width
      if alignments[column] == .trailing { start.appendSpaces(padding) }
      start.append(cells[column])
      if alignments[column] == .leading { start.appendSpaces(padding) }
      start.appendSpaces(layout.frame.gap)
    }
    let room = width.map { max(2, $0 - layout.aboveIndent) } ?? cells[above].width
    var lines: [StyledLine] = []
    for (index, piece) in cells[above].wrapped(to: room).enumerated() {
      var line = index == 0 ? start : StyledLine()
      line.appendSpaces(layout.aboveIndent - line.width)
      line.append(piece)
      lines.append(line)
    }
    for piece in gridLines(number: StyledLine(), cells: cells) where piece.width > layout.aboveIndent {
      lines.append(piece)
    }
    return lines
  }

  /// Returns the lines of the columns that are placed side by side.
  private func gridLines(number: StyledLine, cells: [StyledLine]) -> [StyledLine] {
    let isBox = layout.frame == .box
    let start = layout.above == nil ? layout.numberWidth : layout.aboveIndent - layout.frame.gap
    let wrapped = layout.grid.map { column in
      cells[column].width <= layout.widths[column]
        ? [cells[column]] : cells[column].wrapped(to: layout.widths[column])
    }
    var lines: [StyledLine] = []
    for index in 0..<max(1, wrapped.reduce(0) { max($0, $1.count) }) {
      var line = StyledLine()
      if isBox { line.append("│ ", .dim, width: 2) }
      if start > 0 {
        let text = index == 0 ? number : StyledLine()
        line.appendSpaces(start - text.width)
        line.append(text)
      }
      for (place, column) in layout.grid.enumerated() {
        if place > 0 || start > 0 { appendGap(to: &line) }
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

  /// Returns the lines of the heading of the unlabelled column, below the headings of the grid.
  func headingBelow(_ headings: [StyledLine]) -> [StyledLine] {
    guard let column = layout.unlabelled else { return [] }
    return belowLines([headings[column]])
  }

  /// Returns the lines of the columns that are placed below the row, each labelled except for the unlabelled
  /// one.
  ///
  /// Labelled cells share a line if they fit.
  func belowLines(cells: [StyledLine], headings: [StyledLine]) -> [StyledLine] {
    let room = roomBelow ?? 80
    var texts: [StyledLine] = []
    var canShare = false
    for column in layout.below where cells[column].width > 0 {
      let isLabelled = column != layout.unlabelled
      var text = StyledLine()
      if isLabelled {
        for part in headings[column].parts { text.append(part.text, .dim) }
        text.append(": ", .dim)
      }
      text.append(cells[column])
      if canShare, isLabelled, let last = texts.last, last.width + 3 + text.width <= room {
        texts[texts.count - 1].appendSpaces(3)
        texts[texts.count - 1].append(text)
      } else {
        texts.append(text)
      }
      canShare = isLabelled
    }
    return belowLines(texts)
  }

  /// The width available for text below a row; nil if it is unlimited.
  private var roomBelow: Int? { width.map { max(2, $0 - layout.indent - 2 * layout.frame.edge) } }

  /// Returns the lines of texts below a row, each wrapped to the available width.
  private func belowLines(_ texts: [StyledLine]) -> [StyledLine] {
    var lines: [StyledLine] = []
    for text in texts {
      let room = roomBelow ?? text.width
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
