/// The choices of antecedent for one mention: 0 for none, n for the candidate n - 1.
struct AntecedentCandidate {
  private let index: Int
  private let candidates: [Int]
  private let repetition: LinkFeatures.Repetition
  /// The last mention of the entity that names and rules give to the mention.
  private let namesake: Int?
  /// For each candidate its rank among those like it.
  private let ranks: [CandidateRank]

  init(_ index: Int, _ candidates: [Int], _ builder: ChainBuilder) {
    (self.index, self.candidates) = (index, candidates)
    repetition = builder.repetition(index)
    namesake = builder.namesake(index)
    ranks = CandidateRank.all(of: candidates, for: index, builder)
  }

  /// The number of choices.
  var count: Int { candidates.count + 1 }

  /// Gives the features of a choice to a sink; `builder` has the chains so far.
  func addFeatures(of number: Int, in builder: ChainBuilder, to sink: inout some FeatureSink) {
    guard number > 0 else { return builder.features.addNew(index, repetition, to: &sink) }
    let other = candidates[number - 1]
    let chain = builder.state(of: other)
    builder.features.add(index, to: other, rank: number - 1, chain: chain, sink: &sink)
    builder.features.addRank(index, to: other, ranks[number - 1], chain: chain, to: &sink)
    if let namesake { builder.features.addNamesake(index, to: other, namesake: namesake, sink: &sink) }
  }

  /// The input of the decision trees for some choices.
  func evidence(of numbers: [Int], in builder: ChainBuilder) -> [LinkEvidence] {
    let own = LinkEvidence(of: index, repetition, isNamed: namesake != nil, in: builder.features)
    return numbers.map { number in
      guard number > 0 else { return own }
      let other = candidates[number - 1]
      return LinkEvidence(
        of: index,
        to: other,
        rank: number - 1,
        chain: builder.state(of: other),
        namesake: namesake,
        among: ranks[number - 1],
        beside: own,
        in: builder.features
      )
    }
  }
}
