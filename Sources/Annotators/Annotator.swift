public import Documents

/// A step of the analysis, which reads a document with the layers of earlier steps and finds annotations of one type.
///
/// Conformers are stateless structs and total functions: any document gives a result.
public protocol Annotator: Sendable {
  /// The type of the annotations.
  associatedtype Found: Annotation

  /// The layers that the step needs.
  var requires: [any Annotation.Type] { get }

  /// The annotations, in reading order.
  func annotations(in document: Document) -> [Found]
}
