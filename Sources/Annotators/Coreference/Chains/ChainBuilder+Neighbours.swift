import Documents
import WordLists

/// Antecedents that stand in the same sentence, by its structure.
extension ChainBuilder {
  /// The phrase before "and" for the possessive behind it: "the victims and their families".
  func firstConjunct(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.isThirdPerson, tree.has(mention.head, .owner), let noun = tree.head(of: mention.head),
      tree.has(noun, .conjunct), let first = tree.head(of: noun), first < mention.head,
      mention.head - 2 > 0, mention.head - 1 > first, Self.and == tree.shapes[mention.head - 1].low,
      tree.shapes[mention.head - 2].low != CueFeatures.comma, !isBeforeVerb(noun),
      // "Their players and their fans"
      !tree.children(of: first).contains(where: { tree.has($0, .owner) && tree.parts[$0] == .pronoun }),
      case let antecedent = Int(features.mentionOfHead[first]), antecedent >= 0, isInChain(antecedent),
      !mentions[antecedent].isPronoun,
      // Of three the possessive may be of the second.
      !tree.children(of: first).contains(where: {
        $0 > first && $0 < noun && tree.has($0, .conjunct)
      })
    else { return nil }
    let (own, other) = (mention.number, mentions[antecedent].number)
    guard own == other, isPossible(index, antecedent) else { return nil }
    switch mention.form {
    case .plural: return antecedent
    case .neuter: return mentions[antecedent].sort == .namedOrganization ? antecedent : nil
    default: return state(of: antecedent).gender == mention.gender ? antecedent : nil
    }
  }

  /// True for a noun right before a verb with a tense, of which it is the subject whatever the parser makes of it:
  /// "sued Roe and its shares fell".
  private func isBeforeVerb(_ noun: Int) -> Bool {
    let next = max(noun, Int(tree.rights[noun])) + 1
    guard next < tree.parts.count, tree.sentences[next] == tree.sentences[noun] else { return false }
    return tree.parts[next] == .auxiliary
      || tree.parts[next] == .verb && [.past, .present, .thirdPerson].contains(tree.form(next))
  }

  /// The several subjects of a clause for the "their" of its objects: "Leeds and Hull will replay their match".
  func severalSubjects(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .plural, tree.has(mention.head, .owner), let noun = tree.head(of: mention.head),
      tree.has(noun, .object) || tree.has(noun, .oblique), let verb = tree.head(of: noun),
      let token = SharedSubject(of: verb, in: tree)?.token, token < mention.head,
      case let subject = Int(features.mentionOfHead[token]), subject > 0, mentions[subject].isNamed,
      tree.quoted[token] == tree.quoted[mention.head]
    else { return nil }
    let joined = (0..<subject).reversed().prefix { mentions[$0].head == token }.first {
      mentions[$0].isJoined
    }
    guard let joined, isInChain(joined), isPossible(index, joined) else { return nil }
    let isAlone = (joined..<index).allSatisfy {
      mentions[$0].isPronoun || mentions[$0].number != .plural || isWithin($0, joined)
    }
    return isAlone ? joined : nil
  }

  /// Who is asked, for the "he" or "she" that is the subject of the question: "Roe asked him why he had not called".
  func personQuestioned(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard let verb = questionVerb(around: mention),
      let object = tree.children(of: verb).first(where: {
        (tree.has($0, .object) || tree.has($0, .indirectObject)) && $0 > verb && $0 < mention.head
      }), case let asked = Int(features.mentionOfHead[object]), asked >= 0, isInChain(asked),
      mentions[asked].form == mention.form, isPossible(index, asked)
    else { return nil }
    return asked
  }

