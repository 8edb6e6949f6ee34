import Documents
import WordLists

extension DependencyPattern {
  /// How one token of a pattern is reached from another.
  enum Step: Sendable {
    /// On which side of its head a dependent is.
    enum Side: Sendable { case either, left, right }

    /// Relations are given as a set of their numbers plus one, one bit each.
    case dependents(UInt64, Side)
    case head(UInt64)
    case descendants(UInt64)
    case ancestors(UInt64)
    case siblings
    case next, later, previous, earlier
    case complements(WordSet)
    case term(PatternTerms.Relation)

    /// The most tokens that a transitive step, or one along the sentence, passes.
    static let farthest = 64

    /// The tokens to which the step leads from a token.
    func targets(from token: Int, _ reader: PredicateReader) -> [Int] {
      let tree = reader.tree
      switch self {
      case .dependents(let relations, let side):
        return tree.children(of: token).filter { child in
          guard Self.has(child, relations, tree) else { return false }
          switch side {
          case .either: return true
          case .left: return child < token
          case .right: return child > token
          }
        }
      case .head(let relations):
        return Self.has(token, relations, tree) ? [tree.head(of: token)].compactMap(\.self) : []
      case .descendants(let relations):
        var found: [Int] = []
        var waiting = [token]
        while let next = waiting.popLast(), found.count < Self.farthest {
          let children = Array(tree.children(of: next))
          found += children
          waiting += children.reversed()
        }
        return found.filter { Self.has($0, relations, tree) }.sorted()
      case .ancestors(let relations):
        var found: [Int] = []
        var below = token
        while let above = tree.head(of: below), found.count < Self.farthest {
          if Self.has(below, relations, tree) { found.append(above) }
          below = above
        }
        return found
      case .siblings:
        return tree.head(of: token).map { tree.children(of: $0).filter { $0 != token } } ?? []
      case .next: return Array(Self.behind(token, tree).prefix(1))
      case .later: return Array(Self.behind(token, tree))
      case .previous: return Array(Self.before(token, tree).suffix(1))
      case .earlier: return Self.before(token, tree).reversed()
      case .complements(let prepositions): return reader.complements(of: token, behind: prepositions)
      case .term(let relation): return relation(reader, token)
      }
    }

    private static func has(_ token: Int, _ relations: UInt64, _ tree: DependencyTree) -> Bool {
      relations &>> tree.relations[token] & 1 == 1
    }

    private static func sentence(of token: Int, _ tree: DependencyTree) -> Range<Int> {
      let (number, sentences) = (Int(tree.sentences[token]), tree.document.sentences)
      return sentences.indices.contains(number) ? sentences[number].tokens : token..<token + 1
    }

    private static func behind(_ token: Int, _ tree: DependencyTree) -> Range<Int> {
      token + 1..<max(token + 1, min(sentence(of: token, tree).upperBound, token + 1 + farthest))
    }

    private static func before(_ token: Int, _ tree: DependencyTree) -> Range<Int> {
      min(token, max(sentence(of: token, tree).lowerBound, token - farthest))..<token
    }
  }
}
