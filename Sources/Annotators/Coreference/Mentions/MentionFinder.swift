import Documents
import WordLists

/// Finds the mentions of a document: its noun phrases and pronouns.
struct MentionFinder {
  let tree: DependencyTree
  let names: [Name]
  /// For each token the index of the entity whose name covers it, or -1.
  let clusterOfToken: [Int32]
  let genders: [MentionCandidate.Gender]
  /// The entity that rules suggest for a description, and the first token of the description, by its last one.
  private let suggestions: [Int: (entity: Int32, first: Int)]
  /// For each token the index of the name that covers it, or -1.
  let nameOfToken: [Int32]
  /// The entity by the words of each of its names, hashed together without articles.
  let clusterOfText: [UInt64: Int32]
  /// For each entity its type.
  let types: [EntityType]
  private let speech: QuotedSpeech
  private let pleonastic: PleonasticPronouns
  /// The weights of the model of phrase ends; phrases end as parsed if it is empty.
  private let ends: WeightTable

  init(_ tree: DependencyTree, ends: WeightTable = MentionFinder.standardEnds) {
    self.tree = tree
    self.ends = ends
    let names = tree.document[Name.self]
    self.names = names
    let entities = tree.document[Entity.self]
    var owner = [Int32](repeating: -1, count: tree.parts.count)
    var suggestions: [Int: (entity: Int32, first: Int)] = [:]
    for (number, entity) in entities.enumerated() {
      for mention in entity.mentions {
        if mention.kind != .name {
          // The last word of a description is its head.
          suggestions[mention.tokens.upperBound - 1] = (Int32(number), mention.tokens.lowerBound)
          continue
        }
        for token in mention.tokens where token < owner.count { owner[token] = Int32(number) }
      }
    }
    clusterOfToken = owner
    self.suggestions = suggestions
    var own = [Int32](repeating: -1, count: tree.parts.count)
    for (number, name) in names.enumerated() {
      for token in name.tokens where token < own.count { own[token] = Int32(number) }
    }
    nameOfToken = own
    types = entities.map(\.type)
    speech = QuotedSpeech(tree)
    pleonastic = PleonasticPronouns(tree)
    genders = entities.map { PersonGender.of($0, words: tree.words) }
    var clusterOfText: [UInt64: Int32] = [:]
    for (number, entity) in entities.enumerated() {
      for mention in entity.mentions where mention.kind == .name {
        let text = Self.text(of: mention.tokens, tree)
        if clusterOfText[text] == nil { clusterOfText[text] = Int32(number) }
      }
    }
    self.clusterOfText = clusterOfText
  }

  /// The weights of phrase ends embedded in this program.
  static let standardEnds = WeightTable(asset: "weights/phrase-ends.bin")

  /// The mentions in the order of their heads, so that a possessor comes before its noun; of one head the
  /// longest first.
  func mentions() -> [MentionCandidate] {
    var found: [MentionCandidate] = []
    let ends = PhraseEnds(tree: tree, names: nameOfToken, weights: ends)
    for token in tree.parts.indices {
      if token & 0x3FF == 0, Stopping.isWanted { break }
      guard !isPronounCompanion(token), let form = form(at: token) else { continue }
      if form == .name || form == .nominal || isQuantity(token) {
        let tokens = span(of: token)
        let start = form == .name ? self.start(of: token, from: tokens.lowerBound) : tokens.lowerBound
        let end = ends.end(head: token, tokens: tokens)
        found.append(candidate(token, start..<(form == .name ? endOfName(token, end) : end), form))
      } else if form == .demonstrative, isDescribed(token) {
        let tokens = token..<span(of: token).upperBound
        found.append(candidate(token, token..<ends.end(head: token, tokens: tokens), form))
      } else {
        found.append(candidate(token, token..<(isPronounCompanion(token + 1) ? token + 2 : token + 1), form))
      }
    }
    found = withAppositions(withDescribedNames(found))
    found += beginningsOfNames()
    found += coordinations(found)
    return found.sorted {
      ($0.head, -$0.tokens.count, $0.tokens.lowerBound) < ($1.head, -$1.tokens.count, $1.tokens.lowerBound)
    }
  }

