import Documents
import WordLists

/// Persons who are the subject of one sentence and spoken of by a pronoun in the next one.
///
/// What a sentence is about stays in the centre of the next one (centering: Grosz, Joshi and Weinstein 1995). The model
/// sees this as one feature among many, and may prefer whom the article names more often.
extension ChainBuilder {
  /// The subject of the sentence before for "he" or "she" who speaks words in quotation marks; nil where somebody else
  /// may be meant.
  ///
  /// "Ann Roe disputed this. “It is late,” she said", "A fan was led away. “I waved,” he said." A subject without a
  /// name counts only where it is introduced so and nobody else has spoken.
  func subjectBeforeQuotation(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, mention.speech == .quoted,
      tree.has(mention.head, .subject), tree.quoted[mention.head] < 0,
      let subject = soleSubject(before: index)
    else { return nil }
    let other = mentions[subject]
    if isGesture(of: other) { return subject }
    // Who speaks in the sentence before goes on: `speakerBefore`.
    if other.speech != .none, !topicSpeakers.contains(other.head) { return nil }
    // "Doe was pleased. Roe scored twice. “He was great,” he said": Doe speaks of Roe.
    if speaksOfAnother(mention) {
      guard isNamedPerson(subject), !hasQuoted([.first, .firstPlural], in: mention.sentence) else {
        return nil
      }
      return otherOfParagraph(than: subject, before: index)
    }
    if isNamedPerson(subject) { return subject }
    guard other.form == .nominal, other.definiteness == .indefinite, other.sort == .personNoun else {
      return nil
    }
    return hasOtherSpeaker(before: index, than: subject) ? nil : subject
  }

  /// The subject of the sentence before for the "his" or "her" that opens a sentence.
  ///
  /// An example is "Ann Roe turns 31 on Tuesday. Her manager said …".
  func subjectBeforePossessive(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.has(mention.head, .owner),
      mention.head == tree.document.sentences[mention.sentence].tokens.lowerBound,
      tree.quoted[mention.head] < 0, let subject = soleSubject(before: index),
      isNamedPerson(subject)
    else { return nil }
    return subject
  }

  /// The named subject of a reporting verb for the "he" or "she" that is the subject of what is reported, where nothing
  /// tells the gender of the name, or the antecedent of "who".
  ///
  /// An example is "Dusty Hale said she would sell".
  func subjectOfReport(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.has(mention.head, .subject),
      let verb = tree.head(of: mention.head), tree.has(verb, .clause), let report = tree.head(of: verb),
      report < verb, tree.quoted[report] == tree.quoted[verb],
      SpeechVerbs.entry(hash: tree.shapes[report].low)?.frame == .speech,
      let token = tree.children(of: report).first(where: { tree.has($0, .subject) && $0 < report })
    else { return nil }
    // "Mary Bell was helped by Ann Cole, who said she was a nurse"
    if features.mentionOfHead[token] < 0, tree.has(report, .relativeClause), let noun = tree.head(of: report)
    {
      let antecedent = Int(features.mentionOfHead[noun])
      return antecedent >= 0 && isInChain(antecedent) && isNamedPerson(antecedent)
        && isPossible(index, antecedent)
        ? antecedent : nil
    }
    let subject = Int(features.mentionOfHead[token])
    guard subject >= 0, isInChain(subject), mentions[subject].form == .name, isNamedPerson(subject),
      state(of: subject).gender == .unknown, isPossible(index, subject)
    else { return nil }
    return subject
  }

