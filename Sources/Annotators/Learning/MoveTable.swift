import CAssets

/// The weights of a linear model of three classes, read in place from an embedded file.
///
/// Only differences of weights count, so a feature has two: what it adds to the first class and to the second beyond the
/// third. A bucket is 24 bytes, so that a feature is one place in memory: the marks of four slots, 16 bits each, then the
/// weights of each slot as one number of 32 bits (`packed`). The layout is described in `MODELS.md`.
@safe package struct MoveTable: @unchecked Sendable {
  /// Identifies a file: "NHMT" as a little-endian number.
  package static let magic: UInt32 = 0x544D_484E
  /// The only version of the layout.
  package static let version: UInt32 = 2
  /// Bytes before the first bucket.
  package static let headerSize = 64
  /// Bytes of a bucket.
  package static let bucketSize = 24
  /// Bytes behind the last bucket, so that a slot after its last can be read.
  package static let tailSize = 16
  /// The classes that there are weights for.
  package static let classes = 3

  /// What two classes have beyond the third as one number; sums of such numbers are the numbers of the sums.
  package static func packed(_ one: Int, _ two: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: one &+ two << 16)
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

  /// The sums of the weights of the features taken beyond those of the third class, a class each; afterwards there are no
  /// features.
  package mutating func finish() -> SIMD4<Int32> {
    var total: UInt32 = 0
    for position in 0..<min(count, FeatureScratch.capacity) {
      let hash = scratch.value(at: position)
      let bucket = unsafe buckets + Int(truncatingIfNeeded: hash &>> shift) &* MoveTable.bucketSize
      let marks = unsafe bucket.loadUnaligned(as: UInt64.self)
      let slot = WeightTable.slot(of: UInt16(truncatingIfNeeded: hash), among: marks)
      let weights = unsafe bucket.loadUnaligned(fromByteOffset: 8 &+ slot &* 4, as: UInt32.self)
      total &+= UInt32(littleEndian: weights) & (UInt32(truncatingIfNeeded: slot &>> 2) &- 1)
    }
    count = 0
    let first = Int16(truncatingIfNeeded: total)
    let second = Int16(truncatingIfNeeded: (Int32(bitPattern: total) &- Int32(first)) &>> 16)
    return [Int32(first), Int32(second), 0, 0]
  }
}
