/// The encoding of JSON strings (RFC 8259), safe to be shown on a terminal.
public enum JSONText {
  /// Appends a string in quotation marks.
  ///
  /// Control characters, bidirectional controls and the byte order mark are escaped, as in `\u009B`.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(34)
    var before: UInt8 = 0
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 34, 92: bytes += [92, byte]
      case 10: bytes += [92, 110]
      case 13: bytes += [92, 114]
      case 9: bytes += [92, 116]
      case 0..<32, 127: append(code: UInt16(byte), to: &bytes)
      // The C1 controls, U+0080 to U+009F.
      case 0x80..<0xA0 where last == 0xC2:
        bytes.removeLast()
        append(code: UInt16(byte), to: &bytes)
      // Separators, embeddings and overrides, U+2028 to U+202E, and isolates, U+2066 to U+2069.
      case 0xA8...0xAE where last == 0x80 && before == 0xE2, 0xA6...0xA9 where last == 0x81 && before == 0xE2:
        bytes.removeLast(2)
        append(code: 0x2000 + UInt16(last & 0x3F) << 6 + UInt16(byte & 0x3F), to: &bytes)
      // The byte order mark, which parsers drop at the start of a text.
      case 0xBF where last == 0xBB && before == 0xEF:
        bytes.removeLast(2)
        append(code: 0xFEFF, to: &bytes)
      default: bytes.append(byte)
      }
      before = last
      last = byte
    }
    bytes.append(34)
  }

  private static func append(code: UInt16, to bytes: inout [UInt8]) {
    bytes += "\\u".utf8
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: code >> shift) & 15
      bytes.append(digit < 10 ? 48 + digit : 55 + digit)
    }
  }
}
