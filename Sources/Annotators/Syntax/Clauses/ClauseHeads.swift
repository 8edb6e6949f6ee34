import Documents
import WordLists

/// Finds the tokens of a dependency parse that are heads of clauses, and the relation of each to the clause above.
struct ClauseHeads {
  private let tree: DependencyTree

  init(_ tree: DependencyTree) { self.tree = tree }

  /// True for the head of a clause: the root of a sentence, or a predicate in a clausal relation.
  func isHead(_ token: Int) -> Bool {
    guard tree.head(of: token) != nil else { return true }
    if tree.has(token, .auxiliary) || tree.has(token, .passive) || tree.has(token, .copula) { return false }
    if tree.has(token, .relativeClause) || tree.has(token, .clause) || tree.has(token, .clausalSubject)
      || tree.has(token, .adverbialClause) || tree.has(token, .parataxis)
    {
      return isPredicate(token)
    }
    if tree.has(token, .nounClause) { return isVerb(token) || hasSubject(token) || hasCopula(token) }
    if tree.has(token, .openClause) {
      return isVerb(token) || hasCopula(token) || marker(token) == ClauseWords.to
    }
    if tree.has(token, .conjunct) {
      let first = firstConjunct(of: token)
      return isPredicate(token) && (hasSubject(token) || !tree.has(first, .conjunct) && isHead(first))
    }
    return isVerb(token) && hasSubject(token)
  }

  /// The relation of a head to the clause above.
  func relation(of token: Int) -> Clause.Relation {
    if tree.has(token, .conjunct) { return .coordinate }
    if tree.has(token, .openClause) { return .open }
    if tree.has(token, .relativeClause) { return .relative }
    if tree.has(token, .parataxis) { return .parataxis }
    if tree.has(token, .clausalSubject) { return .subject }
    if isInfinitiveOfPlan(token) { return .open }
    if tree.has(token, .clause) { return .complement }
    if tree.has(token, .adverbialClause) { return .adverbial }
    if tree.has(token, .nounClause) { return .nominal }
    return .other
  }

  /// True for an infinitive without a subject of its own below a predicate whose infinitive is planned, asked or
  /// prevented, whatever the parser calls it.
  private func isInfinitiveOfPlan(_ token: Int) -> Bool {
    guard let head = tree.head(of: token), head < token, !hasSubject(token), marker(token) == ClauseWords.to,
      tree.has(token, .clause) || tree.has(token, .adverbialClause) || tree.has(token, .nounClause),
      tree.parts[head] != .noun, tree.parts[head] != .properNoun
    else { return false }
    let lemma = tree.lemmas[head]
    return ClauseWords.intending.contains(hash: lemma) || ClauseWords.expecting.contains(hash: lemma)
      || ClauseWords.asking.contains(hash: lemma) || ClauseWords.obliging.contains(hash: lemma)
      || ClauseWords.preventing.contains(hash: lemma)
  }

  /// The first of coordinated tokens, over at most a few steps.
  private func firstConjunct(of token: Int) -> Int {
    var first = token
    for _ in 0..<Clauses.longestChain {
      guard tree.has(first, .conjunct), let head = tree.head(of: first) else { return first }
      first = head
    }
    return first
  }

  private func isPredicate(_ token: Int) -> Bool { isVerb(token) || hasCopula(token) || hasSubject(token) }

  private func isVerb(_ token: Int) -> Bool { tree.parts[token] == .verb || tree.parts[token] == .auxiliary }

  private func hasCopula(_ token: Int) -> Bool { tree.children(of: token).contains { tree.has($0, .copula) } }

  private func hasSubject(_ token: Int) -> Bool {
    tree.children(of: token).contains {
      tree.isSubject($0) || tree.has($0, .clausalSubject)
        || tree.has($0, .expletive)
    }
  }

  /// The hash of the marker of a clause; 0 without one.
  private func marker(_ token: Int) -> UInt64 {
    tree.children(of: token).first { tree.has($0, .marker) }.map { tree.shapes[$0].low } ?? 0
  }
}
