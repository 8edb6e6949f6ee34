import Documents
import WordLists

/// Quoted spans that no cue reports, and their speakers.
extension QuotationAssembler {
  /// The last quotation in quotation marks, and where it ended.
  private struct Previous {
    var paragraph: Int
    var sentence: Int
    /// The index of the quotation in `found`.
    var quotation: Int
  }

  /// The minimum score of a cue that introduces a span: lower for whole sentences than for a part of one.
  private func leastCue(of index: Int) -> Int {
    isSpeech(index, leastTokens: 2) || isBeforeTag(index) ? -900 : -400
  }

  /// Makes quotations of all spans that are speech and belong to no quotation yet.
  mutating func attributeUncuedQuotations() {
    var last: Previous?
    for index in tree.spans.indices {
      if Stopping.isWanted { break }
      let tokens = tree.spans[index].tokens
      let begins = Int(tree.sentences[tokens.lowerBound])
      let ends = Int(tree.sentences[tokens.upperBound - 1])
      let paragraph = tree.spans[index].paragraph
      if let quotation = quotationOfSpan[index] {
        if found[quotation].kind != .indirect {
          last = Previous(
            paragraph: paragraph,
            sentence: max(ends, found[quotation].sentence),
            quotation: quotation
          )
        }
        continue
      }
      if let first = firstHalf(of: index, begins) {
        quotationOfSpan[index] = first
        add(tree.spans[index].range, to: first)
        last = Previous(paragraph: paragraph, sentence: ends, quotation: first)
        continue
      }
      let isWording = isWordingOfThing(tree.spans[index].outer.lowerBound)
      let attribution = isWording ? nil : attribution(of: index)
      // `"A," he said. "B."` is one quotation in two pieces.
      if attribution == nil, !isWording, let before = last, continuesQuotation(index, begins, after: before),
        isSpeech(index, leastTokens: 2) || isLong(index)
          || isSecondPart(index, begins, of: found[before.quotation])
      {
        quotationOfSpan[index] = before.quotation
        add(tree.spans[index].range, to: before.quotation)
        last = Previous(paragraph: paragraph, sentence: ends, quotation: before.quotation)
        continue
      }
      if let quotation = headlineQuotation(index) ?? quotationInTheWordsOf(index) {
        quotationOfSpan[index] = found.count
        append(quotation)
        continue
      }
      let isQuotation =
        isSpeech(index, leastTokens: 4) || isBeforeTag(index) || isLong(index)
        || wordingNoun(before: index) != nil
        || isSpeech(index, leastTokens: 2)
          && (attribution != nil || subject(introducing: tree.spans[index].outer.lowerBound) != nil
            || isReply(index, begins))
      guard isQuotation else { continue }
      quotationOfSpan[index] = found.count
      append(
        attribution.map { quotation(index, begins, by: $0) }
          ?? quotationWithoutCue(
            index,
            begins,
            last: last
          )
      )
      last = Previous(paragraph: paragraph, sentence: ends, quotation: found.count - 1)
    }
  }

  /// True for a sentence of its own in quotation marks behind what somebody does before speaking: "Roe shook her head.
  /// “Where to?”"
  private func isReply(_ index: Int, _ sentence: Int) -> Bool {
    let span = tree.spans[index]
    guard sentence > 0, tree.document.sentences[sentence - 1].paragraph == span.paragraph,
      isSentenceInitial(index), span.outer.upperBound >= tree.document.sentences[sentence].tokens.upperBound
    else { return false }
    return tree.document.sentences[sentence - 1].tokens.contains { token in
      tree.has(token, .subject) && tree.quoted[token] < 0
        && ChainBuilder.isGesture(ofSubject: token, in: tree)
    }
  }

  /// True for a span that continues the quotation before it: a sentence of its own right behind.
  private func continuesQuotation(_ index: Int, _ begins: Int, after last: Previous) -> Bool {
    let span = tree.spans[index]
    if isSecondPart(index, begins, of: found[last.quotation]) { return true }
    return span.paragraph == last.paragraph
      ? begins <= last.sentence + 1
        && span.outer.lowerBound <= tree.document.sentences[begins].tokens.lowerBound
      : span.continues && span.paragraph == last.paragraph + 1
  }

