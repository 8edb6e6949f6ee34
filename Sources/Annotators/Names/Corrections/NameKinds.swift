import Documents
import WordLists

/// What an article says of the kind of each of its names: that it is a firm, a person, or a place.
///
/// All mentions of one name count together, so that the strongest evidence decides for each of them.
struct NameKinds {
  /// The strength of the evidence for three kinds of things.
  private struct Score {
    var organization = 0
    var person = 0
    var place = 0
    /// True if the name is the subject of a reporting verb.
    var speaks = false

    /// Takes over what is stronger; weak evidence does not become strong by being repeated.
    mutating func join(_ other: Score) {
      organization = max(organization, other.organization)
      person = max(person, other.person)
      place = max(place, other.place)
      speaks = speaks || other.speaks
    }
  }

  let refinement: NameRefinement
  private var evidence: [UInt64: Score] = [:]
  /// The first and last words of the full names of persons.
  private var partsOfPersons: Set<UInt64> = []
  /// The first words of the names of firms that have a legal form or a trade behind them.
  private var beginningsOfFirms: Set<UInt64> = []
  /// The words of the names of bodies that have several.
  private var partsOfBodies: Set<UInt64> = []
  /// The towns before the names of their courts and councils.
  private var seats: Set<UInt64> = []

  var document: Document { refinement.document }
  var words: TokenArray<LexicalWord> { refinement.words }

  /// Weighs the names of a document.
  init(_ refinement: NameRefinement, _ names: [Name]) {
    self.refinement = refinement
    for name in names where name.tokens.count > 1 { addParts(of: name) }
    for name in names where isWeighed(name) {
      evidence[key(name), default: Score()].join(context(of: name))
    }
  }

  /// The type that the article gives a name; nil where it says nothing, or as much for a person.
  func type(of name: Name) -> EntityType? {
    guard isWeighed(name), let found = evidence[key(name)] else { return nil }
    let person = found.person + personality(of: name)
    let best = max(found.organization, found.place)
    guard best >= 2, best > person, found.organization != found.place else { return nil }
    let known = Gazetteer.standard.lookup(document.text[name.range.bytes])
    if found.organization > found.place {
      let isPlace = !known.isDisjoint(with: NameRefinement.places)
      return name.type == .organization || isPlace && name.type != .person ? nil : .organization
    }
    // "at Lycos", which said something: a firm rather than a town that no table knows.
    if found.speaks, name.type == .person { return .organization }
    let isOfSeat = name.type == .organization && name.tokens.count == 1
    return name.type == .person || name.type == .group
      || isOfSeat && seats.contains(words[name.tokens.lowerBound].hash)
      ? .geopolitical : nil
  }

  /// True for a name of a type that may be mistaken for another; a people only where no table knows it.
  private func isWeighed(_ name: Name) -> Bool {
    NameKinds.types.contains(name.type)
      || name.type == .group && Gazetteer.standard.lookup(document.text[name.range.bytes]).isEmpty
  }

  /// The types that may be mistaken for each other.
  private static let types: Set<EntityType> = [
    .person, .organization, .geopolitical, .location, .miscellaneous,
  ]

  private func key(_ name: Name) -> UInt64 {
    name.tokens.reduce(0) { FeatureHash.joined($0, words[$1].hash) }
  }

  private mutating func addParts(of name: Name) {
    guard let first = name.tokens.first, let last = name.tokens.last else { return }
    switch name.type {
    case .person: partsOfPersons.formUnion([words[first].hash, words[last].hash])
    case .organization:
      if name.tokens.count > 2 { partsOfBodies.formUnion(name.tokens.map { words[$0].hash }) }
      let isFirm =
        words[last].classes.contains(.organizationSuffix)
        || NameRefinement.trades.contains(hash: words[last].hash)
      // "Hartley Marsh", but not "Clinton Foundation": the person may be spoken of by surname alone.
      let looksLikePerson =
        name.tokens.count == 2
        && words[last].classes.isDisjoint(with: [.organizationHead, .country, .region])
        && words[last].shape == .capitalized
      if isFirm || looksLikePerson {
        // Of "Sinag-Dakbayan Power Corp." all that hyphens join.
        var end = first + 1
        while end + 1 < name.tokens.upperBound, refinement.isHyphen(end) { end += 2 }
        beginningsOfFirms.insert(firstWord(of: first..<end))
      }
      let group: NameClasses = [.demonym, .religion, .politicalGroup]
      if NameKinds.seated.contains(hash: words[last].hash), !refinement.isOrdinary(first),
        words[first].classes.isDisjoint(with: group)
      {
        seats.insert(words[first].hash)
      }
    default: break
    }
  }

