import Documents
import WordLists

/// Speech behind a label: "Jane Doe: no deal", "Q: Will it close?", "JANE DOE — We will win".
extension QuotationAssembler {
  /// Gives the words behind labels at the start of paragraphs to those whom the labels name.
  ///
  /// - Returns: The tokens of all of them with their marks, in reading order.
  mutating func attributeLabelled() -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var labels: [(sentence: Int, label: Range<Int>, mark: Int)] = []
    var last = -1
    for (number, sentence) in view.document.sentences.enumerated() where sentence.paragraph != last {
      last = sentence.paragraph
      if let (label, mark) = self.label(of: sentence.tokens) { labels.append((number, label, mark)) }
    }
    // A conversation has several of them, and then gives words as they were spoken.
    let isTranscript = labels.count > 2
    for (number, label, mark) in labels {
      let paragraph = view.document.sentences[number].paragraph
      var end = view.document.sentences[number].tokens.upperBound
      for sentence in view.document.sentences[number...].prefix(200) where sentence.paragraph == paragraph {
        end = sentence.tokens.upperBound
      }
      var content = mark + 1..<end
      while content.count > 1, view.parts[content.lowerBound] == .punctuation || isMark(content.lowerBound) {
        content = content.lowerBound + 1..<content.upperBound
      }
      if !isTranscript { content = trimmed(content) }
      let range = view.document.range(ofTokens: content)
      guard content.count > 1 else { continue }
      let words = view.document.range(ofTokens: label)
      var quotation = Quotation(
        kind: isTranscript ? .direct : kind(of: [content]),
        content: [range],
        cue: view.document.tokens[mark].range,
        speaker: Quotation.Source(range: words, entity: mentions[label.upperBound - 1]?.entity),
        sentence: number,
        evidence: Evidence("label at the start of a paragraph", trigger: words, confidence: 0.8)
      )
      let isTurn = Self.turns.contains(hash: view.signs[label.lowerBound].low) && label.count == 1
      if !isTurn { quotation.sourceKind = kinds.kind(of: label, head: label.upperBound - 1) }
      for token in content where view.quoted[token] >= 0 { taken[Int(view.quoted[token])] = found.count }
      found.append(quotation)
      stretches.append(mark..<content.upperBound)
    }
    return stretches
  }

  /// Words in marks before a colon at the start of a headline, and who speaks behind it: "‘We won’: mayor hails vote".
  func opened(_ span: Int) -> Quotation? {
    let stretch = view.spans[span]
    let number = Int(view.sentences[stretch.tokens.lowerBound])
    let sentence = view.document.sentences[number]
    let colon = stretch.outer.upperBound
    guard stretch.outer.lowerBound <= sentence.tokens.lowerBound, stretch.tokens.count > 1,
      view.document.paragraphs[sentence.paragraph].role == .headline,
      colon + 1 < sentence.tokens.upperBound, isColon(colon) || isDash(colon)
    else { return nil }
    let head = (colon + 1..<min(colon + 7, sentence.tokens.upperBound)).first { token in
      if let mention = mentions[token], mention.kind == .name { return mention.type != .geopolitical }
      return isSpeaker(token) && view.has(token, .subject)
    }
    guard let head, words(of: head).lowerBound == colon + 1 else { return nil }
    var quotation = Quotation(
      kind: .direct,
      content: [stretch.range],
      cue: view.document.tokens[colon].range,
      speaker: source(head),
      sentence: number,
      evidence: Evidence("words in marks and a colon before a speaker", confidence: 0.7)
    )
    quotation.sourceKind = kinds.kind(of: words(of: head), head: head)
    return quotation
  }

  /// True for a noun for people or bodies.
  private func isSpeaker(_ token: Int) -> Bool {
    [PersonNouns.all, OrganizationNouns.all, SourceWords.nobody].contains {
      $0.contains(hash: view.signs[token].low) || $0.contains(hash: view.lemmas[token])
    }
  }

  /// The label at the start of a paragraph and its mark: a name or "Q" with a colon, or a person's name with a dash.
  private func label(of sentence: Range<Int>) -> (label: Range<Int>, mark: Int)? {
    let start = sentence.lowerBound
    guard let mark = sentence.prefix(7).first(where: { isColon($0) || isDash($0) }), mark > start,
      mark + 1 < sentence.upperBound
    else { return nil }
    let label = start..<mark
    guard !isMark(mark + 1) else { return nil }
    if label.count == 1, isColon(mark), Self.turns.contains(hash: view.signs[start].low) {
      return (label, mark)
    }
    guard let mention = mentions[mark - 1], mention.kind == .name, mention.tokens.upperBound == mark else {
      return nil
    }
    let isWhole = mention.tokens.lowerBound == start || named(at: label) != nil
    guard isWhole, mention.isPerson || isColon(mark) && mention.type == .organization else {
      return nil
    }
    return (label, mark)
  }

  private func isColon(_ token: Int) -> Bool { view.signs[token].low == CueFeatures.colon }

  private func isDash(_ token: Int) -> Bool {
    let value = CharacterClasses.decode(view.document.text, at: view.document.tokens[token].range.start).value
    return CharacterClasses.classify(value) == .dash && view.document.tokens[token].spaceBefore
  }

  private static let turns = WordSet(WordList("quotations/turns"))
}
