import Documents

/// Quoted speech that no cue takes.
extension QuotationAssembler {
  /// Where the last quotation with words in marks ended.
  private struct Last {
    var paragraph: Int
    var sentence: Int
    var quotation: Int
  }

  /// A word with this score still introduces speech in marks that stands beside it.
  static let leastCueOfSpeech = -900

  /// Gives every stretch in marks that is speech, and that no cue has taken, to a quotation.
  mutating func attributeRest() {
    var last: Last?
    for span in view.spans.indices {
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
      if let before = last, goesOn(span, begins, after: before), isSpeech(span, leastTokens: 2) {
        taken[span] = before.quotation
        found[before.quotation].content.append(view.spans[span].range)
        last = Last(paragraph: paragraph, sentence: ends, quotation: before.quotation)
        continue
      }
      guard isSpeech(span, leastTokens: 4) || isBeforeTag(span) else { continue }
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

  // MARK: Speech by its form

  /// True for speech rather than a title or a word in quotation marks.
  func isSpeech(_ span: Int, leastTokens: Int) -> Bool {
    let stretch = view.spans[span]
    let first = stretch.tokens.lowerBound
    guard stretch.tokens.count >= leastTokens, isSentenceInitial(span),
      view.words[first].isCapital || stretch.continues || isAltered(first)
    else { return false }
    let last = stretch.tokens.upperBound - 1
    let sentence = view.document.sentences[Int(view.sentences[last])].tokens
    return view.document.tokens[last].kind == .punctuation
      || stretch.outer.upperBound >= sentence.upperBound - 1
  }

  /// True for `"[S]evengill sharks …"`: a bracket whose letter the editor made a capital.
  private func isAltered(_ first: Int) -> Bool {
    let byte = view.document.text[view.document.tokens[first].range.start]
    return (byte == 91 || byte == 40) && first + 1 < view.words.count && view.words[first + 1].isCapital
  }

  /// True for `"Savage," she said`: a stretch at the start of a sentence with a comma of its own.
  private func isBeforeTag(_ span: Int) -> Bool {
    let stretch = view.spans[span]
    let last = stretch.tokens.upperBound - 1
    let sentence = view.document.sentences[Int(view.sentences[last])].tokens
    guard stretch.outer.lowerBound <= sentence.lowerBound, stretch.tokens.count > 1 else { return false }
    return view.signs[last].low == CueFeatures.comma
  }

  private func isSentenceInitial(_ span: Int) -> Bool {
    let first = view.spans[span].outer.lowerBound
    let sentence = view.document.sentences[Int(view.sentences[view.spans[span].tokens.lowerBound])].tokens
    return first <= sentence.lowerBound || view.document.tokens[first - 1].kind == .punctuation
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
    if let cue = near.compactMap({ bestCue(in: $0) }).max(by: { $0.score < $1.score }) {
      let paths = CuePaths(view, cue: cue.token, window: ContentModel.window(view, cue.token))
      let choice = speaker(of: cue.token, paths)
      let parts = CueParts(view, phrases, mentions, cue: cue.token, speaker: choice.token)
      let words = view.document.range(ofTokens: parts.tokens)
      quotation.cue = words
      quotation.cueLemma = parts.lemma
      quotation.sentence = Int(view.sentences[cue.token])
      quotation.via = parts.carriers.map { source($0) }
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

  private func endsWithColon(_ sentence: Int) -> Bool {
    view.signs[view.document.sentences[sentence].tokens.upperBound - 1].low == CueFeatures.colon
  }

  /// The likeliest cue of a sentence outside quotation marks.
  private func bestCue(in sentence: Int) -> CueModel.Found? {
    let tokens = view.document.sentences[sentence].tokens
    return models.cues.cues(in: tokens, view, least: Self.leastCueOfSpeech)
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
