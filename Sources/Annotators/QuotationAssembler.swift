import Documents

/// Puts cues and quoted stretches together; one value for one document.
struct QuotationAssembler {
  let document: Document
  let words: [Word]
  let spans: [QuotedSpan]
  let phrases: SpeakerPhrases
  let finder: CueFinder
  let quotedBy: [Int32]
  var taken: [Int?]
  var found: [Quotation] = []

  init(_ document: Document) {
    self.document = document
    words = document[Word.self]
    spans = document[QuotedSpan.self]
    var quotedBy = [Int32](repeating: -1, count: document.tokens.count)
    for (index, span) in spans.enumerated() {
      for token in span.tokens where quotedBy.indices.contains(token) {
        quotedBy[token] = Int32(clamping: index)
      }
    }
    self.quotedBy = quotedBy
    phrases = SpeakerPhrases(document: document, words: words, mentions: MentionIndex(document))
    finder = CueFinder(document: document, words: words, phrases: phrases, quotedBy: quotedBy)
    taken = [Int?](repeating: nil, count: spans.count)
  }

  mutating func quotations() -> [Quotation] {
    for (position, sentence) in document.sentences.enumerated() {
      let cues = finder.cues(in: sentence.tokens)
      for (index, cue) in cues.enumerated() { place(cue, index, cues, sentence.tokens, position) }
    }
    attributeRest()
    passOn()
    return found.sorted { left, right in
      let leftStart = left.content.first?.start ?? 0
      let rightStart = right.content.first?.start ?? 0
      return (leftStart, left.sentence) < (rightStart, right.sentence)
    }
  }

  // MARK: Cues

  /// Gives a cue what it reports: quoted stretches beside it, or a clause.
  mutating func place(
    _ cue: Cue,
    _ index: Int,
    _ cues: [Cue],
    _ sentence: Range<Int>,
    _ position: Int
  ) {
    if let direct = directSpans(of: cue, sentence), !direct.isEmpty {
      for span in direct { taken[span] = found.count }
      let content = direct.flatMap { pieces(of: $0) }
      add(cue, .direct, content, position)
      return
    }
    guard let region = region(of: cue, index, cues, sentence) else { return }
    let inner = fragments(in: region)
    if cue.frame == .naming || isNounObject(cue, region), inner.isEmpty { return }
    if inner.isEmpty, region.count < 3 || words[region.lowerBound].hash == QuotationAssembler.possessive {
      return
    }
    // `said "hello there friends" on Monday`: the words in marks are all that is said.
    if inner.count == 1, spans[inner[0]].outer.lowerBound == region.lowerBound,
      spans[inner[0]].tokens.count > 2,
      cue.frame == .speech, onlyAdjuncts(from: spans[inner[0]].outer.upperBound, to: region.upperBound)
    {
      taken[inner[0]] = found.count
      add(cue, .direct, [spans[inner[0]].range], position)
      return
    }
    let isMixed = !inner.isEmpty
    for span in inner where taken[span] == nil { taken[span] = found.count }
    add(cue, isMixed ? .mixed : .indirect, [document.range(ofTokens: region)], position)
  }

  mutating func add(_ cue: Cue, _ kind: Quotation.Kind, _ content: [TextRange], _ sentence: Int) {
    found.append(
      Quotation(
        kind: kind,
        content: content,
        cue: document.range(ofTokens: cue.tokens),
        cueLemma: cue.lemma,
        speaker: cue.speaker?.source,
        via: cue.via,
        addressee: cue.addressee.map { document.range(ofTokens: $0) },
        sentence: sentence,
        evidence: Evidence(cue.rule, trigger: document.range(ofTokens: cue.tokens), confidence: 0.9)
      )
    )
  }

  /// True when nothing or only time and place stands in some tokens.
  private func onlyAdjuncts(from start: Int, to end: Int) -> Bool {
    guard start < end else { return true }
    let tokens = start..<end
    let first = start
    return tokens.count <= 8 && FunctionWords.adjunctOpeners.contains(hash: words[first].hash)
      && !tokens.contains { FunctionWords.auxiliaries.contains(hash: words[$0].hash) }
  }

  /// The bytes of a stretch and of those that carry it on in the next paragraphs.
  mutating func pieces(of span: Int, for quotation: Int? = nil) -> [TextRange] {
    var ranges = [spans[span].range]
    // The paragraphs before, when the last one closes a quotation that they left open.
    var before = span
    while before > 0, spans[before].continues, taken[before - 1] == nil {
      before -= 1
      taken[before] = quotation ?? found.count
      ranges.insert(spans[before].range, at: 0)
    }
    var next = span + 1
    while next < spans.count, spans[next].continues, taken[next] == nil {
      taken[next] = quotation ?? found.count
      ranges.append(spans[next].range)
      next += 1
    }
    return ranges
  }

