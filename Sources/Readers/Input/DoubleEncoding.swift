/// Text in UTF-8 that was read as Windows-1252 and saved in UTF-8 again, as in "CafÃ©" for "Café".
enum DoubleEncoding {
  /// A sentence for the user.
  static func note(_ count: Int) -> String {
    "The text was UTF-8 read as Windows-1252; \(count) \(count == 1 ? "character was" : "characters were") mended."
  }

  /// A sentence for the user where a text of a record, to which others may refer by position, was left as it is.
  static func leftNote(_ count: Int) -> String {
    "The text seems to be UTF-8 read as Windows-1252 in \(count) \(count == 1 ? "place" : "places"); it was left as it is."
  }

  /// Returns the text that was meant and the number of characters that were mended; nil if the text is no such text.
  ///
  /// Text that was encoded more than twice is mended step by step.
  static func mended(_ text: String) -> (text: String, count: Int)? {
    guard mayBe(text) else { return nil }
    var mended: (text: String, count: Int)?
    for _ in 0..<3 {
      guard let step = step(mended?.text ?? text) else { break }
      mended = (step.text, mended?.count ?? step.count)
    }
    return mended
  }

  /// Whether a text has one of the letters that the first byte of a character becomes: Â, Ã, Ä, Å, Î, Ï, Ð, Ñ, â, ð.
  ///
  /// Most texts have none.
  private static func mayBe(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if before == 0xC3 {
        switch byte {
        case 0x82...0x85, 0x8E...0x91, 0xA2, 0xB0: return true
        default: break
        }
      }
      before = byte
    }
    return false
  }

  private static func step(_ text: String) -> (text: String, count: Int)? {
    let scalars = Array(text.unicodeScalars)
    var result = [UInt8]()
    result.reserveCapacity(scalars.count)
    var count = 0
    var sure = 0
    var other = 0
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.isASCII {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
        position += 1
      } else if let (bytes, length, proves) = character(scalars, position) {
        result += bytes
        position += length
        guard proves else { continue }
        count += 1
        if bytes[0] == 0xC2 || bytes[0] == 0xC3 || bytes[0] >= 0xE2 { sure += 1 }
      } else {
        if scalar.value < 0x2000 || scalar.value > 0x206F { other += 1 }
        result += Array(String(scalar).utf8)
        position += 1
      }
    }
    // One doubtful pair, as a capital letter before a closing mark makes, is no proof.
    guard sure > 0 || count > 3, count * 2 >= other else { return nil }
    return (String(decoding: result, as: UTF8.self), count)
  }

  /// Returns the bytes of the character that stands at an index in pieces, the number of the pieces, and whether they
  /// prove that the text is double-encoded.
  private static func character(
    _ scalars: [Unicode.Scalar],
    _ start: Int
  ) -> (bytes: [UInt8], length: Int, proves: Bool)? {
    guard let lead = byte(scalars[start]) else { return nil }
    let width: Int
    switch lead {
    case 0xC2...0xC6, 0xCB, 0xCE...0xD1: width = 2
    case 0xE2: width = 3
    case 0xF0: width = 4
    default: return nil
    }
    var bytes = [lead]
    for position in (start + 1)..<(start + width) {
      guard position < scalars.count, let next = byte(scalars[position]), next & 0xC0 == 0x80 else { break }
      bytes.append(next)
    }
    if bytes.count == width {
      guard String(decoding: bytes, as: UTF8.self).unicodeScalars.first != "\u{FFFD}" else { return nil }
      return isPlausible(bytes) ? (bytes, width, true) : nil
    }
    // Windows-1252 has no character for 9D, the last byte of a closing quotation mark, and A0 becomes a blank.
    if lead == 0xE2, bytes.count == 2, bytes[1] == 0x80, isEnd(scalars, start + 2) {
      return (Array("\u{201D}".utf8), 2, true)
    }
    if lead == 0xC3, bytes.count == 1, start + 1 < scalars.count, scalars[start + 1] == " ",
      start + 2 >= scalars.count || scalars[start + 2].isASCII, start > 0,
      scalars[start - 1].properties.isAlphabetic || isEnd(scalars, start + 2)
    {
      // The blank that was a part of the character goes, unless it is the only one before the next word.
      return ([0xC3, 0xA0] + (isEnd(scalars, start + 2) ? [] : [0x20]), 2, false)
    }
    return nil
  }

  /// Whether bytes make a character that news has: Latin letters and signs, Greek, Cyrillic, punctuation, emoji.
  private static func isPlausible(_ bytes: [UInt8]) -> Bool {
    switch bytes[0] {
    case 0xE2: bytes[1] <= 0x84 || bytes[1] == 0x88 || (0x94...0x9E).contains(bytes[1])
    case 0xF0: bytes[1] == 0x9F
    // The marks that Windows-1252 has of these blocks.
    case 0xC6: bytes[1] == 0x92
    case 0xCB: bytes[1] == 0x86 || bytes[1] == 0x9C
    default: true
    }
  }

  private static func isEnd(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    guard position < scalars.count else { return true }
    return scalars[position].isASCII && !scalars[position].properties.isAlphabetic
  }

  /// The byte that a character is in Windows-1252.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? { TextDecoder.windowsByte(of: scalar) }
}
