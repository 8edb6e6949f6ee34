import Documents

extension Corpus {
  /// The articles of a scope that fit a full-text query, best first by BM25, a match in the headline counting
  /// most.
  ///
  /// Words side by side must all be there. `"a phrase"`, `a OR b`, `a NOT b` or `a -b`, `NEAR(a b, 5)`,
  /// `begin*` and parentheses work as usual; case, accents and strokes of letters do not matter.
  public func search(
    _ query: String,
    in scope: Scope = .all,
    limit: Int? = 20
  ) throws(SearchError) -> RowPage<SearchHit> {
    let parsed = try SearchQuery(query)
    do throws(StoreError) {
      let expression = try SpellingVariants(store: store).expanded(parsed).fts5
      return try search(fts5: expression, in: scope, limit: limit)
    } catch {
      throw .store(error)
    }
  }

  /// The numbers of all articles of a scope that fit a full-text query, in ascending order.
  public func articles(matching query: String, in scope: Scope = .all) throws(SearchError) -> [Int] {
    let parsed = try SearchQuery(query)
    do throws(StoreError) {
      let expression = try SpellingVariants(store: store).expanded(parsed).fts5
      return try store.rows(
        "SELECT rowid FROM fulltext WHERE fulltext MATCH ?\(condition(scope, on: "rowid")) ORDER BY rowid",
        [.text(expression)]
      ) { $0.int() }
    } catch {
      throw .store(error)
    }
  }

  private func search(fts5: String, in scope: Scope, limit: Int?) throws(StoreError) -> RowPage<SearchHit> {
    let condition = try condition(scope, on: "rowid")
    let found = try store.rows(
      """
      SELECT rowid, rank, highlight(fulltext, 1, ?2, ?3) FROM fulltext
      WHERE fulltext MATCH ?1\(condition) ORDER BY rank LIMIT ?4
      """,
      [.text(fts5), .text(Highlight.open), .text(Highlight.close), Corpus.limit(limit)]
    ) { (article: $0.int(), score: -$0.double(), marked: $0.blob()) }
    var hits: [SearchHit] = []
    for hit in found {
      guard let text = try text(of: hit.article) else { continue }
      let summary = try store.first(
        "SELECT \(Corpus.summaryColumns) FROM article a WHERE a.id = ?",
        [.integer(hit.article)]
      ) { Corpus.readSummary(&$0) }
      guard let summary else { continue }
      let matches = Highlight.ranges(in: hit.marked, of: text.bytes)
      let (passage, inside) = text.best(matches, article: hit.article, headline: summary.headline)
      hits.append(SearchHit(article: summary, score: hit.score, passage: passage, matches: inside))
    }
    let total =
      limit == nil
      ? hits.count
      : try store.number("SELECT COUNT(*) FROM fulltext WHERE fulltext MATCH ?\(condition)", [.text(fts5)])
    return RowPage(rows: hits, total: total)
  }
}

/// Marks that FTS5 sets round the matching words: characters for private use, which news has no use for.
enum Highlight {
  static let open = "\u{F8F0}"
  static let close = "\u{F8F1}"

  /// The marked ranges of a text, in its own bytes; a mark that the text has itself is passed over.
  static func ranges(in marked: [UInt8], of text: [UInt8]) -> [TextRange] {
    var ranges: [TextRange] = []
    var start: Int?
    var place = 0
    var position = 0
    while position < marked.count {
      if place < text.count, marked[position] == text[place] {
        // A mark and the text can begin with the same bytes; the third byte decides.
        if marked[position] != 0xEF || !isMark(marked, position) || isMark(text, place) {
          position += 1
          place += 1
          continue
        }
      }
      guard isMark(marked, position) else { return ranges }
      if marked[position + 2] == 0xB0 {
        start = place
      } else if let begun = start {
        ranges.append(TextRange(begun, place))
        start = nil
      }
      position += 3
    }
    return ranges
  }

  private static func isMark(_ bytes: [UInt8], _ position: Int) -> Bool {
    position + 2 < bytes.count && bytes[position] == 0xEF && bytes[position + 1] == 0xA3
      && (bytes[position + 2] == 0xB0 || bytes[position + 2] == 0xB1)
  }
}

extension StoredText {
  /// The sentence with most of some matches, the earliest of equals, and those matches in its own bytes.
  ///
  /// The headline stands beside the sentence in a list, so that it is none: where only it matches, the text begins.
  func best(_ matches: [TextRange], article: Int, headline: String?) -> (StoredPassage, [TextRange]) {
    var counts: [Int: Int] = [:]
    var sentence = 0
    for match in matches {
      while sentence < sentences.count, sentences[sentence].end <= match.start { sentence += 1 }
      if sentence < sentences.count, sentences[sentence].overlaps(match) { counts[sentence, default: 0] += 1 }
    }
    if let heading = headline.flatMap({ self.sentences(of: $0) }) {
      for position in heading { counts[position] = nil }
      let place = sentences[heading.lowerBound].start..<sentences[heading.upperBound].end
      let isOnlyThere = matches.allSatisfy { place.contains($0.start) }
      if isOnlyThere, !matches.isEmpty, heading.upperBound + 1 < sentences.count {
        return (passage(article, beginning(behind: heading.upperBound + 1)), [])
      }
    }
    let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    if let best {
      let passage = passage(article, best)
      return (passage, inside(passage.range, matches))
    }
    guard let first = matches.first else {
      let range = sentences.first ?? TextRange(0, 0)
      let text = headline ?? string(range)
      return (StoredPassage(article: article, sentence: nil, range: TextRange(0, 0), text: text), [])
    }
    // A match outside all sentences, as in a byline: its line is shown.
    let start = bytes[..<min(first.start, bytes.count)].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let end = bytes[min(first.end, bytes.count)...].firstIndex(of: 10) ?? bytes.count
    let range = TextRange(start, end)
    return (
      StoredPassage(article: article, sentence: nil, range: range, text: string(range)),
      inside(range, matches)
    )
  }

  /// The sentences near the beginning that are the headline, which may itself be of several; nothing where it is
  /// elsewhere.
  private func sentences(of headline: String) -> ClosedRange<Int>? {
    let wanted = headline.split(whereSeparator: \.isWhitespace).map(String.init)
    let first = sentences.prefix(8).map { string($0).split(whereSeparator: \.isWhitespace).map(String.init) }
    for start in first.indices {
      var words: [String] = []
      for end in start..<first.count where words.count < wanted.count {
        words += first[end]
        if words == wanted { return start...end }
      }
    }
    return nil
  }

  /// The first sentence from a place that says something; a date line such as "LIMA -" has few words.
  private func beginning(behind start: Int) -> Int {
    let near = start..<min(start + 4, sentences.count)
    return near.first { string(sentences[$0]).split(whereSeparator: \.isWhitespace).count >= 6 } ?? start
  }

  private func inside(_ range: TextRange, _ matches: [TextRange]) -> [TextRange] {
    matches.filter { range.contains($0) }.map { TextRange($0.start - range.start, $0.end - range.start) }
  }
}
