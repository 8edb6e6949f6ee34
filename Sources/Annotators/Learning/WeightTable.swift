/// The weights of a linear model, read in place from an embedded file.
///
/// The high bits of a feature's hash are the number of its bucket, the low 16 its fingerprint among the four slots of
/// the bucket. Each slot has a row of weights, one a class: signed bytes, or four bits each with a common factor
/// (`PackedRow`). Weights are whole numbers; the scale by which the trained ones were multiplied is not stored, and
/// only their differences matter. A feature without a slot has the weight 0. The layout is described in `MODELS.md`.
@safe package struct WeightTable: @unchecked Sendable {
  /// The first four bytes of a file: "NHWT" as a little-endian number.
  package static let magic: UInt32 = 0x5457_484E
  /// The version of the layout.
  package static let version: UInt32 = 3
  /// The number of bytes before the first fingerprint.
  package static let headerSize = 64
  /// The number of slots of a bucket.
  package static let slotsOfBucket = 4
  /// The number of bytes after the last number, so that rows can be read beyond their end.
  package static let tailSize = 64

  /// The number of weights of a row.
  package let classes: Int

  private let bucketBits: Int
  private let weightBits: Int
  private let fingerprints: UnsafeRawPointer?
  private let rows: UnsafeRawPointer?
  private let dense: UnsafeRawPointer?
  private let denseCount: Int

  /// A table without weights.
  package static let empty = unsafe WeightTable(bytes: UnsafeRawBufferPointer(start: nil, count: 0))

  /// The table in a file of the program; an empty one if there is no such file or it is damaged.
  package init(asset name: String) {
    unsafe self.init(bytes: UnsafeRawBufferPointer(asset: name))
  }

  /// The table in some bytes, which must outlive it at the same address.
  package init(bytes: UnsafeRawBufferPointer) {
    let bits = unsafe bytes.word(at: 12)
    let width = unsafe bytes.word(at: 8)
    let extra = unsafe bytes.word(at: 16)
    let weightBits = unsafe bytes.word(at: 20)
    let slots = bits <= 24 ? Self.slotsOfBucket << bits : 0
    let rowSize = Self.rowSize(classes: width, bits: weightBits)
    let needed = Self.headerSize + slots * 2 + slots * rowSize + extra * 2 + Self.tailSize
    guard unsafe bytes.word(at: 0) == Int(Self.magic), unsafe bytes.word(at: 4) == Int(Self.version),
      bits > 0, bits <= 24, width > 0,
      width <= Self.tailSize, [4, 8].contains(weightBits), bytes.count >= needed,
      let start = bytes.baseAddress
    else {
      (classes, bucketBits, self.weightBits, denseCount) = (0, 1, 8, 0)
      unsafe (fingerprints, rows, dense) = (nil, nil, nil)
      return
    }
    classes = width
    bucketBits = bits
    self.weightBits = weightBits
    denseCount = extra
    unsafe fingerprints = start + Self.headerSize
    unsafe rows = start + Self.headerSize + slots * 2
    unsafe dense = start + Self.headerSize + slots * 2 + slots * rowSize
  }

  /// The number of bytes of a row of weights of 4 or 8 bits.
  package static func rowSize(classes: Int, bits: Int) -> Int {
    bits == 4 ? PackedRow.size(classes: classes) : classes
  }

  /// True if there are no weights.
  package var isEmpty: Bool { unsafe rows == nil }

  /// An element of the list of numbers after the rows, such as the weight of a tag bigram; 0 beyond its end.
  package func number(_ position: Int) -> Int16 {
    guard let dense = unsafe dense, position >= 0, position < denseCount else { return 0 }
    return Int16(littleEndian: unsafe dense.loadUnaligned(fromByteOffset: position * 2, as: Int16.self))
  }

  /// The bucket and the fingerprint of a hash; the fingerprint 0 is that of empty slots, and never stored.
  @inline(__always)
  package static func location(of hash: UInt64, bits: Int) -> (bucket: Int, fingerprint: UInt16) {
    (Int(hash &>> UInt64(64 - bits)), UInt16(truncatingIfNeeded: hash))
  }

  /// The slot with a fingerprint among the four of a bucket; 4 if there is none.
  @inline(__always)
  static func slot(of fingerprint: UInt16, among fingerprints: UInt64) -> Int {
    let ones: UInt64 = 0x0001_0001_0001_0001
    // Equal fingerprints become 0; the lowest 0 among four numbers of 16 bits is the lowest set high bit here.
    let apart = UInt64(littleEndian: fingerprints) ^ (UInt64(fingerprint) &* ones)
    return ((apart &- ones) & ~apart & 0x8000_8000_8000_8000).trailingZeroBitCount &>> 4
  }

  /// The weights of a feature, one a class; nil for a feature without weights.
  package func weights(of hash: UInt64) -> [Int]? {
    guard let fingerprints = unsafe fingerprints, let rows = unsafe rows else { return nil }
    let (bucket, fingerprint) = Self.location(of: hash, bits: bucketBits)
    let four = unsafe fingerprints.loadUnaligned(fromByteOffset: bucket &* 8, as: UInt64.self)
    let slot = Self.slot(of: fingerprint, among: four)
    guard slot < 4, fingerprint != 0 else { return nil }
    let size = Self.rowSize(classes: classes, bits: weightBits)
    let row = unsafe UnsafeRawBufferPointer(start: rows + (bucket * 4 + slot) * size, count: size)
    return weightBits == 4
      ? unsafe PackedRow.weights(row, classes: classes) : unsafe row.map { Int(Int8(bitPattern: $0)) }
  }

  /// The fingerprints, the rows, and the shift from a hash to its bucket; nil if rows are wider or have other bits.
  func parts(
    width: Int,
    bits: Int
  ) -> (fingerprints: UnsafeRawPointer, rows: UnsafeRawPointer, shift: UInt64)? {
    guard classes <= width, bits == weightBits, let fingerprints = unsafe fingerprints, let rows = unsafe rows
    else {
      return nil
    }
    return unsafe (fingerprints, rows, UInt64(64 - bucketBits))
  }
}
