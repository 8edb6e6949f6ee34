import Corpora

/// An utterance with all its renderings.
struct Utterance {
  /// A rendering with its relation to the fullest one.
  struct Rendering {
    var row: QuotationRow
    var relation: QuotationAlignment.Relation
  }

  /// The longest rendering.
  var fullest: QuotationRow
  var renderings: [Rendering]

  /// Groups quotations by utterance, longest first within a group.
  static func group(_ quotations: [QuotationRow]) throws -> [Utterance] {
    let sorted = quotations.sorted { ($1.content.utf8.count, $0.id) < ($0.content.utf8.count, $1.id) }
    var groups: [(utterance: Utterance, words: WordSequence)] = []
    var byWord: [String: [Int]] = [:]
    for row in sorted {
      try Task.checkCancellation()
      let words = WordSequence(of: row.content)
      var home: (index: Int, relation: QuotationAlignment.Relation)?
      for index in candidates(for: words, byWord) {
        guard let relation = QuotationAlignment.relation(of: groups[index].words, to: words) else { continue }
        guard
          isPossible(row, groups[index].utterance.fullest) || relation != .reworded && words.words.count >= 6
        else { continue }
        home = (index, relation)
        break
      }
      if let home {
        groups[home.index].utterance.renderings.append(Rendering(row: row, relation: home.relation))
      } else {
        let own = Utterance(fullest: row, renderings: [Rendering(row: row, relation: .same)])
        for word in Set(words.words.map(\.folded)) { byWord[word, default: []].append(groups.count) }
        groups.append((own, words))
      }
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

  /// Whether the speakers allow two quotations to be renderings of one utterance: false only for two
  /// different known speakers.
  ///
  /// Callers make an exception if the words are the same, trimmed or extended.
  static func isPossible(_ one: QuotationRow, _ other: QuotationRow) -> Bool {
    guard let left = one.speaker?.entity, let right = other.speaker?.entity else { return true }
    return left == right
  }
}
