public import Documents

/// A day that articles name.
public struct DayRow: Sendable, Hashable {
  /// The day.
  public var day: CalendarDate
  /// How many articles name it.
  public var articles: Int
  /// How many of their sentences do.
  public var sentences: Int
  /// How many articles were published on it.
  public var published: Int
  /// Its weight among the days, as `DayWeights` has it.
  public var weight: Double
}

/// The clause or the sentence that tells best what happened on a day.
public struct DayTelling: Sendable, Hashable {
  /// The event; nil where a whole sentence tells it.
  public var event: Int?
  /// The article.
  public var article: Int
  /// The position of the sentence in the article.
  public var sentence: Int
  /// The words.
  public var text: String
  /// The day the article was published, as far as it is known.
  public var reported: CalendarDate?
}

/// How many findings of a kind fall on a day.
public struct DayCount: Sendable, Hashable {
  /// The day.
  public var day: CalendarDate
  /// How many.
  public var count: Int

  /// A number of findings on a day.
  public init(day: CalendarDate, count: Int) {
    self.day = day
    self.count = count
  }
}

/// Events of an article that cover the same days.
public struct EventSpan: Sendable, Hashable {
  /// The first and the last day.
  public var days: ClosedRange<CalendarDate>
  /// The article.
  public var article: Int
  /// How many events.
  public var count: Int
  /// The date as the article gives it, as ISO 8601 or TIMEX3 value.
  public var date: String
}

/// A sentence that has words asked for, with the day of which it tells them.
public struct DatedHit: Sendable, Hashable {
  /// What gives the day.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The event whose clause has the words.
    case clause
    /// A time expression in the sentence.
    case sentence
    /// The day of publication.
    case report
  }

  /// The sentence.
  public var passage: StoredPassage
  /// The event; nil where no dated clause has the words.
  public var event: Int?
  /// The clause of the event.
  public var clause: String?
  /// The date as ISO 8601 or TIMEX3 value.
  public var date: String
  /// The days it covers.
  public var days: CalendarInterval?
  /// What gives the day.
  public var basis: Basis
  /// The share of the words asked for that the sentence has, of the most that any sentence has.
  public var share: Double
}
