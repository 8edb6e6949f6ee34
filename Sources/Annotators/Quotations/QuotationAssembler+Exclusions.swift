import Documents
import WordLists

/// Cues with contents that are no quotations.
extension QuotationAssembler {
  /// The kinds of cues that are left out, each with a sentence whose cue is.
  static let draftExclusions: [DraftExclusion] = [
    // Gain: content -0.0003, content at 0.8 +0.0002, speaker +0.0002.
    DraftExclusion(
      "a question that nobody in the article asks",
      example: "Asked whether it was safe, she said that it was."
    ) { assembler, cue, contents in
      assembler.isQuestionPut(cue, contents)
    },
    // Gain: content +0.0006, speaker +0.0006.
    DraftExclusion(
      "what somebody did when asked",
      example:
        "When pressed by the debate’s moderators, Hale did apologize to Clinton and to his supporters for the incident."
    ) { assembler, cue, contents in
      assembler.isOccasion(cue, contents)
    },
    // Gain: content +0.0002, content at 0.8 +0.0002, speaker +0.0002.
    DraftExclusion(
      "claims of others that somebody responds to",
      example: "Jane Doe responded on Sunday to accusations that she had lied."
    ) { assembler, cue, contents in
      assembler.isResponse(cue, contents)
    },
    // For a kind of fault that readers of comparable programs reported.
    DraftExclusion(
      "a reason, a relative clause or another statement beside a word that reports nothing",
      example: "John Hall was asked about the letters he had written."
    ) { assembler, cue, contents in
      assembler.isOtherClause(cue, contents)
    },
    // For a kind of fault that readers of comparable programs reported.
    DraftExclusion(
      "a report whose words stand behind “as saying”",
      example: "Ann Roe was reported in the Western Herald as saying that it “is late”."
    ) { assembler, cue, _ in
      assembler.isBeforeSaying(cue)
    },
    // For a kind of fault that readers of comparable programs reported.
    DraftExclusion(
      "a condition without “if”",
      example: "Were she asked, she would say no."
    ) { assembler, cue, _ in
      assembler.isInvertedCondition(cue)
    },
    // Right in articles of PolNeAR that are not scored.
    DraftExclusion(
      "a source's wish for anonymity",
      example: "An official, who asked not to be named, said that the bridge would close."
    ) { assembler, cue, contents in
      assembler.isWishForAnonymity(cue, contents)
    },
    // Right in articles of PolNeAR that are not scored.
    DraftExclusion(
      "a name in quotation marks",
      example: "He plays in a band called “The Slow Bells” here."
    ) { assembler, cue, contents in
      assembler.isNaming(cue.token, contents)
    },
    // Changes quotations of PolNeAR that are not in its annotation.
    DraftExclusion(
      "quoted words that a noun right before them introduces",
      example: "Jane Doe has coined a new phrase, “undocumented voters,” for those without papers."
    ) { assembler, cue, contents in
      assembler.isIntroducedByAnother(contents, than: cue.token)
    },
    // Right in new articles of many styles.
    DraftExclusion(
      "“according to” a measure and no source",
      example: "Fines vary according to income.",
      counterexample: "Fines vary according to the court.",
      cue: DependencyPattern("{according} - {!PUNCT}"),
      speaker: DependencyPattern(
        "{in:quotations/measures}",
        "{NOUN, !is:source, !is:mentioned} <obl|nmod|nsubj {in:quotations/varying}"
      ),
      needsSpeaker: true
    ),
    // For a kind of fault that readers of comparable programs reported.
    DraftExclusion(
      "what the article itself reminds of",
      example: "It would be recalled that gunmen had blown up the line.",
      counterexample: "It would be recalled by many that gunmen had blown up the line.",
      cue: DependencyPattern("{.pastParticiple} >aux {.modal} >- {it} !>obl:agent {}"),
      speaker: DependencyPattern("{it}")
    ),
    // For a kind of fault that readers of comparable programs reported.
    DraftExclusion(
      "a finding of nobody",
      example: "But experience shows that binding targets do two things.",
      counterexample: "But the experience of the port shows that binding targets do two things.",
      cue: DependencyPattern("{VERB}"),
      speaker: DependencyPattern("{NOUN, in:sources/abstractions, !is:mentioned} !>nmod|nmod:poss {}"),
      needsSpeaker: true
    ),
    // For a kind of fault that readers of comparable programs reported.
    DraftExclusion(
      "words of which a clause with “what” only says who wants them",
      example: "“I quit” is what many wanted her to say."
    ) { assembler, cue, contents in
      assembler.isFreeRelative(cue, contents)
    },
    // Right in BBC articles.
    DraftExclusion(
      "a thing in the passive without a clause or quoted words behind it",
      example: "A film based on the “Hale Blog” has been shown at the Lund Festival."
    ) { assembler, cue, contents in
      assembler.isPassiveOfThing(cue, contents)
    },
    // For a kind of fault that readers of comparable programs reported.
    DraftExclusion(
      "somebody who was shown a thing",
      example: "The inspector was shown a cellar that was flooded.",
      counterexample: "The inspector was shown to have known that the cellar was flooded.",
      cue: DependencyPattern("{is:passive, show} >obj {NOUN}"),
      speaker: DependencyPattern("{}")
    ),
    // For a kind of fault that readers of real articles found.
    DraftExclusion(
      "a verb with an event that it brings about",
      example: "The general called a halt to the work.",
      counterexample: "The general called the halt a mistake.",
      cue: DependencyPattern("{call} >obj {halt|meeting|ambulance|taxi} !>xcomp {}"),
      speaker: DependencyPattern("{}")
    ),
    // Right in new articles of many styles.
    DraftExclusion(
      "words of a rite or a greeting that are only named",
      example: "The vicar said a prayer for the dead.",
      counterexample: "The vicar said a prayer would help.",
      cue: DependencyPattern("{say} >obj {in:quotations/named-words} !>ccomp {}"),
      speaker: DependencyPattern("{}")
    ),
    // Right in new articles of many styles.
    DraftExclusion(
      "the source that opens a sentence as what its verb reports",
      example: "According to her grandson, Mrs Roe, 80, never complained."
    ) { assembler, cue, contents in
      assembler.isOpeningSource(cue, contents)
    },
    // Gain: content +0.0007, content at 0.8 +0.0006, speaker +0.0007.
    DraftExclusion(
      "a topic of a thing that is no source",
      example:
        "His behavior angered the top figures. The move will see the union decide to end its funding. "
        + "The apology overshadowed an attack he made seconds earlier."
    ) { assembler, cue, contents in
      assembler.isTopicOfThing(cue, contents)
    },
  ]