  /// The named subject of a reporting verb, of unknown gender, for the "his" or "her" in what is reported, where nobody
  /// else stands between them.
  ///
  /// An example is "Stelios Roe wondered whether the shop would take his trade".
  func subjectOverPossessive(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.has(mention.head, .owner),
      var verb = tree.head(of: mention.head)
    else { return nil }
    for _ in 0..<Self.longestPath {
      guard let above = tree.head(of: verb) else { return nil }
      let isReported = tree.has(verb, .clause)
      verb = above
      guard isReported, SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame == .speech,
        let token = tree.children(of: verb).first(where: { tree.has($0, .subject) && $0 < verb }),
        case let subject = Int(features.mentionOfHead[token]), subject >= 0
      else { continue }
      guard isInChain(subject), isNamedPerson(subject), state(of: subject).gender == .unknown,
        tree.quoted[token] == tree.quoted[mention.head], isPossible(index, subject)
      else { return nil }
      let between = (subject + 1..<max(subject + 1, index)).filter { mentions[$0].head > verb }
      let isAlone = between.allSatisfy {
        !isInChain($0) || !isPersonOfChain($0) || chains[$0] == chains[subject]
      }
      return isAlone ? subject : nil
    }
    return nil
  }

  /// The subject of the clause before a semicolon or colon for the "he" or "she" that is the subject right behind it.
  ///
  /// An example is "Tom Reid was ill; he flew home". Nobody else in that clause may be meant.
  func subjectBeforeSemicolon(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine,
      tree.isSubject(mention.head),
      mention.head > 1, Self.stops.contains(hash: tree.shapes[mention.head - 1].low),
      tree.quoted[mention.head] < 0
    else { return nil }
    let start = tree.document.sentences[mention.sentence].tokens.lowerBound
    guard start < mention.head - 1 else { return nil }
    let persons = persons(from: mention.sentence, before: index).filter { self.isPossible(index, $0) }
    guard let person = sole(persons),
      tree.isSubject(mentions[person].head)
    else { return nil }
    return person
  }

  static let stops = WordSet(words: [";", ":"])

  /// The subject of an opening clause for the "he" or "she" that is the subject of its main clause, where that clause
  /// names nobody else.
  ///
  /// An example is "When Tom Doe came in, “It is late,” he said".
  func subjectOfOpeningClause(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.has(mention.head, .subject),
      tree.quoted[mention.head] < 0, let verb = tree.head(of: mention.head),
      let person = sole(persons(from: mention.sentence, before: index).filter { self.isPossible(index, $0) }),
      let clause = tree.head(of: mentions[person].head), clause < mention.head,
      tree.head(of: clause) == verb, tree.has(clause, .adverbialClause),
      tree.isSubject(mentions[person].head)
    else { return nil }
    return person
  }

  /// The new person who is the subject around a clause behind the main verb, for the "her" or "he" in it.
  ///
  /// The sentence names nobody else: "said its engineer, Ann Roe, when a reporter reached her".
  func subjectAroundClause(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.quoted[mention.head] < 0,
      !tree.has(mention.head, .owner), var clause = tree.head(of: mention.head)
    else { return nil }
    for _ in 0..<3 where !tree.has(clause, .adverbialClause) {
      guard let above = tree.head(of: clause) else { return nil }
      clause = above
    }
    guard tree.has(clause, .adverbialClause), let main = tree.head(of: clause), main < clause,
      let token = tree.children(of: main).first(where: { tree.isSubject($0) && $0 < clause }),
      case let subject = self.mention(ofSubject: token), subject >= 0, subject != index, isInChain(subject),
      Int(chains[subject]) == subject, isNamedPerson(subject), !mentions[subject].isJoined,
      isPossible(index, subject),
      sole(persons(from: mention.sentence, before: index).filter { self.isNamedPerson($0) }) == subject
    else { return nil }
    return subject
  }

  /// The person whom "as for" names before the clause of which "he" or "she" is the subject: "As for Lea, she is away".
  func personAnnounced(_ index: Int) -> Int? {
    let mention = mentions[index]
    let first = tree.document.sentences[mention.sentence].tokens.lowerBound
    guard mention.form == .masculine || mention.form == .feminine, tree.has(mention.head, .subject),
      first + 2 < mention.head, mention.head - first < Self.longestPath,
      tree.shapes[first].low == Self.as, tree.shapes[first + 1].low == Self.for,
      tree.shapes[mention.head - 1].low == CueFeatures.comma
    else { return nil }
    let persons = persons(from: mention.sentence, before: index).filter {
      self.isNamedPerson($0) && self.isPossible(index, $0)
    }
    return sole(persons)
  }