  /// True for a span that goes on behind the cue and the speaker of a quotation.
  ///
  /// An example is “and then it rose” in: “It fell,” said Jane Doe, a baker from Hull, “and then it rose.”
  private func isSecondPart(_ index: Int, _ sentence: Int, of quotation: Quotation) -> Bool {
    guard quotation.kind == .direct, quotation.sentence == sentence, let cue = quotation.cue,
      let speaker = quotation.speaker?.range, let end = quotation.content.last?.end
    else { return false }
    let start = tree.spans[index].outer.lowerBound
    let position = tree.document.tokens[start].range.start
    let last = tree.document.tokens(in: TextRange(max(0, end - 1), end)).last
    guard last.map({ tree.shapes[$0].low == CueFeatures.comma }) ?? false else { return false }
    return end <= cue.start && max(cue.end, speaker.end) <= position && start > 0
      && tree.shapes[start - 1].low == CueFeatures.comma
      && !tree.document.tokens(in: TextRange(max(cue.end, speaker.end), position)).contains {
        SpeechVerbs.entry(hash: tree.shapes[$0].low)?.frame == .speech
      }
  }

  /// The report that quoted words end, behind the reporting clause that divides it: "It was, he said, “a bad day”".
  private func firstHalf(of index: Int, _ sentence: Int) -> Int? {
    let start = tree.spans[index].outer.lowerBound
    guard start > 0, tree.shapes[start - 1].low == CueFeatures.comma else { return nil }
    return found.indices.reversed().first { number in
      let quotation = found[number]
      guard quotation.kind == .indirect, quotation.sentence == sentence, let cue = quotation.cue,
        let speaker = quotation.speaker?.range, let end = quotation.content.last?.end, end <= cue.start,
        let last = tree.document.tokens(in: TextRange(max(0, end - 1), end)).last,
        last + 2 < start, tree.shapes[last + 1].low == CueFeatures.comma
      else { return false }
      // Nothing but the reporting clause stands between the halves.
      let between = last + 2..<start - 1
      return !between.isEmpty
        && between.allSatisfy { token in
          let range = tree.document.tokens[token].range
          return range.start >= min(cue.start, speaker.start)
            && (tree.shapes[token].low != CueFeatures.comma) && tree.quoted[token] < 0
        }
    }
  }

  // MARK: The speaker

  /// The quotation of a span whose speaker the layout or a sentence beside it names.
  private func quotation(_ index: Int, _ sentence: Int, by attribution: Attribution) -> Quotation {
    let cue = attribution.cue.map { tree.document.range(ofTokens: $0) }
    var quotation = Quotation(
      kind: .direct,
      content: [tree.spans[index].range],
      cue: cue,
      sentence: sentence,
      evidence: Evidence(attribution.rule, trigger: cue, confidence: attribution.confidence)
    )
    if let cue = attribution.cue {
      quotation.cueLemma = CueParts(tree, phrases, mentions, cue: cue.lowerBound, speaker: nil).lemma
    }
    setSpeaker(SpeakerModel.Choice(token: attribution.speaker, lead: Self.leastLead), of: &quotation)
    return quotation
  }

