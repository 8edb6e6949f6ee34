import Annotators

/// Writes tables of numbers by hashes (`ValueTable`).
enum ValueFile {
  /// The bytes of a table, two thirds of whose slots are filled.
  static func bytes(_ values: [(hash: UInt64, value: Int)]) -> [UInt8] {
    let count = max(1, values.count * 3 / 2)
    var slots = [UInt64](repeating: 0, count: count)
    for (hash, value) in values.sorted(by: { $0.hash < $1.hash }) {
      var slot = Gazetteer.home(of: hash, among: count)
      while slots[slot] != 0 { slot = slot + 1 == count ? 0 : slot + 1 }
      slots[slot] = ValueTable.fingerprint(of: hash) << 16 | UInt64(value & 0xFFFF)
    }
    var writer = ByteWriter()
    writer.append(contentsOf: [ValueTable.magic, 1, UInt32(count)])
    writer.pad(to: ValueTable.headerSize)
    writer.append(contentsOf: slots)
    return writer.bytes
  }
}