  private static let `as` = WordHash.of("as")
  static let `for` = WordHash.of("for")

  /// The subject of the gesture of which "his" or "her" is a part.
  ///
  /// An example is "A tanner shook his head".
  func subjectOfGesture(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.has(mention.head, .owner),
      let noun = tree.head(of: mention.head), tree.has(noun, .object), let verb = tree.head(of: noun),
      SourceWords.gestures[tree.lemmas[verb]] == tree.lemmas[noun],
      let token = SharedSubject(of: verb, in: tree)?.token
    else { return nil }
    let subject = Int(features.mentionOfHead[token])
    return subject >= 0 && isInChain(subject) && isPossible(index, subject, anyGender: true) ? subject : nil
  }

  /// The subject of the sentence before for the "he" or "she" that opens a sentence as its subject.
  ///
  /// An example is "A visitor, Mats Roe, filmed the crowd. He was asked to stop".
  func subjectBeforeSubject(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine,
      tree.isSubject(mention.head),
      mention.head == tree.document.sentences[mention.sentence].tokens.lowerBound || isInserted(mention),
      tree.quoted[mention.head] < 0
    else { return nil }
    // Who is "he" in one sentence is so in the next one, as its subject (Rule 1 of centering).
    if let number = sentenceBefore(mention), isInParagraph(of: mention, number),
      let subject = mainSubject(of: number), mentions[subject].form == mention.form,
      isPossible(index, subject)
    {
      return subject
    }
    // "Councilwoman Ann Roe, who sided with Jane Doe, asked why. She said": the subject, whose gender is stated.
    if mention.speech != .none, !isInserted(mention), let number = sentenceBefore(mention),
      isInParagraph(of: mention, number),
      let subject = mainSubject(of: number), mentions[subject].isNamed, isPersonOfChain(subject),
      state(of: subject).gender == mention.gender, hasStatedGender(subject), isPossible(index, subject)
    {
      return subject
    }
    return soleSubject(before: index)
  }

  /// The only person of the sentence before, whose subject is a thing, for the "he" or "she" that opens a sentence.
  ///
  /// An example is "The award honours John Hallett. He was glad".
  func personBeforeSubject(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.isSubject(mention.head),
      mention.head == tree.document.sentences[mention.sentence].tokens.lowerBound,
      tree.quoted[mention.head] < 0, let number = sentenceBefore(mention), isInParagraph(of: mention, number),
      mainSubject(of: number).map({ !self.isPersonOfChain($0) && self.mentions[$0].sort == .other }) ?? false,
      let person = sole(persons(from: number, before: index)), mentions[person].isNamed,
      mentions[person].sentence == number, isPossible(index, person)
    else { return nil }
    return person
  }

  /// The plural subject of the main clause for the "they" that is the subject of a clause below it, where nothing else
  /// in the plural stands between them.
  ///
  /// An example is "Pregnant women get half as much as they require".
  func pluralSubjectAbove(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .plural,
      tree.isSubject(mention.head),
      var verb = tree.head(of: mention.head)
    else { return nil }
    for _ in 0..<Self.longestPath {
      guard let above = tree.head(of: verb), !tree.has(verb, .conjunct), !tree.has(verb, .parataxis) else {
        return nil
      }
      verb = above
      guard
        let token = tree.children(of: verb).first(where: {
          $0 < mention.head && tree.isSubject($0)
        })
      else { continue }
      let subject = Int(features.mentionOfHead[token])
      guard subject >= 0, mentions[subject].number == .plural, !mentions[subject].isPronoun,
        isInChain(subject), tree.quoted[token] == tree.quoted[mention.head], isPossible(index, subject)
      else { return nil }
      let isAlone = (0..<index).reversed().prefix { mentions[$0].head > token }.allSatisfy {
        mentions[$0].number != .plural || mentions[$0].isPronoun
      }
      return isAlone ? subject : nil
    }
    return nil
  }

