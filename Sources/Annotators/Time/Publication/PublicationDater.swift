public import Documents

/// Infers the day of publication of an article that does not state it.
///
/// Every day of the years in question is scored by how well the article's own time expressions read from it:
/// weekdays lie in the week before or after; "Monday, Oct. 14" admits few years, and news names years shortly
/// before its own; dates lie behind when their clause is past; and two expressions that speak of one event name
/// one day. The scores are logarithms of probabilities. A day is taken when it and its two neighbours hold most
/// of the probability; otherwise nothing is inferred.
public struct PublicationDater: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The cues.
  public var requires: [any Annotation.Type] { [TemporalCue.self] }

  /// The inferred day with its proof, or nothing; nothing too where the article states its day.
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

  /// The share of the probability that the best day must hold.
  private static let share = 0.25

  /// The share that it must hold together with the day before and the day after; two sentences that give one
  /// event a weekday and a day of the month say more than one.
  private static func nearShare(isLinked: Bool) -> Double { isLinked ? 0.4 : 0.5 }
}
