import Documents
import WordLists

/// Finds the offices, titles and descriptions before or behind a person's name.
struct RoleFinder {
  let document: Document
  let words: TokenArray<LexicalWord>
  let names: [Name]

  /// The roles of one name: "Russian President" before it, "the Kremlin's spokesman" in commas behind it.
  func roles(of position: Int) -> [Entity.Role] {
    let name = names[position]
    guard name.type == .person else { return [] }
    return [before(name), introduced(name), behind(name), served(name)].compactMap(\.self)
  }

  // MARK: Before the name

  func before(_ name: Name) -> Entity.Role? {
    guard
      let sentence = document.sentences.indices.contains(name.sentence)
        ? document.sentences[name.sentence] : nil
    else { return nil }
    let first = sentence.tokens.lowerBound
    var end = name.tokens.lowerBound
    // "council leader Coun Ann Roe": the form of address is no part of the office.
    var office = end - 1
    while office > first, end - office <= Self.mostAddresses, words[office].isCapital, isFormOfAddress(office)
    {
      office -= 1
    }
    var isRank = false
    if office >= first, office < end - 1,
      isOffice(office) || office == first && isOpeningNoun(office)
        || officeWithComplement(before: office + 1, first) != nil
    {
      // "Detective Garda Jane Doe" is one rank.
      isRank = words[office].hash == Self.detective
      if !isRank { end = office + 1 }
    }
    // "Deputy Commissioner of Police (Crime) Ann Roe"
    if end - 3 > first, isByte(end - 1, UInt8(ascii: ")")), isByte(end - 3, UInt8(ascii: "(")),
      words[end - 2].isCapital
    {
      end -= 3
    }
    var start = isRank ? office : end
    var hasOffice = isRank
    // The office itself, word by word to the left: "foreign minister", "President-elect".
    while start > first {
      let previous = start - 1
      if start == end, let office = officeWithComplement(before: end, first) ?? parent(before: end, first) {
        hasOffice = true
        start = office
      } else if isOffice(previous) || isFormerOffice(previous)
        || start == end
          && (previous == first && isOpeningNoun(previous) || previous > first && isClosingRank(previous))
      {
        hasOffice = true
        start = previous
      } else if hasOffice, isFormer(previous) {
        start = previous
        break
      } else if hasOffice, NameRefinement.honorifics[words[previous].hash] == "opening" {
        // "Det Con", "Pro Tempore"
        start = previous
      } else if hasOffice, isOfficeModifier(previous) || isCapitalModifier(previous, first) {
        start = previous
      } else if hasOffice, previous > first, isOfficeModifier(previous - 1), isAdjective(previous) {
        // "Deputy municipal commissioner"
        start = previous - 1
      } else if start == end, previous > first, words[previous].hash == Self.member, isBody(previous - 1) {
        // "Board member Jane Doe"
        hasOffice = true
        start = previous - 1
      } else if start == end, isNoun(previous, of: name) {
        hasOffice = true
        start = previous
      } else if start == end, previous > first, isCapitalModifier(previous, first), !isTitleCase(sentence) {
        // "Harbour Master Joaquín Strandberg": common words with capitals before a name are an office.
        hasOffice = true
        start = previous
      } else if hasOffice, let more = firstCalling(before: previous, first) ?? portfolio(before: start, first)
      {
        start = more
      } else if isHyphenated(previous, first) {
        // "President-elect": the part behind the hyphen, the hyphen, the office.
        hasOffice = true
        start = previous - 2
      } else if hasOffice, previous > first, isHyphen(previous), !document.tokens[previous].spaceBefore,
        !document.tokens[start].spaceBefore
      {
        // "Attorney-General", "Vice-chair"
        start = previous - 1
      } else if hasOffice, let owner = nameEnding(at: previous, first: first) {
        start = owner
      } else if hasOffice, isCompound(previous, in: start..<end) {
        // "constitutional affairs spokesman"
        start = previous
      } else {
        break
      }
    }
    guard hasOffice, start < end else { return nil }
    while start < end, words[start].shape == .punctuation { start += 1 }
    let tokens = start..<end
    guard !isOnlyHonorific(tokens) else { return nil }
    return Entity.Role(
      text: text(tokens),
      range: document.range(ofTokens: tokens),
      evidence: Evidence("title before the name")
    )
  }