  /// True for a mention in what the verb reports of which another one is the subject, or in what describes that one.
  func isReported(_ index: Int, by speaker: Int) -> Bool {
    let head = mentions[speaker].head
    var token = mentions[index].head
    for _ in 0..<Self.longestPath {
      guard let above = tree.head(of: token) else { return false }
      // "Ann Roe, the minister's aunt"
      if above == head { return true }
      if above == tree.head(of: head) { return tree.has(token, .clause) }
      token = above
    }
    return false
  }

  private static let longestPath = 12

  private func isNamedPerson(_ index: Int) -> Bool {
    type(of: index) == Self.person || mentions[index].isNamed && mentions[index].sort.isPerson
  }

  /// The other person of the sentence before, for the "he" or "her" that opens words in quotation marks.
  ///
  /// An example is "Roe thanked her deputy, Asa Doe. “Her courage saved us,” Roe said."
  func personSpokenOf(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, mention.quoted >= 0,
      mention.head == tree.spans[Int(mention.quoted)].tokens.lowerBound,
      let number = sentenceBefore(mention), let speaker = speaker(ofQuoted: index),
      // "… wants the chairman, Tom Roe, to attend." – "“He has been here once,” said Ann Doe": who speaks is new.
      isInParagraph(of: mention, number)
        || isTopicOfParagraph(tree.spans[Int(mention.quoted)].outer.lowerBound, mention) && isFirst(speaker)
    else { return nil }
    let others = persons(from: number, before: index).filter {
      self.chains[$0] != self.chains[speaker] && self.mentions[$0].sentence == number
        && self.mentions[$0].number != .plural && !self.mentions[$0].isJoined
    }
    guard let other = sole(others), mentions[other].isNamed || mentions[other].form == .name else {
      return nil
    }
    if isPossible(index, other) { return other }
    return isPossible(index, other, anyGender: true) && !hasStatedGender(other) ? other : nil
  }

  /// True for quoted words that open the paragraph of a mention.
  private func isTopicOfParagraph(_ first: Int, _ mention: MentionCandidate) -> Bool {
    let sentences = tree.document.sentences
    let paragraph = sentences[mention.sentence].paragraph
    return sentences[mention.sentence].tokens.lowerBound == first
      && (mention.sentence == 0 || sentences[mention.sentence - 1].paragraph < paragraph)
  }

  /// True for a named mention that begins its chain.
  private func isFirst(_ index: Int) -> Bool { mentions[index].isNamed && Int(chains[index]) == index }

  /// The speaker of the words in quotation marks around a mention, if linked; nil for none.
  private func speaker(ofQuoted index: Int) -> Int? {
    let speaker = Int(features.speakers[index])
    return speaker >= 0 && isInChain(speaker) ? speaker : nil
  }

  private func isInParagraph(of mention: MentionCandidate, _ number: Int) -> Bool {
    tree.document.sentences[number].paragraph == tree.document.sentences[mention.sentence].paragraph
  }

  /// The persons outside quotation marks from a sentence to a mention, the nearest first.
  func persons(from number: Int, before index: Int) -> some Sequence<Int> {
    stride(from: index - 1, through: max(0, index - Self.farthestPerson), by: -1).lazy
      .prefix { mentions[$0].sentence >= number }.filter {
        self.isInChain($0) && self.tree.quoted[self.mentions[$0].head] < 0 && self.isPersonOfChain($0)
      }
  }

  /// The subject of the sentence before in the same paragraph, where the pronoun can be nobody else of that sentence or
  /// of its own.
  private func soleSubject(before index: Int) -> Int? {
    let mention = mentions[index]
    guard let number = sentenceBefore(mention), isInParagraph(of: mention, number),
      let subject = mainSubject(of: number), !mentions[subject].isJoined, mentions[subject].number != .plural,
      !mentions[subject].isPronoun, isPersonOfChain(subject),
      isPossible(index, subject) || isPossible(index, subject, anyGender: true) && !hasStatedGender(subject)
    else { return nil }
    let rivals = persons(from: number, before: index).filter {
      // "Naveed Roe, a cousin of the minister": who only describes him is no rival.
      self.chains[$0] != self.chains[subject] && self.isPossible(index, $0) && !self.isWithin($0, subject)
    }
    return rivals.contains { _ in true } ? nil : subject
  }

