import Documents
import WordLists

/// Speakers whom the grammar of quoting names more surely than the model.
extension QuotationAssembler {
  /// The rules in the order in which they are tried, each with a sentence that it is for.
  ///
  /// Those with a head as their outcome replace what the model chose by another word of the same sentence; the others
  /// decide, and end the search. A gain is what `Scripts/accuracy --without` loses of F1; rules without one say what
  /// needs them: a case of the checks of small texts, or other articles on which they were right.
  static let speakerRules: [SpeakerRule] = [
    // Right in BBC articles; no gain on PolNeAR.
    SpeakerRule(
      "the noun of a relative clause that the cue is not part of",
      example: "Those players who have old boats and want to join the race asked for more time."
    ) { assembler, choice, cue in
      choice.token.flatMap { assembler.antecedent(ofRelative: $0, outside: cue) }.map { .head($0) }
    },
    // Right in articles of PolNeAR that are not scored.
    SpeakerRule(
      "the source that wants no name, instead of the pronoun in its reason",
      example: "A trader who declined to be named because he fears the gangs said the market was empty."
    ) { assembler, choice, cue in
      choice.token.flatMap { assembler.anonymousSource(meantBy: $0, cue) }.map { .head($0) }
    },
    // For a form of Nigerian reports, which its example has.
    SpeakerRule(
      "the first noun of the description of one person",
      example:
        "Also speaking, a lawyer and activist, Barrister Chidi Okoro, described the situation as “a disgrace”.",
      counterexample: "A lawyer and two activists said it was over.",
      at: .choice,
      patterns: ["{NOUN, !.plural|is:mentioned} -- {}=speaker <conj {NOUN}=speaker !>!cc {}"],
      effect: .head
    ),
    // For a kind of fault that readers of comparable programs reported.
    SpeakerRule(
      "the subject of a relative clause with several verbs",
      example: "The mayor met her brother Peter Quell, who smiled and said, “It was time.”"
    ) { assembler, choice, cue in
      choice.token.flatMap { assembler.relativeSubject(before: cue, instead: $0) }.map { .head($0) }
    },
    // For a construction of which the model chooses the noun behind "of".
    SpeakerRule(
      "the number of a group, instead of the group",
      example: "“It was loud,” said one of the drivers.",
      counterexample: "“It was loud,” said the head of the drivers.",
      at: .choice,
      patterns: ["{NOUN|PRON} >case {of} <nmod ({NUM|DET|PRON}=speaker <obj|nsubj {}=cue)"],
      effect: .head
    ),
    // The pronoun belongs to what is reported; the parser takes it for a part of the reporting clause.
    SpeakerRule(
      "the subject of a verb behind a relative pronoun that it does not share",
      example: "The pilot, who the report found had slept, was cleared.",
      counterexample: "The pilot, who told the report's author he had slept, was cleared.",
      at: .cue,
      patterns: [
        "{VERB} >nsubj {NOUN|PROPN|PRON, !who|which|that}=speaker >ccomp ({} >nsubj|nsubj:pass {who|which|that}=chosen)"
      ],
      effect: .head
    ),
    // For a kind of fault that readers of comparable programs reported.
    SpeakerRule(
      "nobody, where the subject hears the words",
      example: "The court was told that Jane Doe had left.",
      counterexample: "The court told him that Jane Doe had left.",
      at: .cue,
      // "…, jury told": headlines leave out the auxiliary.
      patterns: [
        "{VERB, hear} >nsubj {in:quotations/audiences}",
        "{VERB, in:verbs/telling} >nsubj:pass {}=chosen",
        "{VERB, in:verbs/telling, .past|.pastParticiple} >nsubj- ({in:quotations/audiences}=chosen !>det {}) !>+ {!PUNCT}",
      ],
      effect: .nobody
    ),
    // For a kind of fault that readers of comparable programs reported.
    SpeakerRule(
      "nobody, where it is said where it was said",
      example: "It was claimed in court that Jane Doe had left.",
      counterexample: "It was claimed by the court that Jane Doe had left.",
      at: .cue,
      patterns: ["{VERB, !quote|cite} >aux:pass {} >obl ({NOUN}=chosen >case {in|at})"],
      effect: .nobody
    ),
    // Right in articles of Wikinews.
    SpeakerRule(
      "nobody, where the subject is what is reported",
      example: "The boy's condition was on Wednesday reported to not be life-threatening.",
      counterexample: "The boy's doctor was on Wednesday quoted as saying that he was well.",
      at: .cue,
      patterns: ["{VERB, !quote|cite} >aux:pass {} >nsubj|nsubj:pass {}=chosen >xcomp {}"],
      effect: .nobody
    ),
    // For clauses that the parse hangs on the wrong verb.
    SpeakerRule(
      "the subject of a reporting clause between two commas",
      example: "Prices, warned Jane Doe, will rise."
    ) { assembler, choice, cue in
      guard let inserted = assembler.insertedReport(cue), inserted.speaker != choice.token else { return nil }
      return .final(certain(inserted.speaker))
    },
    // Changes quotations of PolNeAR that are not in its annotation.
    SpeakerRule(
      "the phrase behind “according to”",
      example: "According to a whistle-blower complaint, the mayor may have misused his office."
    ) { assembler, choice, cue in
      guard let phrase = assembler.phrase(behindAccordingTo: cue) else { return nil }
      // "According to pest controller Jane Doe, …"
      let name = phrase.lazy.compactMap { assembler.mentions[$0] }.last {
        $0.isPerson && $0.tokens.upperBound == phrase.upperBound
      }
      if let token = choice.token, phrase.contains(token), name?.tokens.contains(token) ?? true { return nil }
      return .final(certain(assembler.tree.head(among: name?.tokens ?? phrase)))
    },
    // For participles that the model takes for cues (others: `addedSpeech`); no gain on PolNeAR.
    SpeakerRule(
      "who says what a participle adds to",
      example: "Jane Doe said the council had received letters, adding that most were angry."
    ) { assembler, choice, cue in
      choice.token.flatMap { assembler.speakerAdding(cue, instead: $0) }.map { .final(certain($0)) }
    },
    // For the form of its example, in an article of PolNeAR that is not scored.
    SpeakerRule(
      "who spoke in the sentence before, for a participle that opens one",
      example: "Jane Doe said that it was over. Adding, “Now they never do that.”"
    ) { assembler, choice, cue in
      assembler.speakerBefore(participle: cue, instead: choice.token).map { .final(certain($0)) }
    },
    // For the form of its example; no gain on PolNeAR.
    SpeakerRule(
      "the subject of the verb above a participle behind “by”",
      example: "Jane Doe defended the line by saying it was a joke."
    ) { assembler, choice, cue in
      guard cue > 1, assembler.tree.shapes[cue - 1].low == CueParts.by, assembler.tree.form(cue) == .gerund,
        let subject = assembler.subject(sharedByParticiple: cue), subject != choice.token
      else { return nil }
      return .final(certain(subject))
    },
    // Gain: speaker +0.0006.
    SpeakerRule(
      "the speaker of the main verb of a participle, where the nearest noun cannot speak",
      example: "Trump told them that Romney was wrong, adding: “We will win.”"
    ) { assembler, choice, cue in
      choice.token.flatMap { assembler.mainVerb(ofParticiple: cue, beside: $0) }
        .flatMap { assembler.speaker(ofVerb: $0) }.map { .final($0) }
    },
    // For inverted subjects, in BBC articles.
    SpeakerRule(
      "the subject between or behind quotation and verb, where the model finds none",
      example: "“How big is that wall?” asked the boy."
    ) { assembler, choice, cue in
      guard choice.token == nil else { return nil }
      let subject = assembler.invertedSubject(of: cue) ?? assembler.subject(betweenQuotationAnd: cue)
      return subject.map { .final(certain($0)) }
    },
    // For inverted subjects with a place behind them.
    SpeakerRule(
      "the person behind the verb, instead of a thing that belongs to the person",
      example: "“When are they coming?” shouted a woman from a passing minibus."
    ) { assembler, choice, cue in
      guard let thing = choice.token, thing > cue, assembler.tree.parts[thing] == .noun,
        !SourceWords.canSpeak(thing, in: assembler.tree),
        let subject = assembler.tree.children(of: cue).first(where: {
          assembler.tree.has($0, .subject) && $0 > cue && $0 < thing
        }), SourceWords.canSpeak(subject, in: assembler.tree)
      else { return nil }
      return .final(certain(subject))
    },
    // Changes quotations of PolNeAR that are not in its annotation.
    SpeakerRule(
      "the object or passive subject of a verb of quoting",
      example: "GMA News quoted him as saying that the bridge would close."
    ) { assembler, choice, cue in
      let parts = CueParts(assembler.tree, assembler.phrases, assembler.mentions, cue: cue, speaker: nil)
      guard let quoted = parts.quotedPerson, quoted != choice.token else { return nil }
      return .final(SpeakerModel.Choice(token: quoted, runnerUp: choice.token, lead: leastLead))
    },
    // For a form of news agencies, which its example has.
    SpeakerRule(
      "the source that an outlet cites",
      example: "The convoy has turned back, Reuters reported on Thursday, citing a border guard."
    ) { assembler, _, cue in
      let parts = CueParts(assembler.tree, assembler.phrases, assembler.mentions, cue: cue, speaker: nil)
      return parts.citedSource.map { .final(certain($0)) }
    },
    // For a kind of fault that readers of comparable programs reported.
    SpeakerRule(
      "the subject of the verb above a participle, where the model finds none",
      example: "The mayor, Jane Doe, has vowed to end the theft, warning that any thief would be jailed."
    ) { assembler, choice, cue in
      guard choice.token == nil else { return nil }
      return assembler.subject(sharedByParticiple: cue).map { .final(certain($0)) }
    },
    // Gain: speaker +0.0011.
    SpeakerRule(
      "the agent of a passive verb, or the subject that it shares, where the model hardly prefers nobody",
      example: "The change was seen by some as a step down."
    ) { assembler, choice, cue in
      guard choice.token == nil, choice.lead < leastNobody else { return nil }
      return assembler.doer(of: cue).map { .final(SpeakerModel.Choice(token: $0, lead: leastLead)) }
    },
  ]

