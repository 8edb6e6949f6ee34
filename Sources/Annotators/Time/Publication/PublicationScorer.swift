package import Documents
import Platform

/// The evidence of the clues of an article for each day on which it can have been published.
package struct PublicationScorer {
  let clues: [PublicationClue]

  /// The latest year that the clues name as past or present, with the index of its clue.
  let latest: (year: Int, clue: Int)

  /// Pairs of a weekday and a day of the month in two sentences about one event.
  let links: [Link]

  /// The heads of state and government whom it names by their office.
  let offices: [OfficeMention]

  /// The years of the days: from two before the latest named one to 19 after it, and no later than the clock allows.
  package let years: Range<Int>

  /// True if the text calls days "today" or "yesterday".
  let namesDaysBesideNow: Bool

  /// The index of the first sentence of the running text, behind headline and deck.
  let firstOfBody: Int

  /// The indices of the clues, of those with one meaning and direction only the first.
  let distinct: [Int]

  /// For each clue its days in each of the years, and in the year before and after them: clues × (years + 2).
  let spans: [PublicationClue.Span?]

  /// A weekday and a day of the month, by the indices of their clues.
  struct Link {
    var weekday: Int
    var day: Int
    /// The index of the first clue with the content of `day`, below 64.
    var content: Int
    var isStrong: Bool
  }

  /// A scorer; nil if the clues cannot determine a year and a day.
  ///
  /// - Parameter latestYear: the last year in which the article can have been published.
  package init?(_ document: Document, latestYear: Int = ClockYears.latestOfPublication) {
    let clues = PublicationClue.clues(document[TemporalCue.self], in: document)
    var latest: (year: Int, clue: Int)?
    var hasWeekday = false
    var isDated = false
    var seen: Set<PublicationClue.Content> = []
    var seenAhead: Set<PublicationClue.Content> = []
    var distinct: [Int] = []
    for (index, clue) in clues.enumerated() {
      let isNew = clue.isAhead ? seenAhead.insert(clue.content).inserted : seen.insert(clue.content).inserted
      if isNew { distinct.append(index) }
      let year: Int?
      switch clue.content {
      case .date(let number, let isNamed):
        hasWeekday = hasWeekday || isNamed
        year = CalendarDate(dayNumber: number).year
      case .month(let months): year = months / 12
      case .year(let number, _): year = number
      case .weekday:
        hasWeekday = true
        year = nil
      case .day(_, _, _, _, let weekday):
        hasWeekday = hasWeekday || weekday != nil
        year = nil
      }
      guard let year, clue.tense != .future, year >= ClockYears.first, year <= latestYear else { continue }
      if case .year = clue.content {} else { isDated = true }
      if year > latest?.year ?? 0 { latest = (year, index) }
    }
    // A year alone that is long past is weak evidence of when the news was written.
    guard let latest, hasWeekday, isDated || latest.year >= PublicationScorer.firstYear,
      !PublicationScorer.isTimetable(distinct.map { clues[$0] })
    else { return nil }
    years = max(1, latest.year - 2)..<min(latest.year + 20, latestYear + 1)
    namesDaysBesideNow = document[TemporalCue.self].contains {
      if case .shifted(-1...0, .day, _) = $0.meaning { true } else { false }
    }
    self.clues = clues
    self.latest = latest
    self.distinct = distinct
    let wide = years.lowerBound - 1..<years.upperBound + 1
    spans = clues.flatMap { clue in wide.map { clue.span(in: $0) } }
    firstOfBody = document.sentences.firstIndex { document.paragraphs[$0.paragraph].role == .body } ?? 0
    links = PublicationScorer.links(clues, document)
    offices = OfficeMention.all(in: document)
  }

  /// The first year that counts as recent when it is the only evidence.
  private static let firstYear = 1985

  /// True for a calendar of events, which has more days than one article of news.
  private static func isTimetable(_ clues: [PublicationClue]) -> Bool {
    var pairs = 0
    var days = 0
    for clue in clues {
      guard case .day(_, _, _, _, let weekday) = clue.content else { continue }
      days += 1
      if weekday != nil { pairs += 1 }
    }
    return pairs > 3 || days > 8
  }

  /// True if one of the first sentences names a past day as news does: by its weekday.
  package var isNews: Bool {
    clues.contains {
      switch $0.content {
      case .weekday, .day(_, _, _, _, .some), .date(_, hasWeekday: true):
        $0.sentence < firstOfBody + 4 && ($0.tense == .past || $0.isReported)
      default: false
      }
    }
  }

  /// True if one of the first sentences reports what was said on the weekday of a day.
  func isSaid(on number: Int?) -> Bool {
    guard let number else { return false }
    let weekday = CalendarDate(dayNumber: number).weekday
    return clues.contains {
      $0.isReported && !$0.isAhead && $0.content == .weekday(weekday) && $0.sentence < firstOfBody + 4
    }
  }

  /// True if the clues can determine a year for some day.
  package var canFixYear: Bool {
    links.contains(where: \.isStrong)
      || distinct.contains {
        switch clues[$0].content {
        case .date(_, hasWeekday: true), .day(_, _, _, _, .some): true
        case .day: clues[$0].isDateline
        default: false
        }
      }
  }

  /// The first and last day number of a clue without year, seen from a day of publication.
  ///
  /// They are the nearest in the direction of its tense, or against it if that is more than 400 days nearer; `agrees`
  /// tells which.
  func dayNumbers(_ clue: Int, from day: PublicationDay) -> (first: Int, last: Int, agrees: Bool)? {
    let (isAhead, isPast) = (clues[clue].isAhead, clues[clue].tense == .past)
    let now = day.number
    let start = clue * (years.count + 2) + day.year - years.lowerBound
    var best: (first: Int, last: Int, agrees: Bool)?
    var bestCost = Int.max
    for position in start..<start + 3 {
      guard spans.indices.contains(position), let span = spans[position] else { continue }
      let distance = span.first > now ? span.first - now : span.last < now ? now - span.last : 0
      let agrees = isAhead ? span.last >= now : !isPast || span.first <= now
      let cost = distance + (agrees ? 0 : 400)
      if cost < bestCost {
        bestCost = cost
        best = (span.first, span.last, agrees)
      }
    }
    return best
  }
}
