import Documents

#if canImport(Glibc)
  import Platform
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Scores days of publication by the clues.
struct PublicationScorer {
  let clues: [PublicationClue]

  /// The latest year that the clues name as past or present, with the clue.
  let latest: (year: Int, clue: Int)

  /// Pairs of a weekday and a day of the month in sentences that speak of one event, with how surely they do.
  let links: [Link]

  /// The years that are scored.
  private let years: Range<Int>

  /// The first sentence of the running text, behind headline and deck.
  private let firstOfBody: Int

  /// The positions of the clues that date, each of equal meaning and direction once.
  private let distinct: [Int]

  /// For each clue its place in each of the years, and in the years before and after them.
  private let spans: [PublicationClue.Span?]

  struct Link {
    var weekday: Int
    var day: Int
    /// The first clue that says what the day's clue says, below 64.
    var content: Int
    var isStrong: Bool
  }

  /// The best day with its share of the probability, that of the three days around it, and the second
  /// day of its year.
  struct Choice {
    var day: CalendarDate
    var share: Double
    var nearShare: Double
    var runnerUp: CalendarDate?
  }

  /// A scorer, or nothing where the clues cannot name a year and a day.
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
    // A bare year long ago says little of when the news was written.
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

  /// The first year that is taken for a recent one when it is named alone.
  private static let firstYear = 1985

  /// True for a calendar of events: more days than one piece of news tells of.
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

  /// True where a past day is told as news is: by its weekday in one of the first sentences.
  var isNews: Bool {
    clues.contains {
      switch $0.content {
      case .weekday, .day(_, _, _, _, .some), .date(_, hasWeekday: true):
        $0.sentence < firstOfBody + 4 && ($0.tense == .past || $0.isReported)
      default: false
      }
    }
  }

  /// True where a weekday and a day of the month name one day, so that a year is admitted and others are not.
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

  /// True where two sentences name one day of an event, the one by its weekday, the other by its date.
  func isLinked(_ date: CalendarDate) -> Bool {
    let day = PublicationDay(date)
    return links.contains { $0.isStrong && coincides($0, from: day)?.holds == true }
  }

  /// True where something was said on the weekday of a day.
  private func isSaid(on number: Int?) -> Bool {
    guard let number else { return false }
    let weekday = CalendarDate(dayNumber: number).weekday
    return clues.contains {
      $0.isReported && !$0.isAhead && $0.content == .weekday(weekday) && $0.sentence < firstOfBody + 4
    }
  }

  /// True where some year could be fixed at all.
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

  /// The first and last day number of a day without a year, the nearest in the direction of its tense; the
  /// direction is given up where the other one is much nearer.
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

  /// The best day, or nothing where no day can be scored.
  ///
  /// The likely years are scored first, and a year is left out when no day of it can come near the best one.
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

  /// Days that lie this far below the best one have no share of the probability.
  private static let range = 14.0

  /// The most that links and a dateline add to the score of a day; all else takes from it.
  private var greatestGain: Double {
    let strong = Set(links.filter(\.isStrong).map(\.content))
    let weak = Set(links.map(\.content)).subtracting(strong)
    let dateline = clues.contains(where: \.isDateline) ? 1.5 : 0
    return 4.5 * Double(strong.count) + 0.7 * Double(weak.count) + dateline
  }

  /// The score of each weekday as that of publication.
  private var weekdayScores: [Double] {
    var result = Array(repeating: 0.0, count: 7)
    var seen: Set<Int> = []
    // What is said on a day is mostly printed on it; so the reported clues of a weekday come first.
    for clue in clues.filter(\.isReported) + clues.filter({ !$0.isReported }) {
      guard case .weekday(let number) = clue.content else { continue }
      guard seen.insert(number * 2 + (clue.isAhead ? 1 : 0)).inserted else { continue }
      // "Monday, Oct. 14" and then "Monday": the pair tells more.
      if !clue.isReported, isPaired(number, ahead: clue.isAhead) { continue }
      let back =
        clue.isReported || clue.sentence < 2 ? PublicationScorer.reported : PublicationScorer.back
      for day in 1...7 {
        result[day - 1] +=
          clue.isAhead ? PublicationScorer.ahead[(number - day + 7) % 7] : back[(day - number + 7) % 7]
      }
    }
    return result
  }

  private func isPaired(_ weekday: Int, ahead: Bool) -> Bool {
    distinct.contains {
      guard case .day(_, _, _, _, let paired) = clues[$0].content else { return false }
      return paired == weekday && clues[$0].isAhead == ahead
    }
  }

  /// Logarithms of how often a past weekday lies 0 to 6 days back.
  static let back = [-1.08, -1.27, -2.04, -2.41, -2.66, -3.0, -3.22]
  /// The same for a weekday on which something was said.
  static let reported = [-0.69, -1.51, -2.3, -2.81, -3.0, -3.22, -3.5]
  /// Logarithms of how often a coming weekday lies 0 to 6 days ahead.
  static let ahead = [-2.5, -1.39, -1.61, -1.83, -2.04, -2.3, -2.5]

