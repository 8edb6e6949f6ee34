import Documents
import WordLists

/// The steps of `contentRules`: where the content of a quotation begins and ends, in tokens of the document.
extension QuotationAssembler {
  // MARK: Sources

  /// The parts of a span that are left when the words of a source are removed.
  func removing(_ source: Range<Int>?, from span: Range<Int>) -> [Range<Int>] {
    guard let source else { return [span] }
    guard span.overlaps(source) else {
      guard span.upperBound == source.lowerBound else { return [span] }
      return isTitle(span) ? [] : [withoutTitle(span)]
    }
    var parts: [Range<Int>] = []
    if span.lowerBound < source.lowerBound { parts.append(span.lowerBound..<source.lowerBound) }
    if source.upperBound < span.upperBound { parts.append(source.upperBound..<span.upperBound) }
    // "…, Fire Chief" before the name belongs to it; a word or two that are left are no content of their own.
    return parts.map { $0.upperBound == source.lowerBound ? withoutTitle($0) : $0 }
      .filter { $0.count > 2 || $0.contains { tree.parts[$0] == .verb } }
  }

  /// True for a few nouns right before a name that describe its bearer: "Ferry owner", "Her brother".
  private func isTitle(_ span: Range<Int>) -> Bool {
    span.count <= 6 && span.allSatisfy { isTitleWord($0) }
  }

  private func isTitleWord(_ token: Int) -> Bool {
    tree.quoted[token] < 0 && (Self.titleParts.contains(tree.parts[token]) || tree.has(token, .owner))
  }

  /// The most tokens of a title between a comma and a name.
  private static let longestTitle = 7

  /// True for the hyphen of "daughter-in-law".
  private func isHyphenOfWord(_ token: Int) -> Bool {
    let tokens = tree.document.tokens
    return tree.quoted[token] < 0 && tokens[token].kind == .punctuation && !tokens[token].spaceBefore
      && token + 1 < tokens.count && !tokens[token + 1].spaceBefore && tokens[token + 1].kind == .word
  }

  private static let titleParts: Set<PartOfSpeech> = [
    .noun, .properNoun, .adjective, .determiner, .numeral, .adposition,
  ]

  /// A span without the title at its end that leads to the name of the speaker: "…, Fire Chief".
  private func withoutTitle(_ span: Range<Int>) -> Range<Int> {
    var end = span.upperBound
    while end > span.lowerBound, isTitleWord(end - 1) || isHyphenOfWord(end - 1) { end -= 1 }
    // "“We won,” senior warden" before the name: behind quoted words a title has no capitals either.
    if end < span.upperBound, end > span.lowerBound, isQuotationMark(end - 1) { return span.lowerBound..<end }
    // "…, managing director" before the name
    let last = span.upperBound - 1
    if let comma = span.suffix(Self.longestTitle).last(where: { tree.shapes[$0].low == CueFeatures.comma }),
      comma > span.lowerBound, comma < last,
      (comma + 1...last).allSatisfy({
        isTitleWord($0) || tree.form($0) == .gerund && isTitleWord(min($0 + 1, last))
      }),
      PersonNouns.contains(form: tree.shapes[last].low, lemma: tree.lemmas[last])
    {
      return span.lowerBound..<comma
    }
    end = span.upperBound
    while end > span.lowerBound, tree.words[end - 1].isCapital, tree.quoted[end - 1] < 0 { end -= 1 }
    guard end < span.upperBound, end > span.lowerBound, tree.parts[end - 1] == .punctuation else {
      return span
    }
    return span.lowerBound..<end
  }

  /// A span without a relative clause about the speaker: "according to officials who asked for no name, it will meet".
  func withoutRelativeClause(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    guard let speaker = cue.speaker.token,
      let verb = tree.children(of: speaker).first(where: { tree.has($0, .relativeClause) && $0 > speaker })
    else { return span }
    let clause = Int(tree.lefts[verb])..<Int(tree.rights[verb]) + 1
    guard cue.token < clause.lowerBound, clause.contains(span.lowerBound),
      clause.upperBound < cue.sentence.upperBound,
      tree.shapes[clause.upperBound].low == CueFeatures.comma, tree.quoted[span.lowerBound] < 0
    else { return span }
    // Where the model took no more than the relative clause, the content is what follows it.
    let end = span.upperBound > clause.upperBound + 1 ? span.upperBound : cue.sentence.upperBound
    return clause.upperBound..<end
  }

