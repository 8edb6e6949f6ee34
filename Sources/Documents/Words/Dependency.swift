/// The head of a token and their relation, as in Universal Dependencies.
///
/// The layer has one dependency a token, in the order of the tokens.
public struct Dependency: Annotation, Hashable {
  /// The index of the head in the tokens of the document; nil for the root of a sentence.
  public var head: Int?

  /// The name of the relation to the head, as in `nsubj:pass`.
  public var relation: String

  /// A dependency on a head.
  public init(head: Int?, relation: String) {
    self.head = head
    self.relation = relation
  }
}
