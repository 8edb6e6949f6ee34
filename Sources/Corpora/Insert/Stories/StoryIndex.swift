import Documents

/// The stored words of articles, by which articles of one story find one another.
struct StoryIndex {
  /// The day of an article that has none.
  static let noDay = -1_000_000

  /// The number of articles that are thought to stand beside those of the session, without any of their words.
  ///
  /// In a session of few articles, or of one story alone, every article has the words of the story: without these they
  /// would say nothing.
  static let background = 100.0

  /// The part of the articles from which a word says nothing of a story, as "net" and "share" in reports of earnings:
  /// a quarter in a small session, which one story may fill, and three in a hundred in a large one.
  private static func commonShare(_ all: Double) -> Double { 0.03 + 0.22 * background / (all + background) }

  /// The number of words by which an article is found, and of those with which it looks for others.
  private static let keys = (stored: 12, asked: 16)

  /// The most articles that are found by one word, and the most that are compared with an article.
  private static let most = (word: 500, all: 40)

  let store: Store
  private var total: Double?
  private var frequencies: [UInt32: Int] = [:]
  private var vectors: [Int: (vector: StoryVector, day: Int?)] = [:]

  init(store: Store) { self.store = store }

  /// Stores the words of articles; counts them before any article is weighed.
  mutating func add(_ articles: [(id: Int, day: Int?)], progress: (Int) -> Void) throws(StoreError) {
    var counts: [UInt32: Int] = [:]
    for (place, article) in articles.enumerated() {
      let terms = try StoryTerms(article.id, in: store)
      for term in terms.terms { counts[term.number, default: 0] += 1 }
      try store.run(
        "INSERT OR REPLACE INTO story_vector(article, day, terms) VALUES(?, ?, ?)",
        [.integer(article.id), .integer(article.day ?? Self.noDay), .blob(terms.bytes)]
      )
      if place % 64 == 0 { progress(place) }
    }
    for (term, count) in counts.sorted(by: { $0.key < $1.key }) {
      try store.run(
        """
        INSERT INTO story_word(term, articles) VALUES(?, ?)
        ON CONFLICT(term) DO UPDATE SET articles = articles + excluded.articles
        """,
        [.integer(Int(term)), .integer(count)]
      )
    }
    (total, frequencies, vectors) = (nil, [:], [:])
    for article in articles {
      guard let (vector, _) = try vector(of: article.id) else { continue }
      for term in vector.all.heaviest(Self.keys.stored) {
        try store.run(
          "INSERT OR IGNORE INTO story_term(term, day, article) VALUES(?, ?, ?)",
          [.integer(Int(term.term)), .integer(article.day ?? Self.noDay), .integer(article.id)]
        )
      }
    }
  }

  /// Takes the articles that a query gives out of the counts of words, before their rows are deleted.
  func forget(_ articles: String, _ values: [StoreValue]) throws(StoreError) {
    let blobs = try store.rows("SELECT terms FROM story_vector WHERE article IN \(articles)", values) {
      $0.blob()
    }
    for blob in blobs {
      for term in StoryTerms(blob).terms {
        try store.run(
          "UPDATE story_word SET articles = articles - 1 WHERE term = ?",
          [.integer(Int(term.number))]
        )
      }
    }
  }

  /// The weights of the words of an article, tf-idf with names twice, and its day; nil where it was not indexed.
  mutating func vector(of article: Int) throws(StoreError) -> (vector: StoryVector, day: Int?)? {
    if let known = vectors[article] { return known }
    let stored = try store.first(
      "SELECT day, terms FROM story_vector WHERE article = ?",
      [.integer(article)]
    ) { (day: $0.int(), terms: StoryTerms($0.blob())) }
    guard let stored else { return nil }
    if total == nil { total = Double(try store.number("SELECT COUNT(*) FROM story_vector")) }
    let all = total ?? 0
    var pairs: [(term: UInt32, weight: Double)] = []
    var words: [(term: UInt32, weight: Double)] = []
    for term in stored.terms.terms {
      let share = (Double(try frequency(of: term.number)) + 1) / (all + Self.background)
      let rarity = naturalLogarithm(Self.commonShare(all) / share)
      let weight = (1 + naturalLogarithm(Double(term.count))) * max(rarity, 0) * (term.isName ? 2 : 1)
      pairs.append((term.number, weight))
      if !term.isName, weight > 0 { words.append((term.number, weight)) }
    }
    let vector = StoryVector(all: TermVector(pairs), words: TermVector(words))
    let found = (vector: vector, day: stored.day == Self.noDay ? nil : stored.day)
    if vectors.count >= 30_000 { vectors.removeAll() }
    vectors[article] = found
    return found
  }

  private mutating func frequency(of term: UInt32) throws(StoreError) -> Int {
    if let known = frequencies[term] { return known }
    let found = try store.number("SELECT articles FROM story_word WHERE term = ?", [.integer(Int(term))])
    frequencies[term] = max(found, 0)
    return max(found, 0)
  }

  /// Other articles that have the weightiest words of an article, those with most of them first: of the days around it,
  /// and those without a day.
  mutating func candidates(for article: Int, reach: Int) throws(StoreError) -> [Int] {
    guard let (vector, day) = try vector(of: article) else { return [] }
    var votes: [Int: Double] = [:]
    let days = day.map { ($0 - reach, $0 + reach) } ?? (Self.noDay, Int(Int32.max))
    for (term, weight) in vector.all.heaviest(Self.keys.asked) {
      let found = try store.rows(
        """
        SELECT article FROM story_term WHERE term = ?1 AND day BETWEEN ?2 AND ?3
        UNION ALL SELECT article FROM story_term WHERE term = ?1 AND day = \(Self.noDay) AND ?2 > \(Self.noDay)
        LIMIT \(Self.most.word)
        """,
        [.integer(Int(term)), .integer(days.0), .integer(days.1)]
      ) { $0.int() }
      for other in found where other != article { votes[other, default: 0] += Double(weight * weight) }
    }
    let ranked = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.prefix(Self.most.all).map(\.key)
  }
}