  /// How much the words of a name by themselves speak for a person.
  private func personality(of name: Name) -> Int {
    guard let first = name.tokens.first else { return 0 }
    let classes = words[first].classes
    let isGiven = !classes.isDisjoint(with: NameRefinement.given)
    if name.tokens.count > 1 { return isGiven ? 2 : 0 }
    if partsOfPersons.contains(words[first].hash) { return 4 }
    if !classes.isDisjoint(with: [.title, .honorific, .office]) { return 4 }
    return isGiven || classes.contains(.surname) ? 2 : 0
  }

  // MARK: The words around a mention

  /// True for a word, or several that hyphens join.
  private func isOneWord(_ name: Name) -> Bool {
    name.tokens.count == 1 || refinement.isHyphen(name.tokens.lowerBound + 1)
  }

  /// True for a word in no table that ends like the made-up names of firms: "Agenpress".
  private func isMadeUp(_ token: Int) -> Bool {
    guard words[token].casing == nil, words[token].classes.isEmpty else { return false }
    let bytes = document.text[document.tokens[token].range.bytes]
    return NameKinds.endings.contains { bytes.count > $0.count && bytes.suffix($0.count).elementsEqual($0) }
  }

  /// True for a word in no table with a capital inside, as brands have it: "WorkSafe", but not "McKenna" and "DeLuca".
  private func hasInnerCapital(_ token: Int) -> Bool {
    guard words[token].shape == .capitalized, words[token].classes.isEmpty else { return false }
    let bytes = document.text[document.tokens[token].range.bytes]
    guard let inner = bytes.dropFirst().firstIndex(where: { $0 &- 65 < 26 }) else { return false }
    let start = bytes[bytes.startIndex..<inner]
    return start.count > 3 && start.first.map { $0 &- 65 < 26 } ?? false && bytes.endIndex - inner > 2
      && start.dropFirst().allSatisfy { $0 &- 97 < 26 }
  }

  /// True for an unknown word before an acronym: "Emberwick CID", but not "Ann Roe QC" and "Pius XII".
  private func endsInAcronym(_ name: Name) -> Bool {
    guard name.tokens.count == 2, let last = name.tokens.last, words[last].shape == .capitals,
      (3...5).contains(document.tokens[last].range.count), words[last - 1].shape == .capitalized,
      words[last - 1].classes.isDisjoint(with: NameRefinement.given.union([.surname, .honorific, .title])),
      !NameRefinement.letters.contains(hash: words[last].hash)
    else { return false }
    return !document.text[document.tokens[last].range.bytes].allSatisfy { "IVXL".utf8.contains($0) }
  }

  private func context(of name: Name) -> Score {
    var found = Score()
    let sentence = document.sentences[name.sentence].tokens
    let (before, next) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
    if isOneWord(name), beginningsOfFirms.contains(firstWord(of: name.tokens)) {
      found.organization += 3
    }
    if isArticleBeforePartOfBody(name, sentence) { found.organization += 5 }
    if name.tokens.count == 1, seats.contains(words[name.tokens.lowerBound].hash) { found.place += 3 }
    if name.type == .person || name.type == .miscellaneous, name.tokens.count == 1,
      isMadeUp(name.tokens.lowerBound) || name.type == .person && hasInnerCapital(name.tokens.lowerBound)
    {
      found.organization += 2
    }
    if name.type == .person, endsInAcronym(name) { found.organization += 3 }
    if before >= sentence.lowerBound {
      if isBehindTitle(before) { found.person += 4 }
      if isTelephoned(name, sentence) { found.organization += 4 }
      addNoun(before, sentence, name, to: &found)
      if refinement.isComma(before), isDescription(before - 1, sentence) {
        addNoun(before - 1, sentence, name, to: &found)
      }
      addPreposition(before, sentence, name, to: &found)
    }
    if next < sentence.upperBound { addWords(behind: next, sentence, name, to: &found) }
    found.organization += organizationEvidence(name, in: sentence)
    if name.type == .person, isOneWord(name), isOrigin(name, in: sentence) { found.place += 3 }
    return found
  }

