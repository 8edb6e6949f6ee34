import Documents
import WordLists

/// Corrections of tags by names and by the order of words in news, which are rare in the treebanks.
struct TagCorrections {
  private let document: Document
  private let words: TokenArray<LexicalWord>

  /// The corrections of the tags of a document, which has a lexical word for every token.
  init(_ document: Document) {
    self.document = document
    words = TokenArray(document[LexicalWord.self])
  }

  /// Changes the numbers of tags, one a token (`FineTag`).
  func apply(to numbers: inout [Int]) {
    var persons: [Range<Int>] = []
    for name in document[Name.self] where name.type == .person {
      persons.append(name.tokens)
      // A capitalised word of a name is not a verb: "Read" of "Ian Read"; nor is the "I" of a monarch a pronoun.
      for token in name.tokens
      where words[token].isCapital
        && [.verb, .adjective, .pronoun].contains(FineTag.all[numbers[token]].part)
      {
        numbers[token] = Self.name
      }
    }
    // Nor is one inside the name of a body: "Tarn Projects Pvt. Ltd."
    for name in document[Name.self] where name.type == .organization {
      for token in name.tokens.dropFirst() where words[token].isCapital && isFinite(numbers[token]) {
        numbers[token] = Self.name
      }
    }
    for token in namesOfOneWord() where ![.noun, .properNoun].contains(FineTag.all[numbers[token]].part) {
      numbers[token] = Self.name
    }
    for sentence in document.sentences {
      if let token = openingParticiple(sentence.tokens) { numbers[token] = Self.participle }
      // "A ferry sank": the tagger takes rare verbs behind nouns for nouns.
      for token in sentence.tokens.dropFirst()
      where FineTag.all[numbers[token]].part == .noun && words[token].shape == .lower
        && Self.pasts.contains(hash: words[token].hash)
      {
        numbers[token] = Self.past
      }
      for token in sentence.tokens.dropFirst() where words[token].shape == .lower {
        if let report = report(token, numbers[token]) { numbers[token] = report }
      }
      // No past form ends in -ing: "has been warning".
      for token in sentence.tokens where isPast(numbers[token]) && endsInIng(token) {
        numbers[token] = Self.participle
      }
      if let token = onlyVerb(sentence.tokens, numbers) {
        numbers[token] =
          FunctionWords.irregularPasts.contains(hash: words[token].hash) ? Self.past : Self.thirdPerson
      }
      for token in sentence.tokens.dropFirst() where isPerson(token, in: sentence.tokens, numbers) {
        numbers[token] = Self.noun
      }
      if let verb = finalReport(sentence.tokens) {
        numbers[verb] = Self.present
        if FineTag.all[numbers[verb - 1]].part != .noun { numbers[verb - 1] = Self.nouns }
      }
    }
    let firsts = Set(document.sentences.map(\.tokens.lowerBound))
    for name in persons {
      for token in [name.lowerBound - 1, name.upperBound]
      where words.indices.contains(token) && FineTag.all[numbers[token]].part != .verb
        && isReportingVerb(token, beside: name)
      {
        numbers[token] = Self.thirdPerson
      }
      // "England captain Jane Doe", "Team physio Dr Jane Doe": the noun is a verb elsewhere, or in no treebank.
      var title = name.lowerBound - 1
      while title > 0, words[title].isCapital, words[title].classes.contains(.honorific) { title -= 1 }
      if title > 0, words[title - 1].isCapital,
        PersonNouns.contains(form: words[title].hash, lemma: words[title].hash),
        // "Jane Doe accused Mr Roe"
        title < name.lowerBound - 1
          ? FineTag.all[numbers[title]].part == .verb && SpeechVerbs.entry(hash: words[title].hash) == nil
          : [.base, .present].contains(FineTag.all[numbers[title]].form)
      {
        numbers[title] = Self.noun
      }
      // "Healthcare assistant Jane Doe said": a word that opens a sentence is no verb where the verb comes later.
      if title > 0, words[title].shape == .lower,
        PersonNouns.contains(form: words[title].hash, lemma: words[title].hash),
        firsts.contains(title - 1), FineTag.all[numbers[title - 1]].part == .verb,
        words.indices.contains(name.upperBound), isFinite(numbers[name.upperBound])
      {
        numbers[title - 1] = Self.noun
      }
      // "Public Works Secretary Jane Doe"
      if title > 1, words[title].isCapital, words[title].classes.contains(.office),
        words[title - 1].isCapital,
        isFinite(numbers[title - 1])
      {
        numbers[title - 1] = Self.name
      }
    }
  }

