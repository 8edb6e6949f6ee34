import Documents
import WordLists

/// Corrections of a parse by names and quotation marks, which the parser does not see.
///
/// Each keeps the parse a forest: what a token is hung on is never below it.
struct ParseCorrections {
  let document: Document
  let words: TokenArray<LexicalWord>
  let names: [Name]
  /// For each token its part of speech.
  var parts: TokenArray<PartOfSpeech>
  /// For each token its head, or -1.
  var heads: TokenArray<Int32>
  /// For each token the number of its relation, plus one.
  var relations: TokenArray<UInt64>

  typealias Relation = DependencyTree.Relation

  /// The corrections of a whole parse of a document, with as many parts, heads and relations as it has tokens.
  init(_ document: Document, parts: [PartOfSpeech], heads: [Int32], relations: [UInt64]) {
    self.document = document
    self.parts = TokenArray(parts)
    self.heads = TokenArray(heads)
    self.relations = TokenArray(relations)
    words = TokenArray(document[LexicalWord.self])
    names = document[Name.self]
  }

  /// Applies all corrections, in their order, but for those that would make a circle.
  mutating func apply() {
    for correct in Self.all {
      let before = (parts, heads, relations)
      correct(&self)
      if heads != before.1, !isForest { (parts, heads, relations) = before }
    }
  }

  /// True if every token leads to a root: what follows heads upwards must end.
  private var isForest: Bool {
    // For each token the one from which it was reached first, or -1.
    var origin = [Int32](repeating: -1, count: heads.count)
    for start in heads.indices where origin[start] < 0 {
      var token = start
      while token >= 0, origin[token] < 0 {
        origin[token] = Int32(start)
        token = Int(heads[token])
      }
      if token >= 0, origin[token] == Int32(start) { return false }
    }
    return true
  }

  private static let all: [@Sendable (inout ParseCorrections) -> Void] = [
    { $0.activateProgressives() },
    { $0.headAgentNouns() },
    { $0.headOffices() },
    { $0.joinNames() },
    { $0.joinPlaces() },
    { $0.attachOutlets() },
    { $0.joinReportedSubjects() },
    { $0.raiseClausesBehindTimes() },
    { $0.raiseMainClauses() },
    { $0.subjectsBehindConjunctions() },
    { $0.raiseSecondPredicates() },
    { $0.raiseOpeningClauses($0.document[QuotedSpan.self]) },
    { $0.divideAtAccording() },
    { $0.freeSubjectsBehindSources() },
    { $0.subjectsOfReportingParticiples() },
    { $0.freeListeners() },
    { $0.joinTitlesOfSubjects() },
    { $0.raiseNames() },
    { $0.raiseBehindRoles() },
    { $0.raiseBehindWorks() },
    { $0.raiseBehindAddressed() },
    { $0.raiseBehindJoinedTitles() },
    { $0.joinAges() },
    { $0.raiseSecondSubjects() },
    { $0.lowerSecondSubjects() },
    { $0.raiseOrganizations() },
    { $0.attachAgents($0.document[QuotedSpan.self]) },
    { $0.raiseDescribedNames() },
    { $0.headShortOffices() },
    { $0.freeSubjects() },
    { $0.freeNames() },
    { $0.attachAppositions() },
    { $0.lowerAppositions() },
    { $0.turnObjectsToSubjects($0.document[QuotedSpan.self]) },
    { $0.headInternationals() },
    { $0.splitSubjects() },
    { $0.lowerReportedRelatives() },
    { $0.closeRelatives() },
    { $0.attachClausesToPersons() },
    { $0.lowerClausesWithWhose() },
    { $0.attachClausesWithWhose() },
    { $0.raisePredicates() },
    { $0.freeOpeningDescriptions() },
    { $0.attachAgentsOfParticiples() },
    { $0.invertFinalReports() },
  ]

