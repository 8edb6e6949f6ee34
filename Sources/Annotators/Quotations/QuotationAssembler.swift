import Documents
import Platform
import WordLists

/// Puts cues, speakers and what is reported together; one value for one document.
struct QuotationAssembler {
  /// A cue with what was found for it, by tokens.
  struct Draft {
    var cue: Int
    var score: Int
    var speaker: SpeakerModel.Choice
    var contents: [Range<Int>]
    /// The cue by which all of it is reported once more: "according to" in "X said that …, according to Y".
    var reportedBy: Int?
  }

  let view: DependencyTree
  let models: QuotationAttributor
  let phrases: NounPhrase
  let mentions: MentionIndex
  let kinds: SourceKinds
  /// The quotation that has taken each quoted stretch.
  var taken: [Int?]
  var found: [Quotation] = []

  init(_ view: DependencyTree, _ models: QuotationAttributor) {
    self.view = view
    self.models = models
    phrases = NounPhrase(view)
    mentions = MentionIndex(view.document)
    kinds = SourceKinds(view, mentions)
    taken = [Int?](repeating: nil, count: view.spans.count)
  }

  /// How much has to speak for a cue, in the units of the weights.
  static let leastCue = -160

  /// How much has to speak for a cue that reports nothing but words in marks.
  static let leastDoubtfulCue = -750

  /// How much has to speak for a cue inside what another one reports: it makes the other one a go-between.
  static let leastNestedCue = 1500

  /// A speaker who is less than this ahead of the second is said to be uncertain.
  static let leastLead = 80

  /// The quotations in reading order.
  mutating func quotations() -> [Quotation] {
    let labelled = attributeLabelled()
    var drafts: [Draft] = []
    for sentence in view.document.sentences {
      if Stopping.isWanted { break }
      drafts += self.drafts(in: sentence.tokens)
    }
    // What a speaker in a conversation reports is part of what is said.
    let inside = Set(labelled.joined())
    drafts.removeAll { inside.contains($0.cue) || isOwnSpeech($0) }
    let kept = settled(drafts)
    for (draft, outer) in kept where !Stopping.isWanted { add(draft, outer: outer) }
    for draft in doubtful(beside: kept.map(\.draft), inside) { add(draft, outer: nil) }
    attributeRest()
    return found.sorted { left, right in
      let leftStart = left.content.first?.start ?? 0
      let rightStart = right.content.first?.start ?? 0
      return (leftStart, left.sentence) < (rightStart, right.sentence)
    }
  }

  /// True for a cue in quotation marks that reports no more than a part of it: the speaker's own words.
  private func isOwnSpeech(_ draft: Draft) -> Bool {
    let span = Int(view.quoted[draft.cue])
    return span >= 0 && draft.contents.allSatisfy { view.spans[span].outer.contains($0.lowerBound) }
  }

  /// The cues of a sentence with speakers and contents.
  func drafts(in sentence: Range<Int>, least: Int = leastCue) -> [Draft] {
    var drafts: [Draft] = []
    for cue in models.cues.cues(in: sentence, view, least: least) {
      if Stopping.isWanted { break }
      let paths = CuePaths(view, cue: cue.token, window: ContentModel.window(view, cue.token))
      let choice = speaker(of: cue.token, paths)
      let speaker = choice.token.map { words(of: $0) }
      let carriers = CueParts(view, phrases, mentions, cue: cue.token, speaker: choice.token).carriers
        .map { words(of: $0) }
      let stretches = models.contents.contents(view, cue: cue.token, paths: paths, speaker: speaker)
        .flatMap { parted($0, by: speaker) }
        .map { withoutRelative($0, of: choice.token, cue: cue.token) }
        .flatMap { stretch in
          carriers.reduce([stretch]) { parts, carrier in parts.flatMap { parted($0, by: carrier) } }
        }
      let contents = withoutExplained(
        joined(
          stretches.flatMap { stretch in
            separated(finished(stretch, cue: cue.token, speaker: speaker))
          }.filter { !$0.isEmpty }
        ),
        cue: cue.token
      )
      var reported = contents
      if reported.isEmpty { reported = clause(before: cue.token, speaker: speaker, in: sentence) }
      if reported.isEmpty { reported = clause(behind: choice.token, cue: cue.token, in: sentence) }
      // Marks alone are nothing that is reported.
      reported.removeAll { $0.isEmpty }
      if reported.isEmpty, cue.score > 0 { reported = object(withMarks: cue.token, in: sentence) }
      if reported.isEmpty || isQuestionPut(cue.token, choice, reported, in: sentence)
        || isWishForAnonymity(cue.token, reported, in: sentence) || isNaming(cue.token, reported)
        || isOfAnother(reported, than: cue.token)
      {
        continue
      }
      let isNoun =
        view.parts[cue.token] == .noun
        && (SourceWords.cries.contains(hash: view.lemmas[cue.token])
          || SourceWords.wordings.contains(hash: view.lemmas[cue.token]))
      let whole = reported[0].lowerBound..<reported[reported.count - 1].upperBound
      let doer = choice.token == nil && isNoun ? speakerOfNoun(cue.token, outside: whole) : choice
      drafts.append(Draft(cue: cue.token, score: cue.score, speaker: doer, contents: reported))
    }
    return drafts
  }

