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

  /// The position of its sentence.
  public var sentence: Int

  /// The TIMEX3 type.
  public var kind: Kind

  /// The TIMEX3 value: `2016-11-17`, `2016-09`, `PT24H`, `PRESENT_REF`; ranges as `start/end`.
  public var value: String

  /// The TIMEX3 modifier, as in `START` or `APPROX`.
  public var mod: String?

  /// Which rule gave the value, and the day it was counted from.
  public var evidence: Evidence

  /// A time expression.
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

/// Something that happened, happens or will happen at a stated time.
public struct Event: Annotation, Hashable {
  /// How the event stands to the day of publication.
  public enum Tense: String, Sendable, Hashable, CaseIterable {
    case past, present, future
  }

  /// The clause that tells it.
  public var range: TextRange

  /// The position of its sentence.
  public var sentence: Int

  /// The position of its time in the document's time expressions.
  public var time: Int

  /// The day, month or year as ISO 8601, as coarse as it is known; ranges as `start/end`.
  public var date: String

  /// How it stands to the day of publication.
  public var tense: Tense

  /// The positions of the entities that take part, in reading order.
  public var participants: [Int]

  /// Why the clause belongs to the time.
  public var evidence: Evidence

  /// An event.
  public init(
    range: TextRange,
    sentence: Int,
    time: Int,
    date: String,
    tense: Tense,
    participants: [Int],
    evidence: Evidence
  ) {
    self.range = range
    self.sentence = sentence
    self.time = time
    self.date = date
    self.tense = tense
    self.participants = participants
    self.evidence = evidence
  }
}

/// A number of something: "more than 4,800 people", "$2.3 million".
public struct Quantity: Annotation, Hashable {
  /// The bytes, hedge and unit included.
  public var range: TextRange

  /// The position of its sentence.
  public var sentence: Int

  /// The number, with "million" and the like multiplied out.
  public var value: Double

  /// What is counted, in lower case and singular: `people`, `$`, `%`.
  public var unit: String

  /// How the number is limited, as in "more than" or "about"; nothing when it is exact.
  public var hedge: String?

  /// The words that tell what the number is of, in lower case: the verbs and nouns near it.
  public var context: [String]

  /// A quantity.
  public init(
    range: TextRange,
    sentence: Int,
    value: Double,
    unit: String,
    hedge: String?,
    context: [String]
  ) {
    self.range = range
    self.sentence = sentence
    self.value = value
    self.unit = unit
    self.hedge = hedge
    self.context = context
  }
}
