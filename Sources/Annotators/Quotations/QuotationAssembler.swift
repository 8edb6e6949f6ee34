import Documents
import Platform
import WordLists

/// Assembles the quotations of one document from cues, speakers and contents.
///
/// Each cue becomes a draft; drafts inside the contents of others are resolved; then quotations in quotation marks that
/// no cue took are attributed. Scores and thresholds are in the units of the weights (`CueModel`).
struct QuotationAssembler {
  /// The predicates of the document, for patterns.
  let reader: PredicateReader
  let models: QuotationAttributor
  let kinds: SourceKinds
  /// The persons and outlets by their initials, for the labels of interviews.
  let initials: SpeakerInitials
  /// For each quoted span the index of the quotation that it belongs to; nil for none yet.
  var quotationOfSpan: [Int?]
  private(set) var found: [Quotation] = []
  /// For each sentence the quotations of it in `found`, in the order in which they were found.
  private var quotationsOfSentence: [Int: [Int]] = [:]

  init(_ tree: DependencyTree, _ models: QuotationAttributor) {
    reader = PredicateReader(tree)
    self.models = models
    kinds = SourceKinds(tree, reader.mentions)
    initials = SpeakerInitials(tree)
    quotationOfSpan = [Int?](repeating: nil, count: tree.spans.count)
  }

  var tree: DependencyTree { reader.tree }
  var phrases: NounPhrase { reader.phrases }
  var mentions: MentionIndex { reader.mentions }

  /// How likely a report with an inserted reporting clause is at least.
  private static let leastOfInsertion = 0.9

  /// The minimum score of a cue.
  static let leastCue = -160

  /// The minimum score of a cue that reports nothing but quoted words.
  static let leastWeakCue = -750

  /// The minimum score of a cue inside the contents of another one, whose speaker then is an intermediary.
  static let leastNestedCue = 1500

  /// The margin to the second candidate below which a speaker is uncertain.
  static let leastLead = 80

  /// The quotations in reading order.
  mutating func quotations() -> [Quotation] {
    let labelled = attributeLabelledSpeech()
    var drafts: [QuotationDraft] = []
    for sentence in tree.document.sentences {
      if Stopping.isWanted { break }
      drafts += self.drafts(in: sentence.tokens)
    }
    // What a speaker in a conversation reports is part of what is said.
    let inside = Set(labelled.joined())
    drafts.removeAll { inside.contains($0.cue) || isInsideQuotation($0) }
    let kept = withoutNestedReports(drafts)
    for (draft, outer) in kept where !Stopping.isWanted { add(draft, outer: outer) }
    for draft in weakDrafts(beside: kept.map(\.draft), inside) { add(draft, outer: nil) }
    attributeUncuedQuotations()
    for index in found.indices { found[index].isHeadline = isHeadline(found[index]) }
    return found.sorted { left, right in
      let leftStart = left.content.first?.start ?? 0
      let rightStart = right.content.first?.start ?? 0
      let (leftSpeaker, rightSpeaker) = (left.speaker?.range.start ?? 0, right.speaker?.range.start ?? 0)
      return (leftStart, left.sentence, leftSpeaker) < (rightStart, right.sentence, rightSpeaker)
    }
  }

  /// True for a cue in quotation marks whose contents are inside the same ones: the quoted speaker reports.
  private func isInsideQuotation(_ draft: QuotationDraft) -> Bool {
    let index = Int(tree.quoted[draft.cue])
    return index >= 0 && draft.contents.allSatisfy { tree.spans[index].outer.contains($0.lowerBound) }
  }

