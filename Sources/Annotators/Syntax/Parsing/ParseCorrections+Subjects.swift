import Documents
import WordLists

/// Corrections of subjects that the parser takes for something else.
extension ParseCorrections {
  /// Makes the person behind a reporting verb that closes what is reported its subject: "Ice melts, notes Ann Roe, a
  /// chemist", "It is late, says the union's president".
  ///
  /// The parser may take the person for the object.
  mutating func turnObjectsToSubjects(_ spans: [QuotedSpan]) {
    turnObjectsOfSaying(spans)
    let forms = document[Tag.self]
    var isPerson = [Bool](repeating: false, count: heads.count)
    for name in names where name.type == .person {
      for token in name.tokens where isPerson.indices.contains(token) { isPerson[token] = true }
    }
    for verb in parts.indices.dropLast() where verb > 0 && parts[verb] == .verb {
      guard forms.indices.contains(verb), forms[verb].form == .past || forms[verb].form == .thirdPerson,
        isComma(verb - 1) || document.tokens[verb - 1].kind == .quotationMark,
        relations[verb] != Relation.conjunct.number
      else { continue }
      // "Nonsense, counters Ann Roe."
      let first = verb - 2
      let isWord =
        first >= 0 && heads[first] == Int32(verb) && relations[first] == Relation.subject.number
        && sentence(with: verb).lowerBound == first
      guard lacksSubject(verb) || isWord, !isWord || isPerson[verb + 1] else { continue }
      var token = verb + 1
      while heads[token] >= 0, heads[token] != Int32(verb) {
        let above = Int(heads[token])
        guard above > token, above - verb <= Self.longestSubject else { break }
        token = above
      }
      guard heads[token] == Int32(verb), Self.complements.contains(relations[token]),
        parts[token] == .noun || parts[token] == .properNoun,
        isRole(token) || isPerson[token] || PersonNouns.all.contains(hash: words[token].hash)
      else { continue }
      relations[token] = Relation.subject.number
      if isWord { relations[first] = Relation.clause.number }
    }
  }

  private static let complements: Set<UInt64> = [
    Relation.object.number, Relation.indirectObject.number, Relation.clause.number,
    Relation.openClause.number,
  ]
  /// The most tokens of such a subject before its head.
  private static let longestSubject = 8

  /// Makes "international" the noun for a player where a country or nationality stands before it: "the Tongan
  /// international said".
  mutating func headInternationals() {
    for token in words.indices.dropFirst(2) where words[token].hash == Self.international {
      let country = token - 1
      guard words[country].isCapital,
        !words[country].classes.isDisjoint(with: [.demonym, .country, .region]),
        token + 1 < parts.count, parts[token + 1] != .noun, parts[token + 1] != .properNoun
      else { continue }
      parts[token] = .noun
      let verb = token + 1
      guard sentence(with: token).contains(verb) else { continue }
      if parts[verb] == .verb || parts[verb] == .auxiliary, heads[verb] != Int32(token),
        !isBelow(verb, token),
        heads[token] >= 0, heads[token] != Int32(verb), heads[token] < Int32(token)
      {
        heads[token] = Int32(verb)
        relations[token] = Relation.subject.number
      }
    }
  }

  private static let international = WordHash.of("international")

  /// Makes the noun behind an opening participle and its comma the subject of the main verb: "When contacted, the
  /// secretary, Ann Roe, neither picked her calls nor replied".
  ///
  /// The parser may take it for a part of the participle's clause.
  mutating func freeSubjects() {
    for participle in parts.indices.dropLast(3)
    where relations[participle] == Relation.adverbialClause.number
      && heads[participle] > Int32(participle + 2)
      && isComma(participle + 1) && parts[participle] == .verb
    {
      let verb = Int(heads[participle])
      guard verb - participle < Self.farthestSubject, sentence(with: participle).contains(verb),
        parts[verb] == .verb, lacksAnySubject(verb)
      else { continue }
      let noun = ancestor(of: participle + 2) {
        heads[$0] != Int32(participle) && heads[$0] < Int32(verb)
      }
      guard heads[noun] == Int32(participle), noun < verb,
        parts[noun] == .noun || parts[noun] == .properNoun || parts[noun] == .pronoun
      else { continue }
      heads[noun] = Int32(verb)
      relations[noun] = Relation.subject.number
      // "Reacting, the secretary to the governor, Ann Roe, said": the governor belongs to the secretary.
      for token in noun + 1..<verb where heads[token] == Int32(participle) && parts[token] != .punctuation {
        heads[token] = Int32(noun)
        relations[token] = Relation.nounModifier.number
      }
    }
  }

