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
    guard let scorer = PublicationScorer(clues, document), let choice = scorer.choice(),
      scorer.isNews, scorer.fixesYear(choice.day), choice.share >= PublicationDater.share,
      choice.nearShare >= PublicationDater.nearShare
    else { return [] }
    return [
      PublicationDate(
        choice.day,
        basis: .inferred,
        proof: PublicationProof(document: document, scorer: scorer, day: choice.day).steps,
        runnerUp: choice.runnerUp
      )
    ]
  }

  /// The share of the probability that the best day must hold.
  static let share = 0.3

  /// The share that the best day must hold together with the day before and the day after.
  static let nearShare = 0.5
}
