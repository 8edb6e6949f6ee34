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
    var totals = SIMD4<UInt32>()
    for position in 0..<min(count, FeatureScratch.capacity) {
      let hash = scratch.value(at: position)
      let bucket = unsafe buckets + Int(truncatingIfNeeded: hash &>> shift) &* TransitionTable.bucketSize
      let fingerprints = unsafe bucket.loadUnaligned(as: SIMD4<UInt16>.self)
      let weights = unsafe bucket.loadUnaligned(fromByteOffset: 8, as: SIMD4<UInt32>.self)
      // The weights of the other three slots count 0, without a branch.
      let isOther =
        SIMD4<UInt32>(truncatingIfNeeded: fingerprints) .!= UInt32(truncatingIfNeeded: hash & 0xFFFF)
      totals &+= weights.replacing(with: 0, where: isOther)
    }
    let total = totals.wrappedSum()
    count = 0
    let first = Int16(truncatingIfNeeded: total)
    let second = Int16(truncatingIfNeeded: (Int32(bitPattern: total) &- Int32(first)) &>> 16)
    return [Int32(first), Int32(second), 0, 0]
  }
}
