/// The natural order of file names, in which "2.txt" precedes "10.txt".
enum NaturalOrder {
  /// Whether a name precedes another, with runs of digits compared as numbers and without regard to case.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (one, two) = (Array(left.utf8), Array(right.utf8))
    var (i, j) = (0, 0)
    while i < one.count, j < two.count {
      if isDigit(one[i]), isDigit(two[j]) {
        let (first, second) = (digits(one, &i), digits(two, &j))
        if first.count != second.count { return first.count < second.count }
        if first != second { return first.lexicographicallyPrecedes(second) }
      } else {
        let (a, b) = (lower(one[i]), lower(two[j]))
        if a != b { return a < b }
        i += 1
        j += 1
      }
    }
    if (one.count - i) != (two.count - j) { return one.count - i < two.count - j }
    return left < right
  }

  private static func digits(_ bytes: [UInt8], _ position: inout Int) -> ArraySlice<UInt8> {
    while position < bytes.count, bytes[position] == 48 { position += 1 }
    let start = position
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte + 32 : byte }
}
