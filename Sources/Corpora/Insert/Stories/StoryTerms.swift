import Documents
import WordLists

/// The words by which an article is compared with others: how often it has each, and whether they stand in a name.
struct StoryTerms {
  /// One word.
  struct Term {
    /// The number of the folded word.
    var number: UInt32
    /// How often the article has it, at most 127.
    var count: Int
    /// True when it stands in a name somewhere in the article.
    var isName: Bool
  }

  /// The words in rising order of their numbers.
  let terms: [Term]

  /// Reads the words of a stored article.
  init(_ article: Int, in store: Store) throws(StoreError) {
    let read = try ArticleWords(article, roles: [.headline, .deck, .body], in: store)
    let names = try store.rows(
      """
      SELECT m.start, m."end" FROM appearance y JOIN mention m ON m.id BETWEEN y.first_mention AND y.last_mention
      WHERE y.article = ? AND m.kind = 'name' ORDER BY m.start
      """,
      [.integer(article)]
    ) { TextRange($0.int(), $0.int()) }
    var counts: [UInt32: Term] = [:]
    var name = 0
    for word in read?.words ?? [] {
      while name < names.count, names[name].end <= word.range.start { name += 1 }
      let folded = word.folded
      guard folded.utf8.count > 2, !Self.ordinary.contains(folded) else { continue }
      guard !folded.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { continue }
      let number = ArticleWords.number(of: folded)
      var term = counts[number] ?? Term(number: number, count: 0, isName: false)
      term.count = min(term.count + 1, 127)
      if name < names.count, names[name].start <= word.range.start { term.isName = true }
      counts[number] = term
    }
    terms = counts.values.sorted { $0.number < $1.number }
  }

  /// The words in the bytes that `bytes` made; a rest of fewer than five is dropped.
  init(_ bytes: [UInt8]) {
    var terms: [Term] = []
    terms.reserveCapacity(bytes.count / 5)
    var last: UInt32?
    for start in stride(from: 0, to: bytes.count - bytes.count % 5, by: 5) {
      let number = (0..<4).reduce(0 as UInt32) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
      // A damaged session may have any bytes; what does not rise is left out.
      if let last, number <= last { continue }
      last = number
      let count = bytes[start + 4]
      terms.append(Term(number: number, count: max(1, Int(count & 127)), isName: count & 128 != 0))
    }
    self.terms = terms
  }

  /// The words as bytes, five each: the number, the lowest byte first, and the count with the name in its highest bit.
  var bytes: [UInt8] {
    terms.flatMap { term in
      (0..<4).map { UInt8(truncatingIfNeeded: term.number >> UInt32(8 * $0)) }
        + [UInt8(term.count) | (term.isName ? 128 : 0)]
    }
  }

  /// Words of every article, which say nothing of its story.
  static let ordinary = WordSet(
    hashes: [
      "function-words/articles", "function-words/demonstratives", "function-words/question-words",
      "function-words/coordinators", "function-words/subordinators", "function-words/opening-prepositions",
      "function-words/inner-prepositions", "function-words/quantifiers", "function-words/opening-adverbs",
      "pronouns/nominative", "pronouns/unmarked-for-case", "pronouns/objective",
      "pronouns/third-person-possessives", "pronouns/other-possessives", "pronouns/relative",
      "verbs/finite-auxiliaries", "verbs/modals", "verbs/reporting-forms", "quantities/one-to-ten",
      "calendar/weekdays", "calendar/months", "calendar/relative-days",
    ].flatMap { WordList($0).hashes() }
  )
}
