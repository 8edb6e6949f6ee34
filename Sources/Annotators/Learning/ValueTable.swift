import CAssets

/// Small numbers by the hashes of words, read in place from an embedded file.
///
/// Slots of 8 bytes: 48 bits of the hash, never 0, and 16 bits of the value. The layout is described in `MODELS.md`.
package struct ValueTable: Sendable {
  /// Identifies a table of values: "NHVT" as a little-endian number.
  package static let magic: UInt32 = 0x5456_484E
  /// Bytes before the first slot.
  package static let headerSize = 32

  private let table: EmbeddedTable
  private let slots: Int

  /// The table in a file of the program.
  package init(asset name: String) { self.init(unsafe EmbeddedTable(newshound_asset_named(name))) }

  /// The table in some bytes, which must stay where they are.
  package init(bytes: UnsafeRawBufferPointer) { self.init(unsafe EmbeddedTable(bytes)) }

  init(_ table: EmbeddedTable) {
    self.table = table
    let fits = table.word(at: 0) == Self.magic && table.word(at: 4) == 1
    slots = fits ? Int(table.word(at: 8)) : 0
  }

  /// True when nothing is in it.
  package var isEmpty: Bool { slots == 0 }

  /// The mark by which the table knows a hash.
  package static func mark(of hash: UInt64) -> UInt64 { max(hash &>> 16, 1) }

  /// The value of a hash that `FeatureHash` made.
  @inline(__always)
  package subscript(hash: UInt64) -> Int? {
    guard slots > 0 else { return nil }
    let mark = Self.mark(of: hash)
    var position = Gazetteer.home(of: hash, among: slots)
    for _ in 0..<slots {
      let slot = table.longWord(at: Self.headerSize + position * 8)
      if slot == 0 { return nil }
      if slot &>> 16 == mark { return Int(slot & 0xFFFF) }
      position = position + 1 == slots ? 0 : position + 1
    }
    return nil
  }
}
