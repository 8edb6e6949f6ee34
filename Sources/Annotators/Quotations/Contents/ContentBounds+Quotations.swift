import Documents
import WordLists

/// Quotation marks and punctuation at the bounds of contents.
extension QuotationAssembler {
  /// A span with all of the quotations that it begins or ends in, unless the cue is inside the same one.
  func withWholeQuotations(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    var (start, end) = (span.lowerBound, span.upperBound)
    for token in [start, end - 1]
    where tree.quoted[token] >= 0 && tree.quoted[token] != tree.quoted[cue.token] {
      let quotation = tree.spans[Int(tree.quoted[token])].tokens
      (start, end) = (min(start, quotation.lowerBound), max(end, quotation.upperBound))
    }
    return start..<end
  }

  /// A span before its cue without the words between a closing quotation mark behind a comma and the cue, which are the
  /// reporting clause: "“We won,” manager Ann Roe said".
  func toClosingMark(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    guard span.count > 2, span.upperBound <= cue.token, tree.quoted[span.upperBound - 1] < 0,
      let last = span.last(where: { tree.quoted[$0] >= 0 }), tree.shapes[last].low == CueFeatures.comma,
      case let quoted = tree.spans[Int(tree.quoted[last])], quoted.tokens.upperBound == last + 1,
      span.contains(quoted.outer.upperBound - 1), cue.token - last <= Self.longestReportingClause,
      tree.sentences[last] == tree.sentences[cue.token],
      !(quoted.outer.upperBound..<span.upperBound).contains(where: {
        tree.parts[$0] == .verb || tree.parts[$0] == .auxiliary
          || tree.document.tokens[$0].kind == .punctuation
      })
    else { return span }
    return span.lowerBound..<quoted.outer.upperBound
  }

  /// The most tokens of such a clause up to its verb.
  private static let longestReportingClause = 20

  /// A span that neither begins nor ends inside a word with hyphens or a sum of money.
  ///
  /// A word that "that" follows belongs to what stands before the span: "told a hearing in Clermont-sous-Bois that".
  func withWholeWords(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    let tokens = tree.document.tokens
    func isJoined(_ token: Int) -> Bool {
      token > cue.sentence.lowerBound && token < cue.sentence.upperBound && !tokens[token].spaceBefore
        && tokens[token].kind != .quotationMark
    }
    func isHyphen(_ token: Int) -> Bool { tree.document.text[tokens[token].range.start] == UInt8(ascii: "-") }
    var (start, end) = (span.lowerBound, span.upperBound)
    if end - start > 1, isJoined(start), isJoined(start + 1), isHyphen(start) { start += 1 }
    if isJoined(start), isHyphen(start - 1) {
      let next = (start..<end).first { $0 > start && tokens[$0].spaceBefore } ?? end
      if next < end, tree.shapes[next].low == Self.that {
        start = next
      } else {
        while start > cue.token + 1, isJoined(start) { start -= 1 }
      }
    }
    // "Said at least four had died", "said about 900 jobs were at risk"
    let isBound = start < end && Self.bounds.contains(hash: tree.shapes[start].low)
    let isAmount =
      start < end && (tree.document.tokens[start].kind == .number || tree.parts[start] == .numeral)
      && (start..<end).contains { tree.parts[$0] == .verb || tree.parts[$0] == .auxiliary }
    if isBound || isAmount { start = beginningOfAmount(start, cue) }
    // "Told the court Mr Roe had left"
    if start > cue.token + 1, start < end, tree.words[start].isCapital, tree.words[start - 1].isCapital,
      NameRefinement.addresses.contains(hash: tree.shapes[start - 1].low)
    {
      start -= 1
    }
    // "To defeat her rival, Mr Roe"
    if end > start, end < cue.sentence.upperBound,
      NameRefinement.addresses.contains(hash: tree.shapes[end - 1].low),
      tree.words[end - 1].isCapital, tree.quoted[end - 1] == tree.quoted[end], let name = mentions[end],
      name.isPerson
    {
      end = min(name.tokens.upperBound, cue.sentence.upperBound)
    }
    // "GH¢14 million"
    if end > start, isJoined(end), tree.parts[end] == .symbol {
      let head = tree.head(among: start..<end)
      end = max(end, min(Int(tree.rights[head]) + 1, cue.sentence.upperBound))
    }
    return start..<end
  }

  /// The first of the words between the cue and a number that say how exact it is: "about", "more than".
  private func beginningOfAmount(_ number: Int, _ cue: CueContext) -> Int {
    let between = cue.token + 1..<max(cue.token + 1, number)
    guard (1...Self.longestHedge).contains(between.count) else { return number }
    let words = between.map { tree.document.string(token: $0).lowercased() }.joined(separator: " ")
    return QuantityWords.hedges[words] != nil || words == "at" ? between.lowerBound : number
  }

  /// The most words of a phrase such as "no fewer than".
  private static let longestHedge = 5

  /// A span without punctuation and unpaired quotation marks at its ends; quoted words keep their own final stop.
  func trimmed(_ span: Range<Int>) -> Range<Int> {
    var (start, end) = (span.lowerBound, span.upperBound)
    while start < end,
      tree.document.tokens[start].kind == .punctuation && !isOpeningBracket(start, before: end)
        || isQuotationMark(start) && isSuperfluousOpening(start, end)
    {
      start += 1
    }
    while start < end {
      let isQuoted = tree.quoted[end - 1] >= 0
      let last = tree.document.tokens[end - 1].kind
      guard
        last == .punctuation && !isQuoted && !isClosingBracket(end - 1)
          // "called “…” by locals"
          || end - start > 2 && tree.parts[end - 1] == .adposition && !isQuoted && isQuotationMark(end - 2)
          || isQuotationMark(end - 1) && isSuperfluousClosing(start, end)
      else { break }
      end -= 1
    }
    // "“We won”, she said": once the closing quotation mark is cut off, the opening one is superfluous too.
    if end - start > 1, isQuotationMark(start), isSuperfluousOpening(start, end) { start += 1 }
    // All of it in one pair of quotation marks: without them.
    if end - start > 2, isQuotationMark(start), isQuotationMark(end - 1), tree.quoted[start + 1] >= 0,
      tree.quoted[start + 1] == tree.quoted[end - 2]
    {
      return start + 1..<end - 1
    }
    return start..<end
  }

