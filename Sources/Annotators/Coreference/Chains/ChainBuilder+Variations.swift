import Documents
import WordLists

/// Descriptions that are another word for a person named before.
extension ChainBuilder {
  /// The person for whom a description with "the" is another word; nil where the text leaves open who it is.
  ///
  /// News avoids to repeat a name: "Ann Roe has left London. “I was tired,” the novelist said." (elegant variation:
  /// Fowler, A Dictionary of Modern English Usage, 1926). The noun says what somebody is (`roles/callings`), and nobody
  /// has been called so before. The person is the only one so far, or else the only one near by, or else the subject of
  /// the sentence before, for a description that is a subject too.
  func variation(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.number != .plural,
      mention.cluster < 0 || Compatriots.isOne(mention.head, in: tree), !mention.isNamed, !mention.isJoined,
      tree.quoted[mention.head] < 0
    else { return nil }
    let (head, lemma) = (mention.head, tree.lemmas[mention.head])
    let isCompatriot = Compatriots.isOne(head, in: tree)
    let isParent = isParentOfNumber(head)
    guard isCompatriot || isCalling(head) || isParent, isParent || !isOwned(head) else {
      return nil
    }
    // Who was called so before, or nobody; "the former coach" is nobody's coach, and "lawmakers" are several.
    let areSeveral = onlyBearer(ofHead: lemma).map { mentions[$0].number == .plural } ?? false
    if !isFormer(head), !isOfParty(head), isHeadSeen(lemma), !areSeveral {
      return onlyBearer(ofHead: lemma).flatMap { isPossible(index, $0) ? named($0) : nil }
    }
    let rivals = coarguments(of: head)
    // "The former mayor" is not the mayor, but the retired mayor; "the former Orlandia coach" may be the coach of
    // another team.
    let isFormerOnly = isFormer(head) && Int(tree.lefts[head]) >= head - 2
    func isCandidate(_ other: Int) -> Bool {
      guard isPersonOfChain(other), !mentions[other].isJoined, mentions[other].number != .plural,
        isPossible(index, other), !rivals.contains(chains[other])
      else { return false }
      let words = state(of: other).words
      if isFormerOnly, words.contains(lemma), !words.contains(where: { Self.formers.contains(hash: $0) }) {
        return false
      }
      return isCompatriot
        ? !isCalledByNation(other)
        : isFormer(head) || isWider(lemma, thanWordsOf: other)
          || !state(of: other).words.contains { Self.trainers.contains(hash: $0) }
    }
    if let subject = subjectAbove(head), isCandidate(subject) { return named(subject) }
    guard !isCompatriot || isWhole(head) else { return nil }
    // "A 17-year-old boy was arrested. The teenager": who has no name is taken up by a wider word.
    if Self.callings[lemma]?.isEmpty == false,
      let found = personNear(index, where: { isCandidate($0) && isWider(lemma, thanWordsOf: $0) })
    {
      return found
    }
    // "Had been seeing her ex, Tom Roe, behind the businessman's back": somebody else's.
    guard let near = personNear(index, where: isCandidate),
      mentions[near].sentence != mention.sentence || mention.tokens.contains(mentions[near].head)
        || tree.isSubject(mentions[near].head) || verbAbove(mentions[near].head) != verbAbove(head)
    else { return nil }
    return named(near)
  }

  /// The person near by whom a description can mean: the only one so far, the only one in the sentences before it, or
  /// the subject of the sentence before, for a description that is a subject too.
  func personNear(_ index: Int, where isCandidate: (Int) -> Bool) -> Int? {
    let mention = mentions[index]
    let before = stride(from: index - 1, through: max(0, index - Self.farthest), by: -1)
      .filter { isInChain($0) }
    if let only = sole(before.filter { isPersonOfChain($0) }), isCandidate(only) { return only }
    for distance in 1...Self.nearbyVariation {
      let near = before.prefix { mentions[$0].sentence >= mention.sentence - distance }
      if let only = sole(near.filter { isCandidate($0) }) { return only }
    }
    guard tree.has(mention.head, .subject) || mention.speech != .none, let subject = subjectBefore(mention),
      isCandidate(subject)
    else { return nil }
    return subject
  }

