package import Documents

/// Finds the dependencies of every sentence: a transition parser that gives every arc its relation when it is made.
///
/// Marks are left out of the search and hung up afterwards, where the tree of the words says that they belong.
package struct Parser: Annotator {
  /// The parser with the weights of this program.
  package static let standard = Parser(
    moves: MoveTable(asset: "weights/moves.bin"),
    relations: WeightTable(asset: "weights/relations.bin")
  )

  /// Of a longer stretch of words each part of this length is parsed by itself, so that time stays linear.
  static let longest = 400

  private let moves: MoveTable
  private let relations: WeightTable

  /// A parser with the weights of moves and of relations.
  package init(moves: MoveTable, relations: WeightTable) {
    self.moves = moves
    self.relations = relations
  }

  /// The words and their tags.
  package var requires: [any Annotation.Type] { [WordSign.self, Tag.self] }

  /// The dependencies in the order of the tokens.
  package func annotations(in document: Document) -> [Dependency] {
    let words = document[WordSign.self]
    let tags = document[Tag.self]
    guard words.count == document.tokens.count, tags.count == words.count,
      var moveSum = MoveSum(moves), var relationSum = FeatureSum<PackedSums48>(relations)
    else {
      return []
    }
    let numbers = tags.map { FineTag.number($0.part, $0.form) }
    var found = [Dependency](repeating: Dependency(head: nil, relation: "root"), count: words.count)
    for sentence in document.sentences {
      var root: Int?
      var start = sentence.tokens.lowerBound
      while start < sentence.tokens.upperBound {
        let end = min(sentence.tokens.upperBound, start + Parser.longest)
        let features = ParserFeatures(signs: words, tags: numbers, tokens: start..<end)
        let state = Self.tree(features, &moveSum, &relationSum)
        for (word, token) in features.kept.enumerated() {
          let head = state.head(of: word)
          if head >= 0, head < state.count {
            found[token] = Dependency(
              head: features.kept[head],
              relation: Relations.names[state.relation(of: word)]
            )
          } else if let root {
            found[token] = Dependency(head: root, relation: "parataxis")
          } else {
            root = token
          }
        }
        let marks = MarkAttacher(document: document, tokens: start..<end, kept: features.kept)
        marks.attach(&found, root: &root)
        start = end
      }
    }
    return found
  }

  private static func tree(
    _ features: ParserFeatures,
    _ moves: inout MoveSum,
    _ relations: inout FeatureSum<PackedSums48>
  ) -> ParserState {
    var state = ParserState(count: features.count)
    while !state.isFinal {
      features.add(state, to: &moves)
      let sums = moves.finish()
      var best: (move: ParserState.Move, sum: Int32)?
      for move in ParserState.Move.allCases where state.allows(move) {
        let own = sums[move.rawValue]
        if let other = best, other.sum >= own { continue }
        best = (move, own)
      }
      guard let best else { break }
      if let (word, head) = state.arc(of: best.move), head < features.count {
        features.add(arcTo: word, from: head, state, to: &relations)
        state.make(best.move, relation: relations.finish().best(of: 1..<Relations.names.count))
      } else {
        state.make(best.move)
      }
    }
    return state
  }
}
