import Documents
import WordLists

/// The steps of `contentRules` for what stands beside the reported words: time, addressee, explanation.
extension QuotationAssembler {
  // MARK: Time

  /// A span behind its cue without the time of saying before its clause: "said on Tuesday it had joined forces".
  func withoutTime(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    guard !span.isEmpty, span.lowerBound > cue.token, tree.quoted[span.lowerBound] < 0,
      (cue.token + 1..<span.lowerBound).allSatisfy({ canPrecedeTime($0) })
    else { return span }
    var next = span.lowerBound
    var days = 0
    // "said in 2019 the town was broke": the preposition is outside.
    var isAttached = tree.parts[span.lowerBound - 1] == .adposition && span.lowerBound - 1 > cue.token
    while next < span.upperBound - 1, isTimeWord(next, in: span) {
      if tree.words[next].classes.contains(.weekday) || Self.days.contains(hash: tree.shapes[next].low) {
        days += 1
      }
      if let head = tree.head(of: next), head == cue.token { isAttached = true }
      next += 1
    }
    if next < span.upperBound, tree.parts[next] == .pronoun { isAttached = true }
    guard next > span.lowerBound, days > 0 || isAttached,
      let last = (span.lowerBound..<next).last(where: { isCalendar($0) })
    else { return span }
    // "said Monday morning talks failed", "said Tuesday was fine": the time belongs to what was said.
    if let head = tree.head(of: last), head >= next, span.contains(head),
      tree.has(last, .compound) || tree.has(last, .owner)
    {
      return span
    }
    if tree.isSubject(last),
      tree.parts[next] == .verb || tree.parts[next] == .auxiliary
    {
      return span
    }
    while next < span.upperBound - 1, tree.shapes[next].low == CueFeatures.comma { next += 1 }
    return opensClause(next, in: span) ? next..<span.upperBound : span
  }

  /// A span behind its cue without the medium of saying before its clause: "said in a statement it would close".
  func withoutMedium(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    guard !span.isEmpty, span.lowerBound > cue.token, tree.quoted[span.lowerBound] < 0 else { return span }
    for child in tree.children(of: cue.token)
    where tree.has(child, .oblique) && span.contains(child)
      && SourceWords.mediums.contains(hash: tree.shapes[child].low)
    {
      let phrase = phrases.tokens(of: child)
      guard phrase.lowerBound <= span.lowerBound, span.lowerBound - phrase.lowerBound <= 1,
        phrase.upperBound + 1 < span.upperBound, opensClause(phrase.upperBound, in: span)
      else { continue }
      return phrase.upperBound..<span.upperBound
    }
    return span
  }

  /// True for a word between a cue and the time of saying: a preposition, or the words of an addressee.
  private func canPrecedeTime(_ token: Int) -> Bool {
    tree.quoted[token] < 0 && tree.parts[token] != .verb && tree.parts[token] != .auxiliary
      && tree.document.tokens[token].kind != .quotationMark && tree.shapes[token].low != CueFeatures.colon
  }

  private func isCalendar(_ token: Int) -> Bool {
    CalendarWords.all.contains(hash: tree.shapes[token].low)
      || Self.times.contains(hash: tree.shapes[token].low) || isYear(token)
  }

  private func isYear(_ token: Int) -> Bool {
    let range = tree.document.tokens[token].range
    guard range.count == 4, tree.parts[token] == .numeral else { return false }
    let digits = tree.document.text[range.start..<range.end]
    return digits.allSatisfy { $0 >= 48 && $0 <= 57 } && (digits.first == 49 || digits.first == 50)
  }