  /// The margin below which the choice of nobody gives way to who acts by the grammar of the sentence.
  private static let leastNobody = 400

  private static let activeSpeakerRules = RuleSwitch.on(speakerRules, name: \.name)

  /// The speaker of a cue: the candidate that the model ranks first, corrected by the rules.
  func speaker(of cue: Int, _ paths: CuePaths) -> SpeakerModel.Choice {
    var choice = models.speakers.choose(tree, cue: cue, paths: paths)
    for rule in Self.activeSpeakerRules {
      switch rule.apply(self, choice, cue) {
      case .head(let token): (choice.token, choice.rule) = (token, rule.name)
      case .final(var choice):
        choice.rule = rule.name
        return choice
      case nil: continue
      }
    }
    return choice
  }

  /// A choice of which a rule leaves no doubt.
  private static func certain(_ token: Int) -> SpeakerModel.Choice {
    SpeakerModel.Choice(token: token, lead: leastLead)
  }

  /// The speaker that the model chooses for another verb; nil if it chooses none.
  func speaker(ofVerb verb: Int) -> SpeakerModel.Choice? {
    let paths = CuePaths(tree, cue: verb, window: ContentModel.window(tree, verb))
    let choice = models.speakers.choose(tree, cue: verb, paths: paths)
    return choice.token == nil ? nil : choice
  }

