package import Documents

/// Word shapes of a document, from which tagger and parser make their features, for training.
package struct PreparedWords: Sendable {
  let shapes: [WordShape]

  /// Prepares a document.
  package init(_ document: Document) {
    shapes = Pipeline.words(of: document)[WordShape.self]
  }

  /// The features of a token for the tagger; `one` and `two` are the tags of the tokens before it, plus one, or 0.
  package func tagFeatures(_ token: Int, in sentence: Range<Int>, one: Int, two: Int) -> [UInt64] {
    var collector = FeatureCollector()
    TagFeatures(shapes: shapes, sentence: sentence).add(
      token,
      one: UInt64(one),
      two: UInt64(two),
      to: &collector
    )
    return collector.hashes
  }

  /// The key of a token in the table of unambiguous words.
  package func key(_ token: Int) -> UInt64 { Tagger.key(of: shapes[token]) }

  /// The `WordHash` of a token.
  package func low(_ token: Int) -> UInt64 { shapes[token].low }
}
