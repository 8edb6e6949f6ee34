import Documents
import WordLists

/// Antecedents that the words of two phrases rule out, whatever the model prefers.
extension ChainBuilder {
  /// True if what two mentions say of themselves excludes that they corefer.
  func areAtOdds(_ index: Int, _ other: Int) -> Bool {
    let (mention, earlier) = (mentions[index], mentions[other])
    return isNothing(earlier, for: mention) || isComplement(mention, of: earlier)
      || isInsertedBehind(earlier, mention) || isAsker(other, index) || isAskedAbout(earlier, mention)
      || isOtherThanSpeaker(index, other) || isOwnSpeaker(other, of: index) || isPersonAndBody(index, other)
      || isOtherKindOfPlace(mention, earlier)
      || isTriedAndCounsel(mention, other) || isOtherRank(mention, earlier) || areOtherGroups(index, other)
      || areOtherTimes(mention, earlier) || isThingAndPerson(mention, other)
      || isModifier(mention, inName: earlier) || areOtherNames(mention, earlier)
      || isNamedAndUnnamed(mention, other) || isOtherBranch(mention, earlier)
      || mention.form == .plural && isThingOfName(earlier)
  }

  /// True for a phrase with "no" before a pronoun outside of its clause: "There is no doubt, it is late".
  private func isNothing(_ earlier: MentionCandidate, for mention: MentionCandidate) -> Bool {
    guard earlier.form == .nominal, mention.isPronoun,
      tree.children(of: earlier.head).contains(where: {
        $0 < earlier.head && tree.shapes[$0].low == Self.no
      })
    else { return false }
    if earlier.sentence != mention.sentence { return true }
    guard let verb = tree.head(of: earlier.head) else { return false }
    return tree.children(of: verb).contains { tree.has($0, .expletive) && $0 < earlier.head }
  }

  /// True for a pronoun in a phrase that it cannot refer to: "a spokesman for him".
  private func isComplement(_ mention: MentionCandidate, of earlier: MentionCandidate) -> Bool {
    mention.isPronoun && earlier.tokens.contains(mention.head) && tree.has(mention.head, .nounModifier)
      && tree.head(of: mention.head) == earlier.head
      && !Self.reflexives.contains(hash: tree.shapes[mention.head].low)
      && tree.children(of: mention.head).contains { tree.has($0, .caseMarker) }
  }

  /// True for an organisation whose name looks like a plural, as the subject of a clause above "it": "Bristowe Homes
  /// said it was sorry".
  ///
  /// Parties and teams, "the Tories", are "they".
  func isFirmInPlural(_ earlier: MentionCandidate, for mention: MentionCandidate) -> Bool {
    guard mention.form == .neuter, earlier.sort == .namedOrganization, !earlier.isJoined,
      tree.isSubject(earlier.head), let verb = tree.head(of: earlier.head)
    else { return false }
    let first = tree.shapes[earlier.tokens.lowerBound].low
    guard first != PersonReferenceResolver.the || earlier.tokens.count > 2 else { return false }
    var token = mention.head
    for _ in 0..<Self.longestName {
      guard let above = tree.head(of: token) else { return false }
      if above == verb { return tree.has(token, .clause) || tree.has(token, .openClause) }
      token = above
    }
    return false
  }

  /// True for the subject of what "he" or "she" reports between two commas: "Her employer, she said, was ill".
  private func isInsertedBehind(_ earlier: MentionCandidate, _ mention: MentionCandidate) -> Bool {
    !earlier.isPronoun && earlier.tokens.upperBound == mention.head - 1 && isInserted(mention)
  }

  /// True for the "he" or "she" who reports between two commas.
  func isInserted(_ mention: MentionCandidate) -> Bool {
    let (comma, verb) = (mention.head - 1, mention.head + 1)
    return (mention.form == .masculine || mention.form == .feminine) && comma >= 0
      && verb + 1 < tree.shapes.count
      && tree.shapes[comma].low == CueFeatures.comma && tree.shapes[verb + 1].low == CueFeatures.comma
      && SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame == .speech && tree.quoted[mention.head] < 0
  }

  /// True for who asks, and the "he" of the question: "Ann asked why she had not called".
  private func isAsker(_ other: Int, _ index: Int) -> Bool {
    guard let verb = questionVerb(around: mentions[index]),
      let subject = tree.children(of: verb).first(where: { tree.has($0, .subject) }),
      case let asker = Int(features.mentionOfHead[subject]), asker >= 0, isInChain(asker)
    else { return false }
    return chains[asker] == chains[other]
  }

