import Corpora
import Documents
import Figures

/// A short timeline: the days that the articles name most, each with the clause that tells it best.
struct BestDays {
  let question: TimelineQuestion
  let count: Int
  let unit: CalendarUnit

  /// Creates the timeline of a number of periods.
  init(_ question: TimelineQuestion, count: Int, by unit: CalendarUnit = .day) {
    self.question = question
    self.count = count
    self.unit = unit
  }

  /// Returns the days in the order of the calendar, and lists their rows; nil if the articles name none.
  ///
  /// Without days asked for, only those of the news count.
  func table(limit: Int?, in session: inout Session) throws -> Table? {
    let days = try days(in: session)
    if days.isEmpty { return nil }
    let chosen = days.sorted { $0.day < $1.day }
    let tellings = try session.corpus.tellings(
      of: chosen.map { unit.period(of: $0.day) },
      in: session.scope,
      with: question.entity
    )
    let shown = limit.map { Array(chosen.prefix($0)) } ?? chosen
    let places = shown.map { day in tellings[unit.period(of: day.day)] }
    let sentences = try SentenceTexts(
      places.compactMap { $0.map { ($0.article, $0.sentence) } },
      in: session.corpus
    )
    session.list(places.map { TellingRow.row($0) })
    return Table(
      columns: [
        Table.Column("date"), Table.Column("event"), Table.Column("articles", alignment: .trailing),
        Table.Column("article", heading: "from", alignment: .trailing),
        Table.Column("reported", isForProgramsOnly: true),
        Table.Column("sentence", isForProgramsOnly: true), Table.Column("weight", isForProgramsOnly: true),
      ],
      rows: zip(shown, places).map { day, telling in
        [
          Table.Cell(unit.value(of: day.day), .time), Table.Cell(telling.map { OneLine.text($0.text) }),
          .integer(day.articles), telling.map { .integer($0.article) } ?? .missing,
          Table.Cell(telling?.reported?.iso, .time),
          Table.Cell(telling.flatMap { sentences[$0.article, $0.sentence] }),
          .number((day.weight * 1000).rounded() / 1000),
        ]
      },
      total: chosen.count,
      moreHint: Session.moreHint(chosen.count)
    )
  }

  /// Returns the weightiest days, or the weightiest day of each of the weightiest periods.
  private func days(in session: Session) throws -> [DayRow] {
    let isOpen = question.from == nil && question.until == nil && !question.hasBackground
    let news = isOpen ? try NewsDays.period(in: session) : nil
    let weighed = try session.corpus.weightiestDays(
      in: session.scope,
      with: question.entity,
      from: question.from ?? news?.lowerBound,
      until: question.until ?? news?.upperBound,
      limit: unit == .day ? count : nil
    )
    if unit == .day { return weighed }
    var periods: [CalendarInterval: DayRow] = [:]
    for day in weighed {
      let period = unit.period(of: day.day)
      guard var known = periods[period] else {
        periods[period] = day
        continue
      }
      known.weight += day.weight
      known.articles = max(known.articles, day.articles)
      periods[period] = known
    }
    let sorted = periods.values.sorted { ($1.weight, $0.day) < ($0.weight, $1.day) }
    return Array(sorted.prefix(count))
  }
}

/// The rows to which answers about days refer.
enum TellingRow {
  /// Returns the row of what tells of a day: its event, or its sentence.
  static func row(_ telling: DayTelling?) -> Row {
    guard let telling else { return .other("a day") }
    if let event = telling.event { return .event(event) }
    return .sentence(article: telling.article, index: telling.sentence)
  }
}