  // MARK: Other heads

  /// The subject of the report in the sentence before, for a participle that opens a sentence of quoted words.
  private func speakerBefore(participle cue: Int, instead chosen: Int?) -> Int? {
    let number = Int(tree.sentences[cue])
    guard tree.form(cue) == .gerund, number > 0, cue == tree.document.sentences[number].tokens.lowerBound,
      tree.document.sentences[number - 1].paragraph == tree.document.sentences[number].paragraph,
      chosen.map({ tree.quoted[$0] >= 0 }) ?? true,
      tree.document.sentences[number].tokens.dropFirst().prefix(2).contains(where: {
        tree.document.tokens[$0].kind == .quotationMark
      })
    else { return nil }
    let before = tree.document.sentences[number - 1].tokens
    return before.first { token in
      tree.isSubject(token) && tree.quoted[token] < 0
        && tree.head(of: token).map {
          tree.head(of: $0) == nil && SpeechVerbs.finite.contains(hash: tree.shapes[$0].low)
        }
          ?? false
    }
  }

  /// The antecedent of "who", or of the "whose" of a noun, where the cue is outside the relative clause: "an official
  /// who had left said", "Ann Roe, whose sons had left, said".
  private func antecedent(ofRelative pronoun: Int, outside cue: Int) -> Int? {
    let isRelative =
      Self.relatives.contains(hash: tree.shapes[pronoun].low)
      || tree.children(of: pronoun).contains {
        tree.has($0, .owner) && tree.shapes[$0].low == Self.whose
      }
    guard isRelative, var verb = tree.head(of: pronoun) else { return nil }
    while tree.has(verb, .conjunct), let first = tree.head(of: verb) { verb = first }
    guard tree.has(verb, .relativeClause), let noun = tree.head(of: verb), noun < pronoun,
      !(Int(tree.lefts[verb])...Int(tree.rights[verb])).contains(cue)
    else { return nil }
    return noun
  }

  private static let whose = WordHash.of("whose")

  /// The noun that "who declined to be named because he is not authorised" describes, where the model chose "he".
  private func anonymousSource(meantBy pronoun: Int, _ cue: Int) -> Int? {
    let sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    guard tree.parts[pronoun] == .pronoun, pronoun > sentence.lowerBound, pronoun < cue,
      tree.quoted[pronoun] < 0,
      SourceWords.reasons.contains(hash: tree.shapes[pronoun - 1].low), kinds.anonymity(in: sentence) != nil,
      let relative = (sentence.lowerBound..<pronoun).last(where: {
        Self.relatives.contains(hash: tree.shapes[$0].low)
      })
    else { return nil }
    var noun = relative - 1
    if noun > sentence.lowerBound, tree.shapes[noun].low == CueFeatures.comma { noun -= 1 }
    return noun >= sentence.lowerBound && tree.parts[noun] == .noun ? noun : nil
  }

