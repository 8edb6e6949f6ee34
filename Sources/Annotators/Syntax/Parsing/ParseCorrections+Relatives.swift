import Documents
import WordLists

/// Corrections of relative clauses that somebody reports: "the man, who neighbours said lived alone".
///
/// The relative pronoun is the subject of the lower verb ("lived"), and the reporting verb ("said") governs the clause.
/// The parser, to which such clauses are rare, takes the reporting verb for the verb of the sentence or the lower verb
/// for the relative one.
extension ParseCorrections {
  /// A relative pronoun with the clause that reports what it is the subject of, by their tokens.
  private struct ReportedRelative {
    var pronoun: Int
    /// The head of the subject of the reporting verb.
    var subject: Int
    var verb: Int
    /// The head of the clause whose subject is the pronoun.
    var lower: Int
  }

  /// Hangs reporting verbs behind a relative pronoun on the noun before it, and what they report on them.
  mutating func lowerReportedRelatives() {
    let forms = document[Tag.self]
    guard forms.count == parts.count else { return }
    for pronoun in words.indices.dropLast(3)
    where pronoun > 0 && Self.relatives.contains(hash: words[pronoun].hash) {
      guard let relative = reportedRelative(at: pronoun, forms), !isWhole(relative) else { continue }
      lower(relative)
    }
  }

  private func reportedRelative(at pronoun: Int, _ forms: [Tag]) -> ReportedRelative? {
    let end = sentence(with: pronoun).upperBound
    var verb = pronoun + 1
    var subject: Int?
    while verb < min(end, pronoun + Self.longestSubject), parts[verb] != .verb || subject == nil {
      switch parts[verb] {
      // Taggers take the first noun of "opposition leaders claim" for a verb.
      case .verb where verb == pronoun + 1: break
      case .noun, .properNoun, .pronoun: subject = verb
      case .determiner, .adjective, .numeral, .adverb, .particle: break
      // "Officials have said".
      case .auxiliary where subject != nil: break
      default: return nil
      }
      verb += 1
    }
    guard let last = subject, verb + 1 < end, parts[verb] == .verb,
      let entry = SpeechVerbs.entry(hash: words[verb].hash),
      entry.frame == .speech || entry.frame == .thought,
      forms[verb].form != .gerund, forms[verb].form != .base
    else { return nil }
    var finite = verb + 1
    while finite < end, parts[finite] == .adverb { finite += 1 }
    guard finite < end, isFinite(finite, forms) else { return nil }
    let head = (pronoun + 1...last).last { heads[$0] == Int32(verb) && parts[$0] != .adverb }
    guard let lower = predicate(of: finite, before: end) else { return nil }
    return ReportedRelative(pronoun: pronoun, subject: head ?? last, verb: verb, lower: lower)
  }

  /// True for an auxiliary or a verb that has a tense.
  private func isFinite(_ token: Int, _ forms: [Tag]) -> Bool {
    switch parts[token] {
    case .auxiliary: ![.base, .gerund, .pastParticiple].contains(forms[token].form)
    case .verb: [.past, .thirdPerson, .present].contains(forms[token].form)
    default: false
    }
  }

  /// The head of the clause with a finite word: the word itself, or what its auxiliary belongs to.
  private func predicate(of finite: Int, before end: Int) -> Int? {
    guard parts[finite] == .auxiliary else { return finite }
    if heads[finite] > Int32(finite), heads[finite] < Int32(end) { return Int(heads[finite]) }
    return (finite + 1..<min(end, finite + Self.longestSubject)).first {
      parts[$0] == .verb || parts[$0] == .adjective || parts[$0] == .noun
    }
  }

  /// True if the parse has the clauses as they should be.
  private func isWhole(_ relative: ReportedRelative) -> Bool {
    let verb = Int32(relative.verb)
    return heads[relative.subject] == verb && heads[relative.lower] == verb
      && heads[relative.pronoun] != verb && heads[relative.verb] >= 0
      && heads[relative.verb] < Int32(relative.pronoun)
      && relations[relative.verb] == Relation.relativeClause.number
  }

