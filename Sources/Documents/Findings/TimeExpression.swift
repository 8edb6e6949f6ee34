/// A time, date, duration or repetition with its TIMEX3 value.
public struct TimeExpression: Annotation, Hashable {
  /// The TIMEX3 types.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// The bytes.
  public var range: TextRange

  /// The index of its sentence.
  public var sentence: Int

  /// The TIMEX3 type.
  public var kind: Kind

  /// The TIMEX3 value: `2016-11-17`, `2016-09`, `PT24H`, `PRESENT_REF`; ranges as `start/end`.
  public var value: String

  /// The TIMEX3 modifier, as in `START` or `APPROX`.
  public var mod: String?

  /// The rule that gave the value, with the day from which it was counted.
  public var evidence: Evidence

  /// A time expression with its value.
  public init(
    range: TextRange,
    sentence: Int,
    kind: Kind,
    value: String,
    mod: String? = nil,
    evidence: Evidence
  ) {
    self.range = range
    self.sentence = sentence
    self.kind = kind
    self.value = value
    self.mod = mod
    self.evidence = evidence
  }
}
