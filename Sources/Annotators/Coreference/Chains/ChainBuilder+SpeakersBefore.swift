import Documents
import WordLists

/// Pronouns for who spoke in a sentence before.
extension ChainBuilder {
  /// The speaker of the sentence before in the same paragraph, for "he" or "she" who goes on.
  ///
  /// "Ann Roe told them that it was late. “We have to go,” she added." Where what "she" adds is reported without
  /// quotation marks, the speaker has a name, and the sentence before speaks of nobody else whom "she" can be.
  func speakerBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, mention.speech != .none,
      tree.has(mention.head, .subject), tree.quoted[mention.head] < 0
    else { return nil }
    if goesOn(mention.head) || mention.speech == .quoted || opensParagraph(mention),
      let speaker = lastSpeaker(before: index),
      goesOn(mention.head) || mention.speech == .quoted || isAlone(speaker, before: index)
    {
      return speaker
    }
    // "He is no relation of hers." – "“Let her come,” he said."
    if mention.speech == .quoted, opensBehindQuotation(index),
      let last = lastOutside(before: mention.sentence),
      tree.document.sentences[last].paragraph >= tree.document.sentences[mention.sentence].paragraph - 1,
      let subject = mainSubject(of: last), mentions[subject].form == mention.form, isPossible(index, subject)
    {
      return subject
    }
    if let person = personOfFragment(before: index) ?? subjectOfParagraphBefore(index) { return person }
    guard let number = sentenceBefore(mention),
      tree.document.sentences[number].paragraph == tree.document.sentences[mention.sentence].paragraph
    else { return nil }
    guard let speaker = speaker(inSentence: number, before: index) else { return nil }
    // "She said her niece was late. “Lea never asks me,” she said."
    if mentions[speaker].form == mention.form, mention.speech == .quoted, isPossible(index, speaker),
      mainSubject(of: number) == speaker
    {
      return speaker
    }
    guard !mentions[speaker].isPronoun, !mentions[speaker].isJoined,
      mentions[speaker].number != .plural, isPersonOfChain(speaker)
    else { return nil }
    if mention.speech == .indirect, !isBehindContent(mention.head) {
      let opens = mention.head == tree.document.sentences[mention.sentence].tokens.lowerBound
      let isSole = stride(from: index - 1, through: 0, by: -1).lazy.prefix { mentions[$0].sentence >= number }
        .allSatisfy {
          !self.isInChain($0) || !self.isPersonOfChain($0) || self.chains[$0] == self.chains[speaker]
            || !self.isPossible(index, $0) || opens && self.isReported($0, by: speaker)
        }
      guard mentions[speaker].isNamed, isSole else { return nil }
    }
    if isPossible(index, speaker) { return speaker }
    guard mention.speech == .quoted else { return nil }
    // The gender of a given name may be wrong: "Wanjiru Mbugua thinks so. “It is,” she said", where "she" can be nobody
    // else.
    let paragraph = tree.document.sentences[mention.sentence].paragraph
    let rivals = stride(from: index - 1, through: 0, by: -1).lazy.prefix {
      tree.document.sentences[mentions[$0].sentence].paragraph == paragraph
    }.filter { other in
      // "No one" is no rival.
      let part = self.tree.parts[self.mentions[other].head]
      return self.isInChain(other) && self.isPersonOfChain(other) && self.isPossible(index, other)
        && (part == .noun || part == .properNoun || self.mentions[other].isThirdPerson)
    }
    let hasRival = rivals.contains { _ in true }
    return !hasRival && isPossible(index, speaker, anyGender: true) && !hasStatedGender(speaker)
      ? speaker : nil
  }

  /// The named subject of the last sentence of the paragraph before, for the speaker of a paragraph of quoted words,
  /// where that sentence speaks of nobody else of that gender.
  ///
  /// An example is "The actress wept outside the court." – "“I cooked for him,” she said."
  private func subjectOfParagraphBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.speech == .quoted, opensBehindQuotation(index),
      let last = lastOutside(before: mention.sentence),
      last == mention.sentence - 1
        || tree.document.sentences[last + 1].paragraph > tree.document.sentences[last].paragraph,
      tree.document.sentences[last].paragraph == tree.document.sentences[mention.sentence].paragraph - 1,
      let subject = mainSubject(of: last), !mentions[subject].isPronoun, !mentions[subject].isJoined,
      mentions[subject].number != .plural, named(subject) != nil, state(of: subject).gender == mention.gender,
      isPossible(index, subject)
    else { return nil }
    let rivals = persons(from: last, before: index).filter {
      self.chains[$0] != self.chains[subject] && self.isPossible(index, $0)
        && self.state(of: $0).gender != .unknown
    }
    return rivals.contains { _ in true } ? nil : subject
  }

  /// The only person of a sentence without a verb before a paragraph of quoted words.
  ///
  /// An example is "Not according to Ann Roe." – "“It is late,” she said."
  private func personOfFragment(before index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.speech == .quoted, opensBehindQuotation(index),
      let last = lastOutside(before: mention.sentence),
      tree.document.sentences[last].paragraph >= tree.document.sentences[mention.sentence].paragraph - 1,
      !tree.document.sentences[last].tokens.contains(where: { token in
        tree.parts[token] == .auxiliary || [.past, .present, .thirdPerson].contains(tree.form(token))
      }),
      let person = sole(persons(from: last, before: index)), mentions[person].isNamed,
      isPossible(index, person)
    else { return nil }
    return person
  }

  /// True for a pronoun that is the first word of its paragraph.
  private func opensParagraph(_ mention: MentionCandidate) -> Bool {
    let sentences = tree.document.sentences
    return mention.head == sentences[mention.sentence].tokens.lowerBound && mention.sentence > 0
      && sentences[mention.sentence - 1].paragraph < sentences[mention.sentence].paragraph
  }

  /// True if no other person is spoken of from the sentence of a speaker to a pronoun.
  private func isAlone(_ speaker: Int, before index: Int) -> Bool {
    persons(from: mentions[speaker].sentence, before: index)
      .allSatisfy {
        self.chains[$0] == self.chains[speaker] || self.isWithin($0, speaker)
          // "Has cautioned the youth": a description as the object is no rival.
          || self.named($0) == nil && self.tree.has(self.mentions[$0].head, .object)
      }
  }

  /// True for the "he" of a paragraph that has only quoted words before it: "“It is late. We left,” he said."
  private func opensBehindQuotation(_ index: Int) -> Bool {
    let sentences = tree.document.sentences
    var first = mentions[index].sentence
    while first > 0, sentences[first - 1].paragraph == sentences[first].paragraph,
      mentions[index].sentence - first < Self.mostQuoted
    {
      first -= 1
    }
    let before = sentences[first].tokens.lowerBound..<mentions[index].head
    return !before.isEmpty && before.count <= Self.longestQuotation
      && before.allSatisfy { tree.quoted[$0] >= 0 || tree.document.tokens[$0].kind != .word }
  }

  /// The most tokens of a paragraph before its pronoun.
  private static let longestQuotation = 400

  /// True for the subject of a verb that goes on from what was said: "She added that".
  private func goesOn(_ head: Int) -> Bool {
    guard let verb = tree.head(of: head) else { return false }
    return Self.goingOn.contains(hash: tree.lemmas[verb])
  }

  /// True for the subject of a verb that answers somebody else: the "he" of "“Two years,” he replied".
  func answers(_ head: Int) -> Bool {
    guard let verb = tree.head(of: head) else { return false }
    return Self.answering.contains(hash: tree.lemmas[verb])
  }

  /// The named person who speaks in the sentence with words outside quotation marks before a mention, in a paragraph
  /// before; paragraphs of quoted words alone are passed over.
  ///
  /// "Another villager, Ann Roe, said it was dry." – "“We have no water.”" – "She added that". Whose gender is known
  /// otherwise is another.
  private func lastSpeaker(before index: Int) -> Int? {
    let sentences = tree.document.sentences
    let own = mentions[index].sentence
    guard sentences[own].paragraph > 0, let last = lastOutside(before: own),
      sentences[last].paragraph < sentences[own].paragraph,
      let speaker = speaker(inSentence: last, before: index), !mentions[speaker].isPronoun,
      !mentions[speaker].isJoined, mentions[speaker].number != .plural, mentions[speaker].isNamed,
      isPersonOfChain(speaker), !hasRival(of: speaker, for: index)
    else { return nil }
    if isPossible(index, speaker) { return speaker }
    // The gender of a given name may be wrong.
    let opensQuoted =
      mentions[index].speech == .quoted && opensBehindQuotation(index) && !answers(mentions[index].head)
    let opensReported = mentions[index].speech == .indirect && opensParagraph(mentions[index])
    guard goesOn(mentions[index].head) || opensQuoted || opensReported,
      isPossible(index, speaker, anyGender: true), !hasStatedGender(speaker)
    else { return nil }
    // "Its officer, Tunde Roe, warned them." – "“It is late,” he said": who is new and described goes on.
    let goesOn = goesOn(mentions[index].head) || opensQuoted && isNewAndDescribed(speaker)
    let others = persons(from: goesOn ? last : max(0, last - Self.mostQuoted), before: index).filter {
      self.isPossible(index, $0) && (self.named($0) != nil || self.tree.isSubject(self.mentions[$0].head))
    }
    return others.contains { _ in true } ? nil : speaker
  }

  /// True for the first mention of a person, with a noun for what the person is: "Its officer, Ann Roe".
  private func isNewAndDescribed(_ index: Int) -> Bool {
    let isDescribed = mentions[index].tokens.contains {
      tree.names[$0] == 0 && (tree.parts[$0] == .noun || tree.parts[$0] == .properNoun)
    }
    return isDescribed
      && !mentions.indices.prefix(index).suffix(Self.mostBefore).contains {
        isInChain($0) && chains[$0] == chains[index]
      }
  }

  /// The most mentions before a person that are looked at.
  private static let mostBefore = 300

  /// True where the sentence of a pronoun speaks of another person before it, as in "When Tom Roe came, “No,” he said".
  ///
  /// Who asked is none: "Asked by Tom Roe, “No,” he said".
  private func hasRival(of speaker: Int, for index: Int) -> Bool {
    let opposite: MentionCandidate.Gender = mentions[index].form == .masculine ? .feminine : .masculine
    // "Tom Roe had sold the house, she added": who reports it is none of those in it.
    if isBehindContent(mentions[index].head) { return false }
    return stride(from: index - 1, through: 0, by: -1).lazy
      .prefix { mentions[$0].sentence == mentions[index].sentence }
      .contains { other in
        let head = mentions[other].head
        return isInChain(other) && chains[other] != chains[speaker] && tree.quoted[head] < 0
          && isPersonOfChain(other) && state(of: other).gender != opposite && !isBehindBy(head)
      }
  }

  private func isBehindBy(_ head: Int) -> Bool {
    tree.has(head, .agent) || tree.children(of: head).contains { tree.shapes[$0].low == Self.by }
  }

  private static let by = WordHash.of("by")

  /// The last sentence before another with words outside quotation marks; nil if there is none near by.
  private func lastOutside(before number: Int) -> Int? {
    stride(from: number - 1, through: max(0, number - Self.mostQuoted), by: -1).first { number in
      tree.document.sentences[number].tokens.contains {
        tree.quoted[$0] < 0 && tree.document.tokens[$0].kind == .word
      }
    }
  }

  private static let answering = WordSet(words: ["reply", "answer", "respond"])
  private static let goingOn = WordSet(words: ["add", "continue"])
  /// The most sentences of quoted words that are passed over.
  private static let mostQuoted = 8

  /// The only one who speaks in a sentence before a mention; nil for several.
  private func speaker(inSentence number: Int, before index: Int) -> Int? {
    let speakers = stride(from: index - 1, through: 0, by: -1).lazy.prefix { mentions[$0].sentence >= number }
      .filter {
        let other = self.mentions[$0]
        return other.sentence == number && other.speech != .none && self.tree.quoted[other.head] < 0
          && self.isInChain($0)
      }
    return sole(speakers)
  }

  /// True for the subject of a verb behind what it reports: "It was late, she said".
  private func isBehindContent(_ head: Int) -> Bool {
    guard let verb = tree.head(of: head) else { return false }
    return tree.has(verb, .parataxis) && (tree.head(of: verb) ?? verb) < verb
      || tree.children(of: verb).contains { $0 < head && tree.has($0, .clause) }
  }

  /// The organisation that speaks in the sentence before in the same paragraph, for "it" that goes on.
  ///
  /// "Roe & Hale said that taxes would rise. It said revenues would be lower."
  func bodyBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .neuter, mention.speech != .none, tree.has(mention.head, .subject),
      tree.quoted[mention.head] < 0, let number = sentenceBefore(mention),
      goesOn(mention.head)
        || tree.document.sentences[number].paragraph == tree.document.sentences[mention.sentence].paragraph
    else { return nil }
    guard let speaker = speaker(inSentence: number, before: index), !mentions[speaker].isJoined,
      mentions[speaker].number != .plural,
      isPossible(index, speaker)
    else { return nil }
    let sort = sort(of: speaker)
    return sort == .namedOrganization || sort == .organizationNoun ? speaker : nil
  }
}