  /// True for "Asked whether it was safe, she said …" and "Arce, asked whether it was safe, said …", where nobody of the
  /// article asks, and for the question in "sighed when asked if he would stay", which is not what the cue before it tells.
  private func isQuestionPut(
    _ cue: Int,
    _ choice: SpeakerModel.Choice,
    _ contents: [Range<Int>],
    in sentence: Range<Int>
  ) -> Bool {
    func isQuestion(_ token: Int) -> Bool { SourceWords.questions.contains(hash: view.signs[token].low) }
    if isQuestion(cue) {
      if choice.token == nil, cue <= sentence.lowerBound + 1 { return true }
      // The insertion ends before the verb of the one who is asked.
      let end = contents[contents.count - 1].upperBound
      func isComma(_ token: Int) -> Bool { view.signs[token].low == CueFeatures.comma }
      let verbs: [PartOfSpeech] = [.verb, .auxiliary]
      if cue > sentence.lowerBound + 1, isComma(cue - 1),
        [.noun, .properNoun].contains(view.parts[cue - 2]), end + 1 < sentence.upperBound, isComma(end),
        verbs.contains(view.parts[end + 1])
      {
        return true
      }
    }
    let verb = contents[0].lowerBound - 1
    return contents.count == 1 && verb > cue && isQuestion(verb) && view.signs[verb - 1].low == Self.when
  }

  private static let when = WordHash.of("when")

  /// True for "who asked not to be named": it is why a source has no name, and nothing that it tells.
  private func isWishForAnonymity(_ cue: Int, _ contents: [Range<Int>], in sentence: Range<Int>) -> Bool {
    guard let range = kinds.anonymity(in: sentence) else { return false }
    if SourceWords.permitted.contains(hash: view.signs[cue].low) { return true }
    guard contents.count == 1 else { return false }
    // "asked that his name not be used because he still works there": the wish comes first, whatever follows.
    guard contents[0].count <= 12 || SourceKinds.wishing.contains(hash: view.signs[cue].low) else {
      return false
    }
    return contents[0].prefix(12).contains {
      SourceWords.nameless.contains(hash: view.signs[$0].low)
        || SourceWords.printing.contains(hash: view.signs[$0].low)
        || SourceWords.naming.contains(hash: view.signs[$0].low)
    }
      && view.document.range(ofTokens: contents[0]).overlaps(range)
  }

  /// For each token the strongest of the drafts that report it.
  private func owners(_ drafts: [Draft]) -> [Int: Int] {
    var owner: [Int: Int] = [:]
    for (number, draft) in drafts.enumerated() {
      for token in draft.contents.joined() {
        if let other = owner[token], drafts[other].score >= draft.score { continue }
        owner[token] = number
      }
    }
    return owner
  }

  /// Drafts with little for their cue that report nothing but words in marks, of which no other draft has any.
  private func doubtful(beside kept: [Draft], _ labelled: Set<Int>) -> [Draft] {
    var open: [Int] = []
    for (span, stretch) in view.spans.enumerated() where taken[span] == nil {
      let sentence = Int(view.sentences[stretch.tokens.lowerBound])
      if open.last != sentence { open.append(sentence) }
    }
    if open.isEmpty { return [] }
    var reported = Set(kept.flatMap { $0.contents.joined() }).union(labelled)
    var found: [Draft] = []
    for sentence in open {
      if Stopping.isWanted { break }
      let tokens = view.document.sentences[sentence].tokens
      for draft in drafts(in: tokens, least: Self.leastDoubtfulCue)
      where draft.score < Self.leastCue && isPlausible(draft) && !reported.contains(draft.cue)
        && !draft.contents.joined().contains(where: reported.contains)
      {
        reported.formUnion(draft.contents.joined())
        found.append(draft)
      }
    }
    return found
  }

