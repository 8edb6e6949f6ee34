public import Documents

/// Estimates on which days an article can have been published that does not state its day.
///
/// Every day of the possible years is scored by how well the article's own time expressions fit it: weekdays are in the
/// week before or after; "Monday, Oct. 14" fits few years, and news names years shortly before its own; dates are past
/// if their clause is; and two expressions for one event name one day. The evidence is weighed by a model that is
/// trained on dated news.
public struct PublicationEstimator: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The cues.
  public var requires: [any Annotation.Type] { [TemporalCue.self] }

  /// The estimate with its proof; none if the article states its day, or if nothing in it leads to one.
  public func annotations(in document: Document) -> [PublicationEstimate] {
    guard document.article.published == nil, let scorer = PublicationScorer(document), scorer.isNews,
      scorer.canFixYear
    else { return [] }
    let days = scorer.probabilities().map { PublicationEstimate.Day($0.day, probability: $0.probability) }
    let ranked = days.sorted { ($1.probability, $0.date) < ($0.probability, $1.date) }
    guard let best = ranked.first else { return [] }
    let (interval, probability) = Self.interval(around: best.date, days)
    var years: [Int: Double] = [:]
    for day in days { years[day.date.year, default: 0] += day.probability }
    let rankedYears = years.filter { $0.value >= Self.leastOfYear }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { PublicationEstimate.Year($0.key, probability: $0.value) }
    let day = PublicationDay(best.date)
    return [
      PublicationEstimate(
        days: Array(ranked.prefix(Self.most)),
        nearProbability: days.reduce(0) { sum, day in
          abs(day.date.dayNumber - best.date.dayNumber) <= 1 ? sum + day.probability : sum
        },
        interval: interval,
        intervalProbability: probability,
        years: rankedYears,
        proof: PublicationProof(document: document, scorer: scorer, day: day, years: rankedYears).steps
      )
    ]
  }

  /// The most days of an estimate.
  private static let most = 5

  /// The least probability of a year of an estimate.
  private static let leastOfYear = 0.01

  /// The probability that an interval should have.
  private static let wanted = 0.9

  /// The longest interval, in days.
  private static let longest = 31

  /// The days around the best one, each time with the likelier neighbour, until they have most of the probability.
  private static func interval(
    around best: CalendarDate,
    _ days: [PublicationEstimate.Day]
  ) -> (CalendarInterval, Double) {
    let shares = Dictionary(days.map { ($0.date, $0.probability) }, uniquingKeysWith: { first, _ in first })
    var (first, last) = (best, best)
    var sum = shares[best] ?? 0
    for _ in 1..<longest where sum < wanted {
      let (before, after) = (first.adding(days: -1), last.adding(days: 1))
      let (left, right) = (shares[before] ?? 0, shares[after] ?? 0)
      if left + right < 0.001 { break }
      if right >= left { last = after } else { first = before }
      sum += max(left, right)
    }
    return (CalendarInterval(first, last), min(sum, 1))
  }
}
