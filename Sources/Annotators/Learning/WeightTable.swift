import CAssets

/// The weights of a linear model, read in place from an embedded file.
///
/// A feature's hash leads to a bucket of four slots by its high bits and to a slot by its low 16; each slot has one
/// signed byte a class. A feature that is not there weighs nothing. The layout is described in `MODELS.md`.
@safe package struct WeightTable: @unchecked Sendable {
  /// Identifies a weight file: "NHWT" as a little-endian number.
  package static let magic: UInt32 = 0x5457_484E
  /// The only version of the layout.
  package static let version: UInt32 = 1
  /// Bytes before the first slot.
  package static let headerSize = 64
  /// Slots of a bucket.
  package static let slotsOfBucket = 4

  /// The classes that a row has weights for.
  package let classes: Int

  /// Bytes of a row: the classes, filled up to a multiple of 8.
  package let stride: Int

  private let bucketBits: Int
  private let marks: UnsafeRawPointer?
  private let rows: UnsafeRawPointer?
  private let dense: UnsafeRawPointer?
  private let denseCount: Int

  /// The table in a file of the program; one without weights where the file is not there or is no table.
  package init(asset name: String) {
    let asset = unsafe newshound_asset_named(name)
    unsafe self.init(bytes: UnsafeRawBufferPointer(start: asset.bytes, count: asset.count))
  }

  /// The table in some bytes, which must stay where they are.
  package init(bytes: UnsafeRawBufferPointer) {
    func word(_ offset: Int) -> Int {
      guard offset + 4 <= bytes.count else { return 0 }
      return Int(UInt32(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    let bits = word(12)
    let width = word(16)
    let extra = word(20)
    let slots = bits <= 24 ? Self.slotsOfBucket << bits : 0
    let needed = Self.headerSize + slots * 2 + slots * width + extra * 2
    guard word(0) == Int(Self.magic), word(4) == Int(Self.version), bits > 0, bits <= 24, width > 0,
      width <= 128, width % 8 == 0, word(8) <= width, bytes.count >= needed,
      let start = bytes.baseAddress
    else {
      (classes, stride, bucketBits, denseCount) = (0, 8, 1, 0)
      unsafe (marks, rows, dense) = (nil, nil, nil)
      return
    }
    classes = word(8)
    stride = width
    bucketBits = bits
    denseCount = extra
    unsafe marks = start + Self.headerSize
    unsafe rows = start + Self.headerSize + slots * 2
    unsafe dense = start + Self.headerSize + slots * 2 + slots * width
  }

  /// True when there are no weights.
  package var isEmpty: Bool { unsafe rows == nil }

  /// A number of the list behind the rows, as transitions are kept.
  package func number(_ position: Int) -> Int16 {
    guard let dense = unsafe dense, position >= 0, position < denseCount else { return 0 }
    return Int16(littleEndian: unsafe dense.loadUnaligned(fromByteOffset: position * 2, as: Int16.self))
  }

  /// How a hash is looked for: its bucket and its mark, which is never 0.
  @inline(__always)
  package static func place(of hash: UInt64, bits: Int) -> (bucket: Int, mark: UInt16) {
    (Int(hash &>> UInt64(64 - bits)), max(UInt16(truncatingIfNeeded: hash), 1))
  }

  /// Adds the row of a feature to sums, of which there are as many as `stride`.
  @inline(__always)
  package func add(_ hash: UInt64, to sums: UnsafeMutablePointer<Int16>) {
    guard let marks = unsafe marks, let rows = unsafe rows else { return }
    let (bucket, mark) = Self.place(of: hash, bits: bucketBits)
    let four = unsafe marks.loadUnaligned(fromByteOffset: bucket &* 8, as: SIMD4<UInt16>.self)
    let same = four .== SIMD4<UInt16>(repeating: mark)
    guard any(same) else { return }
    let slot = bucket &* 4 &+ (same[0] ? 0 : same[1] ? 1 : same[2] ? 2 : 3)
    let row = unsafe rows + slot &* stride
    var position = 0
    while position < stride {
      let weights = unsafe row.loadUnaligned(fromByteOffset: position, as: SIMD8<Int8>.self)
      let place = unsafe UnsafeMutableRawPointer(sums + position)
      let sum = unsafe place.loadUnaligned(as: SIMD8<Int16>.self) &+ SIMD8<Int16>(truncatingIfNeeded: weights)
      unsafe place.storeBytes(of: sum, as: SIMD8<Int16>.self)
      position &+= 8
    }
  }

  /// The weights of one feature, for explanations; nothing when it is not there.
  package func weights(of hash: UInt64) -> [Int]? {
    var sums = [Int16](repeating: 0, count: stride)
    unsafe sums.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { unsafe add(hash, to: start) }
    }
    return sums.contains { $0 != 0 } ? sums.prefix(classes).map(Int.init) : nil
  }
}

/// Adds up the weights of features.
@safe package struct FeatureSum: FeatureSink {
  private let table: WeightTable
  private let sums: UnsafeMutablePointer<Int16>

  /// Sums that begin with what is there; there must be room for as many as the table's `stride`.
  package init(_ table: WeightTable, into sums: UnsafeMutablePointer<Int16>) {
    self.table = table
    unsafe self.sums = sums
  }

  /// Takes the hash of a feature.
  @inline(__always)
  package mutating func add(_ hash: UInt64) { unsafe table.add(hash, to: sums) }
}