  /// The cues of a sentence that report something, with their speakers and contents; those with at least some score.
  func drafts(in sentence: Range<Int>, least: Int = leastCue) -> [QuotationDraft] {
    let isJudged = least == Self.leastCue && !models.drafts.trees.isEmpty
    let cues = models.cues.cues(in: sentence, tree, least: isJudged ? DraftModel.leastCue : least)
    var drafts: [QuotationDraft] = []
    for (context, contents, lead, rules) in reports(of: cues, in: sentence) {
      var likelihood = 0.0
      if isJudged {
        guard let judged = self.likelihood(of: context, contents, lead: lead, among: cues) else { continue }
        // A reporting clause between two commas is one by its form.
        likelihood = insertedReport(context.token) == nil ? judged : max(judged, Self.leastOfInsertion)
      }
      let cue = context.token
      let isNoun =
        tree.parts[cue] == .noun
        && (SourceWords.cries.contains(hash: tree.lemmas[cue])
          || SourceWords.wordings.contains(hash: tree.lemmas[cue]))
      let extent = contents[0].lowerBound..<contents[contents.count - 1].upperBound
      let speaker =
        context.speaker.token == nil && isNoun ? speaker(ofNoun: cue, outside: extent) : context.speaker
      drafts.append(
        QuotationDraft(
          cue: cue,
          score: context.score,
          likelihood: likelihood,
          speaker: speaker,
          contents: contents,
          rules: rules
        )
      )
    }
    if isJudged, let final = finalReport(in: sentence, beside: drafts) {
      drafts.removeAll { $0.cue == final.cue }
      drafts.append(final)
    }
    let implied = impliedReports(drafts) + heardReport(in: sentence, beside: drafts)
    return drafts.map { withoutClaim($0, implied) } + implied
  }

  /// The likelihood that a cue with its contents is a quotation; nil for one that is left out.
  ///
  /// A reporting verb with a whole clause stays, whatever the trees say, and words in quotation marks beside a doubtful
  /// cue need a reporting verb: "drove a “fairly new” car" quotes nobody.
  private func likelihood(
    of cue: CueContext,
    _ contents: [Range<Int>],
    lead: Int,
    among cues: [CueModel.Cue]
  ) -> Double? {
    let isReporting = SpeechVerbs.entry(hash: tree.shapes[cue.token].low)?.frame == .speech
    let isDoubtful = cue.score < Self.leastCue
    if isDoubtful, !isReporting, kind(of: contents) != .indirect { return nil }
    let evidence = DraftEvidence(cue, contents: contents, lead: lead, among: cues, in: tree)
    if let judged = models.drafts.likelihood(evidence) { return judged }
    // "Roe told him: “Go away”"
    if isReporting, !isDoubtful, let first = contents.first?.lowerBound, first > cue.token + 1,
      kind(of: contents) == .direct,
      tree.shapes[first - 1].low == CueFeatures.colon || tree.shapes[first - 2].low == CueFeatures.colon
    {
      return 0
    }
    return !isDoubtful && isReporting && contents.joined().contains { isFinite($0) } ? 0 : nil
  }

  /// The cues among some of a sentence that report something, with what they report and the lead of the content model.
  func reports(
    of cues: [CueModel.Cue],
    in sentence: Range<Int>
  ) -> [(cue: CueContext, contents: [Range<Int>], lead: Int, rules: [String])] {
    var found: [(cue: CueContext, contents: [Range<Int>], lead: Int, rules: [String])] = []
    for cue in cues {
      if Stopping.isWanted { break }
      // "Roe reportedly said": the verb reports.
      if tree.parts[cue.token] == .adverb, let verb = tree.head(of: cue.token), tree.parts[verb] == .verb,
        SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame == .speech
      {
        continue
      }
      let paths = CuePaths(tree, cue: cue.token, window: ContentModel.window(tree, cue.token))
      let context = context(of: cue, paths, in: sentence)
      var rules: [String] = []
      let (contents, lead) = contents(context, paths, noting: &rules)
      if contents.isEmpty
        || Self.activeDraftExclusions.contains(where: { $0.applies(self, context, contents) })
      {
        continue
      }
      found.append((context, contents, lead, rules))
    }
    return found
  }

