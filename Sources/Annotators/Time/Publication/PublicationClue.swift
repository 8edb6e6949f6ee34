import Documents
import Platform
import WordLists

/// The evidence of one time expression for the day of publication.
struct PublicationClue {
  /// The date that the expression names.
  enum Content: Hashable {
    /// A weekday alone, 1 for Monday.
    case weekday(Int)
    /// A day or a range of days without a year, with its weekday if it is given.
    case day(month: Int, first: Int, lastMonth: Int, last: Int, weekday: Int?)
    /// A day with its year, as a day number, and whether its weekday is given too.
    case date(Int, hasWeekday: Bool)
    /// A month with its year, counted from year 0.
    case month(Int)
    /// A year, and whether it is alone ("in 2014") or before a noun ("the 2014 election").
    case year(Int, isAlone: Bool)
  }

  var content: Content
  var tense: Event.Tense?
  var sentence: Int
  var range: TextRange
  var verb: TextRange? = nil
  /// True if the verb of the clause is a reporting verb.
  var isReported: Bool
  /// True for a day in a dateline.
  var isDateline = false

  /// The clues of some cues, at most sixty, and at most three of one meaning and direction.
  static func clues(_ cues: [TemporalCue], in document: Document) -> [PublicationClue] {
    var found = datelines(of: document)
    for cue in cues where found.count < 60 {
      guard let content = content(of: cue, in: document) else { continue }
      let clue = PublicationClue(
        content: content,
        tense: cue.tense,
        sentence: cue.sentence,
        range: cue.range,
        verb: cue.verb,
        isReported: cue.verb.map { reporting.contains(document.string($0)) } ?? false
      )
      // The same day in another sentence may be linked to another event.
      let equal = found.count { $0.content == content && ($0.tense == .future) == (cue.tense == .future) }
      if equal < 3 { found.append(clue) }
    }
    return found
  }

  /// The first day without a year in the datelines, which are outside the sentences.
  private static func datelines(of document: Document) -> [PublicationClue] {
    guard let dateline = document.paragraphs.first(where: { $0.role == .dateline }) else { return [] }
    let sentence = document.sentences.firstIndex { $0.range.start >= dateline.range.end } ?? 0
    var search = TemporalCueSearch(document)
    search.read(dateline.range, sentence: sentence)
    for cue in search.found {
      guard let content = content(of: cue, in: document), case .day = content else { continue }
      return [
        PublicationClue(
          content: content,
          tense: .past,
          sentence: sentence,
          range: cue.range,
          isReported: false,
          isDateline: true
        )
      ]
    }
    return []
  }

  private static let reporting = WordList("verbs/reporting-forms").set.union(
    WordList("verbs/charges-and-promises").words
  )

  private static func content(of cue: TemporalCue, in document: Document) -> Content? {
    switch cue.meaning {
    case .weekday(let number, let pick):
      return pick == .byTense || pick == .this ? .weekday(number) : nil
    case .interval(let first, let last, let pick):
      if let date = last.date { return .date(date.dayNumber, hasWeekday: false) }
      guard let month = first.month, let day = first.day, let lastMonth = last.month, let lastDay = last.day
      else {
        return last.year.map { .year($0, isAlone: true) }
      }
      guard pick == .byTense else { return nil }
      return .day(month: month, first: day, lastMonth: lastMonth, last: lastDay, weekday: nil)
    case .calendar(let pattern, let pick):
      if pattern.isBeforeCommonEra || pattern.isFiscal { return nil }
      if let date = pattern.date { return .date(date.dayNumber, hasWeekday: pattern.weekday != nil) }
      if let year = pattern.year {
        guard year >= ClockYears.first, year <= ClockYears.latest() else { return nil }
        if let month = pattern.month { return .month(year * 12 + month - 1) }
        return .year(year, isAlone: pattern.part == nil && standsAlone(cue.range, document.text))
      }
      guard pick == .byTense, !pattern.isWeek, let month = pattern.month, let day = pattern.day else {
        return nil
      }
      return .day(month: month, first: day, lastMonth: month, last: day, weekday: pattern.weekday)
    default: return nil
    }
  }

  /// True for a year after which no noun follows: "in 2014 as", not "the 2014 election".
  private static func standsAlone(_ range: TextRange, _ text: [UInt8]) -> Bool {
    let before = text[max(0, min(text.count, range.start - 4))..<max(0, min(text.count, range.start))]
    return !before.elementsEqual("the ".utf8)
  }
}

/// The days that a clue names, seen from a day of publication.
extension PublicationClue {
  /// The first and last day of a day or range in one year, as day numbers.
  struct Span {
    var first: Int
    var last: Int
  }

  /// The day number of a weekday, back for the past and ahead for the future.
  func weekdayNumber(_ weekday: Int, from day: PublicationDay) -> Int {
    isAhead ? day.number + (weekday - day.weekday + 7) % 7 : day.number - (day.weekday - weekday + 7) % 7
  }

  /// True for a clue in a clause about the future.
  var isAhead: Bool { tense == .future }

  /// The days of a clue without year in a given year; nil if its weekday does not fit.
  func span(in year: Int) -> Span? {
    guard case .day(let month, let firstDay, let lastMonth, let lastDay, let weekday) = content,
      let first = CalendarDate(year: year, month: month, day: firstDay)
    else { return nil }
    if let weekday, first.weekday != weekday { return nil }
    let lastYear = lastMonth < month ? year + 1 : year
    let last = CalendarDate(year: lastYear, month: lastMonth, day: lastDay)
    return Span(first: first.dayNumber, last: (last ?? first).dayNumber)
  }
}
