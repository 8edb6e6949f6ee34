import Platform

/// A code page of characters, read by the system's `iconv`.
struct CodePage: Sendable, Hashable {
  /// The name, as `iconv` has it.
  let name: String

  /// The code page of Western Europe.
  static let windows = CodePage(name: "CP1252")

  /// The code page of a name.
  init(name: String) { self.name = name }

  /// The code page of a number of Windows; nil if there is none.
  init?(windows number: Int) {
    guard (37...65_001).contains(number) else { return nil }
    name = number == 65_001 ? "UTF-8" : "CP\(number)"
  }

  /// The code page of a character set of Windows; nil for those without letters.
  init?(charset number: Int) {
    guard let page = Self.charsets[number] else { return nil }
    name = "CP\(page)"
  }

  private static let charsets = [
    0: 1252, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
    186: 1257,
    204: 1251, 222: 874, 238: 1250,
  ]

  /// Returns the text of some bytes; what is no character of the page becomes U+FFFD.
  func text(_ bytes: [UInt8]) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    guard let converter = unsafe iconv_open("UTF-8", name), unsafe converter != iconv_t(bitPattern: -1) else {
      return name == Self.windows.name ? String(decoding: bytes, as: UTF8.self) : Self.windows.text(bytes)
    }
    defer { _ = unsafe iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [UInt8](repeating: 0, count: bytes.count * 4 + 8)
    var result = [UInt8]()
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBytes { target in
        var from = source.baseAddress
        var left = source.count
        while left > 0 {
          var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = target.count
          let done = unsafe iconv(converter, &from, &left, &to, &room)
          unsafe result += target.prefix(target.count - room)
          guard done == Int.max || done == Int(bitPattern: UInt.max), left > 0 else { break }
          // A byte that is no character.
          result += Array("\u{FFFD}".utf8)
          unsafe from = unsafe from?.advanced(by: 1)
          left -= 1
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
