import Documents

/// Who says which words of an article, kept for the article that was asked about last.
struct SpeechSpans {
  /// The content of a quotation.
  private struct Span {
    var ranges: [TextRange]
    var kind: Quotation.Kind
    var speaker: String?
    var isPerson: Bool
  }

  private let corpus: Corpus
  private var article = 0
  private var spans: [Span] = []
  private var places: [TextRange] = []
  private var quotes: [Int] = []

  init(_ corpus: Corpus) { self.corpus = corpus }

  /// True where a match stands inside quotation marks of a quotation.
  mutating func isQuoted(_ match: FoundWords) throws(StoreError) -> Bool {
    try read(match.article)
    guard let range = range(match) else { return false }
    return spans.contains { isInside(range, $0) }
  }

  /// What is known of a match; nil where the article is no longer there.
  mutating func hit(_ match: FoundWords) throws(StoreError) -> WordHit? {
    try read(match.article)
    guard let range = range(match) else { return nil }
    let around = spans.filter { span in span.ranges.contains { $0.contains(range) } }
    // The innermost of quotations within quotations is the one whose speaker says the words.
    func extent(_ span: Span) -> Int { span.ranges.reduce(0) { $0 + $1.count } }
    let innermost = around.min { extent($0) < extent($1) }
    return WordHit(
      article: match.article,
      sentence: match.sentence,
      tokens: match.tokens,
      range: range,
      speaker: innermost?.speaker,
      isSaidByPerson: innermost?.isPerson ?? false,
      isQuoted: around.contains { isInside(range, $0) },
      length: places.count
    )
  }

  private func range(_ match: FoundWords) -> TextRange? {
    guard let last = match.tokens.last, places.indices.contains(last),
      places.indices.contains(match.tokens.lowerBound)
    else { return nil }
    return places[match.tokens.lowerBound].union(places[last])
  }

  /// True where a range is inside the quotation marks of a quotation: all of a direct one, and of a mixed one what
  /// follows an odd number of marks.
  private func isInside(_ range: TextRange, _ span: Span) -> Bool {
    guard span.kind != .indirect, let piece = span.ranges.first(where: { $0.contains(range) }) else {
      return false
    }
    if span.kind == .direct { return true }
    let marks = quotes.count { $0 >= piece.start && $0 < range.start }
    return marks % 2 == 1
  }

  private mutating func read(_ article: Int) throws(StoreError) {
    if article == self.article { return }
    self.article = article
    places = try corpus.places(of: article)
    spans = try corpus.store.rows(
      """
      SELECT q.ranges, q.kind, COALESCE(e.name, q.given, q.speaker), e.type FROM quotation q
      LEFT JOIN entity e ON e.id = q.entity WHERE q.article = ? AND q.topic = 0
      """,
      [.integer(article)]
    ) { row in
      let ranges = ByteCoding.ranges(row.blob())
      return Span(
        ranges: ranges,
        kind: Quotation.Kind(rawValue: row.text()) ?? .indirect,
        speaker: row.optionalText(),
        isPerson: row.text() == EntityType.person.rawValue
      )
    }
    quotes = []
    guard spans.contains(where: { $0.kind == .mixed }) else { return }
    let forms = try corpus.forms()
    var token = 0
    for code in try corpus.codes(of: article, forms) where code >= 2 {
      if WordCoding.kind(Int(forms.tags[Int(code)])) == .quotationMark, places.indices.contains(token) {
        quotes.append(places[token].start)
      }
      token += 1
    }
  }
}
