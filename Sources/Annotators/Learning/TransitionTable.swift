/// The weights of a linear model of three classes, read in place from an embedded file.
///
/// Only differences of weights matter, so a feature has two: its weights for the first and for the second class, each
/// minus that for the third, halved, as whole numbers of at most ±500 (the scale of the file is not stored). A bucket
/// has 24 bytes, so that reading a feature touches one cache line or two: the fingerprints of four slots, 16 bits
/// each, then the two weights of each slot in 32 bits (`packed`). The layout is described in `MODELS.md`.
@safe package struct TransitionTable: @unchecked Sendable {
  /// The first four bytes of a file: "NHMT" as a little-endian number.
  package static let magic: UInt32 = 0x544D_484E
  /// The version of the layout.
  package static let version: UInt32 = 2
  /// The number of bytes before the first bucket.
  package static let headerSize = 64
  /// The number of bytes of a bucket.
  package static let bucketSize = 24
  /// The number of bytes after the last bucket, so that the slot after its last can be read.
  package static let tailSize = 16
  /// The number of classes.
  package static let classes = 3

  /// Two weights as one number, a + 2^16 b; the sum of such numbers is the number of the sums.
  package static func packed(_ one: Int, _ two: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: one &+ two << 16)
  }

  let bucketBits: Int
  let buckets: UnsafeRawPointer?

  /// The table in a file of the program; an empty one if there is no such file or it is damaged.
  package init(asset name: String) {
    unsafe self.init(bytes: UnsafeRawBufferPointer(asset: name))
  }

  /// The table in some bytes, which must outlive it at the same address.
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

  /// True if there are no weights.
  package var isEmpty: Bool { unsafe buckets == nil }

  /// The weights of one feature, one a class; nil for a feature without weights.
  package func weights(of hash: UInt64) -> [Int]? {
    guard var sum = TransitionSum(self) else { return nil }
    sum.add(hash)
    let sums = sum.finish()
    let weights = (0..<Self.classes).map { Int(sums[$0]) }
    return weights.contains { $0 != 0 } ? weights : nil
  }
}
