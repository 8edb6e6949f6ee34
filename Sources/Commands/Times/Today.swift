import Corpora
import Documents
import Figures

/// The command that gathers what the articles say of a day, as of that day, and of the same day in other years.
struct Today: Command {
  let date = Positional<DayOfYear?>(
    "date",
    help: "a day, or 11-17 for that day of every year; the last day of publication without it"
  )
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows of each list")

  var name: String { "today" }
  var summary: String { "gathers what happened, was reported and lay ahead on a day, and in other years" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [date, within, top] }
  var discussion: String? {
    """
    Lists the events of the day, the articles published on it, what articles had announced by then for later days, the \
    nearest first, and the events of the same day of other years. 'explain ROW' and 'read ROW' go on from any row.
    """
  }
  var examples: [Example] {
    [
      Example("today 2024-10-15", "the news as of a day", after: ["load sample:harbour"]),
      Example("today 10-14 --top 3", "this day in all years", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let corpus = session.corpus
    let last = try corpus.publicationDays(in: session.scope)?.upperBound
    guard let day = arguments[date] ?? last.map({ DayOfYear($0) }) else {
      throw NoResult.none(of: "days of publication", about: nil, hint: "name a day, as in 'today 2016-11-17'")
    }
    var lists = DayLists(limit: session.limit(arguments[top], usual: 8))
    if let date = day.date {
      try lists.add(
        "events of the day",
        corpus.events(in: session.scope, on: date, limit: lists.limit),
        in: corpus
      )
      try lists.addArticles(of: date, in: session)
      let ahead = try corpus.announcements(in: session.scope, asOf: date, limit: lists.limit)
      try lists.add("announced for later", ahead, in: corpus)
    }
    let others = try corpus.events(
      in: session.scope,
      onMonth: day.month,
      day: day.day,
      notIn: day.year,
      limit: lists.limit
    )
    try lists.add(day.year == nil ? "events of the day" : "the same day in other years", others, in: corpus)
    if lists.sections.isEmpty {
      let hint = session.widerHint(arguments) ?? "'timeline' lists the days that have events"
      return try NoResult.none(of: "events or articles", about: day.shown, hint: hint)
        .answer(in: session, or: EventTable.table([], in: corpus))
    }
    session.list(lists.rows)
    return .sections(lists.sections)
  }
}

/// Lists of one answer under headings, with rows numbered through.
struct DayLists {
  /// The maximum number of rows of a list; nil for all.
  let limit: Int?

  /// The sections so far.
  private(set) var sections: [Section] = []

  /// The rows of all sections, in order.
  private(set) var rows: [Row] = []

  /// Creates an answer without lists.
  init(limit: Int?) { self.limit = limit }

  /// Adds a list of events; an empty one is left out.
  mutating func add(_ title: String, _ page: RowPage<EventRow>, in corpus: Corpus) throws {
    if page.rows.isEmpty { return }
    let table = try EventTable.table(page.rows, firstRow: rows.count + 1, total: page.total, in: corpus)
    sections.append(Section(title, .table(table)))
    rows += page.rows.map { .event($0.id) }
  }

  /// Adds the articles published on a day.
  mutating func addArticles(of day: CalendarDate, in session: Session) throws {
    let found = try session.corpus.articles(publishedOn: day, in: session.scope)
    if found.isEmpty { return }
    let shown = limit.map { Array(found.prefix($0)) } ?? found
    let table = ArticleTable.table(
      shown,
      firstRowNumber: rows.count + 1,
      showsNumbers: true,
      total: found.count,
      moreHint: Session.moreHint(found.count)
    )
    sections.append(Section("reported", .table(table)))
    rows += shown.map { .article($0.id) }
  }
}
