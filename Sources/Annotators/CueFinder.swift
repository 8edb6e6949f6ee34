import Documents

/// Words that say that something is said, with the speaker beside them.
struct Cue {
  /// Where the words of the speaker stand relative to the cue.
  enum Order { case speakerFirst, cueFirst, accordingTo, citing }

  var tokens: Range<Int>
  var lemma: String
  var frame: SpeechVerbs.Frame
  var form: SpeechVerbs.Form
  var order: Order
  var speaker: SpeakerPhrases.Phrase?
  /// The tokens of speaker and cue together, which belong to no content.
  var span: Range<Int>
  var via: [Quotation.Source] = []
  var addressee: Range<Int>?
  /// The first token behind cue, addressee and time.
  var contentStart: Int
  /// True when "that" introduces the content.
  var hasThat = false
  var rule: String
}

/// Finds the cues of one sentence outside quotation marks.
struct CueFinder {
  let document: Document
  let words: [Word]
  let phrases: SpeakerPhrases
  /// For each token the quoted stretch it stands in, or -1.
  let quotedBy: [Int32]

  /// The cues in reading order.
  func cues(in sentence: Range<Int>) -> [Cue] {
    var found: [Cue] = []
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      defer { token += 1 }
      guard quotedBy[token] < 0, document.tokens[token].kind == .word else { continue }
      let hash = words[token].hash
      if hash == CueFinder.according, token + 1 < sentence.upperBound, words[token + 1].hash == CueFinder.to {
        if let cue = accordingTo(token, sentence) { found.append(cue) }
        continue
      }
      guard let entry = SpeechVerbs.entry(hash: hash), words[token].shape == .lower else { continue }
      guard let cue = verb(token, entry, sentence, after: found.last) else { continue }
      found.append(cue)
    }
    return found
  }

  // MARK: According to

  private func accordingTo(_ token: Int, _ sentence: Range<Int>) -> Cue? {
    guard let speaker = phrases.phrase(startingAt: token + 2, in: sentence) else { return nil }
    var end = speaker.tokens.upperBound
    var via: [Quotation.Source] = []
    // "police data cited by Rappler", "a document seen by Reuters"
    if end + 1 < sentence.upperBound, CueFinder.passedOn.contains(hash: words[end].hash),
      words[end + 1].hash == CueFinder.by, let carrier = phrases.phrase(startingAt: end + 2, in: sentence)
    {
      via.append(carrier.source)
      end = carrier.tokens.upperBound
    }
    return Cue(
      tokens: token..<token + 2,
      lemma: "according to",
      frame: .speech,
      form: .past,
      order: .accordingTo,
      speaker: speaker,
      span: token..<end,
      via: via,
      contentStart: end,
      rule: "according to"
    )
  }

  // MARK: Verbs

  private func verb(_ token: Int, _ entry: SpeechVerbs.Entry, _ sentence: Range<Int>, after last: Cue?)
    -> Cue?
  {
    if entry.frame == .citing, let cue = citing(token, entry, sentence) { return cue }
    let before = token > sentence.lowerBound ? words[token - 1].hash : 0
    switch entry.form {
    case .gerund:
      return gerund(token, entry, sentence, after: last)
    case .base:
      guard entry.frame == .speech || entry.frame == .thought else { return nil }
      return base(token, entry, sentence, before)
    case .past, .participle, .thirdPerson:
      break
    }
    if isPassive(token, sentence) { return passive(token, entry, sentence) }
    // A participle behind a noun without auxiliary ("the report issued by") looks like a past form.
    if token + 1 < sentence.upperBound, words[token + 1].hash == CueFinder.by { return nil }
    if before == CueFinder.to || before == CueFinder.the || before == CueFinder.a { return nil }
    if let inverted = inverted(token, entry, sentence) { return inverted }
    guard let subject = phrases.subject(before: token, in: sentence) else { return nil }
    guard accepts(subject, entry) else { return nil }
    return made(token, entry, subject, sentence, rule: "subject before a reporting verb")
  }

  private func accepts(_ subject: SpeakerPhrases.Phrase, _ entry: SpeechVerbs.Entry) -> Bool {
    if subject.tokens.contains(where: { quotedBy[$0] >= 0 }) { return false }
    switch entry.frame {
    case .speech:
      return phrases.canSpeak(subject) || entry.form == .past && !subject.tokens.isEmpty && isCommonSay(entry)
    case .thought, .naming, .citing: return phrases.canSpeak(subject)
    }
  }

  private func isCommonSay(_ entry: SpeechVerbs.Entry) -> Bool {
    CueFinder.plainSaying.contains(SpeechVerbs.lemmas[entry.lemma])
  }

  private static let plainSaying: Set<String> = ["say", "tell", "add", "warn", "insist"]

  private func made(
    _ token: Int,
    _ entry: SpeechVerbs.Entry,
    _ subject: SpeakerPhrases.Phrase,
    _ sentence: Range<Int>,
    rule: String
  ) -> Cue {
    var cue = Cue(
      tokens: token..<token + 1,
      lemma: SpeechVerbs.lemmas[entry.lemma],
      frame: entry.frame,
      form: entry.form,
      order: .speakerFirst,
      speaker: subject,
      span: min(subject.tokens.lowerBound, token)..<max(token + 1, subject.tokens.upperBound),
      contentStart: token + 1,
      rule: rule
    )
    behind(&cue, sentence)
    return cue
  }

  /// `"…," said the mayor`: a verb behind a quotation or a comma, the speaker behind it.
  private func inverted(_ token: Int, _ entry: SpeechVerbs.Entry, _ sentence: Range<Int>) -> Cue? {
    guard entry.frame == .speech, entry.form == .past || entry.form == .thirdPerson else { return nil }
    let previous = token - 1
    let followsQuote = previous >= 0 && previous < quotedBy.count && isQuoteEnd(previous)
    let followsComma = previous > sentence.lowerBound && phrases.isComma(previous)
    guard followsQuote || followsComma else { return nil }
    if followsComma, !followsQuote, previous > 0, !isQuoteEnd(previous - 1),
      let subject = phrases.subject(before: token, in: sentence), phrases.canSpeak(subject),
      subject.tokens.upperBound <= previous
    {
      return nil
    }
    guard let speaker = phrases.phrase(startingAt: token + 1, in: sentence), phrases.canSpeak(speaker) else {
      return nil
    }
    var cue = Cue(
      tokens: token..<token + 1,
      lemma: SpeechVerbs.lemmas[entry.lemma],
      frame: .speech,
      form: entry.form,
      order: .cueFirst,
      speaker: speaker,
      span: token..<speaker.tokens.upperBound,
      contentStart: speaker.tokens.upperBound,
      rule: "reporting verb before its subject"
    )
    skipApposition(&cue, sentence)
    return cue
  }

  private func isQuoteEnd(_ token: Int) -> Bool {
    document.tokens[token].kind == .quotationMark || quotedBy[token] >= 0
  }

  /// "said Jane Doe, the mayor of Lima, on Tuesday": the words behind the speaker up to the end or the next clause.
  private func skipApposition(_ cue: inout Cue, _ sentence: Range<Int>) {
    cue.contentStart = cue.span.upperBound
  }

  private func base(_ token: Int, _ entry: SpeechVerbs.Entry, _ sentence: Range<Int>, _ before: UInt64)
    -> Cue?
  {
    guard before != CueFinder.to, !CueFinder.modals.contains(hash: before), token > sentence.lowerBound else {
      return nil
    }
    guard let subject = phrases.phrase(endingAt: token, in: sentence) else { return nil }
    let head = subject.tokens.upperBound - 1
    let isPlural =
      phrases.isPlural(head) || CueFinder.plurals.contains(hash: words[head].hash)
      || document.tokens[head].kind == .word && subject.isPronoun
        && CueFinder.pluralPronouns.contains(hash: words[head].hash)
    guard isPlural, phrases.canSpeak(subject) else { return nil }
    return made(token, entry, subject, sentence, rule: "plural subject before a reporting verb")
  }

  /// "…, declaring his country's 'separation'": the subject of the clause before speaks.
  private func gerund(_ token: Int, _ entry: SpeechVerbs.Entry, _ sentence: Range<Int>, after last: Cue?)
    -> Cue?
  {
    guard entry.frame != .citing, token > sentence.lowerBound else { return nil }
    // "with Zinichev describing the 'real threat'": the name before the participle speaks.
    if let named = phrases.phrase(endingAt: token, in: sentence), named.isEntity, !named.isPronoun {
      return made(token, entry, named, sentence, rule: "participle behind its subject")
    }
    guard phrases.isComma(token - 1) || isBare(token, sentence) else { return nil }
    guard let subject = last?.speaker ?? mainSubject(before: token, in: sentence) else { return nil }
    var cue = made(token, entry, subject, sentence, rule: "participle with the subject of its sentence")
    cue.span = token..<token + 1
    return cue
  }

  /// A sentence that opens with the participle is no report: "Speaking in Manila".
  private func isBare(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token - 1 > sentence.lowerBound else { return false }
    return words[token - 1].hash == CueFinder.by || words[token - 1].hash == CueFinder.while
  }

  /// The first person or body before a token that stands behind no preposition.
  private func mainSubject(before token: Int, in sentence: Range<Int>) -> SpeakerPhrases.Phrase? {
    var position = sentence.lowerBound
    while position < token {
      if let mention = phrases.mentions[position], quotedBy[position] < 0 {
        let next = mention.tokens.upperBound
        let isOwner = next < token && words[next].hash == CueFinder.possessive
        let isObject =
          position > sentence.lowerBound && CueFinder.prepositions.contains(hash: words[position - 1].hash)
        let canAct = mention.isPerson || mention.type == .organization || mention.type == .geopolitical
        if canAct, !isOwner, !isObject {
          return SpeakerPhrases.Phrase(
            tokens: mention.tokens,
            source: Quotation.Source(range: document.range(ofTokens: mention.tokens), entity: mention.entity),
            isEntity: true,
            isPronoun: mention.kind == .pronoun
          )
        }
        position = next
      } else {
        position += 1
      }
    }
    return nil
  }

  private func isPassive(_ token: Int, _ sentence: Range<Int>) -> Bool {
    var place = token - 1
    while place > sentence.lowerBound, FunctionWords.adverbs.contains(hash: words[place].hash) { place -= 1 }
    return place >= sentence.lowerBound && CueFinder.being.contains(hash: words[place].hash)
  }

  /// "Putin was quoted as saying by TASS", "he was quoted by TASS as saying".
  private func passive(_ token: Int, _ entry: SpeechVerbs.Entry, _ sentence: Range<Int>) -> Cue? {
    guard entry.frame == .citing else { return nil }
    guard let subject = phrases.subject(before: token, in: sentence) else { return nil }
    var place = token + 1
    var via: [Quotation.Source] = []
    if place < sentence.upperBound, words[place].hash == CueFinder.by,
      let carrier = phrases.phrase(startingAt: place + 1, in: sentence)
    {
      via.append(carrier.source)
      place = carrier.tokens.upperBound
    }
    guard place + 1 < sentence.upperBound, words[place].hash == CueFinder.as,
      let saying = SpeechVerbs.entry(hash: words[place + 1].hash), saying.form == .gerund
    else { return nil }
    var end = place + 2
    if via.isEmpty, end < sentence.upperBound, words[end].hash == CueFinder.by,
      let carrier = phrases.phrase(startingAt: end + 1, in: sentence)
    {
      via.append(carrier.source)
      end = carrier.tokens.upperBound
    }
    var cue = Cue(
      tokens: token..<place + 2,
      lemma: SpeechVerbs.lemmas[entry.lemma],
      frame: .speech,
      form: .past,
      order: .speakerFirst,
      speaker: subject,
      span: subject.tokens.lowerBound..<end,
      via: via,
      contentStart: end,
      rule: "quoted as saying"
    )
    behind(&cue, sentence)
    return cue
  }

  /// "GMA News quoted him as saying": the object speaks, the subject passes it on.
  private func citing(_ token: Int, _ entry: SpeechVerbs.Entry, _ sentence: Range<Int>) -> Cue? {
    guard !isPassive(token, sentence) else { return nil }
    guard let speaker = phrases.phrase(startingAt: token + 1, in: sentence) else { return nil }
    let place = speaker.tokens.upperBound
    guard place + 1 < sentence.upperBound, words[place].hash == CueFinder.as,
      let saying = SpeechVerbs.entry(hash: words[place + 1].hash), saying.form == .gerund
    else { return nil }
    let carrier = phrases.subject(before: token, in: sentence)
    var cue = Cue(
      tokens: token..<token + 1,
      lemma: SpeechVerbs.lemmas[entry.lemma],
      frame: .speech,
      form: .past,
      order: .citing,
      speaker: speaker,
      span: min(carrier?.tokens.lowerBound ?? token, token)..<place + 2,
      via: carrier.map { [$0.source] } ?? [],
      contentStart: place + 2,
      rule: "quoted as saying"
    )
    behind(&cue, sentence)
    return cue
  }

  // MARK: Behind the verb

  /// Finds addressee, time, place and "that" between the verb and what is said.
  private func behind(_ cue: inout Cue, _ sentence: Range<Int>) {
    var token = cue.contentStart
    if cue.lemma == "tell" || CueFinder.withAddressee.contains(cue.lemma), token < sentence.upperBound {
      if let phrase = phrases.phrase(startingAt: token, in: sentence) {
        cue.addressee = phrase.tokens
        token = phrase.tokens.upperBound
        if let mention = phrases.mentions[phrase.tokens.upperBound - 1], mention.type == .organization,
          isOutlet(mention.tokens)
        {
          cue.via.append(phrase.source)
        }
      }
    }
    cue.contentStart = token
    // Look a little ahead for "that": "said on Tuesday in a statement that".
    var ahead = token
    while ahead < sentence.upperBound, ahead - token < 14 {
      if words[ahead].hash == CueFinder.that {
        cue.contentStart = ahead + 1
        cue.hasThat = true
        return
      }
      guard ahead > token || opensAdjunct(ahead) else { break }
      if quotedBy[ahead] >= 0 || document.tokens[ahead].kind == .quotationMark { break }
      if phrases.isComma(ahead), ahead + 1 < sentence.upperBound, words[ahead + 1].hash != CueFinder.that,
        !isDatePart(ahead + 1), !isDatePart(ahead - 1)
      {
        break
      }
      if FunctionWords.auxiliaries.contains(hash: words[ahead].hash) { break }
      ahead += 1
    }
    // Without "that" only a day stands in between: "said Tuesday the bridge".
    var place = token
    while place < sentence.upperBound,
      words[place].classes.contains(.weekday)
        || words[place].hash == CueFinder.on && place + 1 < sentence.upperBound
          && words[place + 1].classes.contains(.weekday)
        || CueFinder.days.contains(hash: words[place].hash)
    {
      place += 1
    }
    cue.contentStart = place
  }

  /// True for a month, a weekday or a number, as between a cue and "that".
  private func isDatePart(_ token: Int) -> Bool {
    document.tokens[token].kind == .number || FunctionWords.calendar.contains(hash: words[token].hash)
  }

  private func opensAdjunct(_ token: Int) -> Bool {
    words[token].classes.contains(.weekday) || CueFinder.adjunct.contains(hash: words[token].hash)
      || FunctionWords.adverbs.contains(hash: words[token].hash)
  }

  private func isOutlet(_ tokens: Range<Int>) -> Bool {
    let hash = Lexicon.phraseHash(of: document.text, document.range(ofTokens: tokens)).value
    return Gazetteer.standard.classes(ofHash: hash).contains(.newsOrganization)
  }

  private static let withAddressee: Set<String> = [
    "ask", "warn", "remind", "inform", "assure", "urge", "promise",
  ]
  private static let according = WordHash.of("according")
  private static let to = WordHash.of("to")
  private static let the = WordHash.of("the")
  private static let a = WordHash.of("a")
  private static let by = WordHash.of("by")
  private static let `as` = WordHash.of("as")
  private static let on = WordHash.of("on")
  private static let that = WordHash.of("that")
  private static let `while` = WordHash.of("while")
  private static let possessive = WordHash.of("'s")
  private static let days = WordSet("today yesterday tonight later earlier again")
  private static let adjunct = WordSet(
    "on in at to during after before through via by with from earlier later"
  )
  private static let modals = WordSet(
    "would will can could may might must shall should did does do not n't 'll 'd"
  )
  private static let plurals = WordSet("police people authorities media officials critics experts sources")
  private static let pluralPronouns = WordSet("they we i you many some others who")
  private static let being = WordSet("is are was were be been being am 's 're")
  private static let passedOn = WordSet(
    "cited quoted seen obtained reviewed published reported released compiled collected"
  )
  private static let prepositions = WordSet(
    "of in at by for from to with on about over under against between during after before"
  )
}
