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
    var bound = [Int](repeating: -1, count: names.count)
    return alternatives.contains { Self.solve($0, token, reader, &bound) { _ in true } }
  }

  /// The first match at a token.
  ///
  /// - Parameter given: Names that are to stand for these tokens.
  func match(_ token: Int, _ reader: PredicateReader, given: [(String, Int)] = []) -> Match? {
    matches(at: token, reader, given: given, most: 1).first
  }

  /// All matches at a token of the first alternative that matches there; of all alternatives where that is asked for.
  func matches(
    at token: Int,
    _ reader: PredicateReader,
    given: [(String, Int)] = [],
    ofAll: Bool = false,
    most: Int = Self.most
  ) -> [Match] {
    var found: [Match] = []
    for alternative in alternatives {
      var bound = names.map { name in given.first { $0.0 == name }?.1 ?? -1 }
      var tried = 0
      _ = Self.solve(alternative, token, reader, &bound) {
        let match = Match(names: names, tokens: $0)
        if !found.contains(match) { found.append(match) }
        tried += 1
        return found.count >= most || tried >= 8 * Self.most
      }
      if !found.isEmpty, !ofAll || found.count >= most { break }
    }
    return found
  }

  /// The tokens that a name stands for in the matches of all alternatives at a token, each once.
  func tokens(named name: String, from token: Int, _ reader: PredicateReader) -> [Int] {
    var found: [Int] = []
    for match in matches(at: token, reader, ofAll: true) {
      if let other = match[name], !found.contains(other) { found.append(other) }
    }
    return found
  }

  /// Tries a node at a token; `then` is called for each way in which it matches, until it is true.
  private static func solve(
    _ node: Node,
    _ token: Int,
    _ reader: PredicateReader,
    _ bound: inout [Int],
    _ then: (inout [Int]) -> Bool
  ) -> Bool {
    guard node.conditions.allSatisfy({ $0.holds(token, reader) }) else { return false }
    guard let name = node.name else { return follow(node.edges[...], token, reader, &bound, then) }
    let before = bound[name]
    guard before < 0 || before == token else { return false }
    bound[name] = token
    defer { bound[name] = before }
    return follow(node.edges[...], token, reader, &bound, then)
  }

  private static func follow(
    _ edges: ArraySlice<Edge>,
    _ token: Int,
    _ reader: PredicateReader,
    _ bound: inout [Int],
    _ then: (inout [Int]) -> Bool
  ) -> Bool {
    guard let edge = edges.first else { return then(&bound) }
    let rest = edges.dropFirst()
    let targets = edge.step.targets(from: token, reader)
    if edge.isNegated || !edge.binds {
      var isFound = false
      for target in targets where !isFound {
        isFound = solve(edge.node, target, reader, &bound) { _ in true }
      }
      return isFound != edge.isNegated && follow(rest, token, reader, &bound, then)
    }
    for target in targets {
      if solve(edge.node, target, reader, &bound, { follow(rest, token, reader, &$0, then) }) { return true }
    }
    return false
  }
}
