/// An index of names for completion: one block of folded bytes in order of importance, searched linearly
/// at each key.
///
/// A search over 100,000 names reads about two megabytes once, so no tree is needed.
struct NameIndex: Sendable {
  /// The kind of match between a name and the typed text, from best to worst.
  enum Rank: Int, Sendable, Hashable, CaseIterable {
    case prefix, wordPrefix, substring, fuzzy
  }

  /// The names, most important first.
  let entries: [Candidate]

  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// A 64-bit set of the bytes of each name (by their lower six bits), to rule out most names
  /// with one comparison.
  private var masks: [UInt64] = []

  /// Creates an index of names, the most important first.
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

  /// Returns the matching entries, by rank and then in the order of the index, and the number of all matches.
  ///
  /// Matches inside words are returned only if no word has the typed prefix, and fuzzy matches, with the
  /// typed letters in order but with gaps, only if there are no others. For a closed list, where one word is
  /// wanted rather than a choice, only matches of the best rank are returned.
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

  /// Returns the rank of a folded name for adjacent folded letters; nil if it does not contain them.
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

  /// Whether folded letters occur in a folded name in their order, with or without gaps.
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

  /// Whether a folded byte is part of a word: a lower-case ASCII letter, a digit, or any non-ASCII byte.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 128 || (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57)
  }
}
