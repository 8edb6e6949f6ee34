import Documents
import WordLists

/// The sources that pass a report on, and those whom they quote.
extension CueParts {
  /// The head of the speaker of a verb of quoting: "quoted him as saying", "was quoted as saying", "citing police".
  var quotedPerson: Int? {
    var verb = cue
    if tree.shapes[cue].low == CueParts.saying, let head = tree.head(of: cue) { verb = head }
    guard Self.quoting.contains(hash: tree.lemmas[verb]), tree.parts[verb] == .verb else { return nil }
    if let person = person(quotedBy: verb) { return person }
    var object: Int?
    for child in tree.children(of: verb) {
      if tree.has(child, .passiveSubject), tree.quoted[child] == tree.quoted[verb] { return child }
      if tree.has(child, .object) || tree.has(child, .indirectObject), tree.quoted[child] < 0 {
        object = child
      }
    }
    // In the active voice the subject quotes, and the object is quoted.
    let isPostverbal = object.map { $0 > verb } ?? false
    guard isPostverbal, let object, verb != cue || isSaying(verb) || isSource(object) else { return nil }
    return object
  }

  /// The person named right between a verb of quoting and "as saying": "quoted Defence Minister Jane Doe as saying".
  private func person(quotedBy verb: Int) -> Int? {
    let sentence = tree.document.sentences[Int(tree.sentences[verb])].tokens
    let near = verb + 1..<min(verb + 14, sentence.upperBound)
    guard !near.isEmpty, let saying = near.first(where: { tree.shapes[$0].low == CueParts.saying }),
      saying > verb + 2, tree.shapes[saying - 1].low == Self.as, let name = mentions[saying - 2],
      name.isPerson, name.tokens.lowerBound > verb, name.tokens.upperBound == saying - 1,
      (verb + 1..<name.tokens.lowerBound).allSatisfy({
        tree.parts[$0] == .noun || tree.parts[$0] == .properNoun || tree.parts[$0] == .adjective
          || tree.parts[$0] == .determiner
      })
    else { return nil }
    return tree.head(among: name.tokens)
  }

  /// True for a verb that "as saying" follows within a few tokens.
  private func isSaying(_ verb: Int) -> Bool {
    let sentence = tree.document.sentences[Int(tree.sentences[verb])].tokens
    return (verb..<min(verb + 8, sentence.upperBound)).contains { tree.shapes[$0].low == CueParts.saying }
  }

  private func isSource(_ token: Int) -> Bool {
    tree.names[token] == 1 || SourceWords.nobody.contains(hash: tree.shapes[token].low)
      || PersonNouns.all.contains(hash: tree.shapes[token].low)
  }

  /// The source that an outlet gives for its report: the guard of "Interfax reported, citing a border guard".
  var citedSource: Int? {
    guard let subject = tree.children(of: cue).first(where: { tree.has($0, .subject) }),
      isOutlet(subject) || tree.lemmas[cue] == Self.report && tree.names[subject] != 0
    else { return nil }
    return citingVerb.flatMap { verb in
      tree.children(of: verb).first { tree.has($0, .object) && $0 > verb && tree.quoted[$0] < 0 }
    }
  }

  /// The "citing" or "quoting" of the cue, or of the clause that it reports, set off by a comma; nil without one.
  var citingVerb: Int? {
    let sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    return (cue + 1..<max(cue + 1, min(cue + Self.farthestCiting, sentence.upperBound))).first { token in
      guard tree.form(token) == .gerund, tree.quoted[token] < 0,
        Self.quoting.contains(hash: tree.lemmas[token]), tree.shapes[token - 1].low == CueFeatures.comma
      else { return false }
      var above = tree.head(of: token)
      for _ in 0..<3 {
        if above == cue { return true }
        above = above.flatMap { tree.head(of: $0) }
      }
      return above == cue
    }
  }

  /// The sources that pass the report on, by the heads of their phrases, nearest to the reader first.
  var intermediaries: [Int] {
    var found =
      quoters + relays(ofSource: speaker) + outletsAddressed + outletsOfMedium + outletsOfClauses
      + outletsBehindVia
    if let speaker, citedSource == speaker {
      found += tree.children(of: cue).filter { tree.has($0, .subject) && $0 != speaker }
    }
    var seen: Set<Int> = []
    return found.filter {
      $0 != speaker && !QuotationAssembler.relatives.contains(hash: tree.shapes[$0].low)
        && seen.insert($0).inserted
    }
  }

