/// Words and conditions by UTF-8 bytes, which give the same as characters in a fraction of the time.
extension StringProtocol {
  /// The pieces between white space.
  func words() -> [Substring] {
    let text = Substring(self)
    var words: [Substring] = []
    let isDone = WhiteSpace.forEachWord(in: Array(text.utf8)) { words.append(text.piece(of: $0)) }
    return isDone ? words : text.split(whereSeparator: \.isWhitespace)
  }

  /// The number of pieces between white space.
  var wordCount: Int {
    var count = 0
    let isDone = WhiteSpace.forEachWord(in: Array(utf8)) { _ in count += 1 }
    return isDone ? count : split(whereSeparator: \.isWhitespace).count
  }

  /// The last piece between white space.
  var lastWord: Substring? {
    let text = Substring(self)
    var last: Range<Int>?
    let isDone = WhiteSpace.forEachWord(in: Array(text.utf8)) { last = $0 }
    return isDone ? last.map { text.piece(of: $0) } : text.split(whereSeparator: \.isWhitespace).last
  }

  /// True if a byte meets a condition, which gets the bytes before and after it too; a space stands beyond
  /// both ends.
  @inline(__always)
  func hasByte(
    amongFirst limit: Int = .max,
    where condition: (_ before: UInt8, _ byte: UInt8, _ after: UInt8) -> Bool
  ) -> Bool {
    let bytes = Array(utf8)
    var before: UInt8 = 32
    for position in 0..<Swift.min(bytes.count, limit) {
      let byte = bytes[position]
      if condition(before, byte, position + 1 < bytes.count ? bytes[position + 1] : 32) { return true }
      before = byte
    }
    return false
  }

  /// True if the text begins with a large ASCII letter.
  var beginsLarge: Bool { utf8.first.map { $0 &- 65 < 26 } ?? false }

  /// True if the text begins with a small ASCII letter.
  var beginsSmall: Bool { utf8.first.map { $0 &- 97 < 26 } ?? false }
}

extension Substring {
  /// The piece that some bytes make, which begin and end between scalars.
  func piece(of bytes: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return self[start..<utf8.index(start, offsetBy: bytes.count)]
  }

  /// True if the text begins with an ASCII letter or digit, which no mark or white space can be part of.
  var beginsWithWord: Bool { utf8.first.map(Substring.isPartOfWord) ?? false }

  /// True if the text ends with an ASCII letter or digit.
  var endsWithWord: Bool { utf8.last.map(Substring.isPartOfWord) ?? false }

  private static func isPartOfWord(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 32) &- 97 < 26 }
}
