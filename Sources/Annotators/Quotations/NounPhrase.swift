import Documents

/// The words that make up a noun phrase, by its head.
struct NounPhrase {
  private let view: DependencyTree

  init(_ view: DependencyTree) { self.view = view }

  /// The tokens: with determiner, modifiers, appositions and "of" phrases, without relative clauses and marks at the ends.
  func tokens(of head: Int) -> Range<Int> {
    var (start, end) = (head, head + 1)
    let sentence = view.document.sentences[Int(view.sentences[head])].tokens
    for child in view.children(of: head) where isInside(child) && !view.has(child, .caseMarker) {
      start = min(start, max(Int(view.lefts[child]), sentence.lowerBound))
      end = max(end, min(rightEdge(of: child) + 1, sentence.upperBound))
    }
    // No phrase of a speaker goes over a quotation mark, a colon or the verb of a clause.
    if let stop = (head + 1..<max(head + 1, end)).first(where: { isWall($0) }) { end = stop }
    if let stop = (min(start, head)..<head).last(where: { isWall($0) }) { start = stop + 1 }
    while start < head, isLoose(start) { start += 1 }
    while end > head + 1, isLoose(end - 1) { end -= 1 }
    return start..<end
  }

  /// The last token of a part, without the clauses that hang on it.
  private func rightEdge(of child: Int) -> Int {
    var edge = child
    for part in view.children(of: child) where part > child && isInside(part) {
      edge = max(edge, Int(view.rights[part]))
    }
    return max(edge, child)
  }

  private func isInside(_ child: Int) -> Bool {
    if view.parts[child] == .punctuation { return false }
    return NounPhrase.parts.contains(view.relations[child])
  }

  private func isWall(_ token: Int) -> Bool {
    if view.document.tokens[token].kind == .quotationMark || view.signs[token].low == CueFeatures.colon {
      return true
    }
    guard view.parts[token] == .verb else { return false }
    switch view.document[Tag.self][token].form {
    case .past, .present, .thirdPerson: return true
    default: return false
    }
  }

  /// A mark or a preposition at the end of a phrase does not belong to it.
  private func isLoose(_ token: Int) -> Bool {
    let kind = view.document.tokens[token].kind
    return kind == .punctuation || kind == .quotationMark || view.parts[token] == .adposition
      || view.parts[token] == .coordinator
  }

  private static let parts: Set<UInt64> = Set(
    [
      "det", "amod", "compound", "flat", "nmod", "nmod:poss", "nummod", "appos", "advmod", "conj", "case",
      "fixed", "obl",
    ]
    .map { DependencyTree.Relation($0).number }
  )
}
