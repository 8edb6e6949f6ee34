import Corpora
import Documents
import Figures

/// A timeline with one row for each day, week, month or year.
///
/// What is dated more coarsely, as a season in a timeline by day, has a row of its own where it begins.
struct TimelinePeriods {
  let question: TimelineQuestion
  let unit: CalendarUnit

  /// Creates the timeline by a unit.
  init(_ question: TimelineQuestion, by unit: CalendarUnit) {
    self.question = question
    self.unit = unit
  }

  /// One row: its label, the days it covers, and how much falls into it.
  private struct Period {
    var label: String
    var days: CalendarInterval
    /// Whether only events count that cover all of the days.
    var isCoarse: Bool
    var events = 0
    var articles: Set<Int> = []
  }

  /// Returns the table, and lists its rows; nil if there are no events.
  func table(limit: Int?, in session: inout Session) throws -> Table? {
    let periods = try periods(in: session)
    if periods.isEmpty { return nil }
    var shown = periods
    var note: StyledText?
    if let limit {
      let isLong = periods.count > session.settings[Settings.top]
      if isLong, question.isOpen, !session.isForPrograms, let news = try NewsDays.period(in: session) {
        let range = CalendarInterval(news.lowerBound, news.upperBound)
        let own = periods.filter { range.overlaps($0.days) && !$0.days.contains(range) }
        if !own.isEmpty, own.count < periods.count {
          shown = own + periods.filter { !range.overlaps($0.days) || $0.days.contains(range) }
          note =
            own.count < limit ? StyledText("From row \(own.count + 1) on: background.") : nil
        }
      }
      shown = Array(shown.prefix(limit))
    }
    var tellings: [CalendarInterval: DayTelling] = [:]
    for isCoarse in [false, true] {
      let wanted = shown.filter { $0.isCoarse == isCoarse }.map(\.days)
      let found = try session.corpus.tellings(
        of: wanted,
        in: session.scope,
        with: question.entity,
        coveringAll: isCoarse,
        clock: question.clock
      )
      tellings.merge(found) { first, _ in first }
    }
    let places = shown.map { tellings[$0.days] }
    session.list(places.map { TellingRow.row($0) })
    return Table(
      columns: [
        Table.Column("date"), Table.Column("events", alignment: .trailing),
        Table.Column("articles", alignment: .trailing), Table.Column("event"),
        Table.Column("article", heading: "from", alignment: .trailing),
      ],
      rows: zip(shown, places).map { period, telling in
        [
          Table.Cell(period.label, .time), .integer(period.events), .integer(period.articles.count),
          Table.Cell(telling.map { OneLine.text($0.text) }), telling.map { .integer($0.article) } ?? .missing,
        ]
      },
      total: periods.count,
      moreHint: Session.moreHint(periods.count),
      note: note
    )
  }

  private func periods(in session: Session) throws -> [Period] {
    let spans = try session.corpus.eventSpans(
      in: session.scope,
      with: question.entity,
      from: question.from,
      until: question.until,
      choice: question.choice,
      clock: question.clock
    )
    var periods: [String: Period] = [:]
    for span in spans {
      try Task.checkCancellation()
      let days = CalendarInterval(span.days.lowerBound, span.days.upperBound)
      let own = unit.period(of: days.first)
      let isCoarse = days.last > own.last
      let label = isCoarse ? span.date : unit.value(of: days.first)
      var period =
        periods[label] ?? Period(label: label, days: isCoarse ? days : own, isCoarse: isCoarse)
      period.events += span.count
      period.articles.insert(span.article)
      periods[label] = period
    }
    return periods.values.sorted { one, other in
      (one.days.first, one.days.last, one.label) < (other.days.first, other.days.last, other.label)
    }
  }
}
