import Documents
import WordLists

/// Descriptions of persons whose role the article gives nobody by name.
extension ChainBuilder {
  /// The person whom a description names by what he or she has done, by a former office, or by nationality; nil where
  /// the text leaves open who it is.
  ///
  /// "Ann Roe denies two counts of theft. … The defendant …": the only one before who was accused. "Ann Roe flew home.
  /// The former minister …", and "The Dane …": the only person near by. An earlier "a defendant" is left to the model.
  func roleHolder(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.sort == .personNoun,
      mention.number != .plural, mention.cluster < 0, !mention.isNamed, !mention.isJoined
    else { return nil }
    let lemma = tree.lemmas[mention.head]
    guard !isHeadSeen(lemma), features.ownership(of: mention.head) == 0 else { return nil }
    let sentences = tree.document.sentences
    if let deeds = DeedRoles.deeds(of: lemma) {
      let first = sentences[max(0, mention.sentence - Self.memory)].tokens.lowerBound
      func found(_ deeds: DeedRoles.Deeds) -> [Int] {
        DeedRoles.persons(deeds, in: first..<mention.tokens.lowerBound, tree)
          .map { Int(features.mentionOfHead[$0]) }.filter { $0 >= 0 && $0 != index }
      }
      let sure = found(deeds)
      return only(sure.isEmpty ? found(DeedRoles.Deeds(done: deeds.perhapsDone)) : sure)
    }
    let isFormer = tree.children(of: mention.head).contains {
      Self.statuses.contains(hash: tree.shapes[$0].low)
    }
    guard isFormer || Compatriots.isOne(mention.head, in: tree) else { return nil }
    let near = stride(from: index - 1, through: 0, by: -1).prefix {
      mentions[$0].sentence >= mention.sentence - Self.nearby
    }
    return only(near.filter { mentions[$0].sort.isPerson || state(of: $0).sort.isPerson }.reversed())
  }

  /// The last of some mentions if all are of one chain, and that is a person.
  private func only(_ found: [Int]) -> Int? {
    guard let last = found.last, found.allSatisfy({ isInChain($0) && chains[$0] == chains[last] }),
      state(of: last).sort.isPerson, !mentions[last].isJoined, mentions[last].number != .plural
    else { return nil }
    return last
  }

  /// The most sentences between a deed and the description by it.
  private static let memory = 30
  /// The most sentences between a person and the description by a former office.
  private static let nearby = 3
  private static let statuses = WordSet(WordList("roles/former"))
}