  /// The exclusions that are not switched off.
  static let activeDraftExclusions = RuleSwitch.on(draftExclusions, name: \.name)

  /// True for a question without a speaker: "Asked whether it was safe, she said …", "Arce, asked whether it was safe,
  /// said …".
  ///
  /// Also for the question in "sighed when asked if he would stay", which the cue before it does not report.
  private func isQuestionPut(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    func isQuestion(_ token: Int) -> Bool { SourceWords.questions.contains(hash: tree.shapes[token].low) }
    let (token, sentence) = (cue.token, cue.sentence)
    if isQuestion(token) {
      if token <= sentence.lowerBound + 1, cue.speaker.token == nil || isAskedOfSpeaker(cue, contents) {
        return true
      }
      // The insertion ends before the verb of the person who is asked.
      let end = contents[contents.count - 1].upperBound
      func isComma(_ token: Int) -> Bool { tree.shapes[token].low == CueFeatures.comma }
      let verbs: [PartOfSpeech] = [.verb, .auxiliary]
      if token > sentence.lowerBound + 1, isComma(token - 1),
        [.noun, .properNoun].contains(tree.parts[token - 2]), end + 1 < sentence.upperBound, isComma(end),
        verbs.contains(tree.parts[end + 1])
      {
        return true
      }
    }
    let verb = contents[0].lowerBound - 1
    return contents.count == 1 && verb > token && isQuestion(verb) && tree.shapes[verb - 1].low == Self.when
  }

  /// True for "Asked about the post, Roe said that it was late": who asks has no name, and what the model took for the
  /// speaker is what was asked about.
  private func isAskedOfSpeaker(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    guard let speaker = cue.speaker.token, tree.head(of: speaker) == cue.token, tree.has(speaker, .oblique),
      !tree.children(of: cue.token).contains(where: { tree.has($0, .subject) })
    else { return false }
    return !contents.joined().contains { tree.quoted[$0] >= 0 }
  }

  /// True for a participle right behind "when" whose contents stand behind the comma that ends its clause.
  private func isOccasion(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    guard cue.token > cue.sentence.lowerBound, tree.shapes[cue.token - 1].low == Self.when,
      tree.form(cue.token) == .pastParticiple || tree.form(cue.token) == .past,
      let first = contents.first, first.lowerBound > cue.token
    else { return false }
    return (cue.token..<first.lowerBound).contains { tree.shapes[$0].low == CueFeatures.comma }
  }

  /// True for a verb of responding whose contents only say what a claim before them is.
  private func isResponse(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    guard Self.responding.contains(hash: tree.lemmas[cue.token]), let first = contents.first,
      first.lowerBound > cue.token + 1, kind(of: contents) == .indirect
    else { return false }
    return Self.claims.contains(hash: tree.lemmas[first.lowerBound - 1])
  }

