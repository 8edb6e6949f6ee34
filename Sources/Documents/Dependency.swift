/// What a token depends on, in the relations of Universal Dependencies.
///
/// The layer has one dependency a token, in the order of the tokens.
public struct Dependency: Annotation, Hashable {
  /// The position of the head among the tokens of the document; nothing for the root of a sentence.
  public var head: Int?

  /// The relation to it by its name, as in `nsubj:pass`.
  public var relation: String

  /// A dependency.
  public init(head: Int?, relation: String) {
    self.head = head
    self.relation = relation
  }
}