  /// True for the last word of a shortened rank: the "Insp" of "Det Insp".
  private func isClosingRank(_ token: Int) -> Bool {
    NameRefinement.honorifics[words[token].hash] == "closing"
      && NameRefinement.honorifics[words[token - 1].hash] == "opening"
  }

  /// True for a word that begins with "ex-": "ex-Labour chancellor Ann Roe".
  private func isFormer(_ token: Int) -> Bool {
    let bytes = document.text[document.tokens[token].range.bytes]
    return bytes.count > 4 && bytes.prefix(3).lazy.map { $0 | 32 }.elementsEqual("ex-".utf8.map { $0 | 32 })
  }

  /// True for the former holder of an office in one word: "Ex-mayor Ann Roe".
  private func isFormerOffice(_ token: Int) -> Bool {
    guard isFormer(token) else { return false }
    let noun = String(document.string(token: token).dropFirst(3)).lowercased()
    return PersonNouns.all.contains(noun)
  }

  func isByte(_ token: Int, _ byte: UInt8) -> Bool {
    document.tokens.indices.contains(token) && document.tokens[token].range.count == 1
      && document.text[document.tokens[token].range.start] == byte
  }

  /// True for a form of address or a part of one: the "Datuk Seri" of "Prime Minister Datuk Seri Roe".
  private func isFormOfAddress(_ token: Int) -> Bool {
    let word = words[token]
    return NameRefinement.addresses.contains(hash: word.hash) || NameRefinement.honorifics[word.hash] != nil
      || word.classes.contains(.honorific) && !word.classes.contains(.title)
  }

  private static let detective = WordHash.of("detective")
  /// The most forms of address before one name.
  private static let mostAddresses = 3

  private func isAdjective(_ token: Int) -> Bool {
    let tags = document[Tag.self]
    return tags.indices.contains(token) && tags[token].part == .adjective && words[token].shape == .lower
  }

  /// True for a common noun that the parse makes a part of the compound that an office ends, or an adjective of it.
  private func isCompound(_ token: Int, in office: Range<Int>) -> Bool {
    let (tags, dependencies) = (document[Tag.self], document[Dependency.self])
    guard document.tokens[token].kind == .word, !words[token].isClosed, dependencies.indices.contains(token),
      tags.indices.contains(token), let head = dependencies[token].head, office.contains(head)
    else { return false }
    return dependencies[token].relation == "compound"
      && (tags[token].part == .noun || tags[token].part == .properNoun)
      || tags[token].part == .adjective && words[token].shape == .lower && office.count > 1
        && dependencies[token].relation == "amod" && head != office.upperBound - 1
  }

  /// The start of an office with what it is for, right before a name: "Secretary of State", "Minister for Housing".
  private func officeWithComplement(before end: Int, _ first: Int) -> Int? {
    var token = end - 1
    while token > first, end - token <= Self.longestComplement {
      if RoleFinder.links.contains(hash: words[token].hash) {
        // "Minister of State for Planning", "director of football", "Member of Parliament"
        let isMember = words[token - 1].hash == Self.member && words[token - 1].shape == .capitalized
        if token < end - 1, isOffice(token - 1) || isMember,
          words[token - 1].shape == .capitalized || (token + 1..<end).allSatisfy(isField)
            || token - 1 - first < Self.longestOpening
              && !(first..<token).contains(where: { words[$0].isClosed })
        {
          return token - 1
        }
        token -= 1
        continue
      }
      guard document.tokens[token].kind == .word,
        words[token].isCapital && !endsPersonName(token)
          || RoleFinder.inComplements.contains(hash: words[token].hash) || isField(token)
      else { return nil }
      token -= 1
    }
    return nil
  }

  /// The start of a noun for a parent with the number of the children, before a token: "Mother-of-three".
  private func parent(before end: Int, _ first: Int) -> Int? {
    let noun = end - 5
    return noun >= first && isHyphen(end - 2) && words[end - 3].hash == PersonReferenceResolver.of
      && isHyphen(end - 4)
      && document.tokens[end - 1].kind == .word
      && PersonNouns.contains(form: words[noun].hash, lemma: words[noun].hash) ? noun : nil
  }

