import Documents
import WordLists

/// Corrections of the first and last tokens of names.
extension NameRefinement {
  /// The tokens of a name without articles and punctuation at either end and without a possessive.
  func trimmed(_ tokens: Range<Int>, _ type: Int) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    let mayBeNumbered = type == NameTags.organization || type == NameTags.miscellaneous
    while start < end,
      isLoosePunctuation(start) || NameRefinement.articles.contains(hash: words[start].hash)
        || !mayBeNumbered && document.tokens[start].kind == .number
    {
      start += 1
    }
    // "eastern Ukraine" refers to the country, "east Jerusalem" to a place of its own.
    if type == NameTags.location, end - start > 1, words[start].shape == .lower, isCountry(start + 1..<end) {
      start += 1
    }
    // No name ends in a function word such as "on" or "the".
    while end - start > 1, words[end - 1].shape == .lower, words[end - 1].isClosed {
      end -= 1
    }
    while start < end,
      isLoosePunctuation(end - 1) || words[end - 1].hash == RuleNameParser.possessive
    {
      end -= 1
    }
    return start..<end
  }

  private func isLoosePunctuation(_ token: Int) -> Bool {
    let kind = document.tokens[token].kind
    guard kind == .quotationMark || kind == .punctuation else { return false }
    // A closing bracket may match an opening one inside the name.
    return document.text[document.tokens[token].range.start] != 41
  }

  private static let articles = WordSet(WordList("function-words/articles"))
}
