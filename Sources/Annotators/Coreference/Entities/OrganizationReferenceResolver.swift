import Documents
import WordLists

/// Resolves "the court", "the company" and the "it" before a reporting verb to the organisations named
/// before.
///
/// A noun that is part of an organisation's own name refers to that organisation ("the court" to a criminal
/// court); a noun for organisations of any kind refers to the one named last, within two sentences.
struct OrganizationReferenceResolver {
  /// An organisation mentioned earlier; `isFirst` for the first one of its sentence.
  private struct Recent {
    var cluster: Int
    var sentence: Int
    var isFirst: Bool
  }

  private let names: ClusteredNames
  /// The clusters by the nouns that say what they are, hashed.
  private let clustersOfNoun: [UInt64: Set<Int>]
  /// The organisations that "the company" can be.
  private let firms: Set<Int>
  private let subjects: ActingSubjects
  /// The firm that a defined term such as "the Company" stands for.
  private let issuer: Int?
  private var recent: [Recent] = []
  /// The nouns of organisations that were described and not named: "the central bank of Orlandia".
  private var unnamed: Set<UInt64> = []

  private let tags: [Tag]

  private var document: Document { names.document }
  private var words: TokenArray<LexicalWord> { names.words }

  init(_ names: ClusteredNames) {
    self.names = names
    tags = names.document[Tag.self]
    clustersOfNoun = OrganizationDescriptions(names).clustersOfNoun
    issuer = OrganizationReferenceResolver.issuer(names)
    firms = Self.firms(names)
    subjects = ActingSubjects(names)
  }

  /// The organisations that "the company" can be: those without a word for another kind of body, or for an outlet, in
  /// their names.
  private static func firms(_ names: ClusteredNames) -> Set<Int> {
    let found = names.clusters.indices.filter { index in
      names.clusters[index].type == .organization && !isPublic(names.clusters[index], names)
        && !names.clusters[index].names.prefix(8).flatMap { names.all[$0].tokens }.contains { token in
          let noun = names.words[token].hash
          return SourceWords.mediaNames.contains(hash: noun)
            || OrganizationNouns.all.contains(hash: noun) && !OrganizationNouns.ofAnyKind.contains(hash: noun)
              && !firmNouns.contains(hash: noun)
        }
    }
    return Set(found)
  }

  /// True for a body of states, a party or an agency of the tables: "EU".
  private static func isPublic(_ cluster: NameClusters.Cluster, _ names: ClusteredNames) -> Bool {
    guard let name = cluster.names.first.map({ names.all[$0] }) else { return false }
    let known = Gazetteer.standard.lookup(names.document.text[name.range.bytes])
    return !known.isDisjoint(with: [.internationalBody, .party, .agency]) && !known.contains(.company)
  }

  /// The organisation with a legal form in its name that is named most often.
  private static func issuer(_ names: ClusteredNames) -> Int? {
    let firms = names.clusters.indices.filter { index in
      names.clusters[index].type == .organization
        && names.clusters[index].names.contains { position in
          let last = names.all[position].tokens.upperBound - 1
          return names.words[last].classes.contains(.organizationSuffix)
        }
    }
    return firms.max { (names.clusters[$0].names.count, $1) < (names.clusters[$1].names.count, $0) }
  }

  /// The resolved descriptions and pronouns, in reading order.
  mutating func references() -> [EntityReference] {
    var found: [EntityReference] = []
    var nextName = 0
    for (position, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      var isFirst = true
      for token in sentence.tokens {
        while nextName < names.all.count, names.all[nextName].tokens.lowerBound <= token {
          let cluster = names.clusterOfName[nextName]
          if names.clusters[cluster].type == .organization, !isMedium(nextName), !isEmployer(nextName) {
            recent.append(Recent(cluster: cluster, sentence: position, isFirst: isFirst))
            isFirst = false
          }
          nextName += 1
        }
        guard let reference = description(token, sentence, position) ?? pronoun(token, sentence, position)
        else {
          if let noun = nounOfDescription(token, sentence) { unnamed.insert(noun) }
          continue
        }
        found.append(reference)
        recent.append(Recent(cluster: reference.cluster, sentence: position, isFirst: isFirst))
      }
    }
    return found
  }

  /// True for the network on which something was posted: "in a statement on Facebook, the company said".
  private func isMedium(_ position: Int) -> Bool {
    let first = names.all[position].tokens.lowerBound
    return first > 0 && words[first - 1].hash == Self.on
      && SourceWords.mediums.contains(hash: words[first].hash)
  }

  private static let on = WordHash.of("on")