  /// The new speaker of the sentence before for the calling of who goes on to speak of herself: "Her daughter, Ann Roe,
  /// begged her to rest. “Mum's got a bad hip,” the nurse said."
  ///
  /// Nothing has said what the speaker is, and nobody has been called so.
  func callingOfSpeaker(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.number != .plural,
      mention.cluster < 0, !mention.isNamed, !mention.isJoined, mention.speech == .quoted,
      tree.quoted[mention.head] < 0, tree.has(mention.head, .subject), isWhole(mention.head),
      !isOwned(mention.head), Self.professions[tree.lemmas[mention.head]] != nil,
      !isHeadSeen(tree.lemmas[mention.head]), speaksOfOneself(mention),
      let speaker = subjectBefore(mention), mentions[speaker].speech != .none, mentions[speaker].isNamed,
      Int(chains[speaker]) == speaker, isPossible(index, speaker),
      !state(of: speaker).words.contains(where: { Self.professions[$0] != nil })
    else { return nil }
    return named(speaker)
  }

  /// True for quoted words in the sentence of a speaker with "I", "my" or a bare "Mum", and no "he" or "she".
  private func speaksOfOneself(_ mention: MentionCandidate) -> Bool {
    let quoted = tree.document.sentences[mention.sentence].tokens.filter { tree.quoted[$0] >= 0 }.prefix(
      Self.longestSpeech
    )
    guard !quoted.isEmpty else { return false }
    var isOwn = false
    for token in quoted {
      switch FunctionWords.pronouns[tree.shapes[token].low] {
      case .masculine, .feminine: return false
      case .first, .firstPlural: isOwn = true
      default: break
      }
      if Self.parents.contains(hash: tree.lemmas[token]), tree.words[token].isCapital { isOwn = true }
    }
    return isOwn
  }

  /// Callings, but not those of officials, the police, lawyers and others who speak as such.
  private static let professions = WordTable<Bool>(WordList("roles/functions")) { entry in
    ["expert", "business", "culture", "public", "campaigner"].contains(entry.values.first) ? true : nil
  }
  /// The most quoted tokens of a sentence that are looked at.
  private static let longestSpeech = 80

  /// True for a phrase with a possessor; in "the widow, of Leeds," it is the place where she lives.
  private func isOwned(_ head: Int) -> Bool {
    guard features.ownership(of: head) != 0 else { return false }
    return tree.children(of: head).contains {
      tree.has($0, .owner) || $0 > head && tree.has($0, .nounModifier) && !isBehindComma($0)
    }
  }

  /// True for the head of a phrase that says what somebody is: "the novelist", "the retired seamstress".
  private func isCalling(_ head: Int) -> Bool {
    guard isWhole(head), !isBeforeHyphen(head) else { return false }
    if Self.callings[tree.lemmas[head]] != nil || isHyphenatedCalling(head) {
      return tree.parts[head] == .noun || tree.parts[head] == .adjective
    }
    if isFormer(head) {
      // "The retired general"
      return mentionSort(head) == .personNoun || isBehindEx(head)
        || !tree.words[head].classes.isDisjoint(with: [.title, .office])
    }
    return mentionSort(head) == .personNoun && (isAged(head) || isCaptainOfTeam(head) || isOfParty(head))
  }

  /// True for the first part of a word with a hyphen: the "runner" of "the runner-up", who is no runner.
  private func isBeforeHyphen(_ head: Int) -> Bool {
    let tokens = tree.document.tokens
    return head + 2 < tokens.count && tokens[head + 1].kind == .punctuation && !tokens[head + 1].spaceBefore
      && !tokens[head + 2].spaceBefore && tokens[head + 2].kind == .word
      && tree.document.text[tokens[head + 1].range.start] == UInt8(ascii: "-")
  }

