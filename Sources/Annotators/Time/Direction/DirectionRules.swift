import Documents
import WordLists

/// Clauses that decide the direction of a time expression by their structure.
extension DirectionFeatures {
  /// What makes a time surely past; nil where the model decides.
  var reasonOfPast: String? {
    if isSince { return "the preposition “since”" }
    if isRefusal { return "what was refused" }
    if isAccounted { return "accounts of what has just ended" }
    if isOfDeed { return "what nobody announces" }
    return isImplied ? "what has happened with the verb above it" : nil
  }

  /// True behind "since", which only the past has: "since Monday", "since the talks on Monday".
  private var isSince: Bool {
    if low(cue.tokens.lowerBound - 1) == Self.since { return true }
    var noun = head
    for _ in 0..<4 {
      if preposition(of: noun) == Self.since { return true }
      guard let above = tree.head(of: noun), isNoun(above) || tree.parts[above] == .numeral,
        !cue.tokens.contains(above)
      else { return false }
      noun = above
    }
    return false
  }

  /// True for the day of what nobody announces, or of what is over where it is spoken of: "the slaughter on Sunday",
  /// "her victories on Tuesday will help".
  ///
  /// A victory that would help is still to come, and so is an attack that is feared, or that something comes before.
  private var isOfDeed: Bool {
    guard cue.grain == .weekday, let host, isNoun(host), host < cue.tokens.lowerBound || isPossessor,
      Self.unplanned.contains(hash: tree.lemmas[host]),
      !Self.beforeEvents.contains(hash: preposition(of: host))
    else { return false }
    if let clause, clauses[clause].modality != .asserted || clauses[clause].isNegated {
      guard clauses[clause].tense == .future, isDefinite(host) else { return false }
    }
    var noun = host
    for _ in 0..<3 {
      guard let above = tree.head(of: noun), isNoun(above) else { return true }
      if ClauseWords.fearing.contains(hash: tree.lemmas[above])
        || Self.threats.contains(hash: tree.lemmas[above])
      {
        return false
      }
      noun = above
    }
    return true
  }

  /// True for a noun with "the" or a possessor.
  private func isDefinite(_ noun: Int) -> Bool {
    tree.children(of: noun).contains {
      $0 < noun && (tree.has($0, .owner) || tree.shapes[$0].low == PersonReferenceResolver.the)
    }
  }

  private static let unplanned = WordSet(WordList("events/unplanned"))
  private static let beforeEvents = WordSet(words: ["before", "until", "against"])
  private static let threats = WordSet(words: ["threat", "plan", "warning"])

  /// True for a quarter that has just ended, beside a word of accounts: "will post a loss for the fourth quarter" in
  /// January.
  private var isAccounted: Bool {
    guard let days = cue.sinceEnd, days <= Self.longestAccounting, preposition != Self.by else {
      return false
    }
    let near =
      max(
        sentence.lowerBound,
        cue.tokens.lowerBound - Self.nearAccounts
      )..<min(sentence.upperBound, cue.tokens.upperBound + Self.nearAccounts)
    return near.contains {
      !cue.tokens.contains($0)
        && Self.accounts.contains(hash: tree.shapes[$0].low)
    }
  }

  private static let accounts = WordSet(WordList("time/accounts"))
  /// The most days after its end in which the accounts of a quarter come out.
  private static let longestAccounting = 50
  private static let nearAccounts = 6

  private static let had = WordHash.of("had")
  private static let since = WordHash.of("since")
  private static let until = WordHash.of("until")
  private static let till = WordHash.of("till")
  private static let from = WordHash.of("from")
  private static let on = WordHash.of("on")

  /// True for what is arranged or feared now: "has a holiday booked in May", "is scared of missing Saturday", "insisted
  /// that the money had been set aside until April".
  var isArranged: Bool {
    if let clause, clauses[clause].isPerfect, clauses[clause].isReported, clauses[clause].isPassive,
      !clauses[clause].isNegated, preposition == Self.until
    {
      return true
    }
    if isAheadOf || isForecast { return true }
    // "Is scared of Saturday", whatever the parser makes of words between.
    if let clause, clauses[clause].tense == .present, host == clauses[clause].head,
      ClauseWords.fearing.contains(hash: tree.lemmas[clauses[clause].head])
    {
      return true
    }
    if isTimetabled || isReportedAhead || isBound || isOfCopula || isPlanned { return true }
    guard let clause, let parent = clauses[clause].parent, clauses[parent].tense == .present else {
      return false
    }
    switch clauses[clause].form {
    case .participle: return DirectionModel.looksAhead(clauses[clause].head, in: clauses)
    case .gerund: return ClauseWords.fearing.contains(hash: tree.lemmas[clauses[parent].head])
    default: return false
    }
  }

