import Documents
import WordLists

/// What is reported: from what was learnt to whole words, clauses and quotations.
extension QuotationAssembler {
  /// A stretch as it was learnt, with all of its clause and its quotations, and without what belongs to the cue.
  func finished(_ stretch: Range<Int>, cue: Int, speaker: Range<Int>?) -> Range<Int> {
    let all = withoutAccount(closed(completed(stretch, cue: cue, speaker: speaker), cue: cue), cue)
    let clause = withoutNextVerb(all, cue)
    return trimmed(withoutLength(whole(withoutListener(withoutTime(clause, cue), cue: cue), cue)))
  }

  /// A stretch without what the report itself says before words in marks: "Shops suffer: “I sold three,” said Ann Roe".
  private func withoutAccount(_ stretch: Range<Int>, _ cue: Int) -> Range<Int> {
    guard cue >= stretch.upperBound, view.quoted[stretch.lowerBound] < 0, !isMark(stretch.lowerBound),
      let colon = stretch.dropLast().first(where: {
        view.signs[$0].low == CueFeatures.colon && view.quoted[$0] < 0 && isMark($0 + 1)
      })
    else { return stretch }
    return colon + 1..<stretch.upperBound
  }

  /// A stretch without the words of the speaker.
  func parted(_ stretch: Range<Int>, by speaker: Range<Int>?) -> [Range<Int>] {
    guard let speaker else { return [stretch] }
    guard stretch.overlaps(speaker) else {
      guard stretch.upperBound == speaker.lowerBound else { return [stretch] }
      return isTitle(stretch) ? [] : [withoutTitle(stretch)]
    }
    var parts: [Range<Int>] = []
    if stretch.lowerBound < speaker.lowerBound { parts.append(stretch.lowerBound..<speaker.lowerBound) }
    if speaker.upperBound < stretch.upperBound { parts.append(speaker.upperBound..<stretch.upperBound) }
    // "…, Fire Chief" before the name belongs to it; a word or two that are left are no content of their own.
    return parts.map { $0.upperBound == speaker.lowerBound ? withoutTitle($0) : $0 }
      .filter { $0.count > 2 || $0.contains { view.parts[$0] == .verb } }
  }

  /// True for a few nouns right before a speaker, which tell who that is: "Ferry owner" or "Her brother" before a name.
  private func isTitle(_ stretch: Range<Int>) -> Bool {
    stretch.count <= 6 && stretch.allSatisfy { isTitleWord($0) }
  }

  private func isTitleWord(_ token: Int) -> Bool {
    view.quoted[token] < 0 && (Self.titleParts.contains(view.parts[token]) || view.has(token, .owner))
  }

  private static let titleParts: Set<PartOfSpeech> = [
    .noun, .properNoun, .adjective, .determiner, .numeral, .adposition,
  ]

  /// A stretch without a clause that tells of the speaker: "according to officials who asked for no name, it will meet".
  func withoutRelative(_ stretch: Range<Int>, of speaker: Int?, cue: Int) -> Range<Int> {
    guard let speaker,
      let verb = view.children(of: speaker).first(where: { view.has($0, .relativeClause) && $0 > speaker })
    else { return stretch }
    let clause = Int(view.lefts[verb])..<Int(view.rights[verb]) + 1
    let sentence = view.document.sentences[Int(view.sentences[cue])].tokens
    guard cue < clause.lowerBound, clause.contains(stretch.lowerBound),
      clause.upperBound < sentence.upperBound,
      view.signs[clause.upperBound].low == CueFeatures.comma, view.quoted[stretch.lowerBound] < 0
    else { return stretch }
    // Where the clause is all that was found, what stands behind it is meant.
    let end = stretch.upperBound > clause.upperBound + 1 ? stretch.upperBound : sentence.upperBound
    return clause.upperBound..<end
  }

