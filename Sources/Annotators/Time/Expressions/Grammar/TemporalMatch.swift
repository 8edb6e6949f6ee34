import Documents

/// A time expression that the grammar matched, in atoms of its sentence.
struct TemporalMatch {
  var start: Int
  var end: Int
  var kind: TimeExpression.Kind
  var meaning: TemporalMeaning
  var clock: TemporalClock?
  var mod: String?
  var rule: String
  /// The number of units, if the expression may be a distance and no length: "in three days".
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
