/// What the user sets right about stories, kept by the digests of articles so that it holds after loading anew.
extension Corpus {
  /// The number of a story that has an article; makes one for an article that stands alone.
  func storyNumber(for articles: [Int]) throws(StoreError) -> Int {
    for article in articles { if let number = try story(of: article) { return number } }
    return try StoryGrouper.nextStory(in: store)
  }

  /// Adds a correction of stories as part of a step.
  ///
  /// - Parameters:
  ///   - articles: those that are moved.
  ///   - story: the story that they are all of, when all of it is moved, or out of which they are taken.
  ///   - targets: the articles to which they are moved; none for a story of their own.
  func add(
    _ kind: CorrectionRecord.Kind,
    _ step: Int,
    _ articles: [Int],
    story: Int?,
    to targets: [Int]
  ) throws(StoreError) {
    let number = try kind == .gather ? storyNumber(for: targets) : StoryGrouper.nextStory(in: store)
    func label(_ story: Int?, _ articles: [Int]) -> String {
      if let story { return "story \(story)" }
      return (articles.count == 1 ? "article " : "articles ")
        + articles.map(String.init).joined(separator: ", ")
    }
    let isWhole = kind == .gather
    try store.insert(
      into: "correction",
      [
        "step": .integer(step), "kind": .text(kind.rawValue),
        "name": .text(label(isWhole ? story : nil, articles)), "entity": StoreValue(story),
        "other_name": .text(
          isWhole ? label(number, targets) : articles.count > 1 ? label(number, []) : "no story"
        ),
        "other_entity": .integer(number),
      ]
    )
    let correction = store.lastID
    for (list, isTarget) in [(articles, 0), (targets, 1)] {
      for article in list {
        try store.run(
          """
          INSERT INTO story_choice(correction, is_target, digest_high, digest_low)
          SELECT ?, ?, digest_high, digest_low FROM article WHERE id = ?
          """,
          [.integer(correction), .integer(isTarget), .integer(article)]
        )
      }
    }
  }

  /// Applies the corrections of stories in force to what is grouped, and notes which of them fit nothing.
  func applyStoryCorrections() throws(StoreError) {
    let corrections = try store.rows(
      StoredCorrection.Shape.standard,
      "FROM correction WHERE step <= ? AND kind IN ('gather', 'detach') ORDER BY id",
      [.integer(cursor)]
    )
    for correction in corrections {
      let fits = try regroup(correction) != nil
      try store.run(
        "UPDATE correction SET is_stale = ? WHERE id = ?",
        [.integer(fits ? 0 : 1), .integer(correction.id)]
      )
    }
  }

  /// Gives every article back to the story that was found for it.
  func resetStories() throws(StoreError) {
    try store.run("UPDATE story_member SET story = machine WHERE story IS NOT machine")
  }

  /// Moves articles to a story or out of one; nil if none of them is there.
  func regroup(_ correction: StoredCorrection) throws(StoreError) -> Set<Int>? {
    let found = try store.rows(
      """
      SELECT DISTINCT c.is_target, y.article, y.story FROM story_choice c
        JOIN article a ON a.digest_high = c.digest_high AND a.digest_low = c.digest_low
        JOIN story_member y ON y.article = a.id
      WHERE c.correction = ? AND a.step <= ? ORDER BY y.article
      """,
      [.integer(correction.id), .integer(cursor)]
    ) { (isTarget: $0.int() == 1, article: $0.int(), story: $0.optionalInt()) }
    let moved = found.filter { !$0.isTarget }
    let targets = found.filter(\.isTarget)
    guard !moved.isEmpty, var number = correction.object.entity else { return nil }
    if correction.kind == .detach {
      let story: StoreValue = moved.count > 1 ? .integer(number) : .null
      for article in moved { try setStory(story, ofArticle: article.article) }
      return []
    }
    guard !targets.isEmpty else { return nil }
    number = targets.compactMap(\.story).first ?? number
    for target in targets where target.story == nil {
      try setStory(.integer(number), ofArticle: target.article)
    }
    for article in moved {
      if correction.subject.entity != nil, let story = article.story {
        try store.run(
          "UPDATE story_member SET story = ? WHERE story = ?",
          [.integer(number), .integer(story)]
        )
      }
      try setStory(.integer(number), ofArticle: article.article)
    }
    return []
  }

  private func setStory(_ story: StoreValue, ofArticle article: Int) throws(StoreError) {
    try store.run("UPDATE story_member SET story = ? WHERE article = ?", [story, .integer(article)])
  }
}
