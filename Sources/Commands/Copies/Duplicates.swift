import Corpora
import Documents
import Figures

/// The command that lists the articles that copy earlier ones.
struct Duplicates: Command {
  let within = ArticleScope.option
  let all = Flag("shared", help: "also articles that share only a passage, such as a paragraph of wire copy")
  let top = Option<Int?>("top", in: 1...1_000_000, help: "how many articles are listed")

  var name: String { "duplicates" }
  var summary: String { "lists articles that copy others, as a whole or in part" }
  var group: CommandGroup { .choose }
  var parameters: [any Parameter] { [within, all, top] }
  var discussion: String? {
    """
    Each article stands beside the earlier one that has most of it. 'same' has the same words under another headline, \
    outlet or day; 'near' has half of its runs of eight words in the other, or the other in it; 'shared' has a tenth, or \
    a passage of 25 words. 'use --no-copies' leaves out the same and the near ones.
    """
  }
  var examples: [Example] {
    [
      Example(
        "duplicates --shared",
        "articles that share a passage of wire copy",
        after: ["load sample:harbour"]
      )
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let kinds: Set<CopyKind> = arguments[all] ? Set(CopyKind.allCases) : [.same, .near]
    let rows = try session.corpus.copies(in: session.scope, kinds: kinds)
    if rows.isEmpty {
      let hint = arguments[all] ? nil : "'duplicates --shared' looks for shared passages too"
      return try NoResult.none(of: "copies", about: nil, hint: hint)
        .answer(in: session, or: Table(columns: [Table.Column("article")], rows: []))
    }
    let shown = session.limit(arguments[top]).map { Array(rows.prefix($0)) } ?? rows
    session.list(shown.map { .article($0.article.id) })
    return .table(
      Table(
        columns: [
          Table.Column("article", alignment: .trailing),
          Table.Column("headline"),
          Table.Column("outlet"),
          Table.Column("published"),
          Table.Column("kind"),
          Table.Column("copy_of", heading: "copy of", alignment: .trailing),
          Table.Column("share", alignment: .trailing),
          Table.Column("passage", heading: "longest passage", alignment: .trailing),
        ],
        rows: shown.map { row in
          [
            .integer(row.article.id),
            Table.Cell(row.article.headline ?? row.article.source),
            Table.Cell(row.article.outlet),
            Table.Cell(row.article.published?.iso, .time),
            Table.Cell(row.kind.rawValue),
            .text(StyledText("a\(row.original)", .command)),
            .text(StyledText("\(Int((row.share * 100).rounded())) %")),
            .text(StyledText("\(row.passage) words")),
          ]
        },
        total: rows.count,
        moreHint: Session.moreHint(rows.count)
      )
    )
  }
}
