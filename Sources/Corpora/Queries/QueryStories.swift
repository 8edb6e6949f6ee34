import Documents

extension Corpus {
  /// The number of articles that no story was looked for yet, as after a load that was stopped.
  public func ungroupedCount() throws(StoreError) -> Int {
    try store.number("SELECT (SELECT COUNT(*) FROM article) - (SELECT COUNT(*) FROM story_member)")
  }

  /// Finds the stories of articles that have none yet, and applies the corrections of stories to them; `progress` is
  /// told what is done of how much.
  public func groupStories(progress: (Int, Int) -> Void = { _, _ in }) throws(StoreError) {
    guard !isReadOnly, try ungroupedCount() > 0 else { return }
    try change { () throws(StoreError) in
      var grouper = StoryGrouper(store: store)
      try grouper.groupAll(progress: progress)
      try applyStoryCorrections()
    }
  }

  /// The stories of a scope that have two articles there or more, the largest first.
  public func stories(in scope: Scope = .all, limit: Int? = nil) throws(StoreError) -> RowPage<StoryRow> {
    let found = try store.rows(
      """
      SELECT y.story, COUNT(*), MAX(a.published) FROM story_member y JOIN article a ON a.id = y.article
      WHERE y.story IS NOT NULL\(condition(scope, on: "y.article"))
      GROUP BY y.story HAVING COUNT(*) > 1 ORDER BY 2 DESC, 3 DESC, 1
      """
    ) { $0.int() }
    var rows: [StoryRow] = []
    for number in limit.map({ Array(found.prefix($0)) }) ?? found {
      let articles = try self.articles(ofStory: number, in: scope)
      if let row = try story(of: articles, number) { rows.append(row) }
    }
    return RowPage(rows: rows, total: found.count)
  }

