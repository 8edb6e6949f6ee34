import Annotators

/// Writes small numbers by hashes as the program reads them.
enum ValueFile {
  /// The bytes of a table; its slots are filled to two thirds.
  static func bytes(_ values: [(hash: UInt64, value: Int)]) -> [UInt8] {
    let count = max(1, values.count * 3 / 2)
    var slots = [UInt64](repeating: 0, count: count)
    for (hash, value) in values.sorted(by: { $0.hash < $1.hash }) {
      var place = Gazetteer.home(of: hash, among: count)
      while slots[place] != 0 { place = place + 1 == count ? 0 : place + 1 }
      slots[place] = ValueTable.mark(of: hash) << 16 | UInt64(value & 0xFFFF)
    }
    var bytes: [UInt8] = []
    func append(_ number: some FixedWidthInteger) {
      for shift in 0..<number.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: number >> (shift * 8))) }
    }
    for word in [ValueTable.magic, 1, UInt32(count), 0, 0, 0, 0, 0] { append(word) }
    for slot in slots { append(slot) }
    return bytes
  }
}