  /// True for the name of whom one may call: "Call Crime Stoppers on 1800 333 000".
  private func isTelephoned(_ name: Name, _ sentence: Range<Int>) -> Bool {
    let (verb, link) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
    return link + 1 < sentence.upperBound && NameKinds.telephoning.contains(hash: words[verb].hash)
      && NameKinds.beforeNumbers.contains(hash: words[link].hash)
      && document.tokens[link + 1].kind == .number
  }

  /// True for a part of a body's name behind "the", which persons do not have: "the Nigam" beside "Varada Basin Nigam
  /// Limited".
  private func isArticleBeforePartOfBody(_ name: Name, _ sentence: Range<Int>) -> Bool {
    let before = name.tokens.lowerBound - 1
    return name.type == .person && name.tokens.count == 1 && before >= sentence.lowerBound
      && words[before].hash == PersonReferenceResolver.the
      && partsOfBodies.contains(words[name.tokens.lowerBound].hash)
      && (name.tokens.upperBound >= sentence.upperBound || isBoundary(name.tokens.upperBound))
  }

  /// True for a word that is no part of a noun phrase, unlike the "administration" of "the Bush administration".
  private func isBoundary(_ token: Int) -> Bool {
    words[token].isClosed || document.tokens[token].kind == .punctuation
      || SpeechVerbs.finite.contains(hash: words[token].hash) || endsInEd(token)
      || FunctionWords.irregularPasts.contains(hash: words[token].hash)
  }

  /// The hash of a word with all that hyphens join to it.
  private func firstWord(of tokens: Range<Int>) -> UInt64 {
    tokens.count == 1
      ? words[tokens.lowerBound].hash : tokens.reduce(0) { FeatureHash.joined($0, words[$1].hash) }
  }

  /// True for a form of address or a title with its capital.
  private func isBehindTitle(_ token: Int) -> Bool {
    refinement.isAddress(token)
      || words[token].isCapital && !words[token].classes.isDisjoint(with: [.honorific, .title])
  }

  /// The noun directly before a name: "the airline", "lens maker".
  private func addNoun(_ token: Int, _ sentence: Range<Int>, _ name: Name, to found: inout Score) {
    guard words[token].shape == .lower || token == sentence.lowerBound else { return }
    let isFirm = NameRefinement.firms.contains(hash: words[token].hash)
    if isFirm || NameKinds.media.contains(hash: words[token].hash) {
      found.organization += 4
    } else if NameRefinement.firmsOrPersons.contains(hash: words[token].hash) {
      // "developer Quorvex" is a firm, "developer Perttu Ahola" may be a person.
      found.organization += isOneWord(name) || name.type != .person || beginsLikeNoPerson(name) ? 2 : 1
    } else if PersonNouns.all.contains(hash: words[token].hash) || words[token].classes.contains(.office) {
      found.person += 2
    } else if NameKinds.takingPlaces.contains(hash: words[token].hash) {
      found.place += 2
    }
  }

  /// True for a name with a particle whose first word is in no table of the names of persons: "Granos del Alto".
  private func beginsLikeNoPerson(_ name: Name) -> Bool {
    let first = words[name.tokens.lowerBound].classes
    return first.isDisjoint(with: NameRefinement.given.union([.surname, .nameParticle]))
      && name.tokens.dropFirst().contains { words[$0].shape == .lower }
  }

  /// True for a noun before a comma that an article opens: "The buyer, Palmera Hospitality, plans".
  ///
  /// It is false below a noun for a person, to whom the name may belong: "a spokeswoman for the company, Ann Roe,".
  private func isDescription(_ noun: Int, _ sentence: Range<Int>) -> Bool {
    guard noun > sentence.lowerBound, words[noun].shape == .lower else { return false }
    let described = stride(from: noun - 1, through: max(sentence.lowerBound, noun - 4), by: -1)
    let article = described.first { words[$0].shape != .lower || words[$0].isClosed }
    guard let article else { return false }
    // "The elevator's owner, Granos del Alto,"
    if refinement.isPossessive(article) { return true }
    guard NameKinds.articles.contains(hash: words[article].hash) else { return false }
    let person = article - 2
    return person < sentence.lowerBound || !words[article - 1].isClosed
      || !PersonNouns.all.contains(hash: words[person].hash)
  }

