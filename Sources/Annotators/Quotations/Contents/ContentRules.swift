import Documents
import WordLists

/// From the spans of the content model to whole clauses and quotations.
extension QuotationAssembler {
  /// The steps in their order; each works on what the one before it leaves.
  ///
  /// First the words of sources are removed, then each span is extended to its clause, then what belongs to the cue is
  /// cut off, and at last quotation marks and punctuation at the ends.
  static let contentRules: [ContentRule] = [
    // Gain: content +0.0002, content at 0.8 +0.0002, speaker +0.0002.
    ContentRule(
      "without the words of the speaker",
      example: "Ferry owner Delia Montano denied on Monday that her company had cut corners."
    ) { assembler, spans, cue in
      spans.flatMap { assembler.removing(cue.speakerWords, from: $0) }
    },
    // For a kind of fault that readers of comparable programs reported.
    ContentRule(
      "up to the closing quotation mark behind a comma, before who says it",
      example: "“Our year was strong,” chairman and chief executive Richard Tolan said."
    ) { assembler, span, cue in
      assembler.toClosingMark(span, cue)
    },
    // Right in articles of PolNeAR that are not scored.
    ContentRule(
      "without a relative clause about the speaker",
      example: "According to people who know the plan, the bank will close two branches."
    ) { assembler, span, cue in
      assembler.withoutRelativeClause(span, cue)
    },
    // Gain: content +0.0002, content at 0.8 +0.0002, speaker +0.0002.
    ContentRule(
      "without the words of intermediaries",
      example: "Reuters quoted the minister as saying the talks would go on."
    ) { assembler, spans, cue in
      cue.intermediaries.reduce(spans) { parts, words in
        parts.flatMap { assembler.removing(words, from: $0) }
      }
    },
    // For a form of news agencies, which its example has.
    ContentRule(
      "without the source that an outlet cites",
      example: "Reuters reported that the border was shut, citing two officials."
    ) { assembler, spans, cue in
      spans.flatMap { assembler.withoutCitedSource($0, cue) }
    },
    // Gain: content +0.0002, content at 0.8 +0.0002, speaker +0.0002.
    ContentRule(
      "from the subject of its verb, or from the start of the sentence",
      example:
        "The leak began at five on Monday, when a valve failed on Pier 7, according to the Obrane Fire Service."
    ) { assembler, span, cue in
      assembler.fromStartOfClause(span, cue)
    },
    // Gain: content at 0.8 +0.0002, speaker +0.0002.
    ContentRule(
      "to the end of a clause of which the span has only the beginning",
      example: "Fiona Hartley-Jones insisted the pumps had been tested to destruction."
    ) { assembler, span, cue in
      assembler.toEndOfClause(span, cue)
    },
    // Right in new articles of many styles.
    ContentRule(
      "with a relative clause behind it that has words in quotation marks",
      example: "He said he had reported the fault to the quarry manager, Derek Byrne, who “waved it away”."
    ) { assembler, span, cue in
      assembler.withQuotingRelative(span, cue)
    },
    // For clauses that the parse hangs on the wrong verb.
    ContentRule(
      "what stands on both sides of a reporting clause between two commas",
      example: "It was, she admitted, already late."
    ) { assembler, spans, cue in
      assembler.insertedReport(cue.token)?.contents ?? spans
    },
    // Right in new articles of many styles; no gain on PolNeAR.
    ContentRule(
      "the whole main clause around “according to” and its source",
      example: "On Sunday in Obrane, according to the police, a man entered a shop."
    ) { assembler, spans, cue in
      assembler.aroundSource(spans, cue)
    },
    // Right in new articles of many styles; no gain on PolNeAR.
    ContentRule(
      "up to the comma before a speaker and a cue that end the sentence",
      example:
        "Ottawa will send 100 soldiers from Edmonton, Prime Minister's Office spokesperson Ann Roe confirmed in an e-mail."
    ) { assembler, span, cue in
      assembler.toFinalSpeaker(span, cue)
    },
    // Right in BBC articles; no gain on PolNeAR.
    ContentRule(
      "without the article's own words before a colon or a comma",
      example: "Shops suffer: “I sold three,” said Ann Roe."
    ) { assembler, span, cue in
      assembler.withoutLeadIn(span, cue)
    },
    // Right in BBC articles, 7 of 700; no gain on PolNeAR.
    ContentRule(
      "without a second reporting verb and its clause",
      example: "Jane Doe said it is a risk to jobs and accused the bank of hiding that."
    ) { assembler, span, cue in
      assembler.withoutSecondReport(span, cue)
    },
    // Right in new articles of many styles.
    ContentRule(
      "without another statement behind a semicolon or quoted words",
      example: "Jane Doe wants the mine to pay; Tom Roe has warned that it may close."
    ) { assembler, span, cue in
      assembler.withoutNextStatement(span, cue)
    },
    // Right in new articles of many styles.
    ContentRule(
      "without another statement behind a semicolon and the reporting clause",
      example: "About 600 people marched, Jane Doe said; the unions put the number at 2,000."
    ) { assembler, spans, cue in
      let others = spans.filter { !assembler.isNextStatement($0, cue) }
      return others.contains { $0.upperBound <= cue.token } ? others : spans
    },
    // Right in new articles of many styles.
    ContentRule(
      "with the infinitive of which the span has only the object",
      example: "Councillors have voted to keep the library open."
    ) { assembler, span, cue in
      assembler.fromInfinitive(span, cue)
    },
    // Right in new articles of many styles.
    ContentRule(
      "without the predicate of a noun that reports",
      example: "Jane Doe's claim that taxes will fall is a lie."
    ) { assembler, spans, cue in
      let own = spans.filter { !assembler.isPredicateOfNoun($0, cue) }
      return own.isEmpty ? spans : own
    },
    // Right in new articles of many styles: 27 of 70 openings of local reports had such a content.
    ContentRule(
      "without a clause that tells when or why something was said or done",
      example: "Police have appealed for witnesses after a woman was attacked in Leeds."
    ) { assembler, spans, cue in
      spans.filter { !assembler.isCircumstance($0, cue) }
    },
    // Right in new articles of many styles.
    ContentRule(
      "without a relative clause about what is done",
      example: "The governor vetoed a bill on Thursday that would have allowed betting in the state."
    ) { assembler, spans, cue in
      spans.filter { !assembler.isRelativeOfObject($0, cue) }
    },
    // For a kind of fault that readers of comparable programs reported.
    ContentRule(
      "without the time of saying",
      example: "Jane Doe said on Tuesday the bridge was safe."
    ) { assembler, span, cue in
      assembler.withoutTime(span, cue)
    },
    // “Who signed this?” Jane Doe wanted to know.
    ContentRule(
      "without the “to know” of a question",
      example: "“Who signed this?” Jane Doe wanted to know.",
      isNoted: false
    ) { assembler, spans, cue in
      spans.filter { !assembler.isToKnow($0, cue) }
    },
    // For a kind of fault that readers of comparable programs reported.
    ContentRule(
      "without what accompanies words in quotation marks",
      example: "“He told me to say that he holds no grudges,” she said, to laughter."
    ) { assembler, spans, cue in
      assembler.withoutAccompaniment(spans, cue)
    },
    // Right in court reports.
    ContentRule(
      "without what the addressee does",
      example: "Most of it was spent, Jane Doe told Tom Roe SC, prosecuting."
    ) { assembler, spans, cue in
      let others = spans.filter { !assembler.isDeedOfAddressee($0, cue) }
      return others.isEmpty ? spans : others
    },
    // Changes bounds in PolNeAR below what is scored.
    ContentRule(
      "without the medium of saying",
      example: "The bank said Monday night in a statement it would close."
    ) { assembler, span, cue in
      assembler.withoutMedium(span, cue)
    },
    // Right in BBC and Reuters articles; no gain on PolNeAR.
    ContentRule(
      "without the “saying” of a verb of quoting",
      example: "Police quoted a witness as saying the car was red."
    ) { assembler, span, cue in
      assembler.withoutSaying(span, cue)
    },
    // Gain: content at 0.8 +0.0011.
    ContentRule(
      "without the addressee",
      example: "The mayor urged residents to boil their water.",
      pattern: DependencyPattern(
        "{in:verbs/telling} >obj|iobj+ {!VERB}=addressee >ccomp|xcomp+ ({} ~opening ({}=start -- {}=addressee))",
        "{order|instruct|direct|implore} >obj|iobj+ {is:party}=addressee "
          + ">xcomp+ ({!is:passive} ~opening ({to}=start -- {}=addressee))"
      ),
      effect: .fromStart
    ),
    // For a kind of fault that readers of comparable programs reported.
    ContentRule(
      "without those who are told it",
      example: "The court was told that Jane Doe had left.",
      pattern: listeners,
      effect: .withoutSource
    ),
    // Gain: content +0.0098, content at 0.8 +0.0349, speaker +0.0090, direct speaker +0.0075, direct recall +0.0633.
    ContentRule(
      "with the whole of a quotation in quotation marks",
      example: "“We keep quiet. These people have guns,” one herder, who gave his name as Lekakeny, said."
    ) { assembler, span, cue in
      assembler.withWholeQuotations(span, cue)
    },
    // Right in BBC articles; no gain on PolNeAR.
    ContentRule(
      "without what belongs to the cue behind quoted words",
      example: "The crowd chanted “Justice now” for an hour."
    ) { assembler, span, cue in
      assembler.withoutTail(span, cue)
    },
    // For clauses whose "that" the parse takes for a determiner.
    ContentRule(
      "with a second clause behind “and that” or “but that”",
      example: "A spokesman said it would not comment on the sentence but that work on the site would resume."
    ) { assembler, span, cue in
      assembler.withClauseBehindThat(span, cue)
    },
    // For words that the tokens divide: "Clermont-sous-Bois", "GH¢14".
    ContentRule(
      "whole words at both ends",
      example: "Jane Doe told a hearing in Clermont-sous-Bois that Mary-Jane Roe had left.",
      isNoted: false
    ) { assembler, span, cue in
      assembler.withWholeWords(span, cue)
    },
    // Gain: content +0.0008, content at 0.8 +0.0008, speaker +0.0002, direct speaker +0.0059.
    ContentRule(
      "without punctuation and quotation marks at the ends",
      example: "“We won”, she said.",
      isNoted: false
    ) { assembler, span, _ in
      assembler.trimmed(span)
    },
    // Changes bounds in PolNeAR below what is scored.
    ContentRule(
      "quotations that only “and” joins as spans of their own",
      example: "Banners read “No more deaths” and “Justice now”."
    ) { assembler, spans, _ in
      spans.flatMap { assembler.separateQuotations($0) }.filter { !$0.isEmpty }
    },
    // Spans must not overlap.
    ContentRule(
      "overlapping spans as one",
      example: "According to people who know the plan, the bank will close two branches.",
      isNoted: false
    ) { assembler, spans, _ in
      assembler.merged(spans)
    },
  ]