  /// A stretch without the title at its end, which leads to the name of the speaker: "…, Fire Chief".
  private func withoutTitle(_ stretch: Range<Int>) -> Range<Int> {
    var end = stretch.upperBound
    while end > stretch.lowerBound, isTitleWord(end - 1) { end -= 1 }
    // "“We won,” senior warden" before the name: behind quoted words small letters tell of the speaker too.
    if end < stretch.upperBound, end > stretch.lowerBound, isMark(end - 1) { return stretch.lowerBound..<end }
    end = stretch.upperBound
    while end > stretch.lowerBound, view.words[end - 1].isCapital, view.quoted[end - 1] < 0 { end -= 1 }
    guard end < stretch.upperBound, end > stretch.lowerBound, view.parts[end - 1] == .punctuation else {
      return stretch
    }
    return stretch.lowerBound..<end
  }

  /// A stretch from the beginning of its clause: with the subject of its verb, where that stands right before it.
  func completed(_ stretch: Range<Int>, cue: Int, speaker: Range<Int>?) -> Range<Int> {
    let sentence = view.document.sentences[Int(view.sentences[cue])].tokens
    guard stretch.lowerBound < cue, stretch.lowerBound > sentence.lowerBound else { return stretch }
    var start = stretch.lowerBound
    for verb in stretch
    where view.parts[verb] == .verb || view.parts[verb] == .adjective || view.parts[verb] == .noun {
      for child in view.children(of: verb) where child < stretch.lowerBound {
        guard view.has(child, .subject) || view.has(child, .passiveSubject), view.heads[child] == Int32(verb)
        else { continue }
        start = min(start, max(Int(view.lefts[child]), sentence.lowerBound))
      }
    }
    if let speaker, start < speaker.upperBound, speaker.lowerBound < stretch.lowerBound { return stretch }
    if start > sentence.lowerBound, isTrailing(stretch, cue, speaker, sentence),
      opensNoOther(sentence.lowerBound..<start)
    {
      start = sentence.lowerBound
    }
    return start..<stretch.upperBound
  }

  /// A stretch without what the speaker does next: "said it would cost jobs and accused the bank of hiding".
  private func withoutNextVerb(_ stretch: Range<Int>, _ cue: Int) -> Range<Int> {
    let tags = view.document[Tag.self]
    guard stretch.lowerBound > cue, tags[cue].form == .past, view.parts[cue] == .verb else { return stretch }
    let next = stretch.dropFirst(2).first { token in
      guard view.parts[token] == .verb, view.quoted[token] < 0, view.parts[token - 1] == .coordinator,
        SpeechVerbs.entry(hash: view.signs[token].low) != nil,
        let verb = view.head(of: token), stretch.contains(verb), verb < token,
        !view.children(of: token).contains(where: { view.has($0, .subject) || view.parts[$0] == .auxiliary })
      else { return false }
      // What is said is told in another tense.
      let isModal = view.children(of: verb).contains { tags[$0].form == .modal }
      switch tags[token].form {
      case .past: return isModal || tags[verb].form != .past && tags[verb].form != .pastParticiple
      case .pastParticiple: return isModal && tags[verb].form != .pastParticiple
      default: return false
      }
    }
    return next.map { stretch.lowerBound..<$0 - 1 } ?? stretch
  }

  /// A stretch behind its cue with the rest of a clause that it only begins: "that it was safe and that it" regretted it.
  private func closed(_ stretch: Range<Int>, cue: Int) -> Range<Int> {
    let last = stretch.upperBound - 1
    let end = stretch.upperBound
    let sentence = view.document.sentences[Int(view.sentences[cue])].tokens
    // "insisted the pumps had been tested": the verb behind the noun that was taken.
    if stretch.lowerBound > cue, end < sentence.upperBound, view.parts[end] == .auxiliary,
      view.parts[last] == .noun || view.parts[last] == .properNoun,
      let verb = view.head(of: end), verb > end, !stretch.contains(where: { isFinite($0) })
    {
      return stretch.lowerBound..<min(Int(view.rights[verb]) + 1, sentence.upperBound)
    }
    guard stretch.lowerBound > cue, let verb = view.head(of: last), verb > last, verb != cue,
      view.has(last, .subject) || view.has(last, .passiveSubject) || view.has(last, .marker)
        || view.parts[last] == .auxiliary
    else { return stretch }
    return stretch.lowerBound..<max(stretch.upperBound, min(Int(view.rights[verb]) + 1, sentence.upperBound))
  }

