package import Documents
import WordLists

/// The words of a document as tagger and parser see them, for learning.
package struct PreparedWords: Sendable {
  let signs: [WordShape]

  /// The signs of a document's words.
  package init(_ document: Document) {
    signs = Pipeline.words(of: document)[WordShape.self]
  }

  /// The features of a token for its tag; `one` and `two` are the tags before it, plus one, or 0.
  package func tagFeatures(_ token: Int, in sentence: Range<Int>, one: Int, two: Int) -> [UInt64] {
    var collector = FeatureCollector()
    TagFeatures(signs: signs, sentence: sentence).add(
      token,
      one: UInt64(one),
      two: UInt64(two),
      to: &collector
    )
    return collector.hashes
  }

  /// The key of a token in the table of words with one tag.
  package func key(_ token: Int) -> UInt64 { Tagger.key(of: signs[token]) }

  /// The `WordHash` of a token.
  package func low(_ token: Int) -> UInt64 { signs[token].low }
}
