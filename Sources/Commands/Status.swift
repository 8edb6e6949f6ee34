import Corpora
import Figures

/// Sums up the session.
struct Status: Command {
  var name: String { "status" }
  var summary: String { "sums up what the session holds" }
  var group: CommandGroup { .choose }
  var examples: [Example] { [Example("status", "the number of articles, the file and the format")] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let articles = try session.corpus.articleCount()
    let steps = try session.corpus.steps()
    var rows: [[Table.Cell]] = [["articles", .integer(articles)]]
    if let selection = session.selection { rows.append(["chosen", .integer(selection.count)]) }
    rows.append(["file", session.corpus.path.map { Table.Cell($0) } ?? "none; 'save FILE' keeps the session"])
    if let last = steps.last { rows.append(["last change", Table.Cell(last.label, .command)]) }
    rows.append(["mode", Table.Cell(session.settings[Settings.mode].text)])
    return .table(
      Table(columns: [Table.Column("what"), Table.Column("value")], rows: rows, firstRowNumber: nil)
    )
  }
}
