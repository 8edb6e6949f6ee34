import Documents
import WordLists

/// Noun phrases by their heads.
struct NounPhrase {
  private let tree: DependencyTree

  init(_ tree: DependencyTree) { self.tree = tree }

  /// The tokens of a phrase with determiner, modifiers, appositions and "of" phrases, but without relative clauses, and
  /// without punctuation at its ends.
  func tokens(of head: Int) -> Range<Int> {
    var (start, end) = (head, head + 1)
    let sentence = tree.document.sentences[Int(tree.sentences[head])].tokens
    for child in tree.children(of: head) where isInside(child) && !tree.has(child, .caseMarker) {
      start = min(start, max(Int(tree.lefts[child]), sentence.lowerBound))
      end = max(end, min(rightEdge(of: child) + 1, sentence.upperBound))
    }
    if let clause = relativeClause(in: start..<end, behind: head) { end = clause }
    // No phrase of a speaker crosses a quotation mark, a colon or a finite verb.
    if let stop = (head + 1..<max(head + 1, end)).first(where: { isBoundary($0) }) { end = stop }
    if let stop = (min(start, head)..<head).last(where: { isBoundary($0) }) { start = stop + 1 }
    while start < head, isLooseEnd(start) { start += 1 }
    // "At least one official"
    if start > sentence.lowerBound, tree.form(start) == .superlative, tree.shapes[start - 1].low == Self.at {
      start -= 1
    }
    while end > head + 1, isLooseEnd(end - 1) { end -= 1 }
    return start..<end
  }

  /// The last token of a dependent, without the clauses attached to it.
  private func rightEdge(of child: Int) -> Int {
    var edge = child
    for part in tree.children(of: child) where part > child && isInside(part) {
      edge = max(edge, Int(tree.rights[part]))
    }
    return max(edge, child)
  }

  /// The first token of the first relative clause about a word of a phrase; nil without one.
  private func relativeClause(in phrase: Range<Int>, behind head: Int) -> Int? {
    phrase.first { token in
      token > head && tree.has(token, .relativeClause)
        && tree.head(of: token).map { $0 >= head && $0 < token } ?? false
    }.map { max(head + 1, Int(tree.lefts[$0])) }
  }

  private func isInside(_ child: Int) -> Bool {
    if tree.parts[child] == .punctuation { return false }
    return NounPhrase.parts.contains(tree.relations[child])
  }

  private func isBoundary(_ token: Int) -> Bool {
    if tree.document.tokens[token].kind == .quotationMark || tree.shapes[token].low == CueFeatures.colon {
      return true
    }
    guard tree.parts[token] == .verb else { return false }
    switch tree.form(token) {
    case .past, .present, .thirdPerson: return true
    default: return false
    }
  }

  /// True for punctuation, prepositions and conjunctions, which cannot end a phrase.
  private func isLooseEnd(_ token: Int) -> Bool {
    let kind = tree.document.tokens[token].kind
    return kind == .punctuation || kind == .quotationMark || tree.parts[token] == .adposition
      || tree.parts[token] == .coordinator
  }

  private static let at = WordHash.of("at")
  private static let parts = RelationSet([
    "det", "amod", "compound", "flat", "nmod", "nmod:poss", "nummod", "appos", "advmod", "conj", "case",
    "fixed", "obl",
  ])
}
