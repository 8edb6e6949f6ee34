import Documents
import WordLists

/// Reports inside the contents of others for which the cue model finds no cue of their own.
extension QuotationAssembler {
  /// The claims that drafts dispute, and the speakers whom drafts only pass on.
  func impliedReports(_ drafts: [QuotationDraft]) -> [QuotationDraft] {
    let cues = Set(drafts.map(\.cue))
    return drafts.compactMap {
      disputedClaim(in: $0) ?? taggedSpeech(in: $0) ?? nestedSpeech(in: $0) ?? addedSpeech(in: $0)
    }
    .filter {
      !cues.contains($0.cue)
    }
  }

  /// A draft without the clause of the claim that it disputes: what is left is the topic.
  func withoutClaim(_ outer: QuotationDraft, _ implied: [QuotationDraft]) -> QuotationDraft {
    guard let claim = implied.first(where: { $0.isImplied && tree.head(of: $0.cue) == outer.cue }),
      let words = claim.contents.first, claim.cue < words.lowerBound
    else { return outer }
    var outer = outer
    outer.contents = [trimmed(min(claim.cue, Int(tree.lefts[claim.cue]))..<words.lowerBound)]
    return outer
  }

  /// The words of somebody that another denies: "denied a claim by Jane Doe that he had fled".
  private func disputedClaim(in outer: QuotationDraft) -> QuotationDraft? {
    guard tree.quoted[outer.cue] < 0, tree.parts[outer.cue] == .verb,
      let claim = tree.children(of: outer.cue).first(where: {
        tree.has($0, .object) && $0 > outer.cue && Self.claims.contains(hash: tree.lemmas[$0])
      }),
      case let next = claim + 1 < tree.shapes.count ? tree.shapes[claim + 1].low : 0,
      // "Knocked a statement by Jane Doe that …": the author is named, whatever is done with it.
      Self.disputing.contains(hash: tree.lemmas[outer.cue]) || next == Self.by
    else { return nil }
    let speaker = tree.children(of: claim).first { child in
      tree.has(child, .owner) && tree.parts[child] != .pronoun
        || tree.has(child, .nounModifier) && child > claim
          && (Self.makers.contains(hash: next)
            || tree.children(of: child).contains { Self.makers.contains(hash: tree.shapes[$0].low) })
    }
    guard let speaker = speaker ?? maker(of: claim) else { return nil }
    // The clause may be attached to the noun, to its author or to the verb.
    let sentence = tree.document.sentences[Int(tree.sentences[claim])].tokens
    let start = max(claim, Int(tree.rights[speaker]) < claim ? claim : speaker) + 1
    guard
      let that = (start..<max(start, min(start + 12, sentence.upperBound))).first(where: {
        tree.shapes[$0].low == Self.that && (tree.parts[$0] == .subordinator || tree.has($0, .marker))
      }), let verb = tree.head(of: that), verb > that
    else { return nil }
    let contents = trimmed(that..<min(Int(tree.rights[verb]) + 1, sentence.upperBound))
    guard contents.count > 2 else { return nil }
    return QuotationDraft(
      cue: claim,
      score: outer.score,
      speaker: SpeakerModel.Choice(token: speaker, lead: Self.leastLead),
      contents: [contents],
      isImplied: true
    )
  }

  /// The head of the phrase behind "by" right behind a claim, wherever the parser hangs it.
  private func maker(of claim: Int) -> Int? {
    let end = tree.document.sentences[Int(tree.sentences[claim])].tokens.upperBound
    guard claim + 2 < end, tree.shapes[claim + 1].low == Self.by else { return nil }
    var token = claim + 2
    while let above = tree.head(of: token), above > token { token = above }
    return token < end && tree.parts[token] != .verb ? token : nil
  }

  /// The clause before those who hear it at the end of a sentence, said by nobody who is named: "The plan would fail,
  /// the court heard".
  func heardReport(in sentence: Range<Int>, beside drafts: [QuotationDraft]) -> [QuotationDraft] {
    for cue in sentence.suffix(Self.longestHearing) where tree.quoted[cue] < 0 {
      guard let hearer = Self.listeners.match(cue, reader)?["source"], hearer < cue,
        !drafts.contains(where: { $0.cue == cue })
      else { continue }
      let comma = words(of: hearer).lowerBound - 1
      guard comma > sentence.lowerBound, tree.shapes[comma].low == CueFeatures.comma,
        (comma + 1..<cue).allSatisfy({ tree.shapes[$0].low != CueFeatures.comma }),
        // "The court heard it play": what is heard stands behind the verb.
        !tree.children(of: cue).contains(where: { $0 > cue && Self.heard.contains(tree.relations[$0]) })
      else { continue }
      let clause = trimmed(sentence.lowerBound..<comma)
      guard clause.contains(where: { isFinite($0) }), !clause.contains(where: { tree.quoted[$0] >= 0 }),
        !drafts.contains(where: { draft in draft.contents.contains { $0.overlaps(clause) } })
      else { continue }
      return [
        QuotationDraft(
          cue: cue,
          score: Self.leastNestedCue,
          speaker: SpeakerModel.Choice(token: nil, lead: Self.leastLead),
          contents: [clause],
          isImplied: true
        )
      ]
    }
    return []
  }

