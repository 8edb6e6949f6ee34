import Corpora
import Documents
import Figures

/// The columns of further fields beside a list of articles: those that people want to see, and for programs all that
/// there are, with source and address.
struct FieldColumns {
  private let shown: [MetadataField]
  private var columns: [Table.Column] = []
  private var cells: [Int: [Table.Cell]] = [:]

  /// Columns of which people see some.
  init(shown: [MetadataField]) { self.shown = shown }

  /// Reads the fields of articles.
  mutating func read(_ articles: [ArticleSummary], in session: Session) throws {
    guard !shown.isEmpty || session.isForPrograms else { return }
    let known = try session.corpus.fields(in: session.scope).map(\.field)
    let fields = session.isForPrograms ? shown + known.filter { !shown.contains($0) } : shown
    columns = fields.map { field in
      Table.Column(field.rawValue, heading: field.heading, isForProgramsOnly: !shown.contains(field))
    }
    if session.isForPrograms {
      columns += [
        Table.Column("source", isForProgramsOnly: true), Table.Column("url", isForProgramsOnly: true),
      ]
    }
    for article in articles {
      let metadata = fields.isEmpty ? [] : try session.corpus.metadata(of: article.id)
      cells[article.id] = fields.map { field in
        let values = metadata.filter { $0.field == field }.map(\.value)
        return values.isEmpty ? .missing : .list(values)
      }
      if session.isForPrograms {
        cells[article.id]? += [Table.Cell(article.source), Table.Cell(article.url)]
      }
    }
  }

  /// Returns a table of articles, whose first cells are their numbers, with these columns at its end.
  func added(to figure: Figure) -> Figure {
    guard case .table(var table) = figure, !columns.isEmpty else { return figure }
    table.columns += columns
    for place in table.rows.indices {
      let missing = columns.map { _ in Table.Cell.missing }
      guard case .integer(let number) = table.rows[place].first else {
        table.rows[place] += missing
        continue
      }
      table.rows[place] += cells[number] ?? missing
    }
    return .table(table)
  }
}