  /// True for a noun that is for no person, and a person by name or pronoun: "the book" is nobody.
  private func isThingAndPerson(_ mention: MentionCandidate, _ other: Int) -> Bool {
    let earlier = mentions[other]
    if isThing(mention) {
      return sort(of: other) == .namedPerson || type(of: other) == Self.person || earlier.form == .masculine
        || earlier.form == .feminine
    }
    guard isThing(earlier) else { return false }
    return mention.form == .masculine || mention.form == .feminine || mention.sort == .namedPerson
  }

  /// True for a noun that is in the name of an organisation, and not its head: "the fire" is no "Fire and Rescue
  /// Service", and "the sky" is not "Sky".
  private func isModifier(_ mention: MentionCandidate, inName earlier: MentionCandidate) -> Bool {
    guard mention.form == .nominal, !mention.isNamed, mention.sort == .other, mention.cluster < 0,
      earlier.form == .name, earlier.sort == .namedOrganization
    else { return false }
    let (lemma, head) = (tree.lemmas[mention.head], earlier.head)
    if tree.lemmas[head] == lemma {
      return head - earlier.tokens.lowerBound <= 1 && isThing(mention)
        && (head == earlier.tokens.lowerBound || Self.articles.contains(hash: tree.shapes[head - 1].low))
    }
    return (earlier.tokens.lowerBound..<head).prefix(12).contains { tree.lemmas[$0] == lemma }
  }

  /// True for the names of two entities of which neither is a short form of the other: "the Welsh Assembly" is not "the
  /// Scottish Parliament", "Scotland" not "BBC Radio Scotland", and "the House" not "the White House".
  private func areOtherNames(_ mention: MentionCandidate, _ earlier: MentionCandidate) -> Bool {
    guard mention.form == .name, earlier.form == .name, mention.cluster >= 0, earlier.cluster >= 0,
      mention.cluster != earlier.cluster
    else { return false }
    let (own, other) = (wordsOfName(mention), wordsOfName(earlier))
    guard !own.isEmpty, !other.isEmpty else { return false }
    let (short, long) = own.count <= other.count ? (own, other) : (other, own)
    // "Israel Mokoena", and the country.
    if isGivenNameAndPlace(mention, earlier) || isGivenNameAndPlace(earlier, mention) { return true }
    let arePersons = mention.sort == .namedPerson && earlier.sort == .namedPerson
    if !short.allSatisfy({ long.contains($0) }) {
      return !arePersons || !short.contains { long.contains($0) }
    }
    if mention.type != earlier.type {
      let place = own.count <= other.count ? mention : earlier
      return short.count < long.count && !placeClasses(of: place).isDisjoint(with: [.country, .region])
    }
    return short == [Self.house] && !long.contains(Self.of)
  }

  /// True for a person of several names, and a place with one of them that is not the last.
  func isGivenNameAndPlace(_ person: MentionCandidate, _ place: MentionCandidate) -> Bool {
    guard person.type == Self.person, place.type == Self.geopolitical, let last = lastParts[person.cluster],
      case let words = wordsOfName(place), words.count == 1
    else { return false }
    return last != words[0] && wordsOfName(person).first == words[0]
  }

  private static let geopolitical = 1 + UInt64(EntityType.allCases.firstIndex(of: .geopolitical) ?? 0)
  private static let house = WordHash.of("house")
  private static let of = WordHash.of("of")

  /// True for a name, and somebody whom the text leaves without one: "an unnamed executive".
  private func isNamedAndUnnamed(_ mention: MentionCandidate, _ other: Int) -> Bool {
    mention.isNamed && [other, Int(chains[other])].contains { isUnnamed(mentions[$0]) }
      || isUnnamed(mention) && named(other) != nil
  }

  private func isUnnamed(_ mention: MentionCandidate) -> Bool {
    mention.form == .nominal && !mention.isNamed
      && tree.children(of: mention.head).contains {
        $0 < mention.head && Self.unnamed.contains(hash: tree.shapes[$0].low)
      }
  }

  private static let unnamed = WordSet(words: ["unnamed", "unidentified", "anonymous"])

