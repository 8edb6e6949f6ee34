import Documents
import WordLists

/// Drafts whose cue is inside the contents of another draft.
extension QuotationAssembler {
  /// The drafts that stay, each with the one that reports it: a cue inside another's contents needs a high score.
  func withoutNestedReports(_ found: [QuotationDraft]) -> [(draft: QuotationDraft, outer: QuotationDraft?)] {
    // A participle is near the verb before it: the next few drafts are enough, however many there are.
    let all = found.indices.map { number in
      let following = found[(number + 1)...].prefix(5)
      return withoutOuterReport(withoutNextReport(found[number], following), following)
    }
    let firstOwner = owners(all)
    let drafts = all.filter { !isRepeated($0, owner: firstOwner, all) }
    let owner = owners(drafts)
    var replaced: Set<Int> = []
    let kept = drafts.map { draft -> (draft: QuotationDraft, outer: QuotationDraft?)? in
      guard let outer = owner[draft.cue].map({ drafts[Int($0)] }), outer.cue != draft.cue,
        !draft.contents.contains(where: { $0.contains(outer.cue) })
      else { return (draft, nil) }
      if draft.reportedBy == outer.cue { return (draft, outer) }
      // Words in quotation marks are one quotation, whatever is reported in them.
      guard tree.quoted[draft.cue] < 0, draft.speaker.token != outer.speaker.token else { return nil }
      // "“…,” Jane Doe said, GMA News reported": nearly all that is reported is what somebody else says.
      let inner = draft.contents.joined().count { token in outer.contents.contains { $0.contains(token) } }
      let isPassedOn =
        outer.contents.allSatisfy { $0.upperBound <= outer.cue }
        && outer.speaker.token.map { OutletNames(tree, mentions).isOutlet($0) } ?? false
      if kind(of: draft.contents) == .direct || isPassedOn,
        draft.speaker.token != nil,
        inner * 2 > outer.contents.reduce(0, { $0 + $1.count }) || isNothingElse(in: outer, than: draft)
      {
        replaced.insert(outer.cue)
        return (draft, outer)
      }
      if draft.isImplied { return (draft, nil) }
      // "The closures appear to contradict Roe, who insisted that …"
      if isAppearance(outer), draft.speaker.token != nil { return (draft, nil) }
      if isQuoting(draft) { return (draft, outer) }
      if describes(draft, thingOf: outer) { return (draft, nil) }
      return draft.score >= Self.leastNestedCue ? (draft, outer) : nil
    }
    return kept.compactMap { $0 }.filter { !replaced.contains($0.draft.cue) }
  }

  /// True for a reporting verb with a speaker before words in quotation marks: "when a guard told her: “No.”".
  private func isQuoting(_ draft: QuotationDraft) -> Bool {
    guard let speaker = draft.speaker.token, let first = draft.contents.first?.lowerBound,
      speaker < draft.cue, draft.cue < first
    else { return false }
    let frame = SpeechVerbs.entry(hash: tree.shapes[draft.cue].low)?.frame
    return kind(of: draft.contents) == .direct && (frame == .speech || frame == .naming)
  }

  /// True for a report in a clause that describes what somebody wants or speaks of: "want a probe into a dike which
  /// residents said was never built".
  private func describes(_ draft: QuotationDraft, thingOf outer: QuotationDraft) -> Bool {
    guard tree.has(draft.cue, .relativeClause), let speaker = draft.speaker.token,
      tree.head(of: speaker) == draft.cue, tree.has(speaker, .subject), speaker < draft.cue,
      SpeechVerbs.entry(hash: tree.shapes[draft.cue].low)?.frame == .speech
    else { return false }
    guard let content = outer.contents.first(where: { $0.contains(draft.cue) }) else { return false }
    // Before the clause there is only the thing.
    return (content.lowerBound..<max(content.lowerBound, Int(tree.lefts[draft.cue]))).allSatisfy {
      tree.parts[$0] != .verb && tree.parts[$0] != .auxiliary
    }
  }

  /// True for contents that hold only another report: its words, its speaker and its cue.
  private func isNothingElse(in outer: QuotationDraft, than draft: QuotationDraft) -> Bool {
    guard let speaker = draft.speaker.token else { return false }
    let phrase = words(of: speaker)
    return outer.contents.joined().allSatisfy { token in
      token == draft.cue || tree.heads[token] == Int32(draft.cue) && tree.parts[token] == .auxiliary
        || isModifier(token, behind: draft.cue) || phrase.contains(token)
        || tree.document.tokens[token].kind != .word
        || draft.contents.contains { $0.contains(token) }
    }
  }

  /// True for a word behind a cue with no verb between: "had said of the Russian leader days before".
  private func isModifier(_ token: Int, behind cue: Int) -> Bool {
    guard token > cue, token - cue <= Self.longestModifier else { return false }
    return (cue + 1...token).allSatisfy {
      tree.parts[$0] != .verb && tree.parts[$0] != .auxiliary && tree.quoted[$0] < 0
    }
  }

  /// The most words behind a cue that belong to it.
  private static let longestModifier = 10

