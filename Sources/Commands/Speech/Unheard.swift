import Corpora
import Documents
import Figures

/// The command that lists people and organisations that are discussed or accused but never quoted.
struct Unheard: Command {
  let minimum = Option("min", default: 2, in: 1...1_000_000, help: "the fewest mentions")
  let all = Flag("all", help: "places and groups too, where they are accused")
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows at most")

  var name: String { "unheard" }
  var summary: String { "lists who is discussed or accused and never quoted, and who declined to speak" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [minimum, all, within, top] }
  var discussion: String? {
    """
    People and organisations with no quotation of their own in the chosen articles, nor of a spokesperson, lawyer \
    or leader for them; courts count where several quotations speak of them. 'accused' counts sentences that accuse, charge, convict or censure them, 'discussed' the quotations of others \
    that speak of them. 'asked' says when an article reports that they declined to comment or could not be reached; \
    who is accused or asked counts with a single mention too. The second list has the right of reply: for each article \
    whom it accuses or asked by name, and whether they, or somebody who speaks for them, are quoted there, would not \
    speak, have a say only in other articles, or none.
    """
  }
  var examples: [Example] {
    [
      Example("unheard", "who has no say", after: ["load sample:harbour"]),
      Example("unheard --min 1 --top 5", "with a single mention too", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let types: Set<EntityType> =
      arguments[all]
      ? [.person, .organization, .group, .geopolitical] : [.person, .organization]
    let found = try Silences(types: types, minimum: arguments[minimum], in: session).found
    let shown = session.limit(arguments[top]).map { Array(found.prefix($0)) } ?? found
    let table = Table(
      columns: [
        Table.Column("name"), Table.Column("type"), Table.Column("mentions", alignment: .trailing),
        Table.Column("articles", heading: "in articles"), Table.Column("accused", alignment: .trailing),
        Table.Column("discussed", alignment: .trailing), Table.Column("asked"), Table.Column("evidence"),
      ],
      rows: shown.map { silence in
        [
          Table.Cell(silence.name, silence.type?.role ?? .plain), Table.Cell(silence.type?.rawValue, .dim),
          .integer(silence.mentions), .list(silence.articles.sorted().map(String.init)),
          .integer(silence.accusations), .integer(silence.discussions),
          Table.Cell(silence.answer, .warning), Table.Cell(silence.evidence),
        ]
      },
      total: found.count,
      moreHint: Session.moreHint(found.count)
    )
    let reply = try RightOfReply(try SourceLedger.credits(in: session), in: session).parties
    if found.isEmpty, reply.isEmpty {
      let hint = arguments[minimum] > 1 ? "'unheard --min 1' looks at those with one mention too" : nil
      return try NoResult.none(of: "unheard people or organisations", about: nil, hint: hint)
        .answer(in: session, or: table)
    }
    let listed = session.limit(arguments[top]).map { Array(reply.prefix($0)) } ?? reply
    session.list(
      shown.map { .speaker(name: $0.name, entity: $0.entity, list: .unheard) }
        + listed.map { .sentence(article: $0.article, index: $0.sentence) }
    )
    let replies = try Unheard.table(listed, total: reply.count, firstRow: shown.count + 1, in: session)
    return .sections([Section("unheard", .table(table)), Section("right of reply", .table(replies))])
  }

  /// Returns the table of those who are accused or asked, article by article.
  private static func table(
    _ parties: [RightOfReply.Party],
    total: Int,
    firstRow: Int,
    in session: Session
  ) throws -> Table {
    let sentences = try SentenceTexts(parties.map { ($0.article, $0.sentence) }, in: session.corpus)
    return Table(
      columns: [
        Table.Column("article", alignment: .trailing), Table.Column("name"),
        Table.Column("accusations", heading: "accused", alignment: .trailing), Table.Column("reply"),
        Table.Column("evidence"),
      ],
      rows: parties.map { party in
        [
          .integer(party.article), Table.Cell(party.name, party.type?.role ?? .plain),
          .integer(party.accusations),
          Table.Cell(party.answer.words, party.answer.isMissing ? .warning : .plain),
          Table.Cell(sentences[party.article, party.sentence]),
        ]
      },
      firstRowNumber: firstRow,
      total: total,
      moreHint: Session.moreHint(total)
    )
  }
}
