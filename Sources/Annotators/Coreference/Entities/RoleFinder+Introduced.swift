import Documents
import WordLists

/// Roles before a comma and the name in apposition to them.
extension RoleFinder {
  /// "its general secretary, Kwabena Sturrock,", "the chair of the board, Jane Doe,": the name is the apposition.
  func introduced(_ name: Name) -> Entity.Role? {
    let sentence = document.sentences[name.sentence]
    let first = sentence.tokens.lowerBound
    var comma = name.tokens.lowerBound - 1
    while comma > first, isAddress(comma) || isBracketed(comma, first) || isHyphen(comma) {
      comma -= isAddress(comma) || isHyphen(comma) ? 1 : 3
    }
    // "The chairman, retired Brigadier-General Jane Doe,"
    if comma > first, comma < name.tokens.lowerBound - 1, words[comma].shape == .lower,
      isOfficeModifier(comma)
    {
      comma -= 1
    }
    // "The town's MP, Labour's Jane Doe,"
    if comma > first + 2, words[comma].hash == RoleFinder.possessive, words[comma - 1].isCapital,
      isComma(comma - 2, sentence)
    {
      comma -= 2
    }
    // "The Bishop of Taw, the Right Rev Ann Roe,"
    if comma > first, comma < name.tokens.lowerBound - 1, words[comma].hash == PersonReferenceResolver.the {
      comma -= 1
    }
    // "The new coach, the former Dutch jumper Jane Doe,"
    if let described = startOfDescription(before: name, first) { comma = described - 1 }
    // "The director of the Environmental Protection Agency (EPA), Jane Doe,"
    var end = comma > first + 3 && isBracketed(comma - 1, first) ? comma - 3 : comma
    // "The company's chief executive since 2019, Jane Doe,"
    if end > first + 3, document.tokens[end - 1].kind == .number, words[end - 2].hash == Self.since {
      end -= 2
    }
    guard comma > first, isComma(comma, sentence), closesInsertion(name.tokens.upperBound, sentence),
      !OpeningSource.precedesSubject(name, in: document, words)
    else {
      return nil
    }
    if let member = oneOfSeveral(before: comma, first) ?? describedByClause(before: comma, first) {
      return Entity.Role(
        text: text(member),
        range: document.range(ofTokens: member),
        evidence: Evidence("name in apposition to the role")
      )
    }
    guard let office = office(before: end, first) else { return nil }
    var start = office
    while start > first, office - start < 7, !words[start - 1].isClosed,
      !isByte(start - 1, UInt8(ascii: "'")),
      document.tokens[start - 1].kind == .word || document.tokens[start - 1].kind == .number,
      SpeechVerbs.entry(hash: words[start - 1].hash) == nil || isTaggedNoun(start - 1)
    {
      start -= 1
    }
    // "her son and manager, Jane Doe,"
    if start > first + 1, words[start - 1].hash == RoleFinder.and,
      isOffice(start - 2) || isCallingNoun(start - 2),
      start - 3 >= first, RoleFinder.determiners.contains(hash: words[start - 3].hash)
    {
      return Entity.Role(
        text: text(start..<end),
        range: document.range(ofTokens: start..<end),
        evidence: Evidence("name in apposition to the role")
      )
    }
    // "the then chairman, Jane Doe,"
    if start > first + 1, words[start - 1].hash == RoleFinder.then { start -= 1 }
    guard
      office == first
        || start > first
          && (RoleFinder.determiners.contains(hash: words[start - 1].hash)
            || words[start - 1].hash == RoleFinder.possessive || isByte(start - 1, UInt8(ascii: "'")))
    else { return nil }
    // "the suspended operations manager": a participle is no part of an office.
    while start < office, endsInEd(start), !isOfficeModifier(start) { start += 1 }
    let tokens = start..<end
    return Entity.Role(
      text: text(tokens),
      range: document.range(ofTokens: tokens),
      evidence: Evidence("name in apposition to the role")
    )
  }

  /// One of several persons before a comma: "one of the two survivors, Jane Doe,", "the senior of three judges, Jane
  /// Doe,".
  private func oneOfSeveral(before comma: Int, _ first: Int) -> Range<Int>? {
    let tags = document[Tag.self]
    guard tags.indices.contains(comma), tags[comma - 1].form == .plural,
      case let noun = DependencyTree.Arrays.lemma(tags[comma - 1], comma - 1, document),
      PersonNouns.contains(form: noun, lemma: noun)
    else { return nil }
    let start = (max(first, comma - Self.longestDescription)..<comma - 1).first {
      words[$0 + 1].hash == Self.of
        && (words[$0].hash == Self.one
          || RoleFinder.determiners.contains(hash: words[$0 - 1].hash)
            && (tags[$0].part == .adjective || isOfficeModifier($0)
              || PersonNouns.contains(form: words[$0].hash, lemma: words[$0].hash)))
    }
    guard let start, (start..<comma).allSatisfy({ document.tokens[$0].kind != .punctuation }) else {
      return nil
    }
    return start..<comma
  }