  /// True for the end of a calling with a hyphen, which is three tokens: "the wing-back".
  private func isHyphenatedCalling(_ head: Int) -> Bool {
    guard head >= 2, tree.document.tokens[head - 1].kind == .punctuation,
      !tree.document.tokens[head].spaceBefore,
      !tree.document.tokens[head - 1].spaceBefore
    else { return false }
    let start = tree.document.tokens[head - 2].range.start
    let text = tree.document.string(TextRange(start, tree.document.tokens[head].range.end)).lowercased()
    return Self.callings[WordHash.of(text)] != nil
  }

  /// True for "the 67-year-old trader".
  private func isAged(_ head: Int) -> Bool {
    (Int(tree.lefts[head])..<head).contains {
      tree.shapes[$0].low == Self.old
    }
  }

  /// True for "the Labour councillor".
  private func isOfParty(_ head: Int) -> Bool {
    tree.children(of: head).contains {
      $0 < head
        && (!tree.words[$0].classes.isDisjoint(with: [.politicalGroup, .party])
          || placeOrParty(around: $0).contains(.party))
    }
  }

  /// What the gazetteer knows of the name of several words around a token: "Fine Gael".
  private func placeOrParty(around token: Int) -> NameClasses {
    guard tree.names[token] != 0 else { return [] }
    var (first, end) = (token, token + 1)
    while first > 0, token - first < 4, tree.names[first - 1] == tree.names[token] { first -= 1 }
    while end < tree.names.count, end - token < 4, tree.names[end] == tree.names[token] { end += 1 }
    return Gazetteer.standard.lookup(tree.document.text[tree.document.range(ofTokens: first..<end).bytes])
  }

  /// True for "the England captain": a team has one.
  private func isCaptainOfTeam(_ head: Int) -> Bool {
    tree.lemmas[head] == Self.captain && head > 0 && tree.names[head - 1] != 0
  }

  /// True for "the ex-Wallaby".
  private func isBehindEx(_ head: Int) -> Bool {
    let range = tree.document.tokens[head].range
    let (first, text) = (range.start, tree.document.text)
    return range.count > 4 && text[first] | 32 == UInt8(ascii: "e")
      && text[first + 1] | 32 == UInt8(ascii: "x")
      && text[first + 2] == UInt8(ascii: "-")
  }

  /// True if a chain has a title or a noun of which a calling is the wider word: "the tactician" is a coach.
  private func isWider(_ lemma: UInt64, thanWordsOf index: Int) -> Bool {
    guard let narrower = Self.callings[lemma] else { return false }
    let words = state(of: index).words
    return narrower.contains { words.contains($0) }
  }

  private static let old = WordHash.of("old")
  static let captain = WordHash.of("captain")

  /// True for what somebody was: "the former captain".
  func isFormer(_ head: Int) -> Bool {
    isBehindEx(head)
      || tree.children(of: head).contains {
        Self.formers.contains(hash: tree.shapes[$0].low) || $0 < head && isBehindEx($0)
      }
  }

  /// True for "former", and a word that begins with "ex-".
  func isFormerly(_ token: Int) -> Bool {
    isBehindEx(token) || Self.formers.contains(hash: tree.shapes[token].low)
  }

  /// True for the head of "the mother of four".
  private func isParentOfNumber(_ head: Int) -> Bool {
    let lemma = tree.lemmas[head]
    guard KinNouns.all[lemma] != nil || Self.parents.contains(hash: lemma),
      let number = tree.children(of: head).filter({ $0 > head }).last
    else { return false }
    return tree.parts[number] == .numeral && Int(tree.rights[head]) == number
  }

  private func mentionSort(_ head: Int) -> MentionSort {
    let index = Int(features.mentionOfHead[head])
    return index < 0 ? .other : mentions[index].sort
  }

