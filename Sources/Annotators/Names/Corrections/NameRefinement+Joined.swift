import Documents
import WordLists

/// Rules for names that the tagger cut in two, and for names in labels, brackets and capitals.
extension NameRefinement {
  /// Joins a given name to a surname that looks like the name of something else: "councillor Nigel Stroud-Hall",
  /// "Everton Pryce did not play".
  func withDividedPersons(_ names: [Name]) -> [Name] {
    var result: [Name] = []
    for name in names {
      if let before = result.last, before.tokens.upperBound == name.tokens.lowerBound,
        isDividedPerson(before, name)
      {
        result[result.count - 1] = made(
          before.tokens.lowerBound..<name.tokens.upperBound,
          .person,
          in: name.sentence,
          "given name and surname that look like two names"
        )
      } else {
        result.append(name)
      }
    }
    return result
  }

  private func isDividedPerson(_ first: Name, _ second: Name) -> Bool {
    guard first.sentence == second.sentence, !usage.isTitleCase[first.sentence], first.tokens.count == 1
    else {
      return false
    }
    let word = first.tokens.lowerBound
    if first.type == .person {
      return second.type != .person && second.type != .group && isJoinedByHyphen(second.tokens)
        && !words[word].classes.isDisjoint(with: Self.given)
        && Gazetteer.standard.lookup(document.text[second.range.bytes]).isEmpty
    }
    // The name of a club or town before the person's, where nothing links the two.
    guard first.type == .organization || first.type == .geopolitical, second.type == .person,
      word == document.sentences[first.sentence].tokens.lowerBound,
      words[word].shape == .capitalized,
      second.tokens.count == 1 || isJoinedByHyphen(second.tokens)
    else { return false }
    let next = second.tokens.upperBound
    return isWithin(next, second)
      && (words[next].shape == .lower
        || isComma(next) && isRelativePronoun(next + 1, second)
          && !words[word].classes.isDisjoint(with: Self.given))
      && !isAddress(second.tokens.lowerBound)
      && words[second.tokens.lowerBound].classes.isDisjoint(with: [.title, .office, .honorific])
  }

  /// True for "who" and "whose".
  private func isRelativePronoun(_ token: Int, _ name: Name) -> Bool {
    isWithin(token, name) && Self.relativePronouns.contains(hash: words[token].hash)
  }

  private static let relativePronouns = WordSet(words: ["who", "whose"])

  /// Joins a given name to a surname that looks like the place of a saint: "Leon St Hill".
  func withSaintlySurnames(_ names: [Name]) -> [Name] {
    let added = names.indices.compactMap { index -> Name? in
      let name = names[index]
      let first = name.tokens.lowerBound
      // "Leon St Hill" as one place, or as a person and a place, or as a place behind a word.
      let isOne = name.tokens.count > 2 && Self.saintsOfSurnames.contains(hash: words[first + 1].hash)
      let given = isOne ? first : first - 1
      guard name.type == .location || name.type == .geopolitical, !usage.isTitleCase[name.sentence],
        isOne || isWithin(given, name) && Self.saintsOfSurnames.contains(hash: words[first].hash),
        name.tokens.upperBound - given == 3, words[given].shape == .capitalized,
        !words[given].classes.isDisjoint(with: Self.given),
        words[given].classes.isDisjoint(with: Self.places)
          || isWithin(given - 1, name) && (isTitle(given - 1) || isAddress(given - 1)),
        document.tokens[given + 1].spaceBefore
      else { return nil }
      return made(
        given..<name.tokens.upperBound,
        .person,
        in: name.sentence,
        "given name before a surname with a saint",
        of: name
      )
    }
    return added.isEmpty ? names : replaced(names, by: added)
  }

  static let saintsOfSurnames = WordSet(words: ["st", "st.", "saint"])

