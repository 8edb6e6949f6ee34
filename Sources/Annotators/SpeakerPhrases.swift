import Documents

/// Finds the noun phrases that can name a speaker, beside a verb, without a parser.
struct SpeakerPhrases {
  let document: Document
  let words: [Word]
  /// For each token the entity and mention that cover it.
  let mentions: MentionIndex

  /// A noun phrase: all its tokens, and the words that name the speaker.
  struct Phrase {
    var tokens: Range<Int>
    var source: Quotation.Source
    /// True for a name, a resolved description or a pronoun; false for other nouns.
    var isEntity: Bool
    var isPronoun: Bool
  }

  // MARK: Left of a verb

  /// The subject that ends before a verb, over adverbs, auxiliaries and an apposition in commas.
  func subject(before verb: Int, in sentence: Range<Int>) -> Phrase? {
    var end = verb
    while end > sentence.lowerBound, isBetweenSubjectAndVerb(end - 1) { end -= 1 }
    guard end > sentence.lowerBound else { return nil }
    if isComma(end - 1) || isDash(end - 1) || isClosingBracket(end - 1) {
      guard let open = insertionStart(end - 1, sentence) else { return nil }
      // "Its spokeswoman, Lucía Tarrant, admitted": the name in apposition speaks.
      if let person = soleName(open + 1..<end - 1) { return person }
      return phrase(endingAt: open, in: sentence)
    }
    return phrase(endingAt: end, in: sentence)
  }

  /// The person whose name is all that some tokens hold.
  private func soleName(_ tokens: Range<Int>) -> Phrase? {
    guard let first = tokens.first, let mention = mentions[first], mention.tokens == tokens, mention.isPerson,
      mention.kind == .name
    else { return nil }
    return Phrase(
      tokens: tokens,
      source: source(tokens, entity: mention.entity),
      isEntity: true,
      isPronoun: false
    )
  }

  /// Where an insertion in commas, dashes or brackets that closes at a token begins.
  private func insertionStart(_ close: Int, _ sentence: Range<Int>) -> Int? {
    var token = close - 1
    while token > sentence.lowerBound, close - token < 40 {
      if isClosingBracket(close) ? isOpeningBracket(token) : isComma(token) || isDash(token) {
        // ", 45, a teacher," and "Lima, Peru," hold a comma themselves.
        if token - 2 > sentence.lowerBound, isComma(token - 2), document.tokens[token - 1].kind == .number {
          return token - 2
        }
        return token
      }
      token -= 1
    }
    return nil
  }

  private func isBetweenSubjectAndVerb(_ token: Int) -> Bool {
    if FunctionWords.adverbs.contains(hash: words[token].hash) { return true }
    guard document.tokens[token].kind == .word else { return false }
    if FunctionWords.auxiliaries.contains(hash: words[token].hash) { return true }
    let range = document.tokens[token].range
    return words[token].shape == .lower && range.count > 4 && document.text[range.end - 1] == 121
      && document.text[range.end - 2] == 108 && !FunctionWords.personNouns.contains(hash: words[token].hash)
  }

