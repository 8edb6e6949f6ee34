import Corpora
import Documents
import Figures

/// The period that the news in some articles covers, and the numbers of events outside it.
struct NewsDays {
  /// The period, from 31 days before the first day of publication to 366 days after the last.
  let days: ClosedRange<CalendarDate>

  /// The numbers of events before and after the period, which are its background.
  let before: Int
  let after: Int

  /// The number of events outside the period.
  var background: Int { before + after }

  /// Reported events lie up to some weeks back; planned events may be months ahead.
  private static let (past, future) = (31, 366)

  /// Returns the period of the articles in scope; nil if no day of publication is known.
  static func period(in session: Session) throws -> ClosedRange<CalendarDate>? {
    guard let published = try session.corpus.publicationDays(in: session.scope) else { return nil }
    return published.lowerBound.adding(days: -past)...published.upperBound.adding(days: future)
  }

  /// Creates the period of the articles in scope; nil if no day of publication is known, or if all events or
  /// none are in the period.
  init?(_ choice: EventChoice = .all, in session: Session) throws {
    guard let period = try NewsDays.period(in: session) else { return nil }
    days = period
    (before, after) = try session.corpus.eventCounts(in: session.scope, outside: days, choice: choice)
    if before == 0, after == 0 { return nil }
    let news = try session.corpus.events(
      in: session.scope,
      beginning: days,
      choice: choice,
      isGrouped: true,
      isCounted: false,
      limit: 1
    )
    if news.rows.isEmpty { return nil }
  }

  /// The line into which the background is folded, and how to open it.
  var fold: StyledText {
    StyledText("Background folded: " + words + "; ")
      + StyledText("'more'", .command) + StyledText(" opens it, ")
      + StyledText("--all", .command) + StyledText(" lists it in its place, ")
      + StyledText("--since DATE", .command) + StyledText(" what happened from a day on.")
  }

  /// The note on background that stands below the news, from a row on.
  func note(from row: Int) -> StyledText { StyledText("From row \(row) on: background, \(words).") }

  /// The numbers of events before and after the news, in words.
  private var words: String {
    var parts: [String] = []
    if before > 0 { parts.append("\(Words.count(before, "event")) before \(days.lowerBound.iso)") }
    if after > 0 { parts.append("\(Words.count(after, "event")) after \(days.upperBound.iso)") }
    return parts.joined(separator: " and ")
  }
}