  /// The quotation of a span, attributed to the most certain of several sources.
  ///
  /// These are a noun for a wording before it, a low-scoring cue near it, a name with a colon before it, the quotation
  /// before it in the paragraph, the sentence before it, and the last quotation.
  private func quotationWithoutCue(
    _ index: Int,
    _ sentence: Int,
    last previous: Previous?
  ) -> Quotation {
    let span = tree.spans[index]
    let (last, lastParagraph) = (previous.map { found[$0.quotation] }, previous?.paragraph)
    var quotation = Quotation(
      kind: .direct,
      content: [span.range],
      sentence: sentence,
      evidence: Evidence("nobody is named near it", confidence: 0)
    )
    if isWordingOfThing(span.outer.lowerBound) { return quotation }
    if isAnswered(index, by: last?.speaker) {
      quotation.evidence = Evidence("a question that the next words in quotation marks answer", confidence: 0)
      return quotation
    }
    if let noun = wordingNoun(before: index) {
      quotation.cue = tree.document.tokens[noun].range
      quotation.cueLemma = CueParts(tree, phrases, mentions, cue: noun, speaker: nil).lemma
      quotation.evidence = Evidence(
        "word for a wording or a cry before it",
        trigger: quotation.cue,
        confidence: 0.6
      )
      setSpeaker(speaker(ofNoun: noun, outside: span.outer), of: &quotation)
      return quotation
    }
    if let cue = weakCue(near: index, sentence) {
      if let introduced = introduction(before: span.outer.lowerBound, behind: cue.token) {
        setSpeaker(SpeakerModel.Choice(token: introduced, lead: Self.leastLead), of: &quotation)
        quotation.evidence = Evidence("subject of the clause before a colon", confidence: 0.7)
        return quotation
      }
      setCue(cue, of: &quotation, span)
      if quotation.speaker != nil { return quotation }
    }
    if let introduced = subject(introducing: span.outer.lowerBound) {
      setSpeaker(SpeakerModel.Choice(token: introduced, lead: Self.leastLead), of: &quotation)
      quotation.evidence = Evidence("subject of the clause before a colon", confidence: 0.7)
      return quotation
    }
    // `Ann Lee: "We won."`
    let colon = span.outer.lowerBound - 1
    if colon > 0, tree.shapes[colon].low == CueFeatures.colon, let mention = mentions[colon - 1],
      mention.tokens.upperBound == colon, mention.isPerson || mention.type == .organization
    {
      quotation.speaker = Quotation.Source(
        range: tree.document.range(ofTokens: mention.tokens),
        entity: mention.entity
      )
      quotation.evidence = Evidence("name and colon before it", confidence: 0.8)
      return quotation
    }
    if let previous, previous.sentence + 1 < sentence,
      tree.document.sentences[sentence - 1].paragraph == span.paragraph,
      let speaker = reportingSpeaker(inSentence: sentence - 1)
    {
      quotation.speaker = speaker
      quotation.evidence = Evidence("speaker of the sentence before", confidence: 0.75)
      return quotation
    }
    if let last, let speaker = last.speaker, lastParagraph == span.paragraph || span.continues {
      quotation.speaker = speaker
      quotation.via = last.via
      quotation.evidence = Evidence("goes on after the quotation before it", confidence: 0.8)
      return quotation
    }
    if sentence > 0, let speaker = speaker(inSentence: sentence - 1, paragraph: span.paragraph) {
      quotation.speaker = speaker.source
      quotation.evidence = Evidence("speaker of the sentence before", confidence: speaker.isNear ? 0.7 : 0.5)
      return quotation
    }
    if let last, let speaker = last.speaker, let before = lastParagraph, span.paragraph - before <= 2,
      !namesAnother(than: last, before: index)
    {
      quotation.speaker = speaker
      quotation.via = last.via
      quotation.evidence = Evidence("last speaker before it", confidence: 0.45)
    }
    return quotation
  }

  /// True for a question right before other words in quotation marks by "he" or "she", who may be the last speaker:
  /// “And the money?” “It is spent,” he said.
  ///
  /// Who answers is somebody else than who asks.
  private func isAnswered(_ index: Int, by last: Quotation.Source?) -> Bool {
    guard index + 1 < tree.spans.count else { return false }
    let (span, next) = (tree.spans[index], tree.spans[index + 1])
    guard next.paragraph == span.paragraph, next.outer.lowerBound == span.outer.upperBound, !next.continues,
      let mark = span.tokens.last, tree.shapes[mark].low == Self.questionMark,
      let answer = quotationOfSpan[index + 1].flatMap({ found[$0].speaker })
    else { return false }
    let gender: MentionCandidate.Gender =
      switch tree.document.tokens(in: answer.range).first.flatMap({
        FunctionWords.pronouns[tree.shapes[$0].low]
      }) {
      case .masculine: .masculine
      case .feminine: .feminine
      default: .unknown
      }
    guard gender != .unknown, let entity = last?.entity else { return last?.entity == answer.entity }
    let known = PersonGender.of(tree.document[Entity.self][entity], words: tree.words)
    return known == .unknown || known == gender
  }

  private static let questionMark = WordHash.of("?")

  /// True if the paragraph of a span names somebody before it who is not the last speaker.
  private func namesAnother(than last: Quotation, before index: Int) -> Bool {
    let span = tree.spans[index]
    var token = span.outer.lowerBound - 1
    let least = max(0, token - Self.mostBefore)
    while token >= least, tree.document.sentences[Int(tree.sentences[token])].paragraph == span.paragraph {
      if let mention = mentions[token], mention.isPerson,
        mention.entity != last.speaker?.entity
      {
        return true
      }
      token -= 1
    }
    return false
  }

  /// The most tokens of a paragraph before a span in which a name is looked for.
  private static let mostBefore = 400

  /// The best cue beside a span, in the sentence that introduces it with a colon, or in a tag behind it.
  private func weakCue(near index: Int, _ sentence: Int) -> CueModel.Cue? {
    let ends = Int(tree.sentences[tree.spans[index].tokens.upperBound - 1])
    var near = ends == sentence ? [sentence] : [sentence, ends]
    if sentence > 0, endsWithColon(sentence - 1) { near.append(sentence - 1) }
    if let tag = sentenceOfTag(behind: index) { near.append(tag) }
    let least = leastCue(of: index)
    return near.compactMap { bestCue(in: $0, least: least) }.max { $0.score < $1.score }
  }