  /// True for a common noun, or its adjective, that says what an office is for: the "football" of "director of
  /// football".
  private func isField(_ token: Int) -> Bool {
    let tags = document[Tag.self]
    guard words[token].shape == .lower, !words[token].isClosed, tags.indices.contains(token),
      tags[token].part == .noun || tags[token].part == .adjective
    else { return false }
    // "Commissioner of police"
    return words[token].hash == Self.police
      || !PersonNouns.contains(form: words[token].hash, lemma: words[token].hash)
        && !PersonNouns.all.contains(hash: words[token].hash)
  }

  static let police = WordHash.of("police")

  private func endsPersonName(_ token: Int) -> Bool {
    guard let index = nameIndex(endingAt: token + 1) else { return false }
    return names[index].type == .person
  }

  /// The most words before a common noun that opens a sentence as a title: "Lead investigator for the board Ann Roe".
  private static let longestOpening = 3
  /// The most words behind the "of" or "for" of an office.
  private static let longestComplement = 6
  private static let inComplements = WordSet(words: ["the", "and"])

  /// True for honorifics alone: "Mr." is a form of address, not a role.
  private func isOnlyHonorific(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { words[$0].classes.contains(.honorific) && !words[$0].classes.contains(.title) }
  }

  func isOffice(_ token: Int) -> Bool {
    guard document.tokens[token].kind == .word else { return false }
    if !words[token].classes.isDisjoint(with: [.title, .office]) {
      return !words[token].isClosed && words[token].classes.isDisjoint(with: [.honorific])
        || words[token].classes.contains(.title)
    }
    // "CEO" is in capitals in the middle of a sentence too.
    let isAbbreviation = words[token].shape == .capitals && document.tokens[token].range.count <= 4
    if words[token].shape == .lower, isCallingNoun(token) { return true }
    return PersonNouns.all.contains(hash: words[token].hash)
      && (words[token].shape == .lower || isAbbreviation)
  }

  /// True for a common noun for one person, by its tag: "prefect", "administrator".
  func isCallingNoun(_ token: Int) -> Bool {
    let tags = document[Tag.self]
    return tags.indices.contains(token) && tags[token].part == .noun && tags[token].form == .plain
      && PersonNouns.contains(form: words[token].hash, lemma: words[token].hash)
  }

  /// True for a noun for a person with the capital of the start of a sentence: "Referee Jane Doe".
  private func isOpeningNoun(_ token: Int) -> Bool {
    words[token].shape == .capitalized
      && PersonNouns.contains(form: words[token].hash, lemma: words[token].hash)
      && words[token].classes.isDisjoint(with: [.givenMale, .givenFemale, .surname])
  }

  /// True for a noun for a body that has members: "board", "committee".
  private func isBody(_ token: Int) -> Bool {
    OrganizationNouns.all.contains(hash: words[token].hash) && document.tokens[token].kind == .word
  }

  /// True for a common noun in the singular right before a name that the parse makes its title: "referee Jane Doe".
  func isNoun(_ token: Int, of name: Name) -> Bool {
    let tags = document[Tag.self]
    let dependencies = document[Dependency.self]
    guard words[token].shape == .lower, tags.indices.contains(token), tags[token].part == .noun,
      tags[token].form == .plain, dependencies.indices.contains(token),
      let head = dependencies[token].head,
      name.tokens.contains(head) || dependencies[token].relation == "appos",
      !CalendarWords.all.contains(hash: words[token].hash),
      !ParseCorrections.nameWords.contains(hash: words[token].hash)
    else { return false }
    return document.tokens[token].range.count > 2
  }

  private static let modifiers = WordSet(WordList("roles/status"), WordList("roles/office-modifiers"))

  func isOfficeModifier(_ token: Int) -> Bool {
    RoleFinder.modifiers.contains(hash: words[token].hash) && !words[token].isClosed
  }

  /// True for a line in which every word but function words has a capital.
  private func isTitleCase(_ sentence: Sentence) -> Bool {
    !sentence.tokens.contains { words[$0].shape == .lower && !words[$0].isClosed }
  }

  /// True for a common word with a capital before the office: "Fire Chief", "Emergencies Minister".
  private func isCapitalModifier(_ token: Int, _ first: Int) -> Bool {
    guard words[token].shape == .capitalized, !words[token].isClosed else { return false }
    // The "Knitwear" of "Rupali Knitwear director": the firm is the owner.
    if let name = nameIndex(endingAt: token + 1), names[name].tokens.count > 1 { return false }
    return words[token].casing.map { $0 < 128 } ?? false
  }

  func isHyphen(_ token: Int) -> Bool {
    document.tokens[token].range.count == 1
      && document.text[document.tokens[token].range.start] == UInt8(ascii: "-")
  }

