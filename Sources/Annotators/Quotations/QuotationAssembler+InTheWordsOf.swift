import Documents
import WordLists

/// Words in marks that a phrase and no verb gives to somebody: "in the words of Jane Doe, “…”", "in her words, “…”".
extension QuotationAssembler {
  /// The quotation of a stretch beside such a phrase.
  func worded(_ span: Int) -> Quotation? {
    let stretch = view.spans[span]
    let number = Int(view.sentences[stretch.tokens.lowerBound])
    let sentence = view.document.sentences[number].tokens
    guard stretch.tokens.count > 1,
      let phrase = wordsOf(before: stretch.outer, sentence) ?? wordsOf(behind: stretch.outer, sentence)
    else { return nil }
    let cue = view.document.range(ofTokens: phrase.cue)
    var quotation = Quotation(
      kind: .direct,
      content: [stretch.range],
      cue: cue,
      cueLemma: "in the words of",
      sentence: number,
      evidence: Evidence("the words of somebody", trigger: cue, confidence: 0.8)
    )
    give(SpeakerModel.Choice(token: phrase.speaker, lead: Self.leastLead), to: &quotation)
    return quotation
  }

  private typealias Phrase = (cue: Range<Int>, speaker: Int)

  /// "in the words of Jane Doe," or "in her own words," right before a stretch.
  private func wordsOf(before stretch: Range<Int>, _ sentence: Range<Int>) -> Phrase? {
    var end = stretch.lowerBound
    if end > sentence.lowerBound, isPause(end - 1) { end -= 1 }
    guard end > sentence.lowerBound + 1 else { return nil }
    let nearest = max(sentence.lowerBound, end - Self.farthestWords)
    guard let word = (nearest..<end).last(where: { view.signs[$0].low == Self.wording }) else { return nil }
    return phrase(at: word, until: end, sentence)
  }

  /// ", in the words of Jane Doe" right behind a stretch.
  private func wordsOf(behind stretch: Range<Int>, _ sentence: Range<Int>) -> Phrase? {
    var start = stretch.upperBound
    if start < sentence.upperBound, isPause(start) { start += 1 }
    guard start + 2 < sentence.upperBound, view.signs[start].low == Self.inside else { return nil }
    let near = start..<min(start + 6, sentence.upperBound)
    guard let word = near.first(where: { view.signs[$0].low == Self.wording }) else { return nil }
    let limit = min(word + Self.farthestWords, sentence.upperBound)
    let end = (word..<limit).first { view.document.tokens[$0].kind == .punctuation } ?? limit
    return phrase(at: word, until: end, sentence)
  }

  /// The phrase around "words": who stands behind its "of", up to a token, or owns it.
  private func phrase(at word: Int, until end: Int, _ sentence: Range<Int>) -> Phrase? {
    let first = max(sentence.lowerBound, word - 6)
    guard let start = (first..<word).last(where: { view.signs[$0].low == Self.inside }) else { return nil }
    if word + 2 < end, view.signs[word + 1].low == Self.of {
      let speaker = word + 2..<end
      guard speaker.allSatisfy({ view.parts[$0] != .verb && view.quoted[$0] < 0 }) else { return nil }
      return (start..<word + 2, view.head(among: named(at: speaker)?.tokens ?? speaker))
    }
    guard word + 1 == end, let owner = view.children(of: word).first(where: { view.has($0, .owner) }) else {
      return nil
    }
    return (start..<word + 1, owner)
  }

  private func isPause(_ token: Int) -> Bool {
    view.signs[token].low == CueFeatures.comma || view.signs[token].low == CueFeatures.colon
  }

  /// How far before the marks the phrase may begin, in tokens.
  private static let farthestWords = 14
  private static let wording = WordHash.of("words")
  private static let inside = WordHash.of("in")
  private static let of = WordHash.of("of")
}