  /// True for a chain whose gender a pronoun, a form of address or a noun tells, and not only a given name.
  func hasStatedGender(_ index: Int) -> Bool {
    mentions.indices.prefix(index + 1).suffix(Self.farthest).contains { other in
      guard isInChain(other), chains[other] == chains[index] else { return false }
      if mentions[other].form == .masculine || mentions[other].form == .feminine { return true }
      let start = max(0, mentions[other].tokens.lowerBound - 1)
      return (start..<mentions[other].tokens.upperBound).prefix(12).contains { token in
        Self.gendered.contains { $0.contains(hash: tree.shapes[token].low) }
      }
    }
  }

  /// The most mentions that are looked at, so that any text takes linear time.
  private static let farthest = 300
  private static let gendered = [
    PersonNouns.masculine, PersonNouns.feminine, PersonNouns.masculineAddress, PersonNouns.feminineAddress,
  ]

  /// The last sentence before that of a mention with words outside quotation marks, in the same paragraph or the one
  /// before; nil if there is none near by.
  func sentenceBefore(_ mention: MentionCandidate) -> Int? {
    let sentences = tree.document.sentences
    let paragraph = sentences[mention.sentence].paragraph
    for number in stride(from: mention.sentence - 1, through: max(0, mention.sentence - 6), by: -1) {
      guard sentences[number].paragraph >= paragraph - 1 else { return nil }
      let isOutside = sentences[number].tokens.contains {
        tree.quoted[$0] < 0 && tree.document.tokens[$0].kind == .word
      }
      if isOutside { return number }
    }
    return nil
  }

  /// The source without a name that the sentence before speaks of, for a wider noun.
  ///
  /// "A detective … “We have it,” said the officer."
  func unnamedSource(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.number != .plural,
      !mention.isNamed,
      mention.speech != .none, tree.quoted[mention.head] < 0,
      Self.widerNouns.contains(hash: tree.lemmas[mention.head]),
      tree.children(of: mention.head).allSatisfy({
        $0 < mention.head ? tree.parts[$0] == .determiner : isBehindComma($0)
      }),
      let source = subjectBefore(mention)
    else { return nil }
    let other = mentions[source]
    guard other.form == .nominal, other.definiteness == .indefinite, other.sort == .personNoun,
      !other.isNamed,
      other.number != .plural, other.speech != .none, isPossible(index, source)
    else { return nil }
    return source
  }

