import Documents
import WordLists

/// Corrections around the main verb: which clause it is of, and what its subject is.
extension ParseCorrections {
  /// Makes the clause behind a comma the main one where the parser takes the opening clause for it.
  ///
  /// An example is "After Roe said that the firm had failed, shares fell".
  ///
  /// A main verb has no conjunction before its subject.
  mutating func raiseMainClauses() {
    for sentence in document.sentences {
      let first = sentence.tokens.lowerBound
      guard first < heads.count, heads[first] >= 0,
        relations[first] == Relation.marker.number || words[first].hash == Self.when,
        case let opening = Int(heads[first]), heads[opening] < 0, sentence.tokens.contains(opening),
        let verb = mainVerb(behind: opening, in: sentence.tokens)
      else { continue }
      (heads[verb], relations[verb]) = (-1, relations[opening])
      (heads[opening], relations[opening]) = (Int32(verb), Relation.adverbialClause.number)
    }
  }

  /// The finite verb whose subject begins behind the last comma of a sentence, below another verb.
  private func mainVerb(behind opening: Int, in sentence: Range<Int>) -> Int? {
    guard
      let comma = sentence.prefix(Self.longestSentence).last(where: { $0 > opening && isComma($0) }),
      let subject = (comma + 1..<min(comma + Self.longestPhrase, sentence.upperBound)).first(where: {
        isSubject($0) && heads[$0] > Int32($0)
      }), (comma + 1..<subject).allSatisfy({ isBelow($0, subject) })
    else { return nil }
    let verb = Int(heads[subject])
    guard isBelow(verb, opening), verb != opening, isFinite(verb),
      relations[verb] != Relation.conjunct.number,
      (comma + 1...verb).allSatisfy({ isBelow($0, verb) })
    else { return nil }
    return verb
  }

  /// Makes a noun behind "after" or the like the subject of the finite verb behind it: "hours after an inquest heard
  /// that", "after her fiancé, Tom Roe, was charged".
  ///
  /// The parser takes the conjunction for a preposition.
  mutating func subjectsBehindConjunctions() {
    for noun in parts.indices.dropLast()
    where relations[noun] == Relation.oblique.number && heads[noun] > Int32(noun) {
      let verb = Int(heads[noun])
      guard parts[verb] == .verb, isFiniteBehind(noun, verb), !hasSubject(verb),
        relations[verb] == Relation.adverbialClause.number || relations[verb] == Relation.nounClause.number,
        let marker = (max(0, noun - Self.longestPhrase)..<noun).last(where: {
          heads[$0] == Int32(noun) && relations[$0] == Relation.caseMarker.number
        }), Self.conjunctions.contains(hash: words[marker].hash)
      else { continue }
      let isPassive = (noun + 1..<verb).contains {
        heads[$0] == Int32(verb) && relations[$0] == Relation.passive.number
      }
      relations[noun] = isPassive ? Relation.passiveSubject.number : Relation.subject.number
      (heads[marker], relations[marker]) = (Int32(verb), Relation.marker.number)
      for token in max(0, noun - Self.longestPhrase)..<marker where heads[token] == Int32(noun) {
        heads[token] = Int32(verb)
      }
    }
  }

  /// True for a verb with a tense right behind a noun, or behind what is below the noun and auxiliaries.
  private func isFiniteBehind(_ noun: Int, _ verb: Int) -> Bool {
    if verb == noun + 1 { return isFinite(verb) }
    guard verb - noun <= Self.longestPhrase else { return false }
    var hasAuxiliary = false
    for token in noun + 1..<verb {
      if parts[token] == .auxiliary, heads[token] == Int32(verb) {
        hasAuxiliary = true
      } else if hasAuxiliary ? parts[token] != .adverb : !isBelow(token, noun) {
        return false
      }
    }
    return hasAuxiliary
  }

