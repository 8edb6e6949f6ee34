import Documents
import WordLists

/// The reasons for a day of publication in words.
struct PublicationProof {
  let document: Document
  let scorer: PublicationScorer
  let day: PublicationDay

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
      if let text = statement(clue, index) { add(text, clue.range) }
    }
    return steps
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
