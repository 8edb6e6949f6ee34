public import Documents

/// A recognised time expression before it is anchored: what it says about the calendar, and nothing more.
///
/// Whether "Saturday" is the last or the next one is not decided here; the tense of its clause is kept for
/// whoever
/// decides. The publication day is inferred from cues, and the values of time expressions are counted from
/// them.
public struct TemporalCue: Annotation, Hashable {
  /// The bytes.
  public var range: TextRange

  /// The position of its sentence.
  public var sentence: Int

  /// The TIMEX3 type.
  public var kind: TimeExpression.Kind

  /// What the words say.
  public var meaning: TemporalMeaning

  /// The time of day, if one is named with it.
  public var clock: TemporalClock?

  /// The TIMEX3 modifier, as in `START`.
  public var mod: String?

  /// The tense of the clause that the words stand in, when its verb is known.
  public var tense: Event.Tense?

  /// The verb that gave the tense.
  public var verb: TextRange?

  /// The construction, as in "month and day".
  public var rule: String
}