  /// True for two words with capitals that a hyphen joins.
  private func isJoinedByHyphen(_ tokens: Range<Int>) -> Bool {
    tokens.count == 3 && isHyphen(tokens.lowerBound + 1) && words[tokens.lowerBound].shape == .capitalized
      && words[tokens.lowerBound + 2].shape == .capitalized
  }

  /// Adds the given name that looks like a rank to the name of the second of a couple: "Trish and Col Baumgarten".
  ///
  /// So is that of somebody who is "Mr" elsewhere: "stock agent Col Hennessy", "Mr Hennessy".
  func withCouples(_ names: [Name]) -> [Name] {
    names.map { name in
      let start = name.tokens.lowerBound - 1
      guard name.type == .person, isWithin(start, name), words[start].hash == Self.colonel,
        isOfCouple(start) || words[start].shape == .capitalized && isCivilian(name, names)
      else { return name }
      return made(
        start..<name.tokens.upperBound,
        .person,
        in: name.sentence,
        "given name like a rank in the name of a couple"
      )
    }
  }

  /// True for a surname before which the article also has "Mr" or "Mrs".
  private func isCivilian(_ name: Name, _ names: [Name]) -> Bool {
    names.contains { other in
      let before = other.tokens.lowerBound - 1
      return other.type == .person && other.tokens.count == 1 && isWithin(before, other)
        && words[other.tokens.lowerBound].hash == words[name.tokens.upperBound - 1].hash
        && Self.plainAddresses.contains(hash: words[before].hash)
    }
  }

  private static let colonel = WordHash.of("col")
  private static let plainAddresses = WordSet(WordList("names/plain-addresses"))

  /// Makes persons of unknown names before a verb and "his" or "her": "Oona Strand shook her head".
  func withOwners(ofTheirOwn names: [Name]) -> [Name] {
    names.map { name in
      let verb = name.tokens.upperBound
      guard name.type == .miscellaneous, (2...3).contains(name.tokens.count),
        name.tokens.lowerBound == document.sentences[name.sentence].tokens.lowerBound,
        name.tokens.allSatisfy({
          words[$0].shape == .capitalized && words[$0].classes.isDisjoint(with: Self.things)
        }),
        isWithin(verb + 1, name), words[verb].shape == .lower, isPast(verb),
        Self.possessives.contains(hash: words[verb + 1].hash),
        Gazetteer.standard.lookup(document.text[name.range.bytes]).isEmpty
      else { return name }
      return made(name.tokens, .person, in: name.sentence, "name before a verb and “his” or “her”", of: name)
    }
  }

  private func isPast(_ token: Int) -> Bool {
    FunctionWords.irregularPasts.contains(hash: words[token].hash)
      || document.text[document.tokens[token].range.bytes].suffix(2).elementsEqual("ed".utf8)
  }

  private static let things: NameClasses = [
    .organizationHead, .locationHead, .eventHead, .organizationSuffix,
  ]
  private static let possessives = WordSet(words: ["his", "her"])