  /// True for a department or court of one field, and the name of one of another: "the police department" is not the
  /// Justice Department.
  private func isOtherBranch(_ mention: MentionCandidate, _ earlier: MentionCandidate) -> Bool {
    let lemma = tree.lemmas[mention.head]
    guard mention.form == .nominal, !mention.isNamed, Self.branches.contains(hash: lemma),
      earlier.form == .name, tree.lemmas[earlier.head] == lemma,
      let field = tree.children(of: mention.head).first(where: {
        tree.has($0, .compound) && tree.parts[$0] == .noun
      }), !Self.levels.contains(hash: tree.lemmas[field])
    else { return false }
    return earlier.head > earlier.tokens.lowerBound && tree.names[earlier.head - 1] != 0
      && !earlier.tokens.prefix(12).contains { tree.lemmas[$0] == tree.lemmas[field] }
  }

  private static let branches = WordSet(words: ["department", "court", "committee"])
  private static let levels = WordSet(WordList("organizations/levels"))
  private static let articles = WordSet(words: ["the", "a", "an"])

  private func isThing(_ mention: MentionCandidate) -> Bool {
    mention.form == .nominal && !mention.isNamed && mention.cluster < 0
      && Self.things.contains(hash: tree.lemmas[mention.head])
  }

  private static let things = WordSet(WordList("nouns/things"))

  /// True for the name of a person and the name of an organisation that have no word in common.
  private func isPersonAndBody(_ index: Int, _ other: Int) -> Bool {
    let mention = mentions[index]
    guard mention.form == .name else { return false }
    let (sort, chain) = (mention.sort, state(of: other))
    guard
      sort == .namedPerson && chain.sort == .namedOrganization
        || sort == .namedOrganization && chain.sort == .namedPerson
    else { return false }
    let words = wordsOfName(mentions[other])
    return !wordsOfName(mention).contains { words.contains($0) }
  }

  /// The lemmas of the name at the head of a mention, at most twelve.
  private func wordsOfName(_ mention: MentionCandidate) -> [UInt64] {
    let type = tree.names[mention.head]
    return type == 0
      ? [] : mention.tokens.prefix(12).filter { tree.names[$0] == type }.map { tree.lemmas[$0] }
  }

  /// True for who speaks, and the subject of what is demanded or of a reported death: "Ann accused Bo and demanded that
  /// he resign", "His son said he died at home".
  private func isOtherThanSpeaker(_ index: Int, _ other: Int) -> Bool {
    let mention = mentions[index]
    guard mention.isThirdPerson, tree.isSubject(mention.head), tree.quoted[mention.head] < 0,
      let clause = tree.head(of: mention.head), tree.has(clause, .clause), let verb = tree.head(of: clause),
      verb < mention.head,
      mention.form != .plural && isMandative(clause) || isDeath(clause) || isAskedWish(clause, of: verb),
      // "She told them that Roe had lied and demanded that he resign": either may demand it.
      !tree.has(verb, .conjunct) || tree.head(of: verb).map({ !tree.has($0, .clause) }) ?? true,
      let subject = SharedSubject(of: verb, in: tree)?.token,
      case let speaker = Int(features.mentionOfHead[subject]), speaker >= 0, isInChain(speaker)
    else { return false }
    return chains[speaker] == chains[other]
  }

  /// True for a clause in the subjunctive about one: "that he resign".
  private func isMandative(_ clause: Int) -> Bool {
    [.base, .present].contains(tree.form(clause))
      && !tree.children(of: clause).contains { tree.has($0, .auxiliary) || tree.has($0, .copula) }
      && tree.children(of: clause).contains { tree.has($0, .marker) && tree.shapes[$0].low == Self.that }
  }

  /// True for what only the one who is asked can know: "asked if he wished to rest", "asked whether she knew him".
  private func isAskedWish(_ clause: Int, of verb: Int) -> Bool {
    guard tree.lemmas[verb] == Self.ask,
      tree.children(of: clause).contains(where: {
        tree.has($0, .marker) && Self.whether.contains(hash: tree.shapes[$0].low)
      })
    else { return false }
    return Self.wishing.contains(hash: tree.lemmas[clause])
      || SpeechVerbs.entry(hash: tree.lemmas[clause])?.frame == .thought
        && !tree.children(of: clause).contains { tree.has($0, .auxiliary) }
  }

  private static let ask = WordHash.of("ask")
  private static let whether = WordSet(words: ["if", "whether"])
  private static let wishing = WordSet(words: ["wish", "want", "regret"])

