/// The width of text on a terminal, in columns.
///
/// East Asian wide and fullwidth characters and emoji take two columns (UAX #11, UTS #51), combining marks,
/// joiners and other format characters none, and all other characters one. Text is measured by grapheme
/// clusters (UAX #29), so that a family emoji or a flag counts once.
public enum DisplayWidth {
  /// Returns the width of a text.
  ///
  /// Control characters have no width, so make them visible first.
  public static func columns(of text: String) -> Int {
    columns(ofSlice: text[...])
  }

  /// Returns the width of a part of a text.
  static func columns(ofSlice text: Substring) -> Int {
    if let count = simpleColumns(of: text) { return count }
    var columns = 0
    for character in text { columns += self.columns(of: character) }
    return columns
  }

  /// Returns the width of a text in which every character takes one column; nil if that is not certain.
  static func simpleColumns(of text: Substring) -> Int? {
    var columns = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // ASCII, precomposed Latin letters, Greek and Cyrillic letters, dashes, quotation marks.
      case 0x20..<0x7F, 0xA0..<0x300, 0x370..<0x483, 0x2010..<0x2028, 0x2030..<0x205F: columns += 1
      default: return nil
      }
    }
    return columns
  }

  /// Returns the width of one grapheme cluster.
  static func columns(of character: Character) -> Int {
    var sum = 0
    var isEmoji = false
    var isFirst = true
    for scalar in character.unicodeScalars {
      if isFirst {
        isEmoji = scalar.value > 0xA8 && scalar.properties.isEmoji
        isFirst = false
      }
      // A variation selector for the emoji presentation, as in a heart or a keycap.
      if scalar.value == 0xFE0F, sum == 1 { return 2 }
      sum += columns(of: scalar)
    }
    return isEmoji ? min(sum, 2) : sum
  }

  /// Returns the width of a single code point.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0x300: return 1
    case 0..<0x300: return 0
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: return 2
    // Vowels and final consonants of Hangul, which combine with the preceding consonant.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    // Regional indicators, two of which form a flag.
    case 0x1F1E6...0x1F1FF: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return WideCharacters.contains(scalar.value) || scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
