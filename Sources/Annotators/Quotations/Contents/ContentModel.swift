import Documents

/// Marks what a cue reports in its sentence.
struct ContentModel: Sendable {
  let weights: WeightTable
  private let steps: [Float]

  init(weights: WeightTable) {
    self.weights = weights
    steps = (0..<SpanTags.steps).map { Float(weights.number($0)) }
  }

  /// The most tokens on each side of a cue that are looked at.
  static let reach = 120

  /// The tokens of the sentence of a cue, of a very long one those around it.
  static func window(_ view: DependencyTree, _ cue: Int) -> Range<Int> {
    let sentence = view.document.sentences[Int(view.sentences[cue])].tokens
    return max(sentence.lowerBound, cue - reach)..<min(sentence.upperBound, cue + reach)
  }

  /// The stretches that a cue reports.
  func contents(_ view: DependencyTree, cue: Int, paths: CuePaths, speaker: Range<Int>?) -> [Range<Int>] {
    guard var sum = FeatureSum<Sums16>(weights) else { return [] }
    var sums: [Sums16] = []
    sums.reserveCapacity(paths.window.count)
    ContentFeatures(view, cue: cue, paths: paths, speaker: speaker).each(&sum) { _, sink in
      sums.append(sink.finish())
    }
    let tags = SpanTags.best(tokens: sums.count, steps: steps) { Float(sums[$0][$1]) }
    return SpanTags.stretches(tags, from: paths.window.lowerBound)
  }
}
