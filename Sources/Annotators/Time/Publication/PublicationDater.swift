public import Documents

/// Infers the day of publication of an article that does not state it, where one day is likely enough.
///
/// The probability that is enough is that at which the answers on dated news that the weights were not trained on are
/// right as often as wanted; it stands in the table of weights.
public struct PublicationDater: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The estimates.
  public var requires: [any Annotation.Type] { [PublicationEstimate.self] }

  /// The inferred day with its proof; none if the article states its day, or if no day is certain enough.
  public func annotations(in document: Document) -> [PublicationDate] {
    let weights = PublicationWeights.standard
    guard let estimate = document[PublicationEstimate.self].first, let best = estimate.days.first,
      best.probability >= weights.least, estimate.nearProbability >= weights.leastNear
    else { return [] }
    let second = estimate.days.dropFirst().first { $0.date.year == best.date.year }
    return [
      PublicationDate(best.date, basis: .inferred, proof: estimate.proof, runnerUp: second?.date)
    ]
  }
}