  /// The fallbacks for cues without content so far, in the order in which they are tried.
  static let contentFallbacks: [ContentRule] = [
    // For a kind of fault that readers of comparable programs reported.
    ContentRule(
      "the clause before a speaker and a reporting verb that end the sentence",
      example: "The alarm was off, Acme says."
    ) { assembler, _, cue in
      assembler.clauseBefore(cue)
    },
    // Right in articles of PolNeAR that are not scored.
    ContentRule(
      "the clause behind “according to” and its source at the start of the sentence",
      example: "According to officials who asked for no name, it will meet."
    ) { assembler, _, cue in
      assembler.clauseBehindSource(cue)
    },
    // Gain: content +0.0003, content at 0.8 +0.0004, speaker +0.0004.
    ContentRule(
      "the object and its complement in quotation marks",
      example: "Jane Doe branded the reopening ‘a disgrace’."
    ) { assembler, _, cue in
      assembler.objectWithQuotation(cue)
    },
  ]

  private static let activeContentRules = RuleSwitch.on(contentRules, name: \.name)
  private static let activeContentFallbacks = RuleSwitch.on(contentFallbacks, name: \.name)

  /// The contents of a cue: the spans of the content model after all steps, or else what a fallback finds.
  ///
  /// The lead is that of the model's own spans.
  ///
  /// - Parameter rules: Gets the names of the steps that changed them, but for the bounds at punctuation.
  func contents(
    _ cue: CueContext,
    _ paths: CuePaths,
    noting rules: inout [String]
  ) -> (spans: [Range<Int>], lead: Int) {
    func predict(isCertain: Bool) -> (spans: [Range<Int>], lead: Int) {
      var (spans, lead) = models.contents.contents(
        tree,
        cue: cue.token,
        paths: paths,
        speaker: cue.speakerWords,
        isCertain: isCertain
      )
      func apply(_ rule: ContentRule) {
        let changed = rule.apply(self, spans, cue)
        if changed != spans, rule.isNoted { rules.append(rule.name) }
        spans = changed
      }
      for rule in Self.activeContentRules { apply(rule) }
      for rule in Self.activeContentFallbacks where spans.isEmpty { apply(rule) }
      return (spans, lead)
    }
    let found = predict(isCertain: false)
    return found.spans.isEmpty && cue.score >= Self.leastCertainCue ? predict(isCertain: true) : found
  }

