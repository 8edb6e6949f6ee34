extension Inserter {
  /// Stores the days that an article names, out of its time expressions, which are stored before.
  func insertDays(article: Int) throws(StoreError) {
    try store.run(Inserter.dayMentions("article = ? AND "), [.integer(article)])
  }

  /// The statement that stores the days which time expressions name; a condition on the expressions ends with AND.
  ///
  /// Only expressions that cover a single day name one.
  static func dayMentions(_ condition: String) -> String {
    """
    INSERT INTO day_mention(day, article, sentences, sentence)
    SELECT first_day, article, COUNT(DISTINCT sentence), MIN(sentence) FROM time
    WHERE \(condition)kind IN ('DATE', 'TIME') AND first_day = last_day GROUP BY first_day, article
    """
  }
}
