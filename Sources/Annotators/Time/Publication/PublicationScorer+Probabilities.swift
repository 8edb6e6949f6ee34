package import Documents

#if canImport(Glibc)
  import Platform
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The probabilities of the days, by the weights of their evidence.
extension PublicationScorer {
  /// The probabilities of days, whose sum is 1; days that are as good as impossible are left out.
  package func probabilities(
    _ weights: PublicationWeights = .standard
  ) -> [(day: CalendarDate, probability: Double)] {
    let values = weights.values
    var weekdays = Array(repeating: 0.0, count: 8)
    weekdayEvidence { weekdays[$0] += values[$1.start + $2] }
    var scored: [(number: Int, score: Double)] = []
    var best = -Double.infinity
    for year in years {
      var yearScore = 0.0
      yearEvidence(year) { yearScore += values[$0.start + $1] }
      eachDay(of: year) { day in
        var score = yearScore + weekdays[day.weekday]
        dateEvidence(day) { score += values[$0.start + $1] }
        guard score > best - Self.range else { return }
        best = max(best, score)
        scored.append((day.number, score))
      }
    }
    scored.removeAll { $0.score <= best - Self.range }
    let sum = scored.reduce(0) { $0 + exp($1.score - best) }
    return scored.map { (CalendarDate(dayNumber: $0.number), exp($0.score - best) / sum) }
  }

  /// Days with a score this far below the best count as impossible.
  private static let range = 14.0

  /// Calls a function with each day of a year.
  @inline(__always)
  private func eachDay(of year: Int, _ body: (PublicationDay) -> Void) {
    guard let start = CalendarDate(year: year, month: 1, day: 1) else { return }
    var day = PublicationDay(start)
    for month in 1...12 {
      day.month = month
      for _ in 0..<CalendarDate.days(inMonth: month, of: year) {
        body(day)
        day.advance()
      }
    }
  }

  /// The evidence of every day, for training: the numbers of the bins that hold for it, in order; days with equal
  /// evidence are counted together, and `right` is the group of the day of publication.
  package func groups(published: CalendarDate) -> (groups: [(bins: [Int], days: Int)], right: Int)? {
    var weekdays = Array(repeating: [Int](), count: 8)
    weekdayEvidence { weekdays[$0].append($1.start + $2) }
    var numbers: [[Int]: Int] = [:]
    var groups: [(bins: [Int], days: Int)] = []
    var right: Int?
    for year in years {
      var ofYear: [Int] = []
      yearEvidence(year) { ofYear.append($0.start + $1) }
      eachDay(of: year) { day in
        var bins = ofYear + weekdays[day.weekday]
        dateEvidence(day) { bins.append($0.start + $1) }
        bins.sort()
        let number = numbers[bins] ?? groups.count
        if number == groups.count {
          numbers[bins] = number
          groups.append((bins, 0))
        }
        groups[number].days += 1
        if day.number == published.dayNumber { right = number }
      }
    }
    return right.map { (groups, $0) }
  }
}
