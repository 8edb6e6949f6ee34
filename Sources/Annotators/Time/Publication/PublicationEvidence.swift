/// A family of evidence for a day of publication; each has a weight for every bin, most of them for distances in days.
package enum PublicationEvidence: String, CaseIterable, Sendable {
  /// A past weekday, by how many days it lies before publication.
  case weekdayBehind = "weekday-behind"
  /// The same in the first two sentences of the text.
  case weekdayLead = "weekday-lead"
  /// The same for a weekday on which something was said.
  case weekdaySaid = "weekday-said"
  /// The same where the text calls other days "today" or "yesterday".
  case weekdayBesideYesterday = "weekday-beside-yesterday"
  /// A coming weekday, by how many days it lies after publication.
  case weekdayAhead = "weekday-ahead"
  /// A weekday with its day of the month, as "Monday, Oct. 14", in a past clause.
  case pairBehind = "pair-behind"
  /// The same on which something was said.
  case pairSaid = "pair-said"
  /// The same in a clause about the future.
  case pairAhead = "pair-ahead"
  /// The same that lies after publication though its clause is not about the future.
  case pairOpen = "pair-open"
  /// The same that lies on the other side than the tense of its clause says.
  case pairAgainst = "pair-against"
  /// The same that no year has, and the same far away though its weekday stands alone too.
  case pairOdd = "pair-odd"
  /// A day of the month without its weekday in a past clause.
  case dayBehind = "day-behind"
  /// The same in a clause about the future.
  case dayAhead = "day-ahead"
  /// The same that lies on the other side than the tense of its clause says.
  case dayAgainst = "day-against"
  /// The latest past date with its year.
  case dateBehind = "date-behind"
  /// The same with its weekday.
  case dateWithWeekday = "date-with-weekday"
  /// The same on which something was said.
  case dateSaid = "date-said"
  /// A date that lies on the other side than the tense says: the future passed, the past ahead, another one ahead.
  case dateAgainst = "date-against"
  /// A past month with its year, by months.
  case monthBehind = "month-behind"
  /// A month on the other side than the tense says: the future passed, the past ahead.
  case monthAgainst = "month-against"
  /// The years from the latest one named to publication, from -2: where the latest is of a date or a month.
  case gapFromDate = "gap-from-date"
  /// The same where it is a year alone, as "in 2014".
  case gapFromYear = "gap-from-year"
  /// The same where it stands before a noun, as "the 2014 vote".
  case gapFromNoun = "gap-from-noun"
  /// The same where another recent year is named as well.
  case gapOfTwo = "gap-of-two"
  /// A past year later than publication: alone, before a noun.
  case yearAgainst = "year-against"
  /// The years from publication to the first coming year that is named; the last bin is for one that has passed.
  case yearAhead = "year-ahead"
  /// The day of a dateline, by days before publication; the last bin is for something that was said on its weekday.
  case dateline = "dateline"
  /// Two sentences that name the day of one event, by its weekday and by its date: sure and coming, likely, not the
  /// first day of a range, sure and yet two days.
  case link = "link"
  /// A head of state or government named by the office: in the term, soon before it, within a year after it, far.
  case office = "office"

  /// The number of bins.
  package var bins: Int {
    switch self {
    case .weekdayBehind, .weekdayLead, .weekdaySaid, .weekdayBesideYesterday, .weekdayAhead: 7
    case .pairBehind, .pairSaid, .pairAhead, .pairOpen, .pairAgainst, .dayBehind, .dayAhead, .dateBehind,
      .dateWithWeekday, .dateSaid:
      Self.distances
    case .pairOdd, .monthAgainst, .yearAgainst: 2
    case .dayAgainst: 1
    case .dateAgainst: 3
    case .monthBehind: 6
    case .gapFromDate, .gapFromYear, .gapFromNoun, .gapOfTwo: 14
    case .yearAhead: 8
    case .dateline: 6
    case .link, .office: 4
    }
  }

  /// The bins of a distance in days.
  private static let distances = 14

  /// The bin of a distance in days: one for each of the first eight, then longer and longer ones.
  static func bin(_ days: Int) -> Int {
    if days < 8 { return days }
    let ends = [14, 31, 61, 121, 241]
    return 8 + (ends.firstIndex { days < $0 } ?? ends.count)
  }

  /// The bin of a distance in months.
  static func bin(months: Int) -> Int { months < 3 ? months : months < 6 ? 3 : months < 12 ? 4 : 5 }

  /// The bin of a gap in years, from -2.
  static func bin(gap: Int) -> Int { min(max(gap + 2, 0), 13) }

  /// The number of the first bin of the family among all bins.
  package var start: Int { Self.starts[self] ?? 0 }

  /// The number of all bins.
  package static let count = allCases.reduce(0) { $0 + $1.bins }

  private static let starts: [PublicationEvidence: Int] = {
    var starts: [PublicationEvidence: Int] = [:]
    var next = 0
    for family in allCases {
      starts[family] = next
      next += family.bins
    }
    return starts
  }()
}