  /// Makes "has been warning" active: no form in -ing is passive.
  mutating func activateProgressives() {
    let forms = document[Tag.self]
    guard forms.count == parts.count else { return }
    for token in parts.indices where heads[token] >= 0 {
      let verb = Int(heads[token])
      guard forms[verb].form == .gerund, parts[verb] == .verb else { continue }
      if relations[token] == Relation.passive.number { relations[token] = Relation.auxiliary.number }
      if relations[token] == Relation.passiveSubject.number { relations[token] = Relation.subject.number }
    }
  }

  /// Makes a person's name between an opening phrase with a comma and the main verb its subject: "Under questions by
  /// Mr Roe, Mrs Doe agreed that …", "Reacting to the charge, Jane Doe, who lives there, left".
  ///
  /// The parser may take it for an apposition, or a part, of the name or noun before the comma.
  mutating func freeNames() {
    for name in names where name.type == .person {
      let first = name.tokens.lowerBound
      var start = first
      while start > 0, first - start < Self.longestTitle, words[start - 1].isCapital,
        parts[start - 1] != .adposition
      { start -= 1 }
      let sentence = sentence(with: first)
      guard start > sentence.lowerBound + 1, isComma(start - 1),
        let verb = verb(behind: name.tokens.upperBound, before: sentence.upperBound),
        let opening = sentence.first(where: { document.tokens[$0].kind == .word }), opening < start - 1,
        parts[opening] == .adposition || parts[opening] == .verb, lacksAnySubject(verb),
        let top = name.tokens.first(where: { !name.tokens.contains(Int(heads[$0])) }), heads[top] >= 0,
        heads[top] < Int32(start - 1) || (start..<first).contains(Int(heads[top])),
        !isBelow(verb, top), isBelow(opening, verb)
      else { continue }
      for token in start..<name.tokens.upperBound where token != first {
        guard
          !(start..<name.tokens.upperBound).contains(Int(heads[token])) || heads[token] == Int32(top)
            || token == top
        else { continue }
        heads[token] = Int32(first)
        relations[token] = token > first ? Relation.flat.number : Relation.nounModifier.number
      }
      (heads[first], relations[first]) = (Int32(verb), Relation.subject.number)
      for token in name.tokens.upperBound..<verb
      where relations[token] == Relation.relativeClause.number && heads[token] < Int32(start) {
        heads[token] = Int32(first)
      }
    }
  }

  /// The verb with a tense right behind a subject, or behind an insertion between two commas; nil for none.
  private func verb(behind subject: Int, before end: Int) -> Int? {
    guard subject < end else { return nil }
    func behindAdverbs(_ token: Int) -> Int {
      var token = token
      while token < end, parts[token] == .adverb { token += 1 }
      return token
    }
    var token = subject
    if isComma(token) {
      let reach = token + 1..<min(end, token + Self.longestInsertion)
      guard
        let comma = reach.last(where: { comma in
          let next = behindAdverbs(comma + 1)
          return isComma(comma) && next < end && (parts[next] == .verb || parts[next] == .auxiliary)
        })
      else { return nil }
      token = behindAdverbs(comma + 1)
    }
    let forms = document[Tag.self]
    guard token < end, forms.indices.contains(token), parts[token] == .verb,
      [.past, .thirdPerson].contains(forms[token].form)
    else { return nil }
    return token
  }

  private static let longestTitle = 6
  private static let longestInsertion = 20