  /// Sets the cue of a quotation with its speaker and its other parts.
  private func setCue(_ cue: CueModel.Cue, of quotation: inout Quotation, _ span: QuotedSpan) {
    let paths = CuePaths(tree, cue: cue.token, window: ContentModel.window(tree, cue.token))
    let choice = speaker(of: cue.token, paths)
    let parts = CueParts(tree, phrases, mentions, cue: cue.token, speaker: choice.token)
    let words = tree.document.range(ofTokens: parts.tokens)
    quotation.cue = words
    quotation.cueLemma = parts.lemma
    quotation.sentence = Int(tree.sentences[cue.token])
    quotation.via = unique(parts.intermediaries.map { source($0) })
    quotation.addressee = parts.addressee.map { tree.document.range(ofTokens: $0) }
    quotation.circumstances = parts.circumstances(outside: [span.tokens])
    quotation.evidence = Evidence("verb beside words in quotation marks", trigger: words, confidence: 0.7)
    setSpeaker(choice, of: &quotation)
  }

  /// The speaker of a noun for words, such as "slogan": its owner or author, or the speaker of the verb above it.
  func speaker(ofNoun noun: Int, outside words: Range<Int>) -> SpeakerModel.Choice {
    for child in tree.children(of: noun) where !words.contains(child) {
      let isAuthor = tree.children(of: child).contains { Self.authorship.contains(hash: tree.shapes[$0].low) }
      if tree.has(child, .owner) || tree.has(child, .nounModifier) && isAuthor {
        return SpeakerModel.Choice(token: child, lead: Self.leastLead)
      }
    }
    if let subject = controller(of: noun) {
      return SpeakerModel.Choice(token: subject, lead: Self.leastLead)
    }
    var own = speaker(of: noun, CuePaths(tree, cue: noun, window: ContentModel.window(tree, noun)))
    if let token = own.token, words.contains(token) { own.token = nil }
    guard own.token == nil else { return own }
    var verb = tree.head(of: noun)
    while let above = verb, tree.parts[above] != .verb { verb = tree.head(of: above) }
    guard let verb else { return own }
    let choice = speaker(of: verb, CuePaths(tree, cue: verb, window: ContentModel.window(tree, verb)))
    if let token = choice.token, !words.contains(token) { return choice }
    let subject = tree.children(of: verb).first { tree.has($0, .subject) && $0 < verb }
    return subject.map { SpeakerModel.Choice(token: $0, lead: Self.leastLead) } ?? choice
  }

  /// The object that controls an open clause, as its understood subject: "got the crowd to dance and cheer".
  private func controller(of word: Int) -> Int? {
    var verb = word
    while tree.has(verb, .conjunct), let first = tree.head(of: verb) { verb = first }
    guard tree.has(verb, .openClause), let main = tree.head(of: verb) else { return nil }
    return tree.children(of: main).first { tree.has($0, .object) && $0 < verb }
  }

  private static let authorship = WordSet(WordList("quotations/authorship"))

  private func endsWithColon(_ sentence: Int) -> Bool {
    tree.shapes[tree.document.sentences[sentence].tokens.upperBound - 1].low == CueFeatures.colon
  }

  /// The cue of a sentence with the highest score outside quotation marks.
  private func bestCue(in sentence: Int, least: Int) -> CueModel.Cue? {
    let tokens = tree.document.sentences[sentence].tokens
    return models.cues.cues(in: tokens, tree, least: least)
      .filter { tree.quoted[$0.token] < 0 }.max { $0.score < $1.score }
  }

  /// The speaker of the sentence before a quotation, or the person or organisation that is its subject.
  ///
  /// `isNear` for a sentence of the same paragraph, or one that ends with a colon.
  private func speaker(
    inSentence sentence: Int,
    paragraph: Int
  ) -> (source: Quotation.Source, isNear: Bool)? {
    let before = tree.document.sentences[sentence]
    let isNear = before.paragraph == paragraph || endsWithColon(sentence)
    guard isNear || before.paragraph + 1 == paragraph else { return nil }
    if let quoted = last(inSentence: sentence, where: { $0.speaker?.entity != nil }),
      let speaker = quoted.speaker
    {
      return (speaker, isNear)
    }
    if let speaker = reportingSpeaker(inSentence: sentence) { return (speaker, isNear) }
    if isNear, let person = person(opening: before.tokens) { return (source(person), true) }
    for token in before.tokens {
      guard tree.isSubject(token), tree.quoted[token] < 0,
        let mention = mentions[token], mention.isPerson || isNear && mention.type == .organization
      else { continue }
      return (source(token), isNear)
    }
    // "Among them was Ann Roe. The retired cook takes the bus." – "“What am I to do?”"
    if let actor = actor(inSentence: before.tokens), isNear || isDescription(actor) {
      return (source(actor), isNear)
    }
    return nil
  }

