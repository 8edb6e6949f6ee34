import Documents

extension Migration {
  /// The days on which things were said, worked out from what is stored of articles, quotations and times.
  static let sayingDays = Migration(version: 5, name: "the days of saying") { (store) throws(StoreError) in
    for column in Schema.sayingDayColumns {
      try store.execute("ALTER TABLE quotation ADD COLUMN \(column)")
    }
    try store.execute(Schema.sayingDayIndex)
    let articles = try store.rows("SELECT id, published FROM article ORDER BY id") {
      (id: $0.int(), published: $0.optionalText().flatMap { CalendarDate(iso: $0) })
    }
    for article in articles {
      if let published = article.published {
        try store.run(
          "UPDATE quotation SET said_day = ? WHERE article = ?",
          [.integer(published.dayNumber), .integer(article.id)]
        )
      }
      try storeStatedDays(of: article.id, published: article.published, in: store)
    }
  }

  /// Stores the days that time expressions give to the quotations of one article.
  private static func storeStatedDays(
    of article: Int,
    published: CalendarDate?,
    in store: Store
  ) throws(StoreError) {
    let times = try times(of: article, in: store)
    if times.isEmpty { return }
    let quotations = try store.rows(
      "SELECT id, sentence, cue_start, cue_end, ranges FROM quotation WHERE article = ? AND cue IS NOT NULL",
      [.integer(article)]
    ) { row in
      (
        id: row.int(), sentence: row.int(),
        cue: ByteCoding.range(row.optionalInt(), row.optionalInt()), content: ByteCoding.ranges(row.blob())
      )
    }
    let text = try store.first("SELECT sentences, body FROM content WHERE id = ?", [.integer(article)]) {
      StoredText(sentences: ByteCoding.ranges($0.blob()), bytes: $0.blob())
    }
    guard let text else { return }
    for quotation in quotations {
      let isKnown = text.sentences.indices.contains(quotation.sentence)
      let said = SayingDay(
        cue: quotation.cue,
        content: quotation.content,
        sentence: isKnown ? text.sentences[quotation.sentence] : nil,
        times: times[quotation.sentence] ?? [],
        published: published,
        in: text.bytes
      )
      guard let words = said.words else { continue }
      try store.run(
        "UPDATE quotation SET said_day = ?, said_on = ?, said_on_start = ?, said_on_end = ? WHERE id = ?",
        [
          StoreValue(said.day?.dayNumber), .text(text.string(words)), .integer(words.start),
          .integer(words.end), .integer(quotation.id),
        ]
      )
    }
  }

  /// The time expressions of an article that cover one day, by the sentence, in reading order.
  private static func times(of article: Int, in store: Store) throws(StoreError) -> [Int: [SayingDay.Time]] {
    let found = try store.rows(
      """
      SELECT sentence, start, "end", first_day FROM time
      WHERE article = ? AND kind IN ('DATE', 'TIME') AND first_day = last_day ORDER BY start, id
      """,
      [.integer(article)]
    ) { row in
      let sentence = row.int()
      let range = TextRange(row.int(), row.int())
      return (
        sentence: sentence, time: SayingDay.Time(range: range, day: CalendarDate(dayNumber: row.int()))
      )
    }
    return Dictionary(grouping: found, by: \.sentence).mapValues { $0.map(\.time) }
  }
}