  private static let heard = RelationSet(["obj", "ccomp", "xcomp", "iobj"])
  /// The most tokens from such a verb to the end of its sentence.
  private static let longestHearing = 8

  /// What the speaker of a report adds to it: "Roe said it was late, adding that the road was shut".
  private func addedSpeech(in outer: QuotationDraft) -> QuotationDraft? {
    guard let content = outer.contents.last, content.lowerBound > outer.cue, outer.speaker.token != nil,
      isFinite(outer.cue), SpeechVerbs.entry(hash: tree.shapes[outer.cue].low)?.frame == .speech,
      let verb = content.dropFirst(2).first(where: { token in
        tree.form(token) == .gerund && Self.adding.contains(hash: tree.lemmas[token])
          && tree.quoted[token] < 0
          && tree.shapes[token - 1].low == CueFeatures.comma
      }),
      verb + 2 < content.upperBound, tree.shapes[verb + 1].low == Self.that,
      (verb + 2..<content.upperBound).contains(where: { isFinite($0) })
    else { return nil }
    return QuotationDraft(
      cue: verb,
      score: outer.score,
      speaker: outer.speaker,
      contents: [trimmed(verb + 1..<content.upperBound)],
      isImplied: true
    )
  }

  /// The words in quotation marks behind a colon, which another says in what a draft reports: "The guard said that Roe
  /// told him: “Go away”".
  private func nestedSpeech(in outer: QuotationDraft) -> QuotationDraft? {
    for content in outer.contents where content.lowerBound > outer.cue && kind(of: outer.contents) == .mixed {
      guard let quoted = content.first(where: { tree.quoted[$0] >= 0 }) else { continue }
      let span = tree.spans[Int(tree.quoted[quoted])]
      let colon = span.outer.lowerBound - 1
      guard colon > content.lowerBound, tree.shapes[colon].low == CueFeatures.colon,
        let verb = (max(content.lowerBound, colon - Self.longestAddress)..<colon).last(where: {
          tree.parts[$0] == .verb
        }),
        isFinite(verb), SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame == .speech,
        let speaker = tree.children(of: verb).first(where: { tree.has($0, .subject) && $0 < verb }),
        content.contains(speaker)
      else { continue }
      return QuotationDraft(
        cue: verb,
        score: outer.score,
        speaker: SpeakerModel.Choice(token: speaker, lead: Self.leastLead),
        contents: [span.tokens],
        isImplied: true
      )
    }
    return nil
  }

  /// The most words between a verb and the colon behind it.
  private static let longestAddress = 5

  /// The speaker between quoted words and the outlet that reports them: "“…,” Jane Doe had said, GMA News reported".
  private func taggedSpeech(in outer: QuotationDraft) -> QuotationDraft? {
    guard let content = outer.contents.first, outer.contents.count == 1, content.upperBound <= outer.cue,
      let quoted = content.last(where: { tree.quoted[$0] >= 0 })
    else { return nil }
    let span = tree.spans[Int(tree.quoted[quoted])]
    guard span.outer.upperBound < content.upperBound else { return nil }
    let tag = span.outer.upperBound..<content.upperBound
    guard (2...Self.longestTag).contains(tag.count), span.outer.lowerBound <= content.lowerBound + 1,
      let verb = tag.first(where: { tree.parts[$0] == .verb }),
      (verb + 1..<tag.upperBound).allSatisfy({ tree.parts[$0] != .verb && tree.parts[$0] != .auxiliary }),
      SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame == .speech
    else { return nil }
    let subject =
      tree.children(of: verb).first { tree.has($0, .subject) && tag.contains($0) }
      ?? tag.first { mentions[$0] != nil && $0 != verb }
    let words = trimmed(content.lowerBound..<span.outer.upperBound)
    guard let subject, subject != outer.speaker.token, !words.isEmpty else { return nil }
    return QuotationDraft(
      cue: verb,
      score: outer.score,
      speaker: SpeakerModel.Choice(token: subject, lead: Self.leastLead),
      contents: [words]
    )
  }

  /// The most tokens of the tag of a speaker.
  private static let longestTag = 14
  private static let by = WordHash.of("by")
  static let that = WordHash.of("that")
  private static let makers = WordSet(words: ["by", "from", "of"])
  private static let disputing = WordSet(WordList("quotations/disputing"))
  static let claims = WordSet(WordList("quotations/claims"))
}
