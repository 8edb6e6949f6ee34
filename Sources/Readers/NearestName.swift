/// The name a user most likely meant.
enum NearestName {
  /// The candidate that begins with a name, or has the fewest edits to it, at most a third of its length.
  static func among(_ candidates: [String], to name: String) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates.prefix(4096) {
      let name = folded(candidate)
      // The start of a name is as good as one slip: "peru" for "peru.txt".
      let isStart = wanted.count >= 3 && name.starts(with: wanted) && name.count > wanted.count
      let distance = isStart ? 1 : edits(from: wanted, to: name)
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
    return best.name
  }

  /// True when a name comes before another, with runs of digits compared as numbers.
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

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    Array(name.lowercased().unicodeScalars.prefix(255))
  }

  /// The number of edits by optimal string alignment.
  private static func edits(from one: [Unicode.Scalar], to two: [Unicode.Scalar]) -> Int {
    var before = [Int]()
    var last = Array(0...two.count)
    for i in one.indices {
      var row = [i + 1]
      for j in two.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == two[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == two[j - 1], one[i - 1] == two[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[two.count]
  }
}
