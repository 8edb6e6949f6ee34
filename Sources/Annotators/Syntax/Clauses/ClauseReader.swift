import Documents
import WordLists

/// Reads the form, tense, aspect, modality and polarity of clauses, from the main clause down.
///
/// The forms are those of Quirk and others, A Comprehensive Grammar of the English Language (1985), chapters 3, 4 and
/// 16.
struct ClauseReader {
  let tree: DependencyTree
  /// For each token whether it is the content of a quotation.
  private let isQuoted: [Bool]

  init(_ tree: DependencyTree) {
    self.tree = tree
    var isQuoted = [Bool](repeating: false, count: tree.words.count)
    for quotation in tree.document[Quotation.self] where !quotation.isTopic && !ClauseReader.isAim(quotation)
    {
      for range in quotation.content {
        for token in tree.document.tokens(in: range) where token < isQuoted.count { isQuoted[token] = true }
      }
    }
    // Spans of speech that no quotation has are long; single words in quotation marks belong to their clause.
    for span in tree.spans where span.tokens.count > 4 {
      for token in span.tokens where token < isQuoted.count { isQuoted[token] = true }
    }
    self.isQuoted = isQuoted
  }

  /// True for what somebody intends or asks in the words of the article, which is no report: "agreed to meet".
  private static func isAim(_ quotation: Quotation) -> Bool {
    guard quotation.kind == .indirect, let lemma = quotation.cueLemma else { return false }
    let hash = WordHash.of(lemma)
    return ClauseWords.intending.contains(hash: hash) || ClauseWords.asking.contains(hash: hash)
      || ClauseWords.preventing.contains(hash: hash)
  }

  /// Reads all clauses, each after its parent.
  func read(_ all: inout [Clause], _ clauses: Clauses) {
    var queue = all.indices.filter { all[$0].parent == nil }
    var position = 0
    while position < queue.count {
      if position & 0x3FFF == 0, Stopping.isWanted { return }
      let index = queue[position]
      position += 1
      let below = clauses.below(index)
      read(index, below, &all)
      queue += below
    }
  }

  /// What the auxiliaries of a predicate say.
  private struct Auxiliaries {
    var isFirstFinite = false
    var tense: Event.Tense?
    var modality = Clause.Modality.asserted
    var hasHave = false
    var hasBe = false
    var isPassive = false
    var isPresentBe = false
    var hasTo = false
    var isEmpty = true
  }

  private func read(_ index: Int, _ below: [Int], _ all: inout [Clause]) {
    var clause = all[index]
    let head = clause.head
    let parent = clause.parent.map { all[$0] }
    let words = auxiliaries(of: head)
    readForm(&clause, words, parent)
    readGovernor(&clause, words, parent)
    if clause.modality == .asserted { readMarkers(&clause) }
    if isDenied(head, words) { clause.isNegated.toggle() }
    readReport(&clause, below, parent, all)
    all[index] = clause
  }

  // MARK: Auxiliaries

  private func auxiliaries(of head: Int) -> Auxiliaries {
    var found = Auxiliaries()
    for child in tree.children(of: head) {
      if tree.has(child, .marker) || tree.parts[child] == .particle, tree.shapes[child].low == ClauseWords.to,
        child < head
      {
        found.hasTo = true
      }
      if tree.has(child, .passive) || tree.has(child, .passiveSubject) { found.isPassive = true }
      guard tree.has(child, .auxiliary) || tree.has(child, .passive) || tree.has(child, .copula) else {
        continue
      }
      if found.isEmpty { readFirst(child, of: head, &found) }
      let lemma = tree.lemmas[child]
      if lemma == ClauseWords.have { found.hasHave = true }
      if lemma == ClauseWords.be { found.hasBe = true }
      found.isEmpty = false
    }
    return found
  }

  /// Reads the first auxiliary of a predicate, which has its tense.
  private func readFirst(_ token: Int, of head: Int, _ found: inout Auxiliaries) {
    let low = tree.shapes[token].low
    found.isFirstFinite = true
    if ClauseWords.futures.contains(hash: low) {
      found.tense = .future
    } else if ClauseWords.possibilities.contains(hash: low) {
      found.tense = ClauseWords.abilities.contains(hash: low) ? .present : .future
      found.modality = .possible
    } else if ClauseWords.obligations.contains(hash: low) {
      (found.tense, found.modality) = (.future, .obliged)
    } else if ClauseWords.would.contains(hash: low), !isParticiple(head) || low != ClauseWords.hadOrWould {
      (found.tense, found.modality) = (.future, .conditional)
    } else {
      switch tree.form(token) {
      case .past: found.tense = .past
      case .base, .gerund: found.isFirstFinite = false
      case .pastParticiple: found.tense = .past
      default:
        found.tense = low == ClauseWords.hadOrWould ? .past : .present
        found.isPresentBe = tree.lemmas[token] == ClauseWords.be
      }
    }
  }