  /// The "asked" above a question whose subject is "he" or "she"; nil for other places.
  func questionVerb(around mention: MentionCandidate) -> Int? {
    guard mention.form == .masculine || mention.form == .feminine, tree.isSubject(mention.head),
      tree.quoted[mention.head] < 0, let clause = tree.head(of: mention.head),
      let verb = tree.head(of: clause), verb < mention.head, tree.lemmas[verb] == Self.ask,
      // "Roe asked if he could go" asks for himself.
      (verb + 1..<mention.head).contains(where: { Self.questionWords.contains(hash: tree.shapes[$0].low) }),
      tree.has(clause, .clause) || tree.has(clause, .adverbialClause)
    else { return nil }
    return verb
  }

  /// Whom a lawyer or spokesperson speaks for, for the "he", "she" or "it" of what is reported: "His lawyer said he had
  /// been in Delhi", "A spokeswoman for the council said it had warned them".
  func principal(_ index: Int) -> Int? {
    let mention = mentions[index]
    let isBody = mention.form == .neuter
    guard mention.form == .masculine || mention.form == .feminine || isBody, tree.isSubject(mention.head),
      tree.quoted[mention.head] < 0, let clause = tree.head(of: mention.head), tree.has(clause, .clause),
      let verb = tree.head(of: clause), SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame == .speech,
      let agent = tree.children(of: verb).first(where: { tree.isSubject($0) }),
      Self.agents.contains(hash: tree.lemmas[agent]),
      let owner = tree.children(of: agent).first(where: {
        isBody ? isPrincipal($0, of: agent) : tree.has($0, .owner)
      }),
      case let principal = Int(features.mentionOfHead[owner]), principal >= 0, isInChain(principal),
      isBody
        ? mentions[principal].sort == .namedOrganization
        : mentions[principal].form == mention.form || state(of: principal).gender == mention.gender,
      isPossible(index, principal)
    else { return nil }
    return principal
  }

  /// True for a name before a spokesperson, or behind "for" or "of".
  private func isPrincipal(_ child: Int, of agent: Int) -> Bool {
    if tree.has(child, .compound) || tree.has(child, .owner) { return child < agent }
    return tree.has(child, .nounModifier) && child > agent
      && tree.children(of: child).contains {
        tree.has($0, .caseMarker) && Self.sides.contains(hash: tree.shapes[$0].low)
      }
  }

  private static let sides = WordSet(words: ["for", "of"])
  private static let ask = WordHash.of("ask")
  private static let questionWords = WordSet(words: ["why", "how", "where"])
  private static let agents = WordSet(WordList("roles/lawyers"), WordList("roles/spokespeople"))

  /// Who is told something, for the "he" or "she" that is the subject of it, where the speaker is of another gender:
  /// "Judge Tom Roe told Ann Doe that she would go to prison".
  func listener(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.isSubject(mention.head),
      let clause = tree.head(of: mention.head), tree.has(clause, .clause), let verb = tree.head(of: clause),
      verb < mention.head, SourceWords.telling.contains(hash: tree.lemmas[verb]),
      let speaker = person(tree.children(of: verb).first { tree.isSubject($0) }),
      let told = person(
        tree.children(of: verb).first {
          (tree.has($0, .object) || tree.has($0, .indirectObject)) && $0 > verb && $0 < mention.head
        }
      ), isPossible(index, told), state(of: told).gender == mention.gender,
      state(of: speaker).gender != mention.gender
    else { return nil }
    return told
  }

