import CAssets
import CSQLite

/// The tables of an empty session as the pages of a database.
///
/// To copy the pages takes a sixth of the time in which the statements of `Schema` make the tables, and a session in
/// memory is made at each start. The pages are recorded by `Scripts/record-tables`; a test compares them with what the
/// statements make.
enum SchemaImage {
  /// The place of the recorded pages among the embedded files.
  static let name = "tables/session.bin"

  /// Gives an empty database the tables; returns false when the recorded ones are not those of the newest version.
  static func copy(into store: Store) throws(StoreError) -> Bool {
    let asset = unsafe newshound_asset_named(name)
    var pages = unsafe unpacked(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    // The number of the version stands there in every database, the highest byte first.
    guard pages.count > 100 else { return false }
    guard pages[60..<64].reduce(0, { $0 << 8 | Int($1) }) == Schema.version else { return false }
    try store.copy(pages: &pages)
    return true
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

extension Store {
  /// Gives an empty database the pages of another one; they are only read, and stay where they are.
  func copy(pages: inout [UInt8]) throws(StoreError) {
    var opened: OpaquePointer?
    var code = unsafe sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    defer { unsafe sqlite3_close_v2(opened) }
    guard code == SQLITE_OK, let source = unsafe opened else { throw failure(code) }
    code = unsafe pages.withUnsafeMutableBufferPointer { pages in
      let size = Int64(pages.count)
      let flags = UInt32(SQLITE_DESERIALIZE_READONLY)
      let code = unsafe sqlite3_deserialize(source, "main", pages.baseAddress, size, size, flags)
      guard code == SQLITE_OK else { return code }
      guard let backup = unsafe sqlite3_backup_init(handle, "main", source, "main") else {
        return unsafe sqlite3_errcode(handle)
      }
      unsafe sqlite3_backup_step(backup, -1)
      return unsafe sqlite3_backup_finish(backup)
    }
    try check(code)
  }

  /// The pages of the database.
  func pages() -> [UInt8] {
    var size: Int64 = 0
    guard let pages = unsafe sqlite3_serialize(handle, "main", &size, 0) else { return [] }
    defer { unsafe sqlite3_free(pages) }
    return unsafe Array(UnsafeBufferPointer(start: pages, count: Int(size)))
  }
}