  // MARK: Clauses

  /// A span before its cue from the start of its clause: with the subject of its verb, if that is to the left of it.
  func fromStartOfClause(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    let sentence = cue.sentence
    guard span.lowerBound < cue.token, span.lowerBound > sentence.lowerBound else { return span }
    var start = span.lowerBound
    for verb in span
    where tree.parts[verb] == .verb || tree.parts[verb] == .adjective || tree.parts[verb] == .noun {
      for child in tree.children(of: verb) where child < span.lowerBound {
        guard tree.isSubject(child), tree.heads[child] == Int32(verb)
        else { continue }
        start = min(start, max(Int(tree.lefts[child]), sentence.lowerBound))
      }
    }
    if let speaker = cue.speakerWords, start < speaker.upperBound, speaker.lowerBound < span.lowerBound {
      return span
    }
    if start > sentence.lowerBound, isBeforeFinalSpeaker(span, cue),
      reportsNothing(sentence.lowerBound..<start)
    {
      start = sentence.lowerBound
    }
    return start..<span.upperBound
  }

  /// True for a span that only the speaker and the cue follow, as in "…, Jane Doe said" or "…, according to Jane Doe".
  func isBeforeFinalSpeaker(_ span: Range<Int>, _ cue: CueContext) -> Bool {
    guard let speaker = cue.speakerWords, speaker.lowerBound >= span.upperBound,
      tree.quoted[span.upperBound - 1] < 0
    else { return false }
    let start = min(cue.token, speaker.lowerBound)
    let end = max(cue.token + 1, speaker.upperBound)
    guard start - span.upperBound <= 1, tree.shapes[start - 1].low == CueFeatures.comma else {
      return false
    }
    return cue.sentence.upperBound - end <= 6
  }

  /// True for tokens without quoted words, contrast or a reporting verb with a complement.
  func reportsNothing(_ tokens: Range<Int>) -> Bool {
    let isPlain = tokens.allSatisfy {
      tree.quoted[$0] < 0 && !FunctionWords.contrast.contains(hash: tree.shapes[$0].low)
    }
    guard isPlain else { return false }
    return !tokens.contains { token in
      // "The leak began at noon" reports nothing; "the mayor began his speech" may.
      SpeechVerbs.finite.contains(tree.document.text, tree.document.tokens[token].range)
        && tree.children(of: token).contains {
          tree.has($0, .clause) || tree.has($0, .openClause) || tree.has($0, .object)
        }
    }
  }

  /// A span behind its cue with the rest of a clause whose beginning it ends with: "that it was safe and that it".
  func toEndOfClause(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    let last = span.upperBound - 1
    let end = span.upperBound
    let sentence = cue.sentence
    // "insisted the pumps had been tested": the span ends with the subject.
    if span.lowerBound > cue.token, end < sentence.upperBound, tree.parts[end] == .auxiliary,
      tree.parts[last] == .noun || tree.parts[last] == .properNoun,
      let verb = tree.head(of: end), verb > end, isFinite(cue.token),
      !span.contains(where: { tree.parts[$0] == .verb || tree.parts[$0] == .auxiliary })
    {
      return span.lowerBound..<min(Int(tree.rights[verb]) + 1, sentence.upperBound)
    }
    if let verb = verb(behind: span, cue) ?? verb(behindList: span, cue) {
      return span.lowerBound..<min(max(Int(tree.rights[verb]), verb) + 1, sentence.upperBound)
    }
    guard span.lowerBound > cue.token, let verb = tree.head(of: last), verb > last, verb != cue.token,
      tree.isSubject(last) || tree.has(last, .marker)
        || tree.parts[last] == .auxiliary
    else { return span }
    return span.lowerBound..<max(span.upperBound, min(Int(tree.rights[verb]) + 1, sentence.upperBound))
  }

