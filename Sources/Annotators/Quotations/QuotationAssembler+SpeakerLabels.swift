import Documents
import WordLists

/// Speech behind a speaker label: "Jane Doe: no deal", "Q: Will it close?", "JANE DOE — We will win".
extension QuotationAssembler {
  /// Makes quotations of paragraphs that begin with a speaker label.
  ///
  /// - Returns: The tokens of each from its colon or dash on, in reading order.
  mutating func attributeLabelledSpeech() -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var labels: [(sentence: Int, label: Range<Int>, separator: Int)] = []
    var last = -1
    let hasStops = hasTurnsWithStops
    for (number, sentence) in tree.document.sentences.enumerated() where sentence.paragraph != last {
      last = sentence.paragraph
      if hasStops, let stop = InterviewParties.stop(ofTurn: sentence.tokens.lowerBound, tree) {
        labels.append((number, sentence.tokens.lowerBound..<max(stop, sentence.tokens.lowerBound + 1), stop))
      } else if let (label, separator) = self.label(of: sentence.tokens) {
        labels.append((number, label, separator))
      }
    }
    // Several labels make a transcript, which gives the words as they were spoken.
    let isTranscript = labels.count > 2
    let parties = InterviewParties(labels.map(\.label), before: labels.first?.sentence ?? 0, tree, mentions)
    for (number, label, separator) in labels {
      let paragraph = tree.document.sentences[number].paragraph
      var end = tree.document.sentences[number].tokens.upperBound
      for sentence in tree.document.sentences[number...] {
        guard sentence.paragraph == paragraph else { break }
        end = sentence.tokens.upperBound
      }
      guard separator + 1 < end else { continue }
      var content = separator + 1..<end
      while content.count > 1,
        tree.parts[content.lowerBound] == .punctuation || isQuotationMark(content.lowerBound)
      {
        content = content.lowerBound + 1..<content.upperBound
      }
      if !isTranscript { content = trimmed(content) }
      let range = tree.document.range(ofTokens: content)
      guard content.count > 1 else { continue }
      let words = tree.document.range(ofTokens: label)
      var quotation = Quotation(
        kind: isTranscript ? .direct : kind(of: [content]),
        content: [range],
        cue: tree.document.tokens[separator].range,
        speaker: Quotation.Source(range: words, entity: mentions[label.upperBound - 1]?.entity),
        sentence: number,
        evidence: Evidence(Self.label, trigger: words, confidence: 0.8)
      )
      let isTurn = InterviewParties.isTurn(label, tree)
      if isTurn || quotation.speaker?.entity == nil {
        quotation.speaker?.entity =
          isTurn
          ? parties.party(of: label, tree)
          : initials.entity(inCapitals: label, tree) ?? initials.entity(at: label.lowerBound, tree)
        if let entity = quotation.speaker?.entity {
          let type = tree.document[Entity.self][entity].type
          quotation.sourceKind = type == .person ? .person : type == .organization ? .organization : nil
        }
      } else {
        quotation.sourceKind = kinds.kind(of: label, head: label.upperBound - 1)
      }
      for token in content where tree.quoted[token] >= 0 {
        quotationOfSpan[Int(tree.quoted[token])] = found.count
      }
      append(quotation)
      spans.append(separator..<content.upperBound)
    }
    return spans
  }

  /// True for an article with a question behind "Q." and an answer behind "A.", each at the start of a paragraph.
  private var hasTurnsWithStops: Bool {
    var (asks, answers) = (false, false)
    var last = -1
    for sentence in tree.document.sentences where sentence.paragraph != last {
      last = sentence.paragraph
      let first = sentence.tokens.lowerBound
      guard InterviewParties.stop(ofTurn: first, tree) != nil else { continue }
      if InterviewParties.isAnswer(first, tree) { answers = true } else { asks = true }
    }
    return asks && answers
  }

  /// Quoted words before a colon in a headline, with the speaker behind it: "‘We won’: mayor hails vote".
  func headlineQuotation(_ index: Int) -> Quotation? {
    let span = tree.spans[index]
    let number = Int(tree.sentences[span.tokens.lowerBound])
    let sentence = tree.document.sentences[number]
    let colon = span.outer.upperBound
    guard span.outer.lowerBound <= sentence.tokens.lowerBound, span.tokens.count > 1,
      tree.document.paragraphs[sentence.paragraph].role == .headline,
      colon + 1 < sentence.tokens.upperBound, isColon(colon) || isDash(colon)
    else { return nil }
    let head = (colon + 1..<min(colon + 7, sentence.tokens.upperBound)).first { token in
      if let mention = mentions[token] { return mention.type != .geopolitical }
      return SourceWords.isSource(token, in: tree) && tree.has(token, .subject)
    }
    guard let head, words(of: head).lowerBound == colon + 1 else { return nil }
    var quotation = Quotation(
      kind: .direct,
      content: [span.range],
      cue: tree.document.tokens[colon].range,
      speaker: source(head),
      sentence: number,
      evidence: Evidence("quoted words and a colon before a speaker", confidence: 0.7)
    )
    quotation.sourceKind = kinds.kind(of: words(of: head), head: head)
    return quotation
  }

  /// The label at the start of a paragraph and its separator: a name or "Q" and a colon, or a person's name and a dash.
  private func label(of sentence: Range<Int>) -> (label: Range<Int>, separator: Int)? {
    let start = sentence.lowerBound
    guard let separator = sentence.prefix(7).first(where: { isColon($0) || isDash($0) }), separator > start,
      separator + 1 < sentence.upperBound
    else { return nil }
    let label = start..<separator
    guard !isQuotationMark(separator + 1), isColon(separator) || isTurn(behind: separator, of: sentence)
    else {
      return nil
    }
    if isColon(separator), InterviewParties.isTurn(label, tree) {
      return (label, separator)
    }
    if isColon(separator), label.count == 1, initials.entity(at: start, tree) != nil {
      return (label, separator)
    }
    if isColon(separator), initials.entity(inCapitals: label, tree) != nil { return (label, separator) }
    guard let mention = mentions[separator - 1], mention.tokens.upperBound == separator
    else {
      return nil
    }
    let isWhole = mention.tokens.lowerBound == start || person(endingPhrase: label) != nil
    guard isWhole, mention.isPerson || isColon(separator) && mention.type == .organization else {
      return nil
    }
    return (label, separator)
  }

  /// True for a dash before what somebody says, and not before an aside: "Jane Doe — mayor since 2009 — resigned".
  private func isTurn(behind dash: Int, of sentence: Range<Int>) -> Bool {
    tree.words[dash + 1].shape != .lower && !(dash + 1..<sentence.upperBound).contains(where: isDash)
  }

  private func isColon(_ token: Int) -> Bool { tree.shapes[token].low == CueFeatures.colon }

  private func isDash(_ token: Int) -> Bool {
    let value = CharacterClasses.decode(tree.document.text, at: tree.document.tokens[token].range.start).value
    return CharacterClasses.classify(value) == .dash && tree.document.tokens[token].spaceBefore
  }

  /// The rule of quotations with a speaker label.
  static let label = "label at the start of a paragraph"
}
