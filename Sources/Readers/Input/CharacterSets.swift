import Platform

/// The conversion of text in a named character set, by the C library.
enum CharacterSets {
  /// Returns bytes in a character set as UTF-8; nil if the name is unknown.
  ///
  /// A name stands for what browsers take it for, which for "iso-8859-1" is Windows-1252. A byte that the character set
  /// does not know becomes U+FFFD.
  static func utf8(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    let folded = name.lowercased()
    if folded == "utf-8" || folded == "utf8" || folded == "us-ascii" { return bytes }
    let converter = unsafe iconv_open("UTF-8", widened[folded] ?? folded)
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { unsafe iconv_close(converter) }
    var output = [UInt8]()
    output.reserveCapacity(bytes.count + bytes.count / 4)
    var input = bytes
    unsafe input.withUnsafeMutableBytes { source in
      var next = unsafe source.bindMemory(to: CChar.self).baseAddress
      var left = source.count
      while left > 0 {
        var failure: Int32 = 0
        output += unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
          unsafe buffer.withMemoryRebound(to: CChar.self) { buffer in
            var sink = buffer.baseAddress
            var room = buffer.count
            if unsafe iconv(converter, &next, &left, &sink, &room) == -1 { failure = errno }
            count = buffer.count - room
          }
        }
        if failure == EILSEQ || failure == EINVAL {
          output += [0xEF, 0xBF, 0xBD]
          unsafe next = next.map { unsafe $0 + 1 }
          left -= 1
        }
      }
    }
    return output
  }

  /// Returns text in UTF-8, with a byte order mark, for a reader that would otherwise guess; nil to let it guess.
  ///
  /// Bytes that are UTF-8 are so whatever the source states, and what states UTF-8 without being it is left to a guess.
  static func marked(_ bytes: [UInt8], stated name: String?) -> [UInt8]? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.starts(with: mark) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return nil
    }
    // Those of seven bits look like ASCII.
    if let name, name.lowercased().hasPrefix("iso-2022"), let converted = utf8(bytes, from: name) {
      return mark + converted
    }
    if String(validating: bytes, as: UTF8.self) != nil {
      return bytes.contains { $0 >= 0x80 } ? mark + bytes : nil
    }
    guard let name, !name.lowercased().hasPrefix("utf"), let converted = utf8(bytes, from: name) else {
      return nil
    }
    return mark + converted
  }

  /// The character sets for which browsers take a larger one.
  private static let widened = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "iso8859-1": "windows-1252",
    "ascii": "windows-1252",
    "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874", "gb2312": "gb18030",
    "gbk": "gb18030", "x-gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932",
    "x-sjis": "cp932", "shift-jis": "cp932", "x-mac-roman": "macintosh", "unicode": "utf-16",
  ]
}
