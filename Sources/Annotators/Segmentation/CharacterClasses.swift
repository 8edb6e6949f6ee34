/// Classes of characters as the segmenter needs them, read from UTF-8 bytes.
enum CharacterClasses {
  /// The class of a character.
  enum Class: UInt8 {
    case space, letter, digit, apostrophe, quotationMark, stop, hyphen, dash, other
  }

  /// One decoded character: its value and its length in bytes.
  struct Decoded {
    var value: UInt32
    var length: Int
  }

  /// The character at a position; a stray byte counts as one character of its own.
  @inline(__always)
  static func decode(_ text: [UInt8], at position: Int) -> Decoded {
    let first = text[position]
    if first < 0x80 { return Decoded(value: UInt32(first), length: 1) }
    let needed = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard needed > 1, position + needed <= text.count else { return Decoded(value: 0xFFFD, length: 1) }
    var value = UInt32(first) & (needed == 2 ? 0x1F : needed == 3 ? 0x0F : 0x07)
    for offset in 1..<needed {
      let next = text[position + offset]
      guard next & 0xC0 == 0x80 else { return Decoded(value: 0xFFFD, length: 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Decoded(value: value, length: needed)
  }

  /// The class of a character.
  @inline(__always)
  static func classify(_ value: UInt32) -> Class {
    if value < 0x80 { return ascii[Int(value)] }
    return wide(value)
  }

  /// True for a capital letter.
  @inline(__always)
  static func isUppercase(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 65 < 26 }
    return Unicode.Scalar(value)?.properties.isUppercase ?? false
  }

  /// True for a lower-case letter.
  @inline(__always)
  static func isLowercase(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 97 < 26 }
    return Unicode.Scalar(value)?.properties.isLowercase ?? false
  }

  private static let ascii: [Class] = (0..<128).map { (value: Int) -> Class in
    switch value {
    case 9, 10, 11, 12, 13, 32: .space
    case 48...57: .digit
    case 65...90, 97...122: .letter
    case 39, 96: .apostrophe
    case 34: .quotationMark
    case 33, 46, 63: .stop
    case 45: .hyphen
    case 0...31, 127: .space
    default: .other
    }
  }

  private static func wide(_ value: UInt32) -> Class {
    switch value {
    case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202A...0x202F, 0x205F...0x2064,
      0x2066...0x2069,
      0x3000, 0xFEFF:
      return .space
    case 0x2018, 0x2019, 0x201A, 0x201B, 0xB4, 0x2032, 0x02BC: return .apostrophe
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x2033, 0x300C...0x300F, 0xFF02: return .quotationMark
    case 0x2026, 0x3002, 0xFF01, 0xFF1F: return .stop
    case 0x2010, 0x2011, 0xAD: return .hyphen
    case 0x2012...0x2015: return .dash
    case 0xA1...0xBF where value != 0xAA && value != 0xB5 && value != 0xBA: return .other
    case 0xD7, 0xF7: return .other
    case 0x2016...0x2BFF, 0x3001...0x303F, 0xFF00...0xFF0F, 0xFF1A...0xFF20: return .other
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .decimalNumber: return .digit
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .dashPunctuation, .connectorPunctuation:
      return .other
    default: return .letter
    }
  }
}
