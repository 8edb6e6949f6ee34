/// A buffer for the hashes of the features of one decision.
@safe final class FeatureScratch {
  /// The most features of a decision; a power of two.
  static let capacity = 128

  private let values: UnsafeMutablePointer<UInt64>

  init() {
    unsafe values = .allocate(capacity: Self.capacity)
    unsafe values.initialize(repeating: 0, count: Self.capacity)
  }

  deinit { unsafe values.deallocate() }

  @inline(__always)
  func set(_ value: UInt64, at position: Int) { unsafe values[position & (Self.capacity - 1)] = value }

  @inline(__always)
  func value(at position: Int) -> UInt64 { unsafe values[position & (Self.capacity - 1)] }
}
