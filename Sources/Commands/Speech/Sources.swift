import Corpora
import Documents
import Figures

/// The command that lists the sources of the articles, and flags articles that rely on one source or
/// on unnamed sources.
struct Sources: Command {
  let kind = Option<Kind?>("kind", help: "only sources of this kind")
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many sources and articles are listed")

  /// A kind of source.
  enum Kind: String, ChoiceValue { case person, role, unnamed, organization, document, media }

  var name: String { "sources" }
  var summary: String { "keeps the ledger of sources: named or not, how much, and why without a name" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [kind, within, top] }
  var discussion: String? {
    """
    A source is a named person, a role ("the mayor"), somebody without a name, an organisation, a document or data, \
    or another newspaper. One body is one row: "the fire service" counts with the Port Velmar Fire Service where an \
    article can mean no other. '% of words' is the share of all quoted words; 'reason' has the article's words for why \
    there is no name. The second list has the sources article by article, the quoted words and their share of the \
    article, and flags a single source, no named source, mostly unnamed words, a source without a name for no stated \
    reason, and somebody accused who is neither quoted nor asked ('unheard' names them).
    """
  }
  var examples: [Example] {
    [
      Example("sources --top 8", "the ledger", after: ["load sample:harbour"]),
      Example("sources --kind unnamed", "only those without a name", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let quotations = try SourceLedger.credits(in: session)
    var entries = SourceLedger(quotations).entries
    let spoken = entries.reduce(0) { $0 + $1.words }
    if let wanted = arguments[kind] { entries.removeAll { $0.kind?.rawValue != wanted.rawValue } }
    let limit = session.limit(arguments[top])
    let shown = limit.map { Array(entries.prefix($0)) } ?? entries
    let table = Sources.table(shown, total: entries.count, words: spoken)
    if entries.isEmpty {
      let hint =
        arguments.isGiven(kind) ? "without --kind all sources are listed" : session.widerHint(arguments)
      return try NoResult.none(of: "sources", about: nil, hint: hint).answer(in: session, or: table)
    }
    let (articles, numbers) = try Sources.articles(
      quotations,
      limit: limit,
      firstRow: shown.count + 1,
      in: session
    )
    session.list(
      shown.map { .speaker(name: $0.name, entity: $0.entity, list: .sources) } + numbers.map(Row.article)
    )
    return .sections([Section("sources", .table(table)), Section("articles", .table(articles))])
  }

  /// Returns a share in per cent, rounded to one decimal.
  private static func percentage(_ part: Int, of whole: Int) -> Table.Cell {
    whole > 0 ? .number((Double(part) / Double(whole) * 1000).rounded() / 10) : .missing
  }

  private static func table(_ entries: [SourceLedger.Entry], total: Int, words: Int) -> Table {
    let hidesReason = entries.allSatisfy(\.reasons.isEmpty)
    return Table(
      columns: [
        Table.Column("source"), Table.Column("kind"),
        Table.Column("quotations", heading: "quotes", alignment: .trailing),
        Table.Column("words", alignment: .trailing),
        Table.Column("share", heading: "% of words", alignment: .trailing),
        Table.Column("articles", heading: "in articles"),
        Table.Column("reason", isForProgramsOnly: hidesReason),
      ],
      rows: entries.map { entry in
        [
          Table.Cell(entry.name.isEmpty || entry.kind == nil ? nil : entry.name, entry.type?.role ?? .plain),
          Table.Cell(entry.kind?.words ?? "open", entry.kind == .unnamed ? .warning : .dim),
          .integer(entry.quotations.count), .integer(entry.words), percentage(entry.words, of: words),
          .list(entry.articles.map(String.init)),
          entry.reasons.isEmpty ? .missing : .list(entry.reasons),
        ]
      },
      total: total,
      moreHint: Session.moreHint(total),
      note: note(on: entries)
    )
  }

  /// Returns the note on why an unnamed source has several rows here but one in the list of speakers; nil if
  /// there is no such source.
  private static func note(on entries: [SourceLedger.Entry]) -> StyledText? {
    let nameless = entries.filter { $0.entity == nil && $0.kind != nil }.map { Folded.text($0.name) }
    let repeated = Dictionary(grouping: nameless, by: \.self).filter { $1.count > 1 }.keys
    guard let first = nameless.first(where: repeated.contains) else { return nil }
    let example = entries.first { Folded.text($0.name) == first }?.name ?? first
    return StyledText(
      "\"\(OneLine.text(example))\" in two articles may be different people, so that each article has a row; "
    )
      + StyledText("'speakers'", .command) + StyledText(" counts such words as one.")
  }

  /// Returns the table of the numbers of sources by article, and the numbers of its articles.
  private static func articles(
    _ quotations: [QuotationRow],
    limit: Int?,
    firstRow: Int,
    in session: Session
  ) throws -> (table: Table, articles: [Int]) {
    let byArticle = Dictionary(grouping: quotations, by: \.article)
    let all = try session.corpus.articles(in: session.scope)
    let shown = all.rows.prefix(limit ?? all.rows.count)
    let unanswered = Set(
      try RightOfReply(quotations, in: session).parties.filter(\.answer.isMissing).map(\.article)
    )
    let rows = shown.map { article -> [Table.Cell] in
      let ledger = SourceLedger(byArticle[article.id] ?? [])
      let flags = (ledger.flags + (unanswered.contains(article.id) ? [.unanswered] : [])).map(\.rawValue)
      let spoken = ledger.entries.reduce(0) { $0 + $1.words }
      return [
        .integer(article.id), Table.Cell(article.headline),
        .integer(ledger.count(of: .person)), .integer(ledger.count(of: .role)),
        .integer(ledger.count(of: .unnamed)), .integer(ledger.count(of: .organization)),
        .integer(ledger.count(of: .document)), .integer(ledger.count(of: .media)),
        .integer(spoken), percentage(spoken, of: article.words),
        flags.isEmpty ? .missing : Table.Cell(flags.joined(separator: ", "), .warning),
      ]
    }
    let table = Table(
      columns: [
        Table.Column("article", alignment: .trailing), Table.Column("headline"),
        Table.Column("named", alignment: .trailing), Table.Column("role", alignment: .trailing),
        Table.Column("unnamed", alignment: .trailing), Table.Column("bodies", alignment: .trailing),
        Table.Column("documents", alignment: .trailing), Table.Column("media", alignment: .trailing),
        Table.Column("words", heading: "quoted words", alignment: .trailing),
        Table.Column("share", heading: "%", alignment: .trailing),
        Table.Column("flags"),
      ],
      rows: Array(rows),
      firstRowNumber: firstRow,
      total: all.total,
      moreHint: Session.moreHint(all.total)
    )
    return (table, shown.map(\.id))
  }
}
