/// A finding about a document, made by an annotator.
public protocol Annotation: Sendable {}
