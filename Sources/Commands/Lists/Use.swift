import Corpora
import Figures

/// The command that chooses the articles in scope.
struct Use: Command {
  let choice = Positional<ArticleChoice?>(
    "articles",
    .tail,
    help:
      "articles ('a1-3', 'a2 a5'), rows ('1-3', '@2'), an outlet, a day, month or year, a field ('section:sport'), words of a headline, or 'all'"
  )
  let outlet = Option<OutletName?>("outlet", help: "only those of this outlet")
  let since = Option<CalendarPeriod?>("since", help: "only those published then or later")
  let until = Option<CalendarPeriod?>("until", help: "only those published then or earlier")
  let matching = Option<QueryText?>("matching", help: "only those that a full-text query finds")
  let copies = Flag("no-copies", help: "without those that copy another of them: see 'duplicates'")

  var name: String { "use" }
  var summary: String { "chooses the articles that questions are about" }
  var group: CommandGroup { .choose }
  var parameters: [any Parameter] { [choice, outlet, since, until, matching, copies] }
  var discussion: String? {
    "'use' alone lists the choice. Every question keeps to it until 'use all'; 'undo' takes a choice back."
  }
  var examples: [Example] {
    [
      Example("use 1-3", "the first three articles", after: ["load sample:harbour"]),
      Example("use --matching ammonia", "the articles with a word", after: ["load sample:harbour"]),
      Example("use all", "how many articles there are", after: ["load sample:harbour", "use 2"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let isFiltered = [outlet.name, since.name, until.name, matching.name, copies.name].contains { name in
      parameters.contains { $0.name == name && arguments.isGiven($0) }
    }
    guard let typed = arguments[choice]?.text ?? (isFiltered ? "all" : nil) else {
      return try show(&session)
    }
    var numbers = try ArticleChoice(text: typed).articles(in: session)
    if isFiltered { numbers = try filtered(numbers, arguments, session) }
    if numbers.isEmpty {
      throw NoResult.none(of: "articles", about: nil, hint: "'articles --sort date' lists what there is")
    }
    let isAll = try numbers.count == session.corpus.articleCount()
    session.selection = isAll ? nil : numbers.sorted()
    return try show(&session)
  }

  /// Returns the articles in scope; only their number if all are.
  private func show(_ session: inout Session) throws -> Figure {
    guard session.selection != nil else {
      let count = try session.corpus.articleCount()
      if !session.numbersAreRows { session.list([]) }
      let words = count == 1 ? "the only article" : "all \(LoadReport.grouped(count)) articles"
      return .message(Message([StyledText("Questions are about \(words).")]))
    }
    let page = try session.corpus.articles(in: session.scope, limit: session.settings[Settings.top])
    let hint = Session.allHint("articles")
    return ArticleTable.choice(page.rows, total: page.total, moreHint: hint, in: &session)
  }

  private func filtered(_ numbers: [Int], _ arguments: Arguments, _ session: Session) throws -> [Int] {
    var rows = try session.corpus.articles(in: .articles(Set(numbers))).rows
    if let outlet = arguments[outlet]?.text {
      let names = try session.corpus.outlets().map(\.text)
      let folded = Folded.text(outlet)
      guard names.contains(where: { Folded.text($0) == folded }) else {
        throw UsageError.unknownName(
          outlet,
          noun: "outlet",
          nearest: NearestNames.names(to: outlet, among: names)
        )
      }
      rows = rows.filter { $0.outlet.map { Folded.text($0) == folded } ?? false }
    }
    if let since = arguments[since] { rows = rows.filter { $0.published.map { $0 >= since.first } ?? false } }
    if let until = arguments[until] { rows = rows.filter { $0.published.map { $0 <= until.last } ?? false } }
    if let query = arguments[matching]?.text {
      let found = Set(try session.corpus.articles(matching: query))
      rows = rows.filter { found.contains($0.id) }
    }
    guard arguments[copies] else { return rows.map(\.id) }
    let repeated = try session.corpus.repeatedArticles(among: Set(rows.map(\.id)))
    return rows.map(\.id).filter { !repeated.contains($0) }
  }
}