  private func isParticiple(_ token: Int) -> Bool {
    let form = tree.form(token)
    return form == .pastParticiple || form == .past
  }

  // MARK: Form and tense

  private func readForm(_ clause: inout Clause, _ words: Auxiliaries, _ parent: Clause?) {
    let head = clause.head
    let form = tree.form(head)
    let isVerb = tree.parts[head] == .verb || tree.parts[head] == .auxiliary
    clause.isPerfect = words.hasHave
    clause.isProgressive = words.hasBe && form == .gerund
    clause.isPassive =
      words.isPassive || isVerb && words.isEmpty && form == .pastParticiple && clause.relation != .coordinate
    if words.isFirstFinite {
      clause.form = .finite
      clause.modality = words.modality
      clause.tense =
        words.hasHave && words.tense != .future || words.hasHave && words.modality != .asserted
        ? .past : words.tense
      // "is to open": a form of "be" before "to".
      if words.hasTo, words.hasBe, !words.isPassive { (clause.tense, clause.modality) = (.future, .planned) }
      return
    }
    guard isVerb else {
      clause.form = words.isEmpty ? .verbless : .finite
      if clause.form == .finite { clause.tense = words.tense ?? parent?.tense }
      return
    }
    switch form {
    case _ where words.hasTo:
      clause.form = .infinitive
      clause.tense = words.hasHave ? .past : nil
    case .past: (clause.form, clause.tense) = (.finite, .past)
    case .present, .thirdPerson: (clause.form, clause.tense) = (.finite, .present)
    case .modal: (clause.form, clause.tense) = (.finite, .present)
    case .pastParticiple:
      // With a subject of its own, and without "be", the tagger took a past for a participle.
      let isFinite = hasSubject(head) && !words.isPassive
      clause.form = isFinite ? .finite : .participle
      clause.tense = .past
      if isFinite { clause.isPassive = false }
    case .gerund:
      clause.form = .gerund
      clause.tense = words.hasHave ? .past : nil
    case .base, .plain, .plural, .comparative, .superlative:
      clause.form = hasSubject(head) ? .finite : .infinitive
      if clause.form == .finite { clause.tense = .present }
    }
    if clause.relation == .coordinate { share(&clause, words, parent) }
  }

  /// Gives a coordinated predicate without auxiliaries of its own those of the first: "will meet and discuss".
  private func share(_ clause: inout Clause, _ words: Auxiliaries, _ parent: Clause?) {
    guard let parent, words.isEmpty, !words.hasTo, !hasSubject(clause.head), parent.form != .verbless else {
      return
    }
    let own = tree.form(clause.head)
    let first = tree.form(parent.head)
    // A past form behind a participle is mostly a participle too: "has met and told".
    let isSame =
      own == first || own == .past && first == .pastParticiple
      || own == .present && first == .base || own == .base
      || own == .pastParticiple && !tree.children(of: parent.head).contains { tree.has($0, .auxiliary) }
        && parent.isPassive
    guard isSame else {
      // A participle behind a finite past is a finite past that the tagger took for a participle.
      if own == .pastParticiple, parent.form == .finite, parent.tense == .past {
        (clause.form, clause.tense) = (.finite, .past)
      }
      return
    }
    (clause.form, clause.tense, clause.modality) = (parent.form, parent.tense, parent.modality)
    (clause.isPerfect, clause.isProgressive) = (parent.isPerfect, parent.isProgressive)
    clause.isPassive = parent.isPassive && (own == .pastParticiple || own == .past)
    clause.isNegated = parent.isNegated && !isContrast(clause.head)
  }

  /// True for a conjunct behind "but", which is not denied with the first.
  private func isContrast(_ head: Int) -> Bool {
    tree.children(of: head).contains {
      tree.has($0, .coordinator) && FunctionWords.contrast.contains(hash: tree.shapes[$0].low)
    }
  }

  private func hasSubject(_ head: Int) -> Bool {
    tree.children(of: head).contains {
      tree.isSubject($0) || tree.has($0, .expletive)
    }
  }

  // MARK: The predicate above

