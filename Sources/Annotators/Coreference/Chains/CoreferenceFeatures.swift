package import Documents

/// The mentions, candidates and features of the link model, for training.
package struct CoreferenceFeatures: Sendable {
  private let tree: DependencyTree
  private var mentions: [MentionCandidate]

  /// Features of a document that has all layers that `ChainResolver` requires.
  package init(_ document: Document) {
    tree = DependencyTree.of(document)
    mentions = MentionFinder(tree).mentions()
  }

  /// The tokens and the head of each mention.
  package var spans: [(tokens: Range<Int>, head: Int)] { mentions.map { ($0.tokens, $0.head) } }

  /// The same document in which some persons have no name: each mention by name is seen as a description.
  ///
  /// A model trained on both learns that a person without a name can be an antecedent like one with a name, and looks
  /// for the structure around them. Texts with many persons without a name are rare in the training documents.
  ///
  /// - Parameter loses: Whether the person with this number loses the name.
  package func unnamed(_ loses: (Int) -> Bool) -> CoreferenceFeatures {
    let persons = Set(mentions.lazy.filter { $0.sort == .namedPerson && $0.cluster >= 0 }.map(\.cluster))
      .sorted()
    let chosen = Set(persons.filter(loses))
    var result = self
    var introduced: Set<Int> = []
    for index in mentions.indices where chosen.contains(mentions[index].cluster) {
      let isFirst = introduced.insert(mentions[index].cluster).inserted
      result.mentions[index].describe(isFirst ? .indefinite : .definite)
    }
    return result
  }

  /// Whether a mention is "he" or "she" in one of their forms.
  package func isPersonalPronoun(_ mention: Int) -> Bool {
    mentions[mention].form == .masculine || mentions[mention].form == .feminine
  }

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
    for index in builder.order {
      if best != nil, let fixed = builder.fixedAntecedent(index) {
        builder.link(index, to: fixed)
        continue
      }
      var antecedent = gold[index] >= 0 ? last[gold[index]] : nil
      let candidates = builder.candidates(index)
      if !candidates.isEmpty, builder.fixedAntecedent(index) == nil {
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

  /// The choices of "he" and "she" that the structure of the text decides, with the right candidates of each.
  ///
  /// They are subjects outside quotation marks; the antecedent is a person, by name or by description: the only
  /// person in the sentence before, if that is its subject; or the subject of the verb that reports the clause of the
  /// pronoun. Other persons are candidates too.
  ///
  /// - Parameter best: The index of the best candidate by features, for all other mentions.
  package func decidedByStructure(best: ([[UInt64]]) -> Int) -> [(choice: Choice, right: [Bool])] {
    var builder = ChainBuilder(tree, mentions)
    var found: [(Choice, [Bool])] = []
    for index in builder.order {
      if let fixed = builder.fixedAntecedent(index) {
        builder.link(index, to: fixed)
        continue
      }
      let candidates = builder.candidates(index)
      var antecedent: Int?
      if !candidates.isEmpty {
        let choice = Self.choice(index, candidates, builder)
        if let person = structuralAntecedent(of: index, builder) {
          let right = [false] + candidates.map { builder.chains[$0] == person }
          let isOpen = candidates.contains {
            builder.chains[$0] != person && builder.state(of: $0).sort.isPerson
          }
          if right.contains(true), isOpen {
            found.append((choice, right))
            antecedent = candidates.first { builder.chains[$0] == person }
          }
        }
        if antecedent == nil {
          let chosen = best(choice.candidates.map(\.features))
          antecedent = chosen > 0 ? candidates[chosen - 1] : nil
        }
      }
      builder.link(index, to: antecedent)
    }
    return found
  }

  private func structuralAntecedent(of index: Int, _ builder: ChainBuilder) -> Int32? {
    let own = mentions[index]
    guard isPersonalPronoun(index), own.quoted < 0, tree.has(own.head, .subject) else { return nil }
    return reporter(of: index, builder) ?? soleSubject(before: index, builder)
  }

  /// The chain of the subject of the verb that reports the clause of a pronoun: "the nurse said she …".
  private func reporter(of index: Int, _ builder: ChainBuilder) -> Int32? {
    guard let verb = tree.head(of: mentions[index].head), tree.has(verb, .clause),
      let reporting = tree.head(of: verb)
    else { return nil }
    let subject = tree.children(of: reporting).first { tree.has($0, .subject) && $0 < reporting }
    return mentions.indices.prefix(index).last { other in
      mentions[other].head == subject && mentions[other].sort.isPerson && !mentions[other].isJoined
        && mentions[other].speech != .none
    }.map { builder.chains[$0] }
  }

  /// The chain of the subject of the sentence before, in the same paragraph, if no other person is in it, nor between
  /// it and the pronoun.
  private func soleSubject(before index: Int, _ builder: ChainBuilder) -> Int32? {
    let (own, sentences) = (mentions[index], tree.document.sentences)
    guard own.sentence > 0,
      sentences[own.sentence - 1].paragraph == sentences[own.sentence].paragraph
    else { return nil }
    var chain: Int32?
    var isSubject = false
    for other in stride(from: index - 1, through: 0, by: -1) {
      let earlier = mentions[other]
      guard earlier.sentence >= own.sentence - 1 else { break }
      guard earlier.quoted < 0, earlier.sort.isPerson || isPersonalPronoun(other) else { continue }
      if let chain, chain != builder.chains[other] { return nil }
      if earlier.isJoined { return nil }
      chain = builder.chains[other]
      let acts = tree.isSubject(earlier.head)
      if acts, earlier.sort.isPerson, earlier.sentence < own.sentence { isSubject = true }
    }
    return isSubject ? chain : nil
  }

  private static func choice(_ index: Int, _ candidates: [Int], _ builder: ChainBuilder) -> Choice {
    let choice = AntecedentCandidate(index, candidates, builder)
    let numbers = Array(0...candidates.count)
    let features = numbers.map { number in
      var collector = FeatureCollector()
      choice.addFeatures(of: number, in: builder, to: &collector)
      return collector.hashes
    }
    return Choice(
      mention: index,
      candidates: zip(features, choice.evidence(of: numbers, in: builder)).enumerated().map { number, one in
        (number == 0 ? -1 : candidates[number - 1], one.0, one.1.numbers.all)
      }
    )
  }
}
