import CAssets
import Files
import Platform

/// The tables of an empty session as the pages of a database.
///
/// To copy the pages takes a sixth of the time in which the statements of `Schema` make the tables, and a session is
/// made at most starts, in memory or in a file. The pages are recorded by `Scripts/record-tables`; a test compares them
/// with what the statements make.
enum SchemaImage {
  /// The place of the recorded pages among the embedded files.
  static let name = "tables/session.bin"

  /// The bytes of a page; without its first page a file is no database.
  private static let pageSize = 4096

  /// The recorded pages; nil when they are not those of the newest version.
  private static var pages: [UInt8]? {
    let asset = unsafe newshound_asset_named(name)
    let pages = unsafe unpacked(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    // The number of the version stands there in every database, the highest byte first.
    guard pages.count > pageSize else { return nil }
    return pages[60..<64].reduce(0, { $0 << 8 | Int($1) }) == Schema.version ? pages : nil
  }

  /// Gives an empty database the tables; returns false when the recorded ones are not those of the newest version.
  static func copy(into store: Store) throws(StoreError) -> Bool {
    guard var pages else { return false }
    try store.copy(pages: &pages)
    return true
  }

  /// Gives an empty file the tables; returns false when the recorded ones are not those of the newest version.
  ///
  /// The first page comes last: a file without it was left while it was made.
  static func fill(_ file: HeldFile) throws(FileError) -> Bool {
    guard let pages else { return false }
    // SQLite passes over what stands beside an empty file, and so does what is filled here.
    for rest in OwnFiles.endings { unsafe unlink(file.path + rest) }
    do throws(FileError) {
      try file.write(pages[pageSize...], at: pageSize)
      try file.write(pages[..<pageSize], at: 0)
    } catch {
      try file.clear()
      throw error
    }
    return true
  }

  /// True for a file that was left while it was filled: its first page is still empty, and the others are as recorded,
  /// or empty too.
  static func isUnfinished(_ file: HeldFile) -> Bool {
    let head = file.head(pageSize)
    guard !head.isEmpty, head.allSatisfy({ $0 == 0 }), let pages else { return false }
    let found = file.head(pages.count + 1)
    return found.count <= pages.count
      && zip(found, pages).dropFirst(pageSize).allSatisfy { $0 == 0 || $0 == $1 }
  }

  /// The bytes that were recorded: by turns a number of zero bytes, a number of bytes, and as many bytes.
  ///
  /// A number has two bytes, the lower first. What is cut off at the end is left out.
  static func unpacked(_ packed: some RandomAccessCollection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 18)
    var rest = packed[...]
    while rest.count >= 4 {
      let numbers = rest.prefix(4).map { Int($0) }
      bytes.append(contentsOf: repeatElement(0, count: numbers[0] | numbers[1] << 8))
      rest = rest.dropFirst(4)
      let count = numbers[2] | numbers[3] << 8
      bytes.append(contentsOf: rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return bytes
  }

  /// The form in which bytes are recorded.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    func number(_ count: Int) -> [UInt8] { [UInt8(count & 0xFF), UInt8(count >> 8)] }
    var rest = bytes[...]
    while !rest.isEmpty {
      let zeros = rest.prefix(0xFFFF).prefix { $0 == 0 }
      rest = rest.dropFirst(zeros.count)
      // A few zero bytes are cheaper as they are than as a number.
      var count = 0
      while count < min(rest.count, 0xFFFF), !rest.dropFirst(count).prefix(5).elementsEqual([0, 0, 0, 0, 0]) {
        count += 1
      }
      packed += number(zeros.count) + number(count) + rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    return packed
  }
}
