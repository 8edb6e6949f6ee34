/// The code points of East Asian width W or F (UAX #11) that are not already wide as emoji.
enum WideCharacters {
  /// Whether the code point takes two columns.
  static func contains(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if value > ranges[middle].upperBound {
        low = middle + 1
      } else if value < ranges[middle].lowerBound {
        high = middle
      } else {
        return true
      }
    }
    return false
  }

  /// The ranges in ascending order.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul initial consonants
    0x2329...0x232A,  // angle brackets
    0x2630...0x2637,  // trigrams
    0x268A...0x268F,  // monograms and digrams
    0x2E80...0x303E,  // CJK radicals, punctuation
    0x3041...0x3247,  // kana, bopomofo, enclosed CJK letters
    0x3250...0xA4CF,  // CJK ideographs, Yi
    0xA960...0xA97C,  // Hangul initial consonants, extended
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // CJK compatibility ideographs
    0xFE10...0xFE19,  // vertical forms
    0xFE30...0xFE6F,  // CJK compatibility forms, small forms
    0xFF01...0xFF60,  // fullwidth forms
    0xFFE0...0xFFE6,  // fullwidth symbols
    0x16FE0...0x16FF1,  // ideographic symbols and punctuation
    0x17000...0x18D08,  // Tangut, Khitan
    0x1AFF0...0x1B2FB,  // kana, extended; Nushu
    0x1D300...0x1D376,  // Tai Xuan Jing symbols, counting rods
    0x1F200...0x1F265,  // enclosed ideographs
    0x20000...0x2FFFD,  // CJK ideographs, supplementary
    0x30000...0x3FFFD,  // CJK ideographs, tertiary
  ]
}