  /// A span behind its cue with a second clause that a coordinator and "that" join to it: "said it was late but that
  /// work would resume".
  func withClauseBehindThat(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    guard span.lowerBound > cue.token, tree.quoted[cue.token] < 0, isFinite(cue.token) else { return span }
    var next = span.upperBound
    if cue.sentence.contains(next), tree.shapes[next].low == CueFeatures.comma { next += 1 }
    guard next + 3 < cue.sentence.upperBound, tree.parts[next] == .coordinator,
      tree.shapes[next + 1].low == Self.that,
      // "Said it was late and that was wrong"
      ![.verb, .auxiliary, .punctuation].contains(tree.parts[next + 2])
    else { return span }
    let last = cue.sentence.upperBound - 1
    let end = tree.document.tokens[last].kind == .punctuation ? last : last + 1
    let clause = next + 1..<max(next + 1, end)
    guard clause.contains(where: { isFinite($0) || tree.parts[$0] == .auxiliary }), reportsNothing(clause)
    else {
      return span
    }
    return span.lowerBound..<end
  }

  /// The finite verb right behind a noun phrase that is all of a span: "found one in six services never arrived".
  private func verb(behind span: Range<Int>, _ cue: CueContext) -> Int? {
    guard span.lowerBound == cue.token + 1, tree.parts[cue.token] == .verb, tree.quoted[cue.token] < 0,
      [.past, .thirdPerson].contains(tree.form(cue.token)),
      SpeechVerbs.entry(hash: tree.shapes[cue.token].low).map({ $0.frame == .speech || $0.frame == .thought })
        ?? false,
      !tree.has(cue.token, .relativeClause), !tree.has(cue.token, .nounClause),
      [.noun, .properNoun].contains(tree.parts[span.upperBound - 1]),
      !span.contains(where: { isFinite($0) || tree.quoted[$0] >= 0 })
    else { return nil }
    var verb = span.upperBound
    while verb < cue.sentence.upperBound, tree.parts[verb] == .adverb { verb += 1 }
    guard verb < cue.sentence.upperBound, tree.parts[verb] == .verb || tree.parts[verb] == .auxiliary,
      isFinite(verb),
      verb != tree.head(of: cue.token), cue.speaker.token.map({ tree.heads[$0] != Int32(verb) }) ?? true
    else { return nil }
    // "also were damaged": the whole verb.
    return tree.parts[verb] == .auxiliary
      ? tree.head(of: verb).flatMap { $0 > verb ? $0 : nil } ?? verb : verb
  }

  /// The finite verb behind a list of noun phrases that begins with the span: "said the text, the history and the case
  /// show".
  private func verb(behindList span: Range<Int>, _ cue: CueContext) -> Int? {
    guard span.lowerBound == cue.token + 1, Self.clausal.contains(hash: tree.lemmas[cue.token]),
      [.past, .thirdPerson, .present].contains(tree.form(cue.token)),
      span.allSatisfy({ isNominal($0) })
    else { return nil }
    var verb = span.upperBound
    var coordinator: Int?
    while verb < cue.sentence.upperBound, isNominal(verb) || tree.parts[verb] == .adverb {
      if tree.parts[verb] == .coordinator { coordinator = verb }
      verb += 1
    }
    guard verb < cue.sentence.upperBound, let coordinator, coordinator + 1 < verb,
      tree.parts[verb] == .verb || tree.parts[verb] == .auxiliary,
      // The tagger takes some plural forms for infinitives.
      isFinite(verb) || tree.form(verb) == .base
    else { return nil }
    return tree.parts[verb] == .auxiliary
      ? tree.head(of: verb).flatMap { $0 > verb ? $0 : nil } ?? verb : verb
  }

  /// True for a word of a list of noun phrases, or a comma in it, outside quotation marks.
  private func isNominal(_ token: Int) -> Bool {
    tree.quoted[token] < 0
      && (Self.titleParts.contains(tree.parts[token]) || tree.parts[token] == .coordinator
        || tree.shapes[token].low == CueFeatures.comma
        || tree.shapes[token].low == RuleNameParser.possessive)
  }

  /// Verbs whose object is a clause: a noun phrase behind them begins one.
  private static let clausal = WordSet(words: ["say", "argue", "insist"])

  /// A span without the article's own words before a colon, or before a comma and a whole sentence in quotation marks.
  ///
  /// "Shops suffer: “I sold three,” said Ann Roe", "As the crowd left, “It is over,” Ann Roe said".
  func withoutLeadIn(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    guard cue.token >= span.upperBound, tree.quoted[span.lowerBound] < 0, !isQuotationMark(span.lowerBound),
      let end = span.dropLast().first(where: {
        tree.quoted[$0] < 0 && isQuotationMark($0 + 1)
          && (tree.shapes[$0].low == CueFeatures.colon
            || tree.shapes[$0].low == CueFeatures.comma && isWholeSentence($0 + 2, cue))
      })
    else { return span }
    return end + 1..<span.upperBound
  }