  /// The mention that is the subject of the main verb of a sentence.
  func mainSubject(of number: Int) -> Int? {
    let tokens = tree.document.sentences[number].tokens.prefix(Self.longestSentence)
    let subject = tokens.first { token in
      tree.quoted[token] < 0 && tree.isSubject(token)
        && (tree.head(of: token).map { tree.head(of: $0) == nil } ?? false)
    }
    guard let subject else { return nil }
    var index = Int(features.mentionOfHead[subject])
    if index < 0 {
      // A title heads no mention of its own: "But chair Ann Roe disputed this".
      index =
        tree.children(of: subject).map { Int(features.mentionOfHead[$0]) }.first {
          $0 >= 0 && mentions[$0].tokens.contains(subject)
        } ?? -1
    }
    return index >= 0 && isInChain(index) ? index : nil
  }

  /// True for a subject who does what somebody does before speaking: "shook her head", "disagreed".
  private func isGesture(of subject: MentionCandidate) -> Bool {
    Self.isGesture(ofSubject: subject.head, in: tree)
  }

  /// True for the subject, by its head, of a verb for what somebody does before speaking.
  static func isGesture(ofSubject head: Int, in tree: DependencyTree) -> Bool {
    guard let verb = tree.head(of: head), let object = SourceWords.gestures[tree.lemmas[verb]] else {
      return false
    }
    return object == 0
      || tree.children(of: verb).contains { tree.has($0, .object) && tree.lemmas[$0] == object }
  }

  /// True if words in quotation marks of the sentence speak of somebody with the pronoun of their speaker.
  private func speaksOfAnother(_ mention: MentionCandidate) -> Bool {
    hasQuoted(mention.form == .masculine ? [.masculine] : [.feminine], in: mention.sentence)
  }

  /// True if words in quotation marks of a sentence have one of some pronouns.
  private func hasQuoted(_ pronouns: Set<FunctionWords.Pronoun>, in sentence: Int) -> Bool {
    tree.document.sentences[sentence].tokens.contains { token in
      tree.quoted[token] >= 0
        && (FunctionWords.pronouns[tree.shapes[token].low].map(pronouns.contains) ?? false)
    }
  }

  /// The only other person with a name in the sentences of the paragraph before whom a pronoun can mean; nil for
  /// several.
  private func otherOfParagraph(than subject: Int, before index: Int) -> Int? {
    let paragraph = tree.document.sentences[mentions[index].sentence].paragraph
    let first = stride(from: mentions[index].sentence, through: 0, by: -1).prefix {
      tree.document.sentences[$0].paragraph == paragraph
    }.last
    guard let first else { return nil }
    let others = persons(from: first, before: index).filter {
      self.chains[$0] != self.chains[subject] && self.isPossible(index, $0) && self.isNamedPerson($0)
    }
    return sole(others)
  }

  /// True if another person whom a pronoun can mean has spoken near by.
  private func hasOtherSpeaker(before index: Int, than subject: Int) -> Bool {
    let first = mentions[index].sentence - Self.memoryOfSpeakers
    return persons(from: first, before: index).contains { other in
      mentions[other].speech != .none && !topicSpeakers.contains(mentions[other].head)
        && chains[other] != chains[subject] && isPossible(index, other)
    }
  }

  /// The most mentions before a pronoun, and the most tokens of a sentence, that are looked at, so that any text takes
  /// linear time.
  private static let farthestPerson = 200
  private static let longestSentence = 200
  /// The most sentences before a pronoun in which a speaker is remembered.
  private static let memoryOfSpeakers = 6
}
