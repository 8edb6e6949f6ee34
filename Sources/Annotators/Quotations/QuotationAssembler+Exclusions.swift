import Documents
import WordLists

/// Cues with contents that are no quotations.
extension QuotationAssembler {
  /// The kinds of cues that are left out, each with a sentence whose cue is.
  static let draftExclusions: [DraftExclusion] = [
    DraftExclusion(
      "a question that nobody in the article asks",
      example: "Asked whether it was safe, she said that it was."
    ) { assembler, cue, contents in
      assembler.isQuestionPut(cue, contents)
    },
    DraftExclusion(
      "a source's wish for anonymity",
      example: "An official, who asked not to be named, said that the bridge would close."
    ) { assembler, cue, contents in
      assembler.isWishForAnonymity(cue, contents)
    },
    DraftExclusion(
      "a name in quotation marks",
      example: "He plays in a band called “The Slow Bells” here."
    ) { assembler, cue, contents in
      assembler.isNaming(cue.token, contents)
    },
    DraftExclusion(
      "quoted words that a noun right before them introduces",
      example: "Jane Doe has coined a new phrase, “undocumented voters,” for those without papers."
    ) { assembler, cue, contents in
      assembler.isIntroducedByAnother(contents, than: cue.token)
    },
  ]

  /// True for a question without a speaker: "Asked whether it was safe, she said …", "Arce, asked whether it was safe,
  /// said …".
  ///
  /// Also for the question in "sighed when asked if he would stay", which the cue before it does not report.
  private func isQuestionPut(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    func isQuestion(_ token: Int) -> Bool { SourceWords.questions.contains(hash: tree.shapes[token].low) }
    let (token, sentence) = (cue.token, cue.sentence)
    if isQuestion(token) {
      if cue.speaker.token == nil, token <= sentence.lowerBound + 1 { return true }
      // The insertion ends before the verb of the person who is asked.
      let end = contents[contents.count - 1].upperBound
      func isComma(_ token: Int) -> Bool { tree.shapes[token].low == CueFeatures.comma }
      let verbs: [PartOfSpeech] = [.verb, .auxiliary]
      if token > sentence.lowerBound + 1, isComma(token - 1),
        [.noun, .properNoun].contains(tree.parts[token - 2]), end + 1 < sentence.upperBound, isComma(end),
        verbs.contains(tree.parts[end + 1])
      {
        return true
      }
    }
    let verb = contents[0].lowerBound - 1
    return contents.count == 1 && verb > token && isQuestion(verb) && tree.shapes[verb - 1].low == Self.when
  }

  private static let when = WordHash.of("when")

  /// True for "who asked not to be named": the reason why a source has no name, and nothing that the source reports.
  private func isWishForAnonymity(_ cue: CueContext, _ contents: [Range<Int>]) -> Bool {
    guard let range = kinds.anonymity(in: cue.sentence) else { return false }
    let low = tree.shapes[cue.token].low
    if SourceWords.permitted.contains(hash: low) { return true }
    guard contents.count == 1 else { return false }
    // "asked that his name not be used because he still works there": the wish comes first, however long the rest is.
    guard contents[0].count <= 12 || SourceKinds.wishing.contains(hash: low) else {
      return false
    }
    return contents[0].prefix(12).contains {
      SourceWords.nameless.contains(hash: tree.shapes[$0].low)
        || SourceWords.printing.contains(hash: tree.shapes[$0].low)
        || SourceWords.naming.contains(hash: tree.shapes[$0].low)
    }
      && tree.document.range(ofTokens: contents[0]).overlaps(range)
  }

  /// True for a name in quotation marks: "a band called “The Slow Bells”", "the so-called “peace”".
  private func isNaming(_ cue: Int, _ contents: [Range<Int>]) -> Bool {
    guard contents.count == 1, kind(of: contents) == .direct,
      SourceWords.titling.contains(hash: tree.lemmas[cue]), cue < contents[0].lowerBound
    else { return false }
    if cue > 1, tree.shapes[cue - 2].low == Self.so, tree.document.tokens[cue - 1].kind == .punctuation {
      return true
    }
    let isParticiple = tree.has(cue, .nounClause) || tree.has(cue, Self.adjective)
    return isParticiple
      && contents[0].allSatisfy { tree.document.tokens[$0].kind != .word || tree.words[$0].isCapital }
  }

  private static let so = WordHash.of("so")
  private static let adjective = DependencyTree.Relation("amod")

  /// True for quoted words that another word right before them introduces, and not this cue.
  private func isIntroducedByAnother(_ contents: [Range<Int>], than cue: Int) -> Bool {
    guard contents.count == 1, kind(of: contents) == .direct else { return false }
    let index = Int(tree.quoted[contents[0].lowerBound])
    guard index >= 0, let word = word(before: index) else { return false }
    // A verb right before the quotation that is no reporting verb got there by a wrong parse: "hit home where people
    // live: “…”".
    if word == cue, SpeechVerbs.entry(hash: tree.shapes[cue].low) != nil { return false }
    return wordingNoun(before: index) != nil
  }
}
