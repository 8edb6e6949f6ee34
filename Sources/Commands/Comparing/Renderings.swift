import Corpora

/// The grouping of quotations into utterances, however many there are.
enum Renderings {
  /// The maximum number of quotations of which every pair with a rare word in common is compared.
  private static let few = 1_500
  /// The maximum number of utterances with the same three consecutive words; if there are more, the words
  /// are ignored.
  private static let mostShared = 24

  /// The maximum number of utterances that a quotation is compared with.
  private static let most = 4

  /// Returns the utterances, each with its fullest rendering first.
  ///
  /// If there are more than `few` quotations, only those with some of the same three consecutive words are
  /// compared, and those with fewer than five words are left out.
  static func groups(
    of rows: [QuotationRow],
    progress: ((_ done: Int, _ total: Int?, _ text: String) -> Void)? = nil
  ) throws -> [Utterance] {
    if rows.count <= few { return try Utterance.group(rows) }
    var groups: [(utterance: Utterance, proposition: Proposition)] = []
    var owners: [Int: [Int]] = [:]
    let sorted = rows.sorted { ($1.content.utf8.count, $0.id) < ($0.content.utf8.count, $1.id) }
    for (place, row) in sorted.enumerated() {
      try Task.checkCancellation()
      if place % 256 == 0 { progress?(place, sorted.count, "putting quotations together") }
      let proposition = Proposition(row)
      guard proposition.words.words.count >= 5 else { continue }
      let keys = triples(proposition.words)
      var shared: [Int: Int] = [:]
      for key in keys {
        guard let known = owners[key], known.count <= mostShared else { continue }
        for group in known { shared[group, default: 0] += 1 }
      }
      let likely = shared.filter { $0.value * 5 >= keys.count }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most)
      var rendering: Utterance.Rendering?
      for (group, _) in likely {
        rendering = proposition.rendering(of: groups[group].proposition)
        guard let rendering else { continue }
        groups[group].utterance.renderings.append(rendering)
        break
      }
      if rendering != nil { continue }
      for key in keys where (owners[key]?.count ?? 0) <= mostShared {
        owners[key, default: []].append(groups.count)
      }
      groups.append((Utterance(row), proposition))
    }
    return groups.map(\.utterance)
  }

  /// Returns the distinct hashes of all three consecutive words among the first 300 words.
  private static func triples(_ words: WordSequence) -> Set<Int> {
    let folded = words.words.prefix(300).map(\.folded)
    return Set(
      (0..<max(0, folded.count - 2)).map { start in
        var hasher = Hasher()
        for word in folded[start..<start + 3] { hasher.combine(word) }
        return hasher.finalize()
      }
    )
  }
}