  /// True for a clause about a death that has happened: "he died", "she had been killed", but not "he would have died".
  private func isDeath(_ clause: Int) -> Bool {
    let children = tree.children(of: clause)
    let isPassive = children.contains { tree.has($0, .passive) }
    guard
      Self.dying.contains(hash: tree.lemmas[clause])
        || isPassive && Self.killing.contains(hash: tree.lemmas[clause])
    else { return false }
    return !children.contains { child in
      tree.has(child, .auxiliary) && tree.lemmas[child] != Self.have
        || tree.has(child, .modifier) && child < clause
    }
  }

  private static let that = WordHash.of("that")
  private static let have = WordHash.of("have")
  private static let dying = WordSet(words: ["die", "perish"])
  private static let killing = WordSet(words: ["kill", "murder"])

  /// True for the "her" of "The judge sentenced her", and who appears in court for another.
  private func isTriedAndCounsel(_ mention: MentionCandidate, _ other: Int) -> Bool {
    guard mention.form == .masculine || mention.form == .feminine, let verb = tree.head(of: mention.head),
      tree.has(mention.head, .object) || tree.has(mention.head, .passiveSubject),
      Self.charges.contains(where: { $0.matches(verb, tree) })
    else { return false }
    return mentions.indices.prefix(other + 1).suffix(Self.mostMentions).contains {
      isInChain($0) && chains[$0] == chains[other] && isCounsel(mentions[$0])
    }
  }

  /// True for a lawyer by a noun or by what is done in court: "Defending, Ann Roe said", "Ann Roe, prosecuting, said".
  func isCounsel(_ mention: MentionCandidate) -> Bool {
    guard !mention.isPronoun else { return false }
    if mention.tokens.prefix(Self.longestName).contains(where: { PersonRelations.isLawyer(tree.lemmas[$0]) })
    {
      return true
    }
    func appears(_ token: Int) -> Bool {
      tree.shapes.indices.contains(token) && Int(tree.sentences[token]) == mention.sentence
        && Self.appearing.contains(hash: tree.shapes[token].low)
    }
    let isBehind = [mention.tokens.upperBound + 1, mention.tokens.upperBound + 2].contains {
      appears($0) && tree.shapes[mention.tokens.upperBound].low == CueFeatures.comma
    }
    return isBehind || appearsFor(mention) || appears(mention.tokens.lowerBound - 2)
      || mention.tokens.prefix(Self.longestName).contains(where: appears)
  }

  /// True for a name with "for" and somebody else between commas: "Felicity Roe, for the family, said".
  private func appearsFor(_ mention: MentionCandidate) -> Bool {
    let (comma, preposition) = (mention.tokens.upperBound, mention.tokens.upperBound + 1)
    guard mention.isNamed, preposition + 2 < tree.shapes.count,
      Int(tree.sentences[preposition + 2]) == mention.sentence, tree.shapes[comma].low == CueFeatures.comma,
      tree.shapes[preposition].low == Self.for
    else { return false }
    return (preposition + 2..<min(tree.shapes.count, preposition + 6)).contains {
      tree.shapes[$0].low == CueFeatures.comma
    }
  }

  /// What is done to a defendant.
  private static let charges = DeedRoles.deeds(of: WordHash.of("defendant"))?.suffered ?? []
  private static let appearing = WordSet(words: ["defending", "prosecuting", "mitigating"])
  /// The most mentions of a chain that are looked at.
  private static let mostMentions = 300

  /// True for a person in the question that opens a sentence, and who answers it: "Asked whether Roe would go, he
  /// said".
  private func isAskedAbout(_ earlier: MentionCandidate, _ mention: MentionCandidate) -> Bool {
    let first = tree.document.sentences[mention.sentence].tokens.lowerBound
    guard mention.form == .masculine || mention.form == .feminine, tree.isSubject(mention.head),
      earlier.sentence == mention.sentence, SourceWords.questions.contains(hash: tree.shapes[first].low),
      let verb = tree.head(of: mention.head), tree.head(of: first) == verb, tree.has(first, .adverbialClause)
    else { return false }
    // "Asked by Roe" names who asks.
    return earlier.head > first && Int(tree.rights[first]) >= earlier.head
  }

