import Documents
import WordLists

/// The other parts of a report around its cue: addressee, time, place and medium, negation, modality, intermediaries.
///
/// They are read from the dependency tree by rules.
struct CueParts {
  private let tree: DependencyTree
  private let phrases: NounPhrase
  private let mentions: MentionIndex
  private let cue: Int
  private let speaker: Int?

  init(_ tree: DependencyTree, _ phrases: NounPhrase, _ mentions: MentionIndex, cue: Int, speaker: Int?) {
    self.tree = tree
    self.phrases = phrases
    self.mentions = mentions
    self.cue = cue
    self.speaker = speaker
  }

  /// The tokens of the cue: a verb with its particle, "according" with "to".
  var tokens: Range<Int> {
    let next = cue + 1
    guard next < tree.shapes.count, tree.sentences[next] == tree.sentences[cue] else { return cue..<next }
    let isPair = tree.shapes[cue].low == CueParts.according && tree.shapes[next].low == CueParts.to
    return cue..<(isPair || tree.has(next, .particle) && tree.heads[next] == Int32(cue) ? next + 1 : next)
  }

  /// The lemma of the cue, with its particle; nil for a colon.
  var lemma: String? {
    let document = tree.document
    if tokens.count > 1, tree.shapes[cue].low == CueParts.according { return "according to" }
    guard document.tokens[cue].kind == .word else { return nil }
    let lemma = document[Tag.self][cue].lemma.lemma(of: document.string(token: cue))
    return tokens.count > 1 ? lemma + " " + document.string(token: cue + 1).lowercased() : lemma
  }

  // MARK: Negation and modality

  /// True for a negated cue, or one below a verb that denies it: "did not say", "declined to say".
  var isNegated: Bool {
    if SourceWords.declining.contains(hash: tree.lemmas[cue]) { return true }
    if isDenied(cue) { return true }
    guard tree.has(cue, .openClause), let head = tree.head(of: cue) else { return false }
    return SourceWords.declining.contains(hash: tree.lemmas[head]) || isDenied(head)
  }

  private func isDenied(_ token: Int) -> Bool {
    tree.children(of: token).contains { child in
      SourceWords.denial.contains(hash: tree.shapes[child].low) && tree.quoted[child] == tree.quoted[token]
        && (tree.has(child, .modifier) || tree.has(child, .marker) || tree.has(child, .auxiliary))
    }
  }

  /// The modal verb or hedge that makes the report less than a fact, in lower case.
  var modality: String? {
    for child in tree.children(of: cue) {
      let isModal =
        tree.has(child, .auxiliary)
        && (tree.document[Tag.self][child].form == .modal
          || CueParts.future.contains(hash: tree.shapes[child].low))
      if isModal || SourceWords.hedging.contains(hash: tree.shapes[child].low) {
        return tree.document.string(token: child).lowercased()
      }
    }
    return nil
  }

  // MARK: Addressee, time, place, medium

  /// The words for those to whom it is said.
  var addressee: Range<Int>? {
    for child in tree.children(of: cue) where child != speaker {
      if tree.has(child, .indirectObject) || tree.has(child, .object) && isTelling && canBeAddressed(child) {
        return phrases.tokens(of: child)
      }
      guard tree.has(child, .oblique) || tree.has(child, .agent), canBeAddressed(child) else { continue }
      for part in tree.children(of: child)
      where tree.has(part, .caseMarker) && tree.shapes[part].low == CueParts.to {
        let whole = phrases.tokens(of: child)
        return whole.lowerBound == part ? part + 1..<max(part + 2, whole.upperBound) : whole
      }
    }
    return nil
  }

  private var isTelling: Bool { SourceWords.telling.contains(hash: tree.lemmas[cue]) }

  private func canBeAddressed(_ token: Int) -> Bool {
    let low = tree.shapes[token].low
    return tree.names[token] != 0 || tree.parts[token] == .pronoun
      || PersonNouns.all.contains(hash: low)
      || OrganizationNouns.all.contains(hash: low) || CueParts.listeners.contains(hash: low)
  }

  /// The words for time, place and medium among the modifiers of the cue, outside its contents.
  func circumstances(outside contents: [Range<Int>]) -> Quotation.Circumstances {
    var found = Quotation.Circumstances()
    for child in tree.children(of: cue) where child != speaker {
      guard tree.has(child, .oblique) || tree.has(child, .time) || tree.has(child, .modifier),
        !contents.contains(where: { $0.contains(child) })
      else { continue }
      var tokens = phrases.tokens(of: child)
      // "in a statement on Tuesday": the day is attached to the statement.
      if !isCalendar(child), let day = tokens.first(where: { $0 > child && isCalendar($0) }) {
        let start = tree.children(of: day).first { tree.has($0, .caseMarker) } ?? day
        if start > child {
          if found.time == nil { found.time = tree.document.range(ofTokens: day..<day + 1) }
          tokens = tokens.lowerBound..<start
        }
      }
      let range = tree.document.range(ofTokens: tokens)
      let low = tree.shapes[child].low
      if found.time == nil, tree.has(child, .time) || isCalendar(child) {
        found.time = range
      } else if tree.has(child, .oblique) {
        if found.medium == nil, SourceWords.mediums.contains(hash: low) {
          found.medium = range
        } else if found.place == nil, isPlace(child) {
          found.place = range
        }
      }
    }
    return found
  }

  private func isCalendar(_ token: Int) -> Bool {
    CalendarWords.all.contains(hash: tree.shapes[token].low)
      || CueParts.days.contains(hash: tree.shapes[token].low)
  }

