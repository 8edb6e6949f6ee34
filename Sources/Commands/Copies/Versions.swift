import Corpora
import Documents
import Figures

/// The command that lists the versions of articles.
struct Versions: Command {
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...1_000_000, help: "how many articles are listed")

  var name: String { "versions" }
  var summary: String { "lists articles that are versions of one another, oldest first" }
  var group: CommandGroup { .choose }
  var parameters: [any Parameter] { [within, top] }
  var discussion: String? {
    """
    Versions have one address, or one outlet, a similar headline and at least half of the text. 'diff 3' shows what \
    version 3 changed in the one before it.
    """
  }
  var examples: [Example] {
    [Example("versions --in a1-3", "versions among three articles", after: ["load sample:harbour"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let groups = try VersionGroups(in: session.scope, of: session.corpus).groups
    if groups.isEmpty {
      let hint = "versions have one address, or one outlet, a similar headline and half of the text"
      return try NoResult.none(of: "versions", about: nil, hint: hint)
        .answer(in: session, or: Table(columns: [Table.Column("story")], rows: []))
    }
    let rows = groups.enumerated().flatMap { group, articles in
      articles.enumerated().map { (group: group + 1, version: $0.offset + 1, article: $0.element) }
    }
    let shown = session.limit(arguments[top]).map { Array(rows.prefix($0)) } ?? rows
    session.list(shown.map { .article($0.article.id) })
    return .table(
      Table(
        columns: [
          Table.Column("story", alignment: .trailing),
          Table.Column("version", alignment: .trailing),
          Table.Column("article", alignment: .trailing),
          Table.Column("headline"),
          Table.Column("outlet"),
          Table.Column("published"),
          Table.Column("words", alignment: .trailing),
        ],
        rows: shown.map { row in
          [
            .integer(row.group),
            .integer(row.version),
            .integer(row.article.id),
            Table.Cell(row.article.headline ?? row.article.source),
            Table.Cell(row.article.outlet),
            Table.Cell(row.article.published?.iso, .time),
            .integer(row.article.words),
          ]
        },
        total: rows.count,
        moreHint: Session.moreHint(rows.count)
      )
    )
  }
}