  /// Groups the articles of a scope by another measure, without keeping the stories, the largest first.
  public func stories(
    in scope: Scope,
    by measure: StoryMeasure,
    limit: Int? = nil,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) -> RowPage<StoryRow> {
    let articles = try store.rows(
      """
      SELECT a.id FROM article a WHERE 1\(condition(scope, on: "a.id"))
      ORDER BY a.published IS NULL, a.published, a.id
      """
    ) { $0.int() }
    var grouper = StoryGrouper(store: store, measure: measure, isStored: false)
    let groups = try grouper.groups(of: articles, progress: progress)
      .sorted { ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0) }
    var rows: [StoryRow] = []
    for group in limit.map({ Array(groups.prefix($0)) }) ?? groups {
      if let row = try story(of: group, nil) { rows.append(row) }
    }
    return RowPage(rows: rows, total: groups.count)
  }

  /// One story; nil if there is none of this number, or only one article of it is left.
  public func story(_ number: Int, in scope: Scope = .all) throws(StoreError) -> StoryRow? {
    let articles = try articles(ofStory: number, in: scope)
    return articles.count > 1 ? try story(of: articles, number) : nil
  }

  /// The numbers of the articles of a story, in order.
  public func articles(ofStory number: Int, in scope: Scope = .all) throws(StoreError) -> [Int] {
    try store.rows(
      """
      SELECT y.article FROM story_member y JOIN article a ON a.id = y.article
      WHERE y.story = ? AND a.step <= ?\(condition(scope, on: "y.article")) ORDER BY y.article
      """,
      [.integer(number), .integer(cursor)]
    ) { $0.int() }
  }

  /// The numbers of the stories that have two articles or more.
  public func storyNumbers() throws(StoreError) -> [Int] {
    try store.rows(
      """
      SELECT y.story FROM story_member y JOIN article a ON a.id = y.article
      WHERE y.story IS NOT NULL AND a.step <= ? GROUP BY y.story HAVING COUNT(*) > 1 ORDER BY y.story
      """,
      [.integer(cursor)]
    ) { $0.int() }
  }

  /// The story of an article; nil for one that stands alone.
  public func story(of article: Int) throws(StoreError) -> Int? {
    try store.first("SELECT story FROM story_member WHERE article = ?", [.integer(article)]) {
      $0.optionalInt()
    }
      ?? nil
  }

  /// The articles of its story to which an article is most like, or of those near it in time for one that stands alone.
  public func storyTies(of article: Int, limit: Int = 5) throws(StoreError) -> [StoryTie] {
    var index = StoryIndex(store: store)
    let measure = StoryMeasure()
    guard let (vector, day) = try index.vector(of: article) else { return [] }
    let story = try story(of: article)
    let others: [Int]
    if let story {
      others = try articles(ofStory: story)
    } else {
      others = try index.candidates(for: article, reach: measure.reach)
    }
    var ties: [(article: Int, similarity: Double, day: Int?, vector: StoryVector)] = []
    for other in others where other != article {
      guard let (theirs, date) = try index.vector(of: other) else { continue }
      ties.append((other, vector.all.product(theirs.all), date, theirs))
    }
    ties.sort {
      ($1.similarity * measure.decay(day, $1.day), $0.article)
        < ($0.similarity * measure.decay(day, $0.day), $1.article)
    }
    ties = Array(ties.prefix(limit))
    let summaries = try articles(in: .articles(Set(ties.map(\.article)))).rows
    let words = try spellings(in: article)
    return ties.compactMap { tie in
      guard let summary = summaries.first(where: { $0.id == tie.article }) else { return nil }
      let gap = day.flatMap { day in tie.day.map { abs($0 - day) } }
      return StoryTie(
        article: summary,
        similarity: tie.similarity,
        days: gap,
        decay: measure.decay(day, tie.day),
        words: vector.all.common(tie.vector.all).prefix(6).compactMap { words[$0.term] }
      )
    }
  }

  /// The words of an article as it first writes them, by their numbers.
  private func spellings(in article: Int) throws(StoreError) -> [UInt32: String] {
    guard let read = try ArticleWords(article, roles: [.headline, .deck, .body], in: store),
      let text = try text(of: article)
    else { return [:] }
    var found: [UInt32: String] = [:]
    for word in read.words {
      let number = ArticleWords.number(of: word.folded)
      // A headline beside the body has its words behind it.
      if found[number] == nil {
        found[number] = word.range.end > text.bytes.count ? word.folded : text.string(word.range)
      }
    }
    return found
  }

  /// The number of articles whose middle is the middle of a story.
  private static let enoughForMiddle = 50

  /// What several articles have in common as a story; nil without any in sight.
  private func story(of numbers: [Int], _ id: Int?) throws(StoreError) -> StoryRow? {
    let articles = try articles(in: .articles(Set(numbers)), order: .date).rows
    var index = StoryIndex(store: store)
    var cluster = StoryCluster()
    // Of a story of hundreds, some of all days are enough to find its middle.
    let step = max(1, articles.count / Self.enoughForMiddle)
    let asked = stride(from: 0, to: articles.count, by: step).map { articles[$0] }
    for article in asked {
      guard let (vector, day) = try index.vector(of: article.id) else { continue }
      cluster.add(article.id, vector, day: day)
    }
    var central = articles.first
    var most = 0.0
    for article in asked {
      guard let (vector, _) = try index.vector(of: article.id) else { continue }
      let likeness = cluster.sum.product(vector.all)
      if likeness > most + 1e-9 { (central, most) = (article, likeness) }
    }
    guard let central else { return nil }
    let outlets = Dictionary(grouping: articles.compactMap(\.outlet)) { $0 }.mapValues(\.count)
    let list = "(SELECT value FROM json_each(?1))"
    let value: StoreValue = .text("[\(articles.map { String($0.id) }.joined(separator: ","))]")
    let who = try store.rows(
      """
      SELECT e.id, e.name, e.type, SUM(p.mentions) FROM appearance p JOIN entity e ON e.id = p.entity
      WHERE p.article IN \(list) AND e.type IN ('PERSON', 'ORG', 'GPE') GROUP BY e.id
      ORDER BY COUNT(DISTINCT p.article) * (e.type <> 'GPE') DESC, 4 DESC, e.id LIMIT 3
      """,
      [value]
    ) { row in
      let (id, name, type) = (row.int(), row.text(), row.text())
      return KnownName(
        entity: id,
        name: name,
        type: EntityType(rawValue: type) ?? .miscellaneous,
        mentions: row.int()
      )
    }
    let copied = try store.rows(
      """
      SELECT p.share, a.words FROM passage p JOIN article a ON a.id = p.article WHERE p.article IN \(list) AND EXISTS(
        SELECT 1 FROM passage o WHERE o.passage = p.passage AND o.article <> p.article AND o.article IN \(list))
      """,
      [value]
    ) { $0.double() * Double($0.int()) }.reduce(0, +)
    let words = articles.reduce(0) { $0 + $1.words }
    return StoryRow(
      id: id,
      central: central,
      articles: articles,
      outlets: outlets.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key),
      who: who,
      sharedCopy: words > 0 ? min(1, max(0, copied) / Double(words)) : 0
    )
  }
}
