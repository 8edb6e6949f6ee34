import Documents
import WordLists

/// Corrections around reports: what is said, by whom, and according to whom.
extension ParseCorrections {
  /// Makes the noun right behind a reporting verb the subject of the clause that the parser begins at a preposition of
  /// time behind it: "the firm said profit before tax rose".
  ///
  /// The parser takes the noun for the object and "before" for a conjunction.
  mutating func joinReportedSubjects() {
    let forms = document[Tag.self]
    for marker in words.indices.dropFirst(3).dropLast(2)
    where relations[marker] == Relation.marker.number && Self.beforeOrAfter.contains(hash: words[marker].hash)
    {
      let verb = Int(heads[marker])
      guard verb > marker,
        relations[verb] == Relation.clause.number || relations[verb] == Relation.adverbialClause.number,
        forms.indices.contains(verb),
        forms[verb].form == .past || forms[verb].form == .thirdPerson
          || (marker..<verb).contains(where: {
            heads[$0] == Int32(verb) && relations[$0] == Relation.copula.number
          })
      else { continue }
      let report = Int(heads[verb])
      guard report >= 0, report < marker, SpeechVerbs.entry(hash: words[report].hash)?.frame == .speech,
        let subject = (report + 1..<marker).first(where: {
          heads[$0] == Int32(report) && relations[$0] == Relation.object.number
        }), parts[subject] == .noun, isBelow(marker - 1, subject), !isComma(marker - 1),
        !(report + 1..<marker).contains(where: { heads[$0] == Int32(report) && $0 != subject }),
        let time = (marker + 1..<verb).first(where: {
          heads[$0] == Int32(verb) && relations[$0] == Relation.subject.number
        }), parts[time] == .noun || parts[time] == .properNoun,
        (marker + 1..<time).allSatisfy({ heads[$0] == Int32(time) })
      else { continue }
      (heads[subject], relations[subject]) = (Int32(verb), Relation.subject.number)
      (heads[time], relations[time]) = (Int32(subject), Relation.nounModifier.number)
      (heads[marker], relations[marker]) = (Int32(time), Relation.caseMarker.number)
      relations[verb] = Relation.clause.number
    }
  }

  /// Makes a clause with "that" which the parser hangs on a time behind a reporting verb what the verb reports: "his
  /// lawyers say to this day that he was joking".
  mutating func raiseClausesBehindTimes() {
    for clause in parts.indices
    where relations[clause] == Relation.relativeClause.number
      || relations[clause] == Relation.nounClause.number
    {
      let time = Int(heads[clause])
      guard time >= 0, time < clause, Self.times.contains(hash: words[time].hash),
        relations[time] == Relation.oblique.number || relations[time] == Relation.time.number,
        case let verb = Int(heads[time]), verb >= 0, verb < time,
        SpeechVerbs.entry(hash: words[verb].hash)?.frame == .speech
      else { continue }
      let between = time + 1..<clause
      guard between.first.map({ words[$0].hash == Self.that }) ?? false,
        between.dropFirst().contains(where: { heads[$0] == Int32(clause) && isSubject($0) })
      else { continue }
      (heads[clause], relations[clause]) = (Int32(verb), Relation.clause.number)
    }
  }

  private static let that = WordHash.of("that")
  private static let times = WordSet(
    WordList("calendar/relative-days"),
    WordList("calendar/parts-of-time"),
    words: ["day"]
  )
  private static let beforeOrAfter = WordSet(words: ["before", "after"])

  /// Hangs a clause before words in quotation marks on the verb that reports them: "When Roe came in, “It is late,” he
  /// said".
  mutating func raiseOpeningClauses(_ spans: [QuotedSpan]) {
    for span in spans {
      guard let first = span.tokens.first, first > 2, isComma(span.outer.lowerBound - 1) else { continue }
      let opening = sentence(with: first).prefix { $0 < first }.suffix(Self.longestOpening)
      for clause in opening where relations[clause] == Relation.adverbialClause.number {
        let reported = Int(heads[clause])
        guard span.tokens.contains(reported), relations[reported] == Relation.clause.number,
          case let report = Int(heads[reported]), report >= span.tokens.upperBound,
          SpeechVerbs.entry(hash: words[report].hash)?.frame == .speech
        else { continue }
        heads[clause] = Int32(report)
      }
    }
  }

