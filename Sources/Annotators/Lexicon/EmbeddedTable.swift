import CAssets

/// The bytes of an embedded file, read as little-endian numbers; 0 beyond its end.
@safe struct EmbeddedTable: @unchecked Sendable {
  private let start: UnsafeRawPointer?
  private let count: Int

  init(_ asset: newshound_asset) {
    unsafe start = unsafe asset.bytes.map { unsafe UnsafeRawPointer($0) }
    count = unsafe asset.count
  }

  /// Reads some bytes, which must outlive the table at the same address.
  init(_ bytes: UnsafeRawBufferPointer) {
    unsafe start = bytes.baseAddress
    count = bytes.count
  }

  /// An empty table.
  init() {
    unsafe start = nil
    count = 0
  }

  /// True if the header has a magic number and the version, and all slots and names are within the bytes.
  func has(magic: UInt32, slotSize: Int) -> Bool {
    guard word(at: 0) == magic, word(at: 4) == Gazetteer.version else { return false }
    let names = slotSize == 16 ? (Int(word(at: 12)) + 1) * 4 : 0
    return Gazetteer.headerSize + Int(word(at: 8)) * slotSize + names <= count
  }

  @inline(__always)
  func word(at offset: Int) -> UInt32 {
    guard let start = unsafe start, offset >= 0, offset <= count - 4 else { return 0 }
    return unsafe UInt32(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func longWord(at offset: Int) -> UInt64 {
    guard let start = unsafe start, offset >= 0, offset <= count - 8 else { return 0 }
    return unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  func text(from lower: Int, to upper: Int) -> String? {
    guard let start = unsafe start, lower >= 0, lower < upper, upper <= count else { return nil }
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: start + lower, count: upper - lower),
      as: UTF8.self
    )
  }
}
