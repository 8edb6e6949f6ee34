import Documents
import WordLists

/// What a predicate says of the answers that are given to those who ask.
extension PredicateReader {
  /// True for a verb by which somebody who is asked speaks: "comment", "answer questions", "be interviewed".
  func isSpeech(_ verb: Int) -> Bool {
    if isPassive(verb) { return isOne(verb, of: Self.beingAsked) }
    if isOne(verb, of: Self.answering) { return isAnswer(verb) }
    if isOne(verb, of: Self.giving), let object = object(of: verb) {
      return isOne(object, of: Self.messages) || isOne(object, of: Self.facts)
    }
    return isOne(verb, of: Self.speaking)
  }

  /// True for a verb by which somebody answers those who ask, and not a treatment, a serve or the door.
  func isAnswer(_ verb: Int) -> Bool {
    guard isOne(verb, of: Self.answering) else { return false }
    let object = object(of: verb)
    let isMessage = object.map { isOne($0, of: Self.messages) || isOne($0, of: Self.telephones) } ?? false
    if isOne(verb, of: Self.transitive) { return isMessage }
    if isOne(verb, of: Self.taking) { return isMessage || object == nil && child(verb, .particle) != nil }
    if object != nil, !isMessage { return false }
    return complements(of: verb, behind: Self.to).allSatisfy { isMessageOrAsker($0) }
  }

  /// True for an answer that was asked for or due: "failed to return calls", "failed to respond by the deadline".
  func isDueAnswer(_ verb: Int) -> Bool {
    guard isAnswer(verb) else { return false }
    return object(of: verb) != nil || isOne(verb, of: Self.explaining)
      || !complements(of: verb, behind: Self.deadlines).isEmpty
  }

  /// True for what somebody responds to by speaking: a message, or those who sent it.
  private func isMessageOrAsker(_ complement: Int) -> Bool {
    if isOne(complement, of: Self.messages) || tree.parts[complement] == .pronoun { return true }
    // "repeated requests", "several of our calls", "questions and emails"
    if complements(of: complement, behind: Self.of).contains(where: { isOne($0, of: Self.messages) }) {
      return true
    }
    if tree.children(of: complement).contains(where: {
      tree.has($0, .conjunct) && isOne($0, of: Self.messages)
    }) {
      return true
    }
    return isAsking(complement) || isOne(complement, of: Self.accusations)
  }

  /// True for those who report: journalists, outlets, and "we".
  func isAsking(_ head: Int) -> Bool {
    if isOne(head, of: Self.reporters) { return true }
    guard let mention = mentions[head], mention.kind == .name else { return false }
    return mention.type == .organization
  }

  /// True for a verb of speaking whose denial withholds an answer.
  ///
  /// "would not say" does so of any; of "did not say" only what leaves a question open.
  func isWithheld(_ verb: Int) -> Bool {
    guard isSpeech(verb) || !isPassive(verb) && isOne(verb, of: Self.answering) else { return false }
    let forms = auxiliaries(of: verb).map { tree.shapes[$0].low }
    if forms.contains(where: { Self.refusing.contains(hash: $0) }) { return true }
    if isOne(verb, of: Self.explaining) { return true }
    guard isOne(verb, of: Self.saying), let clause = child(verb, .clause) else { return false }
    let first = Int(tree.lefts[clause])
    return first > verb && Self.questions.contains(hash: tree.shapes[first].low)
  }

  /// True when a verb is complemented by "for comment".
  func isForComment(_ verb: Int) -> Bool {
    let nouns =
      complements(of: verb, behind: Self.for)
      + (object(of: verb).map { complements(of: $0, behind: Self.for) } ?? [])
    return nouns.contains { isOne($0, of: Self.answers) }
  }

  /// The predicate that says that an act was not done, with what denies it: "could not reach", "was unable to reach".
  func failure(toDo verb: Int) -> (predicate: Int, denial: [Int])? {
    if let denial = denial(of: verb) { return (verb, denial) }
    guard tree.has(verb, .openClause), let head = tree.head(of: verb) else { return nil }
    if isOne(head, of: Self.unable) { return (head, []) }
    return denial(of: head).map { (head, $0) }
  }

  /// True for "unavailable" and the like where it means that somebody cannot be asked.
  func isUnavailable(_ adjective: Int) -> Bool {
    if !isWord(adjective, Self.available), !isWord(adjective, Self.unavailable) { return true }
    let purposes = complements(of: adjective, behind: Self.for)
    if !purposes.isEmpty { return purposes.contains { isOne($0, of: Self.answers) } }
    if openClauses(of: adjective).contains(where: { isSpeech($0) }) { return true }
    return tree.children(of: adjective).contains { isWord($0, Self.immediately) }
  }

  // MARK: Attempts

  /// The heads of those whom an attempt is to reach: "efforts to reach X", "calls to X", "a message left for X".
  func target(ofAttempt noun: Int) -> [Int]? {
    var found: [Int] = []
    for child in tree.children(of: noun) where child > noun {
      if tree.has(child, .nounClause) || tree.has(child, .relativeClause) || tree.has(child, .openClause) {
        if isOne(child, of: Self.reaching), let object = object(of: child) ?? name(behind: child) {
          found.append(object)
        }
        if isOne(child, of: Self.talking) { found += complements(of: child, behind: Self.destinations) }
        if isOne(child, of: Self.sending) { found += complements(of: child, behind: Self.prepositions) }
        if isOne(child, of: Self.obtaining) {
          let wanted = object(of: child).flatMap { isOne($0, of: Self.answers) ? $0 : nil }
          let sources = [child, wanted].compactMap(\.self).flatMap {
            complements(of: $0, behind: Self.sources)
          }
          found += sources
        }
      }
    }
    if isOne(noun, of: Self.messages) {
      for complement in complements(of: noun, behind: Self.destinations) {
        if isOne(complement, of: Self.answers) {
          found += complements(of: complement, behind: Self.prepositions)
        } else {
          found.append(complement)
        }
      }
    }
    return found.isEmpty ? nil : found
  }