  /// True for the firm of an expert, who speaks of others: "head of research at Topcrest Securities".
  private func isEmployer(_ position: Int) -> Bool {
    let first = names.all[position].tokens.lowerBound
    let opening = document.sentences[names.all[position].sentence].tokens.lowerBound
    guard first - 2 > opening, words[first - 1].hash == Self.at else { return false }
    return (max(opening, first - Self.longestPost)..<first - 1).contains {
      words[$0].shape == .lower
        && (PersonNouns.contains(form: words[$0].hash, lemma: words[$0].hash) || words[$0].hash == Self.head)
    }
  }

  private static let head = WordHash.of("head")
  private static let at = WordHash.of("at")
  /// The most tokens of a post and the "at" behind it.
  private static let longestPost = 6

  /// "the court", "the news agency".
  private func description(_ token: Int, _ sentence: Sentence, _ position: Int) -> EntityReference? {
    guard words[token].hash == OrganizationReferenceResolver.the else { return nil }
    var head = token + 1
    // "the Santiago company", "the Swiss drug maker"
    let isOfPlace =
      head + 1 < sentence.tokens.upperBound && words[head].shape == .capitalized
      && !words[head].classes.isDisjoint(with: Self.places)
    if isOfPlace { head += 1 }
    // "The London-based company"
    var isBased = false
    if isOfPlace, head + 2 < sentence.tokens.upperBound, words[head + 1].hash == Self.based {
      (head, isBased) = (head + 2, true)
    }
    let first = head
    let last = max(token + 3, isOfPlace ? head + 1 : 0)
    while head < min(last, sentence.tokens.upperBound), words[head].shape == .lower,
      !words[head].isClosed, document.tokens[head].range.count > 2, !isBody(head)
    {
      head += 1
    }
    // "The opposition party": the last of two nouns for organisations.
    if head + 1 < min(last + 1, sentence.tokens.upperBound), isBody(head), words[head + 1].shape == .lower,
      clustersOfNoun[words[head].hash] == nil, clustersOfNoun[words[head + 1].hash] != nil,
      // "The police department" is not the Justice Department.
      !Self.services.contains(hash: words[head].hash)
    {
      head += 1
    }
    if let company = definedTerm(head, sentence) {
      return reference(company, token..<head + 1, position, "defined term for the firm")
    }
    guard head < sentence.tokens.upperBound, words[head].shape == .lower,
      isBody(head), !isCompound(head, sentence)
    else { return nil }
    // After an organisation of this noun that has no name, a named one must be in this sentence or the one
    // before.
    if let owned = clustersOfNoun[words[head].hash],
      case let reach =
        unnamed.contains(words[head].hash)
        ? 1 : owned.count == 1 && !Self.nearOnly.contains(hash: words[head].hash) ? 60 : 12,
      let cluster = latest(among: owned, from: position, within: reach)
    {
      return reference(cluster, token..<head + 1, position, "noun of the organisation's own name")
    }
    // "Morgan Fairfax was not so sure. The investment bank cut its rating": who opens the sentence before.
    if opensSentence(token, sentence), NameRefinement.firms.contains(hash: words[head].hash),
      let before = recent.last(where: { $0.sentence == position - 1 && $0.isFirst }),
      opens(before.cluster, position - 1), subjects.subject(before: token, from: position) != .other
    {
      return reference(
        before.cluster,
        token..<head + 1,
        position,
        "noun for the organisation that opens the last sentence"
      )
    }
    if ActingSubjects.firms.contains(hash: words[head].hash) {
      return onlyFirm(before: token, position).map {
        reference($0, token..<head + 1, position, "noun for the only firm near by")
      }
    }
    // "The Paris-based pressure group" says what it is.
    guard head == token + 1 || isOfPlace && !(isBased && head > first),
      OrganizationNouns.ofAnyKind.contains(hash: words[head].hash)
    else {
      return nil
    }
    let isFirm = Self.firmNouns.contains(hash: words[head].hash)
    guard let last = latest(among: isFirm ? firms : nil, from: position, within: 2) else {
      guard isFirm, head == token + 1, let only = onlyFirmSoFar() else { return nil }
      return reference(only, token..<head + 1, position, "noun for the only firm of the article so far")
    }
    guard isFirm, speaks(head, sentence) else {
      return reference(last, token..<head + 1, position, "noun for the organisation named last")
    }
    switch subjects.subject(before: token, from: position) {
    case .organization(let cluster) where firms.contains(cluster):
      return reference(cluster, token..<head + 1, position, "noun for the organisation that acts before")
    case .unknown: return nil
    default: return reference(last, token..<head + 1, position, "noun for the organisation named last")
    }
  }

