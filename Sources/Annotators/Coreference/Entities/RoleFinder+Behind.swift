import Documents
import WordLists

/// Roles in an apposition behind a person's name.
extension RoleFinder {
  /// ", the Kremlin's spokesman," and ", 45, a teacher,".
  func behind(_ name: Name) -> Entity.Role? {
    let sentence = document.sentences[name.sentence]
    var start = name.tokens.upperBound
    guard isComma(start, sentence) else { return nil }
    start += 1
    if start + 1 < sentence.tokens.upperBound, document.tokens[start].kind == .number,
      isComma(start + 1, sentence)
    {
      start += 2
    }
    // "Anjali Ramaswamy, Ph.D., President": a degree is no role.
    while start < sentence.tokens.upperBound, NameRefinement.letters.contains(hash: words[start].hash),
      let comma = comma(behind: start, sentence)
    {
      start = comma + 1
    }
    // "Dele Roe, now a surgeon in Leeds,", "Ann Roe, now chief operating officer,"
    if start + 1 < sentence.tokens.upperBound, words[start].hash == RoleFinder.now,
      RoleFinder.determiners.contains(hash: words[start + 1].hash)
        || (start + 1..<min(start + 4, sentence.tokens.upperBound)).contains(where: isOffice)
    {
      start += 1
    }
    var stop = start
    var hasOffice = false
    while stop < sentence.tokens.upperBound, stop - start < 14 {
      let token = document.tokens[stop]
      if token.kind == .punctuation || token.kind == .quotationMark {
        let byte = document.text[token.range.start]
        if byte != UInt8(ascii: "-") { break }
      }
      if RoleFinder.stops.contains(hash: words[stop].hash), !(hasOffice && joinsOffice(stop, sentence)) {
        break
      }
      if isOffice(stop) || isApposition(stop, to: name, from: start) { hasOffice = true }
      stop += 1
    }
    guard hasOffice, stop > start, stop < sentence.tokens.upperBound else { return nil }
    // "Tarrant, declined to comment on the chief's remarks": a verb begins no apposition.
    if endsInEd(start) || FunctionWords.irregularPasts.contains(hash: words[start].hash)
      || FunctionWords.adverbs.contains(hash: words[start].hash)
    {
      return nil
    }
    let tags = document[Tag.self]
    // "Roe, behind the businessman's back"
    if tags.indices.contains(start), tags[start].part == .adposition { return nil }
    // "Roe, 28, shares a flat with a lawyer"
    if tags.indices.contains(start), tags[start].part == .verb,
      tags[start].form == .thirdPerson || tags[start].form == .past, !isOffice(start + 1),
      !PersonNouns.contains(form: words[start].hash, lemma: words[start].hash)
    {
      return nil
    }
    // "According to Milic, a driver told her": the subject of a verb of its own begins a clause.
    let end = document.tokens[stop].kind == .word ? stop + 1 : stop
    if (start..<stop).contains(where: { isOffice($0) && isSubject($0, ofVerbIn: start..<end) })
      || firstNoun(in: start..<stop).map({ isSubject($0, ofVerbIn: start..<end) }) ?? false
    {
      return nil
    }
    // A list of persons or a new clause is no apposition.
    guard words[start].isClosed ? RoleFinder.determiners.contains(hash: words[start].hash) : true else {
      return nil
    }
    if FunctionWords.auxiliaries.contains(hash: words[stop].hash) { return nil }
    if let next = nameIndex(endingAt: stop), names[next].type == .person { return nil }
    var begin = start
    if RoleFinder.determiners.contains(hash: words[begin].hash), begin + 1 < stop { begin += 1 }
    let tokens = begin..<stop
    return Entity.Role(
      text: text(tokens),
      range: document.range(ofTokens: tokens),
      evidence: Evidence("apposition behind the name")
    )
  }

