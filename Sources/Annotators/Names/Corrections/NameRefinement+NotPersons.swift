import Documents
import WordLists

/// Names that look like persons' and are not, and what belongs to no name.
extension NameRefinement {
  /// Cuts persons' names at a hyphen between spaces, and off a reporting verb that opens a sentence: "Said Roe: …".
  func withoutStrangers(_ names: [Name]) -> [Name] {
    var surnames: [UInt64: Int] = [:]
    for name in names where name.type == .person && name.tokens.count > 1 {
      surnames[words[name.tokens.upperBound - 1].hash, default: 0] += 1
    }
    return names.flatMap { name -> [Name] in
      guard name.tokens.count > 1 else { return [name] }
      if let hyphen = name.tokens.dropFirst().first(where: { isDash($0) }) {
        // "Indian airlines - Air Deccan": what begins and ends with a capital is a name.
        let parts = [name.tokens.lowerBound..<hyphen, hyphen + 1..<name.tokens.upperBound].filter { part in
          !part.isEmpty && words[part.lowerBound].isCapital && words[part.upperBound - 1].isCapital
        }
        // "Popular Front - General Command" is one name.
        if parts.isEmpty || parts.count == 2 && name.type != .person { return [name] }
        return parts.map { made($0, name.type, in: name.sentence, "name without a verb or a dash") }
      }
      let first = name.tokens.lowerBound
      guard name.type == .person, first == document.sentences[name.sentence].tokens.lowerBound,
        SpeechVerbs.finite.contains(hash: words[first].hash),
        isCharacter(name.tokens.upperBound, ":") || isComma(name.tokens.upperBound)
          || (surnames[words[name.tokens.upperBound - 1].hash] ?? 0) > 1
      else { return [name] }
      return [
        made(first + 1..<name.tokens.upperBound, .person, in: name.sentence, "name without a verb or a dash")
      ]
    }
  }

  /// Divides what the tagger took for one name at "the" between two names of the tables.
  ///
  /// "told the BBC the UK was"
  func withoutArticlesInside(_ names: [Name]) -> [Name] {
    names.flatMap { name -> [Name] in
      guard name.tokens.count > 2,
        let article = name.tokens.dropFirst().dropLast().first(where: {
          words[$0].hash == PersonReferenceResolver.the && words[$0].shape == .lower
        }), !words[article - 1].isClosed
      else { return [name] }
      let parts = [name.tokens.lowerBound..<article, article + 1..<name.tokens.upperBound]
      let known = parts.map { Gazetteer.standard.lookup(document.text[document.range(ofTokens: $0).bytes]) }
      guard known.allSatisfy({ !$0.isDisjoint(with: RuleNameParser.naming) }) else { return [name] }
      return zip(parts, known).map { part, known in
        let type: EntityType = known.isDisjoint(with: Self.places) ? .organization : .geopolitical
        return made(part, type, in: name.sentence, "two names with “the” between them", of: name)
      }
    }
  }

  /// Cuts nouns in small letters off names of places, and members of parliament off their parties: "the Leeds factory",
  /// "a Fine Gael TD".
  func withoutTrailingWords(_ names: [Name]) -> [Name] {
    names.map { name in
      guard name.tokens.count > 1, let last = name.tokens.last else { return name }
      let isCut =
        name.type == .geopolitical && words[last].shape == .lower && isPlace(name.tokens.dropLast())
        || name.type == .organization && words[last].shape == .capitals
          && Self.members.contains(hash: words[last].hash)
      guard isCut else { return name }
      return made(
        name.tokens.dropLast(),
        name.type,
        in: name.sentence,
        "name without what follows it",
        of: name
      )
    }
  }

  /// Makes products of words in no table of the names of persons behind nouns for what is made: "its security product
  /// Sentrilock".
  func withProducts(_ names: [Name]) -> [Name] {
    names.map { name in
      let start = name.tokens.lowerBound
      guard name.type == .person, name.tokens.count == 1, isWithin(start - 1, name),
        words[start - 1].shape == .lower, Self.products.contains(hash: words[start - 1].hash),
        words[start].classes.isDisjoint(with: Self.given.union(.surname))
      else { return name }
      return made(name.tokens, .miscellaneous, in: name.sentence, "product behind its kind", of: name)
    }
  }

  private static let products = WordSet(WordList("names/products"))