  /// Reads what the predicate or the noun above a clause says of it.
  private func readGovernor(_ clause: inout Clause, _ words: Auxiliaries, _ parent: Clause?) {
    guard let parent else {
      // "Leaders to meet": an infinitive by itself is the future of headlines.
      if clause.form == .infinitive, words.hasTo { (clause.tense, clause.modality) = (.future, .planned) }
      return
    }
    guard let above = tree.head(of: clause.head) else { return }
    let lemma = tree.lemmas[above]
    switch clause.relation {
    case .open:
      let governing = modality(below: above, parent, hasTo: words.hasTo)
      if clause.tense == nil || clause.form != .finite {
        clause.tense = governing.isAhead ? .future : clause.isPerfect ? .past : parent.tense
      }
      clause.modality = governing.modality == .asserted ? parent.modality : governing.modality
      clause.isNegated = parent.isNegated
      if ClauseWords.preventing.contains(hash: lemma) { clause.isNegated.toggle() }
    case .complement:
      if clause.tense == nil { clause.tense = parent.tense }
      if let modality = modality(ofClauseBelow: lemma), clause.modality != .obliged {
        clause.modality = modality
      }
      if marks(clause.head, ClauseWords.whether) { clause.modality = .questioned }
      // Infinitives and gerunds as clauses: "denied taking bribes", "saw them leave".
      if clause.form == .gerund, ClauseWords.preventing.contains(hash: lemma) { clause.isNegated = true }
      if clause.form == .infinitive, words.hasTo {
        let governing = modality(below: above, parent, hasTo: true)
        if governing.isAhead { clause.tense = .future }
        if governing.modality != .asserted { clause.modality = governing.modality }
      }
    case .nominal:
      readNominal(&clause, words, parent, noun: above)
    case .adverbial:
      if clause.form == .infinitive, words.hasTo { clause.modality = .planned }
      if clause.tense == nil { clause.tense = parent.tense }
      // "banned from leaving".
      if clause.form == .gerund, marks(clause.head, ClauseWords.from),
        ClauseWords.preventing.contains(hash: lemma)
      {
        clause.isNegated = true
      }
    case .coordinate:
      if clause.tense == nil { clause.tense = parent.tense }
      if [.denied, .feared, .questioned].contains(parent.modality) { clause.modality = parent.modality }
    case .main, .relative, .parataxis, .subject, .other:
      if clause.tense == nil { clause.tense = parent.tense }
    }
  }

  /// Reads a participle or an infinitive at a noun.
  private func readNominal(_ clause: inout Clause, _ words: Auxiliaries, _ parent: Clause, noun: Int) {
    guard clause.form == .infinitive else {
      if clause.tense == nil { clause.tense = parent.tense }
      return
    }
    // "Leaders to meet on Sunday": a noun and an infinitive alone are the future of headlines.
    let isHeadline = parent.form == .verbless && parent.relation == .main && words.hasTo
    if isHeadline || ClauseWords.plans.contains(hash: tree.lemmas[noun]) {
      (clause.tense, clause.modality) = (.future, .planned)
    } else if ClauseWords.attempting.contains(hash: tree.lemmas[noun]) {
      (clause.tense, clause.modality) = (parent.tense, .attempted)
    } else {
      clause.tense = clause.isPerfect ? .past : parent.tense
    }
  }

  /// What a predicate says of the infinitive below it, and whether that lies ahead of it.
  private func modality(below above: Int, _ parent: Clause, hasTo: Bool)
    -> (modality: Clause.Modality, isAhead: Bool)
  {
    guard hasTo else { return (.asserted, false) }
    let lemma = tree.lemmas[above]
    // "is going to meet".
    if lemma == ClauseWords.go, tree.form(above) == .gerund { return (.planned, true) }
    if tree.parts[above] == .auxiliary || lemma == ClauseWords.be { return (.planned, true) }
    if ClauseWords.intending.contains(hash: lemma) { return (.planned, true) }
    if ClauseWords.expecting.contains(hash: lemma) { return (.expected, true) }
    if ClauseWords.obliging.contains(hash: lemma) { return (.obliged, parent.tense != .past) }
    if ClauseWords.asking.contains(hash: lemma) { return (.asked, true) }
    if ClauseWords.attempting.contains(hash: lemma) { return (.attempted, false) }
    if ClauseWords.fearing.contains(hash: lemma) { return (.feared, true) }
    return (.asserted, false)
  }

