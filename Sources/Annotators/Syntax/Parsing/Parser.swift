package import Documents

/// A greedy transition-based dependency parser that compares two continuations from low-margin states.
///
/// Each arc gets its relation when it is made. Punctuation is left out of the search and attached afterwards by rule
/// (`PunctuationAttacher`). The relations are those of Universal Dependencies (`Relations`).
package struct Parser: Annotator {
  /// The parser with the weights of this program.
  package static let standard = Parser(
    transitions: TransitionTable(asset: "weights/moves.bin"),
    relations: WeightTable(asset: "weights/relations.bin"),
    choices: standardChoices
  )

  /// The weights of this program for the choice between two parses: one weight a feature.
  package static let standardChoices = WeightTable(asset: "weights/tree-choices.bin")

  /// The most tokens that are parsed at once; a longer sentence is parsed in parts, so that time stays linear.
  static let longest = 400

  let transitions: TransitionTable
  let relations: WeightTable
  private let choices: WeightTable

  /// Takes the weights of transitions, of relations, and of the choice between two parses.
  ///
  /// Without the last, the best transition is always made.
  package init(transitions: TransitionTable, relations: WeightTable, choices: WeightTable = .empty) {
    self.transitions = transitions
    self.relations = relations
    self.choices = choices
  }

  /// Requires the word shapes and the tags.
  package var requires: [any Annotation.Type] { [WordShape.self, Tag.self] }

  /// The dependencies in the order of the tokens.
  package func annotations(in document: Document) -> [Dependency] {
    let shapes = document[WordShape.self]
    let tags = document[Tag.self]
    guard shapes.count == document.tokens.count, tags.count == shapes.count,
      var search = ParserSearch(transitions: transitions, relations: relations)
    else {
      return []
    }
    let choiceSum = ScoreSum(choices)
    let numbers = tags.map { FineTag.number($0.part, $0.form) }
    var dependencies = [Dependency](repeating: Dependency(head: nil, relation: "root"), count: shapes.count)
    for sentence in document.sentences {
      var root: Int?
      var start = sentence.tokens.lowerBound
      while start < sentence.tokens.upperBound {
        if Stopping.isWanted { return dependencies }
        let end = min(sentence.tokens.upperBound, start + Parser.longest)
        let features = ParserFeatures(shapes: shapes, tags: numbers, tokens: start..<end)
        let state = Self.parse(features, &search, choiceSum)
        for (word, token) in features.kept.enumerated() {
          let head = state.head(of: word)
          if head >= 0, head < state.count {
            dependencies[token] = Dependency(
              head: features.kept[head],
              relation: Relations.names[state.relation(of: word)]
            )
          } else if let root {
            dependencies[token] = Dependency(head: root, relation: "parataxis")
          } else {
            root = token
          }
        }
        let attacher = PunctuationAttacher(document: document, tokens: start..<end, kept: features.kept)
        attacher.attach(&dependencies, root: &root)
        start = end
      }
    }
    return dependencies
  }

  private static func parse(
    _ sentence: ParserFeatures,
    _ search: inout ParserSearch,
    _ choices: ScoreSum?
  ) -> ParserState {
    guard var sum = choices else { return search.parse(sentence, prefersOther: nil) }
    return search.parse(sentence) { $0.prefersOther(sentence, &sum) }
  }
}