  private static let longestOpening = 40

  /// Takes what stands before "according to" out of the phrase behind it: "hit a wall in Karsk according to police".
  mutating func divideAtAccording() {
    for token in words.indices.dropFirst().dropLast(2)
    where words[token].hash == Self.according && words[token + 1].hash == Self.to {
      let source = Int(heads[token])
      guard source > token + 1, heads[source] >= 0 else { continue }
      let before = sentence(with: token).prefix { $0 < token }
      let strays = before.filter { heads[$0] == Int32(source) && document.tokens[$0].kind == .word }
      guard let noun = strays.last(where: { parts[$0] == .noun || parts[$0] == .properNoun }),
        !isBelow(Int(heads[source]), noun)
      else { continue }
      (heads[noun], relations[noun]) = (heads[source], Relation.oblique.number)
      for stray in strays where stray < noun { heads[stray] = Int32(noun) }
    }
  }

  /// Makes a name behind the source that opens a sentence the subject of a main verb that has none: "According to her
  /// grandson, Mrs Roe never complained".
  ///
  /// The parser takes it for the name of the source; that is right where the verb has a subject of its own.
  mutating func freeSubjectsBehindSources() {
    for name in names where name.type != .group {
      guard name.tokens.upperBound <= heads.count,
        let top = name.tokens.first(where: { !name.tokens.contains(Int(heads[$0])) }),
        relations[top] == Relation.apposition.number, heads[top] >= 0
      else { continue }
      let source = Int(heads[top])
      let opening = sentence(with: top).lowerBound
      guard source < top, words[opening].hash == Self.according, heads[opening] == Int32(source),
        relations[source] == Relation.oblique.number,
        isComma(openingToken(of: top) - 1)
          || isComma(openingToken(of: top)),
        case let verb = Int(heads[source]), verb >= name.tokens.upperBound, heads[verb] < 0,
        !sentence(with: top).contains(where: { heads[$0] == Int32(verb) && isSubject($0) })
      else { continue }
      let isPassive = (name.tokens.upperBound..<verb).contains {
        heads[$0] == Int32(verb) && relations[$0] == Relation.passive.number
      }
      heads[top] = Int32(verb)
      relations[top] = isPassive ? Relation.passiveSubject.number : Relation.subject.number
      for token in name.tokens.upperBound..<verb where heads[token] == Int32(source) {
        heads[token] = Int32(verb)
      }
    }
  }

  private static let according = WordHash.of("according")

  /// Makes a noun before a participle its subject where the parser takes it for a part of a compound, or for the object
  /// of "with": "with local media reporting no deaths".
  mutating func subjectsOfReportingParticiples() {
    let forms = document[Tag.self]
    for verb in parts.indices.dropFirst(2) where parts[verb] == .verb {
      let noun = verb - 1
      guard forms.indices.contains(verb), forms[verb].form == .gerund,
        parts[noun] == .noun || parts[noun] == .properNoun,
        SpeechVerbs.entry(hash: words[verb].hash)?.frame == .speech, sentence(with: verb).contains(noun)
      else { continue }
      // "The video shows Roe shouting": a second subject of the verb before it.
      if heads[noun] == heads[verb], isSubject(noun), case let above = Int(heads[verb]), above >= 0,
        above < noun,
        relations[verb] == Relation.clause.number
      {
        (heads[noun], relations[noun]) = (Int32(verb), Relation.subject.number)
        continue
      }
      guard parts[noun] == .noun else { continue }
      if heads[noun] == Int32(verb) {
        if relations[noun] == Relation.compound.number { relations[noun] = Relation.subject.number }
        continue
      }
      // "With state television reporting": the preposition stands before the noun.
      guard relations[noun] == Relation.oblique.number, heads[noun] == heads[verb],
        relations[verb] == Relation.adverbialClause.number,
        let with = (sentence(with: verb).lowerBound..<noun).last(where: {
          heads[$0] == Int32(noun) && words[$0].hash == Self.with
        })
      else { continue }
      (heads[noun], relations[noun]) = (Int32(verb), Relation.subject.number)
      (heads[with], relations[with]) = (Int32(verb), Relation.marker.number)
    }
  }

