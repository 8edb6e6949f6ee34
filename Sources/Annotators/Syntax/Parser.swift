package import Documents

/// Finds the dependencies of every sentence: a transition parser, and a labeller of its finished trees.
package struct Parser: Annotator {
  /// The parser with the weights of this program.
  package static let standard = Parser(
    moves: WeightTable(asset: "weights/moves.bin"),
    relations: WeightTable(asset: "weights/relations.bin")
  )

  /// Of a longer stretch of words each part of this length is parsed by itself, so that time stays linear.
  static let longest = 400

  private let moves: WeightTable
  private let relations: WeightTable

  /// A parser with the weights of moves and of relations.
  package init(moves: WeightTable, relations: WeightTable) {
    self.moves = moves
    self.relations = relations
  }

  /// The words and their tags.
  package var requires: [any Annotation.Type] { [WordSign.self, Tag.self] }

  /// The dependencies in the order of the tokens.
  package func annotations(in document: Document) -> [Dependency] {
    let words = document[WordSign.self]
    let tags = document[Tag.self]
    guard !moves.isEmpty, !relations.isEmpty, words.count == document.tokens.count, tags.count == words.count
    else {
      return []
    }
    let numbers = tags.map { UInt64(FineTag.number($0.part, $0.form) + 1) }
    var found: [Dependency] = []
    found.reserveCapacity(words.count)
    for sentence in document.sentences {
      var start = sentence.tokens.lowerBound
      var root: Int?
      while start < sentence.tokens.upperBound {
        let end = min(sentence.tokens.upperBound, start + Parser.longest)
        let features = ParserFeatures(signs: words, tags: numbers, base: start, count: end - start)
        let state = tree(features)
        for word in 0..<end - start {
          let head = state.heads[word]
          if head >= 0, head < state.count {
            found.append(
              Dependency(head: start + head, relation: Relations.names[relation(word, state, features)])
            )
          } else if let root {
            found.append(Dependency(head: root, relation: "parataxis"))
          } else {
            root = start + word
            found.append(Dependency(head: nil, relation: "root"))
          }
        }
        start = end
      }
    }
    return found
  }

  private func tree(_ features: ParserFeatures) -> ParserState {
    var state = ParserState(count: features.count)
    var sums = [Int16](repeating: 0, count: moves.stride)
    while !state.isFinal {
      var best: ParserState.Move?
      unsafe sums.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        unsafe buffer.update(repeating: 0)
        var sum = unsafe FeatureSum(moves, into: start)
        features.add(state, to: &sum)
        for move in ParserState.Move.allCases where state.allows(move) {
          if let other = best, unsafe start[other.rawValue] >= start[move.rawValue] { continue }
          best = move
        }
      }
      guard let best else { break }
      state.make(best)
    }
    return state
  }

  private func relation(_ word: Int, _ state: ParserState, _ features: ParserFeatures) -> Int {
    var sums = [Int16](repeating: 0, count: relations.stride)
    return unsafe sums.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      var sum = unsafe FeatureSum(relations, into: start)
      features.add(arcTo: word, of: state, to: &sum)
      var best = 1
      for number in 2..<Relations.names.count where unsafe start[number] > start[best] { best = number }
      return best
    }
  }
}

/// The words of a sentence as the parser sees them, for learning.
package struct PreparedSentence: Sendable {
  let features: ParserFeatures

  /// The words of a sentence with tags, which are those of all tokens of the document.
  package init(_ words: PreparedWords, tags: [Int], sentence: Range<Int>) {
    features = ParserFeatures(
      signs: words.signs,
      tags: tags.map { UInt64($0 + 1) },
      base: sentence.lowerBound,
      count: sentence.count
    )
  }

  /// How many words there are.
  package var count: Int { features.count }

  /// The features of a state.
  package func moveFeatures(_ state: ParserState) -> [UInt64] {
    var collector = FeatureCollector()
    features.add(state, to: &collector)
    return collector.hashes
  }

  /// The features of the arc to a word of a finished tree.
  package func arcFeatures(_ word: Int, _ state: ParserState) -> [UInt64] {
    var collector = FeatureCollector()
    features.add(arcTo: word, of: state, to: &collector)
    return collector.hashes
  }
}