  /// The score from which on a cue reports something, so that the best spans count even where the content model prefers
  /// none; the trees may still leave the draft out (`DraftModel`).
  ///
  /// Gain on PolNeAR with it: content at 0.8 +0.0008, recall of content +0.0020; lower scores gain no more.
  private static let leastCertainCue = 400

  /// The contents of a cue without the names of the steps.
  func contents(_ cue: CueContext, _ paths: CuePaths) -> [Range<Int>] {
    var rules: [String] = []
    return contents(cue, paths, noting: &rules).spans
  }

  /// True for the bare "to know" behind "wanted".
  private func isToKnow(_ span: Range<Int>, _ cue: CueContext) -> Bool {
    span.lowerBound == cue.token + 1 && (2...3).contains(span.count)
      && tree.shapes[span.lowerBound].low == CueParts.to && tree.shapes[span.lowerBound + 1].low == Self.know
      && span.dropFirst(2).allSatisfy { tree.parts[$0] == .punctuation }
  }

  private static let know = WordHash.of("know")

  /// True for a participle behind the comma that ends an addressee, and little else: "told Tom Roe SC, prosecuting".
  private func isDeedOfAddressee(_ span: Range<Int>, _ cue: CueContext) -> Bool {
    span.lowerBound > cue.token + 1 && span.count <= 3 && tree.form(span.lowerBound) == .gerund
      && tree.shapes[span.lowerBound - 1].low == CueFeatures.comma
  }