  /// Joins a verb in the past behind "and" to the main verb where the parser joins it to an infinitive.
  ///
  /// An example is "told her that she should expect prison and remanded her". What is joined has the form of what it
  /// is joined to.
  mutating func raiseSecondPredicates() {
    let forms = document[Tag.self]
    for verb in parts.indices where relations[verb] == Relation.conjunct.number && parts[verb] == .verb {
      let first = Int(heads[verb])
      guard first >= 0, first < verb, forms.indices.contains(verb), forms[first].form == .base,
        forms[verb].form == .past || forms[verb].form == .pastParticiple, !hasSubject(verb),
        case let sentence = sentence(with: verb),
        !sentence.contains(where: { heads[$0] == Int32(verb) && Self.auxiliaries.contains(relations[$0]) }),
        sentence.contains(where: {
          $0 > verb && heads[$0] == Int32(verb) && relations[$0] == Relation.object.number
        }), let past = pastVerb(above: first)
      else { continue }
      heads[verb] = Int32(ancestor(of: past) { relations[$0] == Relation.conjunct.number })
      // What the first of the two did not have in common.
      for token in sentence where token > verb && heads[token] == Int32(first) { heads[token] = Int32(verb) }
    }
  }

  /// The verb in the past of which a clause or infinitive is the complement.
  private func pastVerb(above token: Int) -> Int? {
    let forms = document[Tag.self]
    var token = token
    for _ in 0..<3 {
      guard Self.complements.contains(relations[token]), heads[token] >= 0 else { return nil }
      token = Int(heads[token])
      if parts[token] == .verb, forms[token].form == .past { return token }
    }
    return nil
  }

  private static let auxiliaries: Set<UInt64> = [Relation.auxiliary.number, Relation.passive.number]
  private static let complements: Set<UInt64> = [Relation.clause.number, Relation.openClause.number]

  /// Makes the person at the end of a sentence the subject of the reporting verb before, with what stands before the
  /// comma as its content.
  ///
  /// An example is "Firms are pulling out, warns Tom Roe." Headlines have no stop: "Roe visits Iowa, warns Doe".
  mutating func invertFinalReports() {
    for name in names where name.type == .person {
      let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
      guard first > 2, end < heads.count, isByte(end, UInt8(ascii: ".")),
        let verb = (max(0, first - Self.longestPhrase)..<first).last(where: { parts[$0] == .verb }), verb > 1,
        isComma(verb - 1), isFinite(verb), relations[verb] == Relation.conjunct.number,
        SpeechVerbs.entry(hash: words[verb].hash)?.frame == .speech, case let main = Int(heads[verb]),
        main >= 0, main < verb, heads[main] < 0, lacksSubject(verb),
        let object = name.tokens.first(where: { heads[$0] == Int32(verb) }),
        relations[object] == Relation.object.number,
        (verb + 1..<first).allSatisfy({ isBelow($0, object) && parts[$0] != .adposition })
      else { continue }
      relations[object] = Relation.subject.number
      (heads[verb], relations[verb]) = (-1, relations[main])
      (heads[main], relations[main]) = (Int32(verb), Relation.clause.number)
    }
  }

  private func hasSubject(_ verb: Int) -> Bool {
    sentence(with: verb).prefix { $0 < verb }.suffix(Self.longestSentence).contains {
      heads[$0] == Int32(verb) && isSubject($0)
    }
  }

  /// True for a verb, or a predicate, with a tense of its own or of an auxiliary.
  private func isFinite(_ token: Int) -> Bool {
    let forms = document[Tag.self]
    guard forms.indices.contains(token) else { return false }
    let own = forms[token].form
    // The tagger takes some past forms for participles: "left".
    if [.past, .pastParticiple, .thirdPerson, .present].contains(own) { return true }
    return (max(0, token - Self.longestPhrase)..<token).contains {
      heads[$0] == Int32(token)
        && (relations[$0] == Relation.auxiliary.number || relations[$0] == Relation.copula.number
          || relations[$0] == Relation.passive.number)
    }
  }

  private static let when = WordHash.of("when")
  private static let conjunctions = WordSet(WordList("quotations/circumstances"))
  /// The most tokens of a sentence, and of a noun phrase, that are looked at, so that any text takes linear time.
  private static let longestSentence = 80
  private static let longestPhrase = 10
}