  private func isPlace(_ token: Int) -> Bool {
    let type = tree.names[token]
    guard type == CueParts.geopolitical || type == CueParts.location else { return false }
    return tree.children(of: token).contains {
      tree.has($0, .caseMarker) && FunctionWords.placePrepositions.contains(hash: tree.shapes[$0].low)
    }
  }

  // MARK: Intermediaries

  /// The head of the speaker of a verb of quoting: "quoted him as saying", "was quoted as saying", "citing police".
  var quotedPerson: Int? {
    var verb = cue
    if tree.shapes[cue].low == CueParts.saying, let head = tree.head(of: cue) { verb = head }
    guard CueParts.quoting.contains(hash: tree.lemmas[verb]), tree.parts[verb] == .verb else { return nil }
    var object: Int?
    for child in tree.children(of: verb) {
      if tree.has(child, .passiveSubject) { return child }
      if tree.has(child, .object) || tree.has(child, .indirectObject), tree.quoted[child] < 0 {
        object = child
      }
    }
    // In the active voice the subject quotes, and the object is quoted.
    let isPostverbal = object.map { $0 > verb } ?? false
    guard isPostverbal, let object, verb != cue || isSaying(verb) || isSource(object) else { return nil }
    return object
  }

  /// True for a verb that "as saying" follows within a few tokens.
  private func isSaying(_ verb: Int) -> Bool {
    let sentence = tree.document.sentences[Int(tree.sentences[verb])].tokens
    return (verb..<min(verb + 8, sentence.upperBound)).contains { tree.shapes[$0].low == CueParts.saying }
  }

  private func isSource(_ token: Int) -> Bool {
    tree.names[token] == 1 || SourceWords.nobody.contains(hash: tree.shapes[token].low)
      || PersonNouns.all.contains(hash: tree.shapes[token].low)
  }

  /// The sources that pass the report on, by the heads of their phrases, nearest to the reader first.
  var intermediaries: [Int] {
    var found: [Int] = []
    // "GMA News quoted him as saying", "he was quoted by TASS as saying": the quoting source passes it on.
    for verb in [cue] + [tree.head(of: cue)].compactMap({ $0 })
    where CueParts.quoting.contains(hash: tree.lemmas[verb]) {
      for child in tree.children(of: verb) where child != speaker {
        if tree.has(child, .subject), !isRelative(child) || verb != cue { found.append(child) }
        if isAgent(child) { found.append(child) }
      }
      for child in tree.children(of: verb) where tree.shapes[child].low == CueParts.saying {
        found += tree.children(of: child).filter { isAgent($0) && $0 != speaker }
      }
    }
    if tree.shapes[cue].low == CueParts.saying, let head = tree.head(of: cue),
      CueParts.quoting.contains(hash: tree.lemmas[head])
    {
      found += tree.children(of: cue).filter { isAgent($0) && $0 != speaker }
    }
    // "police data cited by Rappler", "two residents interviewed by the BBC"
    if let speaker {
      for part in tree.children(of: speaker) where tree.has(part, .nounClause) {
        let agents = tree.children(of: part).filter { isAgent($0) }
        let word = tree.shapes[part].low
        if SourceWords.passedOn.contains(hash: word) {
          found += agents
        } else if SourceWords.asked.contains(hash: word) {
          found += agents.filter { isOutlet($0) && !isOwnOutlet($0) }
        }
      }
    }
    // "told Reuters"
    for child in tree.children(of: cue) where child != speaker {
      guard tree.has(child, .object) || tree.has(child, .indirectObject) || tree.has(child, .oblique) else {
        continue
      }
      if isOutlet(child), !isOwnOutlet(child), isTelling || tree.has(child, .indirectObject) {
        found.append(child)
      }
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func isRelative(_ token: Int) -> Bool { tree.parts[token] == .pronoun && tree.names[token] == 0 }

  private func isAgent(_ token: Int) -> Bool {
    if tree.has(token, .agent) { return true }
    guard tree.has(token, .oblique) || tree.has(token, .object) else { return false }
    // "by" may be attached to any word of the name, but the phrase begins with it.
    return tree.shapes[Int(tree.lefts[token])].low == CueParts.by
      || tree.children(of: token).contains { tree.has($0, .caseMarker) && tree.shapes[$0].low == CueParts.by }
  }

  /// True for the name of the outlet that published the article.
  private func isOwnOutlet(_ token: Int) -> Bool {
    guard let outlet = tree.document.article.outlet, let mention = mentions[token] else { return false }
    return tree.document.string(tree.document.range(ofTokens: mention.tokens)).lowercased()
      == outlet.lowercased()
  }

  /// True for the name of a newspaper, broadcaster or agency.
  func isOutlet(_ token: Int) -> Bool {
    guard tree.names[token] != 0, let mention = mentions[token] else { return false }
    return SourceKinds.isOutlet(mention.tokens, tree)
  }

  static let according = WordHash.of("according")
  static let to = WordHash.of("to")
  static let by = WordHash.of("by")
  static let saying = WordHash.of("saying")
  private static let quoting = WordSet(words: ["quote", "cite"])
  private static let future = WordSet(WordList("verbs/modals"))
  private static let days = WordSet(WordList("calendar/relative-days"), WordList("calendar/parts-of-time"))
  private static let listeners = WordSet(WordList("quotations/listeners"))
  private static let geopolitical = 1 + UInt64(EntityType.allCases.firstIndex(of: .geopolitical) ?? 0)
  private static let location = 1 + UInt64(EntityType.allCases.firstIndex(of: .location) ?? 0)
}
