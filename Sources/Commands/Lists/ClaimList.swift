import Corpora
import Documents
import Figures

/// The command that ranks the sentences that are worth checking, with the reasons.
struct ClaimList: Command {
  let reason = Option<Reason?>("reason", help: "only sentences with this reason")
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows at most")

  /// A reason why a sentence is worth checking.
  enum Reason: String, ChoiceValue { case figure, comparison, change, cause, record, rule }

  var name: String { "claims" }
  var summary: String { "ranks sentences worth checking: figures, comparisons, causes, records, rules" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [reason, within, top] }
  var discussion: String? {
    """
    A sentence is worth checking when it tells as a fact, in the past or present, what another source could bear out: \
    a figure (3 points, and one for a second), a comparison, a change, a cause, a record, what a rule or a court does \
    (2 each), of a subject with a name (1). Opinions, wishes, plans and questions have no points. The points rank and do \
    not judge: whether a sentence is true is for you to find out, and 'source' says whom to ask first. 'explain ROW' \
    marks the words that gave the points.
    """
  }
  var examples: [Example] {
    [
      Example("claims --top 5", "what to check first", after: ["load sample:harbour"]),
      Example("claims --reason cause", "only what says why", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let page = try session.corpus.checkable(
      in: session.scope,
      with: arguments[reason].flatMap { CheckableSentence.Reason(rawValue: $0.rawValue) },
      limit: session.limit(arguments[top])
    )
    let table = try ClaimList.table(page, in: session)
    if page.rows.isEmpty {
      let hint =
        arguments.isGiven(reason) ? "without --reason all reasons count" : session.widerHint(arguments)
      return try NoResult.none(
        of: "sentences worth checking",
        about: nil,
        hint: hint ?? "articles of sessions of an earlier version have to be loaded anew"
      ).answer(in: session, or: table)
    }
    session.list(page.rows.map { .sentence(article: $0.article, index: $0.found.sentence) })
    return .table(table)
  }

  private static func table(_ page: RowPage<CheckableRow>, in session: Session) throws -> Table {
    let corpus = session.corpus
    let sentences = try SentenceTexts(page.rows.map { ($0.article, $0.found.sentence) }, in: corpus)
    let numbers = Set(page.rows.map(\.article))
    let quotations = numbers.isEmpty ? [] : try corpus.quotations(in: .articles(numbers)).rows
    let byArticle = Dictionary(grouping: quotations, by: \.article)
    let rows = page.rows.map { row -> [Table.Cell] in
      let source = ClaimList.source(of: row, among: byArticle[row.article] ?? [])
      return [
        .integer(row.found.score),
        Table.Cell(sentences[row.article, row.found.sentence]),
        .list(ClaimList.reasons(of: row.found)),
        Table.Cell(source?.name ?? "the article", source?.type?.role ?? .dim),
        .integer(row.article),
      ]
    }
    return Table(
      columns: [
        Table.Column("points", alignment: .trailing), Table.Column("sentence"), Table.Column("reasons"),
        Table.Column("source"), Table.Column("article", alignment: .trailing),
      ],
      rows: rows,
      total: page.total,
      moreHint: Session.moreHint(page.total),
      note: try TrustNote.text(on: .claims, page.total, in: session)
    )
  }

  /// Returns the reasons of a sentence in words, each once, those with most points first.
  static func reasons(of found: CheckableSentence) -> [String] {
    CheckableSentence.Reason.allCases.compactMap { reason in
      let count = found.signs.count { $0.reason == reason }
      guard count > 0 else { return nil }
      return reason == .figure && count > 1 ? "\(count) figures" : reason.words
    }
  }

  /// Returns whose words a sentence gives, by the quotation with the words that make it worth checking; nil for the
  /// article's own.
  static func source(of row: CheckableRow, among quotations: [QuotationRow]) -> Party? {
    let signs = row.found.signs.filter { $0.reason != .subject }.map(\.range)
    return quotations.first { quotation in
      quotation.ranges.contains { range in signs.contains { range.contains($0) } }
    }?.speaker
  }
}

extension CheckableSentence.Reason {
  /// The reason in words.
  var words: String {
    switch self {
    case .subject: "named subject"
    default: rawValue
    }
  }
}