  // MARK: Decisions

  /// The tokens between "according to" and the comma or the quotation mark behind it.
  private func phrase(behindAccordingTo cue: Int) -> Range<Int>? {
    guard tree.shapes[cue].low == CueParts.according else { return nil }
    let sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    let start = cue + 2
    let end = (min(start, sentence.upperBound)..<sentence.upperBound).first { token in
      let kind = tree.document.tokens[token].kind
      return kind == .punctuation || kind == .quotationMark
    }
    guard let end, start < end else { return nil }
    return start..<end
  }

  /// The verb whose subject also says what a participle behind it introduces, where the model chose a noun that cannot.
  ///
  /// "Trump told them that Romney was wrong, adding “…”": Romney is inside the clause that Trump says. "Her campaign
  /// sent a note to supporters stating “…”": the supporters are addressed.
  private func mainVerb(ofParticiple cue: Int, beside chosen: Int) -> Int? {
    guard tree.form(cue) == .gerund, chosen < cue,
      !tree.children(of: cue).contains(where: { tree.has($0, .subject) })
    else { return nil }
    let sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    let isAddressed =
      chosen == cue - 1
      && tree.children(of: chosen).contains { tree.shapes[$0].low == Self.to && tree.has($0, .caseMarker) }
    let isSetOff = cue > sentence.lowerBound && tree.parts[cue - 1] == .punctuation
    guard isAddressed || isSetOff else { return nil }
    return (max(sentence.lowerBound, cue - Self.farthestMainVerb)..<cue).last { verb in
      guard tree.parts[verb] == .verb, tree.quoted[verb] < 0,
        !(Int(tree.lefts[chosen])...Int(tree.rights[chosen])).contains(verb),
        tree.children(of: verb).contains(where: { tree.has($0, .subject) && $0 != chosen })
      else { return false }
      return isAddressed
        || SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame == .speech
          && tree.children(of: verb).contains {
            tree.has($0, .clause) && (Int(tree.lefts[$0])...Int(tree.rights[$0])).contains(chosen)
          }
    }
  }

  /// The subject right behind a reporting verb that follows quoted words: `"How big?" asked the boy`.
  private func invertedSubject(of cue: Int) -> Int? {
    // The comma may follow the quotation mark.
    var closing = cue - 1
    if closing > 0, tree.shapes[closing].low == CueFeatures.comma { closing -= 1 }
    guard closing >= 0, tree.document.tokens[closing].kind == .quotationMark, tree.quoted[cue] < 0,
      SpeechVerbs.entry(hash: tree.shapes[cue].low)?.frame == .speech,
      !tree.children(of: cue).contains(where: { tree.has($0, .subject) && $0 < cue && tree.quoted[$0] < 0 })
    else { return nil }
    let sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    return (cue + 1..<min(cue + 9, sentence.upperBound)).first { token in
      let isNoun =
        tree.parts[token] == .noun || tree.parts[token] == .properNoun || tree.parts[token] == .pronoun
        // "complained another"
        || (tree.parts[token] == .determiner || tree.parts[token] == .numeral)
          && tree.heads[token] == Int32(cue)
        // "said the other"
        || tree.parts[token] == .adjective && tree.heads[token] == Int32(cue)
      return isNoun && Int(tree.lefts[token]) == cue + 1 && !tree.has(token, .owner)
    }
  }

  /// The subject between quoted words and a reporting verb: `"We keep quiet," one herder, who had left, said`.
  private func subject(betweenQuotationAnd cue: Int) -> Int? {
    let sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    guard tree.quoted[cue] < 0, SpeechVerbs.entry(hash: tree.shapes[cue].low)?.frame == .speech,
      let last = (sentence.lowerBound..<cue).last(where: { tree.quoted[$0] >= 0 })
    else { return nil }
    let start = tree.spans[Int(tree.quoted[last])].outer.upperBound
    guard start < cue, cue - start <= 16 else { return nil }
    var head: Int?
    var end = start
    while end < cue, Self.phraseParts.contains(tree.parts[end]) {
      if tree.parts[end] != .determiner, tree.parts[end] != .adjective, tree.parts[end] != .numeral {
        head = end
      }
      end += 1
    }
    guard let head, end == cue || tree.parts[end] == .punctuation || tree.parts[end] == .adverb else {
      return nil
    }
    return mentions[head].map { $0.tokens.lowerBound } ?? head
  }

  private static let phraseParts: Set<PartOfSpeech> = [
    .determiner, .adjective, .numeral, .noun, .properNoun, .pronoun,
  ]
  /// The most tokens between a participle and its main verb.
  private static let farthestMainVerb = 80
  private static let to = WordHash.of("to")
}
