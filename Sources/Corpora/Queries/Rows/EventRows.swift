public import Documents

/// One time expression.
public struct TimeRow: Sendable, Hashable {
  /// The number of the finding.
  public var id: Int
  /// The article.
  public var article: Int
  /// The expression, its range counted in bytes of the body, with value and evidence.
  public var expression: TimeExpression
  /// The words.
  public var text: String
  /// The first and the last day it covers; nil for durations, sets and vague times.
  public var days: ClosedRange<CalendarDate>?
}

/// One event, with who took part.
public struct EventRow: Sendable, Hashable {
  /// The number of the finding.
  public var id: Int
  /// The article.
  public var article: Int
  /// The clause that tells it.
  public var spot: Spot
  /// The position of its sentence.
  public var sentence: Int
  /// The day, month or year as ISO 8601; ranges as `start/end`.
  public var date: String
  /// The first and the last day it covers.
  public var days: ClosedRange<CalendarDate>?
  /// Before, about or after the day of publication.
  public var tense: Event.Tense
  /// The time expression that dates it.
  public var time: Spot?
  /// The entities that take part, after the user's corrections.
  public var participants: [Party]
  /// The day the article was published, as far as it is known.
  public var reported: CalendarDate?
  /// Why the clause belongs to the time.
  public var evidence: Evidence
}

/// One number of something.
public struct QuantityRow: Sendable, Hashable {
  /// The number of the finding.
  public var id: Int
  /// The article.
  public var article: Int
  /// The number with its unit and its hedge.
  public var quantity: Quantity
  /// The words.
  public var text: String
}
