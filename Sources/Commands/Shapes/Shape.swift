import Corpora
import Documents
import Figures

/// The command that shows how a report is built: where its answers stand, how early, and whether the headline holds.
struct Shape: Command {
  let article = Positional<ArticleReference?>(
    "article",
    .tail,
    help: "a row of the last answer, 'a3' or 'article 3', or words of its headline"
  )

  var name: String { "shape" }
  var summary: String { "shows how a report is built: where who, what, when, where and why stand" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [article] }
  var discussion: String? {
    """
    A news report told as an inverted pyramid answers who, what, when, where and why at once and leaves the least \
    important for the end. 'before' is the share of the words that stand before an answer. An opposing voice is who \
    denies, who is accused and speaks or was asked, or who is set against the voice before; background lies more than \
    two months back. In the drawing each paragraph is as long as its words, with a letter where each of these stands \
    first. The last list compares the headline with the text: its figures, names, quoted words and speakers.
    """
  }
  var examples: [Example] {
    [
      Example("shape a1", "how the first report is built", after: ["load sample:harbour"]),
      Example("shape a3", "the headline says \"dozens\" and 340", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let number = try Shape.number(arguments[article], usage: usage, in: session)
    guard let stored = try session.corpus.article(number) else {
      throw UsageError.noSuchArticle(String(number), count: try session.corpus.articleCount())
    }
    let layout = ArticleLayout(stored)
    guard !layout.words.isEmpty else {
      throw NoResult.none(
        of: "running text",
        about: "article \(number)",
        hint: "'read a\(number)' shows what there is"
      )
    }
    let ws = try FiveWs(layout, in: session.corpus)
    let landmarks = try Landmark.all(of: ws)
    let claims = try HeadlineCheck(layout, in: session.corpus).claims
    session.list(Shape.rows(landmarks, claims))
    var sections = [
      Section("answers", .table(Shape.answers(landmarks, layout, isForPrograms: session.isForPrograms))),
      Section(
        "pyramid",
        .table(
          ShapeDrawing(layout, landmarks).table(
            width: session.settings.columns ?? session.screen?.columns,
            isForPrograms: session.isForPrograms
          )
        )
      ),
    ]
    if claims.isEmpty {
      let none = "The headline has no figure, name, quoted words or speaker to look for in the text."
      sections.append(Section("headline", .message(Message([StyledText(none)]))))
    } else {
      sections.append(
        Section(
          "headline",
          .table(Shape.headline(claims, layout, firstRow: Landmark.Kind.allCases.count + 1))
        )
      )
    }
    return .sections(sections)
  }

  /// Returns the number of the article that is meant; without a reference, that of the only one in use.
  private static func number(_ reference: ArticleReference?, usage: String, in session: Session) throws -> Int
  {
    if let reference { return try session.article(reference) }
    let page = try session.corpus.articles(in: session.scope, limit: 2)
    guard let only = page.rows.first, page.total == 1 else {
      throw UsageError.missingArgument("ARTICLE", usage: "shape ARTICLE")
    }
    return only.id
  }

  private static func rows(_ landmarks: [Landmark], _ claims: [HeadlineCheck.Claim]) -> [Row] {
    Landmark.Kind.allCases.map { kind in
      landmarks.first { $0.kind == kind }?.row ?? .other("an answer that the article does not give")
    } + claims.map(\.row)
  }

  /// Returns the table of answers: one row a kind, with a dash where the article has none.
  private static func answers(_ landmarks: [Landmark], _ layout: ArticleLayout, isForPrograms: Bool) -> Table
  {
    let ws = landmarks.filter { $0.kind.question != nil }
    let early = ws.count { layout.share(before: $0.range.start) < 0.25 }
    let verdict =
      early >= 4
      ? "told as an inverted pyramid"
      : early >= 3 ? "most of the news comes first" : "the news is not told first"
    return Table(
      columns: [
        Table.Column("mark", heading: ""), Table.Column("first"),
        Table.Column("paragraph", heading: "¶", alignment: .trailing),
        Table.Column("before", alignment: .trailing), Table.Column("words"),
        Table.Column("because", isForProgramsOnly: true), Table.Column("share", isForProgramsOnly: true),
      ],
      rows: Landmark.Kind.allCases.map { kind in
        let mark = Table.Cell(String(kind.letter), .strong)
        guard let found = landmarks.first(where: { $0.kind == kind }) else {
          return [mark, Table.Cell(kind.rawValue), .missing, .missing, "–", .missing, .missing]
        }
        let share = layout.share(before: found.range.start)
        return [
          mark, Table.Cell(kind.rawValue),
          layout.block(at: found.range.start).map { .integer($0 + 1) } ?? .missing,
          Table.Cell("\(Int((share * 100).rounded())) %"),
          .text(isForPrograms ? StyledText(found.words) : found.reasoned),
          Table.Cell(found.reason), .number((share * 1000).rounded() / 1000),
        ]
      },
      note: StyledText(
        "\(early) of the five Ws stand in the first 25 % of the words: \(verdict)."
      )
    )
  }

  /// Returns the table of the claims of the headline.
  private static func headline(_ claims: [HeadlineCheck.Claim], _ layout: ArticleLayout, firstRow: Int)
    -> Table
  {
    let open = claims.count { $0.place == nil }
    return Table(
      columns: [
        Table.Column("claim"), Table.Column("words"), Table.Column("in_text", heading: "in the text"),
        Table.Column("paragraph", heading: "¶", alignment: .trailing), Table.Column("remark"),
      ],
      rows: claims.map { claim in
        [
          Table.Cell(claim.kind), Table.Cell(claim.words),
          claim.place == nil ? Table.Cell("not there", .warning) : Table.Cell("yes", .good),
          claim.place.flatMap { layout.block(at: $0) }.map { .integer($0 + 1) } ?? .missing,
          Table.Cell(claim.remark),
        ]
      },
      firstRowNumber: firstRow,
      note: StyledText(
        open == 0
          ? "The text bears out all that the headline names."
          : "The text does not bear out \(open) of \(claims.count)."
      )
    )
  }
}

extension Landmark {
  /// The words, and behind them the reason.
  fileprivate var reasoned: StyledText {
    StyledText(words) + StyledText(" (\(reason))", .dim)
  }
}