  /// True for a word of a time: "Tuesday", "last" and "late" before one, the number of a day.
  private func isTimeWord(_ token: Int, in span: Range<Int>) -> Bool {
    if isCalendar(token) { return true }
    guard token + 1 < span.upperBound else { return false }
    let after = token + 1..<min(token + 4, span.upperBound)
    let low = tree.shapes[token].low
    if tree.parts[token] == .adposition || Self.timeOpenings.contains(hash: low) {
      return after.contains { isCalendar($0) }
        && after.prefix(while: { !isCalendar($0) }).allSatisfy {
          tree.parts[$0] == .numeral || tree.parts[$0] == .determiner
            || Self.timeOpenings.contains(hash: tree.shapes[$0].low)
        }
    }
    if tree.parts[token] == .numeral || low == CueFeatures.comma {
      return token > span.lowerBound && CalendarWords.all.contains(hash: tree.shapes[token - 1].low)
        && (tree.parts[token] == .numeral || isTimeWord(token + 1, in: span))
    }
    return false
  }

  /// True where a clause can begin: at "that" and at the first word of a subject.
  private func opensClause(_ token: Int, in span: Range<Int>) -> Bool {
    if tree.parts[token] == .subordinator || isQuotationMark(token) || tree.quoted[token] >= 0 { return true }
    guard (token..<span.upperBound).contains(where: { isFinite($0) }) else { return false }
    switch tree.parts[token] {
    case .pronoun, .determiner, .noun, .properNoun, .adjective, .numeral: return true
    default: return false
    }
  }

  /// A span that begins with quoted words without what belongs to the cue behind them: "chanted “…” for an hour", "said
  /// “…” on Tuesday", "answered “…” to all questions".
  func withoutTail(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    guard let last = span.last, tree.quoted[last] < 0 else { return span }
    guard let quoted = span.last(where: { tree.quoted[$0] >= 0 }) else { return span }
    let end = tree.spans[Int(tree.quoted[quoted])].outer.upperBound
    guard end > span.lowerBound, end < span.upperBound, span.upperBound - end <= Self.longestTail else {
      return span
    }
    if tree.parts[end] == .adposition, SourceWords.spans.contains(hash: tree.lemmas[last]),
      span.upperBound - end <= 4
    {
      return span.lowerBound..<end
    }
    guard span.lowerBound > cue.token, isQuotationMark(span.lowerBound) || tree.quoted[span.lowerBound] >= 0
    else {
      return span
    }
    let tail = end..<span.upperBound
    guard tail.allSatisfy({ tree.quoted[$0] < 0 && tree.parts[$0] != .verb && tree.parts[$0] != .auxiliary })
    else {
      return span
    }
    let head = tree.head(among: tail)
    let isModifier = tree.has(head, .oblique) || tree.has(head, .time) || isCalendar(head)
    let opens = tree.parts[end] == .adposition || isCalendar(end)
    return opens && isModifier && (tree.head(of: head) == cue.token || isCalendar(head))
      ? span.lowerBound..<end : span
  }

  /// The most tokens behind quoted words that belong to the cue.
  private static let longestTail = 10
  private static let times = WordSet(WordList("calendar/relative-days"), WordList("calendar/parts-of-time"))
  private static let days = WordSet(WordList("calendar/relative-days"))
  private static let timeOpenings = WordSet(WordList("quotations/words-before-times"))

  // MARK: Sources

  /// A span behind a verb of quoting without "as saying" at its start.
  func withoutSaying(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    guard cue.token < span.lowerBound, span.count > 2, tree.quoted[span.lowerBound] < 0,
      SpeechVerbs.entry(hash: tree.shapes[cue.token].low)?.frame == .citing
    else { return span }
    let saying = span.prefix(2).first { tree.shapes[$0].low == CueParts.saying }
    return saying.map { $0 + 1..<span.upperBound } ?? span
  }

  /// A span without ", citing two officials" behind it.
  func withoutCitedSource(_ span: Range<Int>, _ cue: CueContext) -> [Range<Int>] {
    let parts = CueParts(tree, phrases, mentions, cue: cue.token, speaker: cue.speaker.token)
    guard let verb = parts.citingVerb, parts.citedSource == cue.speaker.token else { return [span] }
    return removing(verb..<Int(tree.rights[verb]) + 1, from: span)
  }

  // MARK: Clauses beside the report

