import Corpora
import Documents
import Figures

/// The days that the news of some articles is about, and how many events lie outside them.
struct NewsDays {
  /// From some time before the first day of publication to some time after the last.
  let days: ClosedRange<CalendarDate>

  private let before: Int
  private let after: Int

  /// What is reported goes back some weeks; what is planned may lie months ahead.
  private static let (past, future) = (31, 366)

  /// The days of the articles in use; nil if no day is known, or all events lie within them, or none does.
  init?(in session: Session) throws {
    guard let published = try session.corpus.publicationDays(in: session.scope) else { return nil }
    days =
      published.lowerBound.adding(days: -NewsDays.past)...published.upperBound.adding(days: NewsDays.future)
    (before, after) = try session.corpus.eventCounts(in: session.scope, outside: days)
    if before == 0, after == 0 { return nil }
    if try session.corpus.events(in: session.scope, beginning: days, limit: 1).rows.isEmpty { return nil }
  }

  /// What is left out, and how it can be seen.
  var note: StyledText {
    var parts: [String] = []
    if before > 0 { parts.append("\(Words.count(before, "event")) before \(days.lowerBound.iso)") }
    if after > 0 { parts.append("\(Words.count(after, "event")) after \(days.upperBound.iso)") }
    return StyledText("Background left out: " + parts.joined(separator: " and ") + "; ")
      + StyledText("--all", .command) + StyledText(" lists it too, ")
      + StyledText("--since DATE", .command) + StyledText(" what happened from a day on.")
  }
}
