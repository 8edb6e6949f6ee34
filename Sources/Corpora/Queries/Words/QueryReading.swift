/// The reading measures of one article.
public struct ArticleReading: Sendable {
  /// The article.
  public var article: Int
  /// The counts of its running text.
  public var reading: Readability
}

extension Corpus {
  /// How hard the running text of each article of a scope is to read.
  ///
  /// A word is what stands between blanks: "don't" and "city's" are one, though they are kept as two. Figures are words
  /// of one syllable.
  public func readings(in scope: Scope = .all) throws(StoreError) -> [ArticleReading] {
    let forms = try forms()
    let measures = try measures(of: try used(in: scope, forms), forms.wordCount)
    var readings: [ArticleReading] = []
    try eachText(in: scope, of: forms) { text in
      var reading = Readability()
      text.eachSentence { bounds, _, isRunning in
        guard isRunning else { return }
        let before = reading.words
        for code in text.codes[bounds] {
          let word = forms.words[Int(code)]
          guard word >= 0 else { continue }
          let measure = measures[Int(word)]
          reading.letters += Int(measure.letters)
          reading.syllables += Int(measure.syllables)
          if measure.isEnding { continue }
          reading.words += 1
          if measure.syllables > 2 { reading.polysyllables += 1 }
          if measure.letters > 6 { reading.longWords += 1 }
        }
        if reading.words > before { reading.sentences += 1 }
      }
      readings.append(ArticleReading(article: text.article, reading: reading))
    }
    return readings
  }

  /// The words of each article's running text, for measures of diversity: all spellings but endings such as "'s".
  public func eachVocabulary(
    in scope: Scope = .all,
    unit: WordUnit = .word,
    _ body: (_ article: Int, _ words: [Int32]) -> Void
  ) throws(StoreError) {
    let forms = try forms()
    let endings = try endings()
    let keys = forms.keys(unit)
    let isCounted = forms.words.map { $0 >= 0 && !endings.contains($0) }
    try eachText(in: scope, of: forms) { text in
      var words: [Int32] = []
      text.eachSentence { bounds, _, isRunning in
        guard isRunning else { return }
        for code in text.codes[bounds] where isCounted[Int(code)] { words.append(keys[Int(code)]) }
      }
      body(text.article, words)
    }
  }

  /// What a word adds to the counts of a text.
  private struct WordMeasure {
    var letters: UInt8 = 0
    var syllables: UInt8 = 0
    /// True for what is written at the end of a word, as "'s" is.
    var isEnding = false
  }

  /// The rows of words that occur in a scope.
  private func used(in scope: Scope, _ forms: FormTable) throws(StoreError) -> [Bool] {
    var used = [Bool](repeating: false, count: forms.wordCount)
    try eachText(in: scope, of: forms) { text in
      for code in text.codes where forms.words[Int(code)] >= 0 { used[Int(forms.words[Int(code)])] = true }
    }
    return used
  }

  private func measures(of used: [Bool], _ count: Int) throws(StoreError) -> [WordMeasure] {
    var measures = [WordMeasure](repeating: WordMeasure(), count: count)
    let rows = used.indices.filter { used[$0] }
    let measure = { (row: Int, text: String) in
      let isEnding = text.hasPrefix("'") || text == "n't"
      let letters = text.unicodeScalars.count {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      measures[row] = WordMeasure(
        letters: UInt8(clamping: letters),
        // Of the endings, "n't" is heard as a syllable of its own in some words and in others not.
        syllables: isEnding ? 0 : UInt8(clamping: Syllables.standard.count(text)),
        isEnding: isEnding
      )
    }
    if rows.count > 2_000 {
      try store.each("SELECT id, text FROM word") { row in
        let id = row.int()
        if used.indices.contains(id), used[id] { measure(id, row.text()) }
      }
    } else {
      for (row, text) in try texts(of: rows) { measure(row, text) }
    }
    return measures
  }

  /// The rows of what is written at the end of words.
  private func endings() throws(StoreError) -> Set<Int32> {
    Set(
      try store.rows("SELECT id FROM word WHERE text >= '''' AND text < '(' OR text = 'n''t'") {
        Int32(clamping: $0.int())
      }
    )
  }
}
