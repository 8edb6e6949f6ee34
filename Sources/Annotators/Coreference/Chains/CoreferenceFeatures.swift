package import Documents

/// The mentions, candidates and features of the link model, for training.
package struct CoreferenceFeatures: Sendable {
  private let tree: DependencyTree
  private let mentions: [MentionCandidate]

  /// Features of a document that has all layers that `ChainResolver` requires.
  package init(_ document: Document) {
    tree = DependencyTree.of(document)
    mentions = MentionFinder(tree).mentions()
  }

  /// The tokens and the head of each mention.
  package var spans: [(tokens: Range<Int>, head: Int)] { mentions.map { ($0.tokens, $0.head) } }

  /// The candidate antecedents of one mention.
  package struct Choice: Sendable {
    /// The index of the mention.
    package var mention: Int
    /// The candidates by their index, -1 for no antecedent, with the features of each and the input of the
    /// decision trees.
    package var candidates: [(index: Int, features: [UInt64], evidence: [Int16])]
  }

  /// The choices of a document with gold chains, given for each mention as the number of its chain, or -1.
  ///
  /// Earlier mentions are linked to their gold antecedents; or to those that `best` chooses among the features of the
  /// candidates, so that later features are those of predicted chains.
  package func choices(gold: [Int], best: (([[UInt64]]) -> Int)? = nil) -> [Choice] {
    var builder = ChainBuilder(tree, mentions)
    var last: [Int: Int] = [:]
    var choices: [Choice] = []
    for index in mentions.indices {
      var antecedent = gold[index] >= 0 ? last[gold[index]] : nil
      let candidates = builder.candidates(index)
      if !candidates.isEmpty {
        let choice = Self.choice(index, candidates, builder)
        choices.append(choice)
        if let best {
          let chosen = best(choice.candidates.map(\.features))
          antecedent = chosen > 0 ? candidates[chosen - 1] : nil
        }
      }
      builder.link(index, to: antecedent)
      if gold[index] >= 0 { last[gold[index]] = index }
    }
    return choices
  }

  private static func choice(_ index: Int, _ candidates: [Int], _ builder: ChainBuilder) -> Choice {
    let choice = AntecedentCandidate(index, candidates, builder)
    let numbers = Array(0...candidates.count)
    let features = numbers.map { number in
      var collector = FeatureCollector()
      choice.addFeatures(of: number, to: &collector)
      return collector.hashes
    }
    return Choice(
      mention: index,
      candidates: zip(features, choice.evidence(of: numbers)).enumerated().map { number, one in
        (number == 0 ? -1 : candidates[number - 1], one.0, one.1.numbers.all)
      }
    )
  }
}
