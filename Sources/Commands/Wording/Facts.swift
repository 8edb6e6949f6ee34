import Corpora
import Figures

/// Facts one below the other: what, and its value.
struct Facts {
  private var rows: [[Table.Cell]] = []

  /// Adds a fact; what is missing or empty is left out.
  mutating func add(_ what: String, _ value: Table.Cell) {
    switch value {
    case .missing, .list([]): return
    default: rows.append([Table.Cell(what, .dim), value])
    }
  }

  /// The facts as a table without numbers.
  var figure: Figure {
    .table(
      Table(columns: [Table.Column("what"), Table.Column("value")], rows: rows, firstRowNumber: nil)
    )
  }

  /// True when nothing was added.
  var isEmpty: Bool { rows.isEmpty }

  /// Words with their numbers, as in "president (3)".
  static func counted(_ texts: [CountedText]) -> Table.Cell {
    .list(texts.map { "\(OneLine.text($0.text)) (\($0.count))" })
  }
}
