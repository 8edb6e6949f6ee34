import Corpora
import Documents
import Figures

/// The evidence for stories: what is like what, by which words, and how far apart.
enum StoryExplanation {
  /// Returns what holds a story together; nil if there is none of this number.
  static func story(_ number: Int, in corpus: Corpus) throws(StoreError) -> Figure? {
    guard let row = try corpus.story(number) else { return nil }
    var facts = Facts()
    facts.add("story", Table.Cell("story:\(number)", .command))
    facts.add("headline", .text(ArticleTable.headline(of: row.central)))
    facts.add("central article", .integer(row.central.id))
    facts.add("articles", .integer(row.articles.count))
    facts.add("outlets", .list(row.outlets))
    facts.add("who", .list(row.who.map(\.name)))
    facts.add(
      "shared copy",
      Table.Cell("\(Int((row.sharedCopy * 100).rounded())) % of its words; 'wire' lists it")
    )
    var rows: [[Table.Cell]] = []
    for article in row.articles {
      let nearest = try corpus.storyTies(of: article.id, limit: 1).first
      rows.append(
        [
          .integer(article.id), Table.Cell(article.outlet), Table.Cell(article.published?.iso, .time),
        ] + cells(nearest)
      )
    }
    let table = Table(
      columns: [
        Table.Column("article", alignment: .trailing), Table.Column("outlet"), Table.Column("published"),
      ] + columns,
      rows: rows,
      firstRowNumber: nil
    )
    return .sections([Section("why", facts.figure), Section("articles", .table(table))])
  }

  /// Returns why an article is in its story, or what comes nearest to one that is in none.
  static func article(_ number: Int, in corpus: Corpus) throws(StoreError) -> Figure {
    var story = try corpus.story(of: number)
    if let id = story, try corpus.articles(ofStory: id).count < 2 { story = nil }
    let measure = StoryMeasure()
    var facts = Facts()
    facts.add("article", .integer(number))
    facts.add("story", Table.Cell(story.map { "story:\($0)" } ?? "none: no other article is like enough"))
    facts.add("like enough", Table.Cell("\(measure.similarity) to the middle of a story, after decay"))
    facts.add(
      "decay",
      Table.Cell(
        "1 on the same day, 0.61 after \(Int(measure.days)) days, 0.14 after \(Int(measure.days) * 2)"
      )
    )
    let ties = try corpus.storyTies(of: number)
    let table = Table(
      columns: columns,
      rows: ties.map { cells($0) },
      firstRowNumber: nil
    )
    return .sections([Section("why", facts.figure), Section("nearest articles", .table(table))])
  }

  private static var columns: [Table.Column] {
    [
      Table.Column("nearest", alignment: .trailing), Table.Column("similarity", alignment: .trailing),
      Table.Column("days", alignment: .trailing), Table.Column("decay", alignment: .trailing),
      Table.Column("shared_words"),
    ]
  }

  private static func cells(_ tie: StoryTie?) -> [Table.Cell] {
    guard let tie else { return [.missing, .missing, .missing, .missing, .missing] }
    return [
      .text(StyledText("a\(tie.article.id)", .command)), .number(rounded(tie.similarity)),
      tie.days.map { .integer($0) } ?? .missing, .number(rounded(tie.decay)), .list(tie.words),
    ]
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
