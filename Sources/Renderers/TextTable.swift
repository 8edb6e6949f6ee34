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
      pageWidth: width,
      frame: drawing == .boxes && width ?? 80 >= 20 ? .box : .open
    )
    let grid = GridWriter(
      layout: layout,
      alignments: columns.map { table.columns[$0].alignment },
      width: layout.frame == .box ? layout.gridWidth : width
    )
    let hasNumbers = table.firstRowNumber != nil
    let number = StyledLine(hasNumbers ? "#" : "", .strong)
    let headingBelow = layout.below.count == 1 ? grid.belowLines(cells: headings) : []
    if let top = grid.rule(.top) { writeLine(top) }
    for line in grid.gridLines(number: number, cells: headings) + headingBelow { writeLine(line) }
    writeRule(below: headingBelow, of: grid)
    let labels = layout.below.count > 1 ? headings : nil
    var endsWithText = false
    for (index, (number, cells)) in zip(numbers, rows).enumerated() {
      // Rows of several lines are kept apart.
      if index > 0, !layout.below.isEmpty, let rule = grid.rule(endsWithText ? .belowText : .middle) {
        writeLine(rule)
      }
      for line in grid.gridLines(number: StyledLine(number, .dim), cells: cells) { writeLine(line) }
      let below = grid.belowLines(cells: cells, labels: labels)
      for line in below { writeLine(line) }
      endsWithText = !below.isEmpty
    }
    if let bottom = grid.rule(endsWithText ? .bottomOfText : .bottom) { writeLine(bottom) }
    if table.hiddenRows > 0 { writeMore(table.hiddenRows, hint: table.moreHint) }
  }

  /// The line between the headings and the rows.
  private mutating func writeRule(below heading: [StyledLine], of grid: GridWriter) {
    guard isDrawn else { return }
    if let rule = grid.rule(heading.isEmpty ? .middle : .belowText) { return writeLine(rule) }
    var rule = StyledLine()
    let layout = grid.layout
    let columns = layout.below.isEmpty ? layout.gridWidth : (width ?? layout.gridWidth)
    rule.append(String(repeating: "─", count: columns), .dim, width: columns)
    writeLine(rule)
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