  /// The mentions in which a noun behind the name of an organisation says what it is as mentions of the organisation.
  ///
  /// An example is "the Rising Hope charity". The name alone is none then.
  private func withDescribedNames(_ mentions: [MentionCandidate]) -> [MentionCandidate] {
    var mentions = mentions
    var dropped: Set<Int> = []
    for index in mentions.indices
    where mentions[index].form == .nominal
      && OrganizationDescriptions.behindNames.contains(hash: tree.shapes[mentions[index].head].low)
    {
      let name = mentions[index].head - 1
      guard name >= 0, clusterOfToken[name] >= 0, nameOfToken[name] >= 0,
        mentions[index].number != .plural, types[Int(clusterOfToken[name])] == .organization,
        names[Int(nameOfToken[name])].tokens.lowerBound >= mentions[index].tokens.lowerBound,
        case let tokens = names[Int(nameOfToken[name])].tokens,
        tokens.contains(where: { tree.head(of: $0) == mentions[index].head })
      else { continue }
      mentions[index].cluster = Int(clusterOfToken[name])
      mentions[index].isNamed = true
      mentions[index].sort = .namedOrganization
      mentions[index].type = tree.names[name]
      dropped.formUnion(tokens)
    }
    return mentions.filter { !dropped.contains($0.head) }
  }

  /// The mentions without appositions, which are part of another: "my colleague, Jane Doe" is one mention of Jane Doe.
  private func withAppositions(_ mentions: [MentionCandidate]) -> [MentionCandidate] {
    var mentions = mentions
    let mentionOfHead = indexOfHead(mentions)
    var isDropped = [Bool](repeating: false, count: mentions.count)
    for index in mentions.indices.reversed()
    where isApposition(mentions[index]) && !mentions[index].isPronoun {
      // It may have taken the name of an apposition of its own: "her son, the baker Piet Vos".
      let mention = mentions[index]
      guard var above = tree.head(of: mention.head) else { continue }
      // A title heads no mention of its own: "her son, the novelist Piran Vos".
      if mentionOfHead[above] < 0, isTitle(above), tree.has(above, .apposition) {
        above = tree.head(of: above) ?? above
      }
      let outer = Int(mentionOfHead[above])
      guard outer >= 0,
        mentions[outer].tokens.contains(mention.head), mentions[outer].tokens != mention.tokens
      else { continue }
      if isOfOther(mention, than: mentions[outer]) || isOneOfSeveral(mention, mentions[outer]) { continue }
      isDropped[index] = true
      // "The chairman of the Port Board, Ann Roe": the person is meant, whatever else is in apposition.
      let isPerson = mention.sort == .namedPerson && mentions[outer].form == .nominal
      guard mentions[outer].cluster < 0 || isPerson, mention.cluster >= 0 else { continue }
      // "The senator (Labor, North Coast)": a place is no name of a person.
      let isBody = mention.sort == .namedOrganization && OrganizationDescriptions.isNoun(tree.lemmas[above])
      let isPlace = mention.isNamed && mention.sort != .namedPerson && !isBody
      if isPlace, mentions[outer].sort == .personNoun { continue }
      mentions[outer].cluster = mention.cluster
      if mention.isNamed {
        mentions[outer].isNamed = true
        // "A customer, Piet Vos," is known by name, whatever the article.
        if mentions[outer].definiteness == .indefinite { mentions[outer].definiteness = .definite }
        mentions[outer].type = mention.type
        mentions[outer].sort = mention.sort
        if mentions[outer].gender == .unknown { mentions[outer].gender = mention.gender }
      }
    }
    return mentions.indices.filter { !isDropped[$0] }.map { mentions[$0] }
  }

