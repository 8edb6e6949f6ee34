import Documents

/// The names of a document as the learnt tagger finds them, with types as fine as the tables allow.
struct NameRefinement {
  let document: Document
  let words: [LexicalWord]
  private let candidates: [NameCandidate]
  private let signs: NameTokens

  /// The names of a document whose rule candidates are known.
  init(_ document: Document, _ words: [LexicalWord], _ usage: CapitalUsage, _ candidates: [NameCandidate]) {
    self.document = document
    self.words = words
    self.candidates = candidates
    signs = NameTokens(document, words, usage, candidates)
  }

  /// The names in reading order.
  func names(_ tagger: NameTagger) -> [Name] {
    let tags = tagger.tags(document, signs)
    if Stopping.isWanted { return [] }
    var byStart: [Int: NameCandidate] = [:]
    for candidate in candidates { byStart[candidate.tokens.lowerBound] = candidate }
    var names: [Name] = []
    let datelined = datelinePlaces
    for (position, sentence) in document.sentences.enumerated() {
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
          let isDatelined = type != 2 && isPlace(tokens, ofDateline: datelined)
          names.append(name(tokens, isDatelined ? 2 : type, rule, in: position))
        }
        token = end
      }
      addElections(of: sentence, at: position, to: &names)
    }
    addOtherScripts(to: &names)
    return agreed(withLoneSurnames(withSurnames(joined(names))))
  }

  /// Names in scripts without capitals, of which the tagger has seen none, as the rules find them.
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

  /// True for days and months alone, which are times and no names.
  private func isCalendar(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy {
      !words[$0].classes.isDisjoint(with: [.weekday]) || document.tokens[$0].kind == .number
    }
  }

  /// Gives names that the document writes alike one type: the one that most of them have.
  ///
  /// "Tarn Water", as often a body as a place that no table knows, is a body.
  private func agreed(_ names: [Name]) -> [Name] {
    var votes: [UInt64: [EntityType: Int]] = [:]
    func key(_ name: Name) -> UInt64 {
      name.tokens.reduce(0) { FeatureHash.joined($0, words[$1].hash) }
    }
    for name in names { votes[key(name), default: [:]][name.type, default: 0] += 1 }
    // Of types that are as frequent a body comes first, and then the first in the alphabet.
    func isLess(_ one: (key: EntityType, value: Int), _ two: (key: EntityType, value: Int)) -> Bool {
      if one.value != two.value { return one.value < two.value }
      if one.key == .organization || two.key == .organization { return two.key == .organization }
      return one.key.rawValue > two.key.rawValue
    }
    return names.map { name in
      var name = name
      guard let all = votes[key(name)], all.count > 1, name.tokens.count > 1,
        let best = all.max(by: isLess),
        best.key != name.type, best.value > all[name.type] ?? 0 || isBody(name, best.key, all)
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

  /// True for a name that is taken for a place here and as often for a body elsewhere, and is no place of the tables.
  private func isBody(_ name: Name, _ best: EntityType, _ votes: [EntityType: Int]) -> Bool {
    best == .organization && Self.placeTypes.contains(name.type) && votes[best] == votes[name.type]
      && Gazetteer.standard.lookup(document.text[name.range.bytes]).isDisjoint(with: Self.places)
  }

  private func name(_ tokens: Range<Int>, _ type: Int, _ rule: NameCandidate?, in sentence: Int) -> Name {
    let kind = fine(type, tokens, rule)
    // "Port Velmar Fire Service": the head of a long name says more than the place before it.
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

  /// The type of the program for a type of the tagger.
  private func fine(_ type: Int, _ tokens: Range<Int>, _ rule: NameCandidate?) -> EntityType {
    switch type {
    case 0: return .person
    case 1: return .organization
    case 2: return place(tokens, rule)
    case 3: return .group
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

  /// A place with a government or without: the tables decide, then the head of the name.
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
