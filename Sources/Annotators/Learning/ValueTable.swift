import CAssets

/// A hash table from words and endings to numbers of 16 bits, read in place from an embedded file.
///
/// A slot has 8 bytes: a fingerprint of 48 bits of the hash, never 0, and 16 bits of the value. The layout is
/// described in `MODELS.md`.
package struct ValueTable: Sendable {
  /// The first four bytes of a file: "NHVT" as a little-endian number.
  package static let magic: UInt32 = 0x5456_484E
  /// The number of bytes before the first slot.
  package static let headerSize = 32

  private let table: EmbeddedTable
  private let slots: Int

  /// The table in a file of the program.
  package init(asset name: String) { self.init(unsafe EmbeddedTable(newshound_asset_named(name))) }

  /// The table in some bytes, which must outlive it at the same address.
  package init(bytes: UnsafeRawBufferPointer) { self.init(unsafe EmbeddedTable(bytes)) }

  init(_ table: EmbeddedTable) {
    self.table = table
    let fits = table.word(at: 0) == Self.magic && table.word(at: 4) == 1
    slots = fits ? Int(table.word(at: 8)) : 0
  }

  /// True if there are no values.
  package var isEmpty: Bool { slots == 0 }

  /// The 48 bits, never 0, that stand for a hash in the table.
  package static func fingerprint(of hash: UInt64) -> UInt64 { max(hash &>> 16, 1) }

  /// The value of a hash of `FeatureHash`; nil if the table does not have it.
  @inline(__always)
  package subscript(hash: UInt64) -> Int? {
    guard slots > 0 else { return nil }
    let fingerprint = Self.fingerprint(of: hash)
    var position = Gazetteer.home(of: hash, among: slots)
    for _ in 0..<slots {
      let slot = table.longWord(at: Self.headerSize + position * 8)
      if slot == 0 { return nil }
      if slot &>> 16 == fingerprint { return Int(slot & 0xFFFF) }
      position = position + 1 == slots ? 0 : position + 1
    }
    return nil
  }
}