  /// True for a draft with a speaker and a word that can report, of words in marks that nothing else introduces.
  private func isPlausible(_ draft: Draft) -> Bool {
    guard kind(of: draft.contents) == .direct, !isOwnSpeech(draft), let speaker = draft.speaker.token,
      [.noun, .properNoun, .pronoun].contains(view.parts[speaker]),
      !SourceWords.titling.contains(hash: view.lemmas[draft.cue]),
      !SourceWords.light.contains(hash: view.lemmas[draft.cue])
    else { return false }
    // Several words that all have a capital, small ones between them left out, are the title of a work, or a name.
    let words = draft.contents.joined().filter { view.document.tokens[$0].kind == .word }
    return words.count < 2
      || !words.allSatisfy { token in
        view.words[token].isCapital || token != words[0] && Self.smallInTitles.contains(view.parts[token])
      }
  }

  private static let smallInTitles: Set<PartOfSpeech> = [.adposition, .determiner, .coordinator, .particle]

  /// The drafts that stay: a cue in what a stronger one reports stays only when much speaks for it.
  private func settled(_ found: [Draft]) -> [(draft: Draft, outer: Draft?)] {
    // A participle stands near the verb before it: a few drafts on are enough, however many there are.
    let all = found.indices.map { number in
      let following = found[(number + 1)...].prefix(5)
      return withoutSource(withoutNext(found[number], following), following)
    }
    let first = owners(all)
    let drafts = all.filter { !isRepeated($0, owner: first, all) }
    let owner = owners(drafts)
    var swallowed: Set<Int> = []
    let kept = drafts.map { draft -> (draft: Draft, outer: Draft?)? in
      guard let outer = owner[draft.cue].map({ drafts[$0] }), outer.cue != draft.cue,
        !draft.contents.contains(where: { $0.contains(outer.cue) })
      else { return (draft, nil) }
      if draft.reportedBy == outer.cue { return (draft, outer) }
      // Words in quotation marks are one quotation, whatever they report themselves.
      guard view.quoted[draft.cue] < 0, draft.speaker.token != outer.speaker.token else { return nil }
      // "“…,” Jane Doe said, GMA News reported": nearly all that is reported is what somebody else says.
      let inner = draft.contents.joined().count { token in outer.contents.contains { $0.contains(token) } }
      if kind(of: draft.contents) == .direct, inner * 2 > outer.contents.reduce(0, { $0 + $1.count }),
        draft.speaker.token != nil
      {
        swallowed.insert(outer.cue)
        return (draft, outer)
      }
      return draft.score >= Self.leastNestedCue ? (draft, outer) : nil
    }
    return kept.compactMap { $0 }.filter { !swallowed.contains($0.draft.cue) }
  }

  /// A draft without what a participle behind its own words introduces: "said that it was closed, adding: “…”".
  private func withoutNext(_ draft: Draft, _ following: ArraySlice<Draft>) -> Draft {
    var draft = draft
    for next in following where next.cue > draft.cue && view.document[Tag.self][next.cue].form == .gerund {
      guard let first = next.contents.first?.lowerBound, first > next.cue, kind(of: next.contents) == .direct,
        draft.contents.contains(where: { $0.contains(first) })
      else { continue }
      let rest = draft.contents.filter { $0.lowerBound < next.cue }
        .map { trimmed($0.lowerBound..<min($0.upperBound, next.cue)) }.filter { !$0.isEmpty }
      if !rest.isEmpty { draft.contents = rest }
    }
    return draft
  }

  /// A draft without the cue and the speaker that all of it is reported by: "said that it was closed, according to Reuters".
  private func withoutSource(_ draft: Draft, _ following: ArraySlice<Draft>) -> Draft {
    var draft = draft
    for next in following where next.cue > draft.cue {
      guard let speaker = next.speaker.token, speaker != draft.speaker.token,
        next.contents.contains(where: { $0.contains(draft.cue) }),
        draft.contents.contains(where: { $0.contains(next.cue) })
      else { continue }
      let own = words(of: speaker)
      // "according to a report seen by Reuters": what tells of the source is no more of the content than the source.
      let end = view.children(of: speaker)
        .filter { $0 > speaker && (view.has($0, .nounClause) || view.has($0, .relativeClause)) }
        .reduce(own.upperBound) { max($0, Int(view.rights[$1]) + 1) }
      let source = min(next.cue, own.lowerBound)..<max(next.cue + 1, end)
      let rest = draft.contents.flatMap { parted($0, by: source) }.map { trimmed($0) }.filter { !$0.isEmpty }
      if !rest.isEmpty { (draft.contents, draft.reportedBy) = (rest, next.cue) }
    }
    return draft
  }