  private mutating func lower(_ relative: ReportedRelative) {
    let (pronoun, verb, lower) = (relative.pronoun, relative.verb, relative.lower)
    guard let noun = antecedent(before: pronoun), noun != verb, noun != lower else { return }
    let tokens = sentence(with: pronoun)
    let before = tokens.map { (heads[$0], relations[$0]) }
    // What the two verbs were below, and the main verb if one of them was taken for it.
    let top = isBelow(verb, lower) ? lower : verb
    if isBelow(noun, top) {
      guard let main = mainVerb(behind: relative, top: top) else { return }
      (heads[main], relations[main]) = (heads[top], relations[top])
      for token in tokens.lowerBound..<pronoun
      where heads[token] == Int32(top) || heads[token] == Int32(verb) {
        heads[token] = Int32(main)
        if token == noun, relations[token] != Relation.passiveSubject.number {
          relations[token] = Relation.subject.number
        }
      }
    }
    (heads[verb], relations[verb]) = (Int32(noun), Relation.relativeClause.number)
    (heads[lower], relations[lower]) = (Int32(verb), Relation.clause.number)
    for token in pronoun + 1..<verb
    where heads[token] == Int32(verb) || !(pronoun + 1..<verb).contains(Int(heads[token])) {
      if parts[token] == .auxiliary || parts[token] == .adverb {
        heads[token] = Int32(verb)
      } else if token != relative.subject {
        heads[token] = Int32(relative.subject)
      }
    }
    if relative.subject > pronoun + 1, parts[pronoun + 1] == .verb { parts[pronoun + 1] = .noun }
    (heads[relative.subject], relations[relative.subject]) = (Int32(verb), Relation.subject.number)
    heads[pronoun] = Int32(lower)
    if relations[pronoun] != Relation.passiveSubject.number { relations[pronoun] = Relation.subject.number }
    if isBelow(noun, verb) {
      for (token, old) in zip(tokens, before) { (heads[token], relations[token]) = old }
    }
  }

  /// Makes what is said of a person the predicate of a sentence whose root the parser takes the name for: "Ann Roe, who
  /// lives alone, has been on the list".
  mutating func raisePredicates() {
    let forms = document[Tag.self]
    guard forms.count == parts.count else { return }
    for name in names where name.type == .person {
      let (root, sentence) = (name.tokens.lowerBound, sentence(with: name.tokens.lowerBound))
      guard heads[root] < 0, root - sentence.lowerBound <= Self.mostBeforeName,
        let first = (name.tokens.upperBound..<sentence.upperBound).first(where: { isComma($0) }),
        first - name.tokens.upperBound <= Self.mostBehindName,
        first + 1 < sentence.upperBound, words[first + 1].hash == Self.who,
        // A comma behind the relative clause, and behind it a word with a tense that has no subject of its own.
        let finite = (first + 3..<max(first + 3, sentence.upperBound)).first(where: {
          isComma($0 - 1) && (isFinite($0, forms) || isPastLikeParticiple($0, forms))
        }),
        let predicate = predicate(of: finite, before: sentence.upperBound),
        !isBelow(root, predicate), heads[predicate] >= 0,
        !sentence.contains(where: {
          heads[$0] == Int32(predicate) && $0 > first + 1
            && (relations[$0] == Relation.subject.number || relations[$0] == Relation.passiveSubject.number)
        })
      else { continue }
      let isPassive = sentence.contains {
        heads[$0] == Int32(predicate) && relations[$0] == Relation.passive.number
      }
      (heads[predicate], relations[predicate]) = (-1, relations[root])
      (heads[root], relations[root]) = (
        Int32(predicate), isPassive ? Relation.passiveSubject.number : Relation.subject.number
      )
      for token in sentence where token > finite && heads[token] == Int32(root) && token != predicate {
        heads[token] = Int32(predicate)
      }
    }
  }

  /// True for a participle with an object and no auxiliary, which is a past form of the same spelling: "demanded help".
  private func isPastLikeParticiple(_ token: Int, _ forms: [Tag]) -> Bool {
    guard parts[token] == .verb, forms[token].form == .pastParticiple else { return false }
    let near = token + 1..<min(parts.count, token + Self.mostBehindName)
    return near.contains { heads[$0] == Int32(token) && relations[$0] == Relation.object.number }
  }