  /// The quoted stretches that a cue frames as whole utterances.
  func directSpans(of cue: Cue, _ sentence: Range<Int>) -> [Int]? {
    guard cue.frame == .speech || cue.frame == .thought || cue.frame == .naming else { return nil }
    var result: [Int] = []
    // Behind a quotation: `"…," he said`
    var before = cue.span.lowerBound - 1
    if before > sentence.lowerBound, phrases.isComma(before) { before -= 1 }
    if before >= sentence.lowerBound, let span = spanEnding(at: before), taken[span] == nil,
      isUtterance(span, closedBy: cue)
    {
      result.append(span)
    }
    guard cue.frame != .naming else { return result.isEmpty ? nil : result }
    // Before a quotation: `he said, "…"`; also the second half of an interrupted one.
    var after = max(cue.contentStart, cue.span.upperBound)
    let limit = min(after + 14, sentence.upperBound)
    var sawMark = false
    while after < limit, !isQuoteStart(after) {
      if phrases.isComma(after) || phrases.isColon(after) { sawMark = true }
      if FunctionWords.auxiliaries.contains(hash: words[after].hash) { after = limit; break }
      after += 1
    }
    if after < sentence.upperBound, let span = spanStarting(at: after), taken[span] == nil, !cue.hasThat {
      let touches = after - 1 >= 0 && (phrases.isComma(after - 1) || phrases.isColon(after - 1))
      let isDirectly = after == cue.contentStart || after == cue.span.upperBound
      let isSecondHalf = touches && !result.isEmpty
      if isSecondHalf || (touches || sawMark && !result.isEmpty || isDirectly) && isWhole(span) {
        result.append(span)
      }
    }
    return result.isEmpty ? nil : result
  }

  func isQuoteStart(_ token: Int) -> Bool {
    document.tokens[token].kind == .quotationMark || quotedBy[token] >= 0
  }

  func spanEnding(at token: Int) -> Int? {
    guard token >= 0, token < quotedBy.count else { return nil }
    if quotedBy[token] >= 0 { return Int(quotedBy[token]) }
    guard document.tokens[token].kind == .quotationMark, token > 0, quotedBy[token - 1] >= 0 else {
      return nil
    }
    return Int(quotedBy[token - 1])
  }

  func spanStarting(at token: Int) -> Int? {
    if quotedBy[token] >= 0 { return Int(quotedBy[token]) }
    guard token + 1 < quotedBy.count, quotedBy[token + 1] >= 0 else { return nil }
    return Int(quotedBy[token + 1])
  }

  /// True when a stretch before a cue is an utterance: it ends with a mark of its own, or the cue stands in commas.
  func isUtterance(_ span: Int, closedBy cue: Cue) -> Bool {
    let range = spans[span].tokens
    let last = range.upperBound - 1
    let endsClause = document.tokens[last].kind == .punctuation
    let next = spans[span].outer.upperBound
    let hasComma = next < document.tokens.count && phrases.isComma(next)
    guard endsClause || hasComma else { return false }
    return isSentenceInitial(span) || range.count >= 4 && !isInsideClause(span)
  }

  /// True when words of the same sentence stand before the stretch and run into it.
  func isInsideClause(_ span: Int) -> Bool {
    let before = spans[span].outer.lowerBound - 1
    guard before >= 0, let sentence = document.sentence(at: spans[span].range.start) else { return false }
    guard before >= document.sentences[sentence].tokens.lowerBound else { return false }
    return document.tokens[before].kind == .word && SpeechVerbs.entry(hash: words[before].hash) == nil
  }

  func isSentenceInitial(_ span: Int) -> Bool {
    let first = spans[span].outer.lowerBound
    guard let sentence = document.sentence(at: spans[span].range.start) else { return true }
    if first <= document.sentences[sentence].tokens.lowerBound { return true }
    let before = first - 1
    return before >= 0 && document.tokens[before].kind == .punctuation
  }

  /// True for a stretch that is speech by its form: a capital or several words, and a mark at the end.
  func isWhole(_ span: Int) -> Bool {
    let tokens = spans[span].tokens
    let last = tokens.upperBound - 1
    let endsClause = document.tokens[last].kind == .punctuation
    let startsCapital = words[tokens.lowerBound].isCapital
    let next = spans[span].outer.upperBound
    let endsSentence =
      document.sentence(at: spans[span].range.start).map {
        next + 1 >= document.sentences[$0].tokens.upperBound
      } ?? true
    return endsClause && (startsCapital || tokens.count > 3)
      || startsCapital && endsSentence && tokens.count > 1
      || tokens.count > 6
  }

  // MARK: Chains

  /// A quotation inside another one's content is passed on by the outer speaker.
  mutating func passOn() {
    let bySentence = Dictionary(grouping: found.indices, by: { found[$0].sentence })
    for (_, group) in bySentence where group.count > 1 && group.count <= QuotationAssembler.mostCues {
      for index in group {
        guard let cue = found[index].cue else { continue }
        for outer in group where outer != index && found[outer].kind != .direct {
          guard let speaker = found[outer].speaker,
            found[outer].content.contains(where: { $0.contains(cue) }),
            speaker.range != found[index].speaker?.range, !found[index].via.contains(speaker)
          else { continue }
          found[index].via.append(speaker)
        }
      }
    }
  }

  private static let possessive = WordHash.of("'s")

  /// Sentences with more cues than this are no prose; their quotations do not pass one another on.
  static let mostCues = 40

  /// No reported clause has more tokens; longer ones are cut, so that odd texts cost linear time.
  static let longestClause = 400
}