  /// True for the first of words in quotation marks that are a sentence with a capital and a comma at its end.
  private func isWholeSentence(_ first: Int, _ cue: CueContext) -> Bool {
    guard first < cue.token, tree.quoted[first] >= 0, tree.words[first].isCapital else { return false }
    let quoted = tree.spans[Int(tree.quoted[first])]
    return quoted.tokens.lowerBound == first && quoted.outer.upperBound <= cue.token
      && cue.token - quoted.outer.upperBound <= Self.longestSubject
      && tree.shapes[quoted.tokens.upperBound - 1].low == CueFeatures.comma
      && quoted.tokens.contains { isFinite($0) }
  }

  /// A span behind its cue up to a semicolon or quoted words behind which the article tells something else.
  ///
  /// "Roe wants the mine to pay; Doe has warned that it may close", "Roe said “We lost,” and the flag was lowered".
  func withoutNextStatement(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    if let end = endBeforeMainClause(span, cue) { return span.lowerBound..<end }
    guard span.lowerBound > cue.token else { return span }
    if let semicolon = span.dropFirst().first(where: {
      tree.shapes[$0].low == Self.semicolon && tree.quoted[$0] < 0
    }),
      isStatement(semicolon + 1..<span.upperBound),
      SpeechVerbs.entry(hash: tree.shapes[cue.token].low)?.frame != .speech
        || reports(semicolon + 1..<span.upperBound)
    {
      return span.lowerBound..<semicolon
    }
    if let end = endOfContrast(span, cue) { return span.lowerBound..<end }
    // The words in quotation marks right behind the verb
    guard span.lowerBound <= cue.token + 2,
      let first = (span.lowerBound..<min(span.lowerBound + 2, span.upperBound)).first(where: {
        tree.quoted[$0] >= 0
      })
    else { return span }
    let end = tree.spans[Int(tree.quoted[first])].outer.upperBound
    guard end > span.lowerBound, end < span.upperBound, tree.parts[end] == .coordinator,
      isStatement(end + 1..<span.upperBound)
    else { return span }
    return span.lowerBound..<end
  }

  /// The end of a span before the main clause whose opening clause has the cue: "When Roe said that it had failed,
  /// shares fell".
  private func endBeforeMainClause(_ span: Range<Int>, _ cue: CueContext) -> Int? {
    guard tree.has(cue.token, .adverbialClause), let main = tree.head(of: cue.token), main > cue.token,
      span.contains(main), tree.quoted[main] < 0
    else { return nil }
    return (span.lowerBound..<main).last { tree.shapes[$0].low == CueFeatures.comma && tree.quoted[$0] < 0 }
  }

  /// True for a further statement behind a semicolon, where the cue reports what stands before it: "It fell, police
  /// said; others put it at 40".
  func isNextStatement(_ span: Range<Int>, _ cue: CueContext) -> Bool {
    guard span.lowerBound > cue.token + 1, tree.quoted[span.lowerBound] < 0 else { return false }
    guard tree.shapes[span.lowerBound - 1].low == Self.semicolon, let verb = verbOfStatement(span) else {
      return false
    }
    // "The army would be called in" is said too.
    return !([verb] + tree.children(of: verb)).contains {
      Self.backshifted.contains(hash: tree.shapes[$0].low)
    }
  }

  /// The end of a span before a contrasting clause about somebody else: "She said it was safe, but Roe wants it shut".
  private func endOfContrast(_ span: Range<Int>, _ cue: CueContext) -> Int? {
    let isParticiple = tree.form(cue.token) == .gerund
    let end = span.dropFirst(3).first { token in
      guard tree.quoted[token] < 0, token + 3 < span.upperBound else { return false }
      // "With neighbours saying it was loud and the owner insisting it was not"
      if isParticiple, tree.shapes[token].low == Self.and, beginsParticiple(token + 1..<span.upperBound) {
        return (span.lowerBound..<token).contains { isFinite($0) }
      }
      let isContrast = Self.contrasts.contains(hash: tree.shapes[token].low)
      guard isContrast || tree.shapes[token].low == Self.and,
        let verb = verbOfStatement(token + 1..<min(span.upperBound, token + Self.longestStatement)),
        isContrast || isReport(verb) || namesInQuotes(verb, before: span.upperBound)
      else { return false }
      return (span.lowerBound..<token).contains { isFinite($0) }
    }
    return end.map { tree.shapes[$0 - 1].low == CueFeatures.comma ? $0 - 1 : $0 }
  }

