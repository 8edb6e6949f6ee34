/// Names in one block of folded bytes, most important first, to be searched from front to back at each key.
///
/// A search over 100,000 names looks at about two megabytes once, so it needs no tree.
struct NameIndex: Sendable {
  /// One name with what a list of candidates shows beside it.
  struct Entry: Sendable, Hashable {
    /// The name.
    var name: String
    /// A few words beside it, as in `PERSON 12`.
    var annotation: String

    /// A name with its annotation.
    init(_ name: String, annotation: String = "") {
      self.name = name
      self.annotation = annotation
    }
  }

  /// How a name fits what was typed, from best to worst.
  enum Rank: Int, Sendable, Hashable, CaseIterable {
    case prefix, wordPrefix, substring, fuzzy
  }

  /// The names, most important first.
  let entries: [Entry]

  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// An index of names that come most important first.
  init(_ entries: [Entry]) {
    self.entries = entries
    ends.reserveCapacity(entries.count)
    bytes.reserveCapacity(entries.count * 16)
    for entry in entries {
      bytes.append(contentsOf: Folded.text(entry.name).utf8)
      ends.append(bytes.count)
    }
  }

  /// The entries that fit, better ranks first and in each the order of the index, and how many fit in all.
  ///
  /// Fuzzy matches, where the typed letters occur in order with gaps, count only when nothing fits better.
  func matches(_ typed: String, limit: Int) -> (found: [(entry: Entry, rank: Rank)], total: Int) {
    let wanted = Array(Folded.text(typed).utf8)
    guard !wanted.isEmpty else {
      return (entries.prefix(limit).map { ($0, .prefix) }, entries.count)
    }
    var byRank = [[Int]](repeating: [], count: Rank.allCases.count)
    var counts = [Int](repeating: 0, count: Rank.allCases.count)
    var start = 0
    for (position, end) in ends.enumerated() {
      let rank = NameIndex.rank(of: bytes, start..<end, for: wanted)?.rawValue
      start = end
      guard let rank else { continue }
      counts[rank] += 1
      if byRank[rank].count < limit { byRank[rank].append(position) }
    }
    let better = counts.dropLast().reduce(0, +)
    let ranks = better > 0 ? Rank.allCases.dropLast() : Rank.allCases.suffix(1)
    var found: [(entry: Entry, rank: Rank)] = []
    for rank in ranks {
      found += byRank[rank.rawValue].prefix(limit - found.count).map { (entries[$0], rank) }
    }
    return (found, better > 0 ? better : counts[Rank.fuzzy.rawValue])
  }

  /// How the folded name at a place fits folded letters.
  static func rank(of bytes: [UInt8], _ name: Range<Int>, for wanted: [UInt8]) -> Rank? {
    guard let first = wanted.first, name.count >= wanted.count else { return nil }
    var isSubstring = false
    var next = 0
    for start in name {
      let byte = bytes[start]
      if next < wanted.count, byte == wanted[next] { next += 1 }
      guard byte == first, !isSubstring || !isWordByte(bytes[start - 1]),
        start + wanted.count <= name.upperBound
      else { continue }
      var length = 1
      while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
      guard length == wanted.count else { continue }
      if start == name.lowerBound { return .prefix }
      if !isWordByte(bytes[start - 1]) { return .wordPrefix }
      isSubstring = true
    }
    return isSubstring ? .substring : next == wanted.count ? .fuzzy : nil
  }

  /// True for bytes inside words: ASCII letters and digits, and all of other scripts.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 128 || (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57)
  }
}
