/// A description that an article gives to an organisation beside its name, as in "the United Quay Workers, the dockers'
/// union".
public struct Byname: Annotation, Hashable {
  /// The index of the organisation in the document's entities.
  public var entity: Int
  /// The bytes of the description, without its article.
  public var range: TextRange

  /// A description of an organisation.
  public init(entity: Int, range: TextRange) { (self.entity, self.range) = (entity, range) }
}
