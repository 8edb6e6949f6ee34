import Documents
import WordLists

/// Who speaks, where grammar says it better than what was learnt.
extension QuotationAssembler {
  /// Who speaks: whoever the grammar of quoting names, and otherwise the likeliest.
  func speaker(of cue: Int, _ paths: CuePaths) -> SpeakerModel.Choice {
    var choice = models.speakers.choose(view, cue: cue, paths: paths)
    // "The study itself outlined …": the noun before it speaks.
    if let token = choice.token, Self.reflexives.contains(hash: view.signs[token].low),
      let noun = view.head(of: token),
      view.parts[noun] == .noun || view.parts[noun] == .properNoun
    {
      choice.token = noun
    }
    if let token = choice.token, let noun = noun(of: token, outside: cue) { choice.token = noun }
    if let token = choice.token, let noun = nameless(token, cue) { choice.token = noun }
    if let token = choice.token, let other = first(of: token) ?? person(behind: token) {
      choice.token = other
    }
    if let named = named(byAccording: cue), choice.token.map({ !named.contains($0) }) ?? true {
      return SpeakerModel.Choice(token: view.head(among: named), lead: Self.leastLead)
    }
    if let matrix = reporting(before: cue) {
      let other = models.speakers.choose(
        view,
        cue: matrix,
        paths: CuePaths(view, cue: matrix, window: ContentModel.window(view, matrix))
      )
      if other.token != nil { return other }
    }
    if let token = choice.token, let matrix = matrix(of: cue, beside: token) {
      let other = models.speakers.choose(
        view,
        cue: matrix,
        paths: CuePaths(view, cue: matrix, window: ContentModel.window(view, matrix))
      )
      if other.token != nil { return other }
    }
    if choice.token == nil, let inverted = inverted(behind: cue) ?? between(marksAnd: cue) {
      return SpeakerModel.Choice(token: inverted, lead: Self.leastLead)
    }
    let quoted = CueParts(view, phrases, mentions, cue: cue, speaker: nil).quotedPerson
    guard let quoted, quoted != choice.token else { return choice }
    return SpeakerModel.Choice(token: quoted, runnerUp: choice.token, lead: Self.leastLead)
  }

  /// The words between "according to" and the comma or the quotation mark behind it.
  private func named(byAccording cue: Int) -> Range<Int>? {
    guard view.signs[cue].low == CueParts.according else { return nil }
    let sentence = view.document.sentences[Int(view.sentences[cue])].tokens
    let start = cue + 2
    let end = (min(start, sentence.upperBound)..<sentence.upperBound).first { token in
      let kind = view.document.tokens[token].kind
      return kind == .punctuation || kind == .quotationMark
    }
    guard let end, start < end else { return nil }
    return start..<end
  }

  /// The first noun of one person's description: the "lawyer" of "a lawyer and activist".
  private func first(of noun: Int) -> Int? {
    guard view.has(noun, .conjunct), view.parts[noun] == .noun, let first = view.head(of: noun), first < noun,
      view.parts[first] == .noun, mentions[noun] == nil,
      view.document[Tag.self][noun].form != .plural,
      view.children(of: noun).allSatisfy({ view.has($0, .coordinator) })
    else { return nil }
    return first
  }

  /// The "said" of "said it would cost jobs and accused the bank", where "accused" was hung on "cost".
  private func reporting(before cue: Int) -> Int? {
    let tags = view.document[Tag.self]
    guard cue > 0, view.has(cue, .conjunct), tags[cue].form == .past, view.parts[cue - 1] == .coordinator,
      let verb = view.head(of: cue), view.has(verb, .clause),
      view.children(of: verb).contains(where: { tags[$0].form == .modal }),
      let matrix = view.head(of: verb), tags[matrix].form == .past,
      SpeechVerbs.entry(hash: view.signs[matrix].low)?.frame == .speech
    else { return nil }
    return matrix
  }

  /// Whom "who declined to be named because he is not authorised" tells of, where "he" was taken to say the rest.
  private func nameless(_ pronoun: Int, _ cue: Int) -> Int? {
    let sentence = view.document.sentences[Int(view.sentences[cue])].tokens
    guard view.parts[pronoun] == .pronoun, pronoun > sentence.lowerBound, pronoun < cue,
      view.quoted[pronoun] < 0,
      SourceWords.reasons.contains(hash: view.signs[pronoun - 1].low), kinds.anonymity(in: sentence) != nil,
      let relative = (sentence.lowerBound..<pronoun).last(where: {
        Self.relatives.contains(hash: view.signs[$0].low)
      })
    else { return nil }
    var noun = relative - 1
    if noun > sentence.lowerBound, view.signs[noun].low == CueFeatures.comma { noun -= 1 }
    return noun >= sentence.lowerBound && view.parts[noun] == .noun ? noun : nil
  }

