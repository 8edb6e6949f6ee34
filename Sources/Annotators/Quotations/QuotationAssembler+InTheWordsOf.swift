import Documents
import WordLists

/// Quoted words that a phrase attributes, and no verb: "in the words of Jane Doe, “…”", "in her words, “…”".
extension QuotationAssembler {
  /// The quotation of a span beside such a phrase; nil without one.
  func quotationInTheWordsOf(_ index: Int) -> Quotation? {
    let span = tree.spans[index]
    let number = Int(tree.sentences[span.tokens.lowerBound])
    let sentence = tree.document.sentences[number].tokens
    guard
      let phrase = phrase(before: span.outer, sentence) ?? phrase(behind: span.outer, sentence)
        ?? phrase(opening: sentence, before: span.outer),
      span.tokens.count > 1 || phrase.cue.lowerBound == sentence.lowerBound
    else { return nil }
    let cue = tree.document.range(ofTokens: phrase.cue)
    var quotation = Quotation(
      kind: .direct,
      content: [span.range],
      cue: cue,
      cueLemma: "in the words of",
      sentence: number,
      evidence: Evidence("in the words of the speaker", trigger: cue, confidence: 0.8)
    )
    setSpeaker(SpeakerModel.Choice(token: phrase.speaker, lead: Self.leastLead), of: &quotation)
    return quotation
  }

  private typealias Phrase = (cue: Range<Int>, speaker: Int)

  /// "in the words of Jane Doe," or "in her own words," right before a span.
  private func phrase(before span: Range<Int>, _ sentence: Range<Int>) -> Phrase? {
    var end = span.lowerBound
    if end > sentence.lowerBound, isPause(end - 1) { end -= 1 }
    guard end > sentence.lowerBound + 1 else { return nil }
    let nearest = max(sentence.lowerBound, end - Self.farthestWords)
    guard let word = (nearest..<end).last(where: { tree.shapes[$0].low == Self.words }) else { return nil }
    return phrase(at: word, until: end, sentence)
  }

  /// "In the words of Jane Doe," at the start of a sentence that soon calls something what the span says: "…, it was
  /// “…”".
  private func phrase(opening sentence: Range<Int>, before span: Range<Int>) -> Phrase? {
    guard span.lowerBound > sentence.lowerBound else { return nil }
    let reach = sentence.lowerBound..<min(sentence.lowerBound + Self.farthestWords, span.lowerBound)
    guard tree.shapes[sentence.lowerBound].low == Self.inside,
      let word = reach.first(where: { tree.shapes[$0].low == Self.words }),
      let comma = reach.first(where: { $0 > word && tree.shapes[$0].low == CueFeatures.comma }),
      span.lowerBound - comma <= Self.mostBetween
    else { return nil }
    return phrase(at: word, until: comma, sentence)
  }

  /// ", in the words of Jane Doe" right behind a span.
  private func phrase(behind span: Range<Int>, _ sentence: Range<Int>) -> Phrase? {
    var start = span.upperBound
    if start < sentence.upperBound, isPause(start) { start += 1 }
    guard start + 2 < sentence.upperBound, tree.shapes[start].low == Self.inside else { return nil }
    let near = start..<min(start + 6, sentence.upperBound)
    guard let word = near.first(where: { tree.shapes[$0].low == Self.words }) else { return nil }
    let limit = min(word + Self.farthestWords, sentence.upperBound)
    let end = (word..<limit).first { tree.document.tokens[$0].kind == .punctuation } ?? limit
    return phrase(at: word, until: end, sentence)
  }

  /// The phrase around "words" with its speaker: the noun phrase behind its "of", up to a token, or its owner.
  private func phrase(at word: Int, until end: Int, _ sentence: Range<Int>) -> Phrase? {
    let first = max(sentence.lowerBound, word - 6)
    guard let start = (first..<word).last(where: { tree.shapes[$0].low == Self.inside }) else { return nil }
    if word + 2 < end, tree.shapes[word + 1].low == Self.of {
      let speaker = word + 2..<end
      guard speaker.allSatisfy({ tree.parts[$0] != .verb && tree.quoted[$0] < 0 }) else { return nil }
      return (start..<word + 2, tree.head(among: person(endingPhrase: speaker)?.tokens ?? speaker))
    }
    guard word + 1 == end, let owner = tree.children(of: word).first(where: { tree.has($0, .owner) }) else {
      return nil
    }
    return (start..<word + 1, owner)
  }

  private func isPause(_ token: Int) -> Bool {
    tree.shapes[token].low == CueFeatures.comma || tree.shapes[token].low == CueFeatures.colon
  }

  /// The most tokens between the start of the phrase and the quoted words.
  private static let farthestWords = 14
  /// The most tokens between the comma behind the phrase and the quoted words.
  private static let mostBetween = 6
  private static let words = WordHash.of("words")
  private static let inside = WordHash.of("in")
  private static let of = WordHash.of("of")
}