  /// True for an adverbial clause behind a cue, without a comma, that the cue does not report: "appealed for witnesses
  /// after a woman was attacked", "“Guilty,” replied Roe when the charge was put to him".
  func isCircumstance(_ span: Range<Int>, _ cue: CueContext) -> Bool {
    guard span.lowerBound > cue.token, tree.quoted[span.lowerBound] < 0,
      !span.contains(where: { tree.quoted[$0] >= 0 })
    else { return false }
    let head = tree.head(among: span)
    func isConjunction(_ token: Int) -> Bool {
      token > cue.token && token >= span.lowerBound - Self.longestOpening && token <= span.lowerBound
        // "Feels as if"
        && !Self.suppositions.contains(hash: tree.shapes[token + 1].low)
        && Self.circumstances.contains(hash: tree.shapes[token].low)
    }
    guard tree.has(head, .adverbialClause) || tree.has(head, .nounClause),
      let marker = tree.children(of: head).first(where: { $0 < head && isConjunction($0) })
        ?? [span.lowerBound, span.lowerBound - 1].first(where: isConjunction),
      !isBehindComma(marker), tree.quoted[marker] < 0,
      (marker..<head).contains(where: { tree.parts[$0] == .noun || tree.isSubject($0) })
    else { return false }
    // "Said because they had lied, they would go"
    let hasStatement = span.contains { token in
      token > head && tree.isSubject(token)
        && tree.head(of: token).map { $0 > head && !tree.has($0, .relativeClause) } ?? false
    }
    if hasStatement { return false }
    // "Asked when it would open", "recalled when the mine closed"
    return tree.shapes[marker].low != Self.when
      || marker > cue.token + 1 && !SourceWords.questions.contains(hash: tree.shapes[cue.token].low)
  }

  /// True for a word behind a comma, with adverbs between: ", especially as".
  private func isBehindComma(_ token: Int) -> Bool {
    var before = token - 1
    while before > 0, tree.parts[before] == .adverb { before -= 1 }
    return before >= 0 && tree.shapes[before].low == CueFeatures.comma
  }

  /// A span behind "to" and an infinitive from "to" on: "voted to keep the library open".
  func fromInfinitive(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    let to = cue.token + 1
    guard span.lowerBound == to + 2, Self.deciding.contains(hash: tree.lemmas[cue.token]),
      tree.shapes[to].low == CueParts.to, tree.form(to + 1) == .base,
      tree.head(of: to) == to + 1, tree.head(of: to + 1) == cue.token, tree.quoted[span.lowerBound] < 0
    else { return span }
    return to..<span.upperBound
  }

  /// True for words behind the content of a noun that are the predicate of which the noun is the subject: "his claim
  /// that taxes will fall is a lie".
  func isPredicateOfNoun(_ span: Range<Int>, _ cue: CueContext) -> Bool {
    guard tree.parts[cue.token] == .noun, tree.isSubject(cue.token), let predicate = tree.head(of: cue.token)
    else { return false }
    return span.contains(predicate) && span.lowerBound > Int(tree.rights[cue.token])
  }

  /// True for a relative clause about the object of a verb that reports nothing: "vetoed a bill on Thursday that would
  /// have allowed betting".
  func isRelativeOfObject(_ span: Range<Int>, _ cue: CueContext) -> Bool {
    let first = span.lowerBound
    guard first > cue.token + 1, tree.quoted[first] < 0, tree.parts[first] == .pronoun,
      SpeechVerbs.entry(hash: tree.shapes[cue.token].low) == nil,
      SpeechVerbs.entry(hash: tree.lemmas[cue.token]) == nil,
      Self.relatives.contains(hash: tree.shapes[first].low), tree.isSubject(first)
    else { return false }
    return (cue.token + 1..<first).contains { tree.has($0, .object) && tree.heads[$0] == Int32(cue.token) }
  }

  /// The most tokens between such a conjunction and what the model takes for the content.
  private static let longestOpening = 3
  private static let suppositions = WordSet(words: ["if", "though"])
  private static let deciding = WordSet(WordList("quotations/deciding"))
  private static let circumstances = WordSet(WordList("quotations/circumstances"))
}
