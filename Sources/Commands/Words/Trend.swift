import Corpora
import Documents
import Figures

/// The command that counts words over the days of publication, and finds bursts.
struct Trend: Command {
  let query = WordQuery.positional
  let unit = Option<CalendarUnit?>(
    "by",
    help: "the period counted; the finest that fits on a line without it"
  )
  let share = Flag("share", help: "draws the share of articles instead of the number of places")
  let everything = Flag("mentions", help: "counts every mention of a name, descriptions and pronouns too")
  let lemma = Option(
    "unit",
    default: WordUnit.word,
    help: "what a plain word means: its spelling, or all forms"
  )
  let scope = WordScope()
  let top = Option<Int?>("top", in: 1...100_000, help: "how many periods are listed")

  var name: String { "trend" }
  var summary: String { "counts words or a name day by day or week by week, and marks bursts" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [query, unit, share, everything, lemma] + scope.parameters + [top] }
  var discussion: String? {
    """
    Articles count for their day of publication; those without one are left out. A burst is a run of periods in \
    which so many of the articles have the words that a higher rate explains them better (Kleinberg's automaton in \
    its batched form, s = 2, γ = 1): level 1 is twice the usual share, level 2 four times. Below 14 periods no burst \
    is spoken of.
    """
  }
  var examples: [Example] {
    [
      Example("trend union", "a word over the days", after: ["load sample:harbour"]),
      Example(
        "trend Renquist --mentions --share",
        "the share of articles that speak of him",
        after: ["load sample:harbour"]
      ),
    ]
  }

  /// Fewer periods say nothing about bursts.
  static let fewest = 14

  /// The counts of a period.
  private struct Period {
    var days: CalendarInterval
    var places = 0
    var words = 0
    var hits = 0
    var articles = 0
    var level = 0
    var first: Row?
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let asked = try arguments[query]
    let pattern = try asked.pattern
    let chosen = try scope.apply(arguments, &session)
    defer { session.selection = chosen }
    let hits = try hits(pattern, asked, arguments, session)
    let days = Dictionary(
      try session.corpus.articles(in: session.scope).rows.compactMap { row in
        row.published.map { (row.id, $0) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    let width = min(
      session.settings.columns ?? session.screen?.columns ?? TimelineChart.widest,
      TimelineChart.widest
    )
    let undated = hits.count { days[$0.article] == nil }
    let total = hits.reduce(0) { $0 + $1.places.count }
    guard let first = days.values.min(), let last = days.values.max(), total > 0 else {
      let hint =
        total > 0
        ? "no article has a day of publication"
        : session.widerHint(arguments) ?? "'kwic WORD*' looks for more letters"
      return try NoResult.none(of: "dated places", about: asked.text, hint: hint)
        .answer(in: session, or: Trend.table([], total: 0))
    }
    let unit = arguments[unit] ?? .fitting(CalendarInterval(first, last), within: max(width, 2))
    var periods = try Trend.periods(hits, days, first, last, unit)
    if periods.count >= Trend.fewest {
      let levels = Bursts.levels(of: periods.map { Bursts.Period($0.hits, of: $0.articles) })
      for (position, level) in levels.enumerated() { periods[position].level = level }
    }
    let told = session.isForPrograms ? periods : periods.filter { $0.places > 0 }
    let shown = session.limit(arguments[top]).map { Array(told.prefix($0)) } ?? told
    session.list(shown.map { $0.first ?? .other("a period without a place") })
    var table = Trend.table(shown.map { Trend.cells($0, unit) }, total: told.count)
    if session.isForPrograms { return .table(table) }
    var notes: [String] = []
    if periods.count < Trend.fewest {
      notes.append("Too few \(unit.rawValue)s (\(periods.count)) to speak of a trend or a burst.")
    }
    if undated > 0 {
      notes.append("\(WordWording.count(undated, "article")) without a day of publication left out.")
    }
    if !notes.isEmpty { table.note = StyledText(notes.joined(separator: " ")) }
    let heading =
      "\(WordWording.count(total, "place")) in \(LoadReport.grouped(hits.count { !$0.places.isEmpty })) of "
      + WordWording.count(hits.count, "article")
    let listed = Section(heading, .table(table))
    if periods.count < 2 { return .sections([listed]) }
    let chart = Chart(
      title: arguments[share] ? "per cent of articles a \(unit.rawValue)" : "places a \(unit.rawValue)",
      form: .strip,
      values: periods.map { period in
        let percent = period.articles > 0 ? Double(period.hits * 100) / Double(period.articles) : 0
        return Chart.Value(
          unit.value(of: period.days.first),
          arguments[share] ? (percent * 10).rounded() / 10 : Double(period.places)
        )
      }
    )
    return .sections([Section("over time", .chart(chart)), listed])
  }

  /// The places of the words in each article, or the mentions of a name.
  private func hits(
    _ pattern: WordPattern,
    _ asked: WordQuery,
    _ arguments: Arguments,
    _ session: Session
  ) throws -> [ArticleHits] {
    var hits = try session.corpus.hits(of: pattern, in: session.scope, unit: arguments[lemma])
    guard arguments[everything] else { return hits }
    let entity = try session.entity(of: asked.text)
    let mentions = Dictionary(
      grouping: try session.corpus.mentions(of: entity.id, in: session.scope).rows,
      by: \.article
    )
    for position in hits.indices {
      let own = mentions[hits[position].article] ?? []
      hits[position].places = Array(own.indices)
      hits[position].sentence = own.first?.sentence ?? 0
    }
    return hits
  }

  private static func periods(
    _ hits: [ArticleHits],
    _ days: [Int: CalendarDate],
    _ first: CalendarDate,
    _ last: CalendarDate,
    _ unit: CalendarUnit
  ) throws -> [Period] {
    var sums: [CalendarInterval: Period] = [:]
    for article in hits {
      guard let day = days[article.article] else { continue }
      let interval = unit.period(of: day)
      var period = sums[interval] ?? Period(days: interval)
      period.places += article.places.count
      period.words += article.words
      period.articles += 1
      if !article.places.isEmpty {
        period.hits += 1
        period.first = period.first ?? .sentence(article: article.article, index: article.sentence)
      }
      sums[interval] = period
    }
    var periods: [Period] = []
    var day = first
    while day <= last {
      try Task.checkCancellation()
      let interval = unit.period(of: day)
      periods.append(sums[interval] ?? Period(days: interval))
      let next = interval.last.adding(days: 1)
      if next <= day { break }
      day = next
    }
    return periods
  }

  private static func cells(_ period: Period, _ unit: CalendarUnit) -> [Table.Cell] {
    let rate = period.words > 0 ? Double(period.places) * 1000 / Double(period.words) : nil
    let share = period.articles > 0 ? Double(period.hits) * 100 / Double(period.articles) : nil
    return [
      Table.Cell(unit.value(of: period.days.first), .time), .integer(period.places), .rounded(rate),
      .integer(period.hits), .integer(period.articles), .rounded(share, 1),
      period.level > 0 ? .integer(period.level) : .missing,
    ]
  }

  private static func table(_ rows: [[Table.Cell]], total: Int) -> Table {
    func number(_ name: String, _ heading: String? = nil) -> Table.Column {
      Table.Column(name, heading: heading, alignment: .trailing)
    }
    return Table(
      columns: [
        Table.Column("date"), number("places"), number("per_thousand", "per 1,000 words"),
        number("articles_with", "articles with"), number("articles", "of articles"), number("share", "%"),
        number("burst"),
      ],
      rows: rows,
      total: total,
      moreHint: Session.moreHint(total)
    )
  }
}
