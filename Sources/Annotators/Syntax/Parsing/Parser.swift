package import Documents

/// Finds the dependencies of every sentence: a transition parser that gives every arc its relation when it is made, and
/// looks ahead where it is not sure.
///
/// Marks are left out of the search and hung up afterwards, where the tree of the words says that they belong.
package struct Parser: Annotator {
  /// The parser with the weights of this program.
  package static let standard = Parser(
    moves: MoveTable(asset: "weights/moves.bin"),
    relations: WeightTable(asset: "weights/relations.bin"),
    choices: standardChoices
  )

  /// The weights of this program for the choice between two trees.
  package static let standardChoices = WeightTable(asset: "weights/tree-choices.bin")

  /// Of a longer stretch of words each part of this length is parsed by itself, so that time stays linear.
  static let longest = 400

  let moves: MoveTable
  let relations: WeightTable
  private let choices: WeightTable

  /// A parser with the weights of moves, of relations, and of the choice between two trees; without the last, the best
  /// move is always made.
  package init(moves: MoveTable, relations: WeightTable, choices: WeightTable = .empty) {
    self.moves = moves
    self.relations = relations
    self.choices = choices
  }

  /// The words and their tags.
  package var requires: [any Annotation.Type] { [WordShape.self, Tag.self] }

  /// The dependencies in the order of the tokens.
  package func annotations(in document: Document) -> [Dependency] {
    let words = document[WordShape.self]
    let tags = document[Tag.self]
    guard words.count == document.tokens.count, tags.count == words.count,
      var search = ParserSearch(moves: moves, relations: relations)
    else {
      return []
    }
    let choiceSum = FeatureSum<Sums16>(choices)
    let numbers = tags.map { FineTag.number($0.part, $0.form) }
    var found = [Dependency](repeating: Dependency(head: nil, relation: "root"), count: words.count)
    for sentence in document.sentences {
      var root: Int?
      var start = sentence.tokens.lowerBound
      while start < sentence.tokens.upperBound {
        if Stopping.isWanted { return found }
        let end = min(sentence.tokens.upperBound, start + Parser.longest)
        let features = ParserFeatures(signs: words, tags: numbers, tokens: start..<end)
        let state = Self.tree(features, &search, choiceSum)
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
        let marks = PunctuationAttacher(document: document, tokens: start..<end, kept: features.kept)
        marks.attach(&found, root: &root)
        start = end
      }
    }
    return found
  }

  private static func tree(
    _ sentence: ParserFeatures,
    _ search: inout ParserSearch,
    _ choices: FeatureSum<Sums16>?
  ) -> ParserState {
    guard var sum = choices else { return search.tree(sentence, prefersOther: nil) }
    return search.tree(sentence) { $0.prefersOther(sentence, &sum) }
  }
}
