extension ArraySlice<UInt8> {
  /// Returns the place of the first occurrence of an ASCII text; nil if there is none.
  func range(of text: String) -> Range<Int>? {
    let mark = Array(text.utf8)
    guard let first = mark.first else { return nil }
    var place = startIndex
    while let start = self[place...].firstIndex(of: first) {
      if self[start...].starts(with: mark) { return start..<(start + mark.count) }
      place = start + 1
    }
    return nil
  }
}
