import Corpora
import Documents
import Figures

/// The command that lists every mention of an entity with its context (a KWIC concordance).
struct Mentions: Command {
  let wanted = Positional<EntityName>("name", .tail, help: "somebody or something that the articles name")
  let kind = Option<MentionKindList?>("kind", help: "only names, descriptions (nominal) or pronouns")
  let sort = Option(
    "sort",
    default: SortOrder(ConcordanceOrder.article),
    help: "by place, or by the words left or right; with a minus before it the other way round"
  )
  let width = Option<Int?>("width", in: 5...500, help: "how many characters are shown on each side")
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...1_000_000, help: "how many places are listed")

  var name: String { "mentions" }
  var summary: String { "shows every place that speaks of somebody, with the words around it" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [wanted, kind, sort, width, within, top] }
  var discussion: String? {
    """
    Descriptions ("the mayor") and pronouns count as well as names. Sorting by left goes by the last word \
    before the place, then the one before it; by right, by the words that follow.
    """
  }
  var examples: [Example] {
    [
      Example(
        "mentions Lima --sort right",
        "places in the order of the words after them",
        after: ["load sample:apec"]
      ),
      Example(
        "mentions Peru --kind name --width 40",
        "names only, with more words",
        after: ["load sample:apec"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let known = try session.entity(of: try arguments[wanted].text)
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let kinds = arguments[kind]?.kinds ?? []
    let order = arguments[sort]
    let limit = arguments[top] ?? session.settings[Settings.top]
    let page = try session.corpus.mentions(
      of: known.id,
      in: session.scope,
      kinds: kinds,
      limit: order == SortOrder(.article) ? limit : nil
    )
    if page.rows.isEmpty {
      let none = NoResult.none(
        of: "mentions",
        about: known.name,
        hint: kinds.isEmpty ? session.widerHint(arguments) : "leave out --kind"
      )
      return try none.answer(in: session, or: table([], [], known, total: 0, more: StyledText()))
    }
    let places = page.rows.map { ConcordanceRow.Place(article: $0.article, range: $0.range) }
    var rows = try ConcordanceRow.rows(at: places, width: arguments[width], in: session.corpus)
    if order != SortOrder(.article) {
      rows = ConcordanceRow.sorted(rows, by: order.key)
      if order.isReversed { rows.reverse() }
      rows = Array(rows.prefix(limit))
    }
    if !arguments.isGiven(width) { ConcordanceRow.fit(&rows, to: session.settings.columns ?? 80) }
    session.list(rows.map { .mention(page.rows[$0.position].id) })
    let more = Session.moreHint(page.total)
    return .table(table(rows, page.rows, known, total: page.total, more: more))
  }

  private func table(
    _ rows: [ConcordanceRow],
    _ mentions: [MentionRow],
    _ known: (id: Int, name: String, type: EntityType),
    total: Int,
    more: StyledText
  ) -> Table {
    Table(
      columns: [
        Table.Column("id", isForProgramsOnly: true),
        Table.Column("left", alignment: .trailing),
        Table.Column("mention"),
        Table.Column("right"),
        Table.Column("kind", isForProgramsOnly: true),
        Table.Column("article", alignment: .trailing),
        Table.Column("sentence", isForProgramsOnly: true),
      ],
      rows: rows.map { row in
        let mention = mentions[row.position]
        return [
          .integer(mention.id),
          Table.Cell(row.left),
          Table.Cell(row.text, known.type.role),
          Table.Cell(row.right),
          Table.Cell(mention.kind.rawValue),
          .integer(mention.article),
          .integer(mention.sentence &+ 1),
        ]
      },
      total: total,
      moreHint: more
    )
  }
}
