import Corpora
import Figures

/// The command that tells how varied the words of articles are.
struct VocabularyCommand: Command {
  let articles = Positional<[ArticleList]>("articles", help: "the articles; without them all in use")
  let unit = Option("unit", default: WordUnit.word, help: "what is counted, spellings or base forms")
  let scope = WordScope()
  let top = Option<Int?>("top", in: 1...100_000, help: "how many articles are listed")

  var name: String { "vocabulary" }
  var summary: String {
    "tells how varied the words of articles are, whatever their length"
  }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [articles, unit] + scope.parameters + [top] }
  var discussion: String? {
    """
    "Different" words are types, "once" those that come once. MTLD is the mean length of runs in which more than 72 \
    of 100 words are different (a run ends at 0.72 or below); HD-D the share of different words expected in 42 drawn \
    at random; MATTR their mean share in windows of 100; Yule's K grows with repetition. The plain share of \
    different words is not given, as it falls with the length of a text. Articles of fewer than 100 words are left \
    out.
    """
  }
  var examples: [Example] {
    [
      Example("vocabulary", "every article", after: ["load sample:harbour"]),
      Example("vocabulary 1-2 --unit lemma", "by base forms", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let chosen = try scope.apply(arguments, &session)
    defer { session.selection = chosen }
    try session.narrow(toLists: arguments[articles])
    // Each article is measured as it is read, as the words of many would not fit into memory.
    var rows: [(article: Int, cells: [Table.Cell], run: Double)] = []
    var short = 0
    let limit = session.limit(arguments[top])
    var total = 0
    try session.corpus.eachVocabulary(in: session.scope, unit: arguments[unit]) { article, words in
      guard words.count >= LexicalDiversity.fewestWords else {
        short += 1
        return
      }
      total += 1
      if let limit, rows.count >= limit { return }
      let diversity = LexicalDiversity(words)
      let run = diversity.meanRun()
      rows.append((article, VocabularyCommand.cells(article, diversity, run), run))
    }
    var table = table(rows.map(\.cells), total: total)
    if rows.isEmpty {
      let hint = "\(WordWording.count(short, "article")) shorter; measures of fewer words say nothing"
      return try NoResult.none(
        of: "articles of \(LexicalDiversity.fewestWords) words",
        about: nil,
        hint: hint
      )
      .answer(in: session, or: table)
    }
    session.list(articles: rows.map(\.article))
    if session.isForPrograms { return .table(table) }
    if short > 0 {
      table.note = StyledText(
        "\(WordWording.count(short, "article")) of fewer than \(LexicalDiversity.fewestWords) words left out.",
        .dim
      )
    }
    var sections: [Section] = []
    if (2...30).contains(rows.count) {
      let values = rows.map { Chart.Value("\($0.article)", ($0.run * 10).rounded() / 10) }
      sections.append(Section("MTLD", .chart(Chart(title: "by article", form: .bars, values: values))))
    }
    return .sections(sections + [Section("measures", .table(table))])
  }

  private static func cells(_ article: Int, _ diversity: LexicalDiversity, _ run: Double) -> [Table.Cell] {
    [
      .integer(article), .integer(diversity.tokens), .integer(diversity.types), .integer(diversity.hapaxes),
      .rounded(run, 1), .rounded(diversity.sampledShare(), 3), .rounded(diversity.windowShare(), 3),
      .rounded(diversity.yule, 1),
    ]
  }

  private func table(_ rows: [[Table.Cell]], total: Int) -> Table {
    func number(_ name: String, _ heading: String? = nil) -> Table.Column {
      Table.Column(name, heading: heading, alignment: .trailing)
    }
    return Table(
      columns: [
        number("article"), number("words"), number("types", "different"), number("hapaxes", "once"),
        number("mtld", "MTLD"), number("hdd", "HD-D"), number("mattr", "MATTR"), number("yule", "Yule's K"),
      ],
      rows: rows,
      firstRowNumber: nil,
      total: total,
      moreHint: Session.moreHint(total)
    )
  }
}
