import Documents
import Platform

/// How near two articles must be to tell one story.
public struct StoryMeasure: Sendable, Hashable {
  /// The number of days after which a likeness counts 0.61 of what it does on one day: the standard deviation of a
  /// Gaussian.
  public var days: Double
  /// The least likeness, from 0 to 1.
  public var similarity: Double

  /// A measure; the usual one joins what is published within some days and shares its names.
  public init(days: Double = 3, similarity: Double = 0.25) {
    self.days = max(days, 0.1)
    self.similarity = min(max(similarity, 0.01), 1)
  }

  /// The part of a likeness that counts between two days, from 0 to 1; all of it where a day is not known.
  public func decay(_ first: Int?, _ second: Int?) -> Double {
    guard let first, let second else { return 1 }
    return decay(gap: Double(abs(first - second)))
  }

  /// The part of a likeness that counts at a distance of some days.
  func decay(gap: Double) -> Double { exp(-gap * gap / (2 * days * days)) }

  /// The number of days beyond which nothing is like enough.
  var reach: Int { Int((days * (-2 * naturalLogarithm(similarity)).squareRoot()).rounded(.up)) }
}
