import Letters

/// Letters and their combining marks, as people count characters.
enum Composition {
  /// The number of the letter that a letter and a mark make together; 0 where Unicode has none.
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

  /// The code points before the next boundary between characters (UAX #29), forward or back; those given at the end.
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