  /// Makes the last noun of a coordination the subject of a verb in the singular, and the first the object of the verb
  /// before it: "Acme now owns Yugansk and Russia has said it will sell it".
  mutating func splitSubjects() {
    let forms = document[Tag.self]
    guard forms.count == parts.count else { return }
    for last in parts.indices.dropLast() where last > 2 && relations[last] == Relation.conjunct.number {
      let first = Int(heads[last])
      guard first >= 1, first < last, last - first < Self.longestSubject,
        relations[first] == Relation.subject.number || relations[first] == Relation.passiveSubject.number,
        parts[first - 1] == .verb, forms[first - 1].form != .pastParticiple,
        forms[last + 1].form == .thirdPerson, parts[last] == .properNoun || forms[last].form != .plural
      else { continue }
      let (verb, before) = (Int(heads[first]), first - 1)
      guard verb > last, verb - last < Self.longestSubject, !isBelow(before, verb),
        !heads[first...last].contains(Int32(before))
      else { continue }
      (heads[last], relations[last]) = (Int32(verb), relations[first])
      (heads[first], relations[first]) = (Int32(before), Relation.object.number)
      (heads[verb], relations[verb]) = (Int32(before), Relation.conjunct.number)
      for token in first + 1..<last
      where relations[token] == Relation.coordinator.number && heads[token] == Int32(last) {
        heads[token] = Int32(verb)
      }
    }
  }

  private func lacksAnySubject(_ verb: Int) -> Bool {
    !(max(0, verb - Self.farthestSubject)..<min(heads.count, verb + Self.farthestSubject)).contains {
      heads[$0] == Int32(verb)
        && (relations[$0] == Relation.subject.number || relations[$0] == Relation.passiveSubject.number
          || relations[$0] == Relation.passive.number)
    }
  }

  /// The most tokens between a verb and its subject.
  private static let farthestSubject = 60

  /// Makes the noun between a reporting verb and words in quotation marks the subject of their clause: "He will say
  /// Labour “can no longer claim the votes”".
  ///
  /// The parser does not see the quotation marks, and may take the noun for what is said.
  private mutating func turnObjectsOfSaying(_ spans: [QuotedSpan]) {
    for span in spans {
      let object = span.outer.lowerBound - 1
      guard object > 0, relations[object] == Relation.object.number, heads[object] >= 0,
        heads[object] < Int32(object)
      else { continue }
      let verb = Int(heads[object])
      guard parts[verb] == .verb, !Self.telling.contains(hash: words[verb].hash),
        let entry = SpeechVerbs.entry(hash: words[verb].hash), entry.frame == .speech,
        entry.form == .gerund || !lacksSubject(verb),
        let clause = span.tokens.first(where: {
          heads[$0] == Int32(verb) && relations[$0] == Relation.clause.number
        }) ?? looseClause(of: span, behind: verb)
      else { continue }
      let isFinite = (span.tokens.lowerBound...clause).contains { token in
        parts[token] == .auxiliary && (token == clause || heads[token] == Int32(clause))
      }
      let hasSubject = span.tokens.contains {
        heads[$0] == Int32(clause) && relations[$0] == Relation.subject.number
      }
      guard isFinite, !hasSubject else { continue }
      heads[object] = Int32(clause)
      relations[object] = Relation.subject.number
      if heads[clause] != Int32(verb) {
        (heads[clause], relations[clause]) = (Int32(verb), Relation.clause.number)
      }
    }
  }

  /// The head of quoted words that begin with an auxiliary and that the parser hangs on nothing before them: "saying
  /// the bank “does not lend”".
  private func looseClause(of span: QuotedSpan, behind verb: Int) -> Int? {
    guard let first = span.tokens.first, parts[first] == .auxiliary, heads[first] >= 0 else { return nil }
    let head = Int(heads[first])
    guard span.tokens.contains(head), !isBelow(verb, head) else { return nil }
    return heads[head] < 0 || heads[head] < Int32(verb) ? head : nil
  }

  private static let telling = WordSet(WordList("verbs/telling"))
}
