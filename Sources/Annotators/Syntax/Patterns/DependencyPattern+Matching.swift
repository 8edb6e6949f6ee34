/// Tries patterns at tokens.
extension DependencyPattern {
  /// The tokens that have names in a pattern where it matches.
  struct Match: Sendable, Equatable {
    fileprivate let names: [String]
    fileprivate let tokens: [Int]

    /// The token with a name; nil where the alternative that matched does not have it.
    subscript(name: String) -> Int? {
      names.firstIndex(of: name).flatMap { tokens[$0] >= 0 ? tokens[$0] : nil }
    }
  }

  /// The most matches at one token.
  private static let most = 64

  /// True if one of the alternatives matches at a token.
  func matches(_ token: Int, _ reader: PredicateReader) -> Bool {
    alternatives.contains { node in
      guard node.admits(token, reader) else { return false }
      var search = Search(names, reader, most: 0)
      return search.enter(node, token, [])
    }
  }

  /// The first match at a token.
  ///
  /// - Parameter given: Names that are to stand for these tokens.
  func match(_ token: Int, _ reader: PredicateReader, given: [(String, Int)] = []) -> Match? {
    matches(at: token, reader, given: given, most: 1).first
  }

  /// All matches at a token of the first alternative that matches there; of all alternatives where that is asked for.
  @inline(never)
  func matches(
    at token: Int,
    _ reader: PredicateReader,
    given: [(String, Int)] = [],
    ofAll: Bool = false,
    most: Int = Self.most
  ) -> [Match] {
    let alternatives = alternatives
    // Most tokens are none for any alternative, and a search has its price.
    guard let first = alternatives.firstIndex(where: { $0.admits(token, reader) }) else { return [] }
    let names = names
    var search = Search(names, reader, most: most)
    for alternative in alternatives[first...] {
      for (name, token) in given {
        if let index = names.firstIndex(of: name) { search.bound[index] = token }
      }
      let isFull = search.enter(alternative, token, [])
      if isFull || !ofAll && !search.found.isEmpty { break }
    }
    return search.found.map { Match(names: names, tokens: $0) }
  }

  /// The tokens that a name stands for in the matches of all alternatives at a token, each once.
  func tokens(named name: String, from token: Int, _ reader: PredicateReader) -> [Int] {
    var found: [Int] = []
    for match in matches(at: token, reader, ofAll: true) {
      if let other = match[name], !found.contains(other) { found.append(other) }
    }
    return found
  }

  /// A search for matches, depth first.
  private struct Search {
    /// A token with the steps from it that are still to be taken.
    typealias Goal = (edges: ArraySlice<Edge>, token: Int)

    let reader: PredicateReader
    /// The most matches that are wanted; 0 where it is only asked whether there is one.
    let most: Int
    /// For each name its token so far, or -1.
    var bound: [Int]
    /// The tokens of the names in each match.
    var found: [[Int]] = []
    private var isAsking: Bool
    private var tried = 0

    init(_ names: [String], _ reader: PredicateReader, most: Int) {
      (self.reader, self.most, isAsking) = (reader, most, most == 0)
      bound = [Int](repeating: -1, count: names.count)
    }

    /// Tries a node at a token, then what else is to be done; true when the search is at its end.
    mutating func enter(_ node: Node, _ token: Int, _ goals: [Goal]) -> Bool {
      guard node.admits(token, reader) else { return false }
      guard let name = node.name else { return pursue(goals, then: node, token) }
      let before = bound[name]
      guard before < 0 || before == token else { return false }
      bound[name] = token
      defer { bound[name] = before }
      return pursue(goals, then: node, token)
    }

    /// Takes the steps from a node's token, then all that are left, the last goal first.
    private mutating func pursue(_ goals: [Goal], then node: Node, _ token: Int) -> Bool {
      var goals = goals
      if !node.edges.isEmpty { goals.append((node.edges[...], token)) }
      while var goal = goals.popLast() {
        guard let edge = goal.edges.popFirst() else { continue }
        if !goal.edges.isEmpty { goals.append(goal) }
        let targets = edge.step.targets(from: goal.token, reader)
        guard edge.isNegated || !edge.binds else {
          for target in targets where enter(edge.node, target, goals) { return true }
          return false
        }
        if isThere(edge.node, among: targets) == edge.isNegated { return false }
      }
      if isAsking { return true }
      if !found.contains(bound) { found.append(bound) }
      tried += 1
      return found.count >= most || tried >= 8 * DependencyPattern.most
    }

    /// True if a node matches at one of some tokens.
    private mutating func isThere(_ node: Node, among targets: [Int]) -> Bool {
      if node.name == nil, node.edges.isEmpty { return targets.contains { node.admits($0, reader) } }
      let wasAsking = isAsking
      isAsking = true
      defer { isAsking = wasAsking }
      for target in targets where enter(node, target, []) { return true }
      return false
    }
  }
}
