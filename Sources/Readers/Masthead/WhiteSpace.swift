import Documents

/// White space and line ends in UTF-8, by the Unicode property White_Space.
enum WhiteSpace {
  /// Returns the number of bytes of the white space at an index; 0 if there is none.
  static func length(at position: Int, in bytes: [UInt8]) -> Int {
    guard position < bytes.count else { return 0 }
    let first = bytes[position]
    if first == 32 || (first >= 9 && first <= 13) { return 1 }
    if first < 0xC2 { return 0 }
    let second = position + 1 < bytes.count ? bytes[position + 1] : 0
    if first == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
    let third = position + 2 < bytes.count ? bytes[position + 2] : 0
    switch (first, second) {
    case (0xE2, 0x80): return third <= 0x8A || (third >= 0xA8 && third <= 0xA9) || third == 0xAF ? 3 : 0
    case (0xE2, 0x81): return third == 0x9F ? 3 : 0
    case (0xE1, 0x9A), (0xE3, 0x80): return third == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// Returns the number of bytes of the line break at an index; 0 if there is none.
  static func lineEnd(at position: Int, in bytes: [UInt8]) -> Int {
    switch bytes[position] {
    case 10: return 1
    case 13: return position + 1 < bytes.count && bytes[position + 1] == 10 ? 2 : 1
    case 0xE2:
      guard position + 2 < bytes.count, bytes[position + 1] == 0x80 else { return 0 }
      return bytes[position + 2] == 0xA8 || bytes[position + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// Returns a range without the white space at its ends.
  static func trimmed(_ range: TextRange, in bytes: [UInt8]) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end {
      let length = length(at: start, in: bytes)
      if length == 0 { break }
      start += length
    }
    while end > start {
      var width = 1
      while width < 3, end - width > start, bytes[end - width] & 0xC0 == 0x80 { width += 1 }
      if length(at: end - width, in: bytes) != width { break }
      end -= width
    }
    return TextRange(start, end)
  }
}