  /// Shares of news by how many years it is younger than the latest year that it names; measured on dated news.
  private static let gaps = [0.24, 0.11, 0.1, 0.06, 0.055, 0.035, 0.03, 0.025, 0.025, 0.02, 0.012]
  /// The share of each later year.
  private static let laterGap = 0.01
  /// Shares of news by how many years it is older than the first coming year that it names.
  private static let leads = [0.3, 0.3, 0.15, 0.08, 0.06, 0.03]
  /// The years that stored news mostly comes from.
  private static let usualYears = 1996...2027

  /// True where a second year is named within eight years before the latest.
  private var hasTwoRecentYears: Bool {
    clues.contains {
      let year: Int
      switch $0.content {
      case .year(let named, _): year = named
      case .month(let months): year = months / 12
      case .date(let number, _): year = CalendarDate(dayNumber: number).year
      default: return false
      }
      return year < latest.year && year >= latest.year - 8
    }
  }

  /// How well a year fits: the latest one named is a bound, and news names years close to its own.
  private func yearScore(_ year: Int) -> Double {
    let distance = year - latest.year
    let gaps = PublicationScorer.gaps
    var score = 0.0
    var gap = distance >= 0 && distance < gaps.count ? gaps[distance] : PublicationScorer.laterGap
    // Two recent years say more than one, which may be any past event's.
    if !hasTwoRecentYears { gap = gap * 0.8 + 0.006 }
    switch clues[latest.clue].content {
    case .year(_, let isAlone):
      // "in 2014" is seldom said in 2014: then it is "this year", or the month is named.
      let scale = isAlone && distance == 0 ? 0.6 : 1
      let before = isAlone ? 0.015 : 0.04
      score = distance < 0 ? log(before) + Double(distance + 1) : log(gap * scale)
    default:
      score = distance < 0 ? -8 : log(gap)
    }
    let usual = PublicationScorer.usualYears
    if year < usual.lowerBound { score -= 1.5 }
    if year > max(usual.upperBound, latest.year + 1) { score -= 2 }
    var coming: Int?
    for (index, clue) in clues.enumerated() where index != latest.clue {
      guard case .year(let named, let isAlone) = clue.content else { continue }
      if clue.tense == .future {
        if named >= latest.year { coming = min(coming ?? named, named) }
      } else if year < named {
        score -= isAlone ? 2 : 1
      }
    }
    if let coming {
      let lead = coming - year
      score += lead < 0 ? -3 : log(lead < 6 ? PublicationScorer.leads[lead] : 0.02)
    }
    return score
  }

  /// How well dates, months with years, and days without years fit; nothing once it is not above a floor.
  private func dateScore(_ day: PublicationDay, above floor: Double) -> Double? {
    let now = day.number
    var score = 0.0
    var latestDate: (number: Int, hasWeekday: Bool)?
    for index in distinct {
      // What a dateline adds is part of the gain that the floor allows for; all else takes away.
      if score <= floor { return nil }
      let clue = clues[index]
      switch clue.content {
      case .date(let number, let hasWeekday):
        if clue.tense == .future {
          if number < now { score -= 4 }
        } else if number > now {
          score -= clue.tense == .past ? 5 : 2
        } else if number > latestDate?.number ?? Int.min {
          latestDate = (number, hasWeekday)
        }
      case .month(let months):
        let distance = day.year * 12 + day.month - 1 - months
        if clue.tense == .future { score -= distance > 0 ? 4 : 0 } else { score -= distance < 0 ? 5 : 0 }
        if clue.tense != .future, distance >= 0 { score -= min(Double(distance), 12) * 0.04 }
      case .day where clue.isDateline:
        score += datelineScore(index, day)
      case .day(_, _, _, _, let weekday?):
        score += pairScore(index, weekday, day)
      case .day:
        guard let found = dayNumbers(index, from: day) else { continue }
        let distance = found.first > now ? found.first - now : found.last < now ? now - found.last : 0
        score += PublicationScorer.nearDays.score(distance)
        if !found.agrees { score -= 3.5 }
        // What lies in the week past is named by its weekday.
        if found.first == found.last, found.last < now, distance <= 6 { score -= 0.7 }
      default: break
      }
    }
    if let latestDate {
      let scores = latestDate.hasWeekday ? PublicationScorer.nearWeekdays : PublicationScorer.nearDates
      score += scores.score(now - latestDate.number)
    }
    return score > floor ? score : nil
  }