  /// Hangs phrases behind the comma that closes a relative clause on the verb above its noun: "to be held in Lima,
  /// where she was born, at nine on Friday".
  mutating func closeRelatives() {
    for pronoun in words.indices.dropLast(3)
    where pronoun > 1 && Self.closed.contains(hash: words[pronoun].hash) && isComma(pronoun - 1) {
      let verb = ancestor(of: pronoun) { relations[$0] != Relation.relativeClause.number }
      let (noun, end) = (Int(heads[verb]), sentence(with: pronoun).upperBound)
      guard relations[verb] == Relation.relativeClause.number, noun >= 0, noun < pronoun, verb > pronoun,
        let comma = (verb + 1..<min(end, verb + Self.longestSubject)).first(where: { isComma($0) }),
        !(verb + 1..<comma).contains(where: {
          heads[$0] == Int32(verb) && relations[$0] == Relation.object.number
        })
      else { continue }
      let above = ancestor(of: noun) { parts[$0] != .verb }
      guard parts[above] == .verb, above < pronoun, comma + 1 < end, parts[comma + 1] == .adposition else {
        continue
      }
      let moved = (comma + 1..<end).filter {
        heads[$0] == Int32(verb) && relations[$0] == Relation.oblique.number
      }
      // "Who lived in Lima, in a flat": places may follow each other.
      guard let first = moved.first,
        CalendarWords.all.contains(hash: words[moved[moved.count - 1]].hash)
          || parts[first] == .numeral
      else { continue }
      for token in moved { heads[token] = Int32(above) }
    }
  }

  private static let closed = WordSet(words: ["who", "which", "where"])

  /// Hangs a clause with "who" on the person right before it, where the parser hangs it on what is no person or on an
  /// earlier noun of a list: "the motion tabled by Ann Roe, who said", "two sons and a brother, Bob Roe, 97, who said".
  mutating func attachClausesToPersons() {
    guard document[Tag.self].count == parts.count else { return }
    for pronoun in words.indices.dropFirst() where words[pronoun].hash == Self.who {
      guard let clause = relativeClause(with: pronoun), let noun = antecedent(before: end(before: pronoun)),
        !isBelow(noun, clause)
      else { continue }
      if isPerson(noun) {
        if noun != Int(heads[clause]), !isAntecedent(Int(heads[clause]), of: noun) {
          heads[clause] = Int32(noun)
        }
      } else if let name = described(by: noun), !isPerson(Int(heads[clause])) {
        heads[clause] = Int32(name)
      }
    }
  }

  /// The person's name that an apposition with a noun in it describes: the "Roe" of "Ann Roe, a nurse on her way to a
  /// shift, who said".
  private func described(by noun: Int) -> Int? {
    let top = ancestor(of: noun) { relations[$0] != Relation.apposition.number }
    guard relations[top] == Relation.apposition.number, case let name = Int(heads[top]), name >= 0,
      name < noun,
      type(ofNameWith: name) == .person
    else { return nil }
    return name
  }

  /// Makes a relative clause of what stands behind "whose" where the parser takes it for the main clause: "Ann Roe,
  /// whose cows died in the flood, said so".
  mutating func lowerClausesWithWhose() {
    let forms = document[Tag.self]
    guard forms.count == parts.count else { return }
    for pronoun in words.indices.dropFirst(2) where words[pronoun].hash == Self.whose && isComma(pronoun - 1)
    {
      let noun = Int(heads[pronoun])
      guard noun > pronoun, relations[noun] == Relation.subject.number, heads[noun] > Int32(noun) else {
        continue
      }
      let (verb, sentence) = (Int(heads[noun]), sentence(with: pronoun))
      guard pronoun - 1 > sentence.lowerBound,
        let subject = (sentence.lowerBound..<pronoun - 1).last(where: {
          heads[$0] == Int32(verb) && relations[$0] == Relation.subject.number
        }),
        let main = (verb + 1..<max(verb + 1, sentence.upperBound)).first(where: {
          heads[$0] == Int32(verb) && relations[$0] == Relation.conjunct.number && isComma($0 - 1)
            && isFinite($0, forms)
        })
      else { continue }
      (heads[main], relations[main]) = (heads[verb], relations[verb])
      heads[subject] = Int32(main)
      (heads[verb], relations[verb]) = (Int32(subject), Relation.relativeClause.number)
      for token in sentence where token > main && heads[token] == Int32(verb) { heads[token] = Int32(main) }
    }
  }