  /// The source without a name that the sentence before in the paragraph introduces by the same noun, whoever else is
  /// one: "A junior engineer said it was late. “It broke,” the engineer said."
  func sourceJustBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.number != .plural,
      !mention.isNamed,
      mention.sort == .personNoun, mention.speech != .none, let number = sentenceBefore(mention),
      tree.document.sentences[number].paragraph == tree.document.sentences[mention.sentence].paragraph
    else { return nil }
    let found = mentions.indices.prefix(index).suffix(Self.mostOfSentence).filter {
      let other = mentions[$0]
      return other.sentence == number && isInChain($0) && other.form == .nominal && !other.isNamed
        && other.definiteness == .indefinite && tree.lemmas[other.head] == tree.lemmas[mention.head]
        && other.number != .plural && tree.quoted[other.head] < 0
    }
    return sole(found.reversed())
  }

  /// The most mentions before one that are looked at.
  private static let mostOfSentence = 60

  /// A mention if its chain has a name.
  func named(_ index: Int) -> Int? {
    type(of: index) == Self.person || sort(of: index) == .namedPerson ? index : nil
  }

  /// The nearest of some mentions if all are of one chain.
  func sole(_ found: some Sequence<Int>) -> Int? {
    var nearest: Int?
    for index in found {
      if let nearest, chains[nearest] != chains[index] { return nil }
      nearest = nearest ?? index
    }
    return nearest
  }

  func isPersonOfChain(_ index: Int) -> Bool {
    mentions[index].sort.isPerson || mentions[index].form != .first && sort(of: index).isPerson
  }

  /// True for a phrase without what restricts it further, and in an ordinary place: "the striker of the year" and "is
  /// the striker" are no other words for somebody.
  private func isWhole(_ head: Int) -> Bool {
    let isPredicate = tree.children(of: head).contains { child in
      tree.has(child, .copula)
        || child > head && !isBehindComma(child)
          && (tree.has(child, .nounModifier) || tree.has(child, .relativeClause)
            || tree.has(child, .nounClause)
            || tree.has(child, .apposition) || tree.has(child, .flat) || tree.has(child, .conjunct))
    }
    return !isPredicate && !tree.has(head, .apposition) && !tree.has(head, .conjunct)
      && !tree.has(head, .compound)
  }

  /// True for a phrase behind a comma: "the Dane, 19, on loan from Odense".
  func isBehindComma(_ head: Int) -> Bool {
    let first = Int(tree.lefts[head])
    return [first, first - 1].contains { $0 >= 0 && tree.shapes[$0].low == CueFeatures.comma }
  }

  /// The chains of the other arguments of the verb above a phrase.
  func coarguments(of head: Int) -> [Int32] {
    guard let verb = tree.head(of: head), tree.parts[verb] == .verb else { return [] }
    let subject = SharedSubject(of: verb, in: tree)?.token
    return (Array(tree.children(of: verb)) + [subject].compactMap(\.self)).compactMap { child in
      let other = Int(features.mentionOfHead[child])
      return child != head && other >= 0 && isInChain(other) ? chains[other] : nil
    }
  }

  /// The verb of the clause of a phrase.
  private func verbAbove(_ head: Int) -> Int? {
    var token = head
    for _ in 0..<Self.deepestPhrase {
      guard let above = tree.head(of: token) else { return nil }
      if tree.parts[above] == .verb { return above }
      token = above
    }
    return nil
  }

  /// The most heads from a word to the verb of its clause.
  private static let deepestPhrase = 8

  /// True for a chain with a nationality as its description: "the Dane" is not "the Italian".
  private func isCalledByNation(_ index: Int) -> Bool {
    mentions.indices.prefix(index + 1).suffix(Self.farthest).contains { other in
      isInChain(other) && chains[other] == chains[index] && mentions[other].form == .nominal
        && Compatriots.isOne(mentions[other].head, in: tree)
    }
  }

  /// The subject of the clause before: the "Roe" of "Roe headed in front, but the striker missed".
  private func subjectAbove(_ head: Int) -> Int? {
    guard tree.has(head, .subject), let verb = tree.head(of: head), tree.has(verb, .conjunct),
      let first = tree.head(of: verb),
      let subject = tree.children(of: first).first(where: { tree.has($0, .subject) && $0 < first })
    else { return nil }
    let index = Int(features.mentionOfHead[subject])
    return index >= 0 && isInChain(index) ? index : nil
  }

  /// The subject of the last sentence before a mention that is not in quotation marks, or who speaks in it.
  private func subjectBefore(_ mention: MentionCandidate) -> Int? {
    guard let number = sentenceBefore(mention) else { return nil }
    let subjects = tree.document.sentences[number].tokens.lazy.filter {
      tree.quoted[$0] < 0 && tree.isSubject($0)
    }
    .compactMap { token -> Int? in
      let index = Int(features.mentionOfHead[token])
      return index >= 0 && isInChain(index) ? index : nil
    }
    return subjects.first { mentions[$0].speech != .none } ?? subjects.first
  }

  /// Those who train, lead or judge others are not called by the others' callings.
  static let trainers = WordSet(WordList("roles/trainers"))
  private static let widerNouns = WordSet(WordList("roles/wider-nouns"))
  private static let formers = WordSet(WordList("roles/former"))
  private static let parents = WordSet(words: ["mum", "dad", "mom"])
  /// The callings, each with the narrower words that it takes up.
  private static let callings = RareWordTable<[UInt64]>([WordList("roles/callings")]) { entry in
    entry.values.first.map { $0.split(separator: " ").map { WordHash.of($0) } } ?? []
  }
  /// The type of a chain with a person's name, plus one.
  static let person: UInt64 = 1
  /// The most sentences between a person and another word for him or her.
  private static let nearbyVariation = 2
}