  /// A stretch without the listener before its clause: "told relatives that …", "asked them to leave".
  func withoutListener(_ stretch: Range<Int>, cue: Int) -> Range<Int> {
    guard SourceWords.telling.contains(hash: view.lemmas[cue]), stretch.lowerBound > cue else {
      return stretch
    }
    var listener: Int?
    for child in view.children(of: cue) where child > cue {
      if view.has(child, .object) || view.has(child, .indirectObject), view.parts[child] != .verb {
        listener = child
      }
      guard let listener, view.has(child, .clause) || view.has(child, .openClause) else { continue }
      let start = Int(view.lefts[child])
      guard listener < start, stretch.contains(start), view.quoted[stretch.lowerBound] < 0 else { continue }
      return start..<stretch.upperBound
    }
    return stretch
  }

  /// True for "…, Jane Doe said." and "…, according to Jane Doe.": nothing but cue and speaker stands behind a stretch.
  private func isTrailing(_ stretch: Range<Int>, _ cue: Int, _ speaker: Range<Int>?, _ sentence: Range<Int>)
    -> Bool
  {
    guard let speaker, speaker.lowerBound >= stretch.upperBound, view.quoted[stretch.upperBound - 1] < 0
    else { return false }
    let start = min(cue, speaker.lowerBound)
    let end = max(cue + 1, speaker.upperBound)
    guard start - stretch.upperBound <= 1, view.signs[start - 1].low == CueFeatures.comma else {
      return false
    }
    return sentence.upperBound - end <= 6
  }

  /// The clause before a comma, a speaker and a verb of saying that end a sentence: "The alarm was off, Acme says".
  func clause(before cue: Int, speaker: Range<Int>?, in sentence: Range<Int>) -> [Range<Int>] {
    guard let speaker, speaker.lowerBound > sentence.lowerBound + 2, sentence.contains(speaker.lowerBound),
      SpeechVerbs.entry(hash: view.signs[cue].low)?.frame == .speech
    else { return [] }
    let end = min(cue, speaker.lowerBound) - 1
    guard end > sentence.lowerBound + 1 else { return [] }
    let stretch = sentence.lowerBound..<end
    guard isTrailing(stretch, cue, speaker, sentence),
      stretch.contains(where: { view.parts[$0] == .verb || view.parts[$0] == .auxiliary })
    else { return [] }
    return [trimmed(stretch)]
  }

  /// What a verb of saying applies words in marks to: "branded the reopening 'a disgrace'".
  func object(withMarks cue: Int, in sentence: Range<Int>) -> [Range<Int>] {
    guard view.parts[cue] == .verb, view.quoted[cue] < 0, SpeechVerbs.entry(hash: view.lemmas[cue]) != nil,
      let object = view.children(of: cue).first(where: { $0 > cue && view.has($0, .object) })
    else { return [] }
    let reach = cue + 1..<min(cue + 14, sentence.upperBound)
    guard let first = reach.first(where: { view.quoted[$0] >= 0 }), first > object,
      (cue + 1..<first).allSatisfy({ view.parts[$0] != .verb && view.parts[$0] != .auxiliary })
    else { return [] }
    let end = min(view.spans[Int(view.quoted[first])].outer.upperBound, sentence.upperBound)
    return [trimmed(cue + 1..<end)].filter { !$0.isEmpty }
  }

