import Annotators
import Foundation
import WordLists

/// Packs words with their groups into the table that the program reads.
enum ClusterTable {
  /// Reads lines of a word and its groups among 64, 512 and 2,048, and writes `clusters.bin` into a folder.
  static func write(_ path: String, to folder: String) throws {
    let rows = try WordList.cells(ofFile: path).filter { $0.count == 4 }
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
      var place = Gazetteer.home(of: mixed, among: slotCount)
      while slots[place] != 0 { place = place + 1 == slotCount ? 0 : place + 1 }
      slots[place] = WordClusters.mark(of: mixed) << 11 | fine
    }
    var bytes = Data()
    for word in [WordClusters.magic, 1, UInt32(slotCount), 0, 0, 0, 0, 0] + coarser + slots {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
    }
    try bytes.write(to: URL(fileURLWithPath: "\(folder)/clusters.bin"))
    print("clusters.bin: \(bytes.count) bytes, \(rows.count) words")
  }
}
