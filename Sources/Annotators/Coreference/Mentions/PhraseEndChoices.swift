package import Documents

/// The ends of the phrases of a document as their learning sees them.
package struct PhraseEndChoices: Sendable {
  /// For each phrase with a choice the features of each of its ends, and whether that end is the right one.
  package private(set) var all: [(candidates: [[UInt64]], right: [Bool])] = []

  /// Takes the ends that a parser leaves open, and what the known tags and trees of the same tokens say of them.
  ///
  /// Both documents have all layers below chains. Phrases whose known end is not among those to choose from are left out.
  package init(found: Document, known: Document) {
    let view = DependencyTree(found)
    guard view.isWhole, found.tokens.count == known.tokens.count else { return }
    let (finder, knower) = (
      MentionFinder(view, ends: .empty), MentionFinder(DependencyTree(known), ends: .empty)
    )
    let ends = PhraseEnds(view: view, names: finder.nameOfToken, weights: .empty)
    func isPhrase(_ form: MentionCandidate.Form?) -> Bool { form == .name || form == .nominal }
    for head in view.parts.indices where isPhrase(finder.form(at: head)) && isPhrase(knower.form(at: head)) {
      let tokens = finder.span(of: head)
      guard let choice = ends.choice(head: head, tokens: tokens) else { continue }
      let wanted = knower.span(of: head).upperBound
      let right = choice.ends.map { $0 == wanted }
      guard right.contains(true) else { continue }
      // What speaks for an end is all that speaks for the parts before it.
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