  /// The noun for a person of whom a clause before the comma says more: the "next-door neighbour" of "a next-door
  /// neighbour who saw it, Jane Doe, said".
  private func describedByClause(before comma: Int, _ first: Int) -> Range<Int>? {
    guard comma > first + 2,
      let who = (max(first + 2, comma - Self.longestClause)..<comma).last(where: {
        words[$0].hash == Self.who
      }),
      case let noun = who - 1, words[noun].shape == .lower, isCallingNoun(noun),
      !(who..<comma).contains(where: { document.tokens[$0].kind != .word }),
      // "The man who shot the mayor, Jane Doe,"
      !isOffice(comma - 1), !isCallingNoun(comma - 1)
    else { return nil }
    var start = noun
    // "A next-door neighbour"
    while start > first, !words[start - 1].isClosed || isHyphen(start),
      noun - start < Self.longestDescription,
      document.tokens[start - 1].kind == .word || isHyphen(start - 1)
    { start -= 1 }
    return RoleFinder.determiners.contains(hash: words[start - 1].hash) ? start..<noun + 1 : nil
  }

  /// The most words of a clause between a noun for a person and a name.
  private static let longestClause = 12
  private static let one = WordHash.of("one")
  private static let of = WordHash.of("of")
  private static let who = WordHash.of("who")
  private static let since = WordHash.of("since")

  /// The article behind a comma that opens a description with an office right before a name: "the" in "her coach, the
  /// former Dutch jumper Jane Doe,".
  private func startOfDescription(before name: Name, _ first: Int) -> Int? {
    var token = name.tokens.lowerBound - 1
    guard token > first, isOffice(token) || isNoun(token, of: name) else { return nil }
    while token > first, name.tokens.lowerBound - token < Self.longestDescription,
      document.tokens[token].kind == .word, !words[token].isClosed
    { token -= 1 }
    // "Its founder, retired midwife Jane Doe,"
    if token > first, isByte(token, UInt8(ascii: ",")) { return token + 1 }
    guard token > first, RoleFinder.determiners.contains(hash: words[token].hash),
      isByte(token - 1, UInt8(ascii: ","))
    else { return nil }
    return token
  }

  /// The most words of a description between an article and a name.
  private static let longestDescription = 7

  /// True for the "state" of "the state chairman", which is a reporting verb elsewhere.
  private func isTaggedNoun(_ token: Int) -> Bool {
    let tags = document[Tag.self]
    return tags.indices.contains(token) && [.noun, .properNoun, .adjective].contains(tags[token].part)
  }

  /// True for a form of address between a comma and a name: "Dr.", "Barrister", "ASP".
  private func isAddress(_ token: Int) -> Bool {
    guard document.tokens[token].kind == .word, words[token].shape != .lower else { return false }
    return !words[token].classes.isDisjoint(with: [.honorific, .title, .office])
      || NameRefinement.addresses.contains(hash: words[token].hash)
      || words[token].shape == .capitals && document.tokens[token].range.count <= 5
      || PersonNouns.all.contains(hash: words[token].hash)
  }

  /// True for the last bracket of a form of address in brackets: "Chief (Mrs) Jane Doe".
  private func isBracketed(_ token: Int, _ first: Int) -> Bool {
    token - 2 > first && isByte(token, UInt8(ascii: ")")) && isByte(token - 2, UInt8(ascii: "("))
      && isAddress(token - 1)
  }

  /// True for punctuation, also behind the firm of somebody: "his solicitor, Ann Roe of Hale LLP,".
  private func closesInsertion(_ token: Int, _ sentence: Sentence) -> Bool {
    guard token < sentence.tokens.upperBound else { return true }
    if document.tokens[token].kind == .punctuation { return true }
    guard RoleFinder.links.contains(hash: words[token].hash), let firm = nameBeginning(at: token + 1) else {
      return false
    }
    let end = names[firm].tokens.upperBound
    return end >= sentence.tokens.upperBound || document.tokens[end].kind == .punctuation
  }
}