  /// A draft without what a second report behind its contents introduces: "said that it was closed, adding: “…”", "said
  /// she was sad but warned that it would close".
  private func withoutNextReport(_ draft: QuotationDraft, _ following: ArraySlice<QuotationDraft>)
    -> QuotationDraft
  {
    var draft = draft
    for next in following where next.cue > draft.cue {
      guard let first = next.contents.first?.lowerBound, first > next.cue,
        let end = endBefore(next, after: draft), draft.contents.contains(where: { $0.contains(first) })
      else { continue }
      let rest = draft.contents.filter { $0.lowerBound < end }
        .map { trimmed($0.lowerBound..<min($0.upperBound, end)) }.filter { !$0.isEmpty }
      if !rest.isEmpty { draft.contents = rest }
    }
    return draft
  }

  /// The end of what a draft reports where a later draft begins a report of its own; nil where it goes on.
  private func endBefore(_ next: QuotationDraft, after draft: QuotationDraft) -> Int? {
    let isGerund = tree.form(next.cue) == .gerund
    if isGerund, kind(of: next.contents) == .direct { return next.cue }
    guard next.speaker.token == draft.speaker.token, draft.speaker.token != nil, tree.quoted[next.cue] < 0,
      let frame = SpeechVerbs.entry(hash: tree.shapes[next.cue].low)?.frame,
      frame == .speech || frame == .naming
    else { return nil }
    if isGerund, kind(of: next.contents) == .mixed { return next.cue }
    var end = next.cue
    // "But could not promise that …"
    var hasTense = isFinite(next.cue)
    while end > draft.cue + 2, Self.beforeVerbs.contains(tree.parts[end - 1]) {
      hasTense = hasTense || tree.parts[end - 1] == .auxiliary
      end -= 1
    }
    let isJoined =
      isGerund
      ? tree.parts[end - 1] == .punctuation
      : hasTense && tree.parts[end - 1] == .coordinator
    guard isJoined else { return nil }
    end -= 1
    // What is left is a clause of its own.
    let rest = draft.contents.filter { $0.lowerBound < end && $0.lowerBound > draft.cue }.joined()
    return rest.contains { $0 < end && isFinite($0) } ? end : nil
  }

  private static let beforeVerbs: Set<PartOfSpeech> = [.adverb, .auxiliary, .particle]

  /// A draft without the cue and the speaker that report all of it: "said that it was closed, according to Reuters".
  private func withoutOuterReport(_ draft: QuotationDraft, _ following: ArraySlice<QuotationDraft>)
    -> QuotationDraft
  {
    var draft = draft
    for next in following where next.cue > draft.cue {
      guard let speaker = next.speaker.token, speaker != draft.speaker.token,
        next.contents.contains(where: { $0.contains(draft.cue) }),
        draft.contents.contains(where: { $0.contains(next.cue) })
      else { continue }
      let own = words(of: speaker)
      // "according to a report seen by Reuters": what describes the source is no part of the content either.
      let end = tree.children(of: speaker)
        .filter { $0 > speaker && (tree.has($0, .nounClause) || tree.has($0, .relativeClause)) }
        .reduce(own.upperBound) { max($0, Int(tree.rights[$1]) + 1) }
      let source = min(next.cue, own.lowerBound)..<max(next.cue + 1, end)
      let rest = draft.contents.flatMap { removing(source, from: $0) }.map { trimmed($0) }.filter {
        !$0.isEmpty
      }
      if !rest.isEmpty { (draft.contents, draft.reportedBy) = (rest, next.cue) }
    }
    return draft
  }

  /// True if a stronger cue reports most of the same content of the same speaker: "speaking …, told Reuters that …".
  private func isRepeated(_ draft: QuotationDraft, owner: [Int32?], _ drafts: [QuotationDraft]) -> Bool {
    guard let speaker = draft.speaker.token else { return false }
    var shared: [Int: Int] = [:]
    for token in draft.contents.joined() {
      if let other = owner[token].map(Int.init), drafts[other].cue != draft.cue {
        shared[other, default: 0] += 1
      }
    }
    func size(_ draft: QuotationDraft) -> Int { draft.contents.reduce(0) { $0 + $1.count } }
    return shared.contains { other, count in
      // "They released a statement saying “…”": they say it, through the statement.
      if count == size(draft), count == size(drafts[other]), isDocument(speaker),
        drafts[other].speaker.token.map({ !isDocument($0) }) ?? false
      {
        return true
      }
      if drafts[other].speaker.token == speaker { return count * 2 > min(size(draft), size(drafts[other])) }
      // "fell after it said it had “no money”": the nearer cue reports the words in quotation marks.
      guard count == size(draft), kind(of: draft.contents) == .direct, let first = draft.contents.first else {
        return false
      }
      return draft.cue < drafts[other].cue && drafts[other].cue < first.lowerBound
    }
  }

  /// True for a noun for a text, or a relative pronoun behind one.
  private func isDocument(_ speaker: Int) -> Bool {
    var noun = speaker
    if tree.parts[noun] == .pronoun, let verb = tree.head(of: noun), tree.has(verb, .relativeClause),
      let antecedent = tree.head(of: verb)
    {
      noun = antecedent
    }
    return SourceWords.documents.contains(hash: tree.lemmas[noun])
  }

  /// For each token the index of the strongest draft that reports it.
  private func owners(_ drafts: [QuotationDraft]) -> [Int32?] {
    var owner = [Int32?](repeating: nil, count: tree.parts.count)
    for (number, draft) in drafts.enumerated() {
      for token in draft.contents.joined() {
        if let other = owner[token], drafts[Int(other)].score >= draft.score { continue }
        owner[token] = Int32(clamping: number)
      }
    }
    return owner
  }
}
