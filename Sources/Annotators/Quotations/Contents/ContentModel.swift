import Documents

/// The sequence model of contents: which tokens of a sentence a cue reports.
///
/// Each token gets one of five tags (`SpanTags`); the sum of tag scores and step weights is maximal over the window.
struct ContentModel: Sendable {
  let weights: WeightTable
  /// The weights of the steps between tags, 6 × 5: from the start and from each tag to each tag.
  private let steps: [Float]

  init(weights: WeightTable) {
    self.weights = weights
    steps = (0..<SpanTags.steps).map { Float(weights.number($0)) }
  }

  /// The most tokens on each side of a cue.
  static let reach = 120

  /// The tokens that can be content: the sentence of the cue, within `reach` tokens of it.
  static func window(_ tree: DependencyTree, _ cue: Int) -> Range<Int> {
    let sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    return max(sentence.lowerBound, cue - reach)..<min(sentence.upperBound, cue + reach)
  }

  /// The spans that a cue reports, in tokens of the document, and the mean lead of their tags over being outside.
  ///
  /// - Parameter isCertain: Whether the cue reports something for certain; then the best spans count, even if none
  ///   scores more, and their lead is negative.
  func contents(
    _ tree: DependencyTree,
    cue: Int,
    paths: CuePaths,
    speaker: Range<Int>?,
    isCertain: Bool = false
  ) -> (spans: [Range<Int>], lead: Int) {
    guard var sum = FeatureSum<Sums16>(weights) else { return ([], 0) }
    var sums: [Sums16] = []
    sums.reserveCapacity(paths.window.count)
    ContentFeatures(tree, cue: cue, paths: paths, speaker: speaker).each(&sum) { _, sink in
      sums.append(sink.finish())
    }
    var tags = SpanTags.best(tokens: sums.count, steps: steps) { Float(sums[$0][$1]) }
    if isCertain, tags.allSatisfy({ $0 == SpanTags.outside }) {
      tags = SpanTags.best(tokens: sums.count, steps: steps, isFound: true) { Float(sums[$0][$1]) }
    }
    var (lead, count) = (0, 0)
    for (token, tag) in tags.enumerated() where tag != SpanTags.outside {
      lead += Int(sums[token][tag]) - Int(sums[token][SpanTags.outside])
      count += 1
    }
    return (SpanTags.spans(tags, from: paths.window.lowerBound), lead / max(count, 1))
  }
}