  /// The tokens of the sentence with a token.
  func sentence(with token: Int) -> Range<Int> {
    var (low, high) = (0, document.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if document.sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < document.sentences.count ? document.sentences[low].tokens : token..<token + 1
  }

  /// True if a token is another one, or hangs below it.
  func isBelow(_ token: Int, _ other: Int) -> Bool {
    var (token, steps) = (token, 0)
    while token >= 0, steps < heads.count {
      if token == other { return true }
      token = Int(heads[token])
      steps += 1
    }
    return false
  }

  /// The last token on the way from a token to its root before a test fails; the way ends on circles too.
  func ancestor(of token: Int, while goesOn: (Int) -> Bool) -> Int {
    var (token, steps) = (token, 0)
    while heads[token] >= 0, steps < heads.count, goesOn(token) {
      (token, steps) = (Int(heads[token]), steps + 1)
    }
    return token
  }

  // MARK: Names

  /// Makes names the heads of the titles before them, as Universal Dependencies do.
  ///
  /// The parser sometimes takes the title for the head, "Sgt." in "Sgt. Yakubu Audu"; the person would then have no
  /// mention. The dependents of the title become those of the name; so do those of the noun in "the pseudonym Ayo".
  private mutating func raiseNames() {
    for name in names where name.type == .person {
      let first = name.tokens.lowerBound
      guard first > 0, first < heads.count else { continue }
      if raiseBehindAddress(name) { continue }
      let title = Int(heads[first])
      let isNamed =
        title == first - 1 && relations[first] == Relation.apposition.number
        && Self.nameWords.contains(hash: words[title].hash)
      guard title >= 0, relations[first] == Relation.flat.number || isNamed else { continue }
      guard title < first, first - title <= Self.mostTitles,
        isNamed || (title..<first).allSatisfy({ words[$0].isCapital || isRole($0) && $0 == first - 1 })
      else { continue }
      let above = heads[title]
      let nearest = max(0, title - Self.reach)..<min(heads.count, first + Self.reach)
      for token in nearest where heads[token] == Int32(title) { heads[token] = Int32(first) }
      heads[first] = above
      relations[first] = relations[title]
      heads[title] = Int32(first)
      relations[title] = Relation.nounModifier.number
    }
  }

  /// Makes a name the head of the form of address right before it, whatever the parser joins them by: "Insp Ann Roe".
  private mutating func raiseBehindAddress(_ name: Name) -> Bool {
    let (first, title) = (name.tokens.lowerBound, name.tokens.lowerBound - 1)
    guard NameRefinement.addresses.contains(hash: words[title].hash), words[title].isCapital,
      name.tokens.upperBound <= heads.count,
      let top = name.tokens.first(where: { !name.tokens.contains(Int(heads[$0])) }),
      heads[top] == Int32(title)
    else { return false }
    let above = heads[title]
    let nearest = max(0, title - Self.reach)..<min(heads.count, first + Self.reach)
    for token in nearest where heads[token] == Int32(title) && token != top { heads[token] = Int32(top) }
    (heads[top], relations[top]) = (above, relations[title])
    (heads[title], relations[title]) = (Int32(top), Relation.nounModifier.number)
    return true
  }

  /// Makes "the 57-year-old" a noun phrase with its last word as the head, where no noun follows.
  ///
  /// The parser may take "57" and "year" for a phrase of their own: "said the 57-year-old".
  private mutating func joinAges() {
    for old in words.indices where words[old].hash == Self.old && old >= 5 {
      let first = old - 4
      guard words[old - 2].hash == Self.year, document.tokens[first].kind == .number,
        !document.tokens[old].spaceBefore, !document.tokens[old - 2].spaceBefore,
        parts[first - 1] == .determiner, sentence(with: old).contains(first - 1),
        old + 1 >= parts.count || parts[old + 1] != .noun && parts[old + 1] != .properNoun
      else { continue }
      let phrase = first - 1...old
      let outside = phrase.first { !phrase.contains(Int(heads[$0])) && heads[$0] >= 0 }
      guard let outside, !phrase.contains(where: { isBelow(Int(heads[outside]), $0) }) else { continue }
      let above = heads[outside]
      let isSubject =
        above == Int32(first - 2) && lacksSubject(first - 2)
        || relations[old - 2] == Relation.subject.number
      let relation = isSubject ? Relation.subject.number : relations[outside]
      for token in phrase where token != old {
        heads[token] = Int32(old)
        relations[token] = token == first - 1 ? relations[token] : Relation.modifier.number
      }
      heads[old] = above
      relations[old] = relation
      parts[old] = .noun
    }
  }

  /// True for a reporting verb without a subject, which what follows may be: "said the 57-year-old".
  func lacksSubject(_ verb: Int) -> Bool {
    guard parts[verb] == .verb,
      SpeechVerbs.entry(hash: words[verb].hash).map({ $0.frame == .speech }) ?? false
    else { return false }
    return !(max(0, verb - Self.reach)..<min(heads.count, verb + Self.reach)).contains {
      heads[$0] == Int32(verb) && relations[$0] == Relation.subject.number
    }
  }

  private static let old = WordHash.of("old")
  private static let year = WordHash.of("year")

  /// Makes persons' names the heads of the nouns before them that the parser takes for second subjects: "senior coroner
  /// Dr Ann Roe said".
  private mutating func raiseSecondSubjects() {
    for name in names where name.type == .person {
      let first = name.tokens.lowerBound
      guard first > 0, first < heads.count, relations[first] == Relation.subject.number, heads[first] >= 0
      else {
        continue
      }
      var noun = first - 1
      while noun > 0, first - noun <= Self.mostTitles, heads[noun] == Int32(first), words[noun].isCapital {
        noun -= 1
      }
      guard words[noun].shape == .lower, isRole(noun),
        heads[noun] == heads[first] && relations[noun] == Relation.subject.number
          || isBelowSubject(noun, of: first)
      else { continue }
      if heads[noun] != heads[first] { (heads[first], relations[first]) = (heads[noun], relations[noun]) }
      for token in max(0, noun - Self.reach)..<noun where heads[token] == Int32(noun) {
        heads[token] = Int32(first)
      }
      heads[noun] = Int32(first)
      relations[noun] = Relation.nounModifier.number
    }
  }

  /// Hangs persons' names that the parser takes for second subjects on the phrase that they end: "a spokeswoman for
  /// Foreign Minister Ann Roe said".
  private mutating func lowerSecondSubjects() {
    for name in names where name.type == .person {
      let first = name.tokens.lowerBound
      guard first > 2, first < heads.count, relations[first] == Relation.subject.number,
        heads[first] > Int32(first)
      else { continue }
      var start = first
      while start > 1, first - start <= Self.mostTitles, isBelow(start - 1, first) { start -= 1 }
      let last = start - 1
      guard start < first, words[start].isCapital, parts[last] == .noun || parts[last] == .properNoun,
        words[last].isCapital
      else { continue }
      var noun = last
      while heads[noun] >= 0, heads[noun] < Int32(start), heads[noun] > Int32(noun) {
        noun = Int(heads[noun])
      }
      let subject = Int(heads[noun])
      guard subject >= 0, subject < noun, relations[noun] == Relation.nounModifier.number,
        heads[subject] == heads[first], relations[subject] == Relation.subject.number, isRole(subject),
        let link = (subject + 1..<noun).last(where: { heads[$0] == Int32(noun) && parts[$0] == .adposition })
      else { continue }
      heads[first] = Int32(subject)
      relations[first] = Relation.nounModifier.number
      heads[noun] = Int32(first)
      relations[noun] = Relation.compound.number
      heads[link] = Int32(first)
    }
  }

  /// True for the "actor" of "a friend of actor Tom Roe said", where the friend and Roe are both taken for subjects.
  private func isBelowSubject(_ noun: Int, of name: Int) -> Bool {
    let subject = Int(heads[noun])
    return subject >= 0 && subject < noun && relations[noun] == Relation.nounModifier.number
      && heads[subject] == heads[name] && relations[subject] == Relation.subject.number
  }

  /// Makes the names of organisations the heads of the nouns right before them: "the industry group Lind", "accountancy
  /// firm Roe & Hale".
  ///
  /// The parser takes the noun for the head, or both for subjects.
  private mutating func raiseOrganizations() {
    for name in names where name.type == .organization {
      let first = name.tokens.lowerBound
      let noun = first - 1
      guard noun >= 0, first < heads.count, words[noun].shape == .lower,
        OrganizationNouns.all.contains(hash: words[noun].hash)
      else { continue }
      let isApposition = heads[first] == Int32(noun) && relations[first] == Relation.apposition.number
      let isSecondSubject =
        heads[first] == heads[noun] && heads[first] >= 0 && relations[first] == relations[noun]
        && relations[first] == Relation.subject.number
      guard isApposition || isSecondSubject else { continue }
      for token in max(0, noun - Self.reach)..<min(heads.count, first + Self.reach)
      where heads[token] == Int32(noun) && token != first { heads[token] = Int32(first) }
      heads[first] = heads[noun]
      relations[first] = relations[noun]
      heads[noun] = Int32(first)
      relations[noun] = Relation.nounModifier.number
    }
  }

  /// Makes names the heads of the descriptions behind them, as Universal Dependencies do.
  ///
  /// The parser sometimes takes the name for a part of a compound: "said Ann Roe, policy and press officer". Nothing is
  /// a compound across a comma; the description becomes an apposition of the name.
  private mutating func raiseDescribedNames() {
    for name in names where name.type == .person {
      let (first, comma) = (name.tokens.lowerBound, name.tokens.upperBound)
      guard first > 0, comma + 1 < heads.count, relations[first] == Relation.compound.number else { continue }
      let noun = Int(heads[first])
      guard noun > comma, noun - comma <= Self.longestDescription,
        isComma(comma)
      else { continue }
      let above = heads[noun]
      heads[first] = above
      // "said Ann Roe, …"
      let isInverted = above == Int32(first - 1) && lacksSubject(first - 1)
      relations[first] = isInverted ? Relation.subject.number : relations[noun]
      heads[noun] = Int32(first)
      relations[noun] = Relation.apposition.number
    }
  }

  /// Makes the "by" phrase behind quoted words the agent of the passive verb before them: "described as “obsessed” by
  /// the police".
  ///
  /// The parser may attach it to a participle inside the quotation marks.
  private mutating func attachAgents(_ spans: [QuotedSpan]) {
    for span in spans where span.tokens.count <= Self.longestQuoted {
      let by = span.outer.upperBound
      guard by < heads.count, words[by].hash == Self.by, heads[by] > Int32(by) else { continue }
      let noun = Int(heads[by])
      guard span.tokens.contains(Int(heads[noun])) else { continue }
      // A quoted span may end one sentence and begin another.
      let reach = max(0, span.outer.lowerBound - Self.reachOfPassive)
      guard sentence(with: by).contains(reach) else { continue }
      let passive = (reach..<span.outer.lowerBound).last {
        token in
        heads[max(0, token - 3)..<token].enumerated().contains { offset, head in
          head == Int32(token) && relations[max(0, token - 3) + offset] == Relation.passive.number
        }
      }
      guard let passive, !isBelow(passive, noun) else { continue }
      heads[noun] = Int32(passive)
      relations[noun] = Relation.agent.number
    }
  }

  /// The type of the name with a token; nil outside names.
  func type(ofNameWith token: Int) -> EntityType? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].tokens.contains(token) ? names[low].type : nil
  }

  func isByte(_ token: Int, _ byte: UInt8) -> Bool {
    document.text[document.tokens[token].range.start] == byte
  }

  func isComma(_ token: Int) -> Bool {
    isByte(token, UInt8(ascii: ","))
  }

  static let to = WordHash.of("to")
  static let of = WordHash.of("of")
  static let by = WordHash.of("by")
  /// The most quoted words before a "by" phrase, and between the verb and them.
  private static let longestQuoted = 12
  private static let reachOfPassive = 4

  /// The most tokens between a name and the noun of the description behind it.
  private static let longestDescription = 8

  /// True for a noun for a person: the "clerk" of "Session clerk Jane Roe".
  func isRole(_ token: Int) -> Bool {
    PersonNouns.contains(form: words[token].hash, lemma: words[token].hash)
  }

  /// Nouns for a name that somebody uses.
  static let nameWords = WordSet(WordList("names/words-for-other-names"))

  /// The most titles before one name.
  static let mostTitles = 3
  /// The most tokens between a title and its dependents.
  static let reach = 60
}
