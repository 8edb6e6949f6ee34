/// Training examples for the choice between two parses of a sentence.
package struct ParseChoices: Sendable {
  /// For each low-margin state the features of both continuations, and which of them has more of the gold parse.
  package private(set) var all: [(candidates: [[UInt64]], right: [Bool])] = []

  /// Parses a sentence with gold heads and relations, always choosing the better continuation.
  ///
  /// States whose continuations are equally good are left out. `heads` and `relations` have one element a word; a
  /// head is the index of a word, or the number of words for the root.
  package init(
    _ sentence: ParserFeatures,
    heads: [Int32],
    relations: [UInt8],
    parser: Parser
  ) {
    guard var search = ParserSearch(transitions: parser.transitions, relations: parser.relations) else {
      return
    }
    /// One point for each gold head, and one more with the gold relation.
    func agreement(_ state: ParserState) -> Int {
      heads.indices.reduce(0) { sum, word in
        guard state.head(of: word) == Int(heads[word]) else { return sum }
        return sum + (state.relation(of: word) == Int(relations[word]) ? 2 : 1)
      }
    }
    var examples: [(candidates: [[UInt64]], right: [Bool])] = []
    _ = search.parse(sentence) { alternatives in
      let gain = agreement(alternatives.other.state) - agreement(alternatives.first.state)
      if gain != 0, let features = alternatives.features(sentence) {
        examples.append(([features.first, features.other], [gain < 0, gain > 0]))
      }
      return gain > 0
    }
    all = examples
  }
}