  /// The noun phrase that ends before a token.
  func phrase(endingAt end: Int, in sentence: Range<Int>) -> Phrase? {
    guard end > sentence.lowerBound else { return nil }
    let last = end - 1
    let word = words[last]
    if let mention = mentions[last], mention.tokens.upperBound == end, !isRestriction(mention, in: sentence) {
      let entity = mention.entity
      // The office before a name belongs to the phrase: "Fire Chief Tobias Renquist".
      let start =
        mention.isPerson && mention.kind == .name
        ? base(endingAt: end, in: sentence) : mention.tokens.lowerBound
      return Phrase(
        tokens: min(start, mention.tokens.lowerBound)..<end,
        source: source(mention.tokens, entity: entity),
        isEntity: true,
        isPronoun: mention.kind == .pronoun
      )
    }
    if let mention = mentions[last], let person = restricted(by: mention, in: sentence) { return person }
    if FunctionWords.speakingPronouns.contains(hash: word.hash) {
      return Phrase(
        tokens: last..<end,
        source: source(last..<end, entity: antecedent(ofRelative: last, in: sentence)),
        isEntity: false,
        isPronoun: true
      )
    }
    guard document.tokens[last].kind == .word, !word.isClosed || word.hash == SpeakerPhrases.one else {
      return nil
    }
    var start = base(endingAt: end, in: sentence)
    // "a spokesman for the ministry", "officials in Lima"
    while start - 2 >= sentence.lowerBound, SpeakerPhrases.links.contains(hash: words[start - 1].hash) {
      if let mention = mentions[start - 2], mention.kind == .name { start = mention.tokens.lowerBound; break }
      guard isNoun(start - 2) else { break }
      start = base(endingAt: start - 1, in: sentence)
    }
    guard start < end else { return nil }
    return made(start..<end)
  }

  /// The entity that "who" speaks of: the phrase right before it, over a comma.
  private func antecedent(ofRelative token: Int, in sentence: Range<Int>) -> Int? {
    guard words[token].hash == SpeakerPhrases.who else { return nil }
    let end = token > sentence.lowerBound && isComma(token - 1) ? token - 1 : token
    guard end > sentence.lowerBound, let before = phrase(endingAt: end, in: sentence), !before.isPronoun
    else {
      return nil
    }
    return before.source.entity
  }

  /// The person before "of the Red Cross".
  private func restricted(by mention: MentionIndex.Entry, in sentence: Range<Int>) -> Phrase? {
    guard isRestriction(mention, in: sentence) else { return nil }
    var link = mention.tokens.lowerBound - 1
    if SpeakerPhrases.determiners.contains(hash: words[link].hash) { link -= 1 }
    guard link > sentence.lowerBound, let person = mentions[link - 1], person.isPerson else { return nil }
    return Phrase(
      tokens: person.tokens.lowerBound..<mention.tokens.upperBound,
      source: source(person.tokens, entity: person.entity),
      isEntity: true,
      isPronoun: false
    )
  }

  /// True for the body or place behind "an official of the …": the noun before it speaks.
  private func isRestriction(_ mention: MentionIndex.Entry, in sentence: Range<Int>) -> Bool {
    guard !mention.isPerson, mention.kind == .name else { return false }
    var link = mention.tokens.lowerBound - 1
    if link > sentence.lowerBound, SpeakerPhrases.determiners.contains(hash: words[link].hash) { link -= 1 }
    guard link > sentence.lowerBound, SpeakerPhrases.links.contains(hash: words[link].hash) else {
      return false
    }
    if mentions[link - 1]?.isPerson ?? false { return true }
    return isNoun(link - 1) && FunctionWords.personNouns.contains(hash: words[link - 1].hash)
  }

  /// The start of a simple noun phrase: back to its determiner or to a word that cannot belong to it.
  private func base(endingAt end: Int, in sentence: Range<Int>) -> Int {
    var start = end
    while start > sentence.lowerBound, end - start < 9 {
      let token = start - 1
      let word = words[token]
      if SpeakerPhrases.determiners.contains(hash: word.hash) { return token }
      if let mention = mentions[token] {
        if mention.kind == .pronoun { return start }
        start = mention.tokens.lowerBound
        continue
      }
      if document.tokens[token].kind == .number { start = token; continue }
      if SpeakerPhrases.quantifiers.contains(hash: word.hash) { start = token; continue }
      if document.tokens[token].kind == .punctuation {
        guard document.text[document.tokens[token].range.start] == 45, document.tokens[token].range.count == 1
        else { return start }
        start = token
        continue
      }
      guard document.tokens[token].kind == .word, !word.isClosed || word.hash == SpeakerPhrases.possessive
      else { return start }
      if SpeechVerbs.entry(hash: word.hash) != nil, !FunctionWords.bodyNouns.contains(hash: word.hash) {
        return start
      }
      start = token
    }
    return start
  }