  /// The clause behind "According to officials who asked for no name," at the beginning of a sentence.
  func clause(behind speaker: Int?, cue: Int, in sentence: Range<Int>) -> [Range<Int>] {
    guard let speaker, view.signs[cue].low == CueParts.according, cue <= sentence.lowerBound + 1 else {
      return []
    }
    func comma(from start: Int) -> Int? {
      (min(start, sentence.upperBound)..<sentence.upperBound).first {
        view.signs[$0].low == CueFeatures.comma && view.quoted[$0] < 0
      }
    }
    // The comma behind the speaker, or behind what tells of the speaker: "a report, seen by Reuters, …".
    let last = Int(view.rights[speaker])
    var end =
      last + 1 < sentence.upperBound && view.signs[last + 1].low == CueFeatures.comma
      ? last + 1 : comma(from: cue + 2)
    if let first = end, first + 1 < sentence.upperBound, isAside(first + 1), let next = comma(from: first + 1)
    {
      end = next
    }
    guard speaker > cue, let end, end > speaker, end + 1 < sentence.upperBound else { return [] }
    let clause = trimmed(end + 1..<sentence.upperBound)
    return clause.contains { view.parts[$0] == .verb } ? [clause] : []
  }

  /// True for "seen", "which" and "who" right behind a comma: they tell of the noun before it.
  private func isAside(_ token: Int) -> Bool {
    view.parts[token] == .verb && view.document[Tag.self][token].form == .pastParticiple
      || Self.relatives.contains(hash: view.signs[token].low)
  }

  /// True when some words have no cue and no quotation of their own.
  private func opensNoOther(_ tokens: Range<Int>) -> Bool {
    let isPlain = tokens.allSatisfy {
      view.quoted[$0] < 0 && !FunctionWords.contrast.contains(hash: view.signs[$0].low)
    }
    guard isPlain else { return false }
    return !tokens.contains { token in
      // "The leak began at noon" says nothing; "the mayor began his speech" may.
      SpeechVerbs.finite.contains(view.document.text, view.document.tokens[token].range)
        && view.children(of: token).contains {
          view.has($0, .clause) || view.has($0, .openClause) || view.has($0, .object)
        }
    }
  }

  /// A stretch that begins with words in marks without how long or how often they were said: "chanted “…” for an hour".
  func withoutLength(_ stretch: Range<Int>) -> Range<Int> {
    guard let last = stretch.last, view.quoted[last] < 0 else { return stretch }
    guard let quoted = stretch.last(where: { view.quoted[$0] >= 0 }) else { return stretch }
    let end = view.spans[Int(view.quoted[quoted])].outer.upperBound
    guard end > stretch.lowerBound, end < stretch.upperBound, stretch.upperBound - end <= 4,
      view.parts[end] == .adposition, SourceWords.spans.contains(hash: view.lemmas[last])
    else { return stretch }
    return stretch.lowerBound..<end
  }

  /// Stretches of words in marks that are joined by "and" alone, each by itself: "“…” and “…”".
  func separated(_ stretch: Range<Int>) -> [Range<Int>] {
    let outside = stretch.filter { view.quoted[$0] < 0 && view.document.tokens[$0].kind == .word }
    guard !outside.isEmpty, outside.allSatisfy({ view.parts[$0] == .coordinator }) else { return [stretch] }
    var spans: [Int] = []
    for token in stretch where view.quoted[token] >= 0 && spans.last != Int(view.quoted[token]) {
      spans.append(Int(view.quoted[token]))
    }
    guard spans.count > outside.count else { return [stretch] }
    return spans.map { view.spans[$0].tokens.clamped(to: stretch) }.filter { !$0.isEmpty }
  }

