/// A name together with the entity it belongs to.
struct NameOfEntity: Hashable, Comparable {
  /// The number of the entity.
  var entity: Int
  /// The name.
  var name: String

  static func < (left: NameOfEntity, right: NameOfEntity) -> Bool {
    (left.entity, left.name) < (right.entity, right.name)
  }
}