  /// The preposition before a name: "at Gatwick", "shares in Zentrix".
  private func addPreposition(_ token: Int, _ sentence: Range<Int>, _ name: Name, to found: inout Score) {
    guard words[token].shape == .lower else { return }
    let isOfPlace = FunctionWords.placePrepositions.contains(hash: words[token].hash)
    guard isOfPlace || words[token].hash == NameKinds.of || words[token].hash == NameKinds.by else { return }
    let noun = token - 1
    // Offices may be "in" a town, shares are "in" a firm.
    let nouns = isOfPlace ? NameKinds.holdings : NameKinds.belongings
    let ownsNoun = noun >= sentence.lowerBound && nouns.contains(hash: words[noun].hash)
    if words[token].hash == NameKinds.of, noun >= sentence.lowerBound, isOneWord(name),
      NameKinds.inhabitants.contains(hash: words[noun].hash)
    {
      found.place += 3
    }
    if ownsNoun {
      found.organization += 3
    } else if isOfPlace {
      // "at Keller's house" is no place of that name, nor is "at Johnson Space Center".
      let next = name.tokens.upperBound
      let isWhole =
        next >= sentence.upperBound || !refinement.isPossessive(next) && !words[next].isCapital
      guard name.type == .person, isOneWord(name) || isUnknownPair(name), isWhole else { return }
      let isAt = words[token].hash == NameKinds.at
      if noun >= sentence.lowerBound,
        (isAt ? NameKinds.aiming : NameKinds.believing).contains(hash: words[noun].hash)
      {
        return
      }
      // A case is "in Clements", but few things are "at" a person.
      found.place += isAt ? 3 : 2
    } else if words[token].hash == NameKinds.by, noun >= sentence.lowerBound,
      NameKinds.findings.contains(hash: words[noun].hash)
    {
      found.organization += 2
    }
  }

  /// True for two words of which the first is no given name, and that no table has: "in Combe Tracey".
  private func isUnknownPair(_ name: Name) -> Bool {
    name.tokens.count == 2
      && name.tokens.allSatisfy { words[$0].shape == .capitalized }
      && words[name.tokens.lowerBound].classes.isDisjoint(
        with: NameRefinement.given.union([.honorific, .title, .office])
      )
      && Gazetteer.standard.lookup(document.text[name.range.bytes]).isEmpty
  }

  /// The words behind a name: a possessive, a noun, an apposition, a relative clause.
  private func addWords(behind next: Int, _ sentence: Range<Int>, _ name: Name, to found: inout Score) {
    if refinement.isPossessive(next) {
      // "Zentrix's chief executive": what only firms have.
      let nouns = (next + 1..<min(next + 4, sentence.upperBound)).prefix { words[$0].shape == .lower }
      if nouns.contains(where: { NameKinds.belongings.contains(hash: words[$0].hash) }) {
        found.organization += 3
      }
      return
    }
    if words[next].shape == .lower, NameKinds.belongings.contains(hash: words[next].hash) {
      found.organization += 3
      return
    }
    let isDisputed =
      words[next].shape == .lower && NameKinds.disputed.contains(hash: words[next].hash)
      && name.tokens.lowerBound > sentence.lowerBound
      && NameKinds.articles.contains(hash: words[name.tokens.lowerBound - 1].hash)
    if isDisputed, name.tokens.count > 1, name.type == .person { found.place += 3 }
    let isSubject =
      name.tokens.lowerBound == sentence.lowerBound
      || document.tokens[name.tokens.lowerBound - 1].kind == .punctuation
    if isSubject, SpeechVerbs.finite.contains(hash: words[next].hash) { found.speaks = true }
    if words[next].hash == NameKinds.who { found.person += 4 }
    if name.type == .person, isOneWord(name), words[next].hash == NameKinds.reported {
      addReport(next, sentence, to: &found)
    }
    guard refinement.isComma(next), next + 1 < sentence.upperBound else { return }
    if words[next + 1].hash == NameKinds.who || isAge(next + 1, sentence) {
      found.person += 4
    } else if let head = headOfApposition(from: next + 1, sentence) {
      addHead(head, name, to: &found)
    }
  }