  /// A stretch right behind its cue without the day on which it was said: "said Tuesday the bridge was safe", "said “we
  /// won” on Tuesday".
  func withoutTime(_ stretch: Range<Int>, _ cue: Int) -> Range<Int> {
    let (start, end) = (stretch.lowerBound, stretch.upperBound)
    guard start == cue + 1, start + 2 < end else { return stretch }
    if view.words[start].classes.contains(.weekday) { return start + 1..<end }
    guard isMark(start), view.words[end - 1].classes.contains(.weekday) else { return stretch }
    let day = view.parts[end - 2] == .adposition ? end - 2 : end - 1
    return isMark(day - 1) ? start..<day : stretch
  }

  /// A stretch with all of the quotations in marks that it holds a part of, unless the cue stands in them too.
  func whole(_ stretch: Range<Int>, _ cue: Int) -> Range<Int> {
    var (start, end) = (stretch.lowerBound, stretch.upperBound)
    for token in [start, end - 1] where view.quoted[token] >= 0 && view.quoted[token] != view.quoted[cue] {
      let span = view.spans[Int(view.quoted[token])].tokens
      (start, end) = (min(start, span.lowerBound), max(end, span.upperBound))
    }
    return start..<end
  }

  /// A stretch without marks at its ends; the stop of words in quotation marks is theirs.
  func trimmed(_ stretch: Range<Int>) -> Range<Int> {
    var (start, end) = (stretch.lowerBound, stretch.upperBound)
    while start < end,
      view.document.tokens[start].kind == .punctuation || isMark(start) && opensNothing(start, end)
    {
      start += 1
    }
    while start < end {
      let isQuoted = view.quoted[end - 1] >= 0
      let last = view.document.tokens[end - 1].kind
      guard
        last == .punctuation && !isQuoted && !isBracket(end - 1)
          // "called “…” by locals"
          || end - start > 2 && view.parts[end - 1] == .adposition && !isQuoted && isMark(end - 2)
          || isMark(end - 1) && closesNothing(start, end)
      else { break }
      end -= 1
    }
    // "“We won”, she said": the mark at the end has gone, and the one at the beginning goes with it.
    if end - start > 1, isMark(start), opensNothing(start, end) { start += 1 }
    // All of it in one pair of marks: without them.
    if end - start > 2, isMark(start), isMark(end - 1), view.quoted[start + 1] >= 0,
      view.quoted[start + 1] == view.quoted[end - 2]
    {
      return start + 1..<end - 1
    }
    return start..<end
  }

  func isMark(_ token: Int) -> Bool { view.document.tokens[token].kind == .quotationMark }

  func isBracket(_ token: Int) -> Bool {
    let byte = view.document.text[view.document.tokens[token].range.start]
    return byte == 41 || byte == 93
  }

  /// True for a mark at the start behind which no quotation in the stretch begins, or one that fills it.
  func opensNothing(_ start: Int, _ end: Int) -> Bool {
    guard start + 1 < end, view.quoted[start + 1] >= 0 else { return true }
    return view.spans[Int(view.quoted[start + 1])].tokens.upperBound + 1 >= end
  }

  func closesNothing(_ start: Int, _ end: Int) -> Bool {
    guard end - 2 >= start, view.quoted[end - 2] >= 0 else { return true }
    return view.spans[Int(view.quoted[end - 2])].tokens.lowerBound <= start + 1
  }