  /// The name right behind a verb, which the parse may attach elsewhere.
  private func name(behind verb: Int) -> Int? {
    guard verb + 1 < tree.parts.count, tree.sentences[verb + 1] == tree.sentences[verb],
      let mention = mentions[verb + 1], mention.kind == .name
    else { return nil }
    return tree.head(among: mention.tokens)
  }

  /// The words that say that an attempt came to nothing; nil where it is not said.
  func outcome(ofAttempt noun: Int) -> [Range<Int>]? {
    // "abortive efforts"
    if let adjective = tree.children(of: noun).first(where: { $0 < noun && isOne($0, of: Self.failures) }) {
      return [adjective..<adjective + 1]
    }
    guard tree.has(noun, .subject) || tree.has(noun, .passiveSubject) || tree.has(noun, .conjunct) else {
      return nil
    }
    var noun = noun
    if tree.has(noun, .conjunct), let head = tree.head(of: noun), isOne(head, of: Self.attempts) {
      noun = head
    }
    guard let predicate = tree.head(of: noun) else { return nil }
    if isOne(predicate, of: Self.failures) {
      return denial(of: predicate) == nil ? words(of: predicate, through: predicate) : nil
    }
    if let denial = denial(of: predicate),
      isOne(predicate, of: Self.answering) || isOne(predicate, of: Self.successful)
    {
      return words(of: predicate, denial, through: predicate)
    }
    let complement = tree.children(of: predicate).first { child in
      child > predicate && isOne(child, of: Self.failures)
    }
    if let complement { return words(of: predicate, through: complement) }
    // "yielded no response", "drew no reply"
    guard let object = object(of: predicate), isOne(object, of: Self.answers),
      tree.children(of: object).contains(where: { isWord($0, Self.no) })
    else { return nil }
    return words(of: predicate, through: object)
  }

  /// The words that say that a telephone is not answered: "was switched off", "rang out", "was not reachable".
  func outcome(ofLine noun: Int) -> [Range<Int>]? {
    guard tree.has(noun, .subject) || tree.has(noun, .passiveSubject), let predicate = tree.head(of: noun)
    else {
      return nil
    }
    if let denial = denial(of: predicate) {
      let isReached = isOne(predicate, of: Self.reached) || isOne(predicate, of: Self.answering)
      return isReached ? words(of: predicate, denial, through: predicate) : nil
    }
    if isOne(predicate, of: Self.failures) || isOne(predicate, of: Self.unreachable) {
      return words(of: predicate, through: predicate)
    }
    guard isOne(predicate, of: Self.ringing), let particle = child(predicate, .particle, .modifier),
      isOne(particle, of: Self.off)
    else { return nil }
    return words(of: predicate, through: particle)
  }

  private static let answering = WordSet(WordList("silences/answering"))
  private static let speaking = WordSet(WordList("silences/speaking"))
  private static let giving = WordSet(WordList("silences/giving"))
  private static let reaching = WordSet(WordList("silences/reaching"))
  private static let failures = WordSet(WordList("silences/failures"))
  private static let attempts = WordSet(WordList("silences/attempts"))
  private static let accusations = WordSet(WordList("silences/accusations"))
  private static let reporters = WordSet(WordList("organizations/media"), WordList("silences/askers"))
  private static let unable = WordSet(words: ["unable", "fail"])
  private static let beingAsked = WordSet(words: ["interview", "question", "draw"])
  private static let transitive = WordSet(words: ["return", "acknowledge"])
  private static let taking = WordSet(words: ["take", "pick"])
  private static let telephones = WordSet(WordList("silences/telephones"))
  private static let facts = WordSet(WordList("silences/facts"))
  private static let refusing = WordSet(words: ["would", "will", "wo"])
  private static let explaining = WordSet(WordList("silences/explaining"))
  private static let saying = WordSet(words: ["say", "tell", "reveal"])
  private static let questions = WordSet(
    WordList("function-words/question-words"),
    words: ["whether", "if", "which"]
  )
  private static let answers = WordSet(WordList("silences/comments"))
  private static let sending = WordSet(WordList("silences/sending"))
  private static let successful = WordSet(WordList("silences/successes"))
  private static let destinations = WordSet(words: ["to", "for", "with"])
  private static let prepositions = WordSet(WordList("silences/prepositions"))
  private static let to = WordSet(words: ["to"])
  private static let `for` = WordSet(words: ["for"])
  private static let deadlines = WordSet(words: ["to", "by"])
  private static let talking = WordSet(words: ["speak", "talk", "connect"])
  private static let of = WordSet(words: ["of"])
  private static let obtaining = WordSet(words: ["get", "obtain", "seek"])
  private static let sources = WordSet(words: ["from", "of"])
  private static let available = WordHash.of("available")
  private static let unavailable = WordHash.of("unavailable")
  private static let no = WordHash.of("no")
  private static let reached = WordSet(words: ["reachable", "connect", "available"])
  private static let unreachable = WordSet(WordList("silences/unreachable"))
  private static let ringing = WordSet(words: ["switch", "ring", "turn"])
  private static let off = WordSet(words: ["off", "out"])
  private static let immediately = WordHash.of("immediately")
}
