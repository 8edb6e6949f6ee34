/// A decoded text, with notes on the assumptions that were made to decode it.
struct DecodedText: Sendable, Hashable {
  /// The text without a byte order mark, otherwise unchanged.
  var text: String

  /// The assumptions that were made, as whole sentences for the user.
  var notes: [String] = []
}

/// The decoding of bytes as UTF-8, UTF-16, or else Windows-1252.
enum TextDecoder {
  static let windowsNote = "Not valid UTF-8; read as Windows-1252."
  static let repairedNote = "Some bytes are not valid UTF-8; U+FFFD stands in their place."
  static let brokenUTF16Note = "Some UTF-16 characters are broken; U+FFFD stands in their place."

  /// Returns the text of bytes; throws for bytes that hold only white space and for bytes that are not text.
  static func decode(_ bytes: [UInt8], source: String) throws(ReadError) -> DecodedText {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .binary(source: source, kind: .utf32)
    }
    let decoded: DecodedText
    if bytes.starts(with: [0xFF, 0xFE]) {
      decoded = try wide(bytes.dropFirst(2), bigEndian: false, source: source)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      decoded = try wide(bytes.dropFirst(2), bigEndian: true, source: source)
    } else if let kind = BinarySignature.kind(of: bytes) {
      throw .binary(source: source, kind: kind)
    } else if let bigEndian = evidentUTF16(bytes) {
      decoded = try wide(bytes[...], bigEndian: bigEndian, source: source)
    } else {
      decoded = try narrow(bytes, source: source)
    }
    guard decoded.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw .empty(source: source)
    }
    if let text = MacRoman.mended(decoded.text) {
      return DecodedText(text: text, notes: decoded.notes + [MacRoman.note])
    }
    guard let mended = DoubleEncoding.mended(decoded.text) else { return decoded }
    return DecodedText(text: mended.text, notes: decoded.notes + [DoubleEncoding.note(mended.count)])
  }

  private static func narrow(_ bytes: [UInt8], source: String) throws(ReadError) -> DecodedText {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var nulls = 0
    var controls = 0
    var highBytes = 0
    for byte in content {
      if byte >= 0x80 {
        highBytes += 1
      } else if byte < 0x20 && !(byte >= 8 && byte <= 13) && byte != 0x1B {
        controls += 1
        if byte == 0 { nulls += 1 }
      }
    }
    if nulls * 1000 > content.count || controls * 20 > content.count {
      throw .binary(source: source, kind: .data)
    }
    let text = String(decoding: content, as: UTF8.self)
    if highBytes == 0 || text.utf8.elementsEqual(content) { return DecodedText(text: text) }
    var replaced = 0
    var whole = 0
    for scalar in text.unicodeScalars where !scalar.isASCII {
      if scalar == "\u{FFFD}" { replaced += 1 } else { whole += 1 }
    }
    if whole >= 3 * replaced { return DecodedText(text: text, notes: [repairedNote]) }
    return DecodedText(text: windows1252(content), notes: [windowsNote])
  }

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      scalars.append(windows1252(byte))
    }
    return String(scalars)
  }

  /// The character of a byte in Windows-1252.
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    byte >= 0x80 && byte <= 0x9F ? upperRow[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The characters of the bytes 80 to 9F.
  ///
  /// Five of them are control characters, as in the WHATWG Encoding Standard.
  static let upperRow: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]

  /// The byte beyond ASCII that a character is in Windows-1252, or in Latin 1 where that differs; nil if it is none.
  static func windowsByte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value >= 0x80, scalar.value <= 0xFF { return UInt8(truncatingIfNeeded: scalar.value) }
    guard scalar.value > 0xFF, scalar.value < 0x2123 else { return nil }
    return upperRow.firstIndex(of: scalar).map { UInt8(truncatingIfNeeded: 0x80 + $0) }
  }

  private static func wide(
    _ bytes: ArraySlice<UInt8>,
    bigEndian: Bool,
    source: String
  ) throws(ReadError) -> DecodedText {
    var units = [UInt16]()
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if units.first == 0xFEFF { units.removeFirst() }
    let text = String(decoding: units, as: UTF16.self)
    let controls = units.reduce(into: 0) { count, unit in
      if unit < 0x20 && !(unit >= 8 && unit <= 13) && unit != 0x1B { count += 1 }
    }
    let broken = zip(text.utf16, units).reduce(into: 0) { count, pair in if pair.0 != pair.1 { count += 1 } }
    if controls * 20 > units.count || broken * 20 > units.count {
      throw .binary(source: source, kind: .data)
    }
    let intact = broken == 0 && index == bytes.endIndex
    return DecodedText(text: text, notes: intact ? [] : [brokenUTF16Note])
  }

  /// Returns whether UTF-16 without a byte order mark is big-endian, judging by zeros in every second byte;
  /// nil if the bytes do not look like UTF-16.
  private static func evidentUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4 else { return nil }
    var even = 0
    var odd = 0
    for (offset, byte) in sample.enumerated() where byte == 0 {
      if offset % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let pairs = sample.count / 2
    if odd * 10 >= pairs * 6 && even * 20 <= pairs { return false }
    if even * 10 >= pairs * 6 && odd * 20 <= pairs { return true }
    return nil
  }
}
