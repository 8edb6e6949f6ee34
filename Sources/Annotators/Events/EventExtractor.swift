public import Documents

/// Extracts events from the clauses of a document: what happened, who took part, and the day that governs it.
///
/// A clause has the day of a time in it; a coordinated clause, and one with "when", "while" or "as", can have it from
/// the clause beside it. Nouns that name events have the day of a time that the parse attaches to them. Besides there
/// are announcements without a day, and the main clauses of headline and lead with the day of the report. An act of
/// saying is an event apart from what it reports.
public struct EventExtractor: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The parse, the times, and the entities that may take part.
  public var requires: [any Annotation.Type] {
    [DependencyTree.self, Clauses.self, TimeExpression.self, Entity.self]
  }

  /// The events in reading order.
  public func annotations(in document: Document) -> [Event] {
    let clauses = Clauses.of(document)
    guard clauses.tree.isWhole else { return [] }
    return EventAssembler(document, clauses).events()
  }
}