  /// True for the day of what is expected or forecast now: "has forecast more rain on Friday".
  private var isForecast: Bool {
    guard cue.grain == .weekday, let clause, let host, head > host else { return false }
    let verb = clauses[clause].head
    // The perfect has no day of its own, whatever the parser makes of "on Friday".
    let isOfObject =
      isNoun(host) && tree.has(host, .object) && tree.head(of: host) == verb
      || host == verb && clauses[clause].isPerfect
        && tree.children(of: host).contains { tree.has($0, .object) && $0 < head }
    guard isOfObject, ClauseWords.expecting.contains(hash: tree.lemmas[verb]) else { return false }
    return clauses[clause].tense == .present
      || clauses[clause].isPerfect && !tree.children(of: verb).contains { tree.shapes[$0].low == Self.had }
  }

  /// True for the day of an event that something comes ahead of: "polls ahead of the vote on Monday", and for what is
  /// expected by a day: "with results expected by Wednesday".
  private var isAheadOf: Bool {
    guard cue.grain == .weekday else { return isDayOfEventAhead }
    if let host, tree.form(host) == .pastParticiple, preposition == Self.by,
      ClauseWords.expecting.contains(hash: tree.lemmas[host]),
      !tree.children(of: host).contains(where: { tree.has($0, .passive) })
    {
      return true
    }
    var noun = head
    for _ in 0..<4 {
      let first = Int(tree.lefts[noun])
      let isOf =
        preposition(of: noun) == Self.of
        || sentence.contains(first - 1) && tree.shapes[first - 1].low == Self.of
      if isOf,
        [first - 2, first - 1, first].contains(where: {
          sentence.contains($0) && tree.shapes[$0].low == Self.ahead
        })
      {
        return true
      }
      guard let above = tree.head(of: noun), isNoun(above) else { return false }
      noun = above
    }
    return false
  }

  /// True for a near day of the year right behind an event that something comes before.
  ///
  /// In January "15 days before the caucuses on Feb. 1" speaks of the coming February.
  private var isDayOfEventAhead: Bool {
    guard cue.grain == .date, let ahead = cue.ahead, let back = cue.back, ahead < min(back, Self.nearAhead)
    else { return false }
    let before = cue.tokens.lowerBound - 1
    let noun = sentence.contains(before) && tree.parts[before] == .adposition ? before - 1 : before
    guard sentence.contains(noun), isNoun(noun), EventWords.nouns.contains(hash: tree.shapes[noun].low) else {
      return false
    }
    return (max(sentence.lowerBound, noun - 4)..<noun).contains {
      tree.shapes[$0].low == Self.beforeWord || tree.shapes[$0].low == Self.ahead
    }
  }

  private static let beforeWord = WordHash.of("before")
  /// The days within which the day of an event lies ahead.
  private static let nearAhead = 60

  /// True for a month or weekday beside the present tense of a verb for what a timetable sets: "the lease ends in
  /// June", "schools break up Friday"; with "again" for any verb.
  ///
  /// What comes back every year is no timetable: "it usually opens in May".
  private var isTimetabled: Bool {
    guard let clause, cue.grain == .month && preposition == Self.in || cue.grain == .weekday, !cue.isHeadline
    else {
      return false
    }
    let predicate = clauses[clause]
    guard isPlainPresent, !predicate.isNegated, let host,
      host == predicate.head
        || isPossessor && tree.has(host, .subject) && tree.head(of: host) == predicate.head
    else { return false }
    let children = tree.children(of: predicate.head)
    let isAgain = children.contains { tree.shapes[$0].low == Self.again && $0 > predicate.head }
    guard let companions = ClauseWords.timetable[tree.lemmas[predicate.head]] ?? (isAgain ? [] : nil) else {
      return false
    }
    return (companions.isEmpty || children.contains { hasWord($0, of: companions, behind: predicate.head) })
      && !sentence.contains { isFrequency($0) }
  }

  /// True for a clause in the simple present.
  var isPlainPresent: Bool {
    guard let clause else { return false }
    let predicate = clauses[clause]
    return predicate.form == .finite && predicate.tense == .present && predicate.modality == .asserted
      && !predicate.isPerfect && !predicate.isProgressive
  }

  /// True for the "Monday" of "Monday's match".
  private var isPossessor: Bool { tree.has(head, .owner) }