  /// "GMA News quoted him as saying", "he was quoted by TASS as saying": the quoting source passes it on.
  private var quoters: [Int] {
    var found: [Int] = []
    for verb in [cue] + [tree.head(of: cue)].compactMap({ $0 })
    where Self.quoting.contains(hash: tree.lemmas[verb]) {
      for child in tree.children(of: verb) where child != speaker {
        if tree.has(child, .subject), !isRelative(child) || verb != cue { found.append(child) }
        if isAgent(child) { found.append(child) }
      }
      for child in tree.children(of: verb) where tree.shapes[child].low == CueParts.saying {
        found += tree.children(of: child).filter { isAgent($0) }
      }
    }
    if tree.shapes[cue].low == CueParts.saying, let head = tree.head(of: cue),
      Self.quoting.contains(hash: tree.lemmas[head])
    {
      found += tree.children(of: cue).filter { isAgent($0) }
    }
    return found
  }

  /// "police data cited by Rappler", "two residents interviewed by the BBC".
  private func relays(ofSource source: Int?) -> [Int] {
    guard let source else { return [] }
    var found: [Int] = []
    for part in tree.children(of: source) where tree.has(part, .nounClause) {
      let agents = tree.children(of: part).filter { isAgent($0) }
      let word = tree.shapes[part].low
      if SourceWords.passedOn.contains(hash: word) {
        found += agents
      } else if SourceWords.asked.contains(hash: word) {
        found += agents.filter { passesOn($0) }
      }
    }
    return found
  }

  /// "told Reuters", "speaking to Radio Brod": an outlet as the addressee.
  private var outletsAddressed: [Int] {
    var found: [Int] = []
    for child in tree.children(of: cue) where child != speaker && tree.quoted[child] < 0 {
      if tree.has(child, .object) || tree.has(child, .indirectObject) || tree.has(child, .oblique) {
        let preposition = preposition(of: child)
        let isAddressed = isTelling || tree.has(child, .indirectObject) || preposition == CueParts.to
        // "wrote in the Moor Gazette", "said on Radio Velo"
        let isPlace = preposition.map { Self.carrying.contains(hash: $0) } ?? false
        let isTold = tree.has(child, .object) || tree.has(child, .indirectObject)
        if isAddressed || isPlace, passesOn(child) || isTold && isUnknownBody(child) {
          found.append(child)
        } else if isAddressed {
          // "told a BBC reporter", "told state television"
          let outlets = tree.children(of: child).filter { passesOn($0) }
          found += outlets.filter { tree.has($0, .owner) }
          if found.isEmpty { found += outlets.filter { tree.has($0, .compound) } }
          if found.isEmpty, let name = outlet(named: child) { found.append(name) }
          if found.isEmpty, isBehindKindOfOutlet(child) { found.append(child) }
          if !tree.words[child].isCapital, Self.outletNouns.contains(hash: tree.shapes[child].low) {
            found.append(child)
          }
        }
      } else if tree.has(child, .adverbialClause) || tree.has(child, .conjunct),
        Self.talking.contains(hash: tree.lemmas[child])
      {
        found += tree.children(of: child).filter { tree.has($0, .oblique) && passesOn($0) }
      }
    }
    // "He told Channel 9 he was sad": the parser may take the outlet for a part of what was said.
    if found.isEmpty, isTelling, cue + 1 < tree.shapes.count, tree.sentences[cue + 1] == tree.sentences[cue],
      tree.quoted[cue + 1] == tree.quoted[cue],
      let name = OutletNames(tree, mentions).name(startingAt: cue + 1)
    {
      let head = tree.head(among: name)
      if head != speaker, passesOn(head) { found.append(head) }
    }
    return found
  }

  /// True for a name that the parser makes the head of the noun for an outlet before it: "radio station Wave".
  private func isBehindKindOfOutlet(_ name: Int) -> Bool {
    guard name > 0, tree.words[name].isCapital, mentions[name]?.isPerson != true else { return false }
    let noun = name - 1
    return tree.words[noun].shape == .lower && tree.head(of: noun) == name
      && Self.kindsOfOutlets.contains(hash: tree.shapes[noun].low)
  }

