import Documents

/// Whether the clause around a time expression speaks of the past or of the future, with the verb that tells it.
///
/// It is what the clause alone tells, before the day is known from which the expression is counted.
struct TimeDirection {
  var tense: Event.Tense
  var verb: TextRange?
  /// True where the form of the predicate says that the clause is ahead: "will", "is to".
  var isStated = false

  /// The direction for some tokens of a document; nil where no clause tells it.
  static func of(_ tokens: Range<Int>, _ clauses: Clauses, in document: Document) -> TimeDirection? {
    guard let index = clauses.clause(governing: tokens) else { return nil }
    let clause = clauses[index]
    guard document.tokens.indices.contains(clause.head) else { return nil }
    if tokens.contains(clause.head) {
      // "Kick-off is 15:00"
      return clause.tense.map { TimeDirection(tense: $0, verb: nil) }
    }
    let verb = document.tokens[clause.head].range
    let cue = DirectionCue(tokens: tokens, grain: .date)
    let isStated = clause.tense == .future || clause.modality == .planned || clause.modality == .expected
    // What is told in the past tense is behind, as long as the day is not known from which the model could tell more.
    let threshold = clause.tense == .past && !isStated ? sureAhead : 0.5
    if DirectionModel.standard.probability(of: cue, in: clauses) > threshold {
      return TimeDirection(tense: .future, verb: verb, isStated: isStated)
    }
    return TimeDirection(tense: clause.tense == .present ? .present : .past, verb: verb)
  }

  /// The probability of a day ahead from which on a clause in the past tense does not contradict it.
  private static let sureAhead = 0.9
}