  /// Removes the letters for a member of parliament behind an article: "An MCA who walked out".
  func withoutLoneMembers(_ names: [Name]) -> [Name] {
    names.filter { name in
      let start = name.tokens.lowerBound
      return name.tokens.count > 1 || !isWithin(start - 1, name) || !Self.isMember(words[start])
        || words[start - 1].hash != PersonReferenceResolver.the
          && !Self.indefinite.contains(hash: words[start - 1].hash)
    }
  }

  private func isPlace(_ tokens: Range<Int>) -> Bool {
    !Gazetteer.standard.lookup(document.text[document.range(ofTokens: tokens).bytes])
      .isDisjoint(with: [.city, .largeCity, .capital, .country, .region])
  }

  private static let members = WordSet(words: ["td", "mp", "mep"])

  /// Removes single words that the article has mostly in lower case: "Iodine" where it speaks of iodine.
  func withoutCommonNouns(_ names: [Name]) -> [Name] {
    names.filter { name in
      let word = words[name.tokens.lowerBound]
      return name.type != .miscellaneous || name.tokens.count > 1 || word.shape == .capitals
        || usage.lowerCount(word.hash) < Self.leastInLower
        || usage.lowerCount(word.hash) < 3 * usage.capitalCount(word.hash)
    }
  }

  /// The least times that an article has a word in lower case for it to be no name.
  private static let leastInLower = 4

  /// Removes offices that were taken for persons: "the Chief Press Secretary".
  func withoutLoneOffices(_ names: [Name]) -> [Name] {
    names.filter { name in
      if name.type == .person, isPluralOfPersons(name) { return false }
      guard name.type == .person, name.tokens.count > 1, let last = name.tokens.last,
        PersonNouns.singular.contains(hash: words[last].hash)
      else { return true }
      return !name.tokens.allSatisfy { token in
        isOrdinary(token) && words[token].classes.isDisjoint(with: Self.given)
      }
    }
  }

  /// Takes out diseases, which the tagger may take for persons: "Omicron emptied the hall".
  func withoutDiseases(_ names: [Name]) -> [Name] {
    names.filter { name in
      name.type != .person || name.tokens.count > 1
        || !Self.diseases.contains(hash: words[name.tokens.lowerBound].hash)
    }
  }

  private static let diseases = WordSet(WordList("names/diseases"))

  /// True for one word at the start of a sentence or headline that is a noun for several persons: "Solons seek probe".
  private func isPluralOfPersons(_ name: Name) -> Bool {
    let word = name.tokens.lowerBound
    let bytes = document.text[document.tokens[word].range.bytes]
    return name.tokens.count == 1 && word == document.sentences[name.sentence].tokens.lowerBound
      && bytes.last == UInt8(ascii: "s") && PersonNouns.all.contains(hash: words[word].hash)
      && words[word].classes.isDisjoint(with: Self.given)
  }

  /// True for a hyphen between spaces.
  private func isDash(_ token: Int) -> Bool {
    isCharacter(token, "-") && document.tokens[token].spaceBefore && token + 1 < document.tokens.count
      && document.tokens[token + 1].spaceBefore
  }

  /// Makes events and organisations of persons whose last word is that of competitions or bodies: "Davis Cup".
  func withCompetitions(_ names: [Name]) -> [Name] {
    names.map { name in
      let last = name.tokens.upperBound - 1
      if name.type == .person || name.type == .group, name.tokens.count > 1,
        Gazetteer.standard.lookup(document.text[name.range.bytes]).subtracting([.continues]) == [.event]
      {
        return made(
          name.tokens,
          .event,
          in: name.sentence,
          "last word of the names of competitions",
          of: name
        )
      }
      guard name.type == .person, name.tokens.count > 1, words[last].shape == .capitalized,
        Self.competitionHeads.contains(hash: words[last].hash)
      else { return name }
      let isBody = words[last].classes.contains(.organizationHead)
      return made(
        name.tokens,
        isBody ? .organization : .event,
        in: name.sentence,
        "last word of the names of competitions",
        of: name
      )
    }
  }