  /// "Interpress reported on Thursday, citing a border guard": agencies report, and cite.
  private func addReport(_ verb: Int, _ sentence: Range<Int>, to found: inout Score) {
    let cites = (verb + 1..<min(verb + 8, sentence.upperBound)).contains {
      words[$0].hash == NameKinds.citing
    }
    found.organization += cites ? 3 : 2
  }

  private func isAge(_ token: Int, _ sentence: Range<Int>) -> Bool {
    document.tokens[token].kind == .number && document.tokens[token].range.count <= 3
      && (token + 1 >= sentence.upperBound || document.tokens[token + 1].kind == .punctuation)
  }

  /// The head of an apposition, before the first preposition or mark: the "firm" of "the law firm,".
  private func headOfApposition(from start: Int, _ sentence: Range<Int>) -> Int? {
    let determiners = [start].filter { NameKinds.determiners.contains(hash: words[$0].hash) }
    guard !determiners.isEmpty else { return nil }
    var head: Int?
    for token in start + 1..<min(start + 9, sentence.upperBound) {
      let isHyphen = refinement.isCharacter(token, "-")
      if isHyphen { continue }
      if refinement.isPossessive(token) {
        // "the firm's lawyer": the owner is not the head.
        head = nil
        continue
      }
      // "At Gatwick, the company has …" is no apposition.
      if FunctionWords.auxiliaries.contains(hash: words[token].hash) { return nil }
      if document.tokens[token].kind == .punctuation || words[token].isClosed { break }
      // "A parents' group formed in 2022": a participle behind the head.
      if head != nil, words[token].shape == .lower, endsInEd(token) { break }
      if document.tokens[token].kind == .word { head = token }
    }
    return head.flatMap { words[$0].shape == .lower ? $0 : nil }
  }

  private func endsInEd(_ token: Int) -> Bool {
    let bytes = document.text[document.tokens[token].range.bytes]
    return bytes.count > 4 && bytes.suffix(2).elementsEqual("ed".utf8)
  }

  private func addHead(_ head: Int, _ name: Name, to found: inout Score) {
    // "the group of chemicals" is no firm.
    let isOfMembers =
      head + 1 < words.count && words[head + 1].hash == NameKinds.of
      && OrganizationNouns.ofAnyKind.contains(hash: words[head].hash)
    if isOfMembers { return }
    if NameRefinement.firms.contains(hash: words[head].hash) {
      found.organization += 4
    } else if NameRefinement.firmsOrPersons.contains(hash: words[head].hash) {
      found.organization += isOneWord(name) || name.type != .person ? 2 : 1
    } else if PersonNouns.all.contains(hash: words[head].hash) {
      found.person += 4
    } else if NameKinds.settlements.contains(hash: words[head].hash) {
      found.place += 4
    }
  }

  private static let endings = WordList("organizations/word-endings").words.map { Array($0.utf8) }
  private static let of = WordHash.of("of")
  private static let at = WordHash.of("at")
  private static let by = WordHash.of("by")
  static let who = WordHash.of("who")
  private static let reported = WordHash.of("reported")
  private static let citing = WordHash.of("citing")
  private static let articles = WordSet(WordList("function-words/articles"))
  private static let determiners = WordSet(
    WordList("function-words/articles"),
    WordList("pronouns/third-person-possessives")
  )
  static let belongings = WordSet(WordList("organizations/belongings"))
  private static let inhabitants = WordSet(WordList("places/inhabitants"), WordList("places/kinds"))
  private static let holdings = WordSet(WordList("organizations/holdings"))
  private static let media = WordSet(WordList("organizations/media"))
  private static let telephoning = WordSet(WordList("verbs/telephoning"), words: ["contact"])
  private static let beforeNumbers = WordSet(words: ["on", "at"])
  private static let settlements = WordSet(WordList("places/kinds"))
  private static let disputed = WordSet(WordList("places/disputed"))
  private static let takingPlaces = WordSet(WordList("verbs/taking-places"))
  private static let aiming = WordSet(WordList("verbs/aiming-at"))
  private static let seated = WordSet(WordList("organizations/seated"))
  private static let believing = WordSet(WordList("verbs/believing"))
  private static let findings = WordSet(WordList("organizations/findings"))
}
