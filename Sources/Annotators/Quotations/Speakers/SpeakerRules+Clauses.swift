import Documents
import WordLists

/// Speakers by the clause of their cue: participles, relative clauses, listeners.
extension QuotationAssembler {
  /// The subject that a participle without one shares with the verb above it: "The mayor has vowed to stay, warning
  /// that …".
  func subject(sharedByParticiple cue: Int) -> Int? {
    // Taggers take "warning" for a noun too.
    guard cue > 0, SpeechVerbs.entry(hash: tree.shapes[cue].low)?.form == .gerund, tree.quoted[cue] < 0,
      tree.shapes[cue - 1].low == CueFeatures.comma || tree.shapes[cue - 1].low == CueParts.by
        || tree.has(cue, .adverbialClause)
    else { return nil }
    var verb = cue
    for _ in 0..<Self.mostClauses {
      guard let above = tree.head(of: verb), above < cue else { return nil }
      verb = above
      if let subject = tree.children(of: verb).first(where: { tree.has($0, .subject) && tree.quoted[$0] < 0 })
      {
        return canBeSource(subject) ? subject : nil
      }
    }
    return nil
  }

  /// The subject of the reporting verb to whose report "adding", "noting" or "stressing" goes on, where another subject
  /// inside the report is nearer.
  func speakerAdding(_ cue: Int, instead chosen: Int) -> Int? {
    guard cue > 1, tree.form(cue) == .gerund, Self.adding.contains(hash: tree.lemmas[cue]),
      tree.quoted[cue] < 0,
      tree.shapes[cue - 1].low == CueFeatures.comma, let inner = tree.head(of: chosen),
      tree.has(inner, .clause),
      let report = tree.head(of: inner), report < chosen, chosen < cue, isFinite(report),
      SpeechVerbs.entry(hash: tree.shapes[report].low)?.frame == .speech
    else { return nil }
    return tree.children(of: report).first { tree.has($0, .subject) && $0 < report && canBeSource($0) }
  }

  static let adding = WordSet(words: ["add", "note", "stress"])

  /// The noun phrase whose act a verb tells of: the agent of a passive, or the subject of its own or of a verb above.
  func doer(of cue: Int) -> Int? {
    guard tree.parts[cue] == .verb, tree.quoted[cue] < 0 else { return nil }
    let children = tree.children(of: cue)
    if let agent = children.first(where: { tree.has($0, .agent) }) { return canBeSource(agent) ? agent : nil }
    if children.contains(where: { tree.has($0, .passive) || tree.has($0, .passiveSubject) }) { return nil }
    guard let subject = SharedSubject(of: cue, in: tree), canBeSource(subject.token) else { return nil }
    // "She sighed when asked whether …": another one asks.
    let isPassive =
      tree.form(cue) == .pastParticiple
      && subject.relation == DependencyTree.Relation.adverbialClause.number
    return isPassive ? nil : subject.token
  }

  /// The "who" of "her brother, who smiled and said", where the verbs from it to the cue are coordinated.
  func relativeSubject(before cue: Int, instead chosen: Int) -> Int? {
    let sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    guard tree.parts[cue] == .verb, tree.quoted[cue] < 0,
      let pronoun = (max(sentence.lowerBound, cue - Self.farthestRelative)..<cue).last(where: {
        tree.shapes[$0].low == Self.who && tree.quoted[$0] < 0
      }),
      pronoun > sentence.lowerBound, chosen < pronoun,
      tree.parts[cue - 1] == .coordinator || tree.parts[cue - 2] == .coordinator,
      (pronoun + 1..<cue).contains(where: { tree.parts[$0] == .verb }),
      (pronoun + 1..<cue).allSatisfy({ Self.betweenVerbs.contains(tree.parts[$0]) })
    else { return nil }
    return pronoun
  }

  /// Those who are told or hear what a cue reports, as `source`.
  static let listeners = DependencyPattern(
    "{in:verbs/telling} >nsubj:pass {}=source",
    "{hear} >nsubj {in:quotations/audiences}=source"
  )

  /// True for a noun, a name or a pronoun for a person or an organisation.
  private func canBeSource(_ token: Int) -> Bool {
    if let mention = mentions[token] {
      return mention.isPerson || mention.type == .organization || mention.type == .geopolitical
    }
    if tree.parts[token] == .pronoun {
      return tree.shapes[token].low != Self.it && !Self.demonstratives.contains(hash: tree.shapes[token].low)
    }
    return SourceWords.isSource(token, in: tree)
  }

  private static let betweenVerbs: Set<PartOfSpeech> = [
    .verb, .auxiliary, .adverb, .coordinator, .particle, .punctuation,
  ]
  /// The most clauses between a participle and the subject.
  private static let mostClauses = 4
  /// The most tokens between "who" and the cue.
  private static let farthestRelative = 8
  private static let who = WordHash.of("who")
  private static let it = WordHash.of("it")
  private static let demonstratives = WordSet(WordList("function-words/demonstratives"))
}
