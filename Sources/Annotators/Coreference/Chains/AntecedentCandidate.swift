/// What one mention can be joined to: 0 is nothing, n the candidate n - 1.
struct AntecedentCandidate {
  private let place: Int
  private let candidates: [Int]
  private let builder: ChainBuilder
  private let features: LinkFeatures
  private let repetition: LinkFeatures.Repetition
  /// The last mention of the entity that names and rules say is meant.
  private let namesake: Int?

  init(_ place: Int, _ candidates: [Int], _ builder: ChainBuilder) {
    (self.place, self.candidates, self.builder) = (place, candidates, builder)
    features = builder.features
    repetition = builder.repetition(place)
    namesake = builder.namesake(place)
  }

  /// How many choices there are.
  var count: Int { candidates.count + 1 }

  /// Adds the features of a choice.
  func addFeatures(of number: Int, to sink: inout some FeatureSink) {
    guard number > 0 else { return features.addNew(place, repetition, to: &sink) }
    let other = candidates[number - 1]
    features.add(place, to: other, rank: number - 1, chain: builder.state(of: other), sink: &sink)
    if let namesake { features.addNamesake(place, to: other, namesake: namesake, sink: &sink) }
  }

  /// What the trees look at for some choices.
  func evidence(of numbers: [Int]) -> [LinkEvidence] {
    let own = LinkEvidence(of: place, repetition, isNamed: namesake != nil, in: features)
    return numbers.map { number in
      guard number > 0 else { return own }
      let other = candidates[number - 1]
      return LinkEvidence(
        of: place,
        to: other,
        rank: number - 1,
        chain: builder.state(of: other),
        namesake: namesake,
        beside: own,
        in: features
      )
    }
  }
}
