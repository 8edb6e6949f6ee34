import Documents

/// The clause that a cue reports.
extension QuotationAssembler {
  /// The tokens of the clause that a cue reports.
  func region(of cue: Cue, _ index: Int, _ cues: [Cue], _ sentence: Range<Int>) -> Range<Int>? {
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
  func isAtEnd(_ cue: Cue, _ sentence: Range<Int>) -> Bool {
    var token = max(cue.contentStart, cue.span.upperBound)
    guard token < sentence.upperBound else { return true }
    if cue.hasThat || document.tokens[token].kind == .quotationMark { return false }
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
  func isParenthetical(_ cue: Cue, _ sentence: Range<Int>) -> Bool {
    let before = cue.span.lowerBound - 1
    let after = max(cue.contentStart, cue.span.upperBound)
    guard before > sentence.lowerBound, phrases.isComma(before), after < sentence.upperBound else {
      return false
    }
    return phrases.isComma(after) && cue.frame != .naming && after == cue.contentStart
  }

  func startsClause(_ token: Int, _ sentence: Range<Int>) -> Bool {
    token < sentence.upperBound && words[token].hash == QuotationAssembler.that
  }

  static let that = WordHash.of("that")

  /// Where the clause that ends before a token begins: the sentence, or behind an earlier cue's speaker.
  func clauseStart(before stop: Int, _ index: Int, _ cues: [Cue], _ sentence: Range<Int>) -> Int {
    var start = sentence.lowerBound
    for other in cues[..<index].suffix(QuotationAssembler.mostCues)
    where other.span.upperBound < stop && other.order == .cueFirst {
      start = max(start, other.span.upperBound)
    }
    return start
  }

  /// The end of an object or participle clause: the next comma, or "as", "while", "because".
  func clauseEnd(_ rest: Range<Int>) -> Int {
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
  func hasNounObject(_ cue: Cue) -> Bool {
    cue.frame == .naming || !QuotationAssembler.clauseVerbs.contains(cue.lemma)
  }

  /// True when no clause follows at all, only a noun phrase or a preposition.
  func isNounObject(_ cue: Cue, _ region: Range<Int>) -> Bool {
    guard region.lowerBound >= cue.contentStart, cue.order != .accordingTo, !cue.hasThat else { return false }
    guard let first = region.first else { return true }
    if QuotationAssembler.clauseVerbs.contains(cue.lemma) {
      let isPreposition = FunctionWords.adjunctOpeners.contains(hash: words[first].hash)
      return isPreposition && !hasFiniteVerb(region)
    }
    return !hasFiniteVerb(region.prefix(10))
  }

  func hasFiniteVerb(_ region: Range<Int>) -> Bool {
    region.contains { FunctionWords.auxiliaries.contains(hash: words[$0].hash) && quotedBy[$0] < 0 }
  }

  static let clauseVerbs: Set<String> = [
    "say", "add", "tell", "think", "believe", "hope", "insist", "argue", "claim", "know", "warn", "explain",
    "note",
    "admit", "maintain", "predict", "suggest", "quote", "cite", "according to",
  ]

  /// Without punctuation at both ends.
  func trimmed(_ region: Range<Int>) -> Range<Int>? {
    var start = region.lowerBound
    var stop = region.upperBound
    while start < stop, document.tokens[start].kind == .punctuation { start += 1 }
    if stop - start > QuotationAssembler.longestClause { stop = start + QuotationAssembler.longestClause }
    while stop > start, document.tokens[stop - 1].kind == .punctuation, !isBracket(stop - 1) { stop -= 1 }
    guard stop - start >= 2 else { return nil }
    return start..<stop
  }

  func isBracket(_ token: Int) -> Bool {
    let byte = document.text[document.tokens[token].range.start]
    return byte == 41 || byte == 93
  }

  func fragments(in region: Range<Int>) -> [Int] {
    var result: [Int] = []
    for token in region where quotedBy[token] >= 0 {
      if result.last != Int(quotedBy[token]) { result.append(Int(quotedBy[token])) }
    }
    return result
  }
}
