public import Documents

/// One step of the analysis: reads a document and the layers below, finds annotations of one type.
///
/// Conformers are stateless structs and total functions: any document, however odd, gives a result.
public protocol Annotator: Sendable {
  /// What the step finds.
  associatedtype Found: Annotation

  /// The layers that must be there before the step runs.
  var requires: [any Annotation.Type] { get }

  /// The findings, in reading order.
  func annotations(in document: Document) -> [Found]
}