  /// True for a name in parentheses of another kind than the name before them: "Daniel Craig (Enduring Love)".
  private func isOfOther(_ mention: MentionCandidate, than outer: MentionCandidate) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return mention.isNamed && outer.isNamed && mention.cluster >= 0 && outer.cluster >= 0
      && mention.cluster != outer.cluster && mention.type != outer.type && before >= 0
      && tree.document.text[tree.document.tokens[before].range.start] == UInt8(ascii: "(")
  }

  /// True for the first of several names behind a plural: "sisters Ann and Jane Roe".
  private func isOneOfSeveral(_ mention: MentionCandidate, _ outer: MentionCandidate) -> Bool {
    mention.sort == .namedPerson && outer.form == .nominal && outer.number == .plural
      && tree.children(of: mention.head).contains { tree.has($0, .conjunct) && nameOfToken[$0] >= 0 }
  }

  /// True for an apposition, and for a person's name that the parse makes a modifier of the title before it: "Jury
  /// chair Professor Ann Roe".
  private func isApposition(_ mention: MentionCandidate) -> Bool {
    if tree.has(mention.head, .apposition) { return true }
    guard tree.has(mention.head, .nounModifier), mention.sort == .namedPerson,
      let title = tree.head(of: mention.head), title < mention.head,
      !tree.children(of: mention.head).contains(where: { tree.has($0, .caseMarker) })
    else { return false }
    return (title..<mention.head).allSatisfy { Self.nouns.contains(tree.parts[$0]) }
  }

  /// For each token the last mention whose head it is, or -1.
  private func indexOfHead(_ mentions: [MentionCandidate]) -> [Int32] {
    var index = [Int32](repeating: -1, count: tree.parts.count)
    for (number, mention) in mentions.enumerated() { index[mention.head] = Int32(clamping: number) }
    return index
  }

  /// Coordinations with "and" or "or" as mentions of their own: "Ann and Bob".
  private func coordinations(_ mentions: [MentionCandidate]) -> [MentionCandidate] {
    let mentionOfHead = indexOfHead(mentions)
    return mentions.compactMap { mention in
      guard !tree.has(mention.head, .conjunct) else { return nil }
      var end = mention.tokens.upperBound
      var isJoined = false
      for child in tree.children(of: mention.head) where tree.has(child, .conjunct) && child > mention.head {
        let other = Int(mentionOfHead[child])
        if other < 0 { return nil }
        end = max(end, mentions[other].tokens.upperBound)
        for word in tree.children(of: child) where Self.joining.contains(hash: tree.shapes[word].low) {
          isJoined = true
        }
      }
      guard isJoined, end > mention.tokens.upperBound else { return nil }
      var joined = mention
      joined.tokens = mention.tokens.lowerBound..<end
      joined.form = .nominal
      joined.definiteness = .bare
      joined.number = .plural
      joined.gender = .unknown
      joined.cluster = -1
      joined.isNamed = false
      joined.isJoined = true
      if joined.sort.isPerson { joined.sort = .peopleNoun }
      joined.text = Self.text(of: joined.tokens, tree)
      return joined
    }
  }

  static let joining = WordSet(words: ["and", "or"])

  /// The form of the mention with a token as head; nil if it heads none.
  func form(at token: Int) -> MentionCandidate.Form? {
    let low = tree.shapes[token].low
    if isUs(token) { return .firstPlural }
    // "WHO said", "Next fell", "on BBC One": a name whatever the tag of its head.
    if isHeadOfName(token) { return .name }
    if isQuantity(token) { return .demonstrative }
    if AgeDescriptions.isOne(token, in: tree) { return .nominal }
    switch tree.parts[token] {
    case .pronoun, .determiner:
      if let pronoun = FunctionWords.pronouns[low] {
        return switch pronoun {
        case .masculine: .masculine
        case .feminine: .feminine
        case .neuter: pleonastic.contains(token) ? nil : .neuter
        case .plural: .plural
        case .first: .first
        case .firstPlural: .firstPlural
        }
      }
      if Self.second.contains(hash: low) { return .second }
      let isAlone =
        !tree.has(token, .determiner)
        && (tree.parts[token] == .pronoun || tree.has(token, .subject))
      return Self.demonstratives.contains(hash: low) && isAlone ? .demonstrative : nil
    case .noun, .properNoun, .numeral, .adjective, .symbol, .other:
      let isNoun = isNoun(token)
      if isNoun, isInnerName(token) { return clusterOfText[innerText(token)] == nil ? .nominal : .name }
      // "In 1801 …": a year with a preposition.
      let isYear =
        tree.parts[token] == .numeral && nameOfToken[token] < 0
        && (tree.has(token, .oblique) || tree.has(token, .nounModifier))
      let acts = tree.has(token, .subject) || tree.has(token, .object) || tree.has(token, .passiveSubject)
      guard isNoun || acts || isYear else { return nil }
      // A word inside a name is no mention of its own, but a name before a noun is one.
      let isInside =
        nameOfToken[token] >= 0 && (!isHead(token, ofName: nameOfToken[token]) || isBeforeHead(token))
      let isNamed = clusterOfToken[token] >= 0 || tree.parts[token] == .properNoun
      guard !isInside, isNamed || !tree.has(token, .compound), !tree.has(token, .flat),
        !isTitle(token)
      else {
        return nil
      }
      return (clusterOfToken[token] >= 0 || isKnownName(token)) && isNoun && !isCompatriot(token)
        ? .name : .nominal
    default: return nil
    }
  }

  /// True for the head of the name of an entity that is tagged as no noun, or joined to what stands before it, where no
  /// other word of the name heads a mention.
  private func isHeadOfName(_ token: Int) -> Bool {
    let (name, entity) = (nameOfToken[token], clusterOfToken[token])
    guard name >= 0, entity >= 0, types[Int(entity)] != .group, !isNoun(token) || tree.has(token, .flat),
      !tree.words[token].classes.contains(.demonym)
    else {
      return false
    }
    return isHead(token, ofName: name)
      && names[Int(name)].tokens.allSatisfy { $0 == token || !isHead($0, ofName: name) }
  }

  /// True for a token of a name whose head is outside of it.
  private func isHead(_ token: Int, ofName name: Int32) -> Bool {
    tree.head(of: token).map { nameOfToken[$0] != name } ?? true
  }

  /// True for the "Ann" of "Ann Roe" where the parser hangs both on the same word.
  private func isBeforeHead(_ token: Int) -> Bool {
    let name = nameOfToken[token]
    return tree.has(token, .compound)
      && names[Int(name)].tokens.contains { later in
        later > token && isNoun(later) && tree.head(of: later) == tree.head(of: token)
          && tree.relations[later] == tree.relations[token]
      }
  }

  /// True for a proper noun that is the name of an entity elsewhere, though it was found to be none here.
  private func isKnownName(_ token: Int) -> Bool {
    tree.parts[token] == .properNoun && nameOfToken[token] < 0 && tree.words[token].isCapital
      && clusterOfText[Self.text(of: token..<token + 1, tree)] != nil
  }

  private func isNoun(_ token: Int) -> Bool {
    tree.parts[token] == .noun || tree.parts[token] == .properNoun
  }

  /// True for one person by nationality: "the Basque".
  private func isCompatriot(_ token: Int) -> Bool {
    nameOfToken[token] >= 0 && names[Int(nameOfToken[token])].tokens.count <= 2
      && names[Int(nameOfToken[token])].tokens.upperBound == token + 1
      && Compatriots.isOne(token, in: tree)
  }

  /// True for the "us" of "let's".
  private func isUs(_ token: Int) -> Bool {
    Self.shortUs.contains(hash: tree.shapes[token].low)
      && (tree.parts[token] == .pronoun || token > 0 && tree.shapes[token - 1].low == Self.lets)
  }

  /// True for quantifiers used as pronouns: "both", "all of them", "each of the boats".
  private func isQuantity(_ token: Int) -> Bool {
    (tree.parts[token] == .pronoun || tree.parts[token] == .determiner)
      && Self.quantities.contains(hash: tree.shapes[token].low)
      && !Self.beforeNouns.contains(tree.relations[token])
  }

  /// True for a title before a name or an office, such as "Mr.", which is no mention of its own.
  private func isTitle(_ token: Int) -> Bool {
    let next = token + 1
    if ChainBuilder.isCourtesyTitle(token, tree), let head = tree.head(of: token), head > token {
      return true
    }
    guard nameOfToken[token] < 0, next < tree.parts.count, nameOfToken[next] >= 0,
      names[Int(nameOfToken[next])].tokens.lowerBound == next
    else { return false }
    // "The former star Ann Roe left"
    if tree.has(token, .nounModifier), tree.head(of: token) == next,
      names[Int(nameOfToken[next])].type == .person,
      !tree.children(of: token).contains(where: { tree.has($0, .caseMarker) || tree.has($0, .owner) })
    {
      return true
    }
    return
      (!tree.words[token].classes.isDisjoint(with: [.title, .office, .honorific])
      || NameRefinement.addresses.contains(hash: tree.shapes[token].low))
  }

  /// True for the "those" of "those who came" and "those of the smaller firm".
  private func isDescribed(_ token: Int) -> Bool {
    tree.children(of: token).contains {
      $0 > token && (tree.has($0, .relativeClause) || tree.has($0, .nounModifier))
    }
  }

  /// The start of a name with the noun of description before it that the parse leaves out: "his wife Ann Bell".
  private func start(of head: Int, from start: Int) -> Int {
    let title = start - 1
    guard nameOfToken[head] >= 0, names[Int(nameOfToken[head])].tokens.lowerBound == start, start > 0,
      tree.sentences[title] == tree.sentences[start], isTitle(title), Self.nouns.contains(tree.parts[title])
    else { return start }
    return min(start, span(of: title).lowerBound)
  }

  /// True for the "guys" of "you guys" and the "all" of "we all", which are one mention with the pronoun.
  private func isPronounCompanion(_ token: Int) -> Bool {
    token > 0 && token < tree.parts.count && tree.sentences[token] == tree.sentences[token - 1]
      && Self.company.contains(hash: tree.shapes[token].low)
      && Self.companions.contains(hash: tree.shapes[token - 1].low)
  }

  /// The words of a phrase without articles and demonstratives, hashed together.
  static func text(of tokens: Range<Int>, _ tree: DependencyTree) -> UInt64 {
    var text: UInt64 = 0
    for token in tokens.prefix(24) where !articles.contains(hash: tree.shapes[token].low) {
      text = FeatureHash.joined(text &+ 1, tree.shapes[token].low)
    }
    return text
  }

  /// The mention of a head with its attributes.
  func candidate(_ head: Int, _ tokens: Range<Int>, _ form: MentionCandidate.Form) -> MentionCandidate {
    let owner =
      isInnerName(head)
      ? clusterOfText[innerText(head)] ?? -1
      : isKnownName(head) ? clusterOfText[Self.text(of: head..<head + 1, tree)] ?? -1 : clusterOfToken[head]
    let suggestion = form == .nominal ? suggestions[head] : nil
    let cluster = Int(form == .name ? owner : suggestion?.entity ?? -1)
    let start = AgeDescriptions.isOne(head, in: tree) ? head - AgeDescriptions.length : tokens.lowerBound
    let tokens = min(start, tokens.lowerBound, suggestion?.first ?? start)..<tokens.upperBound
    let first = tree.shapes[tokens.lowerBound].low
    let definiteness: MentionCandidate.Definiteness =
      form == .name
      ? .name
      : form != .nominal
        ? .pronoun
        : Self.definite.contains(hash: first)
          ? .definite
          : Self.indefinite.contains(hash: first)
            ? .indefinite
            : Self.demonstratives.contains(hash: first)
              ? .demonstrative
              : Self.quantifiers.contains(hash: first) || tree.parts[tokens.lowerBound] == .numeral
                ? .quantified
                : tree.children(of: head).contains { tree.has($0, .owner) } ? .possessive : .bare
    let number = number(head, form)
    let type = form == .name && types.indices.contains(cluster) ? types[cluster] : nil
    return MentionCandidate(
      head: head,
      tokens: tokens,
      sentence: Int(tree.sentences[head]),
      form: form,
      definiteness: definiteness,
      number: number,
      gender: gender(head, form, form == .name ? cluster : -1),
      type: tree.names[head],
      cluster: cluster,
      text: Self.text(of: tokens, tree),
      quoted: tree.quoted[head],
      sort: MentionSort.of(head: head, form: form, number: number, type: type, in: tree),
      speech: speech.speech(ofHead: head),
      isNamed: form == .name
    )
  }

  private func number(_ head: Int, _ form: MentionCandidate.Form) -> MentionCandidate.Number {
    switch form {
    case .masculine, .feminine, .neuter, .first: return .singular
    case .plural, .firstPlural: return .plural
    case .second: return .unknown
    case .demonstrative:
      if Self.quantities.contains(hash: tree.shapes[head].low) { return .plural }
      return Self.pluralDemonstratives.contains(hash: tree.shapes[head].low) ? .plural : .singular
    case .name, .nominal:
      // "Ann Roe and her sons" are several, and Ann Roe is one of them.
      let isPerson =
        form == .name && tree.names[head] == Self.person
        || form == .nominal && PersonNouns.contains(form: tree.shapes[head].low, lemma: tree.lemmas[head])
      // "Roe & Hale" is one firm.
      let name = nameOfToken[head]
      let isSeveral = tree.children(of: head).contains { child in
        tree.has(child, .conjunct) && (name < 0 || nameOfToken[child] != name)
      }
      if !isPerson, isSeveral { return .plural }
      if form == .nominal, isCompatriot(head) || AgeDescriptions.isOne(head, in: tree) { return .singular }
      // "Jed Marsters" is one person, "the Marsters" are several.
      if form == .name, isPerson, !Self.articles.contains(hash: tree.shapes[Int(tree.lefts[head])].low) {
        return .singular
      }
      // "Many thought so."
      if form == .nominal, Self.quantifiers.contains(hash: tree.shapes[head].low) { return .plural }
      let form = tree.form(head)
      return form == .plural
        ? .plural : tree.parts[head] == .noun || tree.parts[head] == .properNoun ? .singular : .unknown
    }
  }

  private func gender(_ head: Int, _ form: MentionCandidate.Form, _ cluster: Int) -> MentionCandidate.Gender {
    switch form {
    case .masculine: return .masculine
    case .feminine: return .feminine
    case .demonstrative where Self.quantities.contains(hash: tree.shapes[head].low): return .unknown
    case .neuter, .demonstrative: return .thing
    case .plural, .first, .firstPlural, .second: return .unknown
    case .name: return cluster >= 0 && cluster < genders.count ? genders[cluster] : .unknown
    case .nominal:
      let low = tree.lemmas[head]
      if PersonNouns.masculine.contains(hash: low) { return .masculine }
      if PersonNouns.feminine.contains(hash: low) { return .feminine }
      return .unknown
    }
  }

  /// The type of a person's name, plus one.
  static let person = 1 + UInt64(EntityType.allCases.firstIndex(of: .person) ?? 0)
  private static let second = WordSet(WordList("pronouns/second-person"))
  private static let shortUs = WordSet(words: ["'s"])
  private static let lets = WordHash.of("let")
  private static let quantities = WordSet(WordList("pronouns/of-number"))
  private static let beforeNouns = RelationSet(["det", "det:predet", "cc:preconj", "advmod"])
  private static let demonstratives = WordSet(WordList("function-words/demonstratives"))
  private static let pluralDemonstratives = WordSet(words: ["these", "those"])
  private static let definite = WordSet(words: ["the"])
  private static let indefinite = WordSet(WordList("function-words/indefinite-determiners"))
  private static let quantifiers = WordSet(WordList("function-words/partial-quantifiers"))
  static let articles = WordSet(
    WordList("function-words/articles"),
    WordList("function-words/demonstratives")
  )
  private static let company = WordSet(words: ["guys", "all", "people"])
  private static let companions = WordSet(WordList("pronouns/before-plural-nouns"))
  /// Parts of speech of titles.
  private static let nouns: Set<PartOfSpeech> = [.noun, .properNoun, .adjective]
}
