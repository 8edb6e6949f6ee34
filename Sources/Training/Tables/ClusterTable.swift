import Annotators
import Foundation
import WordLists

/// Writes the table of word clusters; its layout is described in `MODELS.md`.
enum ClusterTable {
  /// Reads lines of a word and its clusters among 64, 512 and 2,048, and writes `clusters.bin` into a folder.
  static func write(_ path: String, to folder: String) throws {
    let rows = try GazetteerSource.cells(ofFile: path).filter { $0.count == 4 }
    var coarser = [UInt32](repeating: 0, count: 2048)
    let slotCount = rows.count * 5 / 3
    var slots = [UInt32](repeating: 0, count: slotCount)
    for row in rows {
      guard let coarse = UInt32(row[1]), let middle = UInt32(row[2]), let fine = UInt32(row[3]), fine < 2048
      else {
        continue
      }
      coarser[Int(fine)] = coarse | middle << 16
      let mixed = WordClusters.mixed(WordHash.of(row[0]))
      var slot = Gazetteer.home(of: mixed, among: slotCount)
      while slots[slot] != 0 { slot = slot + 1 == slotCount ? 0 : slot + 1 }
      slots[slot] = WordClusters.fingerprint(of: mixed) << 11 | fine
    }
    var writer = ByteWriter()
    writer.append(contentsOf: [WordClusters.magic, 1, UInt32(slotCount), 0, 0, 0, 0, 0] + coarser + slots)
    try Data(writer.bytes).write(to: URL(fileURLWithPath: "\(folder)/clusters.bin"))
    print("clusters.bin: \(writer.bytes.count) bytes, \(rows.count) words")
  }
}