  /// True for a noun for an organisation, or for a firm by its trade.
  private func isBody(_ token: Int) -> Bool {
    OrganizationNouns.all.contains(hash: words[token].hash)
      || ActingSubjects.firms.contains(hash: words[token].hash)
      || OrganizationDescriptions.isNoun(words[token].hash)
  }

  /// The only firm that is named in the sentence of a description or the two before; nil for several.
  private func onlyFirm(before token: Int, _ position: Int) -> Int? {
    let near = recent.suffix(60).filter { position - $0.sentence <= 2 && firms.contains($0.cluster) }
    guard let last = near.last, near.allSatisfy({ $0.cluster == last.cluster }) else { return nil }
    return subjects.subject(before: token, from: position) == .unknown ? nil : last.cluster
  }

  /// The only firm that the article has named so far; nil for several, and where one without a name was spoken of.
  private func onlyFirmSoFar() -> Int? {
    guard unnamed.isDisjoint(with: Self.hashesOfFirms) else { return nil }
    let named = Set(recent.map(\.cluster)).intersection(firms).filter { !isAgency($0) && !isOfOffice($0) }
    return named.count == 1 ? named.first : nil
  }

  /// True for a name that only says whose office somebody holds: "Marlow Fire Chief Ann Roe".
  private func isOfOffice(_ cluster: Int) -> Bool {
    names.clusters[cluster].names.allSatisfy { position in
      let next = names.all[position].tokens.upperBound
      return next < words.count && words[next].isCapital
        && !words[next].classes.isDisjoint(with: [.title, .office])
    }
  }

  /// True for an outlet of the tables, such as the agency of a dateline.
  private func isAgency(_ cluster: Int) -> Bool {
    guard let name = names.clusters[cluster].names.first.map({ names.all[$0] }) else { return false }
    return Gazetteer.standard.lookup(document.text[name.range.bytes]).contains(.newsOrganization)
  }

  private static let services = WordSet(words: ["police", "school", "hospital"])
  private static let hashesOfFirms = Set(["company", "firm", "business"].map { WordHash.of($0) })

  /// True for the noun beside a verb of speech: "the company said".
  private func speaks(_ head: Int, _ sentence: Sentence) -> Bool {
    func isSaid(_ token: Int) -> Bool {
      sentence.tokens.contains(token) && SpeechVerbs.finite.contains(hash: words[token].hash)
    }
    // "He said the company was late" is said by him.
    return isSaid(head + 1) || isSaid(head - 2) && subjects.isSubject(head, of: head - 2)
  }

  /// True for the first word of a sentence, or the one behind an adverb and its comma: "However, the company said".
  private func opensSentence(_ token: Int, _ sentence: Sentence) -> Bool {
    let first = sentence.tokens.lowerBound
    return token == first
      || token == first + 2 && Self.openers.contains(hash: words[first].hash)
        && document.text[document.tokens[first + 1].range.start] == UInt8(ascii: ",")
  }

  /// True for a sentence that begins with a name of a cluster.
  private func opens(_ cluster: Int, _ sentence: Int) -> Bool {
    let first = document.sentences[sentence].tokens.lowerBound
    return names.clusters[cluster].names.contains { names.all[$0].tokens.lowerBound == first }
  }

  /// The firm that "the Company" with a capital means: the one named most often among those with a legal
  /// form.
  private func definedTerm(_ head: Int, _ sentence: Sentence) -> Int? {
    guard head < sentence.tokens.upperBound, words[head].shape == .capitalized,
      OrganizationNouns.ofAnyKind.contains(hash: words[head].hash),
      head + 1 >= sentence.tokens.upperBound || !words[head + 1].isCapital
    else { return nil }
    return issuer
  }

  /// The noun of an organisation behind an article and at most two other words in lower case.
  private func nounOfDescription(_ token: Int, _ sentence: Sentence) -> UInt64? {
    guard OrganizationReferenceResolver.articles.contains(hash: words[token].hash) else { return nil }
    for head in token + 1..<min(token + 4, max(token + 1, sentence.tokens.upperBound)) {
      guard words[head].shape == .lower, !words[head].isClosed else { return nil }
      guard OrganizationNouns.all.contains(hash: words[head].hash) else { continue }
      let next = head + 1
      let goesOn =
        next < sentence.tokens.upperBound && words[next].shape == .lower
        && OrganizationNouns.all.contains(hash: words[next].hash)
      return goesOn ? nil : words[head].hash
    }
    return nil
  }

