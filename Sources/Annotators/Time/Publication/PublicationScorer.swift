import Documents

#if canImport(Glibc)
  import Platform
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Scores the days of publication by the clues; scores are natural logarithms of probabilities.
struct PublicationScorer {
  let clues: [PublicationClue]

  /// The latest year that the clues name as past or present, with the index of its clue.
  let latest: (year: Int, clue: Int)

  /// Pairs of a weekday and a day of the month in two sentences about one event.
  let links: [Link]

  /// The years that are scored: from two years before the latest named one to 19 years after it.
  let years: Range<Int>

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

  /// The best day with its probability, that of the three days around it, and the second-best day of its year.
  struct Choice {
    var day: CalendarDate
    var share: Double
    var nearShare: Double
    var runnerUp: CalendarDate?
  }

  /// A scorer; nil if the clues cannot determine a year and a day.
  init?(_ clues: [PublicationClue], _ document: Document) {
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
      guard let year, clue.tense != .future, (1900...2030).contains(year) else { continue }
      if case .year = clue.content {} else { isDated = true }
      if year > latest?.year ?? 0 { latest = (year, index) }
    }
    // A year alone that is long past is weak evidence of when the news was written.
    guard let latest, hasWeekday, isDated || latest.year >= PublicationScorer.firstYear,
      !PublicationScorer.isTimetable(distinct.map { clues[$0] })
    else { return nil }
    years = max(1, latest.year - 2)..<latest.year + 20
    self.clues = clues
    self.latest = latest
    self.distinct = distinct
    let wide = years.lowerBound - 1..<years.upperBound + 1
    spans = clues.flatMap { clue in wide.map { clue.span(in: $0) } }
    firstOfBody = document.sentences.firstIndex { document.paragraphs[$0.paragraph].role == .body } ?? 0
    links = PublicationScorer.links(clues, document)
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
  var isNews: Bool {
    clues.contains {
      switch $0.content {
      case .weekday, .day(_, _, _, _, .some), .date(_, hasWeekday: true):
        $0.sentence < firstOfBody + 4 && ($0.tense == .past || $0.isReported)
      default: false
      }
    }
  }

  /// True if a weekday and a day of the month coincide on a day, which excludes most years.
  func fixesYear(_ date: CalendarDate) -> Bool {
    let day = PublicationDay(date)
    return isLinked(date)
      || distinct.contains {
        switch clues[$0].content {
        case .date(let number, hasWeekday: true): abs(number - day.number) <= 14
        case .day(_, _, _, _, .some): dayNumbers($0, from: day)?.agrees == true
        // A dateline's day and the weekday of what was said there.
        case .day where clues[$0].isDateline: isSaid(on: dayNumbers($0, from: day)?.first)
        default: false
        }
      }
  }

  /// True if two sentences name the day of one event, one by its weekday, the other by its date.
  func isLinked(_ date: CalendarDate) -> Bool {
    let day = PublicationDay(date)
    return links.contains { $0.isStrong && coincides($0, from: day)?.holds == true }
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
  var canFixYear: Bool {
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

  /// The best day; nil if no day can be scored.
  ///
  /// The most likely years are scored first; a year is skipped if none of its days can reach the range of the best one.
  func choice() -> Choice? {
    let weekdays = weekdayScores
    let gain = greatestGain
    let highest = (weekdays.max() ?? 0) + gain
    let byYear = years.map { (year: $0, score: yearScore($0)) }.sorted { $0.score > $1.score }
    var best = -Double.infinity
    var scored: [(day: PublicationDay, score: Double)] = []
    let range = PublicationScorer.range
    for (year, yearScore) in byYear where yearScore + highest > best - range {
      guard let start = CalendarDate(year: year, month: 1, day: 1) else { continue }
      var day = PublicationDay(start)
      for month in 1...12 {
        day.month = month
        for _ in 0..<CalendarDate.days(inMonth: month, of: year) {
          defer { day.advance() }
          var score = weekdays[day.weekday - 1] + yearScore
          guard let dates = dateScore(day, above: best - range - gain - score) else { continue }
          score += dates
          score += linkScore(day)
          guard score > best - range else { continue }
          scored.append((day, score))
          best = max(best, score)
        }
      }
    }
    guard let winner = scored.max(by: { $0.score < $1.score })?.day else { return nil }
    var sum = 0.0
    var near = 0.0
    var second: (day: PublicationDay, score: Double)?
    for (day, score) in scored where score > best - PublicationScorer.range {
      sum += exp(score - best)
      if abs(day.number - winner.number) <= 1 { near += exp(score - best) }
      guard day.number != winner.number, day.year == winner.year else { continue }
      if score > second?.score ?? -Double.infinity { second = (day, score) }
    }
    return Choice(
      day: CalendarDate(dayNumber: winner.number),
      share: 1 / sum,
      nearShare: near / sum,
      runnerUp: second.map { CalendarDate(dayNumber: $0.day.number) }
    )
  }

  /// Days with a score this far below the best count as impossible.
  private static let range = 14.0

  /// The most that links and a dateline can add to the score of a day; all other terms are negative.
  private var greatestGain: Double {
    let strong = Set(links.filter(\.isStrong).map(\.content))
    let weak = Set(links.map(\.content)).subtracting(strong)
    let dateline = clues.contains(where: \.isDateline) ? 1.5 : 0
    return 4.5 * Double(strong.count) + 0.7 * Double(weak.count) + dateline
  }
}
