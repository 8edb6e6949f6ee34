import Documents
import WordLists

/// Where names begin and end.
extension NameRefinement {
  /// The tokens without an article before and without marks and a possessive behind.
  func trimmed(_ tokens: Range<Int>, _ type: Int) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    let mayBeNumbered = type == 1 || type == 4
    while start < end,
      isLoose(start) || NameRefinement.articles.contains(hash: words[start].hash)
        || !mayBeNumbered && document.tokens[start].kind == .number
    {
      start += 1
    }
    // "eastern Ukraine" speaks of the country, "east Jerusalem" of a place of its own.
    if type == 2, end - start > 1, words[start].shape == .lower, isCountry(start + 1..<end) { start += 1 }
    // "on" and "the" end no name, and a place keeps no common noun behind it.
    while end - start > 1, words[end - 1].shape == .lower, words[end - 1].isClosed {
      end -= 1
    }
    while start < end,
      isLoose(end - 1) || words[end - 1].hash == RuleNameParser.possessive
        || words[end - 1].hash == NameRefinement.curly
    {
      end -= 1
    }
    return start..<end
  }

  private func isLoose(_ token: Int) -> Bool {
    let kind = document.tokens[token].kind
    guard kind == .quotationMark || kind == .punctuation else { return false }
    // A closing bracket may belong to its opening one inside the name.
    return document.text[document.tokens[token].range.start] != 41
  }

  private static let articles = WordSet(WordList("function-words/articles"))
  static let curly = WordHash.of("’s")
}
