/// The ends of a range of days or years.
extension TimeExpression {
  /// An end of a range: its bytes and its TIMEX3 value.
  public struct End: Sendable, Hashable {
    /// The bytes.
    public var range: TextRange
    /// The TIMEX3 value.
    public var value: String
  }

  /// The first and the last day or year of a range such as "June 5-7", each with its own words; nil for anything else.
  ///
  /// TIMEX3 has an expression for each of them (Saurí and others, TimeML Annotation Guidelines, 2006). Between them
  /// stands a dash, a slash, or "to" or the like, behind the first number.
  ///
  /// - Parameter text: the bytes of the document.
  public func ends(in text: [UInt8]) -> (first: End, last: End)? {
    let values = value.split(separator: "/", omittingEmptySubsequences: false)
    guard kind == .date, values.count == 2, !values[0].isEmpty, !values[1].isEmpty,
      range.end <= text.count
    else { return nil }
    guard let digit = (range.start..<range.end).first(where: { Self.isDigit(text[$0]) }),
      let cut = (digit..<range.end).first(where: { Self.isJoint(at: $0, in: text, before: range.end) })
    else { return nil }
    var end = cut
    while end > range.start, text[end - 1] == 32 { end -= 1 }
    var start = cut
    while start < range.end, !Self.isWord(text[start]) { start += 1 }
    guard start < range.end else { return nil }
    if Self.isLetter(text[start]), text[start] >= 97 {
      while start < range.end, text[start] != 32 { start += 1 }
      while start < range.end, text[start] == 32 { start += 1 }
    }
    guard start < range.end, end > range.start else { return nil }
    return (
      End(range: TextRange(range.start, end), value: String(values[0])),
      End(range: TextRange(start, range.end), value: String(values[1]))
    )
  }

  /// True for a dash, a slash, or a word in lower case between spaces that is no ending of an ordinal.
  private static func isJoint(at position: Int, in text: [UInt8], before end: Int) -> Bool {
    switch text[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), 0xE2: return true
    default:
      return joints.contains { joint in
        position + joint.count < end && text[position..<position + joint.count].elementsEqual(joint)
      }
    }
  }

  private static let joints = [" to ", " through ", " until ", " and "].map { Array($0.utf8) }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
  private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
