import Documents
import WordLists

/// The other parts of a report around its cue: addressee, time, place and medium, negation, modality, intermediaries.
///
/// They are read from the dependency tree by rules.
struct CueParts {
  let tree: DependencyTree
  let phrases: NounPhrase
  let mentions: MentionIndex
  let cue: Int
  let speaker: Int?

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

  // MARK: Modality

  /// The modal verb or hedge that makes the report less than a fact, in lower case.
  var modality: String? {
    for child in tree.children(of: cue) {
      let isModal =
        tree.has(child, .auxiliary)
        && (tree.form(child) == .modal
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
      if tree.has(child, .passiveSubject), isTelling { return phrases.tokens(of: child) }
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

  var isTelling: Bool { SourceWords.telling.contains(hash: tree.lemmas[cue]) }

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
    // "In a post on X, he apologised and wrote": the medium of both.
    if found.medium == nil,
      let shared = mediums.first(where: {
        tree.head(of: $0) != cue && tree.has($0, .oblique)
          && SourceWords.mediums.contains(hash: tree.shapes[$0].low)
      })
    {
      found.medium = tree.document.range(ofTokens: phrases.tokens(of: shared))
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

  static let according = WordHash.of("according")
  static let to = WordHash.of("to")
  static let by = WordHash.of("by")
  static let saying = WordHash.of("saying")
  private static let future = WordSet(WordList("verbs/modals"))
  private static let days = WordSet(WordList("calendar/relative-days"), WordList("calendar/parts-of-time"))
  private static let listeners = WordSet(WordList("quotations/listeners"))
  private static let geopolitical = 1 + UInt64(EntityType.allCases.firstIndex(of: .geopolitical) ?? 0)
  private static let location = 1 + UInt64(EntityType.allCases.firstIndex(of: .location) ?? 0)
}
