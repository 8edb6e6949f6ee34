import Documents
import WordLists

/// The reasons for a day of publication in words.
struct PublicationProof {
  let document: Document
  let scorer: PublicationScorer
  let day: PublicationDay
  /// The years of publication with their probabilities, the best first.
  let years: [PublicationEstimate.Year]

  /// The constraints that the day satisfies, the strongest first.
  var steps: [PublicationDate.Step] {
    var steps: [PublicationDate.Step] = []
    var seen: Set<String> = []
    func add(_ statement: String, _ range: TextRange) {
      if seen.insert(statement).inserted { steps.append(PublicationDate.Step(statement, range: range)) }
    }
    for link in scorer.links where scorer.coincides(link, from: day)?.holds == true {
      let (weekday, other) = (scorer.clues[link.weekday], scorer.clues[link.day])
      guard case .weekday(let number) = weekday.content else { continue }
      let named = CalendarDate(dayNumber: weekday.weekdayNumber(number, from: day))
      add(
        quoted(other.range) + " and " + quoted(weekday.range) + " name the same day: " + words(named)
          + " is a "
          + CalendarWords.weekdayNames[named.weekday - 1] + " in " + String(named.year),
        other.range
      )
    }
    let latest = scorer.clues[scorer.latest.clue]
    add("the latest year named is " + String(scorer.latest.year), latest.range)
    for (index, clue) in scorer.clues.enumerated() {
      if let text = fittingYears(clue, index) { add(text, clue.range) }
    }
    for office in scorer.offices {
      guard let term = office.terms.first(where: { $0.contains(day.number) }) else { continue }
      add(quoted(office.range) + " is in office " + days(of: term), office.range)
    }
    if years.count > 1 {
      let shares = years.prefix(4).map { "\($0.number) (\(share($0.probability)))" }
      add("by dated news with such years and days it is of " + shares.joined(separator: ", "), latest.range)
    }
    for (index, clue) in scorer.clues.enumerated() {
      if let text = statement(clue, index) { add(text, clue.range) }
    }
    return steps
  }

  /// The years in which a day of the month has its weekday, and those in which it has the weekday of the same event.
  private func fittingYears(_ clue: PublicationClue, _ index: Int) -> String? {
    guard case .day(let month, let first, _, _, let ownWeekday) = clue.content else { return nil }
    var weekday = ownWeekday
    if weekday == nil,
      let link = scorer.links.first(where: { $0.day == index && $0.isStrong }),
      case .weekday(let number) = scorer.clues[link.weekday].content
    {
      weekday = number
    }
    guard let weekday else { return nil }
    let fitting = scorer.years.filter { CalendarDate(year: $0, month: month, day: first)?.weekday == weekday }
    guard fitting.count > 1 else { return nil }
    let list = fitting.map { String($0) }.joined(separator: ", ")
    return quoted(clue.range) + " has the weekday \(CalendarWords.weekdayNames[weekday - 1]) in " + list
  }

  /// A term in words: "from 20 January 2009 to 20 January 2017".
  private func days(of term: ClosedRange<Int>) -> String {
    let first = CalendarDate(dayNumber: term.lowerBound)
    let start = "from " + words(first) + " " + String(first.year)
    guard term.upperBound < Int.max else { return start + " on" }
    let last = CalendarDate(dayNumber: term.upperBound)
    return start + " to " + words(last) + " " + String(last.year)
  }

  private func share(_ probability: Double) -> String {
    String(min(max(Int((probability * 100).rounded()), 1), 99)) + " %"
  }

  private func statement(_ clue: PublicationClue, _ index: Int) -> String? {
    switch clue.content {
    case .weekday(let number):
      let named = CalendarDate(dayNumber: clue.weekdayNumber(number, from: day))
      let state = clue.isAhead ? " is ahead: " : clue.isReported ? " is reported: " : " is past: "
      return quoted(clue.range) + state + words(named)
    case .day(_, _, _, _, let weekday):
      guard let found = scorer.dayNumbers(index, from: day) else { return nil }
      let first = CalendarDate(dayNumber: found.first)
      if clue.isDateline {
        return quoted(clue.range) + " stands in the dateline: " + words(first) + " " + String(first.year)
      }
      let state =
        found.first > day.number ? " is ahead: " : found.last < day.number ? " is past: " : " is now: "
      if let weekday {
        return quoted(clue.range) + ": " + words(first) + " is a " + CalendarWords.weekdayNames[weekday - 1]
          + " in "
          + String(first.year)
      }
      return quoted(clue.range) + state + words(first) + " " + String(first.year)
    case .date(let number, _):
      guard clue.tense != .future else { return nil }
      return number <= day.number ? quoted(clue.range) + " is past" : nil
    case .month, .year: return nil
    }
  }

  private func quoted(_ range: TextRange) -> String { "“" + document.string(range) + "”" }

  private func words(_ day: CalendarDate) -> String {
    String(day.day) + " " + CalendarWords.monthNames[day.month - 1]
  }
}