  /// Makes one place of "Saint-Rémy-les-Eaux" and "Stoke-by-Marden", whose parts the tagger may take for two names.
  func withHyphenatedPlaces(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens where beginsPlace(token, in: sentence.tokens, names) {
        var end = token + 1
        while end + 1 < sentence.tokens.upperBound, isHyphen(end), document.tokens[end + 1].kind == .word {
          end += 2
        }
        let inside = self.names(names, in: token..<end)
        let isPartOfLonger = inside.contains {
          names[$0].tokens.lowerBound < token || names[$0].tokens.upperBound > end
        }
        guard end > token + 1, words[end - 1].isCapital, !isPartOfLonger,
          !inside.contains(where: { names[$0].tokens == token..<end })
        else { continue }
        added.append(made(token..<end, .geopolitical, in: number, "place with hyphens"))
      }
    }
    return replaced(names, by: added)
  }

  /// True for the first word of "Saint-Rémy" and "Stoke-by-Marden", but not of "Editor-in-Chief".
  private func beginsPlace(_ token: Int, in sentence: Range<Int>, _ names: [Name]) -> Bool {
    guard words[token].isCapital, isHyphen(token + 1), token == sentence.lowerBound || !isHyphen(token - 1)
    else {
      return false
    }
    if Self.saints.contains(hash: words[token].hash) { return true }
    return token + 4 < sentence.upperBound && isHyphen(token + 3) && words[token + 2].shape == .lower
      && Self.joining.contains(hash: words[token + 2].hash) && words[token + 4].isCapital
      && (!isOrdinary(token)
        || self.names(names, in: token..<token + 1).contains { names[$0].type == .geopolitical })
      && words[token].classes.isDisjoint(with: [.title, .office, .honorific])
  }

  /// Names the speakers of turns with labels in capitals, "THANDIWE MOKOENA:", as the article names them elsewhere, and
  /// outlets by their last words, "THE COASTAL GAZETTE:".
  func withLabels(_ names: [Name]) -> [Name] {
    var persons: [UInt64: Name] = [:]
    var added: [Name] = []
    func key(_ tokens: Range<Int>) -> UInt64 { tokens.reduce(0) { FeatureHash.joined($0, words[$1].hash) } }
    for name in names where name.type == .person && name.tokens.count > 1 { persons[key(name.tokens)] = name }
    var paragraph = -1
    for (number, sentence) in document.sentences.enumerated() where sentence.paragraph != paragraph {
      paragraph = sentence.paragraph
      var start = sentence.tokens.lowerBound
      if words[start].hash == PersonReferenceResolver.the { start += 1 }
      let end = sentence.tokens.dropFirst(start - sentence.tokens.lowerBound).prefix(5).first {
        words[$0].shape != .capitals
      }
      guard let end, end - start > 1, isCharacter(end, ":") else { continue }
      let label = start..<end
      if persons[key(label)] != nil {
        added.append(made(label, .person, in: number, "label of a turn"))
      } else if Self.outletEndings.contains(hash: words[end - 1].hash) {
        added.append(made(label, .organization, in: number, "label of a turn"))
      }
    }
    return replaced(names, by: added)
  }

  /// Adds the stock exchanges before the codes of shares: "(TSX: HLDN)".
  func withExchanges(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens.dropFirst(2).dropLast(2)
      where isCharacter(token, ":") && isCode(token - 1) && isCode(token + 1) && isCharacter(token - 2, "(")
        && (isCharacter(token + 2, ")") || isComma(token + 2) || isCharacter(token + 2, ";"))
        && self.names(names, in: token - 1..<token).isEmpty
      {
        added.append(made(token - 1..<token, .organization, in: number, "stock exchange before a code"))
      }
    }
    return replaced(names, by: added)
  }

  /// True for two to six capitals.
  private func isCode(_ token: Int) -> Bool {
    words[token].shape == .capitals && (2...6).contains(document.tokens[token].range.count)
  }

  /// Takes out the word in capitals that opens a story behind "a": "A GRASSFIRE that destroyed eight homes".
  ///
  /// Newspapers set the first words of a story in capitals; abbreviations are shorter.
  func withoutOpenings(_ names: [Name]) -> [Name] {
    names.filter { name in
      let (first, next) = (name.tokens.lowerBound, name.tokens.upperBound)
      guard name.tokens.count == 1, words[first].shape == .capitals,
        document.tokens[first].range.count >= Self.longestAbbreviation,
        first == document.sentences[name.sentence].tokens.lowerBound + 1,
        Self.indefinite.contains(hash: words[first - 1].hash), isWithin(next, name)
      else { return true }
      return words[next].shape != .lower
    }
  }

  private static let joining = WordSet(WordList("places/joining-words"))
  private static let saints = WordSet(words: ["saint", "sainte"])
  static let indefinite = WordSet(words: ["a", "an"])
  /// The least letters of a word in capitals that is no abbreviation.
  private static let longestAbbreviation = 8
}
