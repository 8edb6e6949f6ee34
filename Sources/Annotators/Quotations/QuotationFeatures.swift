package import Documents

/// The candidates and features of the three quotation models, for training.
package struct QuotationFeatures: Sendable {
  private let tree: DependencyTree

  /// Features of a document that has all layers that `QuotationAttributor` requires.
  package init(_ document: Document) { tree = DependencyTree.of(document) }

  /// The document.
  package var document: Document { tree.document }

  /// The head of some annotated tokens among those that can be cues; nil if none can.
  package func head(of tokens: Range<Int>) -> Int? {
    let features = CueFeatures(tree: tree)
    let able = tokens.filter { features.isCandidate($0) }
    let tops = able.filter { token in tree.head(of: token).map { !tokens.contains($0) } ?? true }
    return tops.first { tree.parts[$0] == .verb } ?? tops.first ?? able.first
  }

  /// The head of a token; nil for the root of a sentence.
  package func head(of token: Int) -> Int? { tree.head(of: token) }

  /// The tokens of a sentence that can be cues.
  package func cueCandidates(in sentence: Range<Int>) -> [Int] {
    let features = CueFeatures(tree: tree)
    return sentence.filter { features.isCandidate($0) }
  }

  /// The features of a token as a cue.
  package func cue(_ token: Int, in sentence: Range<Int>) -> [UInt64] {
    var collector = FeatureCollector()
    let hasQuotes = CueModel.hasQuotes(sentence, tree)
    CueFeatures(tree: tree).add(token, in: sentence, hasQuotes: hasQuotes, to: &collector)
    return collector.hashes
  }

  /// The candidates for the speaker of a cue with the features of each; no speaker, as -1, comes first.
  package func speakers(of cue: Int) -> [(token: Int, features: [UInt64])] {
    let features = SpeakerModel.features(tree, cue)
    var noSpeaker = FeatureCollector()
    features.addNoSpeaker(to: &noSpeaker)
    return [(-1, noSpeaker.hashes)]
      + SpeakerModel.ranked(features.candidates(), cue).map { token, rank in
        var collector = FeatureCollector()
        features.add(token, rank: rank, to: &collector)
        return (token, collector.hashes)
      }
  }

  /// The tokens of a noun phrase by its head.
  package func phrase(of head: Int) -> Range<Int> { NounPhrase(tree).tokens(of: head) }

  /// The tokens around a cue that can be its content.
  package func window(of cue: Int) -> Range<Int> { ContentModel.window(tree, cue) }

  /// The features of each token in the window of a cue.
  package func contents(of cue: Int, speaker: Range<Int>?) -> [[UInt64]] {
    let paths = CuePaths(tree, cue: cue, window: window(of: cue))
    var all: [[UInt64]] = []
    var collector = FeatureCollector()
    ContentFeatures(tree, cue: cue, paths: paths, speaker: speaker).each(&collector) { _, sink in
      all.append(sink.hashes)
      sink.hashes.removeAll(keepingCapacity: true)
    }
    return all
  }
}
