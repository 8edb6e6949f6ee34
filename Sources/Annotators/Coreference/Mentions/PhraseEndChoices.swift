package import Documents

/// Training examples for the ends of noun phrases.
package struct PhraseEndChoices: Sendable {
  /// For each phrase with several possible ends the features of each, and whether it is the gold end.
  package private(set) var all: [(candidates: [[UInt64]], right: [Bool])] = []

  /// The ends of the phrases of a parsed document, with those of its gold annotation.
  ///
  /// Both documents have the same tokens, and all layers below chains. Phrases whose gold end is not a candidate are
  /// left out.
  ///
  /// - Parameters:
  ///   - predicted: The document with predicted tags and dependencies.
  ///   - gold: The document with gold ones.
  package init(predicted: Document, gold: Document) {
    let tree = DependencyTree(predicted)
    guard tree.isWhole, predicted.tokens.count == gold.tokens.count else { return }
    let (finder, goldFinder) = (
      MentionFinder(tree, ends: .empty), MentionFinder(DependencyTree(gold), ends: .empty)
    )
    let ends = PhraseEnds(tree: tree, names: finder.nameOfToken, weights: .empty)
    func isPhrase(_ form: MentionCandidate.Form?) -> Bool { form == .name || form == .nominal }
    for head in tree.parts.indices
    where isPhrase(finder.form(at: head)) && isPhrase(goldFinder.form(at: head)) {
      let tokens = finder.span(of: head)
      guard let choice = ends.choice(head: head, tokens: tokens) else { continue }
      let goldEnd = goldFinder.span(of: head).upperBound
      let right = choice.ends.map { $0 == goldEnd }
      guard right.contains(true) else { continue }
      // The features of an end are those of all parts before it.
      var features = FeatureCollector()
      var taken = 0
      let candidates = choice.counts.map { count -> [UInt64] in
        while taken < count {
          ends.add(choice.parts[taken], head: head, tokens: tokens, to: &features)
          taken += 1
        }
        return features.hashes
      }
      all.append((candidates, right))
    }
  }
}
