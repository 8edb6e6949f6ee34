import Documents
import WordLists

/// What stands with a cue in its sentence: the listener, time, place and medium, denial and doubt, go-betweens.
///
/// All of it is read off the tree by a few rules.
struct CueParts {
  private let view: DependencyTree
  private let phrases: NounPhrase
  private let mentions: MentionIndex
  private let cue: Int
  private let speaker: Int?

  init(_ view: DependencyTree, _ phrases: NounPhrase, _ mentions: MentionIndex, cue: Int, speaker: Int?) {
    self.view = view
    self.phrases = phrases
    self.mentions = mentions
    self.cue = cue
    self.speaker = speaker
  }

  /// The tokens of the cue: the word with its particle, "according" with "to".
  var tokens: Range<Int> {
    let next = cue + 1
    guard next < view.signs.count, view.sentences[next] == view.sentences[cue] else { return cue..<next }
    let isPair = view.signs[cue].low == CueParts.according && view.signs[next].low == CueParts.to
    return cue..<(isPair || view.has(next, .particle) && view.heads[next] == Int32(cue) ? next + 1 : next)
  }

  /// The dictionary form of the cue.
  var lemma: String? {
    let document = view.document
    if tokens.count > 1, view.signs[cue].low == CueParts.according { return "according to" }
    guard document.tokens[cue].kind == .word else { return nil }
    let lemma = document[Tag.self][cue].lemma.lemma(of: document.string(token: cue))
    return tokens.count > 1 ? lemma + " " + document.string(token: cue + 1).lowercased() : lemma
  }

  // MARK: Denial and doubt

  /// True for a cue that is denied.
  var isNegated: Bool {
    if SourceWords.declining.contains(hash: view.lemmas[cue]) { return true }
    if hasDenial(cue) { return true }
    guard view.has(cue, .openClause), let head = view.head(of: cue) else { return false }
    return SourceWords.declining.contains(hash: view.lemmas[head]) || hasDenial(head)
  }

  private func hasDenial(_ token: Int) -> Bool {
    view.children(of: token).contains { child in
      SourceWords.denial.contains(hash: view.signs[child].low) && view.quoted[child] == view.quoted[token]
        && (view.has(child, .modifier) || view.has(child, .marker) || view.has(child, .auxiliary))
    }
  }

  /// The word that makes the cue less than a fact.
  var modality: String? {
    for child in view.children(of: cue) {
      let isModal =
        view.has(child, .auxiliary)
        && (view.document[Tag.self][child].form == .modal
          || CueParts.future.contains(hash: view.signs[child].low))
      if isModal || SourceWords.hedging.contains(hash: view.signs[child].low) {
        return view.document.string(token: child).lowercased()
      }
    }
    return nil
  }

  // MARK: Listener, time, place, medium

  /// To whom it is said.
  var addressee: Range<Int>? {
    for child in view.children(of: cue) where child != speaker {
      if view.has(child, .indirectObject) || view.has(child, .object) && isTelling && isListener(child) {
        return phrases.tokens(of: child)
      }
      guard view.has(child, .oblique) || view.has(child, .agent), isListener(child) else { continue }
      for part in view.children(of: child)
      where view.has(part, .caseMarker) && view.signs[part].low == CueParts.to {
        let whole = phrases.tokens(of: child)
        return whole.lowerBound == part ? part + 1..<max(part + 2, whole.upperBound) : whole
      }
    }
    return nil
  }

  private var isTelling: Bool { SourceWords.telling.contains(hash: view.lemmas[cue]) }

  private func isListener(_ token: Int) -> Bool {
    let low = view.signs[token].low
    return view.names[token] != 0 || view.parts[token] == .pronoun
      || PersonNouns.all.contains(hash: low)
      || OrganizationNouns.all.contains(hash: low) || CueParts.listeners.contains(hash: low)
  }