  /// The object of the verb before, for the "him" or "her" that is the object of a verb joined to it: "told Ann Doe to
  /// stand and sent her to prison".
  func objectBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.has(mention.head, .object),
      let verb = tree.head(of: mention.head), tree.has(verb, .conjunct),
      !tree.children(of: verb).contains(where: { tree.isSubject($0) }),
      let first = tree.head(of: verb), first < verb,
      let object = person(
        tree.children(of: first).first {
          (tree.has($0, .object) || tree.has($0, .indirectObject)) && $0 > first && $0 < verb
        }
      ), isPossible(index, object), !mentions[object].isJoined, mentions[object].number != .plural
    else { return nil }
    return object
  }

  /// The linked mention of a person with a head.
  private func person(_ head: Int?) -> Int? {
    guard let head, case let index = Int(features.mentionOfHead[head]), index >= 0, isInChain(index),
      isPersonOfChain(index)
    else { return nil }
    return index
  }

  /// The phrase right before a reflexive pronoun that only emphasises it: "the victims themselves had left".
  func phraseEmphasised(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.isThirdPerson, Self.reflexives.contains(hash: tree.shapes[mention.head].low),
      mention.head > 0, tree.parts[mention.head - 1] == .noun || tree.parts[mention.head - 1] == .properNoun
    else { return nil }
    // In "Roe treated his daughter himself" it is the subject.
    let before = stride(from: index - 1, through: max(0, index - Self.near), by: -1).first {
      (mentions[$0].tokens.upperBound == mention.head || mentions[$0].head == mention.head - 1)
        && !mentions[$0].isPronoun && isInChain($0)
        && [mentions[$0].head, mention.head].contains {
          tree.isSubject($0)
        }
    }
    guard let before, mentions[before].number == .unknown || mentions[before].number == mention.number else {
      return nil
    }
    return before
  }

  /// The last country that a sentence names before "the country": "The troops came to Iraq after rebels took a third
  /// of the country".
  func countryBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.number == .singular,
      Self.countries.contains(hash: tree.lemmas[mention.head]), mention.head - mention.tokens.lowerBound == 1,
      !tree.isSubject(mention.head)
    else { return nil }
    let before = stride(from: index - 1, through: max(0, index - Self.near * 4), by: -1)
      .prefix { mentions[$0].sentence == mention.sentence }
      .first { other in
        let (name, head) = (mentions[other], mentions[other].head)
        return name.form == .name && name.tokens.upperBound <= mention.tokens.lowerBound
          && tree.words[head].classes.contains(.country) && tree.parts[head] == .properNoun
          && !tree.has(head, .owner) && !tree.has(head, .compound)
      }
    // "Iran refuses … Israel's right to the country": the subject is no nearer country.
    guard let before, isInChain(before), !tree.isSubject(mentions[before].head), isPossible(index, before)
    else { return nil }
    return before
  }

  /// The subject of the main clause for the "he" or "she" of a clause of time or reason behind it, where all others
  /// stand in relative clauses: "Roe was told of the group, of which Doe is a member, after he had written".
  func subjectOverRelatives(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine,
      tree.isSubject(mention.head),
      let clause = tree.head(of: mention.head), tree.has(clause, .adverbialClause),
      tree.children(of: clause).contains(where: { tree.has($0, .marker) && $0 < mention.head }),
      let verb = tree.head(of: clause), verb < mention.head,
      let token = tree.children(of: verb).first(where: {
        $0 < verb && tree.isSubject($0)
      }),
      case let subject = Int(features.mentionOfHead[token]), subject >= 0, isInChain(subject),
      isPersonOfChain(subject), isPossible(index, subject)
    else { return nil }
    let others = persons(from: mention.sentence, before: index).filter {
      self.chains[$0] != self.chains[subject] && self.isPossible(index, $0)
    }
    var hasOther = false
    for other in others {
      guard isInRelative(mentions[other].head, below: verb) else { return nil }
      hasOther = true
    }
    return hasOther ? subject : nil
  }

  /// True for a token in a relative clause below a verb.
  private func isInRelative(_ token: Int, below verb: Int) -> Bool {
    var (token, isRelative) = (token, false)
    for _ in 0..<Self.near {
      if tree.has(token, .relativeClause) { isRelative = true }
      guard let above = tree.head(of: token) else { return false }
      if above == verb { return isRelative }
      token = above
    }
    return false
  }

  private static let and = WordHash.of("and")
  /// The most mentions, and steps in the parse, that are looked at.
  private static let near = 10
}
