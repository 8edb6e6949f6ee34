/// Builders of archives, which the readers only read.
enum PackedFiles {
  /// Returns a zip archive of files that are stored as they are.
  static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive = [UInt8]()
    var directory = [UInt8]()
    for file in files {
      let size = little(UInt32(file.bytes.count))
      let common = [20, 0, 0, 8, 0, 0, 0, 0, 0, 0] + little(checksum(file.bytes)) + size + size
      let name = Array(file.name.utf8)
      let names = little(UInt16(name.count)) + [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + names
      directory += [UInt8](repeating: 0, count: 10) + little(UInt32(archive.count)) + name
      archive += [0x50, 0x4B, 3, 4] + common + names + name + file.bytes
    }
    let count = little(UInt16(files.count))
    let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
    return archive + directory + end + little(UInt32(directory.count)) + little(UInt32(archive.count)) + [
      0, 0,
    ]
  }

  /// Returns a tar archive; a file of kind "2" is a symbolic link.
  static func tar(_ files: [(name: String, bytes: [UInt8])], kind: Character = "0") -> [UInt8] {
    var archive = [UInt8]()
    for file in files {
      var head = [UInt8](repeating: 0, count: 512)
      func put(_ text: String, _ start: Int) {
        head.replaceSubrange(start..<(start + text.utf8.count), with: text.utf8)
      }
      put(file.name, 0)
      put("0000644\0" + "0000000\0" + "0000000\0", 100)
      let size = String(kind == "0" ? file.bytes.count : 0, radix: 8)
      put(String(repeating: "0", count: 11 - size.count) + size, 124)
      put("00000000000", 136)
      put("        " + String(kind), 148)
      if kind == "2" { put("/etc/passwd", 157) }
      put("ustar\u{0}00", 257)
      let sum = String(head.reduce(0) { $0 + Int($1) }, radix: 8)
      put(String(repeating: "0", count: 6 - sum.count) + sum + "\0", 148)
      archive += head
      if kind == "0" {
        archive += file.bytes + [UInt8](repeating: 0, count: (512 - file.bytes.count % 512) % 512)
      }
    }
    return archive + [UInt8](repeating: 0, count: 1024)
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var checksum = UInt32.max
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
    }
    return ~checksum
  }
}
