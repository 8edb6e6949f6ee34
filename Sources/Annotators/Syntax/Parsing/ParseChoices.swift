/// The doubts of the parser about a sentence as their learning sees them.
package struct ParseChoices: Sendable {
  /// For each doubt the features of both ways, and which of them leads to more of the known tree.
  package private(set) var all: [(candidates: [[UInt64]], right: [Bool])] = []

  /// Parses a sentence whose heads and relations are known, always the right way on; doubts where neither way is better
  /// are left out.
  package init(
    _ sentence: ParserFeatures,
    heads: [Int32],
    relations: [UInt8],
    parser: Parser
  ) {
    guard var search = ParserSearch(moves: parser.moves, relations: parser.relations) else { return }
    func right(_ state: ParserState) -> Int {
      heads.indices.reduce(0) { sum, word in
        guard state.head(of: word) == Int(heads[word]) else { return sum }
        return sum + (state.relation(of: word) == Int(relations[word]) ? 2 : 1)
      }
    }
    var found: [(candidates: [[UInt64]], right: [Bool])] = []
    _ = search.tree(sentence) { doubt in
      let gain = right(doubt.other.state) - right(doubt.first.state)
      if gain != 0, let features = doubt.features(sentence) {
        found.append(([features.first, features.other], [gain < 0, gain > 0]))
      }
      return gain > 0
    }
    all = found
  }
}
