import Corpora
import Documents
import Figures

/// The command that lists the speakers, with the number and length of their quotations.
struct Speakers: Command {
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows at most")

  var name: String { "speakers" }
  var summary: String { "lists who is quoted, how often and how much" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [within, top] }
  var discussion: String? {
    """
    'words' counts the words that are given as theirs, '% of quotes' is their share of all quotations in the \
    articles in use, in per cent, and 'via' names who passed them on; 'first' and 'last' are the days of the \
    first and the last article that quotes them. A row without a name counts the quotations whose speaker is \
    open. Speakers without a name of their own, as 'officials', are one row for all articles; 'sources' counts \
    them article by article.
    """
  }
  var examples: [Example] {
    [Example("speakers --top 5", "the five who are quoted most", after: ["load sample:harbour"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let all = try session.corpus.speakers(in: session.scope).rows
    let quotations = all.reduce(0) { $0 + $1.quotations }
    let shown = session.limit(arguments[top]).map { Array(all.prefix($0)) } ?? all
    let speech = try session.corpus.speech(in: session.scope)
    let spoken = shown.map { speech[$0.key] ?? Speech() }
    let rows = zip(shown, spoken).map { row, spoken -> [Table.Cell] in
      [
        Table.Cell(row.name.isEmpty ? nil : row.name, row.type?.role ?? .plain),
        Table.Cell(row.type?.rawValue, .dim),
        .integer(row.quotations), .integer(row.direct), .integer(row.indirect), .integer(row.mixed),
        .integer(spoken.words), .number(Speakers.percentage(row.quotations, of: quotations)),
        .integer(row.articles), Table.Cell(row.first?.iso, .time), Table.Cell(row.last?.iso, .time),
        spoken.via.isEmpty ? .missing : .list(spoken.via),
      ]
    }
    var table = Table(
      columns: Speakers.columns(hidesVia: spoken.allSatisfy(\.via.isEmpty)),
      rows: rows,
      total: all.count,
      moreHint: Session.moreHint(all.count)
    )
    if let right = try TrustNote.column(on: .quotes, shown.map(\.quotations), in: session) {
      table.columns.insert(right.column, at: 3)
      for place in table.rows.indices { table.rows[place].insert(right.cells[place], at: 3) }
      table.note = try TrustNote.text(on: .quotes, quotations, in: session)
    }
    if all.isEmpty {
      return try NoResult.none(of: "quotations", about: nil, hint: session.widerHint(arguments)).answer(
        in: session,
        or: table
      )
    }
    session.list(shown.map { .speaker(name: $0.name, entity: $0.entity) })
    return .table(table)
  }

  private static func columns(hidesVia: Bool) -> [Table.Column] {
    [
      Table.Column("speaker"), Table.Column("type", isForProgramsOnly: true),
      Table.Column("quotations", heading: "quotes", alignment: .trailing),
      Table.Column("direct", alignment: .trailing),
      Table.Column("indirect", alignment: .trailing), Table.Column("mixed", alignment: .trailing),
      Table.Column("words", alignment: .trailing),
      Table.Column("share", heading: "% of quotes", alignment: .trailing),
      Table.Column("articles", alignment: .trailing), Table.Column("first"), Table.Column("last"),
      Table.Column("via", isForProgramsOnly: hidesVia),
    ]
  }

  /// Returns a share in per cent, rounded to one decimal.
  private static func percentage(_ part: Int, of whole: Int) -> Double {
    guard whole > 0 else { return 0 }
    return (Double(part) / Double(whole) * 1000).rounded() / 10
  }
}
