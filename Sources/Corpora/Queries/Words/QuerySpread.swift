/// Where a pattern fits in one article.
public struct ArticleHits: Sendable, Hashable {
  /// The article.
  public var article: Int
  /// Its words.
  public var words: Int
  /// The positions of the first word of each match among the words.
  public var places: [Int]
  /// The sentence of the first match.
  public var sentence: Int
}

extension Corpus {
  /// The matches of a pattern in each article of a scope, also of those without any.
  public func hits(
    of pattern: WordPattern,
    in scope: Scope = .all,
    unit: WordUnit = .word
  ) throws(StoreError) -> [ArticleHits] {
    let forms = try forms()
    var found: [ArticleHits] = []
    // The words before the position that was counted last.
    var counted = (position: 0, words: 0)
    try eachMatch(pattern, in: scope, forms, unit: unit) { text, _, sentence, bounds in
      let last = found.count - 1
      while counted.position < bounds.tokens.lowerBound {
        if forms.words[Int(text.codes[counted.position])] >= 0 { counted.words += 1 }
        counted.position += 1
      }
      if found[last].places.isEmpty { found[last].sentence = sentence }
      found[last].places.append(counted.words)
    } each: { text in
      counted = (0, 0)
      var words = 0
      for code in text.codes where forms.words[Int(code)] >= 0 { words += 1 }
      found.append(ArticleHits(article: text.article, words: words, places: [], sentence: 0))
    }
    return found
  }
}
