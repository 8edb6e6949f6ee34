import Documents
import WordLists

/// The lemmas of predicates: with their particle, and with their complement where the verb says little by itself.
struct EventLemmas {
  private let document: Document
  private let tree: DependencyTree
  private let tags: [Tag]

  init(_ document: Document, _ tree: DependencyTree) {
    (self.document, self.tree) = (document, tree)
    tags = document[Tag.self]
  }

  /// The lemma of the predicate with a head: "break out", "take office", "be dead".
  func lemma(of head: Int) -> String {
    let own = word(head)
    let children = tree.children(of: head)
    if children.contains(where: { tree.has($0, .copula) }), tree.parts[head] != .verb {
      return "\(be) \(own)"
    }
    guard tree.parts[head] == .verb || tree.parts[head] == .auxiliary else { return own }
    if let particle = children.first(where: { tree.has($0, .particle) }) { return "\(own) \(word(particle))" }
    guard let object = children.first(where: { tree.has($0, .object) }), tree.parts[object] == .noun else {
      return own
    }
    let phrase = "\(own) \(word(object))"
    return EventWords.light.contains(hash: tree.lemmas[head]) || EventWords.phrases.contains(phrase)
      ? phrase : own
  }

  /// True for a predicate that tells a state.
  func isState(_ head: Int) -> Bool {
    switch tree.parts[head] {
    case .verb, .auxiliary:
      guard EventWords.states.contains(hash: tree.lemmas[head]) else { return false }
      // "Had talks" and "has a meeting" happen.
      let object = tree.children(of: head).first { tree.has($0, .object) }
      return object.map { !EventWords.nouns.contains(hash: tree.lemmas[$0]) } ?? true
    default: return tree.children(of: head).contains { tree.has($0, .copula) }
    }
  }

  private func word(_ token: Int) -> String {
    let text = document.string(token: token)
    return (tags.indices.contains(token) ? tags[token].lemma.lemma(of: text) : text).lowercased()
  }

  private let be = "be"
}
