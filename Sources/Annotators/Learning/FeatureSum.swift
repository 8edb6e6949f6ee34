import CAssets

/// The sum of the weights of the features of one decision.
///
/// The rows are far apart in memory: all features are collected first, while the processor prefetches their buckets.
@safe package struct FeatureSum<Sums: RowSums>: FeatureSink {
  private let fingerprints: UnsafeRawPointer
  private let rows: UnsafeRawPointer
  private let shift: UInt64
  private let rowSize: Int
  private let scratch: FeatureScratch
  private var count = 0

  /// No features yet; nil if the table is empty or does not fit the type of the sums.
  package init?(_ table: WeightTable) {
    guard let parts = unsafe table.parts(width: Sums.width, bits: Sums.bits) else { return nil }
    unsafe (fingerprints, rows, shift) = parts
    rowSize = WeightTable.rowSize(classes: table.classes, bits: Sums.bits)
    scratch = FeatureScratch()
  }

  /// Adds a feature by its hash.
  @inline(__always)
  package mutating func add(_ hash: UInt64) {
    unsafe newshound_prefetch(fingerprints + Int(truncatingIfNeeded: hash &>> shift) &* 8)
    scratch.set(hash, at: count)
    count &+= 1
  }

  /// The sums of the weights of the added features, added to others; the features are dropped.
  package mutating func finish(from start: Sums = Sums()) -> Sums {
    var stored = 0
    for position in 0..<min(count, FeatureScratch.capacity) {
      let hash = scratch.value(at: position)
      let bucket = Int(truncatingIfNeeded: hash &>> shift)
      let four = unsafe fingerprints.loadUnaligned(fromByteOffset: bucket &* 8, as: UInt64.self)
      let slot = WeightTable.slot(of: UInt16(truncatingIfNeeded: hash), among: four)
      let offset = (bucket &* 4 &+ slot) &* rowSize
      unsafe newshound_prefetch(rows + offset)
      // A feature without a slot is overwritten by the next one, without a branch.
      scratch.set(UInt64(truncatingIfNeeded: offset), at: stored)
      stored &+= 1 &- slot &>> 2
    }
    count = 0
    var sums = start
    for position in 0..<stored {
      unsafe sums.add(rows + Int(truncatingIfNeeded: scratch.value(at: position)))
    }
    return sums
  }
}