  /// Hangs a clause with "whose" behind a comma on the noun or name before it where the parser takes it for what a verb
  /// reports: "said Ann Roe, 83, whose husband had been a clerk".
  mutating func attachClausesWithWhose() {
    for pronoun in words.indices.dropFirst(2) where words[pronoun].hash == Self.whose && isComma(pronoun - 1)
    {
      let noun = Int(heads[pronoun])
      guard noun > pronoun, isSubject(noun), heads[noun] > Int32(noun), case let verb = Int(heads[noun]),
        Self.strayClauses.contains(relations[verb]), heads[verb] < Int32(pronoun),
        let antecedent = antecedent(before: end(before: pronoun)), antecedent < pronoun,
        sentence(with: pronoun).contains(antecedent), !isBelow(antecedent, verb)
      else { continue }
      (heads[verb], relations[verb]) = (Int32(antecedent), Relation.relativeClause.number)
    }
  }

  private static let strayClauses: Set<UInt64> = [
    Relation.clause.number, Relation.parataxis.number, Relation.adverbialClause.number,
  ]
  private static let whose = WordHash.of("whose")

  /// The end of the phrase before a pronoun, without an age between commas.
  private func end(before pronoun: Int) -> Int {
    let age = pronoun - 2
    return age > 1 && isComma(pronoun - 1) && parts[age] == .numeral && isComma(age - 1) ? age - 1 : pronoun
  }

  /// The head of the relative clause whose subject is a pronoun before it.
  private func relativeClause(with pronoun: Int) -> Int? {
    guard heads[pronoun] > Int32(pronoun), relations[pronoun] == Relation.subject.number else { return nil }
    let verb = Int(heads[pronoun])
    let isClause = relations[verb] == Relation.relativeClause.number
    return isClause && heads[verb] >= 0 && heads[verb] < Int32(pronoun) ? verb : nil
  }

  /// True for a word that a clause behind another word may be about: a noun for persons that the other is in apposition
  /// to or modifies, or a name.
  private func isAntecedent(_ word: Int, of noun: Int) -> Bool {
    let top = ancestor(of: noun) {
      $0 != word && (relations[$0] != Relation.conjunct.number || parts[word] == .properNoun)
    }
    return top == word && isPerson(word)
  }

  /// True for names of persons and nouns for them.
  func isPerson(_ word: Int) -> Bool {
    if let type = type(ofNameWith: word) { return type == .person }
    let lemma = DependencyTree.Arrays.lemma(document[Tag.self][word], word, document)
    return parts[word] != .properNoun && PersonNouns.contains(form: words[word].hash, lemma: lemma)
  }

  private static let who = WordHash.of("who")
  /// The most tokens before such a name, and between it and its comma.
  private static let mostBeforeName = 4
  private static let mostBehindName = 5

  /// The head of the noun phrase that ends before a relative pronoun, with a comma or dash between them or not.
  private func antecedent(before pronoun: Int) -> Int? {
    let start = sentence(with: pronoun).lowerBound
    var noun = pronoun - 1
    while noun > start, parts[noun] == .punctuation, pronoun - noun < 3 { noun -= 1 }
    guard noun >= start, Self.nominal.contains(parts[noun]) else { return nil }
    return ancestor(of: noun) {
      heads[$0] >= Int32(start) && heads[$0] < Int32(pronoun) && Self.inside.contains(relations[$0])
        && Self.nominal.contains(parts[Int(heads[$0])])
    }
  }

  /// The first verb behind a comma that is below the reporting verb or what it reports, and is no part of it.
  private func mainVerb(behind relative: ReportedRelative, top: Int) -> Int? {
    let end = sentence(with: relative.pronoun).upperBound
    guard let comma = (relative.lower + 1..<end).first(where: { isComma($0) }) else { return nil }
    return (comma + 1..<end).first { token in
      (heads[token] == Int32(relative.verb) || heads[token] == Int32(relative.lower))
        && token != relative.lower
        && (parts[token] == .verb || parts[token] == .adjective || parts[token] == .noun)
        && Self.mainRelations.contains(relations[token])
    }
  }

  private static let relatives = WordSet(words: ["who", "which", "that"])
  private static let nominal: Set<PartOfSpeech> = [.noun, .properNoun, .pronoun, .numeral, .symbol]
  /// Relations of a word to the head of its phrase.
  private static let inside: Set<UInt64> = [
    Relation.flat.number, Relation.compound.number, Relation.numeric.number,
  ]
  private static let mainRelations: Set<UInt64> = [
    Relation.clause.number, Relation.conjunct.number, Relation.parataxis.number,
    Relation.adverbialClause.number,
  ]
  /// The most tokens of the subject of such a verb, and between an auxiliary and its verb.
  private static let longestSubject = 8
}
