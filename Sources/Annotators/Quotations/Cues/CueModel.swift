import Documents

/// Tells which words say that something is said, thought or wanted.
struct CueModel: Sendable {
  let weights: WeightTable

  /// A word and how much speaks for its being a cue.
  struct Found {
    var token: Int
    var score: Int
  }

  /// True when a sentence has words in quotation marks.
  static func hasQuotes(_ sentence: Range<Int>, _ view: DependencyTree) -> Bool {
    sentence.prefix(400).contains { view.quoted[$0] >= 0 }
  }

  /// The cues of a sentence in reading order: those with a score of at least some number.
  func cues(in sentence: Range<Int>, _ view: DependencyTree, least: Int) -> [Found] {
    guard var sum = FeatureSum<Sums16>(weights) else { return [] }
    let features = CueFeatures(view: view)
    let hasQuotes = CueModel.hasQuotes(sentence, view)
    var found: [Found] = []
    for token in sentence where features.isCandidate(token) {
      if token & 0xFF == 0, Stopping.isWanted { break }
      features.add(token, in: sentence, hasQuotes: hasQuotes, to: &sum)
      let sums = sum.finish()
      let score = Int(sums[1]) - Int(sums[0])
      if score >= least { found.append(Found(token: token, score: score)) }
    }
    return found
  }
}