  /// When, where and through what it is said.
  func circumstances(outside contents: [Range<Int>]) -> Quotation.Circumstances {
    var found = Quotation.Circumstances()
    for child in view.children(of: cue) where child != speaker {
      guard view.has(child, .oblique) || view.has(child, .time) || view.has(child, .modifier),
        !contents.contains(where: { $0.contains(child) })
      else { continue }
      var tokens = phrases.tokens(of: child)
      // "in a statement on Tuesday": the day stands below the statement.
      if !isCalendar(child), let day = tokens.first(where: { $0 > child && isCalendar($0) }) {
        let start = view.children(of: day).first { view.has($0, .caseMarker) } ?? day
        if start > child {
          if found.time == nil { found.time = view.document.range(ofTokens: day..<day + 1) }
          tokens = tokens.lowerBound..<start
        }
      }
      let range = view.document.range(ofTokens: tokens)
      let low = view.signs[child].low
      if found.time == nil, view.has(child, .time) || isCalendar(child) {
        found.time = range
      } else if view.has(child, .oblique) {
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
    CalendarWords.all.contains(hash: view.signs[token].low)
      || CueParts.days.contains(hash: view.signs[token].low)
  }

  private func isPlace(_ token: Int) -> Bool {
    let type = view.names[token]
    guard type == CueParts.geopolitical || type == CueParts.location else { return false }
    return view.children(of: token).contains {
      view.has($0, .caseMarker) && FunctionWords.placePrepositions.contains(hash: view.signs[$0].low)
    }
  }

  // MARK: Go-betweens

  /// Whom the grammar of quoting makes the speaker: "quoted him as saying", "was quoted as saying", "citing police".
  var quotedPerson: Int? {
    var verb = cue
    if view.signs[cue].low == CueParts.saying, let head = view.head(of: cue) { verb = head }
    guard CueParts.quoting.contains(hash: view.lemmas[verb]), view.parts[verb] == .verb else { return nil }
    var object: Int?
    for child in view.children(of: verb) {
      if view.has(child, .passiveSubject) { return child }
      if view.has(child, .object) || view.has(child, .indirectObject), view.quoted[child] < 0 {
        object = child
      }
    }
    // In the active voice the one who quotes is the subject.
    let isBehind = object.map { $0 > verb } ?? false
    guard isBehind, let object, verb != cue || isSaying(verb) || isSource(object) else { return nil }
    return object
  }

  /// True when a form of "as saying" stands behind a verb.
  private func isSaying(_ verb: Int) -> Bool {
    let sentence = view.document.sentences[Int(view.sentences[verb])].tokens
    return (verb..<min(verb + 8, sentence.upperBound)).contains { view.signs[$0].low == CueParts.saying }
  }

  private func isSource(_ token: Int) -> Bool {
    view.names[token] == 1 || SourceWords.nobody.contains(hash: view.signs[token].low)
      || PersonNouns.all.contains(hash: view.signs[token].low)
  }

  /// Who passes it on, by the heads of their names, nearest to the reader first.
  var carriers: [Int] {
    var found: [Int] = []
    // "GMA News quoted him as saying", "he was quoted by TASS as saying": whoever quotes passes it on.
    for verb in [cue] + [view.head(of: cue)].compactMap({ $0 })
    where CueParts.quoting.contains(hash: view.lemmas[verb]) {
      for child in view.children(of: verb) where child != speaker {
        if view.has(child, .subject), !isRelative(child) || verb != cue { found.append(child) }
        if isAgent(child) { found.append(child) }
      }
      for child in view.children(of: verb) where view.signs[child].low == CueParts.saying {
        found += view.children(of: child).filter { isAgent($0) && $0 != speaker }
      }
    }
    if view.signs[cue].low == CueParts.saying, let head = view.head(of: cue),
      CueParts.quoting.contains(hash: view.lemmas[head])
    {
      found += view.children(of: cue).filter { isAgent($0) && $0 != speaker }
    }
    // "police data cited by Rappler", "two residents interviewed by the BBC"
    if let speaker {
      for part in view.children(of: speaker) where view.has(part, .nounClause) {
        let agents = view.children(of: part).filter { isAgent($0) }
        let word = view.signs[part].low
        if SourceWords.passedOn.contains(hash: word) {
          found += agents
        } else if SourceWords.asked.contains(hash: word) {
          found += agents.filter { isOutlet($0) && !isOwnOutlet($0) }
        }
      }
    }
    // "told Reuters"
    for child in view.children(of: cue) where child != speaker {
      guard view.has(child, .object) || view.has(child, .indirectObject) || view.has(child, .oblique) else {
        continue
      }
      if isOutlet(child), !isOwnOutlet(child), isTelling || view.has(child, .indirectObject) {
        found.append(child)
      }
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func isRelative(_ token: Int) -> Bool { view.parts[token] == .pronoun && view.names[token] == 0 }

  private func isAgent(_ token: Int) -> Bool {
    if view.has(token, .agent) { return true }
    guard view.has(token, .oblique) || view.has(token, .object) else { return false }
    // Whichever word of the name "by" hangs on: it is what the phrase begins with.
    return view.signs[Int(view.lefts[token])].low == CueParts.by
      || view.children(of: token).contains { view.has($0, .caseMarker) && view.signs[$0].low == CueParts.by }
  }

  /// True for the newspaper that the article itself stands in.
  private func isOwnOutlet(_ token: Int) -> Bool {
    guard let outlet = view.document.article.outlet, let mention = mentions[token] else { return false }
    return view.document.string(view.document.range(ofTokens: mention.tokens)).lowercased()
      == outlet.lowercased()
  }

  /// True for the name of a newspaper, broadcaster or agency.
  func isOutlet(_ token: Int) -> Bool {
    guard view.names[token] != 0, let mention = mentions[token] else { return false }
    return SourceKinds.isOutlet(mention.tokens, view)
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
