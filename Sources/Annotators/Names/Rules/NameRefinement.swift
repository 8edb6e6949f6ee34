import Documents

/// Names from the tags of the model, with boundaries corrected and types divided by rules and tables.
struct NameRefinement {
  let document: Document
  let words: TokenArray<LexicalWord>
  let usage: CapitalUsage
  let candidates: [NameCandidate]
  private let nameTokens: NameTokens

  /// Prepares a document, given the candidates of the rules.
  init(
    _ document: Document,
    _ words: TokenArray<LexicalWord>,
    _ usage: CapitalUsage,
    _ candidates: [NameCandidate]
  ) {
    self.document = document
    self.words = words
    self.usage = usage
    self.candidates = candidates
    nameTokens = NameTokens(document, words, usage, candidates)
  }

  /// The names in reading order: what the tagger finds, divided at places and titles and corrected by the rules.
  func names(_ tagger: NameTagger, without rule: String? = nil) -> [Name] {
    Self.rules.reduce(tagged(tagger)) { names, next in
      next.name == rule ? names : disjoint(next.apply(self, names))
    }
  }

  /// The names that the tagger finds, divided at places and titles.
  private func tagged(_ tagger: NameTagger) -> [Name] {
    let tags = tagger.tags(document, nameTokens)
    if Stopping.isWanted { return [] }
    var byStart: [Int: NameCandidate] = [:]
    for candidate in candidates { byStart[candidate.tokens.lowerBound] = candidate }
    var names: [Name] = []
    let datelined = datelinePlaces
    for (index, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard let type = NameTags.type(of: tags[token]) else {
          token += 1
          continue
        }
        var end = token + 1
        while end < sentence.tokens.upperBound, tags[end] == NameTags.inside(type) { end += 1 }
        for (part, type) in parts(of: token..<end, type) {
          let tokens = trimmed(part, type)
          if tokens.isEmpty || isCalendar(tokens) { continue }
          let rule = byStart[tokens.lowerBound].flatMap { $0.tokens == tokens ? $0 : nil }
          let isDatelined = type != NameTags.location && isPlace(tokens, ofDateline: datelined)
          names.append(name(tokens, isDatelined ? NameTags.location : type, rule, in: index))
        }
        token = end
      }
      addElections(of: sentence, at: index, to: &names)
    }
    addOtherScripts(to: &names)
    return names
  }

  /// Adds names in scripts without capitals from the candidates of the rules; the training data has none.
  private func addOtherScripts(to names: inout [Name]) {
    let others = candidates.filter {
      document.text[document.tokens[$0.tokens.lowerBound].range.start] >= 0xE3
    }
    if others.isEmpty { return }
    var taken = Set(names.lazy.flatMap(\.tokens))
    for name in RuleNames.names(others, document) where taken.isDisjoint(with: name.tokens) {
      names.append(name)
      taken.formUnion(name.tokens)
    }
    names.sort { $0.range.start < $1.range.start }
  }

  /// True for days and months alone, which are dates and not names.
  private func isCalendar(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy {
      !words[$0].classes.isDisjoint(with: [.weekday]) || document.tokens[$0].kind == .number
    }
  }

  /// Gives equal names of several words the type that most of them have.
  ///
  /// "Tarn Water", as often an organisation as a place and in no table, becomes an organisation.
  func agreed(_ names: [Name]) -> [Name] {
    var votes: [UInt64: [EntityType: Int]] = [:]
    func key(_ name: Name) -> UInt64 {
      name.tokens.reduce(0) { FeatureHash.joined($0, words[$1].hash) }
    }
    for name in names { votes[key(name), default: [:]][name.type, default: 0] += 1 }
    // Of equally frequent types organisations come first, and then the first in the alphabet.
    func isLess(_ one: (key: EntityType, value: Int), _ two: (key: EntityType, value: Int)) -> Bool {
      if one.value != two.value { return one.value < two.value }
      if one.key == .organization || two.key == .organization { return two.key == .organization }
      return one.key.rawValue > two.key.rawValue
    }
    return names.map { name in
      var name = name
      guard let all = votes[key(name)], all.count > 1, name.tokens.count > 1,
        let best = all.max(by: isLess),
        best.key != name.type, best.value > all[name.type] ?? 0 || isOrganization(name, best.key, all)
      else { return name }
      name.evidence = Evidence(
        "same name elsewhere in the article",
        runnerUp: "\(name.type.rawValue) (\(name.evidence.rule))",
        confidence: 0.7
      )
      name.type = best.key
      return name
    }
  }

  /// True for a name that is tagged as a place here and as often as an organisation, and is no place of the tables.
  private func isOrganization(_ name: Name, _ best: EntityType, _ votes: [EntityType: Int]) -> Bool {
    best == .organization && Self.placeTypes.contains(name.type) && votes[best] == votes[name.type]
      && Gazetteer.standard.lookup(document.text[name.range.bytes]).isDisjoint(with: Self.places)
  }

  private func name(_ tokens: Range<Int>, _ type: Int, _ rule: NameCandidate?, in sentence: Int) -> Name {
    let kind = fine(type, tokens, rule)
    // "Port Velmar Fire Service": the head of a long name is better evidence than the place before it.
    if tokens.count > 2, kind != .organization, let rule, rule.strength >= 3, rule.type == .organization {
      return Name(
        range: document.range(ofTokens: tokens),
        tokens: tokens,
        sentence: sentence,
        type: .organization,
        evidence: rule.evidence
      )
    }
    var evidence = Evidence("its words and their neighbours", by: .model, confidence: 0.8)
    if let rule, let own = rule.type {
      if own == kind {
        evidence = rule.evidence
      } else {
        evidence.runnerUp = "\(own.rawValue) (\(rule.evidence.rule))"
      }
    }
    return Name(
      range: document.range(ofTokens: tokens),
      tokens: tokens,
      sentence: sentence,
      type: kind,
      evidence: evidence
    )
  }

  /// The entity type for a type of the tagger (an index of `NameTags.types`).
  private func fine(_ type: Int, _ tokens: Range<Int>, _ rule: NameCandidate?) -> EntityType {
    switch type {
    case NameTags.person: return .person
    case NameTags.organization: return .organization
    case NameTags.location: return place(tokens, rule)
    case NameTags.group: return .group
    default:
      if tokens.count == 1, !words[tokens.lowerBound].classes.isDisjoint(with: NameRefinement.groups) {
        return .group
      }
      if rule?.type == .event { return .event }
      let classes = words[tokens.upperBound - 1].classes
      if classes.contains(.eventHead) || words[tokens.lowerBound].classes.contains(.event) { return .event }
      return .miscellaneous
    }
  }

  private static let groups: NameClasses = [.demonym, .religion, .politicalGroup]

  /// A place with a government or without, by the rule, then by the tables, then by the head of the name.
  private func place(_ tokens: Range<Int>, _ rule: NameCandidate?) -> EntityType {
    if rule?.type == .geopolitical || rule?.type == .location { return rule?.type ?? .geopolitical }
    var hash = PhraseHash()
    for token in tokens {
      if token > tokens.lowerBound { hash.append(32) }
      Lexicon.append(document.text, document.tokens[token].range, to: &hash)
    }
    let classes = Gazetteer.standard.classes(ofHash: hash.value)
    let government: NameClasses = [.country, .capital, .city, .largeCity, .region]
    if !classes.isDisjoint(with: government) { return .geopolitical }
    if classes.contains(.location) { return .location }
    let heads: NameClasses = [.locationHead, .organizationHead]
    let isHeaded =
      !words[tokens.upperBound - 1].classes.isDisjoint(with: heads)
      || words[tokens.lowerBound].classes.contains(.locationHead)
    return isHeaded ? .location : .geopolitical
  }
}