  private static let responding = WordSet(words: ["respond", "react", "reply"])

  /// True for a verb behind "were", "had" or "should" and a subject that open the sentence.
  private func isInvertedCondition(_ cue: CueContext) -> Bool {
    let first = cue.sentence.lowerBound
    guard cue.token > first + 1, cue.token - first <= Self.longestCondition,
      Self.inverted.contains(hash: tree.shapes[first].low), tree.parts[first] == .auxiliary,
      let subject = tree.children(of: cue.token).first(where: {
        tree.isSubject($0)
      })
    else { return false }
    // "Had he said so?" asks.
    return subject > first && subject < cue.token
      && !cue.sentence.contains {
        tree.document.text[tree.document.tokens[$0].range.start] == UInt8(ascii: "?")
      }
  }

  /// True for a content that is a reason, a relative clause or a statement of its own, outside quotation marks.
  ///
  /// "Roe resigned; he will leave in May", "asked about the letters he had written": the cue reports none of that.
  private func isOtherClause(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    guard contents.count == 1, let content = contents.first, content.lowerBound > cue.token + 1,
      !content.contains(where: { tree.quoted[$0] >= 0 })
    else { return false }
    let head = tree.head(among: content)
    if tree.has(head, .relativeClause), let noun = tree.head(of: head), noun > cue.token,
      noun == content.lowerBound - 1,
      tree.children(of: noun).contains(where: {
        tree.has($0, .caseMarker) && tree.shapes[$0].low == Self.about
      }),
      FunctionWords.pronouns[tree.shapes[content.lowerBound].low] != nil
    {
      return true
    }
    guard SpeechVerbs.entry(hash: tree.shapes[cue.token].low) == nil else { return false }
    let before = tree.shapes[content.lowerBound - 1].low
    return before == Self.semicolon || before == Self.because
      || tree.shapes[content.lowerBound].low == Self.because
  }

  private static let about = WordHash.of("about")
  private static let because = WordHash.of("because")
  private static let semicolon = WordHash.of(";")

  private static let inverted = WordSet(words: ["were", "had", "should"])
  /// The most tokens of such a condition before its verb.
  private static let longestCondition = 8
  static let when = WordHash.of("when")

  /// True for a passive verb without an agent whose subject is what it reports, with nothing said behind it.
  private func isPassiveOfThing(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    let verb = cue.token
    guard cue.speaker.token == nil, tree.form(verb) == .pastParticiple, let first = contents.first else {
      return false
    }
    let children = tree.children(of: verb)
    guard children.contains(where: { tree.has($0, .passive) }),
      !children.contains(where: { tree.has($0, .agent) || tree.has($0, .clause) || tree.has($0, .openClause) }
      ),
      let subject = children.first(where: { tree.has($0, .passiveSubject) }), subject < verb,
      first.contains(subject), tree.parts[subject] == .noun || tree.parts[subject] == .properNoun
    else { return false }
    return !contents.joined().contains { token in
      token > verb
        && (tree.quoted[token] >= 0 || tree.parts[token] == .verb || tree.parts[token] == .auxiliary)
    }
  }

  /// True for "who asked not to be named": the reason why a source has no name, and nothing that the source reports.
  private func isWishForAnonymity(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    guard let range = kinds.anonymity(in: cue.sentence) else { return false }
    let low = tree.shapes[cue.token].low
    if SourceWords.permitted.contains(hash: low) { return true }
    guard contents.count == 1 else { return false }
    // "asked that his name not be used because he still works there": the wish comes first, however long the rest is.
    guard contents[0].count <= 12 || SourceKinds.wishing.contains(hash: low) else {
      return false
    }
    return contents[0].prefix(12).contains {
      SourceWords.nameless.contains(hash: tree.shapes[$0].low)
        || SourceWords.printing.contains(hash: tree.shapes[$0].low)
        || SourceWords.naming.contains(hash: tree.shapes[$0].low)
    }
      && tree.document.range(ofTokens: contents[0]).overlaps(range)
  }

  /// True for a name in quotation marks: "a band called “The Slow Bells”", "the so-called “peace”".
  private func isNaming(_ cue: Int, _ contents: [Range<Int>]) -> Bool {
    if quotesTitles(contents) { return true }
    // "The boat, named “Second Helping,” was sold."
    if let last = contents.last, tree.quoted[last.lowerBound] >= 0, last.lowerBound >= 2,
      SourceWords.titling.contains(hash: tree.lemmas[last.lowerBound - 2]),
      tree.document.tokens[last.lowerBound - 1].kind == .quotationMark,
      last.allSatisfy({ tree.document.tokens[$0].kind != .word || tree.words[$0].isCapital })
    {
      return true
    }
    guard contents.count == 1, kind(of: contents) == .direct,
      SourceWords.titling.contains(hash: tree.lemmas[cue]), cue < contents[0].lowerBound
    else { return false }
    if cue > 1, tree.shapes[cue - 2].low == Self.so, tree.document.tokens[cue - 1].kind == .punctuation {
      return true
    }
    let isParticiple = tree.has(cue, .nounClause) || tree.has(cue, .adjective)
    return isParticiple
      && contents[0].allSatisfy { tree.document.tokens[$0].kind != .word || tree.words[$0].isCapital }
  }