  private static let with = WordHash.of("with")

  /// Makes the "by" phrase of a participle behind a comma its agent, and the participle no further predicate: "signed
  /// the law, called a “job killer” by the union".
  mutating func attachAgentsOfParticiples() {
    let forms = document[Tag.self]
    for verb in parts.indices.dropFirst(2) where parts[verb] == .verb && isComma(verb - 1) {
      guard forms.indices.contains(verb), forms[verb].form == .past || forms[verb].form == .pastParticiple,
        relations[verb] == Relation.conjunct.number, heads[verb] < Int32(verb)
      else { continue }
      let below = sentence(with: verb).filter { $0 > verb && heads[$0] == Int32(verb) }
      guard below.contains(where: { Self.namings.contains(relations[$0]) || isBehind(Self.as, $0) }),
        !below.contains(where: {
          relations[$0] == Relation.object.number || relations[$0] == Relation.subject.number
        }),
        let by = sentence(with: verb).first(where: { $0 > verb && words[$0].hash == Self.by }),
        heads[by] > Int32(by), case let agent = Int(heads[by]),
        heads[agent] == Int32(verb) || below.contains(Int(heads[agent])), !isBelow(verb, agent),
        parts[verb - 2] == .noun || parts[verb - 2] == .properNoun
      else { continue }
      (heads[agent], relations[agent]) = (Int32(verb), Relation.agent.number)
      relations[verb] = Relation.adverbialClause.number
    }
  }

  /// True for a noun with a preposition.
  private func isBehind(_ preposition: UInt64, _ noun: Int) -> Bool {
    sentence(with: noun).contains { $0 < noun && heads[$0] == Int32(noun) && words[$0].hash == preposition }
  }

  private static let namings: Set<UInt64> = [Relation.openClause.number]
  private static let `as` = WordHash.of("as")

  /// Makes the titles right before a person's name a part of the subject that the name is: "chairman and chief
  /// executive Ann Roe said", "Deputy commissioner of police Ann Roe said".
  mutating func joinTitlesOfSubjects() {
    for name in names where name.type == .person {
      let first = name.tokens.lowerBound
      guard first > 0, relations[first] == Relation.subject.number, heads[first] > Int32(first),
        !isComma(first - 1),
        let title = sentence(with: first).first(where: {
          $0 < first && heads[$0] == heads[first] && relations[$0] == Relation.subject.number
        }),
        parts[title] == .noun || title == first - 1 && !words[title].classes.isDisjoint(with: Self.titles),
        isRole(title) || isRole(first - 1) || title == first - 1,
        isOfficeWithComplement(title, before: first)
          || (title + 1..<first).allSatisfy({
            isBelow($0, title) && document.tokens[$0].kind == .word && parts[$0] != .adposition
          })
      else { continue }
      (heads[title], relations[title]) = (Int32(first), Relation.nounModifier.number)
    }
  }

  private static let titles: NameClasses = [.title, .honorific]

  /// Gives “tell” its listener where the parser makes it the subject of what it is told: "told his lawyer
  /// he would run"; and the place behind the listener: "told the court in Lima she had left".
  mutating func freeListeners() {
    for verb in parts.indices.dropLast(3)
    where parts[verb] == .verb && Self.telling.contains(hash: words[verb].hash) {
      let sentence = sentence(with: verb)
      guard
        let told = sentence.first(where: {
          $0 > verb + 2 && heads[$0] == Int32(verb) && relations[$0] == Relation.clause.number
        }),
        let subject = (verb + 1..<told).last(where: { heads[$0] == Int32(told) && isSubject($0) }),
        !(verb + 1..<told).contains(where: {
          relations[$0] == Relation.marker.number && heads[$0] == Int32(told)
        })
      else { continue }
      let start = openingToken(of: subject)
      for token in verb + 1..<start where heads[token] == Int32(told) && document.tokens[token].kind == .word
      {
        if isSubject(token), openingToken(of: token) == verb + 1, parts[token] != .pronoun {
          (heads[token], relations[token]) = (Int32(verb), Relation.indirectObject.number)
        } else if relations[token] == Relation.oblique.number {
          heads[token] = Int32(verb)
        }
      }
    }
  }

  private static let telling = WordSet(words: ["told", "tells", "telling"])
}
