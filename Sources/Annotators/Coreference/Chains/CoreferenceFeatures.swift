package import Documents

/// A document as the learning of coreference sees it.
package struct CoreferenceFeatures: Sendable {
  private let view: DependencyTree
  private let mentions: [MentionCandidate]

  /// Prepares a document that has all layers below chains.
  package init(_ document: Document) {
    view = DependencyTree.of(document)
    mentions = MentionFinder(view).mentions()
  }

  /// The mentions, by their tokens and their heads.
  package var spans: [(tokens: Range<Int>, head: Int)] { mentions.map { ($0.tokens, $0.head) } }

  /// One choice: what a mention can be joined to.
  package struct Choice: Sendable {
    /// The number of the mention.
    package var mention: Int
    /// The mentions that it can be joined to, -1 for nothing, with the features of each and the numbers for the trees.
    package var candidates: [(place: Int, features: [UInt64], evidence: [Int16])]
  }

  /// The choices of a document whose gold chains are known: for each mention the number of its chain, or -1.
  ///
  /// What is right is settled before each mention; or what `best` chooses among the features of the candidates, so that
  /// what comes later sees chains as they will be.
  package func choices(gold: [Int], best: (([[UInt64]]) -> Int)? = nil) -> [Choice] {
    var builder = ChainBuilder(view, mentions)
    var last: [Int: Int] = [:]
    var choices: [Choice] = []
    for place in mentions.indices {
      var antecedent = gold[place] >= 0 ? last[gold[place]] : nil
      let candidates = builder.candidates(place)
      if !candidates.isEmpty {
        let choice = Self.choice(place, candidates, builder)
        choices.append(choice)
        if let best {
          let chosen = best(choice.candidates.map(\.features))
          antecedent = chosen > 0 ? candidates[chosen - 1] : nil
        }
      }
      builder.settle(place, with: antecedent)
      if gold[place] >= 0 { last[gold[place]] = place }
    }
    return choices
  }

  private static func choice(_ place: Int, _ candidates: [Int], _ builder: ChainBuilder) -> Choice {
    let choice = AntecedentCandidate(place, candidates, builder)
    let numbers = Array(0...candidates.count)
    let features = numbers.map { number in
      var collector = FeatureCollector()
      choice.addFeatures(of: number, to: &collector)
      return collector.hashes
    }
    return Choice(
      mention: place,
      candidates: zip(features, choice.evidence(of: numbers)).enumerated().map { number, one in
        (number == 0 ? -1 : candidates[number - 1], one.0, one.1.numbers.all)
      }
    )
  }
}
