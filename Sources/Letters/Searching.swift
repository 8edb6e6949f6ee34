// Searching in texts by their UTF-8. The standard library's own functions of these names are part of its engine for
// regular expressions, which the program does without. A literal of one character means the character where both fit.

extension StringProtocol {
  /// Whether a text stands in this one; an empty text stands in every one.
  @_disfavoredOverload
  public func contains(_ other: some StringProtocol) -> Bool { firstRange(of: other) != nil }

  /// Returns the range of the first occurrence of a text; nil if there is none.
  public func firstRange(of other: some StringProtocol) -> Range<Index>? {
    let wanted = Array(other.utf8)
    guard let offset = UTF8Search.first(wanted, in: Array(utf8), from: 0) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: wanted.count)
  }

  /// Returns the text with every occurrence of a text replaced by another one, from left to right.
  public func replacing(_ other: some StringProtocol, with replacement: some StringProtocol) -> String {
    let wanted = Array(other.utf8)
    let text = Array(utf8)
    guard !wanted.isEmpty, var place = UTF8Search.first(wanted, in: text, from: 0) else {
      return String(self)
    }
    var result: [UInt8] = []
    var copied = 0
    while true {
      result += text[copied..<place]
      result += replacement.utf8
      copied = place + wanted.count
      guard let next = UTF8Search.first(wanted, in: text, from: copied) else { break }
      place = next
    }
    result += text[copied...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The texts before and behind the first occurrence of a text, without white space at their ends; nil without one.
  public func halves(at mark: String) -> (before: String, behind: String)? {
    firstRange(of: mark).map { (self[..<$0.lowerBound].trimmed, self[$0.upperBound...].trimmed) }
  }
}

extension [UInt8] {
  /// Returns the range of the first occurrence of some bytes; nil if there is none.
  public func firstRange(of wanted: [UInt8]) -> Range<Int>? {
    UTF8Search.first(wanted, in: self, from: 0).map { $0..<$0 + wanted.count }
  }
}

/// The search for bytes in bytes.
private enum UTF8Search {
  /// Returns the offset of the first occurrence at or after `start`; nil if there is none.
  static func first(_ wanted: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard let head = wanted.first else { return start }
    guard wanted.count <= text.count else { return nil }
    var place = start
    while place <= text.count - wanted.count {
      if text[place] == head, text[place..<place + wanted.count].elementsEqual(wanted) { return place }
      place += 1
    }
    return nil
  }
}
