import Figures

extension Comparison {
  /// Returns the share of the rows of each part that each side has, and of all rows; nil if there are no rows.
  func shares() -> Section? {
    guard !tallies.isEmpty else { return nil }
    var lines = tallies.map { (name: $0.part.title, rows: $0.rows, held: $0.held) }
    if lines.count > 1 {
      let held = sides.indices.map { side in lines.reduce(0) { $0 + $1.held[side] } }
      lines.append(("all", lines.reduce(0) { $0 + $1.rows }, held))
    }
    let table = Table(
      columns: [Table.Column("part", heading: ""), Table.Column("rows", alignment: .trailing)]
        + sides.map { Table.Column($0.letter.lowercased(), heading: $0.letter, alignment: .trailing) }
        + sides.map { Table.Column($0.letter.lowercased() + "_share", isForProgramsOnly: true) },
      rows: lines.map { line in
        [Table.Cell(line.name), .integer(line.rows)]
          + line.held.map { held in
            cell(held, of: line.rows)
          } + line.held.map { .number((Double($0) * 1000 / Double(max(1, line.rows))).rounded() / 1000) }
      },
      firstRowNumber: nil
    )
    return Section("Share of the rows", .table(table))
  }

  /// Returns a number of rows with its share; the share alone where many sides leave little room.
  private func cell(_ held: Int, of rows: Int) -> Table.Cell {
    if style.isForPrograms { return .integer(held) }
    let share = "\((held * 200 + rows) / max(1, 2 * rows)) %"
    return Table.Cell(hasFewSides ? "\(held) (\(share))" : share)
  }
}
