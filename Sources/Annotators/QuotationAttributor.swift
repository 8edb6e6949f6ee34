public import Documents

/// Finds what is said, by whom, and who passes it on.
///
/// Cues ("said", "according to") are found sentence by sentence with the speaker beside them; each takes the quoted
/// stretch or the clause that belongs to it. Quoted speech that no cue takes goes to the speaker whom its place
/// suggests: the quotation before it in the paragraph, or the subject of the sentence before.
public struct QuotationAttributor: Annotator {
  /// An attributor; it has no settings.
  public init() {}

  /// The words, the quoted stretches and the entities.
  public var requires: [any Annotation.Type] { [Word.self, QuotedSpan.self, Entity.self] }

  /// The quotations in reading order.
  public func annotations(in document: Document) -> [Quotation] {
    var assembler = QuotationAssembler(document)
    return assembler.quotations()
  }
}

/// Puts cues and quoted stretches together; one value for one document.
struct QuotationAssembler {
  private let document: Document
  private let words: [Word]
  private let spans: [QuotedSpan]
  private let phrases: SpeakerPhrases
  private let finder: CueFinder
  private let quotedBy: [Int32]
  private var taken: [Int?]
  private var found: [Quotation] = []

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
  private mutating func place(
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
    let isMixed = !inner.isEmpty
    for span in inner where taken[span] == nil { taken[span] = found.count }
    add(cue, isMixed ? .mixed : .indirect, [document.range(ofTokens: region)], position)
  }

