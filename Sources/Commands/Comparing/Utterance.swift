import Corpora

/// An utterance with all its renderings.
struct Utterance {
  /// A rendering with its relation to the fullest one.
  struct Rendering {
    var row: QuotationRow
    var relation: QuotationAlignment.Relation

    /// The point in which it contradicts the fullest rendering, as in "38 against 31"; nil where both agree.
    var contradiction: String?

    /// Whether it names the outlet of the fullest rendering as its source.
    var isCitation = false
  }

  /// The longest rendering, or the one that others cite.
  var fullest: QuotationRow
  var renderings: [Rendering]

  /// Creates the utterance of a quotation that has no other rendering yet.
  init(_ row: QuotationRow) {
    fullest = row
    renderings = [Rendering(row: row, relation: .same)]
  }

  /// Groups quotations by utterance, longest first within a group.
  static func group(_ quotations: [QuotationRow]) throws -> [Utterance] {
    let sorted = quotations.sorted { ($1.content.utf8.count, $0.id) < ($0.content.utf8.count, $1.id) }
    var groups: [(utterance: Utterance, proposition: Proposition)] = []
    var byWord: [String: [Int]] = [:]
    for row in sorted {
      try Task.checkCancellation()
      let proposition = Proposition(row)
      var isPlaced = false
      for index in candidates(for: proposition.words, byWord) {
        guard let rendering = proposition.rendering(of: groups[index].proposition) else { continue }
        groups[index].utterance.renderings.append(rendering)
        isPlaced = true
        break
      }
      if isPlaced { continue }
      for word in Set(proposition.words.words.map(\.folded)) {
        byWord[word, default: []].append(groups.count)
      }
      groups.append((Utterance(row), proposition))
    }
    return groups.map(\.utterance)
  }

  /// Returns the indices of the groups that may render the same words, in ascending order.
  ///
  /// An alignment skips at most two fifths of the words of the shorter text, which is always the new one
  /// here. Any selection of more than two fifths of its words therefore has an aligned word; the rarest words
  /// are selected, since they lead to the fewest groups.
  private static func candidates(for words: WordSequence, _ byWord: [String: [Int]]) -> [Int] {
    let folded = words.words.map(\.folded)
    var counts: [String: Int] = [:]
    for word in folded { counts[word, default: 0] += 1 }
    let rarest = counts.sorted {
      (byWord[$0.key]?.count ?? 0, $0.key) < (byWord[$1.key]?.count ?? 0, $1.key)
    }
    var found: Set<Int> = []
    var covered = 0
    for (word, count) in rarest {
      found.formUnion(byWord[word] ?? [])
      covered += count
      if covered * 5 > folded.count * 2 { break }
    }
    return found.sorted()
  }
}