  /// A cue with its speaker and intermediaries.
  func context(of cue: CueModel.Cue, _ paths: CuePaths, in sentence: Range<Int>) -> CueContext {
    let speaker = speaker(of: cue.token, paths)
    let parts = CueParts(tree, phrases, mentions, cue: cue.token, speaker: speaker.token)
    return CueContext(
      token: cue.token,
      score: cue.score,
      speaker: speaker,
      speakerWords: speaker.token.map { words(of: $0) },
      intermediaries: parts.intermediaries.map { words(of: $0) },
      sentence: sentence
    )
  }

  /// Drafts of low-scoring cues that report nothing but quoted words which no other draft reports.
  private func weakDrafts(beside kept: [QuotationDraft], _ labelled: Set<Int>) -> [QuotationDraft] {
    var open: [Int] = []
    for (index, span) in tree.spans.enumerated() where quotationOfSpan[index] == nil {
      let sentence = Int(tree.sentences[span.tokens.lowerBound])
      if open.last != sentence { open.append(sentence) }
    }
    if open.isEmpty { return [] }
    var reported = Set(kept.flatMap { $0.contents.joined() }).union(labelled)
    var found: [QuotationDraft] = []
    for sentence in open {
      if Stopping.isWanted { break }
      let tokens = tree.document.sentences[sentence].tokens
      for draft in drafts(in: tokens, least: Self.leastWeakCue)
      where draft.score < Self.leastCue && isPlausible(draft) && !reported.contains(draft.cue)
        && !draft.contents.joined().contains(where: reported.contains)
      {
        reported.formUnion(draft.contents.joined())
        found.append(draft)
      }
    }
    return found
  }

  /// True for a draft of quoted words with a speaker and a cue that can report; titles of works are left out.
  private func isPlausible(_ draft: QuotationDraft) -> Bool {
    guard kind(of: draft.contents) == .direct, !isInsideQuotation(draft), let speaker = draft.speaker.token,
      [.noun, .properNoun, .pronoun].contains(tree.parts[speaker]),
      !SourceWords.titling.contains(hash: tree.lemmas[draft.cue]),
      !SourceWords.light.contains(hash: tree.lemmas[draft.cue])
    else { return false }
    // Several words that all have a capital, but for articles and prepositions, are the title of a work, or a name.
    let words = draft.contents.joined().filter { tree.document.tokens[$0].kind == .word }
    return words.count < 2
      || !words.allSatisfy { token in
        tree.words[token].isCapital || token != words[0] && Self.lowercaseInTitles.contains(tree.parts[token])
      }
  }

  private static let lowercaseInTitles: Set<PartOfSpeech> = [
    .adposition, .determiner, .coordinator, .particle,
  ]

  /// Adds the quotation of a draft; the speaker of the draft that reports it is an intermediary.
  private mutating func add(_ draft: QuotationDraft, outer: QuotationDraft?) {
    let parts = CueParts(tree, phrases, mentions, cue: draft.cue, speaker: draft.speaker.token)
    for token in draft.contents.joined() where tree.quoted[token] >= 0 {
      quotationOfSpan[Int(tree.quoted[token])] = found.count
    }
    let earlier = earlierParagraphs(of: draft.contents)
    let cue = tree.document.range(ofTokens: parts.tokens)
    let addressee = parts.addressee
    var quotation = Quotation(
      kind: kind(of: draft.contents),
      content: earlier + draft.contents.map { tree.document.range(ofTokens: $0) },
      cue: cue,
      cueLemma: parts.lemma,
      via: unique(parts.intermediaries.map { source($0) }),
      addressee: addressee.map { tree.document.range(ofTokens: $0) },
      sentence: Int(tree.sentences[draft.cue]),
      evidence: Evidence(
        rule(of: draft),
        by: isAccordingTo(draft) ? .rule : .model,
        trigger: cue,
        confidence: max(Self.confidence(draft.score), draft.likelihood)
      )
    )
    quotation.isTopic = quotation.kind == .indirect && isTopic(draft)
    // "The engineer who wrote the report said": she passes nothing on.
    if let speaker = outer?.speaker.token, speaker != draft.speaker.token,
      !Self.relatives.contains(hash: tree.shapes[speaker].low)
    {
      quotation.via = unique(quotation.via + [source(speaker)])
    }
    quotation.circumstances = parts.circumstances(outside: draft.contents)
    quotation.isNegated = parts.isNegated
    quotation.modality = parts.modality
    setSpeaker(draft.speaker, of: &quotation)
    append(quotation)
  }

