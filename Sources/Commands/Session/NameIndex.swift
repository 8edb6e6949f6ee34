/// Names in one block of folded bytes, most important first, to be searched from front to back at each key.
///
/// A search over 100,000 names looks at about two megabytes once, so it needs no tree.
struct NameIndex: Sendable {
  /// How a name fits what was typed, from best to worst.
  enum Rank: Int, Sendable, Hashable, CaseIterable {
    case prefix, wordPrefix, substring, fuzzy
  }

  /// The names, most important first.
  let entries: [Candidate]

  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// For each name the set of its bytes, six bits of each, to pass over most names at one look.
  private var masks: [UInt64] = []

  /// An index of names that come most important first.
  init(_ entries: [Candidate]) {
    self.entries = entries
    ends.reserveCapacity(entries.count)
    masks.reserveCapacity(entries.count)
    bytes.reserveCapacity(entries.count * 16)
    for entry in entries {
      bytes.append(contentsOf: Folded.text(entry.text).utf8)
      masks.append(NameIndex.mask(bytes[(ends.last ?? 0)...]))
      ends.append(bytes.count)
    }
  }

  /// The entries that fit, better ranks first and in each the order of the index, and how many fit in all.
  ///
  /// Letters inside words count only when no word begins so, and fuzzy matches, where the typed letters occur in
  /// order with gaps, only when nothing fits better. Of a closed list, where one word is wanted rather than a
  /// choice, each rank counts only when no better one occurs.
  func matches(_ typed: String, limit: Int, isClosed: Bool = false) -> (
    found: [(entry: Candidate, rank: Rank)], total: Int
  ) {
    let wanted = Array(Folded.text(typed).utf8)
    guard !wanted.isEmpty else {
      return (entries.prefix(limit).map { ($0, .prefix) }, entries.count)
    }
    var byRank = [[Int]](repeating: [], count: Rank.allCases.count)
    var counts = [Int](repeating: 0, count: Rank.allCases.count)
    let mask = NameIndex.mask(wanted[...])
    for isFuzzy in [false, true] where counts.allSatisfy({ $0 == 0 }) {
      for position in masks.indices where masks[position] & mask == mask {
        let name = (position == 0 ? 0 : ends[position - 1])..<ends[position]
        let rank =
          isFuzzy
          ? NameIndex.occursWithGaps(wanted, in: bytes, name) ? Rank.fuzzy : nil
          : NameIndex.rank(of: bytes, name, for: wanted)
        guard let rank = rank?.rawValue else { continue }
        counts[rank] += 1
        if byRank[rank].count < limit { byRank[rank].append(position) }
      }
    }
    if isClosed, let best = counts.firstIndex(where: { $0 > 0 }) {
      return (byRank[best].map { (entries[$0], Rank.allCases[best]) }, counts[best])
    }
    let tiers: [[Rank]] = [[.prefix, .wordPrefix], [.substring], [.fuzzy]]
    let ranks = tiers.first { $0.contains { counts[$0.rawValue] > 0 } } ?? []
    var found: [(entry: Candidate, rank: Rank)] = []
    for rank in ranks {
      found += byRank[rank.rawValue].prefix(limit - found.count).map { (entries[$0], rank) }
    }
    return (found, ranks.reduce(0) { $0 + counts[$1.rawValue] })
  }

  /// How the folded name at a place fits folded letters that stand together.
  private static func rank(of bytes: [UInt8], _ name: Range<Int>, for wanted: [UInt8]) -> Rank? {
    guard name.count >= wanted.count else { return nil }
    let first = wanted[0]
    var isSubstring = false
    var start = name.lowerBound
    let last = name.upperBound - wanted.count
    while start <= last {
      if bytes[start] == first, !isSubstring || !isWordByte(bytes[start - 1]) {
        var length = 1
        while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
        if length == wanted.count {
          if start == name.lowerBound { return .prefix }
          if !isWordByte(bytes[start - 1]) { return .wordPrefix }
          isSubstring = true
        }
      }
      start += 1
    }
    return isSubstring ? .substring : nil
  }

  /// True when folded letters occur in the name at a place in their order.
  private static func occursWithGaps(_ wanted: [UInt8], in bytes: [UInt8], _ name: Range<Int>) -> Bool {
    var next = 0
    var position = name.lowerBound
    while position < name.upperBound, next < wanted.count {
      if bytes[position] == wanted[next] { next += 1 }
      position += 1
    }
    return next == wanted.count
  }

  private static func mask(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// True for bytes inside words: ASCII letters and digits, and all of other scripts.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 128 || (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57)
  }
}