  private func isNoun(_ token: Int) -> Bool {
    document.tokens[token].kind == .word && !words[token].isClosed
      && (FunctionWords.personNouns.contains(hash: words[token].hash)
        || FunctionWords.bodyNouns.contains(hash: words[token].hash)
        || words[token].classes.contains(.office) || isPlural(token))
  }

  // MARK: Right of a verb

  /// The noun phrase that begins at a token: "said the mayor of Lima", "according to police".
  func phrase(startingAt start: Int, in sentence: Range<Int>) -> Phrase? {
    var token = start
    var lastName: MentionIndex.Entry?
    var lastNoun: Int?
    while token < sentence.upperBound, token - start < 16 {
      if let mention = mentions[token] {
        if mention.kind == .pronoun {
          guard token == start else { break }
          return Phrase(
            tokens: mention.tokens,
            source: source(mention.tokens, entity: mention.entity),
            isEntity: true,
            isPronoun: true
          )
        }
        // A second name right behind the first belongs to another phrase.
        lastName = mention
        lastNoun = nil
        token = mention.tokens.upperBound
        if mention.isPerson { break }
        continue
      }
      let word = words[token]
      let kind = document.tokens[token].kind
      if kind == .word, !word.isClosed {
        if SpeechVerbs.entry(hash: word.hash) != nil, !isNoun(token), token > start { break }
        lastNoun = token
        lastName = nil
        token += 1
      } else if SpeakerPhrases.determiners.contains(hash: word.hash)
        || SpeakerPhrases.quantifiers.contains(hash: word.hash)
        || kind == .number || word.hash == SpeakerPhrases.possessive
      {
        guard lastNoun == nil && lastName == nil || word.hash == SpeakerPhrases.possessive else { break }
        token += 1
      } else if kind == .punctuation, document.text[document.tokens[token].range.start] == 45,
        document.tokens[token].range.count == 1
      {
        token += 1
      } else if FunctionWords.speakingPronouns.contains(hash: word.hash), token == start {
        return Phrase(
          tokens: token..<token + 1,
          source: source(token..<token + 1, entity: nil),
          isEntity: false,
          isPronoun: true
        )
      } else {
        break
      }
    }
    if let lastName, token == lastName.tokens.upperBound {
      return Phrase(
        tokens: start..<token,
        source: source(lastName.tokens, entity: lastName.entity),
        isEntity: true,
        isPronoun: false
      )
    }
    guard let lastNoun else { return nil }
    var end = lastNoun + 1
    // "its general secretary, Kwabena Sturrock"
    if end + 1 < sentence.upperBound, isComma(end), let mention = mentions[end + 1], mention.isPerson,
      mention.kind == .name, isNoun(end - 1)
    {
      let next = mention.tokens.upperBound
      if next >= sentence.upperBound || document.tokens[next].kind == .punctuation {
        return Phrase(
          tokens: start..<next,
          source: source(mention.tokens, entity: mention.entity),
          isEntity: true,
          isPronoun: false
        )
      }
    }
    // "a spokesman for the ministry"
    while end + 1 < sentence.upperBound, SpeakerPhrases.links.contains(hash: words[end].hash),
      isNoun(end - 1),
      let tail = plainPhrase(startingAt: end + 1, in: sentence), tail > end + 1
    {
      end = tail
    }
    return made(start..<end)
  }

  private func plainPhrase(startingAt start: Int, in sentence: Range<Int>) -> Int? {
    var token = start
    while token < sentence.upperBound, token - start < 8 {
      if let mention = mentions[token], mention.kind == .name {
        token = mention.tokens.upperBound
        continue
      }
      guard document.tokens[token].kind == .word else { break }
      guard
        !words[token].isClosed
          || SpeakerPhrases.determiners.contains(hash: words[token].hash) && token == start
      else { break }
      token += 1
    }
    return token > start ? token : nil
  }

  // MARK: Helpers

