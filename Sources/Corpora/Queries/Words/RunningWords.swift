public import Documents
import Letters

/// The words of one article as numbers of `FormTable`, with the marks of sentences between them.
struct RunningWords {
  /// The article.
  var article: Int
  /// The numbers; marks are smaller than 2.
  var codes: [UInt32] = []

  /// Calls a closure with the bounds of each sentence that has words, its position in the article, and whether it
  /// belongs to the running text.
  func eachSentence(_ body: (_ codes: Range<Int>, _ sentence: Int, _ isRunning: Bool) -> Void) {
    var position = 0
    var sentence = -1
    while position < codes.count {
      let mark = codes[position]
      // A stream that does not begin with a mark is not one of ours; its words are taken for a sentence.
      let start = mark < 2 ? position + 1 : position
      sentence += 1
      var end = start
      while end < codes.count, codes[end] >= 2 { end += 1 }
      if end > start { body(start..<end, sentence, mark != WordCoding.aside) }
      position = end
    }
  }
}

extension Corpus {
  /// The forms of words, up to date.
  func forms() throws(StoreError) -> FormTable {
    try formTable.update(from: store)
    return formTable
  }

  /// The articles of a scope whose words are not stored, as of sessions of earlier versions; ascending.
  public func articlesWithoutWords(in scope: Scope = .all) throws(StoreError) -> [Int] {
    try store.rows(
      """
      SELECT a.id FROM article a WHERE a.id NOT IN (SELECT article FROM running)\(condition(scope, on: "a.id"))
      ORDER BY a.id
      """
    ) { $0.int() }
  }

  /// Stores the words of articles that are there already, by their numbers.
  public func addWords(of documents: [(article: Int, document: Document)]) throws(StoreError) {
    try change { () throws(StoreError) in
      let writer = WordWriter(corpus: self)
      for (article, document) in documents { try writer.insert(document, article: article) }
    }
  }

  /// Calls a closure with the words of each article of a scope, in the order of the articles.
  ///
  /// Nothing is kept between two articles but the room for the numbers, so that a scope may have any size.
  func eachText(
    in scope: Scope,
    of forms: FormTable,
    _ body: (inout RunningWords) throws(StoreError) -> Void
  ) throws(StoreError) {
    var text = RunningWords(article: 0)
    let limit = UInt32(forms.count)
    try store.each(
      "SELECT r.article, r.forms FROM running r WHERE 1\(condition(scope, on: "r.article")) ORDER BY r.article"
    ) { (row) throws(StoreError) in
      text.article = row.int()
      WordCoding.read(row.blob(), into: &text.codes)
      for position in text.codes.indices where text.codes[position] >= limit {
        text.codes[position] = WordCoding.aside
      }
      try body(&text)
    }
  }

  /// The words of one article as numbers of the forms.
  func codes(of article: Int, _ forms: FormTable) throws(StoreError) -> [UInt32] {
    let bytes = try store.first("SELECT forms FROM running WHERE article = ?", [.integer(article)]) {
      $0.blob()
    }
    var codes: [UInt32] = []
    WordCoding.read(bytes ?? [], into: &codes)
    return codes.map { $0 < UInt32(forms.count) ? $0 : WordCoding.aside }
  }

  /// The spellings of some rows of `word`.
  func texts(of words: some Sequence<Int>) throws(StoreError) -> [Int: String] {
    var texts: [Int: String] = [:]
    let statement = try store.statement("SELECT text FROM word WHERE id = ?")
    for word in words where texts[word] == nil {
      try store.each(statement, [.integer(word)]) { texts[word] = $0.text() }
    }
    return texts
  }

  /// The bytes of the tokens of an article, in the order of its words without marks.
  func places(of article: Int) throws(StoreError) -> [TextRange] {
    let bytes = try store.first("SELECT places FROM spacing WHERE article = ?", [.integer(article)]) {
      $0.blob()
    }
    var numbers: [UInt32] = []
    WordCoding.read(bytes ?? [], into: &numbers)
    var places: [TextRange] = []
    places.reserveCapacity(numbers.count / 2)
    var last = 0
    for position in stride(from: 0, to: numbers.count - 1, by: 2) {
      let start = last + Int(numbers[position])
      last = start + Int(numbers[position + 1])
      places.append(TextRange(start, last))
    }
    return places
  }
}

extension Corpus {
  /// The words of the articles that begin so, the most frequent first; none for fewer than two letters, of which there
  /// would be too many.
  ///
  /// The counts are those of the full-text index, articles of undone steps included.
  public func words(beginning typed: String, limit: Int) throws(StoreError) -> [CountedText] {
    let key = LetterFolding.text(typed)
    guard key.count > 1, key.allSatisfy({ $0.isLetter || $0.isNumber }) else { return [] }
    try store.execute(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_counts USING fts5vocab('main', 'fulltext', 'row')"
    )
    return try store.rows(
      "SELECT term, cnt FROM temp.word_counts WHERE term >= ?1 AND term < ?2 ORDER BY cnt DESC, term LIMIT ?3",
      [.text(key), .text(key + "\u{10FFFF}"), .integer(limit)]
    ) { CountedText(text: $0.text(), count: $0.int()) }
  }
}