  /// What a predicate says of the clause that is its object.
  private func modality(ofClauseBelow lemma: UInt64) -> Clause.Modality? {
    if ClauseWords.denying.contains(hash: lemma) { return .denied }
    if ClauseWords.fearing.contains(hash: lemma) { return .feared }
    return ClauseWords.expecting.contains(hash: lemma) ? .expected : nil
  }

  // MARK: Markers and polarity

  /// Reads conditions, doubtful adverbs and questions.
  private func readMarkers(_ clause: inout Clause) {
    for child in tree.children(of: clause.head) {
      let low = tree.shapes[child].low
      if tree.has(child, .marker), ClauseWords.conditions.contains(hash: low) {
        // "asked if" and "does not know if" have a question below them, "leaves if" a condition.
        clause.modality = clause.relation == .complement ? .questioned : .conditional
      } else if tree.has(child, .marker), low == ClauseWords.whether {
        clause.modality = .questioned
      } else if tree.has(child, .modifier), ClauseWords.doubtfulAdverbs.contains(hash: low) {
        clause.modality = .possible
      } else if clause.relation == .main, low == ClauseWords.question, tree.parts[child] == .punctuation {
        clause.modality = .questioned
      }
    }
  }

  private func marks(_ head: Int, _ word: UInt64) -> Bool {
    tree.children(of: head).contains { tree.has($0, .marker) && tree.shapes[$0].low == word }
  }

  /// True for a predicate with a negative particle, subject or object, or behind "yet to".
  private func isDenied(_ head: Int, _ words: Auxiliaries) -> Bool {
    for child in tree.children(of: head) {
      let low = tree.shapes[child].low
      if tree.isSubject(child) || tree.has(child, .object) {
        if ClauseWords.nobody.contains(hash: low) { return true }
        if tree.children(of: child).contains(where: { $0 < child && isDenying(tree.shapes[$0].low) }) {
          return true
        }
      } else if tree.has(child, .modifier) || tree.has(child, .marker) || tree.has(child, .auxiliary)
        || tree.has(child, .coordinator) || tree.parts[child] == .particle
      {
        if ClauseWords.negations.contains(hash: low) { return true }
      }
    }
    guard words.hasTo, head >= 2 else { return false }
    return (max(0, head - 3)..<head).contains { tree.shapes[$0].low == ClauseWords.yet }
  }

  /// True for a determiner that denies its noun: "no", "neither".
  private func isDenying(_ low: UInt64) -> Bool {
    low == ClauseWords.no || ClauseWords.nobody.contains(hash: low)
  }

  // MARK: Reports

  /// Reads whether a clause reports something, and whether it is reported itself.
  private func readReport(_ clause: inout Clause, _ below: [Int], _ parent: Clause?, _ all: [Clause]) {
    if let entry = SpeechVerbs.entry(hash: tree.shapes[clause.head].low) {
      let reports = entry.frame == .speech || entry.frame == .thought || entry.frame == .citing
      let hasContent = below.contains {
        all[$0].relation == .complement
          || all[$0].relation == .parataxis && all[$0].head > clause.head && entry.frame == .speech
      }
      clause.isReporting = reports && (hasContent || clause.relation == .parataxis)
    }
    if let parent, let above = clause.parent {
      if clause.relation == .complement, parent.isReporting {
        (clause.isReported, clause.reporter) = (true, above)
      } else if parent.isReported, !clause.isReporting || clause.relation != .parataxis {
        (clause.isReported, clause.reporter) = (true, parent.reporter)
      }
    }
    if !clause.isReporting, let report = below.first(where: { isReport($0, all) }) {
      (clause.isReported, clause.reporter) = (true, report)
    }
    if isQuoted.indices.contains(clause.head), isQuoted[clause.head] { clause.isReported = true }
    if !clause.isReported, isAttributed(clause.head) { clause.isReported = true }
  }

  /// True for a reporting predicate beside what it reports, as in "He will resign, she said".
  private func isReport(_ index: Int, _ all: [Clause]) -> Bool {
    guard all[index].relation == .parataxis,
      let entry = SpeechVerbs.entry(hash: tree.shapes[all[index].head].low)
    else {
      return false
    }
    return entry.frame == .speech || entry.frame == .thought
  }

  /// True for a predicate with "according to".
  private func isAttributed(_ head: Int) -> Bool {
    tree.children(of: head).contains { child in
      tree.shapes[child].low == ClauseWords.according
        || tree.has(child, .oblique)
          && tree.children(of: child).contains { tree.shapes[$0].low == ClauseWords.according }
    }
  }
}
