import Documents
import WordLists

/// Reports of a topic without its content: "praised the mayor" gives no words, "said that the mayor was right" does.
extension QuotationAssembler {
  /// True for a draft whose content is no clause, but only what somebody spoke of or wanted.
  func isTopic(_ draft: QuotationDraft) -> Bool {
    if tree.shapes[draft.cue].low == CueParts.according { return false }
    let isHeard = Self.listeners.matches(draft.cue, reader) && beginsWithThatClause(draft)
    // "It would fail, the court heard"
    if let first = draft.contents.first, first.upperBound <= draft.cue,
      Self.listeners.matches(draft.cue, reader)
    {
      return false
    }
    if isThing(draft) || isActOnThing(draft) || isStory(draft) || isAppearance(draft) { return true }
    if SourceWords.declining.contains(hash: tree.lemmas[draft.cue]) || !isReport(draft) && !isHeard {
      return true
    }
    if beginsWithThatClause(draft) || isBeforeInvertedVerb(draft) { return false }
    if isDeed(draft) { return true }
    // "Did not answer messages that were left": nothing was said, whatever clause describes the messages.
    if isDeniedObject(draft) { return true }
    return !draft.contents.joined().contains { token in
      if tree.parts[token] == .auxiliary || Self.clausalRelations.contains(tree.relations[token]) {
        return true
      }
      guard tree.parts[token] == .verb else { return false }
      return tree.heads[token] < 0 || tree.heads[token] == Int32(draft.cue)
        || tree.has(token, .nounClause) && tree.parts[draft.cue] != .verb
    }
  }

  /// True for a verb or adjective of doing with an infinitive or participle: "learned to bake", "was quick to answer",
  /// unlike what somebody wants, fears or asks for.
  private func isDeed(_ draft: QuotationDraft) -> Bool {
    let cue = draft.cue
    guard tree.parts[cue] == .verb || tree.parts[cue] == .adjective,
      !draft.contents.joined().contains(where: { isFinite($0) || tree.quoted[$0] >= 0 })
    else { return false }
    let (low, lemma) = (tree.shapes[cue].low, tree.lemmas[cue])
    if lemma == Self.learn { return true }
    return SpeechVerbs.entry(hash: low) == nil && SpeechVerbs.entry(hash: lemma) == nil
      && !Self.attitudes.contains { $0.contains(hash: lemma) || $0.contains(hash: low) }
  }

  private static let learn = WordHash.of("learn")
  private static let attitudes = [
    ClauseWords.intending, ClauseWords.asking, ClauseWords.expecting, ClauseWords.fearing,
  ]

  /// True for a doubtful cue whose content is a noun phrase, whatever clause describes it: "campaigned against the
  /// pact, which eleven countries had signed".
  private func isThing(_ draft: QuotationDraft) -> Bool {
    guard draft.score < Self.leastCue, let content = draft.contents.first, !beginsWithRelative(draft) else {
      return false
    }
    let head = tree.head(among: content)
    return [.noun, .properNoun, .pronoun].contains(tree.parts[head])
      && !tree.children(of: head).contains { tree.has($0, .subject) }
  }

  /// True for a verb that reports nothing and whose content is its object with a relative clause: "rejected a plan that
  /// would have closed the school".
  private func isActOnThing(_ draft: QuotationDraft) -> Bool {
    let cue = draft.cue
    guard tree.parts[cue] == .verb, draft.contents.count == 1, let content = draft.contents.first,
      content.lowerBound == cue + 1, SpeechVerbs.entry(hash: tree.shapes[cue].low) == nil,
      SpeechVerbs.entry(hash: tree.lemmas[cue]) == nil,
      !Self.attitudes.contains(where: { $0.contains(hash: tree.lemmas[cue]) })
    else { return false }
    let head = tree.head(among: content)
    return tree.has(head, .object) && tree.parts[head] == .noun
      && !content.contains { tree.quoted[$0] >= 0 }
      && tree.children(of: head).contains { tree.has($0, .relativeClause) }
      && !tree.children(of: head).contains { tree.has($0, .subject) || tree.has($0, .nounClause) }
  }

