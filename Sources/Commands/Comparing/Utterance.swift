import Corpora

/// One utterance in all its renderings.
struct Utterance {
  /// One rendering and how it stands to the fullest.
  struct Rendering {
    var row: QuotationRow
    var relation: QuotationAlignment.Relation
  }

  /// The longest rendering.
  var fullest: QuotationRow
  var renderings: [Rendering]

  /// Quotations grouped by what they render, longest first within a group.
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

  /// The groups that can render the same words, in order.
  ///
  /// An alignment leaves out at most two words in five of the shorter text, here always the new one; so of any
  /// words that are more than that it has at least one, and the rarest lead to the fewest groups.
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

  /// Two quotations of different known speakers are different utterances, unless the words are the same.
  static func isPossible(_ one: QuotationRow, _ other: QuotationRow) -> Bool {
    guard let left = one.speaker?.entity, let right = other.speaker?.entity else { return true }
    return left == right
  }
}
