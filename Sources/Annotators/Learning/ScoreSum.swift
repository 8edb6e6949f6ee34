import CAssets

/// The sum of the weights of the features of one decision in a table with one weight a feature; see `FeatureSum`.
///
/// A row is a single byte, so that finding and adding it is one step without a branch.
@safe package struct ScoreSum: FeatureSink {
  private let fingerprints: UnsafeRawPointer
  private let rows: UnsafeRawPointer
  private let shift: UInt64
  private let scratch = FeatureScratch()
  private var count = 0

  /// No features yet; nil if the table is empty or has several weights a feature.
  package init?(_ table: WeightTable) {
    guard let parts = unsafe table.parts(width: 1, bits: 8) else { return nil }
    unsafe (fingerprints, rows, shift) = parts
  }

  /// Adds a feature by its hash.
  @inline(__always)
  package mutating func add(_ hash: UInt64) {
    unsafe newshound_prefetch(fingerprints + Int(truncatingIfNeeded: hash &>> shift) &* 8)
    scratch.set(hash, at: count)
    count &+= 1
  }

  /// The sum of the weights of the added features; the features are dropped.
  package mutating func finish() -> Int {
    var sum: Int16 = 0
    for position in 0..<min(count, FeatureScratch.capacity) {
      let hash = scratch.value(at: position)
      let bucket = Int(truncatingIfNeeded: hash &>> shift)
      let four = unsafe fingerprints.loadUnaligned(fromByteOffset: bucket &* 8, as: UInt64.self)
      let slot = WeightTable.slot(of: UInt16(truncatingIfNeeded: hash), among: four)
      let weight = unsafe rows.load(fromByteOffset: bucket &* 4 &+ slot & 3, as: Int8.self)
      // The weight of a feature without a slot counts 0.
      sum &+= Int16(weight) & (Int16(truncatingIfNeeded: slot &>> 2) &- 1)
    }
    count = 0
    return Int(sum)
  }
}
