import Documents
import WordLists

/// Elections, whose names hold other names.
extension NameRefinement {
  /// Elections by their full names, which hold other names: "2018 Italian general election".
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
      // Of the names of the sentence, those inside give way, and those behind stay behind.
      var place = names.count
      while place > 0, names[place - 1].tokens.upperBound > start {
        place -= 1
        if names[place].tokens.lowerBound <= token { names.remove(at: place) }
      }
      names.insert(
        Name(
          range: document.range(ofTokens: start..<token + 1),
          tokens: start..<token + 1,
          sentence: position,
          type: .event,
          evidence: Evidence("year and kind of an election", confidence: 0.8)
        ),
        at: place
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
