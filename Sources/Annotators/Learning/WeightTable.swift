import CAssets

/// The weights of a linear model, read in place from an embedded file.
///
/// A feature's hash leads to a bucket of four slots by its high bits and to a slot by its low 16; each slot has a row of
/// weights, one a class: signed bytes, or four bits each with a factor (`PackedRow`). A feature that is not there weighs
/// nothing. The layout is described in `MODELS.md`.
@safe package struct WeightTable: @unchecked Sendable {
  /// Identifies a weight file: "NHWT" as a little-endian number.
  package static let magic: UInt32 = 0x5457_484E
  /// The only version of the layout.
  package static let version: UInt32 = 3
  /// Bytes before the first slot.
  package static let headerSize = 64
  /// Slots of a bucket.
  package static let slotsOfBucket = 4
  /// Bytes behind the last number, so that rows can be read to more than their end.
  package static let tailSize = 64

  /// The classes that a row has weights for.
  package let classes: Int

  private let bucketBits: Int
  private let weightBits: Int
  private let marks: UnsafeRawPointer?
  private let rows: UnsafeRawPointer?
  private let dense: UnsafeRawPointer?
  private let denseCount: Int

  /// A table without weights.
  package static let empty = unsafe WeightTable(bytes: UnsafeRawBufferPointer(start: nil, count: 0))

  /// The table in a file of the program; one without weights where the file is not there or is no table.
  package init(asset name: String) {
    unsafe self.init(bytes: UnsafeRawBufferPointer(asset: name))
  }

  /// The table in some bytes, which must stay where they are.
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
      unsafe (marks, rows, dense) = (nil, nil, nil)
      return
    }
    classes = width
    bucketBits = bits
    self.weightBits = weightBits
    denseCount = extra
    unsafe marks = start + Self.headerSize
    unsafe rows = start + Self.headerSize + slots * 2
    unsafe dense = start + Self.headerSize + slots * 2 + slots * rowSize
  }

  /// The bytes of a row of weights of 4 or 8 bits.
  package static func rowSize(classes: Int, bits: Int) -> Int {
    bits == 4 ? PackedRow.size(classes: classes) : classes
  }

  /// True when there are no weights.
  package var isEmpty: Bool { unsafe rows == nil }

  /// A number of the list behind the rows, as transitions are kept.
  package func number(_ position: Int) -> Int16 {
    guard let dense = unsafe dense, position >= 0, position < denseCount else { return 0 }
    return Int16(littleEndian: unsafe dense.loadUnaligned(fromByteOffset: position * 2, as: Int16.self))
  }

  /// How a hash is looked for: its bucket and its mark; one with the mark 0, which empty slots have, is never there.
  @inline(__always)
  package static func place(of hash: UInt64, bits: Int) -> (bucket: Int, mark: UInt16) {
    (Int(hash &>> UInt64(64 - bits)), UInt16(truncatingIfNeeded: hash))
  }

  /// The slot of a bucket whose mark is the one looked for; 4 when none is.
  @inline(__always)
  static func slot(of mark: UInt16, among marks: UInt64) -> Int {
    let ones: UInt64 = 0x0001_0001_0001_0001
    // The marks that are the same become 0; the lowest 0 of four 16-bit numbers is the lowest set high bit here.
    let apart = UInt64(littleEndian: marks) ^ (UInt64(mark) &* ones)
    return ((apart &- ones) & ~apart & 0x8000_8000_8000_8000).trailingZeroBitCount &>> 4
  }

  /// What a feature adds to sums, for explanations; nothing when it is not there.
  package func weights(of hash: UInt64) -> [Int]? {
    guard let marks = unsafe marks, let rows = unsafe rows else { return nil }
    let (bucket, mark) = Self.place(of: hash, bits: bucketBits)
    let four = unsafe marks.loadUnaligned(fromByteOffset: bucket &* 8, as: UInt64.self)
    let slot = Self.slot(of: mark, among: four)
    guard slot < 4, mark != 0 else { return nil }
    let size = Self.rowSize(classes: classes, bits: weightBits)
    let row = unsafe UnsafeRawBufferPointer(start: rows + (bucket * 4 + slot) * size, count: size)
    return weightBits == 4
      ? unsafe PackedRow.weights(row, classes: classes) : unsafe row.map { Int(Int8(bitPattern: $0)) }
  }

  /// The marks, the rows, and how far a hash is shifted for its bucket; nothing where rows are wider than some width, or
  /// have weights of other bits.
  fileprivate func parts(
    width: Int,
    bits: Int
  ) -> (marks: UnsafeRawPointer, rows: UnsafeRawPointer, shift: UInt64)? {
    guard classes <= width, bits == weightBits, let marks = unsafe marks, let rows = unsafe rows else {
      return nil
    }
    return unsafe (marks, rows, UInt64(64 - bucketBits))
  }
}

/// Adds up the weights of the features of one decision.
///
/// Weights lie far apart in memory: so all features are taken first, and what will be read is fetched meanwhile.
@safe package struct FeatureSum<Sums: RowSums>: FeatureSink {
  private let marks: UnsafeRawPointer
  private let rows: UnsafeRawPointer
  private let shift: UInt64
  private let rowSize: Int
  private let scratch: FeatureScratch
  private var count = 0

  /// No features yet; no sum at all where the table has no weights or more classes than there is room for.
  package init?(_ table: WeightTable) {
    guard let parts = unsafe table.parts(width: Sums.width, bits: Sums.bits) else { return nil }
    unsafe (marks, rows, shift) = parts
    rowSize = WeightTable.rowSize(classes: table.classes, bits: Sums.bits)
    scratch = FeatureScratch()
  }

  /// Takes the hash of a feature.
  @inline(__always)
  package mutating func add(_ hash: UInt64) {
    unsafe newshound_prefetch(marks + Int(truncatingIfNeeded: hash &>> shift) &* 8)
    scratch.set(hash, at: count)
    count &+= 1
  }

  /// The sums of the weights of the features taken, on top of others; afterwards there are no features.
  package mutating func finish(from start: Sums = Sums()) -> Sums {
    var found = 0
    for position in 0..<min(count, FeatureScratch.capacity) {
      let hash = scratch.value(at: position)
      let bucket = Int(truncatingIfNeeded: hash &>> shift)
      let four = unsafe marks.loadUnaligned(fromByteOffset: bucket &* 8, as: UInt64.self)
      let slot = WeightTable.slot(of: UInt16(truncatingIfNeeded: hash), among: four)
      let offset = (bucket &* 4 &+ slot) &* rowSize
      unsafe newshound_prefetch(rows + offset)
      // A feature that is not there is overwritten by the next: no guess of the processor's is needed.
      scratch.set(UInt64(truncatingIfNeeded: offset), at: found)
      found &+= 1 &- slot &>> 2
    }
    count = 0
    var sums = start
    for position in 0..<found {
      unsafe sums.add(rows + Int(truncatingIfNeeded: scratch.value(at: position)))
    }
    return sums
  }
}

/// Room for the features of one decision.
@safe final class FeatureScratch {
  /// The most features of a decision.
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

extension UnsafeRawBufferPointer {
  /// The bytes of a file of the program; none where it is not there.
  init(asset name: String) {
    let asset = unsafe newshound_asset_named(name)
    unsafe self.init(start: asset.bytes, count: asset.count)
  }

  /// Four bytes as a little-endian number; 0 beyond the end.
  func word(at offset: Int) -> Int {
    guard offset + 4 <= count else { return 0 }
    return Int(UInt32(littleEndian: unsafe loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}
