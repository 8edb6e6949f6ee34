import Letters

/// The composition of letters with combining marks, and the boundaries of grapheme clusters.
enum Composition {
  /// Returns the code point into which a letter and a combining mark compose; 0 if there is none.
  static func letter(_ letter: Int32, with mark: Int32) -> Int32 {
    guard let letter = Unicode.Scalar(UInt32(clamping: letter)),
      let mark = Unicode.Scalar(UInt32(clamping: mark))
    else { return 0 }
    var pair = String.UnicodeScalarView()
    pair.append(letter)
    pair.append(mark)
    let composed = CanonicalForm.composed(String(pair)).unicodeScalars
    guard composed.count == 1, let only = composed.first else { return 0 }
    return Int32(only.value)
  }

  /// Returns the offset in code points of the next grapheme cluster boundary (UAX #29), forward or backward
  /// from the cursor; the cursor itself if there is none.
  static func boundary(in line: String, from cursor: Int, forward: Bool) -> Int {
    var start = 0
    for character in line {
      let end = start + character.unicodeScalars.count
      if forward, start <= cursor, cursor < end { return end }
      if !forward, start < cursor, cursor <= end { return start }
      start = end
    }
    return cursor
  }
}
