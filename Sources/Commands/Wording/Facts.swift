import Corpora
import Figures

/// A list of facts, each with a label and a value.
struct Facts {
  private var rows: [[Table.Cell]] = []

  /// Adds a fact; a missing value or an empty list is left out.
  mutating func add(_ what: String, _ value: Table.Cell) {
    switch value {
    case .missing, .list([]): return
    default: rows.append([Table.Cell(what, .dim), value])
    }
  }

  /// The facts as a table without row numbers.
  var figure: Figure {
    .table(
      Table(columns: [Table.Column("what"), Table.Column("value")], rows: rows, firstRowNumber: nil)
    )
  }

  /// Whether no fact was added.
  var isEmpty: Bool { rows.isEmpty }

  /// Returns a list of texts with their counts, as in "president (3)".
  static func counted(_ texts: [CountedText]) -> Table.Cell {
    .list(texts.map { "\(OneLine.text($0.text)) (\($0.count))" })
  }
}