  /// The tokens that are names by themselves: "the WHO", "Next fell".
  ///
  /// The first word of a sentence may have its capital from there; it counts where the word is a name further on.
  private func namesOfOneWord() -> [Int] {
    let firsts = Set(document.sentences.map(\.tokens.lowerBound))
    let names = document[Name.self].filter { $0.tokens.count == 1 && $0.type != .group }.map(
      \.tokens.lowerBound
    )
    .filter { !words[$0].classes.contains(.demonym) }
    func isSure(_ token: Int) -> Bool { words[token].isCapital && !firsts.contains(token) }
    let sure = Set(names.filter(isSure).map { words[$0].hash })
    return names.filter { sure.contains(words[$0].hash) || words[$0].shape == .capitals }
  }

  /// The tag of a reporting verb that is no noun, where the tagger takes it for something else: "which the Company
  /// believes will pay"; nil where the tag stays.
  private func report(_ token: Int, _ number: Int) -> Int? {
    guard FineTag.all[number].part != .verb, Self.reports.contains(hash: words[token].hash) else {
      return nil
    }
    return SpeechVerbs.entry(hash: words[token].hash)?.form == .thirdPerson ? Self.thirdPerson : Self.present
  }

  /// The word of a sentence without a verb that can only be its verb: the "hit" of "The tremor hit at dawn", the
  /// "shuts" of "The tunnel shuts in June", the "rents" of "The electrician rents a flat".
  ///
  /// A noun before it and a preposition behind it make it the past of an irregular verb, or its present; a noun for one
  /// person before it and a determiner behind it make a noun in the plural the present of a verb.
  private func onlyVerb(_ sentence: Range<Int>, _ numbers: [Int]) -> Int? {
    guard sentence.count > 3, isStop(sentence.upperBound - 1),
      !sentence.contains(where: {
        [.verb, .auxiliary].contains(FineTag.all[numbers[$0]].part)
          || document.tokens[$0].kind == .quotationMark
      })
    else { return nil }
    return sentence.dropFirst().dropLast().first { token in
      let (before, tag, next) = (
        FineTag.all[numbers[token - 1]], FineTag.all[numbers[token]], numbers[token + 1]
      )
      guard tag.part == .noun, words[token].shape == .lower, [.noun, .properNoun].contains(before.part) else {
        return false
      }
      let noun = words[token - 1].hash
      if tag.form == .plural, before.form == .plain, FineTag.all[next].part == .determiner,
        PersonNouns.contains(form: noun, lemma: noun)
      {
        return true
      }
      return FineTag.all[next].part == .adposition
        && (FunctionWords.irregularPasts.contains(hash: words[token].hash) || isPresentOfIrregular(token))
    }
  }

  /// The reporting verb in the present that ends a sentence behind a comma and several persons.
  ///
  /// An example is "It is safe, the authors note." "Note" and "warn" are rare as such in the treebanks, and "authors"
  /// may be a verb there.
  private func finalReport(_ sentence: Range<Int>) -> Int? {
    let verb = sentence.upperBound - 2
    guard verb - 2 > sentence.lowerBound, isStop(verb + 1), words[verb].shape == .lower,
      words[verb - 1].shape == .lower,
      let entry = SpeechVerbs.entry(hash: words[verb].hash), entry.frame == .speech,
      entry.form == .base,
      document.text[document.tokens[verb - 1].range.end - 1] == UInt8(ascii: "s")
        || words[verb - 1].hash == Self.police,
      PersonNouns.contains(
        form: words[verb - 1].hash,
        lemma: WordHash.of(document.text[document.tokens[verb - 1].range.bytes].dropLast())
      )
    else { return nil }
    let start = (max(sentence.lowerBound, verb - 4)..<verb - 1).last { isComma($0) }
    guard let start, start > sentence.lowerBound,
      (start + 1..<verb - 1).allSatisfy({ words[$0].isClosed || words[$0].shape == .lower })
    else { return nil }
    return verb
  }

  private func isFinite(_ number: Int) -> Bool {
    let tag = FineTag.all[number]
    return tag.part == .verb && (tag.form == .past || tag.form == .present || tag.form == .thirdPerson)
  }

