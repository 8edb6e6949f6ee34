import CAssets

/// Clusters of words that are used alike, at three levels, read in place from an embedded file.
///
/// The vectors of words that were clustered are named in `MODELS.md`, which also describes the layout.
package struct WordClusters: Sendable {
  /// The clusters of a word at the three levels, from 1 on; all 0 for a word outside the table.
  package struct Groups: Sendable, Hashable {
    /// The cluster among 64.
    package var coarse: UInt64
    /// The cluster among 512.
    package var middle: UInt64
    /// The cluster among 2,048.
    package var fine: UInt64

    /// The value for a word outside the table.
    package static let none = Groups(coarse: 0, middle: 0, fine: 0)
  }

  /// The first four bytes of a file: "NHCL" as a little-endian number.
  package static let magic: UInt32 = 0x4C43_484E

  /// The table of this program.
  package static let standard = WordClusters(
    unsafe EmbeddedTable(newshound_asset_named("tables/clusters.bin"))
  )

  private let table: EmbeddedTable
  private let slots: Int
  private let start: Int

  init(_ table: EmbeddedTable) {
    self.table = table
    let fits = table.word(at: 0) == Self.magic && table.word(at: 4) == 1
    slots = fits ? Int(table.word(at: 8)) : 0
    // The header is followed by the coarser clusters of each of the 2,048 fine ones, four bytes each.
    start = 32 + 2048 * 4
  }

  /// The 21 bits, never 0, that stand for a word in the table.
  package static func fingerprint(of hash: UInt64) -> UInt32 {
    max(UInt32(truncatingIfNeeded: hash) & 0x1F_FFFF, 1)
  }

  /// The hash of a word for the table, from its `WordHash`.
  package static func mixed(_ hash: UInt64) -> UInt64 {
    var mixed = hash &+ 0x5384_5412_7B09_6493
    mixed = (mixed ^ (mixed &>> 32)) &* 0xD6E8_FEB8_6659_FD93
    mixed = (mixed ^ (mixed &>> 29)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed &>> 32)
  }

  /// The clusters of a word by its `WordHash`.
  package func groups(ofHash hash: UInt64) -> Groups {
    guard slots > 0 else { return .none }
    let mixed = Self.mixed(hash)
    let fingerprint = Self.fingerprint(of: mixed)
    var position = Gazetteer.home(of: mixed, among: slots)
    for _ in 0..<slots {
      let slot = table.word(at: start + position * 4)
      if slot == 0 { return .none }
      if slot &>> 11 == fingerprint {
        let fine = slot & 0x7FF
        let coarser = table.word(at: 32 + Int(fine) * 4)
        return Groups(
          coarse: UInt64(coarser & 0xFFFF) + 1,
          middle: UInt64(coarser &>> 16) + 1,
          fine: UInt64(fine) + 1
        )
      }
      position = position + 1 == slots ? 0 : position + 1
    }
    return .none
  }
}