  /// True for "the country" behind the name of a state or city, and "the city" behind that of a country.
  private func isOtherKindOfPlace(_ mention: MentionCandidate, _ earlier: MentionCandidate) -> Bool {
    guard mention.form == .nominal, !mention.isNamed else { return false }
    let lemma = tree.lemmas[mention.head]
    if Self.countries.contains(hash: lemma), earlier.sort.isPerson { return true }
    guard earlier.isNamed else { return false }
    if Self.countries.contains(hash: lemma) {
      let classes = placeClasses(of: earlier)
      return !classes.contains(.country)
        && !classes.isDisjoint(with: [.city, .largeCity, .region, .regionAbbreviation])
    }
    if Self.towns.contains(hash: lemma) {
      let classes = placeClasses(of: earlier)
      return classes.contains(.country) && classes.isDisjoint(with: [.city, .largeCity, .capital])
    }
    return false
  }

  /// What the gazetteer knows of the name in a mention; nothing for persons.
  func placeClasses(of mention: MentionCandidate) -> NameClasses {
    guard !mention.sort.isPerson, let first = mention.tokens.first(where: { tree.names[$0] != 0 }),
      let last = mention.tokens.last(where: { tree.names[$0] != 0 })
    else { return [] }
    let range = tree.document.range(ofTokens: first..<last + 1)
    return Gazetteer.standard.lookup(tree.document.text[range.bytes])
  }

  /// True for "the president" behind "Vice President Ann Roe" or "the vice president": the same noun, with a word that
  /// makes it another office.
  private func isOtherRank(_ mention: MentionCandidate, _ earlier: MentionCandidate) -> Bool {
    if mention.isNamed, earlier.form == .nominal, !earlier.isNamed, earlier.sort == .personNoun,
      earlier.definiteness == .definite
    {
      // "The chancellor" before "the shadow chancellor, Ann Roe", or "ex-Labour chancellor Ann Roe", is another.
      let noun = tree.shapes[earlier.head].low
      return rank(of: earlier.head) == 0 && !isFormer(earlier.head)
        && mention.tokens.prefix(Self.longestName).contains { token in
          tree.shapes[token].low == noun
            && (rank(of: token).map { $0 != 0 } ?? false || isBehindFormer(token, in: mention))
        }
    }
    // "Lieutenant Colonel Lane" is "the colonel".
    guard mention.form == .nominal, !mention.isNamed, mention.sort == .personNoun,
      !tree.words[mention.head].classes.contains(.honorific), let own = rank(of: mention.head)
    else { return false }
    let noun = tree.shapes[mention.head].low
    return earlier.tokens.prefix(Self.longestName).contains { token in
      token > 0 && tree.shapes[token].low == noun && rank(of: token).map { $0 != 0 && own == 0 } ?? false
    }
  }

  /// True for "former" or "ex-" at most three tokens before the noun for an office.
  private func isBehindFormer(_ noun: Int, in mention: MentionCandidate) -> Bool {
    (max(mention.tokens.lowerBound, noun - 3)..<noun).contains { isFormerly($0) }
  }

  /// The word that changes which office a noun means, right before it, or 0; nil for the first token.
  private func rank(of noun: Int) -> UInt64? {
    guard noun > 0 else { return nil }
    let before = tree.shapes[noun - 1].low
    return Self.ranks.contains(hash: before) ? before : 0
  }

  /// True for "we" or "you" in quotation marks of two who are not one.
  private func areOtherGroups(_ index: Int, _ other: Int) -> Bool {
    let form = mentions[index].form
    guard form == .firstPlural || form == .second, mentions[other].form == form else { return false }
    let (own, before) = (speaker(of: index), speaker(of: other))
    // The second speaker may follow the quotation.
    return own >= 0 && before >= 0 && mentions[own].cluster >= 0 && mentions[before].cluster >= 0
      && mentions[own].cluster != mentions[before].cluster
  }

  /// True for a single thing of somebody with a name, behind which "they" are its owners: "Spain's title".
  private func isThingOfName(_ earlier: MentionCandidate) -> Bool {
    earlier.form == .nominal && earlier.number == .singular && !earlier.isNamed && !earlier.isJoined
      && earlier.sort == .other
      && tree.children(of: earlier.head).contains { tree.has($0, .owner) && tree.names[$0] != 0 }
  }

  private static let no = WordHash.of("no")
  static let countries = WordSet(words: ["country", "nation"])
  private static let towns = WordSet(words: ["city", "town", "village"])
  private static let ranks = WordSet(WordList("roles/lower-ranks"))
  /// The most words of a name with its titles that are looked at.
  static let longestName = 12
}