  /// Stretches in order, those that run into one another as one.
  func joined(_ stretches: [Range<Int>]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for stretch in stretches {
      if let last = found.last, stretch.lowerBound < last.upperBound {
        found[found.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        found.append(stretch)
      }
    }
    return found
  }

  /// Contents without what a participle behind quoted words tells about them: `"Savage," she said, meaning that he is
  /// "radical"`.
  func withoutExplained(_ contents: [Range<Int>], cue: Int) -> [Range<Int>] {
    guard let first = contents.first, contents.count > 1, first.upperBound <= cue,
      kind(of: [first]) == .direct
    else {
      return contents
    }
    let tags = view.document[Tag.self]
    let explaining = view.children(of: cue).first {
      $0 > cue && view.has($0, .adverbialClause) && tags[$0].form == .gerund && view.quoted[$0] < 0
    }
    guard let explaining else { return contents }
    return contents.filter { $0.lowerBound < explaining || $0.upperBound > Int(view.rights[explaining]) + 2 }
  }

  /// How the words are given: by how many of them stand in quotation marks.
  func kind(of contents: [Range<Int>]) -> Quotation.Kind {
    var (inside, outside) = (0, 0)
    for token in contents.joined() where view.document.tokens[token].kind == .word {
      if view.quoted[token] >= 0 { inside += 1 } else { outside += 1 }
    }
    return inside == 0 ? .indirect : outside == 0 ? .direct : .mixed
  }

  /// True when what is reported is no clause, but only what was spoken of or wanted: "praised the mayor".
  func isTopic(_ draft: Draft) -> Bool {
    if view.signs[draft.cue].low == CueParts.according { return false }
    if SourceWords.declining.contains(hash: view.lemmas[draft.cue]) || !isSaying(draft) { return true }
    if opensClause(draft) { return false }
    // "Did not answer messages that were left": nothing was said, whatever clause tells of the messages.
    if isDeniedThing(draft) { return true }
    return !draft.contents.joined().contains { token in
      if view.parts[token] == .auxiliary || Self.clauses.contains(view.relations[token]) { return true }
      guard view.parts[token] == .verb else { return false }
      return view.heads[token] < 0 || view.heads[token] == Int32(draft.cue)
        || view.has(token, .nounClause) && view.parts[draft.cue] != .verb
    }
  }

  /// True where a cue is denied and what it would report is a thing, not a clause: its object without a verb of its own.
  private func isDeniedThing(_ draft: Draft) -> Bool {
    guard let content = draft.contents.first, draft.contents.count == 1,
      CueParts(view, phrases, mentions, cue: draft.cue, speaker: draft.speaker.token).isNegated
    else { return false }
    return content.contains { view.has($0, .object) && view.heads[$0] == Int32(draft.cue) }
  }

  /// True for "said that only two of them had left", whatever hangs on what: "that" and a finite verb.
  private func opensClause(_ draft: Draft) -> Bool {
    guard let content = draft.contents.first, content.lowerBound > draft.cue,
      view.signs[content.lowerBound].low == Self.that, view.parts[content.lowerBound] == .subordinator
    else { return false }
    return content.contains { view.parts[$0] == .verb && isFinite($0) }
  }

  private func isFinite(_ token: Int) -> Bool {
    view.parts[token] == .auxiliary
      || [.past, .present, .thirdPerson].contains(view.document[Tag.self][token].form)
  }

  /// True when somebody speaks, or at least the cue is a word of saying: "worms require" and "is expected" are neither.
  private func isSaying(_ draft: Draft) -> Bool {
    let entry =
      SpeechVerbs.entry(hash: view.signs[draft.cue].low) ?? SpeechVerbs.entry(hash: view.lemmas[draft.cue])
    if entry?.frame == .speech { return true }
    guard let head = draft.speaker.token else { return false }
    // "The bones show that …" is a finding, whoever tells it.
    let opens = draft.contents.first.map { view.signs[$0.lowerBound].low == Self.that } ?? false
    if entry != nil, opens, view.parts[head] == .noun || view.parts[head] == .properNoun { return true }
    if mentions[head] != nil || entity(of: head, in: words(of: head)) != nil { return true }
    let (low, lemma) = (view.signs[head].low, view.lemmas[head])
    if view.parts[head] == .pronoun { return low != Self.it }
    return [
      PersonNouns.all, OrganizationNouns.all, SourceWords.nobody, SourceWords.documents,
      SourceWords.media,
    ]
    .contains { $0.contains(hash: low) || $0.contains(hash: lemma) }
  }

  private static let it = WordHash.of("it")
  private static let that = WordHash.of("that")

  private static let clauses: Set<UInt64> = Set(
    [DependencyTree.Relation.clause, .openClause, .parataxis].map(\.number)
  )
}