  /// True for what a film or book tells: "tells the story of two boys who are sent away".
  private func isStory(_ draft: QuotationDraft) -> Bool {
    guard tree.lemmas[draft.cue] == Self.tell, let content = draft.contents.first, draft.contents.count == 1
    else {
      return false
    }
    let head = tree.head(among: content)
    return Self.stories.contains(hash: tree.lemmas[head]) && tree.head(of: head) == draft.cue
      && !content.contains { tree.quoted[$0] >= 0 }
  }

  /// True for what somebody or something looks like, which nobody says: "The closures appear to have helped".
  func isAppearance(_ draft: QuotationDraft) -> Bool {
    Self.appearing.contains(hash: tree.lemmas[draft.cue])
      && tree.children(of: draft.cue).contains { tree.has($0, .openClause) }
      && !draft.contents.joined().contains { tree.quoted[$0] >= 0 }
  }

  private static let appearing = WordSet(words: ["appear", "seem"])
  private static let tell = WordHash.of("tell")
  private static let stories = WordSet(words: ["story", "tale"])

  /// True for a content in parts of which the first is a relative pronoun: "which" and "will last" of "which the fund
  /// thinks will last".
  private func beginsWithRelative(_ draft: QuotationDraft) -> Bool {
    guard draft.contents.count > 1, let first = draft.contents.first, first.count == 1 else { return false }
    return tree.parts[first.lowerBound] == .pronoun && first.upperBound <= draft.cue
  }

  /// True for a denied cue whose only content is its object, a thing and no clause.
  private func isDeniedObject(_ draft: QuotationDraft) -> Bool {
    guard let content = draft.contents.first, draft.contents.count == 1,
      CueParts(tree, phrases, mentions, cue: draft.cue, speaker: draft.speaker.token).isNegated
    else { return false }
    return content.contains { tree.has($0, .object) && tree.heads[$0] == Int32(draft.cue) }
  }

  /// True for "Never again, vowed Jane Doe", where a verb before its subject reports what stands before it.
  private func isBeforeInvertedVerb(_ draft: QuotationDraft) -> Bool {
    guard let speaker = draft.speaker.token, let content = draft.contents.first, draft.cue < speaker,
      content.upperBound <= draft.cue, draft.cue > 0, tree.shapes[draft.cue - 1].low == CueFeatures.comma
    else { return false }
    return SpeechVerbs.entry(hash: tree.shapes[draft.cue].low)?.frame == .speech
  }

  /// True for "said that only two of them had left", however it is parsed: "that" and a finite verb.
  private func beginsWithThatClause(_ draft: QuotationDraft) -> Bool {
    guard let content = draft.contents.first, content.lowerBound > draft.cue,
      tree.shapes[content.lowerBound].low == Self.that, tree.parts[content.lowerBound] == .subordinator
    else { return false }
    return content.contains { tree.parts[$0] == .verb && isFinite($0) }
  }

  /// True for auxiliaries and for finite forms of verbs.
  func isFinite(_ token: Int) -> Bool {
    tree.parts[token] == .auxiliary
      || [.past, .present, .thirdPerson].contains(tree.form(token))
  }

  /// True for a draft with a reporting verb, or a speaker who can speak: unlike "worms require" and "is expected".
  private func isReport(_ draft: QuotationDraft) -> Bool {
    let entry =
      SpeechVerbs.entry(hash: tree.shapes[draft.cue].low) ?? SpeechVerbs.entry(hash: tree.lemmas[draft.cue])
    if entry?.frame == .speech { return true }
    guard let head = draft.speaker.token else { return false }
    // "The bones show that …" is a finding, whatever its subject.
    let opens = draft.contents.first.map { tree.shapes[$0.lowerBound].low == Self.that } ?? false
    if entry != nil, opens, tree.parts[head] == .noun || tree.parts[head] == .properNoun { return true }
    if mentions[head] != nil || entity(of: head, in: words(of: head)) != nil { return true }
    let (low, lemma) = (tree.shapes[head].low, tree.lemmas[head])
    if tree.parts[head] == .pronoun { return low != Self.it }
    if PersonNouns.contains(form: low, lemma: lemma) { return true }
    return [
      PersonNouns.all, OrganizationNouns.all, SourceWords.nobody, SourceWords.documents,
      SourceWords.media,
    ]
    .contains { $0.contains(hash: low) || $0.contains(hash: lemma) }
  }

  private static let it = WordHash.of("it")

  private static let clausalRelations: Set<UInt64> = Set(
    [DependencyTree.Relation.clause, .openClause, .parataxis].map(\.number)
  )
}