  /// How well the day of a dateline fits: news is written on it, and printed then or on the next.
  private func datelineScore(_ index: Int, _ day: PublicationDay) -> Double {
    guard let found = dayNumbers(index, from: day) else { return -13 }
    let distance = day.number - found.last
    let near = [0.75, 0.2, 0.02]
    // What is said on the day of writing is what the news is about.
    let bonus = isSaid(on: found.last) ? 1.5 : 0
    return log((near.indices.contains(distance) ? near[distance] : 0) + 1e-4) + bonus
  }

  /// How well a weekday with its day of the month fits: the day must exist, and it lies near.
  private func pairScore(_ index: Int, _ weekday: Int, _ day: PublicationDay) -> Double {
    let clue = clues[index]
    guard let found = dayNumbers(index, from: day) else { return -13 }
    let distance = found.first - day.number
    let isPast = clue.tense == .past
    let scores =
      switch (clue.isAhead, distance <= 0) {
      case (true, true): distance < 0 ? PairScores.missedAhead : PairScores.sameAhead
      case (true, false): PairScores.ahead
      case (false, true): clue.isReported ? PairScores.reported : PairScores.behind
      case (false, false): isPast ? PairScores.missedBehind : PairScores.open
      }
    let away = abs(distance)
    var score = away < scores.count ? scores[away] : PairScores.nowhere
    // The weekday alone, said once more, lies within the week; so then does the pair.
    if away > 6, names(weekday, ahead: clue.isAhead) { score -= 2 }
    return score
  }

  /// Shares of weekdays with a date by how many days they lie off, in the direction of their clause or against it.
  ///
  /// As logarithms, with a share for those that lie further off than a week.
  private enum PairScores {
    static let ahead = scores([0.06, 0.13, 0.09, 0.07, 0.06, 0.05, 0.05, 0.04], far: 0.12)
    static let sameAhead = scores([0.06], far: 0.12)
    static let missedAhead = scores([0.06, 0.01], far: 0.01)
    static let reported = scores([0.4, 0.28, 0.08, 0.04, 0.03, 0.02, 0.02, 0.02], far: 0.12)
    static let behind = scores([0.24, 0.24, 0.1, 0.06, 0.05, 0.04, 0.04, 0.03], far: 0.12)
    static let missedBehind = scores([0.01, 0.02, 0.01], far: 0.01)
    static let open = scores([0.06, 0.1, 0.08, 0.06, 0.05], far: 0.12)
    /// So far off that all shares are as good as none.
    static let nowhere = log(1e-7)

    private static func scores(_ near: [Double], far: Double) -> [Double] {
      (0..<800).map { away in
        log((away < near.count ? near[away] : 0) + far * exp(-Double(away) / 40) / 40 + 1e-7)
      }
    }
  }

  private func names(_ weekday: Int, ahead: Bool) -> Bool {
    distinct.contains { clues[$0].content == .weekday(weekday) && clues[$0].isAhead == ahead }
  }

  /// Logarithms of a mixture by distance: near days are likely, far ones remain possible.
  private struct Nearness {
    private let near: [Double]
    private let base: Double

    init(scale: Double, share: Double) {
      // Beyond this the first part is less than a thousandth of the second.
      near = (0...Int(scale * 12)).map { distance in
        let near = exp(-Double(distance) / scale) / scale * share
        let far = exp(-Double(distance) / 250) / 250 * (1 - share)
        return log(near + far + 1e-9)
      }
      base = log((1 - share) / 250)
    }

    func score(_ distance: Int) -> Double {
      distance >= 0 && distance < near.count ? near[distance] : base - Double(distance) / 250
    }
  }

  private static let nearDays = Nearness(scale: 12, share: 0.6)
  private static let nearWeekdays = Nearness(scale: 8, share: 0.75)
  private static let nearDates = Nearness(scale: 8, share: 0.45)

  /// What it is worth when a weekday and a day of the month that speak of one event name one day.
  private func linkScore(_ day: PublicationDay) -> Double {
    var score = 0.0
    // A day that several clues name counts once.
    var counted: UInt64 = 0
    for link in links {
      guard let isSame = coincides(link, from: day) else { continue }
      if isSame.holds {
        let bit = UInt64(1) << UInt64(link.content)
        guard counted & bit == 0 else { continue }
        counted |= bit
        score += link.isStrong ? 4.5 : 0.7
        if !isSame.isFirst { score -= 0.7 }
      } else if link.isStrong {
        score -= 0.4
      }
    }
    return score
  }

  /// Whether the two clues of a link name one day, seen from a day; for a range, a day of it and whether the
  /// first.
  func coincides(_ link: Link, from day: PublicationDay) -> (holds: Bool, isFirst: Bool)? {
    guard case .weekday(let number) = clues[link.weekday].content,
      let range = dayNumbers(link.day, from: day), range.agrees
    else { return nil }
    let named = clues[link.weekday].weekdayNumber(number, from: day)
    return (named >= range.first && named <= range.last, named == range.first)
  }
}
