/// A set of relations, by their numbers plus one.
struct RelationSet: Sendable {
  private let bits: UInt64

  init(_ names: [String]) {
    bits = names.reduce(0) { $0 | 1 &<< (1 + UInt64(Relations.number(of: $1))) }
  }

  /// True for the number plus one of a relation of the set; 0 is that of no relation.
  @inline(__always)
  func contains(_ number: UInt64) -> Bool { bits &>> number & 1 == 1 }
}
