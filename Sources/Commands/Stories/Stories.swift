import Corpora
import Documents
import Figures

/// The command that groups articles into stories.
struct Stories: Command {
  let days = Option<Fraction?>(
    "days",
    help: "how fast a story ends: articles this far apart count 0.61 (usually 3)"
  )
  let similarity = Option<Fraction?>(
    "similarity",
    help: "how like articles of a story must be, from 0 to 1 (usually 0.25)"
  )
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many stories are listed")

  var name: String { "stories" }
  var summary: String { "groups articles that tell one story, over the days that it lasts" }
  var group: CommandGroup { .choose }
  var parameters: [any Parameter] { [days, similarity, within, top] }
  var discussion: String? {
    """
    Articles are alike by the words that few others have (tf-idf), names twice, and less the more days lie between them. \
    The headline is that of the article that is most like all others of its story. 'copy' is the part of the words that \
    stands in another article of the story too: see 'wire'. 'story:2' stands for the articles of a story wherever \
    articles are asked for: 'use story:2', 'compare story:2', 'quotes --in story:2'. 'explain 1' shows what holds a story \
    together. 'merge story:3 into story:2' and 'split a5 from story:2' set it right. With --days or --similarity the \
    stories are only shown, and have no numbers.
    """
  }
  var examples: [Example] {
    [
      Example("stories", "the two stories of the samples", after: ["load sample:harbour sample:apec"]),
      Example("stories --similarity .5", "only articles that are more alike", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    try session.groupStories()
    let limit = session.limit(arguments[top])
    let page: RowPage<StoryRow>
    if let measure = try measure(arguments) {
      let progress = session.progress
      page = try session.corpus.stories(in: session.scope, by: measure, limit: limit) { done, total in
        progress?(done, total, Words.count(done, "article"))
      }
    } else {
      page = try session.corpus.stories(in: session.scope, limit: limit)
    }
    let table = Stories.table(page)
    if page.rows.isEmpty {
      let hint = "a lower --similarity joins articles that are less alike"
      return try NoResult.none(of: "stories told by two articles or more", about: nil, hint: hint)
        .answer(in: session, or: table)
    }
    session.list(page.rows.map { row in row.id.map { .story($0) } ?? .article(row.central.id) })
    return .table(table)
  }

  /// The measure that is asked for; nil for the usual one.
  private func measure(_ arguments: Arguments) throws(UsageError) -> StoryMeasure? {
    let usual = StoryMeasure()
    let measure = StoryMeasure(
      days: arguments[days]?.value ?? usual.days,
      similarity: arguments[similarity]?.value ?? usual.similarity
    )
    if let days = arguments[days]?.value, days > 1000 { throw .outOfRange("\(days)", 0...1000) }
    if let value = arguments[similarity]?.value, value > 1 { throw .outOfRange("\(value)", 0...1) }
    return measure == usual ? nil : measure
  }

  /// Returns a table of stories.
  static func table(_ page: RowPage<StoryRow>, firstRow: Int? = 1) -> Table {
    let isNumbered = page.rows.contains { $0.id != nil }
    return Table(
      columns: [
        Table.Column("story", isForProgramsOnly: !isNumbered), Table.Column("headline"),
        Table.Column("articles", alignment: .trailing), Table.Column("outlets", alignment: .trailing),
        Table.Column("first"), Table.Column("last"),
        Table.Column("copy", heading: "% copy", alignment: .trailing),
        Table.Column("who"),
        Table.Column("central", isForProgramsOnly: true), Table.Column("numbers", isForProgramsOnly: true),
      ],
      rows: page.rows.map { row in
        [
          Table.Cell(row.id.map { "story:\($0)" }, .command),
          .text(ArticleTable.headline(of: row.central)),
          .integer(row.articles.count), .integer(row.outlets.count),
          Table.Cell(row.days?.lowerBound.iso, .time), Table.Cell(row.days?.upperBound.iso, .time),
          .integer(Int((row.sharedCopy * 100).rounded())),
          .list(row.who.map(\.name)),
          .integer(row.central.id), .list(row.articles.map { String($0.id) }),
        ]
      },
      firstRowNumber: firstRow,
      total: page.total,
      moreHint: Session.moreHint(page.total)
    )
  }
}

extension Session {
  /// Finds the stories of articles that have none yet, as after a load that was stopped.
  func groupStories() throws(StoreError) {
    try corpus.groupStories { done, total in
      progress?(done, total, "looking for stories")
    }
  }

  /// Returns the numbers of the articles of a story; throws if there is no such story.
  func articles(ofStory number: Int) throws -> [Int] {
    try groupStories()
    let found = try corpus.articles(ofStory: number)
    if !found.isEmpty { return found }
    let known = try corpus.storyNumbers().prefix(5).map { "story:\($0)" }
    throw NoResult.none(
      of: "articles",
      about: "story:\(number)",
      hint: known.isEmpty
        ? "no two articles here tell one story" : "'stories' lists \(known.joined(separator: ", "))"
    )
  }
}
