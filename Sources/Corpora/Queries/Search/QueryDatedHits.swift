import Documents

extension Corpus {
  /// The most articles whose hits are read.
  private static let mostHits = 400

  /// The sentences of a scope that have most of the words of a query, each with the day of which it tells them; the
  /// best articles first, and sentences in reading order.
  ///
  /// The day is that of the event whose clause has the words, else of a time expression in the sentence, else the day
  /// of publication. A query whose words are nowhere together is asked again with other endings of its words; the
  /// answer says so.
  public func datedHits(
    _ query: String,
    in scope: Scope = .all
  ) throws(SearchError) -> (hits: [DatedHit], isLoose: Bool) {
    let parsed = try SearchQuery(query)
    do throws(StoreError) {
      for (form, isLoose) in [(parsed, false), (parsed.withOtherEndings, true)] {
        let expression = try SpellingVariants(store: store).expanded(form).fts5
        let hits = try datedHits(fts5: expression, in: scope)
        if !hits.isEmpty { return (hits, isLoose) }
      }
      return ([], false)
    } catch {
      throw .store(error)
    }
  }

  private func datedHits(fts5: String, in scope: Scope) throws(StoreError) -> [DatedHit] {
    let found = try store.rows(
      """
      SELECT rowid, highlight(fulltext, 1, ?2, ?3) FROM fulltext
      WHERE fulltext MATCH ?1\(condition(scope, on: "rowid")) ORDER BY rank, rowid LIMIT ?4
      """,
      [.text(fts5), .text(Highlight.open), .text(Highlight.close), .integer(Corpus.mostHits)]
    ) { (article: $0.int(), marked: $0.blob()) }
    var sentences: [(article: Int, sentence: Int, matches: [TextRange], words: Int, text: StoredText)] = []
    for hit in found {
      guard let text = try text(of: hit.article) else { continue }
      var matches: [Int: [TextRange]] = [:]
      var sentence = 0
      for match in Highlight.ranges(in: hit.marked, of: text.bytes) {
        while sentence < text.sentences.count, text.sentences[sentence].end <= match.start { sentence += 1 }
        if sentence < text.sentences.count, text.sentences[sentence].overlaps(match) {
          matches[sentence, default: []].append(match)
        }
      }
      for (sentence, matches) in matches.sorted(by: { $0.key < $1.key }) {
        let words = Set(matches.map { FoldedKey.of(text.string($0)) })
        sentences.append((hit.article, sentence, matches, words.count, text))
      }
    }
    // A sentence with a part of the words tells of something else where another one has all of them.
    let most = sentences.map(\.words).max() ?? 0
    var hits: [DatedHit] = []
    for place in sentences where place.words * 3 > most * 2 {
      let passage = place.text.passage(place.article, place.sentence)
      guard let hit = try hit(passage, at: place.matches, share: Double(place.words) / Double(most)) else {
        continue
      }
      hits.append(hit)
    }
    // The day of the report says nothing where the article itself gives the day of the words.
    let dated = Set(hits.filter { $0.basis != .report }.map(\.passage.article))
    return hits.filter { $0.basis != .report || !dated.contains($0.passage.article) }
  }

  /// A sentence with the day of which it tells some words; nil where no day is known.
  private func hit(
    _ passage: StoredPassage,
    at matches: [TextRange],
    share: Double
  ) throws(StoreError) -> DatedHit? {
    var hit = DatedHit(
      passage: passage,
      event: nil,
      clause: nil,
      date: "",
      days: nil,
      basis: .report,
      share: share
    )
    let place: [StoreValue] = [.integer(passage.article), .integer(passage.sentence ?? -1)]
    let events = try store.rows(
      """
      SELECT v.id, v.start, v."end", v.first_day, v.last_day, v.date, v.text FROM event v
      WHERE v.article = ? AND v.sentence = ? AND v.first_day IS NOT NULL
        AND v.standing NOT IN ('reporting', 'headline') ORDER BY v.start, v.id
      """,
      place
    ) { row in
      (
        id: row.int(), range: TextRange(row.int(), row.int()),
        days: CalendarInterval(CalendarDate(dayNumber: row.int()), CalendarDate(dayNumber: row.int())),
        date: row.text(), text: row.text()
      )
    }
    // The clause with most of the words; of equals the shortest, which says least besides.
    let told = events.map { event in matches.count { event.range.overlaps($0) } }
    let best = events.indices.filter { told[$0] > 0 }.max { one, other in
      (told[one], -events[one].range.count, -one) < (told[other], -events[other].range.count, -other)
    }
    if let best {
      let event = events[best]
      (hit.event, hit.clause, hit.date, hit.days, hit.basis) = (
        event.id, event.text, event.date, event.days, .clause
      )
      return hit
    }
    let times = try store.rows(
      """
      SELECT t.start, t."end", t.first_day, t.last_day, t.value FROM time t
      WHERE t.article = ? AND t.sentence = ? AND t.first_day IS NOT NULL ORDER BY t.start, t.id
      """,
      place
    ) { row in
      (
        range: TextRange(row.int(), row.int()),
        days: CalendarInterval(CalendarDate(dayNumber: row.int()), CalendarDate(dayNumber: row.int())),
        value: row.text()
      )
    }
    let start = matches.first?.start ?? passage.range.start
    let nearest = times.min { abs($0.range.start - start) < abs($1.range.start - start) }
    if let nearest {
      (hit.date, hit.days, hit.basis) = (nearest.value, nearest.days, .sentence)
      // A time of day says no more of the day than its date.
      if nearest.days.isDay { hit.date = nearest.days.first.iso }
      return hit
    }
    let published = try store.first(
      "SELECT a.published FROM article a WHERE a.id = ?",
      [.integer(passage.article)]
    ) { $0.optionalText().flatMap { CalendarDate(iso: $0) } }
    guard let day = published ?? nil else { return nil }
    (hit.date, hit.days) = (day.iso, CalendarInterval(day, day))
    return hit
  }
}

extension SearchQuery {
  /// The query in which single words may have other endings: long ones without their last letter may go on.
  var withOtherEndings: SearchQuery {
    switch self {
    case .phrase(let words, _):
      guard words.utf8.count > 3, words.allSatisfy(\.isLetter) else { return self }
      return .phrase(words.count > 5 ? String(words.dropLast()) : words, isPrefix: true)
    case .near: return self
    case .all(let wanted, let excluded): return .all(wanted.map(\.withOtherEndings), except: excluded)
    case .any(let choices): return .any(choices.map(\.withOtherEndings))
    }
  }
}