  /// True for a noun that modifies another one, or that "of" follows: "the court case", "the bank of the
  /// river".
  private func isCompound(_ head: Int, _ sentence: Sentence) -> Bool {
    let next = head + 1
    guard next < sentence.tokens.upperBound, document.tokens[next].kind == .word else { return false }
    if words[next].hash == OrganizationReferenceResolver.of
      || words[next].hash == OrganizationReferenceResolver.possessive
    {
      // "Accused the authority of dragging its feet": the verb has the "of".
      let isOfVerb =
        tags.indices.contains(next + 1) && tags[next + 1].form == .gerund && tags[next + 1].part == .verb
      return words[next].hash == OrganizationReferenceResolver.of && !isOfVerb
    }
    let isVerb =
      SpeechVerbs.entry(hash: words[next].hash) != nil
      || FunctionWords.irregularPasts.contains(hash: words[next].hash)
      || document.text[document.tokens[next].range.end - 1] == UInt8(ascii: "d")
      || tags.indices.contains(next) && tags[next].part == .verb && tags[next].form != .gerund
    return !words[next].isClosed && !isVerb && !FunctionWords.adverbs.contains(hash: words[next].hash)
  }

  /// "it" before a reporting verb.
  private func pronoun(_ token: Int, _ sentence: Sentence, _ position: Int) -> EntityReference? {
    guard words[token].hash == OrganizationReferenceResolver.it else { return nil }
    var next = token + 1
    while next < sentence.tokens.upperBound,
      FunctionWords.adverbs.contains(hash: words[next].hash)
        || OrganizationReferenceResolver.having.contains(hash: words[next].hash)
    {
      next += 1
    }
    guard next < sentence.tokens.upperBound, let verb = SpeechVerbs.entry(hash: words[next].hash),
      verb.frame == .speech, verb.form == .past || verb.form == .thirdPerson
    else { return nil }
    let before = recent.last { $0.sentence < position && $0.isFirst } ?? recent.last
    guard let before, position - before.sentence <= 2 else { return nil }
    // "The report, leaked to the Gazette, warned … It also said": "it" is the report again.
    if before.sentence < position, opensWithDocument(document.sentences[position - 1]) { return nil }
    // "Ferrari could be listed, the Financial Times has reported. It said …"
    let speaker = before.sentence == position - 1 ? subjects.speaker(in: position - 1) : nil
    return reference(
      speaker ?? before.cluster,
      token..<token + 1,
      position,
      "pronoun for the organisation that acts before"
    )
  }

  /// True for a sentence about something written: "The report", "A leaked letter".
  private func opensWithDocument(_ sentence: Sentence) -> Bool {
    let first = sentence.tokens.lowerBound
    guard OrganizationReferenceResolver.articles.contains(hash: words[first].hash) else { return false }
    return (first + 1..<min(first + 4, max(first + 1, sentence.tokens.upperBound)))
      .prefix { words[$0].shape == .lower && !words[$0].isClosed }
      .contains { SourceWords.documents.contains(hash: words[$0].hash) }
  }

  /// The cluster of the last mention among some clusters, or of any, within a number of sentences; nil if
  /// there is none.
  private func latest(among clusters: Set<Int>?, from position: Int, within reach: Int) -> Int? {
    for mention in recent.suffix(60).reversed() {
      if position - mention.sentence > reach { return nil }
      if clusters.map({ $0.contains(mention.cluster) }) ?? true { return mention.cluster }
    }
    return nil
  }

  private func reference(
    _ cluster: Int,
    _ tokens: Range<Int>,
    _ sentence: Int,
    _ rule: String
  ) -> EntityReference {
    let kind: Mention.Kind = tokens.count == 1 ? .pronoun : .nominal
    return EntityReference(
      cluster: cluster,
      mention: Mention(
        range: document.range(ofTokens: tokens),
        tokens: tokens,
        sentence: sentence,
        kind: kind,
        evidence: Evidence(rule, confidence: 0.6)
      )
    )
  }

  /// Nouns that mean the one spoken of last, and papers, which may be texts.
  private static let nearOnly = WordSet(WordList("organizations/documents"), words: ["court"])
  private static let based = WordHash.of("based")
  private static let openers = WordSet(WordList("function-words/opening-adverbs"))
  private static let firmNouns = WordSet(words: ["company", "firm", "business"])
  private static let places: NameClasses = [.city, .largeCity, .capital, .country, .demonym, .region]
  private static let the = WordHash.of("the")
  private static let articles = WordSet(WordList("function-words/articles"))
  private static let it = WordHash.of("it")
  private static let of = WordHash.of("of")
  private static let possessive = WordHash.of("'s")
  private static let having = WordSet(words: ["has", "had", "have"])
}
