import Documents

/// Whether the clause around a time expression speaks of the past or of the future, with the verb that tells it.
struct TimeDirection {
  var tense: Event.Tense
  var verb: TextRange?

  /// The direction for some time tokens of a sentence; nil where nothing tells it.
  static func of(_ range: Range<Int>, _ tokens: [TimeToken]) -> TimeDirection? {
    TenseFinder(atoms: tokens).governing(range).map {
      TimeDirection(
        tense: $0.tense,
        verb: TextRange(Int(tokens[$0.verb].start), Int(tokens[$0.verb].end))
      )
    }
  }
}