  /// Makes places of persons whose last word is an ordinary word for a place, and organisations of acronyms that a
  /// hyphen joins to a place: "Celia Compound", "IIT-Kanpur".
  func withSites(_ names: [Name]) -> [Name] {
    let joined = zip(names, names.dropFirst()).compactMap { name, next -> Name? in
      let hyphen = name.tokens.upperBound
      guard name.type == .organization, name.tokens.count == 1, words[hyphen - 1].shape == .capitals,
        next.tokens.lowerBound == hyphen + 1, isHyphen(hyphen),
        next.type == .geopolitical || next.type == .location
      else { return nil }
      return made(
        name.tokens.lowerBound..<next.tokens.upperBound,
        .organization,
        in: name.sentence,
        "site by its words",
        of: name
      )
    }
    return replaced(names, by: joined).map { name in
      let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
      let isPlace = name.type == .geopolitical || name.type == .location
      if isPlace, name.tokens.count == 3, isHyphen(first + 1), words[first].shape == .capitals,
        words[first].classes.isDisjoint(with: [.country, .region, .regionAbbreviation, .capital]),
        document.tokens[first].range.count > 2, words[last].shape == .capitalized
      {
        return made(name.tokens, .organization, in: name.sentence, "site by its words", of: name)
      }
      guard name.type == .person, name.tokens.count > 1, words[last].shape == .capitalized, isOrdinary(last),
        words[last].classes.contains(.locationHead),
        words[last].classes.isDisjoint(with: Self.given.union([.surname]))
      else { return name }
      return made(name.tokens, .location, in: name.sentence, "site by its words", of: name)
    }
  }

  /// Makes things of prizes with the name of a person: "She won an Oscar", "an Oscar nominee".
  ///
  /// One such mention is enough for all of the article, if nobody in it has that name.
  func withAwards(_ names: [Name]) -> [Name] {
    var (awards, persons): (Set<UInt64>, Set<UInt64>) = ([], [])
    for name in names where name.type == .person {
      let first = name.tokens.lowerBound
      if name.tokens.count > 1 {
        persons.formUnion(name.tokens.map { words[$0].hash })
      } else if Self.awards.contains(hash: words[first].hash), isAward(first, name) {
        awards.insert(words[first].hash)
      }
    }
    awards.subtract(persons)
    if awards.isEmpty { return names }
    return names.map { name in
      guard name.type == .person, name.tokens.count == 1, awards.contains(words[name.tokens.lowerBound].hash)
      else { return name }
      return made(name.tokens, .miscellaneous, in: name.sentence, "prize with the name of a person", of: name)
    }
  }

  /// True for the name of a prize behind an article or a number, or before what prizes have.
  private func isAward(_ token: Int, _ name: Name) -> Bool {
    let next = token + 1
    if isWithin(next, name) {
      let behind = isHyphen(next) && isWithin(next + 1, name) ? next + 1 : next
      if Self.behindAwards.contains(hash: words[behind].hash) { return true }
    }
    guard isWithin(token - 1, name), words[token - 1].shape == .lower else { return false }
    return Self.articles.contains(hash: words[token - 1].hash)
  }

  /// Makes organisations of a field and a country: "Health New Zealand", "Tennis Australia".
  func withNationalBodies(_ names: [Name]) -> [Name] {
    let added = names.compactMap { name -> Name? in
      var first = name.tokens.lowerBound
      // "New" may be no part of what the tagger found.
      if isWithin(first - 1, name), isNameOfCountry(first - 1..<name.tokens.upperBound) { first -= 1 }
      guard name.type != .person, isWithin(first - 1, name), words[first - 1].shape == .capitalized,
        Self.fields.contains(hash: words[first - 1].hash), isNameOfCountry(first..<name.tokens.upperBound),
        isBodyPlace(first - 1, name)
      else { return nil }
      return made(
        first - 1..<name.tokens.upperBound,
        .organization,
        in: name.sentence,
        "public body with the name of a country",
        of: name
      )
    }
    return replaced(names, by: added)
  }

  private func isNameOfCountry(_ tokens: Range<Int>) -> Bool {
    let range = document.range(ofTokens: tokens)
    return !Gazetteer.standard.lookup(document.text[range.bytes]).isDisjoint(with: [.country, .region])
  }

  /// True where a field and a country can be one name: not in a title, and not where the word only opens a sentence
  /// before another name.
  private func isBodyPlace(_ field: Int, _ name: Name) -> Bool {
    guard !usage.isTitleCase[name.sentence] else { return false }
    let next = name.tokens.upperBound
    return
      !(isWithin(next, name) && isPossessive(next)
      && field == document.sentences[name.sentence].tokens.lowerBound)
  }

  private static let competitionHeads = WordSet(WordList("names/competition-heads"))
  private static let awards = WordSet(WordList("names/awards"))
  private static let behindAwards = WordSet(WordList("names/behind-awards"))
  private static let fields = WordSet(WordList("names/fields-before-countries"))
  private static let articles = WordSet(WordList("names/words-before-awards"))
}
