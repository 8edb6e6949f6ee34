package import Documents

/// What learning needs of the search for quotations: the features of its three questions.
package struct QuotationFeatures: Sendable {
  private let view: DependencyTree

  /// Prepares a document that has all layers below quotations.
  package init(_ document: Document) { view = DependencyTree.of(document) }

  /// The document.
  package var document: Document { view.document }

  /// The token among some that the others hang on, as far as it can be a cue.
  package func head(of tokens: Range<Int>) -> Int? {
    let features = CueFeatures(view: view)
    let able = tokens.filter { features.isCandidate($0) }
    let tops = able.filter { token in view.head(of: token).map { !tokens.contains($0) } ?? true }
    return tops.first { view.parts[$0] == .verb } ?? tops.first ?? able.first
  }

  /// The token that another one hangs on.
  package func head(of token: Int) -> Int? { view.head(of: token) }

  /// The tokens of a sentence that can be cues.
  package func cueCandidates(in sentence: Range<Int>) -> [Int] {
    let features = CueFeatures(view: view)
    return sentence.filter { features.isCandidate($0) }
  }

  /// The features of a token as a cue.
  package func cue(_ token: Int, in sentence: Range<Int>) -> [UInt64] {
    var collector = FeatureCollector()
    let hasQuotes = CueModel.hasQuotes(sentence, view)
    CueFeatures(view: view).add(token, in: sentence, hasQuotes: hasQuotes, to: &collector)
    return collector.hashes
  }

  /// The candidates for the speaker of a cue with the features of each; nobody, as -1, comes first.
  package func speakers(of cue: Int) -> [(token: Int, features: [UInt64])] {
    let features = SpeakerModel.features(view, cue)
    var nobody = FeatureCollector()
    features.addNobody(to: &nobody)
    return [(-1, nobody.hashes)]
      + SpeakerModel.ranked(features.candidates(), cue).map { token, rank in
        var collector = FeatureCollector()
        features.add(token, rank: rank, to: &collector)
        return (token, collector.hashes)
      }
  }

  /// The words of a noun phrase by its head.
  package func phrase(of head: Int) -> Range<Int> { NounPhrase(view).tokens(of: head) }

  /// The tokens around a cue that are looked at for what it reports.
  package func window(of cue: Int) -> Range<Int> { ContentModel.window(view, cue) }

  /// The features of the tokens of the window of a cue.
  package func contents(of cue: Int, speaker: Range<Int>?) -> [[UInt64]] {
    let paths = CuePaths(view, cue: cue, window: window(of: cue))
    var all: [[UInt64]] = []
    var collector = FeatureCollector()
    ContentFeatures(view, cue: cue, paths: paths, speaker: speaker).each(&collector) { _, sink in
      all.append(sink.hashes)
      sink.hashes.removeAll(keepingCapacity: true)
    }
    return all
  }
}
