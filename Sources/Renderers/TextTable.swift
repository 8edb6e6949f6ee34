import Figures

extension TextWriter {
  /// Writes a table: headings, a rule, rows, and how many more there are.
  mutating func write(_ table: Table) {
    guard !table.rows.isEmpty else {
      writeLine(StyledLine("No rows.", .dim))
      if table.hiddenRows > 0 { writeMore(table.hiddenRows, hint: table.moreHint) }
      return
    }
    let columns = table.visibleColumns
    let headings = columns.map { StyledLine(table.columns[$0].heading, .strong) }
    let rows = table.rows.map { row in
      columns.map { $0 < row.count ? row[$0].line : StyledLine() }
    }
    let numbers = table.rows.indices.map { index in
      table.firstRowNumber.map { String($0 &+ index) } ?? ""
    }
    let layout = TableLayout(
      columns.indices.map { place in
        let isWords = table.rows.contains { columns[place] < $0.count && $0[columns[place]].isWords }
        return measure(place, heading: headings[place], rows: rows, isWords: isWords)
      },
      numberWidth: numbers.reduce(0) { max($0, $1.utf8.count) },
      pageWidth: width
    )
    let grid = GridWriter(
      layout: layout,
      alignments: columns.map { table.columns[$0].alignment },
      width: width
    )

    let hasNumbers = table.firstRowNumber != nil
    let number = StyledLine(hasNumbers ? "#" : "", .strong)
    for line in grid.gridLines(number: number, cells: headings) { writeLine(line) }
    if layout.below.count == 1 {
      for line in grid.belowLines(cells: headings) { writeLine(line) }
    }
    if isDrawn {
      var rule = StyledLine()
      let columns = layout.below.isEmpty ? layout.gridWidth : (width ?? layout.gridWidth)
      rule.append(String(repeating: "─", count: columns), .dim, width: columns)
      writeLine(rule)
    }
    let labels = layout.below.count > 1 ? headings : nil
    for (number, cells) in zip(numbers, rows) {
      for line in grid.gridLines(number: StyledLine(number, .dim), cells: cells) { writeLine(line) }
      for line in grid.belowLines(cells: cells, labels: labels) { writeLine(line) }
    }
    if table.hiddenRows > 0 { writeMore(table.hiddenRows, hint: table.moreHint) }
  }

  private func measure(
    _ place: Int,
    heading: StyledLine,
    rows: [[StyledLine]],
    isWords: Bool
  ) -> TableLayout.Column {
    var natural = heading.width
    for row in rows { natural = max(natural, row[place].width) }
    var column = TableLayout.Column(natural: natural, longestWord: natural, isWords: isWords)
    // Words of sentences are not asked for, nor is any word on a page without an edge.
    if isWords, width != nil, natural > 12, natural <= 48 {
      column.longestWord = rows.reduce(heading.longestWord) { longest, row in
        row[place].width <= longest ? longest : max(longest, row[place].longestWord)
      }
    }
    if isWords, width != nil, natural > 12 {
      column.longestDate = rows.reduce(0) { max($0, $1[place].longestDate) }
    }
    return column
  }
}

/// Puts the cells of a row into lines.
private struct GridWriter {
  let layout: TableLayout
  let alignments: [Table.Column.Alignment]
  let width: Int?

  /// The lines of the columns that stand side by side.
  func gridLines(number: StyledLine, cells: [StyledLine]) -> [StyledLine] {
    let wrapped = layout.grid.map { column in
      cells[column].width <= layout.widths[column]
        ? [cells[column]] : cells[column].wrapped(to: layout.widths[column])
    }
    var lines: [StyledLine] = []
    for index in 0..<max(1, wrapped.reduce(0) { max($0, $1.count) }) {
      var line = StyledLine()
      if layout.numberWidth > 0 {
        let text = index == 0 ? number : StyledLine()
        line.appendSpaces(layout.numberWidth - text.width)
        line.append(text)
      }
      for (place, column) in layout.grid.enumerated() {
        if place > 0 || layout.numberWidth > 0 { line.appendSpaces(TableLayout.gap) }
        let text = index < wrapped[place].count ? wrapped[place][index] : StyledLine()
        let padding = layout.widths[column] - text.width
        if alignments[column] == .trailing { line.appendSpaces(padding) }
        line.append(text)
        if alignments[column] == .leading, place + 1 < layout.grid.count { line.appendSpaces(padding) }
      }
      lines.append(line)
    }
    return lines
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
      let room = width.map { max(2, $0 - layout.indent) } ?? text.width
      for piece in text.wrapped(to: room) {
        var line = StyledLine()
        line.appendSpaces(layout.indent)
        line.append(piece)
        lines.append(line)
      }
    }
    return lines
  }
}