  /// A span with the relative clause behind it in which words stand in quotation marks: "said he had told the manager,
  /// Tom Roe, who “waved it away”".
  func withQuotingRelative(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    guard span.lowerBound > cue.token, tree.quoted[cue.token] < 0,
      SpeechVerbs.entry(hash: tree.shapes[cue.token].low)?.frame == .speech,
      !span.contains(where: { tree.quoted[$0] >= 0 }),
      let quoted = (span.upperBound..<min(cue.sentence.upperBound, span.upperBound + Self.nearRelative))
        .first(
          where: { tree.quoted[$0] >= 0 }
        )
    else { return span }
    var verb = quoted
    while !tree.has(verb, .relativeClause) {
      guard let above = tree.head(of: verb), above >= span.upperBound else { return span }
      verb = above
    }
    guard var noun = tree.head(of: verb), SpeechVerbs.entry(hash: tree.shapes[verb].low) == nil else {
      return span
    }
    if noun >= span.upperBound, tree.has(noun, .apposition), let above = tree.head(of: noun) { noun = above }
    guard span.contains(noun) else { return span }
    return span.lowerBound..<min(cue.sentence.upperBound, max(span.upperBound, Int(tree.rights[verb]) + 1))
  }

  /// The most tokens between a content and the words in quotation marks of its relative clause.
  private static let nearRelative = 14

  /// True for a quotation mark of either side.
  func isQuotationMark(_ token: Int) -> Bool { tree.document.tokens[token].kind == .quotationMark }

  /// True for a bracket that is closed within the span, as in "[The law] is bad".
  private func isOpeningBracket(_ token: Int, before end: Int) -> Bool {
    let byte = tree.document.text[tree.document.tokens[token].range.start]
    guard byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") else { return false }
    return (token + 1..<min(end, token + Self.longestBracket)).contains { isClosingBracket($0) }
  }

  private static let longestBracket = 16

  private func isClosingBracket(_ token: Int) -> Bool {
    let byte = tree.document.text[tree.document.tokens[token].range.start]
    return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  /// True for a quotation mark at the start of a span that opens no quotation in it, or one that fills it.
  private func isSuperfluousOpening(_ start: Int, _ end: Int) -> Bool {
    // A mark inside quoted words belongs to them: "“‘Go now,’ she said,” he recalled".
    if tree.quoted[start] >= 0 { return false }
    guard start + 1 < end, tree.quoted[start + 1] >= 0 else { return true }
    return tree.spans[Int(tree.quoted[start + 1])].tokens.upperBound + 1 >= end
  }

  /// True for a quotation mark at the end of a span that closes no quotation in it, or one that fills it.
  private func isSuperfluousClosing(_ start: Int, _ end: Int) -> Bool {
    if tree.quoted[end - 1] >= 0 { return false }
    guard end - 2 >= start, tree.quoted[end - 2] >= 0 else { return true }
    return tree.spans[Int(tree.quoted[end - 2])].tokens.lowerBound <= start + 1
  }

  /// The quotations of a span that only "and" joins, each as a span of its own: "“…” and “…”".
  func separateQuotations(_ span: Range<Int>) -> [Range<Int>] {
    let outside = span.filter { tree.quoted[$0] < 0 && tree.document.tokens[$0].kind == .word }
    guard !outside.isEmpty, outside.allSatisfy({ tree.parts[$0] == .coordinator }) else { return [span] }
    var quotations: [Int] = []
    for token in span where tree.quoted[token] >= 0 && quotations.last != Int(tree.quoted[token]) {
      quotations.append(Int(tree.quoted[token]))
    }
    guard quotations.count > outside.count else { return [span] }
    return quotations.map { tree.spans[$0].tokens.clamped(to: span) }.filter { !$0.isEmpty }
  }

  /// The spans in their order, those that overlap the one before as one.
  func merged(_ spans: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for span in spans {
      if let last = merged.last, span.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  /// The kind of a quotation, by the words inside and outside quotation marks.
  func kind(of contents: [Range<Int>]) -> Quotation.Kind {
    var (inside, outside) = (0, 0)
    for token in contents.joined() where tree.document.tokens[token].kind == .word {
      if tree.quoted[token] >= 0, !isSoCalled(Int(tree.quoted[token])) { inside += 1 } else { outside += 1 }
    }
    return inside == 0 ? .indirect : outside == 0 ? .direct : .mixed
  }

  /// True for a name in quotation marks that is not taken at its word: "the so-called “ghost teachers”".
  private func isSoCalled(_ span: Int) -> Bool {
    let before = tree.spans[span].outer.lowerBound - 1
    guard before > 0 else { return false }
    return tree.shapes[before].low == Self.soCalled
      || tree.shapes[before].low == Self.called && before > 1
        && !tree.document.tokens[before].spaceBefore && tree.shapes[before - 2].low == Self.so
  }

  private static let soCalled = WordHash.of("so-called")
  private static let called = WordHash.of("called")
  private static let so = WordHash.of("so")
  private static let bounds = WordSet(words: ["least", "most"])
}