  private mutating func add(_ cue: Cue, _ kind: Quotation.Kind, _ content: [TextRange], _ sentence: Int) {
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

  /// The bytes of a stretch and of those that carry it on in the next paragraphs.
  private mutating func pieces(of span: Int, for quotation: Int? = nil) -> [TextRange] {
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
  private func directSpans(of cue: Cue, _ sentence: Range<Int>) -> [Int]? {
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
      if touches || sawMark && !result.isEmpty || isDirectly, isWhole(span) { result.append(span) }
    }
    return result.isEmpty ? nil : result
  }

  private func isQuoteStart(_ token: Int) -> Bool {
    document.tokens[token].kind == .quotationMark || quotedBy[token] >= 0
  }

  private func spanEnding(at token: Int) -> Int? {
    guard token >= 0, token < quotedBy.count else { return nil }
    if quotedBy[token] >= 0 { return Int(quotedBy[token]) }
    guard document.tokens[token].kind == .quotationMark, token > 0, quotedBy[token - 1] >= 0 else {
      return nil
    }
    return Int(quotedBy[token - 1])
  }

  private func spanStarting(at token: Int) -> Int? {
    if quotedBy[token] >= 0 { return Int(quotedBy[token]) }
    guard token + 1 < quotedBy.count, quotedBy[token + 1] >= 0 else { return nil }
    return Int(quotedBy[token + 1])
  }

  /// True when a stretch before a cue is an utterance: it ends with a mark of its own, or the cue stands in commas.
  private func isUtterance(_ span: Int, closedBy cue: Cue) -> Bool {
    let range = spans[span].tokens
    let last = range.upperBound - 1
    let endsClause = document.tokens[last].kind == .punctuation
    let next = spans[span].outer.upperBound
    let hasComma = next < document.tokens.count && phrases.isComma(next)
    guard endsClause || hasComma else { return false }
    return isSentenceInitial(span) || range.count >= 4 && !isInsideClause(span)
  }

  /// True when words of the same sentence stand before the stretch and run into it.
  private func isInsideClause(_ span: Int) -> Bool {
    let before = spans[span].outer.lowerBound - 1
    guard before >= 0, let sentence = document.sentence(at: spans[span].range.start) else { return false }
    guard before >= document.sentences[sentence].tokens.lowerBound else { return false }
    return document.tokens[before].kind == .word && SpeechVerbs.entry(hash: words[before].hash) == nil
  }

  private func isSentenceInitial(_ span: Int) -> Bool {
    let first = spans[span].outer.lowerBound
    guard let sentence = document.sentence(at: spans[span].range.start) else { return true }
    if first <= document.sentences[sentence].tokens.lowerBound { return true }
    let before = first - 1
    return before >= 0 && document.tokens[before].kind == .punctuation
  }

  /// True for a stretch that is speech by its form: a capital or several words, and a mark at the end.
  private func isWhole(_ span: Int) -> Bool {
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

  // MARK: Clauses

  /// The tokens of the clause that a cue reports.
  private func region(of cue: Cue, _ index: Int, _ cues: [Cue], _ sentence: Range<Int>) -> Range<Int>? {
    if cue.order == .accordingTo {
      if cue.span.lowerBound == sentence.lowerBound {
        var start = cue.span.upperBound
        while start < sentence.upperBound, !phrases.isComma(start - 1) || start == cue.span.upperBound {
          if phrases.isComma(start) { start += 1; break }
          start += 1
        }
        return trimmed(start..<sentence.upperBound)
      }
      return trimmed(clauseStart(before: cue.span.lowerBound, index, cues, sentence)..<cue.span.lowerBound)
    }
    let rest = cue.contentStart..<sentence.upperBound
    let isTrailing = isAtEnd(cue, sentence)
    if isTrailing || cue.order == .cueFirst && !startsClause(cue.contentStart, sentence) {
      // CLAUSE, SPEAKER said.
      let stop = cue.span.lowerBound
      guard stop > sentence.lowerBound, phrases.isComma(stop - 1),
        cue.frame == .speech || cue.frame == .thought
      else { return nil }
      return trimmed(clauseStart(before: stop, index, cues, sentence)..<stop)
    }
    if isParenthetical(cue, sentence) {
      return trimmed(clauseStart(before: cue.span.lowerBound, index, cues, sentence)..<sentence.upperBound)
    }
    var stop = rest.upperBound
    if cue.form == .gerund || cue.frame == .naming || !cue.hasThat && hasNounObject(cue) {
      stop = clauseEnd(rest)
    }
    // A later cue in commas closes the clause: "A said X, while B said Y".
    for other in cues[(index + 1)...].prefix(QuotationAssembler.mostCues) where other.order == .speakerFirst {
      let begin = other.span.lowerBound
      guard begin > cue.contentStart else { continue }
      if begin - 1 > cue.contentStart, FunctionWords.contrast.contains(hash: words[begin - 1].hash) {
        stop = min(stop, begin - 1)
        break
      }
      if phrases.isComma(begin - 1), other.form == .gerund { stop = min(stop, begin); break }
    }
    guard cue.contentStart < stop else { return nil }
    return trimmed(cue.contentStart..<stop)
  }

  /// True when nothing but time and place stands behind the cue.
  private func isAtEnd(_ cue: Cue, _ sentence: Range<Int>) -> Bool {
    var token = max(cue.contentStart, cue.span.upperBound)
    guard token < sentence.upperBound else { return true }
    if cue.hasThat { return false }
    var count = 0
    while token < sentence.upperBound {
      let isStop =
        document.tokens[token].kind == .punctuation && document.tokens[token].range.count == 1
        && !phrases.isComma(token)
      if isStop || document.tokens[token].kind == .quotationMark { break }
      if FunctionWords.auxiliaries.contains(hash: words[token].hash) { return false }
      if count == 0, !FunctionWords.adjunctOpeners.contains(hash: words[token].hash),
        !words[token].classes.contains(.weekday), !phrases.isComma(token)
      {
        return false
      }
      count += 1
      token += 1
      if count >= 24 { return false }
    }
    return count < 24 && phrases.isComma(max(cue.span.lowerBound - 1, sentence.lowerBound))
      || count == 0
  }

  /// True for a cue in commas inside the clause that it reports, as in "The plan, he said, is good".
  private func isParenthetical(_ cue: Cue, _ sentence: Range<Int>) -> Bool {
    let before = cue.span.lowerBound - 1
    let after = max(cue.contentStart, cue.span.upperBound)
    guard before > sentence.lowerBound, phrases.isComma(before), after < sentence.upperBound else {
      return false
    }
    return phrases.isComma(after) && cue.frame != .naming && after == cue.contentStart
  }

  private func startsClause(_ token: Int, _ sentence: Range<Int>) -> Bool {
    token < sentence.upperBound && words[token].hash == QuotationAssembler.that
  }

  private static let that = WordHash.of("that")

  /// Where the clause that ends before a token begins: the sentence, or behind an earlier cue's speaker.
  private func clauseStart(before stop: Int, _ index: Int, _ cues: [Cue], _ sentence: Range<Int>) -> Int {
    var start = sentence.lowerBound
    for other in cues[..<index].suffix(QuotationAssembler.mostCues)
    where other.span.upperBound < stop && other.order == .cueFirst {
      start = max(start, other.span.upperBound)
    }
    return start
  }

  /// The end of an object or participle clause: the next comma, or "as", "while", "because".
  private func clauseEnd(_ rest: Range<Int>) -> Int {
    var token = rest.lowerBound
    while token < rest.upperBound {
      if quotedBy[token] < 0 {
        if phrases.isComma(token), token > rest.lowerBound { return token }
        if token > rest.lowerBound, FunctionWords.clauseBreaks.contains(hash: words[token].hash) {
          return token
        }
      }
      token += 1
    }
    return rest.upperBound
  }

  /// True when an object follows the verb where a clause could: "announced his pursuit of".
  private func hasNounObject(_ cue: Cue) -> Bool {
    cue.frame == .naming || !QuotationAssembler.clauseVerbs.contains(cue.lemma)
  }

  /// True when no clause follows at all, only a noun phrase or a preposition.
  private func isNounObject(_ cue: Cue, _ region: Range<Int>) -> Bool {
    guard region.lowerBound >= cue.contentStart, cue.order != .accordingTo, !cue.hasThat else { return false }
    guard let first = region.first else { return true }
    if QuotationAssembler.clauseVerbs.contains(cue.lemma) {
      let isPreposition = FunctionWords.adjunctOpeners.contains(hash: words[first].hash)
      return isPreposition && !hasFiniteVerb(region)
    }
    return !hasFiniteVerb(region)
  }

  private func hasFiniteVerb(_ region: Range<Int>) -> Bool {
    region.contains { FunctionWords.auxiliaries.contains(hash: words[$0].hash) && quotedBy[$0] < 0 }
  }

  private static let clauseVerbs: Set<String> = [
    "say", "add", "tell", "think", "believe", "hope", "insist", "argue", "claim", "know", "warn", "explain",
    "note",
    "admit", "maintain", "predict", "suggest", "quote", "cite", "according to",
  ]

  /// Without punctuation at both ends.
  private func trimmed(_ region: Range<Int>) -> Range<Int>? {
    var start = region.lowerBound
    var stop = region.upperBound
    while start < stop, document.tokens[start].kind == .punctuation { start += 1 }
    if stop - start > QuotationAssembler.longestClause { stop = start + QuotationAssembler.longestClause }
    while stop > start, document.tokens[stop - 1].kind == .punctuation, !isBracket(stop - 1) { stop -= 1 }
    guard stop - start >= 2 else { return nil }
    return start..<stop
  }

  private func isBracket(_ token: Int) -> Bool {
    let byte = document.text[document.tokens[token].range.start]
    return byte == 41 || byte == 93
  }

  private func fragments(in region: Range<Int>) -> [Int] {
    var result: [Int] = []
    for token in region where quotedBy[token] >= 0 {
      if result.last != Int(quotedBy[token]) { result.append(Int(quotedBy[token])) }
    }
    return result
  }

  // MARK: Quotations without a cue

  private mutating func attributeRest() {
    var last: (paragraph: Int, source: Quotation.Source, quotation: Int)?
    for span in spans.indices {
      if let index = taken[span] {
        if let speaker = found[index].speaker, found[index].kind == .direct {
          last = (spans[span].paragraph, speaker, index)
        }
        continue
      }
      guard let sentence = document.sentence(at: spans[span].range.start) else { continue }
      let follows = last?.paragraph == spans[span].paragraph
      guard isSpeech(span, leastTokens: follows ? 2 : 4) else { continue }
      // `"A," he said. "B."` is one quotation in two pieces.
      if let last, last.paragraph == spans[span].paragraph, sentence <= found[last.quotation].sentence + 1,
        found[last.quotation].kind == .direct
      {
        taken[span] = last.quotation
        found[last.quotation].content += pieces(of: span, for: last.quotation)
        continue
      }
      let (source, via, rule, confidence) = floatingSpeaker(span, sentence, last)
      taken[span] = found.count
      let content = pieces(of: span)
      found.append(
        Quotation(
          kind: .direct,
          content: content,
          speaker: source,
          via: via,
          sentence: sentence,
          evidence: Evidence(rule, confidence: confidence)
        )
      )
      if let source { last = (spans[span].paragraph, source, found.count - 1) }
    }
  }

  /// True for speech rather than a title or a word in quotation marks.
  private func isSpeech(_ span: Int, leastTokens: Int) -> Bool {
    let tokens = spans[span].tokens
    guard tokens.count >= leastTokens, isSentenceInitial(span),
      words[tokens.lowerBound].isCapital || spans[span].continues
    else { return false }
    let lastKind = document.tokens[tokens.upperBound - 1].kind
    let next = spans[span].outer.upperBound
    let endsSentence =
      document.sentence(at: spans[span].range.end).map {
        next >= document.sentences[$0].tokens.upperBound - 1
      } ?? true
    return lastKind == .punctuation || endsSentence
  }

  private func floatingSpeaker(
    _ span: Int,
    _ sentence: Int,
    _ last: (paragraph: Int, source: Quotation.Source, quotation: Int)?
  ) -> (Quotation.Source?, [Quotation.Source], String, Double) {
    let paragraph = spans[span].paragraph
    if let last, last.paragraph == paragraph || spans[span].continues && last.paragraph + 1 == paragraph {
      return (last.source, found[last.quotation].via, "goes on after the quotation before it", 0.85)
    }
    // The sentence before introduces it: its speaker or its subject.
    if sentence > 0 {
      let before = document.sentences[sentence - 1]
      let isNear = before.paragraph == paragraph || endsWithColon(before)
      if isNear || before.paragraph == paragraph - 1,
        let subject = introducedBy(before, isNear: isNear)
      {
        return (subject, [], "speaker of the sentence before", isNear ? 0.7 : 0.5)
      }
    }
    if let last, paragraph - last.paragraph <= 2 {
      return (last.source, [], "last speaker before it", 0.45)
    }
    return (nil, [], "nobody is named near it", 0)
  }

  private func endsWithColon(_ sentence: Sentence) -> Bool {
    phrases.isColon(sentence.tokens.upperBound - 1)
  }

  private func introducedBy(_ sentence: Sentence, isNear: Bool) -> Quotation.Source? {
    if let cue = finder.cues(in: sentence.tokens).last(where: { $0.speaker?.isEntity ?? false }) {
      return cue.speaker?.source
    }
    if !isNear {
      // Across a paragraph only the person whom the sentence begins with.
      guard let mention = phrases.mentions[sentence.tokens.lowerBound], mention.isPerson else { return nil }
      return Quotation.Source(range: document.range(ofTokens: mention.tokens), entity: mention.entity)
    }
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      if let mention = phrases.mentions[token], mention.isPerson, quotedBy[token] < 0 {
        return Quotation.Source(range: document.range(ofTokens: mention.tokens), entity: mention.entity)
      }
      token += 1
    }
    return nil
  }

  // MARK: Chains

  /// A quotation inside another one's content is passed on by the outer speaker.
  private mutating func passOn() {
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

  /// Sentences with more cues than this are no prose; their quotations do not pass one another on.
  private static let mostCues = 40

  /// No reported clause has more tokens; longer ones are cut, so that odd texts cost linear time.
  private static let longestClause = 400
}
