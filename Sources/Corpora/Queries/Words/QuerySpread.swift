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

  /// The spellings and the words of each article of a scope, in the running text alone: for measures of reading.
  ///
  /// The closure gets for each article its sentences as rows of words; `texts` gives the spelling of a row.
  public func eachArticle(
    in scope: Scope = .all,
    unit: WordUnit = .word,
    _ body: (_ article: Int, _ words: [Int32], _ sentences: Int) -> Void
  ) throws(StoreError) {
    let forms = try forms()
    let keys = forms.keys(unit)
    try eachText(in: scope, of: forms) { text in
      var words: [Int32] = []
      var sentences = 0
      text.eachSentence { bounds, _, isRunning in
        guard isRunning else { return }
        let before = words.count
        for code in text.codes[bounds] where keys[Int(code)] >= 0 { words.append(keys[Int(code)]) }
        if words.count > before { sentences += 1 }
      }
      body(text.article, words, sentences)
    }
  }

  /// The spellings of rows of words, for `eachArticle`.
  public func spellings(of rows: Set<Int32>) throws(StoreError) -> [Int32: String] {
    if rows.count > 2_000 {
      var all: [Int32: String] = [:]
      all.reserveCapacity(rows.count)
      try store.each("SELECT id, text FROM word") { row in
        let id = Int32(clamping: row.int())
        if rows.contains(id) { all[id] = row.text() }
      }
      return all
    }
    return Dictionary(uniqueKeysWithValues: try texts(of: rows.map { Int($0) }).map { (Int32($0.key), $0.value) })
  }
}
