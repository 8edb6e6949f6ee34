import Documents
import WordLists

/// Quoted speech that no cue takes.
extension QuotationAssembler {
  /// Where the last quotation with words in marks ended.
  private struct Last {
    var paragraph: Int
    var sentence: Int
    var quotation: Int
  }

  /// How much has to speak for a word to introduce a stretch: little beside whole sentences, more beside a part of one.
  private func leastCue(of span: Int) -> Int {
    isSpeech(span, leastTokens: 2) || isBeforeTag(span) ? -900 : -400
  }

  /// Gives every stretch in marks that is speech, and that no cue has taken, to a quotation.
  mutating func attributeRest() {
    var last: Last?
    for span in view.spans.indices {
      if Stopping.isWanted { break }
      let tokens = view.spans[span].tokens
      let begins = Int(view.sentences[tokens.lowerBound])
      let ends = Int(view.sentences[tokens.upperBound - 1])
      let paragraph = view.spans[span].paragraph
      if let index = taken[span] {
        if found[index].kind != .indirect {
          last = Last(paragraph: paragraph, sentence: max(ends, found[index].sentence), quotation: index)
        }
        continue
      }
      // `"A," he said. "B."` is one quotation in two pieces.
      if let before = last, goesOn(span, begins, after: before),
        isSpeech(span, leastTokens: 2) || isLong(span)
      {
        taken[span] = before.quotation
        found[before.quotation].content.append(view.spans[span].range)
        last = Last(paragraph: paragraph, sentence: ends, quotation: before.quotation)
        continue
      }
      if let quotation = opened(span) ?? worded(span) {
        taken[span] = found.count
        found.append(quotation)
        continue
      }
      let isFound =
        isSpeech(span, leastTokens: 4) || isBeforeTag(span) || isLong(span)
        || wording(before: span) != nil
      guard isFound else { continue }
      taken[span] = found.count
      found.append(
        floating(span, begins, last: last.map { found[$0.quotation] }, lastParagraph: last?.paragraph)
      )
      last = Last(paragraph: paragraph, sentence: ends, quotation: found.count - 1)
    }
  }

  /// True for a stretch that carries on the quotation before it: a sentence of its own right behind.
  private func goesOn(_ span: Int, _ begins: Int, after last: Last) -> Bool {
    let stretch = view.spans[span]
    return stretch.paragraph == last.paragraph
      ? begins <= last.sentence + 1
        && stretch.outer.lowerBound <= view.document.sentences[begins].tokens.lowerBound
      : stretch.continues && stretch.paragraph == last.paragraph + 1
  }

  // MARK: Its speaker

  private func floating(_ span: Int, _ sentence: Int, last: Quotation?, lastParagraph: Int?) -> Quotation {
    let stretch = view.spans[span]
    var quotation = Quotation(
      kind: .direct,
      content: [stretch.range],
      sentence: sentence,
      evidence: Evidence("nobody is named near it", confidence: 0)
    )
    // A doubtful cue beside it, or at the end of the sentence that introduces it with a colon.
    let ends = Int(view.sentences[stretch.tokens.upperBound - 1])
    var near = ends == sentence ? [sentence] : [sentence, ends]
    if sentence > 0, endsWithColon(sentence - 1) { near.append(sentence - 1) }
    if let tag = sentenceOfTag(behind: span) { near.append(tag) }
    if let noun = wording(before: span) {
      quotation.cue = view.document.tokens[noun].range
      quotation.cueLemma = CueParts(view, phrases, mentions, cue: noun, speaker: nil).lemma
      quotation.evidence = Evidence(
        "word for a wording or a cry before it",
        trigger: quotation.cue,
        confidence: 0.6
      )
      give(speakerOfNoun(noun, outside: stretch.outer), to: &quotation)
      return quotation
    }
    if let cue = near.compactMap({ bestCue(in: $0, least: leastCue(of: span)) }).max(by: {
      $0.score < $1.score
    }) {
      let paths = CuePaths(view, cue: cue.token, window: ContentModel.window(view, cue.token))
      let choice = speaker(of: cue.token, paths)
      let parts = CueParts(view, phrases, mentions, cue: cue.token, speaker: choice.token)
      let words = view.document.range(ofTokens: parts.tokens)
      quotation.cue = words
      quotation.cueLemma = parts.lemma
      quotation.sentence = Int(view.sentences[cue.token])
      quotation.via = distinct(parts.carriers.map { source($0) })
      quotation.addressee = parts.addressee.map { view.document.range(ofTokens: $0) }
      quotation.circumstances = parts.circumstances(outside: [stretch.tokens])
      quotation.evidence = Evidence("verb beside words in quotation marks", trigger: words, confidence: 0.7)
      give(choice, to: &quotation)
      if quotation.speaker != nil { return quotation }
    }
    // `Ann Lee: "We won."`
    let colon = stretch.outer.lowerBound - 1
    if colon > 0, view.signs[colon].low == CueFeatures.colon, let mention = mentions[colon - 1],
      mention.tokens.upperBound == colon, mention.isPerson || mention.type == .organization
    {
      quotation.speaker = Quotation.Source(
        range: view.document.range(ofTokens: mention.tokens),
        entity: mention.entity
      )
      quotation.evidence = Evidence("name and colon before it", confidence: 0.8)
      return quotation
    }
    if let last, let speaker = last.speaker, lastParagraph == stretch.paragraph || stretch.continues {
      quotation.speaker = speaker
      quotation.via = last.via
      quotation.evidence = Evidence("goes on after the quotation before it", confidence: 0.8)
      return quotation
    }
    if sentence > 0, let speaker = introduced(by: sentence - 1, paragraph: stretch.paragraph) {
      quotation.speaker = speaker.source
      quotation.evidence = Evidence("speaker of the sentence before", confidence: speaker.isNear ? 0.7 : 0.5)
      return quotation
    }
    if let last, let before = lastParagraph, stretch.paragraph - before <= 2 {
      quotation.speaker = last.speaker
      quotation.via = last.via
      quotation.evidence = Evidence("last speaker before it", confidence: 0.45)
    }
    return quotation
  }

