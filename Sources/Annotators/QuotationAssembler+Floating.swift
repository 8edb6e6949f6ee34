import Documents

/// Quoted speech that no cue takes.
extension QuotationAssembler {
  mutating func attributeRest() {
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
  func isSpeech(_ span: Int, leastTokens: Int) -> Bool {
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

  func floatingSpeaker(
    _ span: Int,
    _ sentence: Int,
    _ last: (paragraph: Int, source: Quotation.Source, quotation: Int)?
  ) -> (Quotation.Source?, [Quotation.Source], String, Double) {
    let paragraph = spans[span].paragraph
    if let last, last.paragraph == paragraph || spans[span].continues && last.paragraph + 1 == paragraph {
      return (last.source, found[last.quotation].via, "goes on after the quotation before it", 0.85)
    }
    // `Ann Lee: "We won."`
    let colon = spans[span].outer.lowerBound - 1
    if colon > 0, phrases.isColon(colon), let mention = phrases.mentions[colon - 1],
      mention.tokens.upperBound == colon,
      mention.isPerson || mention.type == .organization
    {
      let source = Quotation.Source(range: document.range(ofTokens: mention.tokens), entity: mention.entity)
      return (source, [], "name and colon before it", 0.8)
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

  func endsWithColon(_ sentence: Sentence) -> Bool {
    phrases.isColon(sentence.tokens.upperBound - 1)
  }

  func introducedBy(_ sentence: Sentence, isNear: Bool) -> Quotation.Source? {
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
}
