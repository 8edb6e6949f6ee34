import Corpora
import Documents
import Figures

/// The command that finds the days of which articles tell some words.
struct When: Command {
  let phrase = Positional<QueryText>(
    "phrase",
    .rawTail,
    help: "what happened, in words of the articles; as in 'search', also \"a phrase\", OR, -word and begin*"
  )
  let since = Option<CalendarPeriod?>("since", help: "only days from this one on")
  let until = Option<CalendarPeriod?>("until", help: "only days up to this one")
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many days are listed")

  var name: String { "when" }
  var summary: String { "says on which days something happened, the surest first, with the words" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [phrase, since, until, within, top] }
  var discussion: String? {
    """
    Finds the sentences with these words and the day of which each tells them: that of the clause they stand in, else \
    of a date in the sentence, else the day of the report. Days that more articles and surer dates speak for come \
    first. Where no sentence has the words together, other endings of them count too. 'explain ROW' shows how a date \
    is known.
    """
  }
  var examples: [Example] {
    [
      Example("when ammonia leak", "the day of an event", after: ["load sample:harbour"]),
      Example("when fish market reopen --top 3", "other endings count too", after: ["load sample:harbour"]),
    ]
  }

  /// A day with the sentences that speak for it.
  private struct Day {
    var date: String
    var days: CalendarInterval
    var best: DatedHit
    var articles: Set<Int> = []
    /// How much speaks for it.
    var weight = 0.0
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let typed = try arguments[phrase].text
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let (hits, isLoose) = try session.corpus.datedHits(typed, in: session.scope)
    let wanted = hits.filter { hit in
      guard let days = hit.days else { return false }
      return arguments[since].map { days.last >= $0.first } != false
        && arguments[until].map { days.first <= $0.last } != false
    }
    let days = When.days(of: wanted)
    if days.isEmpty {
      let hint =
        hits.isEmpty
        ? session.widerHint(arguments)
          ?? "'search' finds articles by fewer words, 'begin*' words that begin so"
        : "other days have some; leave out --since and --until"
      return try NoResult.none(of: "days", about: typed, hint: hint).answer(in: session, or: When.table([]))
    }
    let shown = session.limit(arguments[top]).map { Array(days.prefix($0)) } ?? days
    session.list(
      shown.map { day in
        day.best.event.map { .event($0) }
          ?? .sentence(article: day.best.passage.article, index: day.best.passage.sentence ?? -1)
      }
    )
    var table = When.table(shown, total: days.count)
    if isLoose {
      table.note = StyledText("No article has these words as they are; other endings of them were found.")
    }
    return .table(table)
  }

  /// Returns the days, those for which most speaks first.
  ///
  /// Each article counts once for a day, by its best sentence: a whole for a dated clause, less for a date elsewhere in
  /// the sentence and for the day of the report; words that only some sentences have together count by their share.
  private static func days(of hits: [DatedHit]) -> [Day] {
    var found: [String: Day] = [:]
    var weights: [String: [Int: Double]] = [:]
    for hit in hits {
      guard let days = hit.days else { continue }
      let weight = weight(of: hit)
      var day = found[hit.date] ?? Day(date: hit.date, days: days, best: hit)
      day.articles.insert(hit.passage.article)
      let (own, best) = (hit.passage, day.best.passage)
      let isBetter = weight > self.weight(of: day.best)
      let isEarlier = weight == self.weight(of: day.best) && own.article < best.article
      if isBetter || isEarlier { day.best = hit }
      found[hit.date] = day
      let known = weights[hit.date]?[own.article] ?? 0
      weights[hit.date, default: [:]][own.article] = max(known, weight)
    }
    for (date, articles) in weights {
      found[date]?.weight = articles.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    }
    return found.values.sorted { one, other in
      if one.weight != other.weight { return one.weight > other.weight }
      return (one.days.first, one.days.last, one.date) < (other.days.first, other.days.last, other.date)
    }
  }

  private static func weight(of hit: DatedHit) -> Double {
    let basis =
      switch hit.basis {
      case .clause: 1.0
      case .sentence: 0.6
      case .report: 0.25
      }
    // A day says more than the month or the year that it lies in.
    let grain = (hit.days?.count ?? 366) > 31 ? 0.5 : 1
    return basis * grain * hit.share * hit.share
  }

  private static func table(_ days: [Day], total: Int = 0) -> Table {
    Table(
      columns: [
        Table.Column("date"), Table.Column("event"), Table.Column("known_from", heading: "known from"),
        Table.Column("articles", alignment: .trailing),
        Table.Column("article", heading: "from", alignment: .trailing),
        Table.Column("sentence", isForProgramsOnly: true),
      ],
      rows: days.map { day in
        [
          Table.Cell(day.date, .time), Table.Cell(OneLine.text(day.best.clause ?? day.best.passage.text)),
          Table.Cell(words(for: day.best.basis), .dim), .integer(day.articles.count),
          .integer(day.best.passage.article), Table.Cell(OneLine.text(day.best.passage.text)),
        ]
      },
      total: total,
      moreHint: Session.moreHint(total)
    )
  }

  private static func words(for basis: DatedHit.Basis) -> String {
    switch basis {
    case .clause: "its clause"
    case .sentence: "its sentence"
    case .report: "the day of report"
    }
  }
}