  /// The name in apposition to a noun for an outlet: the "Velo" of "told radio station Velo".
  private func outlet(named noun: Int) -> Int? {
    guard !tree.words[noun].isCapital, Self.kindsOfOutlets.contains(hash: tree.shapes[noun].low) else {
      return nil
    }
    return tree.children(of: noun).first { child in
      child > noun && tree.has(child, .apposition) && tree.words[child].shape != .lower
        && mentions[child]?.isPerson != true
    }
  }

  /// "according to the mayor via news agency Lind".
  private var outletsBehindVia: [Int] {
    guard let speaker else { return [] }
    let end = tree.document.sentences[Int(tree.sentences[speaker])].tokens.upperBound
    let near = speaker + 1..<max(speaker + 1, min(speaker + Self.farthestVia, end))
    guard let via = near.first(where: { tree.shapes[$0].low == Self.via }), tree.quoted[via] < 0,
      let outlet = tree.head(of: via), outlet > via, passesOn(outlet) || isOrganization(outlet)
    else { return [] }
    return [outlet]
  }

  private static let kindsOfOutlets = WordSet(
    WordList("organizations/kinds-of-outlets"),
    WordList("organizations/outlet-nouns")
  )
  static let via = WordHash.of("via")
  /// The most tokens between a speaker and "via".
  private static let farthestVia = 12

  /// "in an interview with Radio Sahel", "in a statement sent to Reuters", "on the BBC's Today programme".
  private var outletsOfMedium: [Int] {
    var found: [Int] = []
    for medium in mediums where medium != speaker && tree.has(medium, .oblique) {
      guard
        SourceWords.mediums.contains(hash: tree.shapes[medium].low)
          || Self.programmes.contains(hash: tree.lemmas[medium])
      else { continue }
      let isInterview = Self.interviews.contains(hash: tree.lemmas[medium])
      for part in tree.children(of: medium) where tree.quoted[part] < 0 {
        if tree.has(part, .nounModifier) {
          if passesOn(part) || isInterview && isOrganization(part) { found.append(part) }
        } else if tree.has(part, .owner) || tree.has(part, .compound) {
          let isProgramme = Self.programmes.contains(hash: tree.lemmas[medium])
          if passesOn(part) || tree.has(part, .owner) && isProgramme && isOrganization(part) {
            found.append(part)
          }
        } else if tree.has(part, .nounClause) || tree.has(part, .relativeClause) {
          found += tree.children(of: part).filter {
            (tree.has($0, .oblique) || tree.has($0, .agent)) && passesOn($0)
          }
        }
      }
    }
    return found
  }

  /// What may be the medium of a cue: its own phrases, and those of the verb that it goes on from: "In a post on X, he
  /// apologised and wrote", "took another line in remarks to Radio Brod, saying".
  var mediums: [Int] {
    let own = Array(tree.children(of: cue))
    guard let above = tree.head(of: cue) else { return own }
    if tree.has(cue, .conjunct) { return own + tree.children(of: above).filter { $0 < above } }
    guard tree.has(cue, .adverbialClause), tree.form(cue) == .gerund, above < cue else { return own }
    return own + tree.children(of: above).filter { above < $0 && $0 < cue }
  }

  /// "when Radio Brod contacted him", "when asked by Reuters", "as reported by Channel 9".
  private var outletsOfClauses: [Int] {
    var found: [Int] = []
    for clause in tree.children(of: cue) where tree.has(clause, .adverbialClause) && tree.quoted[clause] < 0 {
      let isContact =
        Self.contacting.contains(hash: tree.lemmas[clause])
        || SourceWords.asked.contains(hash: tree.shapes[clause].low)
      let isRelay = SourceWords.passedOn.contains(hash: tree.shapes[clause].low)
      guard isContact || isRelay else { continue }
      for part in tree.children(of: clause) {
        if isAgent(part) {
          if isRelay || passesOn(part) { found.append(part) }
        } else if tree.has(part, .subject), isContact, passesOn(part) {
          found.append(part)
        }
      }
    }
    return found
  }