  private func isPast(_ number: Int) -> Bool {
    let tag = FineTag.all[number]
    return tag.part == .verb && (tag.form == .past || tag.form == .pastParticiple)
  }

  private func endsInIng(_ token: Int) -> Bool {
    document.text[document.tokens[token].range.bytes].suffix(3).elementsEqual("ing".utf8)
  }

  /// True for "shuts", "cuts" and the like: the past of an irregular verb with an "s".
  private func isPresentOfIrregular(_ token: Int) -> Bool {
    let bytes = document.text[document.tokens[token].range.bytes]
    return bytes.count > 3 && bytes.last == UInt8(ascii: "s")
      && FunctionWords.irregularPasts.contains(hash: WordHash.of(bytes.dropLast()))
  }

  /// True for an adjective or participle that is a noun for a person between "the" and a verb, a mark or the end: "the
  /// major said", "the accused had left".
  private func isPerson(_ token: Int, in sentence: Range<Int>, _ numbers: [Int]) -> Bool {
    guard [.adjective, .verb].contains(FineTag.all[numbers[token]].part), words[token - 1].hash == Self.the,
      Self.persons.contains(hash: words[token].hash)
    else { return false }
    guard sentence.contains(token + 1) else { return true }
    if document.tokens[token + 1].kind == .punctuation { return !isByte(token + 1, UInt8(ascii: "-")) }
    let next = FineTag.all[numbers[token + 1]]
    return next.part == .auxiliary || next.part == .verb && next.form != .pastParticiple
  }

  /// The first word of a sentence if it is a participle of speaking with a comma or "that" behind it.
  ///
  /// "Responding, she said …" and "Warning that it is late, she left" are rare in the treebanks, where the word before
  /// a comma is the subject.
  private func openingParticiple(_ sentence: Range<Int>) -> Int? {
    guard let first = sentence.first(where: { document.tokens[$0].kind == .word }),
      first + 2 < sentence.upperBound,
      words[first + 1].hash == Self.comma || words[first + 1].hash == Self.that
    else { return nil }
    let word = words[first].hash
    let isSpeaking =
      SpeechVerbs.entry(hash: word).map { $0.frame == .speech && $0.form == .gerund } ?? false
    return isSpeaking || Self.others.contains(hash: word) ? first : nil
  }

  /// True for a reporting verb in the third person that commas and a person's name enclose: "Ice melts, notes Ann Roe,"
  /// and ", Roe cautions,".
  ///
  /// "Notes" and "cautions" are nouns in most other places.
  private func isReportingVerb(_ token: Int, beside name: Range<Int>) -> Bool {
    guard words[token].shape == .lower,
      let entry = SpeechVerbs.entry(hash: words[token].hash), entry.frame == .speech,
      entry.form == .thirdPerson
    else { return false }
    return token < name.lowerBound
      ? isComma(token - 1)
      : isComma(name.lowerBound - 1) && (isComma(token + 1) || isStop(token + 1))
  }

  private func isComma(_ token: Int) -> Bool {
    words.indices.contains(token) && words[token].hash == Self.comma
  }

  private func isByte(_ token: Int, _ byte: UInt8) -> Bool {
    document.text[document.tokens[token].range.start] == byte
  }

  private func isStop(_ token: Int) -> Bool {
    words.indices.contains(token) && words[token].hash == Self.stop
  }

  private static let comma = WordHash.of(",")
  private static let stop = WordHash.of(".")
  private static let the = WordHash.of("the")
  private static let that = WordHash.of("that")
  /// Participles of verbs that report nothing by themselves.
  private static let others = WordSet(words: ["speaking", "reacting"])
  private static let pasts = WordSet(WordList("verbs/pasts-that-are-no-nouns"))
  private static let reports = WordSet(WordList("verbs/reports-that-are-no-nouns"))
  private static let persons = WordSet(WordList("roles/nouns-like-adjectives"))
  private static let police = WordHash.of("police")
  private static let nouns = FineTag.number(.noun, .plural)
  private static let noun = FineTag.number(.noun, .plain)
  private static let past = FineTag.number(.verb, .past)
  private static let participle = FineTag.number(.verb, .gerund)
  private static let present = FineTag.number(.verb, .present)
  private static let thirdPerson = FineTag.number(.verb, .thirdPerson)
  /// The tag of a proper noun in the singular.
  private static let name = FineTag.number(.properNoun, .plain)
}
