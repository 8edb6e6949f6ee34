import Documents
import WordLists

/// Names of elections, which contain other names.
extension NameRefinement {
  /// Adds elections with a year by their full names: "2018 Italian general election"; names inside are removed.
  func addElections(of sentence: Sentence, at position: Int, to names: inout [Name]) {
    for token in sentence.tokens where NameRefinement.elections.contains(hash: words[token].hash) {
      var start = token
      var hasName = false
      while start > sentence.tokens.lowerBound, token - start < 8 {
        let before = start - 1
        let isKind = NameRefinement.electionKinds.contains(hash: words[before].hash)
        guard words[before].isCapital || isKind else { break }
        if words[before].isCapital, !isKind { hasName = true }
        start = before
      }
      guard hasName, start > sentence.tokens.lowerBound, isYear(start - 1) else { continue }
      start -= 1
      var index = names.count
      while index > 0, names[index - 1].tokens.upperBound > start {
        index -= 1
        if names[index].tokens.lowerBound <= token { names.remove(at: index) }
      }
      names.insert(
        Name(
          range: document.range(ofTokens: start..<token + 1),
          tokens: start..<token + 1,
          sentence: position,
          type: .event,
          evidence: Evidence("year and kind of an election", confidence: 0.8)
        ),
        at: index
      )
    }
  }

  private func isYear(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    return range.count == 4 && document.text[range.start...].prefix(4).allSatisfy { $0 &- 48 < 10 }
      && (document.text[range.start] == 49 || document.text[range.start] == 50)
  }

  private static let elections = WordSet(WordList("names/elections"))
  private static let electionKinds = WordSet(WordList("names/election-kinds"))
}