  /// Whose a wording is: its own speaker, or that of the verb that it hangs on.
  func speakerOfNoun(_ noun: Int, outside words: Range<Int>) -> SpeakerModel.Choice {
    for child in view.children(of: noun) where !words.contains(child) {
      let isAuthor = view.children(of: child).contains { Self.authorship.contains(hash: view.signs[$0].low) }
      if view.has(child, .owner) || view.has(child, .nounModifier) && isAuthor {
        return SpeakerModel.Choice(token: child, lead: Self.leastLead)
      }
    }
    if let doer = controller(of: noun) { return SpeakerModel.Choice(token: doer, lead: Self.leastLead) }
    var own = speaker(of: noun, CuePaths(view, cue: noun, window: ContentModel.window(view, noun)))
    if let token = own.token, words.contains(token) { own.token = nil }
    guard own.token == nil else { return own }
    var verb = view.head(of: noun)
    while let above = verb, view.parts[above] != .verb { verb = view.head(of: above) }
    guard let verb else { return own }
    let choice = speaker(of: verb, CuePaths(view, cue: verb, window: ContentModel.window(view, verb)))
    if let token = choice.token, !words.contains(token) { return choice }
    let doer = view.children(of: verb).first { view.has($0, .subject) && $0 < verb }
    return doer.map { SpeakerModel.Choice(token: $0, lead: Self.leastLead) } ?? choice
  }

  /// Whom another verb makes do a thing: "got the crowd to dance and cheer".
  private func controller(of word: Int) -> Int? {
    var verb = word
    while view.has(verb, .conjunct), let first = view.head(of: verb) { verb = first }
    guard view.has(verb, .openClause), let matrix = view.head(of: verb) else { return nil }
    return view.children(of: matrix).first { view.has($0, .object) && $0 < verb }
  }

  private static let authorship = WordSet(WordList("quotations/authorship"))

  private func endsWithColon(_ sentence: Int) -> Bool {
    view.signs[view.document.sentences[sentence].tokens.upperBound - 1].low == CueFeatures.colon
  }

  /// The likeliest cue of a sentence outside quotation marks.
  private func bestCue(in sentence: Int, least: Int) -> CueModel.Found? {
    let tokens = view.document.sentences[sentence].tokens
    return models.cues.cues(in: tokens, view, least: least)
      .filter { view.quoted[$0.token] < 0 }.max { $0.score < $1.score }
  }

  /// The speaker of the sentence before, or the person or body that acts in it.
  private func introduced(by sentence: Int, paragraph: Int) -> (source: Quotation.Source, isNear: Bool)? {
    let before = view.document.sentences[sentence]
    let isNear = before.paragraph == paragraph || endsWithColon(sentence)
    guard isNear || before.paragraph + 1 == paragraph else { return nil }
    if let quoted = found.last(where: { $0.sentence == sentence && $0.speaker?.entity != nil }),
      let speaker = quoted.speaker
    {
      return (speaker, isNear)
    }
    for token in before.tokens {
      guard view.has(token, .subject) || view.has(token, .passiveSubject), view.quoted[token] < 0,
        let mention = mentions[token], mention.isPerson || isNear && mention.type == .organization
      else { continue }
      return (source(token), isNear)
    }
    return nil
  }
}