  /// True for words in quotation marks that are the names of works, in a phrase without a finite verb.
  ///
  /// An example is "its finalists: Jane Doe for “Salt Road”".
  private func quotesTitles(_ contents: [Range<Int>]) -> Bool {
    var hasTitle = false
    for token in contents.joined() where tree.document.tokens[token].kind == .word {
      if tree.quoted[token] >= 0 {
        guard let mention = mentions[token], mention.type == .miscellaneous else { return false }
        hasTitle = true
      } else if isFinite(token), tree.lemmas[token] != Self.call {
        return false
      }
    }
    return hasTitle
  }

  private static let call = WordHash.of("call")
  private static let so = WordHash.of("so")

  /// True for quoted words that another word right before them introduces, and not this cue.
  private func isIntroducedByAnother(_ contents: [Range<Int>], than cue: Int) -> Bool {
    guard contents.count == 1, kind(of: contents) == .direct else { return false }
    let index = Int(tree.quoted[contents[0].lowerBound])
    guard index >= 0, let word = word(before: index) else { return false }
    // A verb right before the quotation that is no reporting verb got there by a wrong parse: "hit home where people
    // live: “…”".
    if word == cue, SpeechVerbs.entry(hash: tree.shapes[cue].low) != nil { return false }
    return wordingNoun(before: index) != nil
  }

  /// True for "what many wanted her to say", which names words that are given elsewhere.
  private func isFreeRelative(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    guard let first = contents.first, tree.shapes[first.lowerBound].low == Self.what,
      first.upperBound <= cue.token
    else { return false }
    return first.count == 1 && first.lowerBound > cue.sentence.lowerBound
      && tree.lemmas[first.lowerBound - 1] == Self.be
      && (cue.sentence.lowerBound..<first.lowerBound).contains { tree.quoted[$0] >= 0 }
      // "What many hoped he would say"
      && (!contents.joined().contains { isFinite($0) }
        || contents.joined().contains {
          $0 > cue.token && tree.parts[$0] == .verb
            && SpeechVerbs.entry(hash: tree.lemmas[$0])?.frame == .speech
        })
  }

  /// True for a doubtful cue without reported words whose subject is a noun for no person, body or text.
  private func isTopicOfThing(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    guard cue.score < Self.leastTopic, let head = cue.speaker.token, tree.parts[head] == .noun,
      mentions[head] == nil,
      kind(of: contents) == .indirect,
      isTopic(QuotationDraft(cue: cue.token, score: cue.score, speaker: cue.speaker, contents: contents))
    else { return false }
    return kinds.kind(of: words(of: head), head: head) == .role
      && !PersonNouns.all.contains(hash: tree.lemmas[head])
  }

  /// The least score of a cue that names a topic of a thing.
  private static let leastTopic = 50
  private static let be = WordHash.of("be")
  private static let what = WordHash.of("what")

  /// True for "According to" and a source before a verb, which reports something else.
  private func isOpeningSource(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    guard contents.count == 1, let first = contents.first?.lowerBound, first < cue.token,
      tree.shapes[first].low == Self.according, tree.shapes[first + 1].low == CueParts.to
    else { return false }
    return tree.has(tree.head(among: contents[0]), .oblique)
  }

  private static let according = WordHash.of("according")

  /// True for a participle before "as saying", which is the cue: "was reported in the Herald as saying".
  private func isBeforeSaying(_ cue: CueContext) -> Bool {
    guard tree.form(cue.token) == .pastParticiple,
      SpeechVerbs.entry(hash: tree.shapes[cue.token].low)?.frame != .citing
    else { return false }
    let end = tree.document.sentences[Int(tree.sentences[cue.token])].tokens.upperBound
    return (cue.token + 1..<min(end, cue.token + Self.farthestSaying)).contains {
      tree.shapes[$0].low == CueParts.saying && tree.lemmas[$0 - 1] == Self.as && tree.quoted[$0] < 0
    }
  }

  /// The most tokens between a participle and the "as saying" of its report.
  private static let farthestSaying = 12
  private static let `as` = WordHash.of("as")
}
