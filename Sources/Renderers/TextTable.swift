import Figures

extension TextWriter {
  /// Writes a table: headings, a rule, rows, the number of rows left out, and the remark.
  mutating func write(_ table: Table) {
    defer { writeNote(table.note) }
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
        let cells = table.rows.lazy.compactMap { columns[place] < $0.count ? $0[columns[place]] : nil }
        var column = measure(
          headings[place],
          rows.map { $0[place] },
          isWords: cells.contains(where: \.isWords)
        )
        column.isList = cells.contains { if case .list(let items) = $0 { items.count > 1 } else { false } }
        return column
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
    let headingBelow = grid.headingBelow(headings)
    if let top = grid.rule(.top) { writeLine(top) }
    for line in grid.rowLines(number: number, cells: headings) + headingBelow { writeLine(line) }
    writeRule(below: headingBelow, of: grid)
    var endsWithText = false
    for (index, (number, cells)) in zip(numbers, rows).enumerated() {
      // Rows of several lines are separated.
      if index > 0, !layout.below.isEmpty, let rule = grid.rule(endsWithText ? .belowText : .middle) {
        writeLine(rule)
      }
      for line in grid.rowLines(number: StyledLine(number, .dim), cells: cells) { writeLine(line) }
      let below = grid.belowLines(cells: cells, headings: headings)
      for line in below { writeLine(line) }
      endsWithText = !below.isEmpty
    }
    if let bottom = grid.rule(endsWithText ? .bottomOfText : .bottom) { writeLine(bottom) }
    if table.hiddenRows > 0 { writeMore(table.hiddenRows, hint: table.moreHint) }
  }

  /// Writes the line between the headings and the rows.
  private mutating func writeRule(below heading: [StyledLine], of grid: GridWriter) {
    guard isDrawn else { return }
    if let rule = grid.rule(heading.isEmpty ? .middle : .belowText) { return writeLine(rule) }
    var rule = StyledLine()
    let layout = grid.layout
    let isWide = !layout.below.isEmpty || layout.above != nil
    let columns = isWide ? (width ?? layout.gridWidth) : layout.gridWidth
    rule.append(String(repeating: "─", count: columns), .dim, width: columns)
    writeLine(rule)
  }

  /// Returns the measurements of a column from its heading and its cells.
  private func measure(_ heading: StyledLine, _ cells: [StyledLine], isWords: Bool) -> TableLayout.Column {
    let widest = cells.reduce(0) { max($0, $1.width) }
    let natural = max(heading.width, widest)
    var column = TableLayout.Column(
      natural: natural,
      whole: natural,
      longestWord: natural,
      isWords: isWords
    )
    guard width != nil else { return column }
    column.cells = cells.map(\.width)
    if heading.width > widest { column.whole = max(widest, heading.longestWord) }
    // The longest word is not needed for sentences, nor on a page of unlimited width.
    if isWords, natural > 12, natural <= 48 {
      column.longestWord = cells.reduce(heading.longestWord) { longest, cell in
        cell.width <= longest ? longest : max(longest, cell.longestWord)
      }
    }
    if isWords, natural > 12 { column.longestDate = cells.reduce(0) { max($0, $1.longestDate) } }
    return column
  }
}
