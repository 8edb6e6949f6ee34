import Corpora
import Documents
import Figures

/// The period that the news in some articles covers, and the numbers of events outside it.
struct NewsDays {
  /// The period, from 31 days before the first day of publication to 366 days after the last.
  let days: ClosedRange<CalendarDate>

  private let before: Int
  private let after: Int

  /// Reported events lie up to some weeks back; planned events may be months ahead.
  private static let (past, future) = (31, 366)

  /// Creates the period of the articles in scope; nil if no day of publication is known, or if all events or
  /// none are in the period.
  init?(_ choice: EventChoice = .all, in session: Session) throws {
    guard let published = try session.corpus.publicationDays(in: session.scope) else { return nil }
    days =
      published.lowerBound.adding(days: -NewsDays.past)...published.upperBound.adding(days: NewsDays.future)
    (before, after) = try session.corpus.eventCounts(in: session.scope, outside: days, choice: choice)
    if before == 0, after == 0 { return nil }
    let news = try session.corpus.events(
      in: session.scope,
      beginning: days,
      choice: choice,
      isGrouped: true,
      limit: 1
    )
    if news.rows.isEmpty { return nil }
  }

  /// The note that states which events are left out and how to list them.
  var note: StyledText {
    var parts: [String] = []
    if before > 0 { parts.append("\(Words.count(before, "event")) before \(days.lowerBound.iso)") }
    if after > 0 { parts.append("\(Words.count(after, "event")) after \(days.upperBound.iso)") }
    return StyledText("Background left out: " + parts.joined(separator: " and ") + "; ")
      + StyledText("--all", .command) + StyledText(" lists it too, ")
      + StyledText("--since DATE", .command) + StyledText(" what happened from a day on.")
  }
}