  /// The spans without a phrase of a preposition behind the reporting clause of words in quotation marks, which has no
  /// verb: "to laughter".
  private func withoutAccompaniment(_ spans: [Range<Int>], _ cue: CueContext) -> [Range<Int>] {
    guard spans.count > 1, spans[0].upperBound <= cue.token,
      spans[0].contains(where: { tree.quoted[$0] >= 0 })
    else { return spans }
    return spans.filter { span in
      span.lowerBound < cue.token
        || tree.parts[span.lowerBound] != .adposition && tree.shapes[span.lowerBound].low != CueParts.to
        || span.contains { tree.quoted[$0] >= 0 || tree.parts[$0] == .verb || tree.parts[$0] == .auxiliary }
    }
  }

  // MARK: Fallbacks

  /// The clause before a comma, a speaker and a reporting verb that end a sentence: "The alarm was off, Acme says".
  private func clauseBefore(_ cue: CueContext) -> [Range<Int>] {
    let sentence = cue.sentence
    guard let speaker = cue.speakerWords, speaker.lowerBound > sentence.lowerBound + 1,
      sentence.contains(speaker.lowerBound),
      !Self.relatives.contains(hash: tree.shapes[speaker.lowerBound].low),
      SpeechVerbs.entry(hash: tree.shapes[cue.token].low)?.frame == .speech
    else { return [] }
    let end = min(cue.token, speaker.lowerBound) - 1
    guard end > sentence.lowerBound + 1 else { return [] }
    let clause = sentence.lowerBound..<end
    // "Not so, insists Jane Doe": a verb before its subject reports what stands before it, be it a clause or not.
    let isInverted = cue.token < speaker.lowerBound
    guard isBeforeFinalSpeaker(clause, cue),
      isInverted || clause.contains(where: { tree.parts[$0] == .verb || tree.parts[$0] == .auxiliary })
    else { return [] }
    return [trimmed(clause)].filter { !$0.isEmpty }
  }

  /// The object of a reporting verb with quoted words that say of what kind it is: "branded the reopening
  /// 'a disgrace'".
  ///
  /// Only for cues with a positive score.
  private func objectWithQuotation(_ cue: CueContext) -> [Range<Int>] {
    let verb = cue.token
    guard cue.score > 0, tree.parts[verb] == .verb, tree.quoted[verb] < 0,
      SpeechVerbs.entry(hash: tree.lemmas[verb]) != nil,
      let object = tree.children(of: verb).first(where: { $0 > verb && tree.has($0, .object) })
    else { return [] }
    let reach = verb + 1..<min(verb + 14, cue.sentence.upperBound)
    guard let first = reach.first(where: { tree.quoted[$0] >= 0 }), first > object,
      (verb + 1..<first).allSatisfy({ tree.parts[$0] != .verb && tree.parts[$0] != .auxiliary })
    else { return [] }
    let end = min(tree.spans[Int(tree.quoted[first])].outer.upperBound, cue.sentence.upperBound)
    return [trimmed(verb + 1..<end)].filter { !$0.isEmpty }
  }
}
