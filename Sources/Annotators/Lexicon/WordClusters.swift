import CAssets
import WordLists

/// Groups of words that are used alike, at three depths, read in place from an embedded table.
///
/// The layout is described in `MODELS.md`.
package struct WordClusters: Sendable {
  /// The groups of one word: among 64, 512 and 2,048; all 0 for a word without.
  package struct Groups: Sendable, Hashable {
    /// The group among 64.
    package var coarse: UInt64
    /// The group among 512.
    package var middle: UInt64
    /// The group among 2,048.
    package var fine: UInt64

    /// No groups.
    package static let none = Groups(coarse: 0, middle: 0, fine: 0)
  }

  /// Identifies a cluster table: "NHCL" as a little-endian number.
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
    // The coarser groups of each fine one come first, four bytes a group.
    start = 32 + 2048 * 4
  }

  /// The mark, of 21 bits and never 0, by which the table knows a word.
  package static func mark(of hash: UInt64) -> UInt32 { max(UInt32(truncatingIfNeeded: hash) & 0x1F_FFFF, 1) }

  /// The mixed hash of a word in lower case.
  package static func mixed(_ hash: UInt64) -> UInt64 {
    var mixed = hash &+ 0x5384_5412_7B09_6493
    mixed = (mixed ^ (mixed &>> 32)) &* 0xD6E8_FEB8_6659_FD93
    mixed = (mixed ^ (mixed &>> 29)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed &>> 32)
  }

  /// The groups of a word by its `WordHash`.
  package func groups(ofHash hash: UInt64) -> Groups {
    guard slots > 0 else { return .none }
    let mixed = Self.mixed(hash)
    let mark = Self.mark(of: mixed)
    var position = Gazetteer.home(of: mixed, among: slots)
    for _ in 0..<slots {
      let slot = table.word(at: start + position * 4)
      if slot == 0 { return .none }
      if slot &>> 11 == mark {
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
