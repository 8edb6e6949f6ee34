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
  /// The day, month or year as ISO 8601; ranges as `start/end`; `FUTURE_REF` for an announcement without a day.
  public var date: String
  /// The first and the last day it covers.
  public var days: ClosedRange<CalendarDate>?
  /// Before, about or after the day of publication.
  public var tense: Event.Tense
  /// The time expression that dates it; nil where it has the day of its report, or none.
  public var time: Spot?
  /// The entities that take part, each once, after the user's corrections.
  public var participants: [Party]
  /// Who and what takes part by role, with those that have no name.
  public var roles: [EventRole]
  /// The day on which it was reported: that of the saying, or else of the article, as far as it is known.
  public var reported: CalendarDate?
  /// Why the clause belongs to the time.
  public var evidence: Evidence
  /// The bytes of the head of its predicate; nil for fragments.
  public var predicate: TextRange?
  /// The lemma of its predicate.
  public var lemma: String?
  /// The class of its predicate, whose words are compared as one; nil for fragments.
  public var key: String?
  /// True for a noun that names the event.
  public var isNominal: Bool
  /// The way in which it has its day.
  public var dating: Event.Dating
  /// The aspect of its predicate.
  public var aspect: Event.Aspect
  /// How far the text stands behind it.
  public var modality: Event.Modality
  /// True for a negated event.
  public var isNegated: Bool
  /// The part that it plays in the story.
  public var standing: Event.Standing
  /// The position, among the events of the article, of the one that reports it.
  public var reporting: Int?
  /// The number of the group of events that are one.
  public var cluster: Int
  /// The events of the group within the scope, with this one, in order of loading; only itself in lists that do not
  /// group.
  public var sources: [EventSource]

  /// The other days that sources give the event, sorted; empty where they agree or one is only less exact.
  public var otherDates: [String] {
    guard let days else { return [] }
    var found: [String] = []
    for source in sources where source.dating != .report {
      guard let other = source.days, !other.overlaps(days), !found.contains(source.date) else { continue }
      found.append(source.date)
    }
    return found.sorted()
  }

  /// The articles that tell it, in order.
  public var articles: [Int] { Set(sources.map(\.article) + [article]).sorted() }
}

/// One of the events that are one: where it is told, and the day that it is given there.
public struct EventSource: Sendable, Hashable {
  /// The number of the finding.
  public var id: Int
  /// The article.
  public var article: Int
  /// The words of the clause.
  public var text: String
  /// The day, month or year as ISO 8601.
  public var date: String
  /// The first and the last day it covers.
  public var days: ClosedRange<CalendarDate>?
  /// The way in which it has its day.
  public var dating: Event.Dating
}

/// Somebody or something that takes part in an event.
public struct EventRole: Sendable, Hashable {
  /// The semantic role.
  public var role: Event.Role
  /// The entity, after the user's corrections; nil for words without one.
  public var entity: Int?
  /// The name of the entity, or the words where there is none.
  public var name: String
  /// What kind of thing the entity is.
  public var type: EntityType?
}

/// Which events a list has.
public enum EventChoice: String, Sendable, Hashable, CaseIterable {
  /// All of them.
  case all
  /// Those worth a row: without sayings whose content has a day of its own, headlines, and plans whose outcome is told.
  case news
  /// Those worth a row without background: what the articles recall, and lasting states.
  case main
}

/// The clock by which events are ordered and chosen.
public enum EventClock: String, Sendable, Hashable, CaseIterable {
  /// When it happened.
  case event
  /// When it was reported.
  case report
}
