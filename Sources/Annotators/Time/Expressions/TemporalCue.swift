public import Documents

/// A time expression before it is anchored: its meaning, and the tense of its clause.
///
/// Whether "Saturday" is the last or the next one is decided later, by the tense. The day of publication is inferred
/// from cues, and the values of time expressions are computed from them.
public struct TemporalCue: Annotation, Hashable {
  /// The bytes.
  public var range: TextRange

  /// The index of its sentence.
  public var sentence: Int

  /// The TIMEX3 type.
  public var kind: TimeExpression.Kind

  /// The meaning of the words.
  public var meaning: TemporalMeaning

  /// The time of day, if one is named with it.
  public var clock: TemporalClock?

  /// The TIMEX3 modifier, as in `START`.
  public var mod: String?

  /// The tense of the clause around the words; nil without a finite verb.
  public var tense: Event.Tense?

  /// The verb that gave the tense.
  public var verb: TextRange?

  /// Why it lies before or after the day that it is counted from, and how sure that is; nil where the words tell it.
  public var direction: Reason?

  /// True where its clause tells it as past, however near it would be ahead.
  public var isSurelyPast = false

  /// True for a clock time that is all of its sentence, as the label of an entry is.
  public var isAlone = false

  /// The reason of a choice between two values.
  public struct Reason: Sendable, Hashable {
    /// What spoke most for it, as in "+1.4 the tense of its clause".
    public var text: String
    /// The probability of the choice, 0.5 to 1.
    public var confidence: Double
  }

  /// The construction, as in "month and day".
  public var rule: String
}