  private func isHyphenated(_ token: Int, _ first: Int) -> Bool {
    guard token - 2 >= first, !document.tokens[token].spaceBefore else { return false }
    guard document.text[document.tokens[token - 1].range.start] == UInt8(ascii: "-") else { return false }
    return isOffice(token - 2) && words[token].shape == .lower
  }

  /// The start of a name of a country, a people or an organisation that ends here and qualifies the office.
  private func nameEnding(at token: Int, first: Int) -> Int? {
    var position = token
    if words[position].hash == RoleFinder.possessive, position > first { position -= 1 }
    guard let index = nameIndex(endingAt: position + 1) else { return nil }
    return names[index].type == .person ? nil : names[index].tokens.lowerBound
  }

  static let possessive = WordHash.of("'s")

  func nameIndex(endingAt token: Int) -> Int? {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.upperBound < token { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].tokens.upperBound == token ? low : nil
  }

  /// The text of some tokens, a title that is repeated only once.
  func text(_ tokens: Range<Int>) -> String {
    var result = ""
    var last: UInt64 = 0
    for token in tokens {
      if words[token].hash == last, words[token].isCapital { continue }
      last = words[token].hash
      if !result.isEmpty, document.tokens[token].spaceBefore { result += " " }
      result += document.string(token: token)
    }
    return result
  }

  /// The office at the head of a phrase before a comma: "secretary", or the "chair" of "chair of the board".
  func office(before comma: Int, _ first: Int) -> Int? {
    // "The party's candidate for mayor, Jane Doe,": the candidate.
    if comma - 3 > first, RoleFinder.links.contains(hash: words[comma - 2].hash),
      words[comma - 1].shape == .lower,
      words[comma - 3].shape == .lower, isCallingNoun(comma - 3)
    {
      return comma - 3
    }
    let isTitle = comma - 2 == first && RoleFinder.determiners.contains(hash: words[first].hash)
    // "the Press Secretary to the governor, Mr Roe": the secretary.
    if comma - 4 >= first, words[comma - 3].hash == RoleFinder.to,
      RoleFinder.determiners.contains(hash: words[comma - 2].hash), isOffice(comma - 4)
    {
      return comma - 4
    }
    let isCapital =
      comma - 2 > first && words[comma - 1].shape == .capitalized && words[comma - 2].shape == .capitalized
    // "The Additional Government Pleader"
    let isCalling =
      isCapital && PersonNouns.contains(form: words[comma - 1].hash, lemma: words[comma - 1].hash)
    let isShort = words[comma - 1].shape == .capitals && document.tokens[comma - 1].range.count <= 4
    if isOffice(comma - 1) || isCalling || isCapital && words[comma - 1].hash == RoleFinder.member,
      words[comma - 1].shape == .lower || isTitle || isCapital || isShort
    {
      return comma - 1
    }
    var found: Int?
    for token in stride(from: comma - 2, through: max(first + 1, comma - 10), by: -1) {
      // "The Minister for Works and Housing"
      if words[token].hash == RoleFinder.and, words[token - 1].shape == .capitalized,
        words[token + 1].shape == .capitalized
      {
        continue
      }
      if document.tokens[token].kind != .word || RoleFinder.stops.contains(hash: words[token].hash)
        || SpeechVerbs.entry(hash: words[token].hash) != nil
      {
        break
      }
      if RoleFinder.complementLinks.contains(hash: words[token].hash),
        isOffice(token - 1)
          || words[token - 1].hash == RoleFinder.member && words[token - 1].shape == .capitalized
      {
        found = token - 1
      }
      // "Counsel for the bank, Jane Doe, argued"
      if RoleFinder.complementLinks.contains(hash: words[token].hash), token - 1 == first,
        PersonNouns.contains(form: words[first].hash, lemma: words[first].hash)
      {
        found = first
      }
    }
    return found
  }

  private static let member = WordHash.of("member")
  static let then = WordHash.of("then")
  static let links = WordSet(words: ["of", "for"])
  private static let complementLinks = WordSet(WordList("roles/links-of-offices"))

  /// The name of an organisation or place that begins with a token.
  func nameBeginning(at token: Int) -> Int? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    guard low < names.count, names[low].tokens.lowerBound == token, names[low].type != .person else {
      return nil
    }
    return low
  }
}