  /// True for a beginning or an end that the present reaches: "on loan until May, he is a doubt", "from Sunday the fare
  /// costs 3 euros".
  private var isBound: Bool {
    guard isPlainPresent || clause == nil || isOfPresent, !cue.isHeadline,
      (cue.ahead ?? Self.mostToBound) < Self.mostToBound
    else { return false }
    let before = low(cue.tokens.lowerBound - 1)
    if before == Self.until || before == Self.till { return !sentence.contains { isFrequency($0) } }
    return before == Self.from && isPlainPresent && cue.tokens.lowerBound - 1 == sentence.lowerBound
      && !sentence.contains { isFrequency($0) }
  }

  /// The days up to which an end lies ahead; one farther away may have been told long ago.
  private static let mostToBound = 240

  /// True for a clause without tense below one in the present.
  private var isOfPresent: Bool {
    guard let clause, clauses[clause].tense == nil, let parent = clauses[clause].parent else { return false }
    return clauses[parent].tense == .present
  }

  /// True for the day that something is on: "whose wedding is on Saturday".
  private var isOfCopula: Bool {
    guard let clause, isPlainPresent, !cue.isHeadline, clauses[clause].head == head,
      preposition == Self.on
    else { return false }
    return tree.children(of: head).contains { tree.has($0, .copula) }
      && !sentence.contains { isFrequency($0) }
  }

  func isFrequency(_ token: Int) -> Bool { Self.frequencies.contains(hash: tree.shapes[token].low) }

  /// True for a refusal, which is past where it is told: "the minister would not comment on Monday".
  private var isRefusal: Bool {
    guard let clause, cue.grain == .weekday, clauses[clause].isNegated, !clauses[clause].isReported,
      host == clauses[clause].head, !clauses[clause].isPerfect,
      ClauseWords.would.contains(hash: firstAuxiliary(of: clauses[clause].head))
    else { return false }
    return SpeechVerbs.entry(hash: tree.lemmas[clauses[clause].head]) != nil
  }

  /// True for an infinitive that has happened, or has not, with the past verb above it: "they clung on to win on
  /// Saturday", "police were called to stop a fight on Monday".
  private var isImplied: Bool {
    // "Helped to plan Monday's march": the day of a thing may lie ahead.
    guard var clause, cue.grain == .weekday, clauses[clause].form == .infinitive, !isPossessor,
      host == clauses[clause].head, low(cue.tokens.lowerBound - 1) == Self.on
    else { return false }
    for _ in 0..<3 {
      guard let parent = clauses[clause].parent else { return false }
      let verb = clauses[parent]
      if verb.form == .infinitive {
        clause = parent
        continue
      }
      return verb.form == .finite && verb.tense == .past && verb.modality == .asserted
        && Self.implicative.contains(hash: tree.lemmas[verb.head])
    }
    return false
  }

  private static let implicative = WordSet(WordList("clauses/implicative"))

  /// True for a word, or a phrase with a preposition, behind a verb.
  private func hasWord(_ child: Int, of words: [UInt64], behind verb: Int) -> Bool {
    guard child > verb else { return false }
    return words.contains(tree.shapes[child].low)
      || tree.children(of: child).contains {
        tree.has($0, .caseMarker) && words.contains(tree.shapes[$0].low)
      }
  }

  /// True for a month that somebody said would come: "she said the choir would tour in May".
  ///
  /// Said at another time than that of the report, it may be past.
  private var isReportedAhead: Bool {
    guard let clause, cue.grain == .month, clauses[clause].isReported, !clauses[clause].isPerfect,
      !clauses[clause].isCounterfactual, clauses[clause].modality != .conditional,
      ClauseWords.would.contains(hash: firstAuxiliary(of: clauses[clause].head)),
      let parent = clauses[clause].parent, clauses[parent].tense == .past
    else { return false }
    return !sentence.contains { token in
      !cue.tokens.contains(token)
        && (tree.parts[token] == .numeral && tree.document.tokens[token].range.count == 4
          || tree.words[token].classes.contains(.month)
          || tree.words[token].isCapital == false && Self.earlier.contains(hash: tree.shapes[token].low))
    }
  }

  private static let `in` = WordHash.of("in")
  private static let again = WordHash.of("again")
  private static let ahead = WordHash.of("ahead")
  private static let of = WordHash.of("of")
  private static let by = WordHash.of("by")
  private static let frequencies = WordSet(WordList("time/frequencies"))
  private static let earlier = WordSet(words: ["earlier", "ago", "last"])
}