  /// The person whose title begins with the name of a body: "Senate President Jane Doe".
  private func person(behind body: Int) -> Int? {
    guard let mention = mentions[body], !mention.isPerson, mention.kind == .name else { return nil }
    return view.children(of: body).first { child in
      guard let other = mentions[child], child > body, other.isPerson, other.kind == .name else {
        return false
      }
      let title = mention.tokens.upperBound..<max(mention.tokens.upperBound, other.tokens.lowerBound)
      return (1...4).contains(title.count)
        && title.allSatisfy { view.parts[$0] == .noun || view.parts[$0] == .properNoun }
    }
  }

  /// The phrase right behind a verb of saying that stands right behind quoted words: `"How big?" asked the boy`.
  private func inverted(behind cue: Int) -> Int? {
    // The comma may stand behind the marks.
    var mark = cue - 1
    if mark > 0, view.signs[mark].low == CueFeatures.comma { mark -= 1 }
    guard mark >= 0, view.document.tokens[mark].kind == .quotationMark, view.quoted[cue] < 0,
      SpeechVerbs.entry(hash: view.signs[cue].low)?.frame == .speech,
      !view.children(of: cue).contains(where: { view.has($0, .subject) && $0 < cue && view.quoted[$0] < 0 })
    else { return nil }
    let sentence = view.document.sentences[Int(view.sentences[cue])].tokens
    return (cue + 1..<min(cue + 9, sentence.upperBound)).first { token in
      let isNoun =
        view.parts[token] == .noun || view.parts[token] == .properNoun || view.parts[token] == .pronoun
        // "complained another"
        || view.parts[token] == .determiner && view.heads[token] == Int32(cue)
      return isNoun && Int(view.lefts[token]) == cue + 1
    }
  }

  /// The phrase that stands between quoted words and a verb of saying: `"We keep quiet," one herder, who had left, said`.
  private func between(marksAnd cue: Int) -> Int? {
    let sentence = view.document.sentences[Int(view.sentences[cue])].tokens
    guard view.quoted[cue] < 0, SpeechVerbs.entry(hash: view.signs[cue].low)?.frame == .speech,
      let last = (sentence.lowerBound..<cue).last(where: { view.quoted[$0] >= 0 })
    else { return nil }
    let start = view.spans[Int(view.quoted[last])].outer.upperBound
    guard start < cue, cue - start <= 16 else { return nil }
    var head: Int?
    var end = start
    while end < cue, Self.phraseParts.contains(view.parts[end]) {
      if view.parts[end] != .determiner, view.parts[end] != .adjective, view.parts[end] != .numeral {
        head = end
      }
      end += 1
    }
    guard let head, end == cue || view.parts[end] == .punctuation || view.parts[end] == .adverb else {
      return nil
    }
    return mentions[head].map { $0.tokens.lowerBound } ?? head
  }

  private static let phraseParts: Set<PartOfSpeech> = [
    .determiner, .adjective, .numeral, .noun, .properNoun, .pronoun,
  ]

  /// The noun that "who" stands for, where the cue is no part of its clause: "an official who had left said".
  private func noun(of relative: Int, outside cue: Int) -> Int? {
    guard Self.relatives.contains(hash: view.signs[relative].low), var verb = view.head(of: relative) else {
      return nil
    }
    while view.has(verb, .conjunct), let first = view.head(of: verb) { verb = first }
    guard view.has(verb, .relativeClause), let noun = view.head(of: verb), noun < relative,
      !(Int(view.lefts[verb])...Int(view.rights[verb])).contains(cue)
    else { return nil }
    return noun
  }

  /// The verb whose subject also says what a participle behind it introduces, where another one was chosen who cannot.
  ///
  /// "Trump told them that Romney was wrong, adding “…”": Romney stands in what Trump says. "Her campaign sent a note to
  /// supporters stating “…”": supporters are told.
  private func matrix(of cue: Int, beside chosen: Int) -> Int? {
    guard view.document[Tag.self][cue].form == .gerund, chosen < cue,
      !view.children(of: cue).contains(where: { view.has($0, .subject) })
    else { return nil }
    let sentence = view.document.sentences[Int(view.sentences[cue])].tokens
    let isTold =
      chosen == cue - 1
      && view.children(of: chosen).contains { view.signs[$0].low == Self.to && view.has($0, .caseMarker) }
    let isApart = cue > sentence.lowerBound && view.parts[cue - 1] == .punctuation
    guard isTold || isApart else { return nil }
    return (max(sentence.lowerBound, cue - Self.farthestMatrix)..<cue).last { verb in
      guard view.parts[verb] == .verb, view.quoted[verb] < 0,
        !(Int(view.lefts[chosen])...Int(view.rights[chosen])).contains(verb),
        view.children(of: verb).contains(where: { view.has($0, .subject) && $0 != chosen })
      else { return false }
      return isTold
        || SpeechVerbs.entry(hash: view.signs[verb].low)?.frame == .speech
          && view.children(of: verb).contains {
            view.has($0, .clause) && (Int(view.lefts[$0])...Int(view.rights[$0])).contains(chosen)
          }
    }
  }

  /// How many tokens before a participle its verb is looked for.
  private static let farthestMatrix = 80
  private static let to = WordHash.of("to")
  private static let reflexives = WordSet(WordList("pronouns/third-person-reflexives"))
}