  private func isRelative(_ token: Int) -> Bool { tree.parts[token] == .pronoun && tree.names[token] == 0 }

  private func isAgent(_ token: Int) -> Bool {
    if tree.has(token, .agent) { return true }
    guard tree.has(token, .oblique) || tree.has(token, .object) else { return false }
    // "by" may be attached to any word of the name, but the phrase begins with it.
    return tree.shapes[Int(tree.lefts[token])].low == CueParts.by || preposition(of: token) == CueParts.by
  }

  /// The hash of the preposition of a phrase; nil without one.
  private func preposition(of token: Int) -> UInt64? {
    tree.children(of: token).first { tree.has($0, .caseMarker) && $0 < token }.map { tree.shapes[$0].low }
  }

  /// True for a name that is of no person and no place.
  private func isOrganization(_ token: Int) -> Bool {
    // "In an interview on Wednesday"
    if CalendarWords.all.contains(hash: tree.shapes[token].low) { return false }
    guard let mention = mentions[token] else {
      return OutletNames(tree, mentions).name(startingAt: token) != nil
    }
    return (mention.type == .organization || mention.type == .miscellaneous)
  }

  /// True for the name of an organisation that no table and no word of the name tells what it is.
  ///
  /// Whom a person in the news tells something is then an outlet more often than not: "told BookTalk that she was
  /// glad".
  private func isUnknownBody(_ token: Int) -> Bool {
    guard isTelling, let mention = mentions[token], mention.type == .organization,
      !isOwnOutlet(token), !isCommanded(token), !isFirm(mention),
      !mention.tokens.contains(where: {
        OrganizationNouns.all.contains(hash: tree.shapes[$0].low)
          || !tree.words[$0].classes.isDisjoint(with: [.organizationHead, .organizationSuffix])
      })
    else { return false }
    return Gazetteer.standard.lookup(
      tree.document.text[tree.document.range(ofTokens: mention.tokens).bytes]
    ).isEmpty
  }

  /// True for the addressee of a command: "told the firm to replace the alarms".
  private func isCommanded(_ token: Int) -> Bool {
    tree.children(of: cue).contains { child in
      child > token && tree.has(child, .openClause)
        && tree.children(of: child).contains { tree.has($0, .marker) && tree.shapes[$0].low == Self.to }
    }
  }

  /// True for a body whose full name has a legal form or a noun for another kind of body.
  private func isFirm(_ mention: MentionIndex.Entry) -> Bool {
    let entities = tree.document[Entity.self]
    guard entities.indices.contains(mention.entity) else { return false }
    return entities[mention.entity].name.split(separator: " ").contains { word in
      let hash = WordHash.of(word.lowercased())
      return Self.legalForms.contains(hash: hash) || OrganizationNouns.all.contains(hash: hash)
    }
  }

  private static let legalForms = WordSet(WordList("organizations/legal-forms"))

  /// True for an outlet other than the one that published the article.
  private func passesOn(_ token: Int) -> Bool { isOutlet(token) && !isOwnOutlet(token) }

  /// True for the name of the outlet that published the article.
  private func isOwnOutlet(_ token: Int) -> Bool {
    guard let outlet = tree.document.article.outlet, let mention = mentions[token] else { return false }
    return tree.document.string(tree.document.range(ofTokens: mention.tokens)).lowercased()
      == outlet.lowercased()
  }

  /// True for the name of a newspaper, broadcaster or agency.
  func isOutlet(_ token: Int) -> Bool { OutletNames(tree, mentions).isOutlet(token) }

  private static let `as` = WordHash.of("as")
  private static let quoting = WordSet(words: ["quote", "cite"])
  /// The most tokens between a cue and the source that it cites.
  private static let farthestCiting = 60
  private static let carrying = WordSet(words: ["in", "on"])
  private static let outletNouns = WordSet(WordList("organizations/outlet-nouns"))
  private static let report = WordHash.of("report")
  private static let talking = WordSet(words: ["speak", "talk", "appear"])
  private static let contacting = WordSet(WordList("sources/contacting"))
  private static let interviews = WordSet(words: ["interview", "chat", "conversation"])
  private static let programmes = WordSet(WordList("sources/programmes"))
}
