/// An event at a stated time, past, present or future.
public struct Event: Annotation, Hashable {
  /// The tense of an event relative to the day of publication.
  public enum Tense: String, Sendable, Hashable, CaseIterable {
    case past, present, future
  }

  /// The bytes of its clause.
  public var range: TextRange

  /// The index of its sentence.
  public var sentence: Int

  /// The index of its time in the document's time expressions.
  public var time: Int

  /// The day, month or year as ISO 8601, as coarse as it is known; ranges as `start/end`.
  public var date: String

  /// The tense relative to the day of publication.
  public var tense: Tense

  /// The indices of the entities that take part, in reading order.
  public var participants: [Int]

  /// The evidence that the clause belongs to the time.
  public var evidence: Evidence

  /// An event at a date.
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