  /// A phrase over tokens; a description that speaks of an entity gets it.
  private func made(_ tokens: Range<Int>) -> Phrase {
    let last = tokens.upperBound - 1
    if let mention = mentions[last], mention.tokens.upperBound == tokens.upperBound {
      return Phrase(
        tokens: tokens,
        source: source(mention.tokens, entity: mention.entity),
        isEntity: true,
        isPronoun: mention.kind == .pronoun
      )
    }
    if let mention = tokens.lazy.compactMap({ mentions[$0] }).first(where: { $0.kind == .nominal }) {
      return Phrase(
        tokens: tokens,
        source: source(tokens, entity: mention.entity),
        isEntity: true,
        isPronoun: false
      )
    }
    return Phrase(tokens: tokens, source: source(tokens, entity: nil), isEntity: false, isPronoun: false)
  }

  private func source(_ tokens: Range<Int>, entity: Int?) -> Quotation.Source {
    Quotation.Source(range: document.range(ofTokens: tokens), entity: entity)
  }

  /// True for a phrase whose head is somebody or something that speaks.
  func canSpeak(_ phrase: Phrase) -> Bool {
    if phrase.isEntity || phrase.isPronoun { return true }
    return phrase.tokens.contains { token in
      FunctionWords.personNouns.contains(hash: words[token].hash)
        || FunctionWords.bodyNouns.contains(hash: words[token].hash)
        || words[token].classes.contains(.office) && !words[token].isClosed
    }
  }

  func isPlural(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    guard range.count > 3, words[token].shape == .lower else { return false }
    return document.text[range.end - 1] == 115 && document.text[range.end - 2] != 115
  }

  func isComma(_ token: Int) -> Bool { byte(token) == 44 && document.tokens[token].kind == .punctuation }

  func isColon(_ token: Int) -> Bool { byte(token) == 58 && document.tokens[token].kind == .punctuation }

  private func isDash(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    return document.tokens[token].kind == .punctuation
      && (byte(token) == 45 && range.count > 1
        || byte(token) == 0xE2 && range.count == 3 && document.text[range.start + 2] >= 0x93
          && document.text[range.start + 2] <= 0x95)
  }

  private func isClosingBracket(_ token: Int) -> Bool { byte(token) == 41 }
  private func isOpeningBracket(_ token: Int) -> Bool { byte(token) == 40 }

  private func byte(_ token: Int) -> UInt8 { document.text[document.tokens[token].range.start] }

  private static let determiners = WordSet(
    "the a an this that these those his her its their our my your another every each no"
  )
  private static let quantifiers = WordSet(
    "some many several most two three four five six seven eight nine ten both all other others few more one"
  )
  private static let links = WordSet("of for at from in with on within inside")
  private static let possessive = WordHash.of("'s")
  private static let one = WordHash.of("others")
  private static let who = WordHash.of("who")
}

/// Tells which mention covers a token.
struct MentionIndex {
  /// One mention with its entity.
  struct Entry {
    var entity: Int
    var tokens: Range<Int>
    var kind: Mention.Kind
    var isPerson: Bool
    var type: EntityType
  }

  private var entries: [Entry] = []
  private var owner: [Int32]

  init(_ document: Document) {
    owner = [Int32](repeating: -1, count: document.tokens.count)
    for (position, entity) in document[Entity.self].enumerated() {
      for mention in entity.mentions {
        let index = Int32(clamping: entries.count)
        entries.append(
          Entry(
            entity: position,
            tokens: mention.tokens,
            kind: mention.kind,
            isPerson: entity.type == .person,
            type: entity.type
          )
        )
        for token in mention.tokens where owner.indices.contains(token) {
          // The name inside a description keeps its own place.
          if mention.kind == .name || owner[token] < 0 { owner[token] = index }
        }
      }
    }
  }

  /// The mention that covers a token.
  subscript(token: Int) -> Entry? {
    guard owner.indices.contains(token), owner[token] >= 0 else { return nil }
    return entries[Int(owner[token])]
  }
}