  /// The office that somebody holds or leaves, behind a verb and "as": "Ann Roe resigned as finance minister".
  func served(_ name: Name) -> Entity.Role? {
    let sentence = document.sentences[name.sentence].tokens
    let near =
      name.tokens.upperBound..<min(sentence.upperBound, name.tokens.upperBound + Self.longestPredicate)
    guard let link = near.first(where: { words[$0].hash == Self.asWord }),
      // What stands between a name and the verb of it is no noun: "Ann Roe said Bo Lee served as mayor".
      let verb = near.prefix(while: { $0 < link }).last(where: { Self.serving.contains(hash: words[$0].hash) }
      ),
      link - verb <= 2,
      link == verb + 1 || words[verb + 1].isClosed || Self.particles.contains(hash: words[verb + 1].hash),
      (near.lowerBound..<verb).allSatisfy({
        // "Jane Doe, who took over as chairwoman"
        $0 == near.lowerBound && isComma($0, document.sentences[name.sentence])
          && words[$0 + 1].hash == Self.who
          || words[$0].isClosed || FunctionWords.adverbs.contains(hash: words[$0].hash)
      })
    else { return nil }
    var start = link + 1
    if start < sentence.upperBound, RoleFinder.determiners.contains(hash: words[start].hash) { start += 1 }
    let phrase = (start..<min(sentence.upperBound, start + Self.longestPredicate)).prefix {
      document.tokens[$0].kind == .word && !RoleFinder.stops.contains(hash: words[$0].hash) || isHyphen($0)
    }
    // "One of the advisers", "a kind of magician"
    guard let office = phrase.last(where: isOffice), !words[start].isClosed,
      !Self.kinds.contains(hash: words[start].hash)
    else { return nil }
    let tokens = start..<office + 1
    return Entity.Role(
      text: text(tokens),
      range: document.range(ofTokens: tokens),
      evidence: Evidence("office behind a verb and “as”")
    )
  }

  private static let kinds = WordSet(words: ["kind", "sort"])
  private static let particles = WordSet(
    WordList("verbs/particles-of-speech"),
    words: ["down", "out", "over"]
  )
  private static let who = WordHash.of("who")
  private static let asWord = WordHash.of("as")
  private static let serving = WordSet(WordList("roles/verbs-of-serving"))
  /// The most tokens of such a predicate up to "as", and of the office behind it.
  private static let longestPredicate = 8

  /// The comma behind a word, or behind a full stop that belongs to it: "P.Eng.,".
  func comma(behind token: Int, _ sentence: Sentence) -> Int? {
    if isComma(token + 1, sentence) { return token + 1 }
    guard token + 1 < sentence.tokens.upperBound, !document.tokens[token + 1].spaceBefore,
      document.text[document.tokens[token + 1].range.start] == UInt8(ascii: "."), isComma(token + 2, sentence)
    else { return nil }
    return token + 2
  }

  /// True for a common noun behind an article that the parse makes an apposition to a name: "Jane Doe, a boatbuilder".
  private func isApposition(_ token: Int, to name: Name, from start: Int) -> Bool {
    let dependencies = document[Dependency.self]
    guard token > start, RoleFinder.determiners.contains(hash: words[start].hash),
      words[token].shape == .lower,
      dependencies.indices.contains(token), dependencies[token].relation == "appos",
      document[Tag.self].indices.contains(token), document[Tag.self][token].part == .noun,
      let head = dependencies[token].head
    else { return false }
    return name.tokens.contains(head)
  }

  /// True for the "and" of "President and Chief Executive Officer": an office follows, and no name before it.
  private func joinsOffice(_ token: Int, _ sentence: Sentence) -> Bool {
    guard words[token].hash == RoleFinder.and else { return false }
    for next in token + 1..<min(token + 5, max(token + 1, sentence.tokens.upperBound)) {
      if isOffice(next) { return true }
      guard document.tokens[next].kind == .word, !words[next].isClosed,
        SpeechVerbs.entry(hash: words[next].hash) == nil, nameIndex(endingAt: next + 1) == nil
      else { return false }
    }
    return false
  }

  /// The first noun of some tokens, over the nouns that belong to it: the "manifesto" of "the party manifesto".
  private func firstNoun(in tokens: Range<Int>) -> Int? {
    let tags = document[Tag.self]
    guard tags.indices.contains(tokens.upperBound - 1) else { return nil }
    func isNoun(_ token: Int) -> Bool { tags[token].part == .noun || tags[token].part == .properNoun }
    guard let first = tokens.first(where: isNoun) else { return nil }
    return tokens.drop { $0 < first }.prefix(while: isNoun).last
  }

  private func isSubject(_ token: Int, ofVerbIn tokens: Range<Int>) -> Bool {
    let dependencies = document[Dependency.self]
    guard dependencies.indices.contains(token), dependencies[token].relation.hasPrefix("nsubj"),
      let verb = dependencies[token].head
    else { return false }
    return tokens.contains(verb) && verb > token
  }

  func endsInEd(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    return range.count > 3 && document.text[range.end - 1] == UInt8(ascii: "d")
      && document.text[range.end - 2] == UInt8(ascii: "e")
  }

  static let and = WordHash.of("and")
  static let to = WordHash.of("to")
  private static let now = WordHash.of("now")
  static let stops = WordSet(WordList("roles/words-ending-roles"))
  static let determiners = WordSet(
    WordList("function-words/articles"),
    WordList("pronouns/third-person-possessives"),
    words: ["one", "another", "whose"]
  )

  func isComma(_ token: Int, _ sentence: Sentence) -> Bool {
    token < sentence.tokens.upperBound
      && document.text[document.tokens[token].range.start] == UInt8(ascii: ",")
  }
}
