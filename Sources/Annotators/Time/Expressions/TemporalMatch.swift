import Documents

/// A time expression that the grammar has read from atoms.
struct TemporalMatch {
  var start: Int
  var end: Int
  var kind: TimeExpression.Kind
  var meaning: TemporalMeaning
  var clock: TemporalClock?
  var mod: String?
  var rule: String
  /// The number of units, where the expression may be a distance: "in three days".
  var amount: (number: Int, unit: TemporalUnit)?

  init(
    _ range: Range<Int>,
    _ kind: TimeExpression.Kind,
    _ meaning: TemporalMeaning,
    rule: String,
    clock: TemporalClock? = nil,
    mod: String? = nil
  ) {
    start = range.lowerBound
    end = range.upperBound
    self.kind = kind
    self.meaning = meaning
    self.rule = rule
    self.clock = clock
    self.mod = mod
  }
}
