public import Documents

/// Infers the day of publication of an article that does not state it.
///
/// Every day of the possible years is scored by how well the article's own time expressions fit it: weekdays are in the
/// week before or after; "Monday, Oct. 14" fits few years, and news names years shortly before its own; dates are past
/// if their clause is; and two expressions for one event name one day. The scores are logarithms of probabilities. A
/// day is inferred if it and its two neighbours have most of the probability.
public struct PublicationDater: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The cues.
  public var requires: [any Annotation.Type] { [TemporalCue.self] }

  /// The inferred day with its proof; none if the article states its day, or if no day is certain enough.
  public func annotations(in document: Document) -> [PublicationDate] {
    guard document.article.published == nil else { return [] }
    let clues = PublicationClue.clues(document[TemporalCue.self], in: document)
    guard let scorer = PublicationScorer(clues, document), scorer.isNews, scorer.canFixYear,
      let choice = scorer.choice(), scorer.fixesYear(choice.day), choice.share >= PublicationDater.share,
      choice.nearShare >= PublicationDater.nearShare(isLinked: scorer.isLinked(choice.day))
    else { return [] }
    return [
      PublicationDate(
        choice.day,
        basis: .inferred,
        proof: PublicationProof(document: document, scorer: scorer, day: PublicationDay(choice.day)).steps,
        runnerUp: choice.runnerUp
      )
    ]
  }

  /// The minimum probability of the best day.
  private static let share = 0.25

  /// Its minimum probability together with the day before and the day after; lower where two sentences give one event a
  /// weekday and a day of the month.
  private static func nearShare(isLinked: Bool) -> Double { isLinked ? 0.4 : 0.5 }
}
