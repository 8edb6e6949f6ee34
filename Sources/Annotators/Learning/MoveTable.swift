import CAssets

/// The weights of a linear model of three classes, read in place from an embedded file.
///
/// A bucket is 32 bytes, so that a feature is one place in memory: the marks of four slots, 16 bits each, then the weights
/// of each slot as one number of 48 bits (`packed`). The layout is described in `MODELS.md`.
@safe package struct MoveTable: @unchecked Sendable {
  /// Identifies a file: "NHMT" as a little-endian number.
  package static let magic: UInt32 = 0x544D_484E
  /// The only version of the layout.
  package static let version: UInt32 = 1
  /// Bytes before the first bucket.
  package static let headerSize = 64
  /// Bytes of a bucket.
  package static let bucketSize = 32
  /// Bytes behind the last bucket, so that its last weights can be read as a whole word.
  package static let tailSize = 16
  /// The classes that there are weights for.
  package static let classes = 3

  /// The weights of three classes as one number; sums of such numbers are the numbers of the sums.
  package static func packed(_ one: Int, _ two: Int, _ three: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: one &+ two << 16 &+ three << 32) & 0xFFFF_FFFF_FFFF
  }

  fileprivate let bucketBits: Int
  fileprivate let buckets: UnsafeRawPointer?

  /// The table in a file of the program; one without weights where the file is not there or is no table.
  package init(asset name: String) {
    unsafe self.init(bytes: UnsafeRawBufferPointer(asset: name))
  }

  /// The table in some bytes, which must stay where they are.
  package init(bytes: UnsafeRawBufferPointer) {
    let bits = unsafe bytes.word(at: 8)
    guard unsafe bytes.word(at: 0) == Int(Self.magic), unsafe bytes.word(at: 4) == Int(Self.version),
      bits > 0, bits <= 24,
      bytes.count >= Self.headerSize + Self.bucketSize << bits + Self.tailSize, let start = bytes.baseAddress
    else {
      bucketBits = 1
      unsafe buckets = nil
      return
    }
    bucketBits = bits
    unsafe buckets = start + Self.headerSize
  }

  /// True when there are no weights.
  package var isEmpty: Bool { unsafe buckets == nil }

  /// The weights of one feature, for explanations; nothing when it is not there.
  package func weights(of hash: UInt64) -> [Int]? {
    guard var sum = MoveSum(self) else { return nil }
    sum.add(hash)
    let sums = sum.finish()
    let found = (0..<Self.classes).map { Int(sums[$0]) }
    return found.contains { $0 != 0 } ? found : nil
  }
}

/// Adds up the weights of the features of one decision among three classes; see `FeatureSum`.
@safe package struct MoveSum: FeatureSink {
  private let buckets: UnsafeRawPointer
  private let shift: UInt64
  private let scratch = FeatureScratch()
  private var count = 0

  /// No features yet; no sum at all where the table has no weights.
  package init?(_ table: MoveTable) {
    guard let start = unsafe table.buckets else { return nil }
    unsafe buckets = start
    shift = UInt64(64 - table.bucketBits)
  }

  /// Takes the hash of a feature.
  @inline(__always)
  package mutating func add(_ hash: UInt64) {
    unsafe newshound_prefetch(buckets + Int(truncatingIfNeeded: hash &>> shift) &* MoveTable.bucketSize)
    scratch.set(hash, at: count)
    count &+= 1
  }

  /// The sums of the weights of the features taken, a class each; afterwards there are no features.
  package mutating func finish() -> SIMD4<Int32> {
    var total: UInt64 = 0
    for position in 0..<min(count, FeatureScratch.capacity) {
      let hash = scratch.value(at: position)
      let bucket = unsafe buckets + Int(truncatingIfNeeded: hash &>> shift) &* MoveTable.bucketSize
      let marks = unsafe bucket.loadUnaligned(as: UInt64.self)
      let slot = WeightTable.slot(of: UInt16(truncatingIfNeeded: hash), among: marks)
      // What stands above the 48 bits changes nothing below them.
      let weights = unsafe bucket.loadUnaligned(fromByteOffset: 8 &+ slot &* 6, as: UInt64.self)
      total &+= UInt64(littleEndian: weights) & (UInt64(truncatingIfNeeded: slot &>> 2) &- 1)
    }
    count = 0
    let first = Int16(truncatingIfNeeded: total)
    let rest = Int64(bitPattern: total) &- Int64(first)
    let second = Int16(truncatingIfNeeded: rest &>> 16)
    let third = Int16(truncatingIfNeeded: (rest &- Int64(second) &<< 16) &>> 32)
    return [Int32(first), Int32(second), Int32(third), 0]
  }
}