  /// True for words that begin with a noun and a participle of speech: "the owner insisting".
  private func beginsParticiple(_ words: Range<Int>) -> Bool {
    words.prefix(Self.longestSubject).contains { token in
      tree.form(token) == .gerund && SpeechVerbs.entry(hash: tree.shapes[token].low)?.frame == .speech
        && tree.children(of: token).contains { tree.has($0, .subject) && words.contains($0) && $0 < token }
    }
  }

  /// The most tokens of a clause in which its verb is looked for, so that any text takes linear time.
  private static let longestStatement = 60
  /// The most tokens of such a noun phrase.
  private static let longestSubject = 6

  /// True for a clause with a noun as its own subject and a finite verb, outside quotation marks.
  private func isStatement(_ tokens: Range<Int>) -> Bool { verbOfStatement(tokens) != nil }

  /// The verb of a clause with a noun as its own subject, which has a tense, outside quotation marks.
  private func verbOfStatement(_ tokens: Range<Int>) -> Int? {
    guard let first = tokens.first, tree.quoted[first] < 0, tree.parts[first] != .subordinator else {
      return nil
    }
    for token in tokens {
      guard tree.isSubject(token), tree.quoted[token] < 0,
        tree.parts[token] == .noun || tree.parts[token] == .properNoun,
        Int(tree.lefts[token]) <= first + 1, let verb = tree.head(of: token), tokens.contains(verb)
      else { continue }
      if isFinite(verb) || tree.children(of: verb).contains(where: { tokens.contains($0) && isFinite($0) }) {
        return verb
      }
    }
    return nil
  }

  /// True for a verb of speech with a tense.
  private func isReport(_ verb: Int) -> Bool {
    isFinite(verb) && SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame == .speech
  }

  /// True for a verb such as "called" with a tense that words in quotation marks follow: "the minister called it “a
  /// farce”".
  private func namesInQuotes(_ verb: Int, before end: Int) -> Bool {
    isFinite(verb) && SpeechVerbs.entry(hash: tree.shapes[verb].low) != nil
      && (verb + 1..<min(end, verb + Self.longestStatement)).contains { tree.quoted[$0] >= 0 }
  }

  /// True for words with a reporting verb and its subject.
  private func reports(_ tokens: Range<Int>) -> Bool {
    tokens.contains { token in
      tree.parts[token] == .verb && SpeechVerbs.entry(hash: tree.shapes[token].low)?.frame == .speech
        && tree.children(of: token).contains { tree.has($0, .subject) && tokens.contains($0) }
    }
  }

  private static let and = WordHash.of("and")
  private static let backshifted = WordSet(words: ["would", "had", "could"])
  private static let contrasts = WordSet(words: ["but", "while"])
  private static let semicolon = WordHash.of(";")

  /// A span without a second reporting verb of the speaker: "said it would cost jobs and accused the bank of hiding".
  func withoutSecondReport(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    let tags = tree.document[Tag.self]
    guard span.lowerBound > cue.token, tags[cue.token].form == .past, tree.parts[cue.token] == .verb else {
      return span
    }
    let next = span.dropFirst(2).first { token in
      guard tree.parts[token] == .verb, tree.quoted[token] < 0, tree.parts[token - 1] == .coordinator,
        SpeechVerbs.entry(hash: tree.shapes[token].low).map({ $0.frame != .thought }) ?? false,
        let verb = tree.head(of: token), span.contains(verb), verb < token,
        !tree.children(of: token).contains(where: { tree.has($0, .subject) || tree.parts[$0] == .auxiliary })
      else { return false }
      // The verb of what was said is in another tense.
      let isModal = tree.children(of: verb).contains { tags[$0].form == .modal }
      switch tags[token].form {
      case .past: return isModal || tags[verb].form != .past && tags[verb].form != .pastParticiple
      case .pastParticiple: return isModal && tags[verb].form != .pastParticiple
      default: return false
      }
    }
    return next.map { span.lowerBound..<$0 - 1 } ?? span
  }
}