  /// True when a cue and a stronger one report mostly the same of one speaker: "speaking …, told Reuters that …".
  private func isRepeated(_ draft: Draft, owner: [Int: Int], _ drafts: [Draft]) -> Bool {
    guard let speaker = draft.speaker.token else { return false }
    var shared: [Int: Int] = [:]
    for token in draft.contents.joined() {
      if let other = owner[token], drafts[other].cue != draft.cue { shared[other, default: 0] += 1 }
    }
    func size(_ draft: Draft) -> Int { draft.contents.reduce(0) { $0 + $1.count } }
    return shared.contains { other, count in
      drafts[other].speaker.token == speaker && count * 2 > min(size(draft), size(drafts[other]))
    }
  }

  private mutating func add(_ draft: Draft, outer: Draft?) {
    let parts = CueParts(view, phrases, mentions, cue: draft.cue, speaker: draft.speaker.token)
    for token in draft.contents.joined() where view.quoted[token] >= 0 {
      taken[Int(view.quoted[token])] = found.count
    }
    let earlier = earlierParagraphs(of: draft.contents)
    let cue = view.document.range(ofTokens: parts.tokens)
    let addressee = parts.addressee
    var quotation = Quotation(
      kind: kind(of: draft.contents),
      content: earlier + draft.contents.map { view.document.range(ofTokens: $0) },
      cue: cue,
      cueLemma: parts.lemma,
      via: distinct(parts.carriers.map { source($0) }),
      addressee: addressee.map { view.document.range(ofTokens: $0) },
      sentence: Int(view.sentences[draft.cue]),
      evidence: Evidence(
        rule(of: draft),
        by: isAccordingTo(draft) ? .rule : .model,
        trigger: cue,
        confidence: Self.confidence(draft.score)
      )
    )
    quotation.isTopic = quotation.kind == .indirect && isTopic(draft)
    if let speaker = outer?.speaker.token, speaker != draft.speaker.token {
      quotation.via = distinct(quotation.via + [source(speaker)])
    }
    quotation.circumstances = parts.circumstances(outside: draft.contents)
    quotation.isNegated = parts.isNegated
    quotation.modality = parts.modality
    give(draft.speaker, to: &quotation)
    found.append(quotation)
  }

  /// The paragraphs before that the quotation of some words was left open in; they become its own.
  private mutating func earlierParagraphs(of contents: [Range<Int>]) -> [TextRange] {
    guard let first = contents.first?.lowerBound, view.quoted[first] >= 0 else { return [] }
    var ranges: [TextRange] = []
    var span = Int(view.quoted[first])
    while span > 0, view.spans[span].continues, taken[span - 1] == nil {
      span -= 1
      taken[span] = found.count
      ranges.insert(view.spans[span].range, at: 0)
    }
    return ranges
  }

  /// Gives a quotation its speaker, with the one who came second where it is uncertain.
  func give(_ choice: SpeakerModel.Choice, to quotation: inout Quotation) {
    guard let head = choice.token else { return }
    let tokens = words(of: head)
    quotation.speaker = source(head)
    quotation.sourceKind = kinds.kind(of: tokens, head: head)
    if quotation.sourceKind == .unnamed || quotation.sourceKind == .role {
      quotation.anonymity = kinds.anonymity(in: view.document.sentences[Int(view.sentences[head])].tokens)
    }
    if choice.lead < Self.leastLead {
      quotation.evidence.runnerUp =
        choice.runnerUp.map { view.document.string(view.document.range(ofTokens: words(of: $0))) }
        ?? "nobody"
      quotation.evidence.confidence = min(quotation.evidence.confidence, 0.5)
    }
  }

  /// How sure a score makes, after how often such a score is right.
  static func confidence(_ score: Int) -> Double {
    let sure = 1 / (1 + exp(-(Double(score) - 50) / 250))
    return (sure * 100).rounded() / 100
  }

  private func isAccordingTo(_ draft: Draft) -> Bool { view.signs[draft.cue].low == CueParts.according }

  private func rule(of draft: Draft) -> String {
    if isAccordingTo(draft) { return "according to" }
    switch kind(of: draft.contents) {
    case .direct: return "words in quotation marks beside a reporting verb"
    case .mixed: return "a clause with words in quotation marks beside a reporting verb"
    case .indirect: return "a clause or object of a verb of saying, thinking or wanting"
    }
  }
}