  /// Adds a quotation to those found.
  mutating func append(_ quotation: Quotation) {
    quotationsOfSentence[quotation.sentence, default: []].append(found.count)
    found.append(quotation)
  }

  /// Adds a part in quotation marks to the content of a quotation that was found; one without is then mixed.
  mutating func add(_ part: TextRange, to quotation: Int) {
    found[quotation].content.append(part)
    if found[quotation].kind == .indirect { found[quotation].kind = .mixed }
  }

  /// The last quotation of a sentence for which something is true; nil if there is none.
  func last(inSentence sentence: Int, where isWanted: (Quotation) -> Bool) -> Quotation? {
    quotationsOfSentence[sentence]?.last { isWanted(found[$0]) }.map { found[$0] }
  }

  /// The paragraphs before in which the quotation of some contents was left open; they become part of it.
  private mutating func earlierParagraphs(of contents: [Range<Int>]) -> [TextRange] {
    guard let first = contents.first?.lowerBound, tree.quoted[first] >= 0 else { return [] }
    var ranges: [TextRange] = []
    var index = Int(tree.quoted[first])
    while index > 0, tree.spans[index].continues, quotationOfSpan[index - 1] == nil {
      index -= 1
      quotationOfSpan[index] = found.count
      ranges.insert(tree.spans[index].range, at: 0)
    }
    return ranges
  }

  /// Sets the speaker of a quotation, and the second candidate where the choice is uncertain.
  func setSpeaker(_ choice: SpeakerModel.Choice, of quotation: inout Quotation) {
    guard let head = choice.token else { return }
    let tokens = words(of: head)
    quotation.speaker = source(head)
    quotation.sourceKind = kinds.kind(of: tokens, head: head)
    if quotation.sourceKind == .unnamed || quotation.sourceKind == .role {
      quotation.anonymity = kinds.anonymity(in: tree.document.sentences[Int(tree.sentences[head])].tokens)
    }
    if choice.lead < Self.leastLead {
      quotation.evidence.runnerUp =
        choice.runnerUp.map { tree.document.string(tree.document.range(ofTokens: words(of: $0))) }
        ?? "nobody"
      quotation.evidence.confidence = min(quotation.evidence.confidence, 0.5)
    }
  }

  /// The confidence of a cue, 0 to 1 in hundredths: a logistic curve over how often cues of a score are right.
  static func confidence(_ score: Int) -> Double {
    let share = 1 / (1 + exp(-(Double(score) - 50) / 250))
    return (share * 100).rounded() / 100
  }

  private func isAccordingTo(_ draft: QuotationDraft) -> Bool {
    tree.shapes[draft.cue].low == CueParts.according
  }

  /// What the models found, with the names of the rules that corrected it.
  private func rule(of draft: QuotationDraft) -> String {
    let speaker = draft.speaker.rule.map { "; speaker: \($0)" } ?? ""
    let contents = draft.rules.isEmpty ? "" : "; content: \(draft.rules.joined(separator: ", "))"
    return form(of: draft) + speaker + contents
  }

  private func form(of draft: QuotationDraft) -> String {
    if isAccordingTo(draft) { return "according to" }
    switch kind(of: draft.contents) {
    case .direct: return "words in quotation marks beside a reporting verb"
    case .mixed: return "a clause with words in quotation marks beside a reporting verb"
    case .indirect: return "a clause or object of a verb of saying, thinking or wanting"
    }
  }
}
