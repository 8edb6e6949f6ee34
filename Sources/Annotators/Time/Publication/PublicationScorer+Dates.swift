import Documents

#if canImport(Glibc)
  import Platform
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Scores of days by dates, and by days of the month with or without their weekday.
extension PublicationScorer {
  /// The score of a day for dates, months with a year, and days without year; nil once it is not above a floor.
  func dateScore(_ day: PublicationDay, above floor: Double) -> Double? {
    let now = day.number
    var score = 0.0
    var latestDate: (number: Int, hasWeekday: Bool, isReported: Bool)?
    for index in distinct {
      // The floor allows for what a dateline can add; all other terms are negative.
      if score <= floor { return nil }
      let clue = clues[index]
      switch clue.content {
      case .date(let number, let hasWeekday):
        if clue.tense == .future {
          if number < now { score -= 4 }
        } else if number > now {
          score -= clue.tense == .past ? 5 : 2
        } else if number > latestDate?.number ?? Int.min {
          latestDate = (number, hasWeekday, clue.isReported && clue.sentence < firstOfBody + 4)
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
        // A day of the last week is mostly named by its weekday.
        if found.first == found.last, found.last < now, distance <= 6 { score -= 0.7 }
      default: break
      }
    }
    if let latestDate {
      let distance = now - latestDate.number
      if latestDate.hasWeekday, latestDate.isReported {
        // What was said on a day that has its weekday is news, with or without the year.
        score += distance < PairScores.reported.count ? PairScores.reported[distance] : PairScores.nowhere
      } else {
        let scores = latestDate.hasWeekday ? PublicationScorer.nearWeekdays : PublicationScorer.nearDates
        score += scores.score(distance)
      }
    }
    return score > floor ? score : nil
  }

  /// The score of the day of a dateline: news is written on it, and printed the same day or the next.
  private func datelineScore(_ index: Int, _ day: PublicationDay) -> Double {
    guard let found = dayNumbers(index, from: day) else { return -13 }
    let distance = day.number - found.last
    let near = [0.75, 0.2, 0.02]
    // News is about what was said on the day of writing.
    let bonus = isSaid(on: found.last) ? 1.5 : 0
    return log((near.indices.contains(distance) ? near[distance] : 0) + 1e-4) + bonus
  }

  /// The score of a weekday with its day of the month: the day must exist, and be near.
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
    // The same weekday alone is within a week; so the pair should be too.
    if away > 6, names(weekday, ahead: clue.isAhead) { score -= 2 }
    return score
  }

  /// Log probabilities of a weekday with a date by its distance in days, up to 799.
  ///
  /// The tables differ by the direction of the tense and by whether the distance agrees with it.
  private enum PairScores {
    static let ahead = scores([0.06, 0.13, 0.09, 0.07, 0.06, 0.05, 0.05, 0.04], far: 0.12)
    static let sameAhead = scores([0.06], far: 0.12)
    static let missedAhead = scores([0.06, 0.01], far: 0.01)
    static let reported = scores([0.4, 0.28, 0.08, 0.04, 0.03, 0.02, 0.02, 0.02], far: 0.12)
    static let behind = scores([0.24, 0.24, 0.1, 0.06, 0.05, 0.04, 0.04, 0.03], far: 0.12)
    static let missedBehind = scores([0.01, 0.02, 0.01], far: 0.01)
    static let open = scores([0.06, 0.1, 0.08, 0.06, 0.05], far: 0.12)
    /// The log probability beyond all tables.
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

  /// Log probabilities of a distance in days: a mixture of two exponentials, one near and one with a mean of 250 days.
  private struct Nearness {
    private let near: [Double]
    private let base: Double

    init(scale: Double, share: Double) {
      // Beyond this the near part is below a thousandth of the far one.
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
}