  /// True for a description with "the", which takes up somebody named before.
  private func isDescription(_ subject: Int) -> Bool {
    tree.shapes[Int(tree.lefts[subject])].low == PersonReferenceResolver.the
      && !tree.children(of: subject).contains { $0 > subject && tree.has($0, .nounModifier) }
  }

  /// The subject of a sentence that is a person by a pronoun or a description.
  ///
  /// Examples are "She laughed. “No.”" and "The baker, Tom Reid, was blunt. “They lied.”".
  private func actor(inSentence sentence: Range<Int>) -> Int? {
    let subject = sentence.first { token in
      guard tree.has(token, .subject), tree.quoted[token] < 0, let verb = tree.head(of: token), verb > token
      else {
        return false
      }
      // "She opened the letter. “You are fired.”"
      return (tree.head(of: verb) == nil || tree.has(verb, .conjunct))
        && !Self.readings.contains(hash: tree.lemmas[verb])
    }
    guard let subject, !hasOpenMark(before: subject) else { return nil }
    switch FunctionWords.pronouns[tree.shapes[subject].low] {
    case .masculine, .feminine: return subject
    default: break
    }
    if AgeDescriptions.isOne(subject, in: tree) { return subject }
    guard tree.parts[subject] == .noun, tree.form(subject) != .plural,
      PersonNouns.contains(form: tree.shapes[subject].low, lemma: tree.lemmas[subject])
    else { return nil }
    return subject
  }

  /// Verbs behind which the words are those of a text.
  private static let readings = WordSet(words: ["open", "read", "receive"])

  /// True where a quotation mark of the paragraph before a token has no partner, so that the token may be within words
  /// of somebody.
  private func hasOpenMark(before token: Int) -> Bool {
    let paragraph = tree.document.sentences[Int(tree.sentences[token])].paragraph
    return stride(from: token - 1, through: max(0, token - Self.mostBefore), by: -1).lazy
      .prefix { tree.document.sentences[Int(tree.sentences[$0])].paragraph == paragraph }
      .contains { mark in
        isQuotationMark(mark) && !tree.spans.contains { $0.outer.contains(mark) }
      }
  }

  /// The person of whom a sentence reports speech without quotation marks.
  private func reportingSpeaker(inSentence sentence: Int) -> Quotation.Source? {
    last(inSentence: sentence) { quotation in
      guard quotation.kind == .indirect, let cue = quotation.cue,
        let speaker = quotation.speaker,
        speaker.entity.map({ tree.document[Entity.self][$0].type == .person })
          ?? (isPersonalPronoun(speaker) || isUnnamedPerson(speaker))
      else { return false }
      // "But the union's leader, Jane Doe, criticised the plans. “It is unfair.”"
      if quotation.isTopic, speaker.entity != nil { return true }
      return tree.document.tokens(in: cue).contains {
        SpeechVerbs.entry(hash: tree.shapes[$0].low)?.frame == .speech
      }
    }?.speaker
  }

  /// True for a person without a name: "a spokesman".
  private func isUnnamedPerson(_ speaker: Quotation.Source) -> Bool {
    let tokens = tree.document.tokens(in: speaker.range)
    guard let head = tokens.isEmpty ? nil : tree.head(among: tokens) else { return false }
    return tree.form(head) != .plural
      && PersonNouns.contains(form: tree.shapes[head].low, lemma: tree.lemmas[head])
  }

  /// True for "he" and "she".
  private func isPersonalPronoun(_ speaker: Quotation.Source) -> Bool {
    tree.document.tokens(in: speaker.range).allSatisfy {
      switch FunctionWords.pronouns[tree.shapes[$0].low] {
      case .masculine, .feminine: true
      default: false
      }
    }
  }

  /// The person whom the first phrase of a sentence names: "For Jane Doe the matter is plain".
  private func person(opening sentence: Range<Int>) -> Int? {
    guard let first = sentence.first, Self.viewpoints.contains(hash: tree.shapes[first].low) else {
      return nil
    }
    let mention = sentence.dropFirst().prefix(Self.farthestName).lazy.compactMap { mentions[$0] }.first
    guard let mention, mention.isPerson, mention.tokens.lowerBound > first,
      (first + 1..<mention.tokens.lowerBound).allSatisfy({
        [.noun, .properNoun, .adjective, .determiner].contains(tree.parts[$0])
      })
    else { return nil }
    return tree.head(among: mention.tokens)
  }

  private static let viewpoints = WordSet(words: ["for", "to"])
  private static let farthestName = 6
}
