import Letters
import Platform

/// The characters of a page: declared, marked by the first bytes, or found out.
enum HTMLCharset {
  /// Returns the page in UTF-8, with notes on assumptions.
  ///
  /// `declared` is an encoding that is known from outside, as from the header of a mail.
  static func decode(
    _ page: [UInt8],
    declared: String? = nil,
    source: String
  ) throws(ReadError) -> (bytes: [UInt8], notes: [String]) {
    if page.starts(with: [0xEF, 0xBB, 0xBF]) { return (mixed(page.dropFirst(3)).bytes, []) }
    let isWide =
      page.starts(with: [0xFF, 0xFE]) || page.starts(with: [0xFE, 0xFF])
      || page.prefix(64).filter { $0 == 0 }.count > 16
    if isWide {
      let decoded = try TextDecoder.decode(page, source: source)
      return (Array(decoded.text.utf8), decoded.notes)
    }
    if let kind = BinarySignature.kind(of: page) { throw .binary(source: source, kind: kind) }
    if String(validating: page, as: UTF8.self) != nil { return (page, []) }
    let name = (declared ?? declaration(page) ?? "").lowercased()
    if name.isEmpty || name.hasPrefix("utf")
      || ["iso-8859-1", "latin1", "us-ascii", "windows-1252", "cp1252"].contains(name)
    {
      let (bytes, repaired) = mixed(page[...])
      let isStated = !name.isEmpty && !name.hasPrefix("utf")
      return (bytes, repaired && !isStated ? [TextDecoder.windowsNote] : [])
    }
    if let bytes = converted(page, from: name) { return (bytes, []) }
    return (
      mixed(page[...]).bytes, ["The encoding \"\(name.prefix(40))\" is not known here; read as Windows-1252."]
    )
  }

  /// Returns the encoding that the head of a page states; nil if it states none.
  static func declaration(_ page: [UInt8]) -> String? {
    let head = page.prefix(8192)
    var rest = head
    while let place = rest.firstIndex(where: { $0 | 32 == 99 || $0 | 32 == 101 }) {
      rest = head[place...]
      for key in ["charset", "encoding"]
      where rest.count > key.utf8.count && zip(rest, key.utf8).allSatisfy({ $0 | 32 == $1 }) {
        let value = rest.dropFirst(key.utf8.count).drop { $0 <= 32 }
        guard value.first == 61 else { continue }
        let name = value.dropFirst().drop { $0 <= 32 || $0 == 34 || $0 == 39 }.prefix {
          $0 | 32 >= 97 && $0 | 32 <= 122 || $0 >= 48 && $0 <= 57 || $0 == 45 || $0 == 95 || $0 == 58
        }
        if !name.isEmpty, name.count < 32 { return String(decoding: name, as: UTF8.self) }
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Decodes UTF-8 in which single bytes of Windows-1252 stand; returns whether there are such.
  private static func mixed(_ page: ArraySlice<UInt8>) -> (bytes: [UInt8], repaired: Bool) {
    if String(validating: page, as: UTF8.self) != nil { return (Array(page), false) }
    var out = [UInt8]()
    out.reserveCapacity(page.count + page.count / 8)
    var repaired = false
    var index = page.startIndex
    while index < page.endIndex {
      let byte = page[index]
      let length =
        byte < 0x80
        ? 1
        : byte >= 0xC2 && byte < 0xE0
          ? 2 : byte >= 0xE0 && byte < 0xF0 ? 3 : byte >= 0xF0 && byte < 0xF5 ? 4 : 0
      if length == 1 {
        out.append(byte)
        index += 1
      } else if length > 1, index + length <= page.endIndex,
        String(validating: page[index..<index + length], as: UTF8.self) != nil
      {
        out.append(contentsOf: page[index..<index + length])
        index += length
      } else {
        out.append(contentsOf: String(TextDecoder.windows1252(byte)).utf8)
        repaired = true
        index += 1
      }
    }
    return (out, repaired)
  }

  /// Converts a page with the converter of the C library; nil if it does not know the encoding.
  private static func converted(_ page: [UInt8], from name: String) -> [UInt8]? {
    // Pages that name the older of two encodings mean the newer, which contains it.
    let newer = [
      "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932",
      "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "iso-8859-9": "windows-1254", "tis-620": "windows-874",
    ]
    let name = newer[name] ?? name.replacing("x-", with: "")
    guard name.utf8.allSatisfy({ $0 > 44 && $0 < 127 && $0 != 47 }),
      let converter = unsafe iconv_open("UTF-8", name), Int(bitPattern: converter) != -1
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var input = page
    var out = [UInt8](repeating: 0, count: page.count * 3 + 16)
    var written = 0
    let (inputCount, outputCount) = (input.count, out.count)
    unsafe input.withUnsafeMutableBytes { source in
      unsafe out.withUnsafeMutableBytes { target in
        guard var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self),
          let start = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        else { return }
        var to = unsafe start
        var (left, room) = (inputCount, outputCount)
        while left > 0 {
          var (source, target): (UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?) = unsafe (
            from, to
          )
          let result = unsafe iconv(converter, &source, &left, &target, &room)
          guard let nextFrom = unsafe source, let nextTo = unsafe target else { break }
          unsafe (from, to) = unsafe (nextFrom, nextTo)
          if result != -1 { break }
          // What cannot be converted becomes a question mark.
          guard left > 0, room > 3, errno != E2BIG else { break }
          unsafe to.pointee = 63
          unsafe (from, to) = unsafe (from + 1, to + 1)
          left -= 1
          room -= 1
        }
        written = outputCount - room
      }
    }
    return Array(out[..<min(written, out.count)])
  }
}
