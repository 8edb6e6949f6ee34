import Documents
import Figures
import Readers

/// What became of every input and record of a load, for a file that `load --report` writes.
struct LoadLedger: Sendable {
  /// The outcome of an input or record.
  enum Outcome: String, Sendable {
    case loaded, repeated, failed, note
  }

  private var rows: [[Table.Cell]] = []

  /// Adds an article that was loaded, or that was there already as the article of that number.
  mutating func add(_ article: Article, _ outcome: Outcome, number: Int) {
    let place = article.values(of: .position).first
    rows.append([
      .text(StyledText(outcome.rawValue)), .integer(number), Table.Cell(article.source), .missing,
      Table.Cell(place), Table.Cell(article.headline ?? article.identifier), .missing,
    ])
    for note in article.notes {
      rows.append([
        .text(StyledText(Outcome.note.rawValue)), .integer(number), Table.Cell(article.source), .missing,
        Table.Cell(place), Table.Cell(article.headline ?? article.identifier), .text(StyledText(note)),
      ])
    }
  }

  /// Adds an input or a record that could not be read.
  mutating func add(_ error: ReadError) {
    let place = error.place
    rows.append([
      .text(StyledText(Outcome.failed.rawValue)), .missing, Table.Cell(error.source),
      Table.Cell(place?.unit.rawValue), Table.Cell(place.map { String($0.number) }), .missing,
      .text(StyledText(error.reason)),
    ])
  }

  /// Adds a sentence on an input as a whole.
  mutating func add(_ sentence: String, on source: String) {
    rows.append([
      .text(StyledText(Outcome.note.rawValue)), .missing, Table.Cell(source), .missing, .missing, .missing,
      .text(StyledText(sentence)),
    ])
  }

  /// The whole as a table.
  var table: Table {
    Table(
      columns: ["outcome", "article", "source", "unit", "place", "headline", "reason"].map {
        Table.Column($0)
      },
      rows: rows,
      firstRowNumber: nil
    )
  }
}
