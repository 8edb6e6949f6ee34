/// What the text of an article leaves of its day of publication: the likely days with their probabilities.
public struct PublicationEstimate: Sendable, Hashable, Annotation {
  /// A day with its probability.
  public struct Day: Sendable, Hashable {
    /// The day.
    public var date: CalendarDate
    /// The probability, 0 to 1.
    public var probability: Double

    /// A day with its probability.
    public init(_ date: CalendarDate, probability: Double) {
      (self.date, self.probability) = (date, probability)
    }
  }

  /// A year with its probability.
  public struct Year: Sendable, Hashable {
    /// The year.
    public var number: Int
    /// The probability, 0 to 1.
    public var probability: Double

    /// A year with its probability.
    public init(_ number: Int, probability: Double) {
      (self.number, self.probability) = (number, probability)
    }
  }

  /// The likeliest days, the best first.
  public var days: [Day]

  /// The probability of the best day together with the day before and the day after it, 0 to 1.
  public var nearProbability: Double

  /// The shortest run of days around the best one that has most of the probability, as far as it lies in one year.
  public var interval: CalendarInterval

  /// The probability of the interval, 0 to 1.
  public var intervalProbability: Double

  /// The years that fit, the best first.
  public var years: [Year]

  /// The reasons, the strongest first.
  public var proof: [PublicationDate.Step]

  /// An estimate.
  public init(
    days: [Day],
    nearProbability: Double,
    interval: CalendarInterval,
    intervalProbability: Double,
    years: [Year],
    proof: [PublicationDate.Step]
  ) {
    self.days = days
    self.nearProbability = nearProbability
    self.interval = interval
    self.intervalProbability = intervalProbability
    self.years = years
    self.proof = proof
  }
}
