import CAssets

/// The sum of the weights of the features of one decision among three classes; see `FeatureSum`.
@safe package struct TransitionSum: FeatureSink {
  private let buckets: UnsafeRawPointer
  private let shift: UInt64
  private let scratch = FeatureScratch()
  private var count = 0

  /// No features yet; nil if the table is empty.
  package init?(_ table: TransitionTable) {
    guard let start = unsafe table.buckets else { return nil }
    unsafe buckets = start
    shift = UInt64(64 - table.bucketBits)
  }

  /// Adds a feature by its hash.
  @inline(__always)
  package mutating func add(_ hash: UInt64) {
    unsafe newshound_prefetch(buckets + Int(truncatingIfNeeded: hash &>> shift) &* TransitionTable.bucketSize)
    scratch.set(hash, at: count)
    count &+= 1
  }

  /// The sums of the weights of the added features, one a class, the third being 0; the features are dropped.
  package mutating func finish() -> SIMD4<Int32> {
    var total: UInt32 = 0
    for position in 0..<min(count, FeatureScratch.capacity) {
      let hash = scratch.value(at: position)
      let bucket = unsafe buckets + Int(truncatingIfNeeded: hash &>> shift) &* TransitionTable.bucketSize
      let fingerprints = unsafe bucket.loadUnaligned(as: UInt64.self)
      let slot = WeightTable.slot(of: UInt16(truncatingIfNeeded: hash), among: fingerprints)
      let weights = unsafe bucket.loadUnaligned(fromByteOffset: 8 &+ slot &* 4, as: UInt32.self)
      total &+= UInt32(littleEndian: weights) & (UInt32(truncatingIfNeeded: slot &>> 2) &- 1)
    }
    count = 0
    let first = Int16(truncatingIfNeeded: total)
    let second = Int16(truncatingIfNeeded: (Int32(bitPattern: total) &- Int32(first)) &>> 16)
    return [Int32(first), Int32(second), 0, 0]
  }
}
