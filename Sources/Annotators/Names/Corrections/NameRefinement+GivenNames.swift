import Documents
import WordLists

/// Rules for given names that are other words too: titles and months.
extension NameRefinement {
  /// Adds "Dean" to "Akers", unless the article has another given name with that surname, whose relative he is not, and
  /// joins "Buddy" and
  /// "Ledford" around "Earl".
  func withTitlesAsGivenNames(_ names: [Name]) -> [Name] {
    let names = joinedAroundTitles(names)
    let full = surnamesOfPersons(names)
    return names.map { name in
      let start = name.tokens.lowerBound
      guard name.type == .person, name.tokens.count == 1 || isHyphen(start + 1),
        isWithin(start - 1, name), words[start - 1].shape == .capitalized
      else { return name }
      if isColBehindCalling(start - 1, name) {
        return made(
          start - 1..<name.tokens.upperBound,
          .person,
          in: name.sentence,
          "given name that is also a title"
        )
      }
      guard Self.likeTitles.contains(hash: words[start - 1].hash), !isBound(start - 1, name),
        !full.contains(words[name.tokens.upperBound - 1].hash) || isRelative(name, from: start - 1)
      else { return name }
      return made(
        start - 1..<name.tokens.upperBound,
        .person,
        in: name.sentence,
        "given name that is also a title"
      )
    }
  }

  /// True for "Col" behind the calling of somebody without a rank: "dairy farmer Col Roe".
  private func isColBehindCalling(_ token: Int, _ name: Name) -> Bool {
    guard words[token].hash == Self.col, isWithin(token - 1, name), words[token - 1].shape == .lower else {
      return false
    }
    return PersonNouns.contains(form: words[token - 1].hash, lemma: words[token - 1].hash)
      && Self.ranked[words[token - 1].hash] == nil
  }

  private static let col = WordHash.of("col")
  /// Callings beside which "Col" is a rank.
  private static let ranked = WordTable<Bool>(WordList("roles/functions")) { entry in
    ["official", "uniformed", "spokesperson"].contains(entry.values.first) ? true : nil
  }

  /// True for a name behind a noun for a relative, if it begins at a token: "Her husband, Dean Roe, said".
  private func isRelative(_ name: Name, from start: Int) -> Bool {
    var name = name
    name.tokens = start..<name.tokens.upperBound
    return KinReader(document: document, words: words).relative(name).map { $0.possessor != nil } ?? false
  }

  /// The last words of the names of persons that have several.
  func surnamesOfPersons(_ names: [Name]) -> Set<UInt64> {
    Set(
      names.lazy.filter { $0.type == .person && $0.tokens.count > 1 }.map {
        self.words[$0.tokens.upperBound - 1].hash
      }
    )
  }

  private func joinedAroundTitles(_ names: [Name]) -> [Name] {
    var joined: [Name] = []
    for name in names {
      let title = name.tokens.lowerBound - 1
      guard let before = joined.last, before.type == .person, name.type == .person,
        before.tokens.upperBound == title, before.sentence == name.sentence,
        Self.likeTitles.contains(hash: words[title].hash), words[title].shape == .capitalized
      else {
        joined.append(name)
        continue
      }
      let tokens = before.tokens.lowerBound..<name.tokens.upperBound
      joined[joined.count - 1] = made(
        tokens,
        .person,
        in: name.sentence,
        "given name that is also a title"
      )
    }
    return joined
  }

  /// Adds a month to the name that it begins: "May Linton", "August House".
  ///
  /// A month behind a preposition, an article or a number is a time.
  func withMonths(_ names: [Name]) -> [Name] {
    names.map { name in
      let start = name.tokens.lowerBound
      guard name.type == .person || name.type == .organization && isHead(start), isWithin(start - 1, name),
        isGivenMonth(start - 1), !isBound(start - 1, name)
      else { return name }
      // "April Dupree-Hall", of which the tagger may have found "Dupree".
      var end = name.tokens.upperBound
      while name.type == .person, isWithin(end + 1, name), isHyphen(end), words[end + 1].shape == .capitalized
      {
        end += 2
      }
      return made(
        start - 1..<end,
        name.type,
        in: name.sentence,
        "name that begins with a month"
      )
    }
  }

  /// Makes persons of names such as "Georgia Mills": a given name and a surname in the plural that is also
  /// the last word of places or firms.
  ///
  /// Behind an article or a preposition of place it stays what the tagger took it for.
  func withPlaceLikePersons(_ names: [Name]) -> [Name] {
    names.map { name in
      let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
      let kinds: NameClasses = [.organizationHead, .locationHead]
      guard name.type != .person, name.type != .group, name.tokens.count == 2,
        words[first].shape == .capitalized, words[last].shape == .capitalized,
        !words[first].classes.isDisjoint(with: Self.given),
        isSurnameOfKind(last, kinds)
          || words[last].classes.isDisjoint(with: [.organizationHead, .organizationSuffix])
            && !Self.trades.contains(hash: words[last].hash) && isBehindPersonWord(name)
          || name.type == .geopolitical
            && (isNoHead(last) || !words[last].classes.isDisjoint(with: Self.given))
            && isSubject(name),
        Gazetteer.standard.lookup(document.text[name.range.bytes]).isDisjoint(with: RuleNameParser.naming),
        !(isWithin(first - 1, name) && Self.beforePlaces.contains(hash: words[first - 1].hash))
      else { return name }
      return made(
        name.tokens,
        .person,
        in: name.sentence,
        "given name and surname that look like a place",
        of: name
      )
    }
  }

  /// True right behind a form of address, a title, or a noun for a person in small letters: "Mayor Ruth Lane".
  private func isBehindPersonWord(_ name: Name) -> Bool {
    let before = name.tokens.lowerBound - 1
    guard isWithin(before, name) else { return false }
    if words[before].shape == .lower { return PersonNouns.singular.contains(hash: words[before].hash) }
    return isAddress(before) || isTitle(before)
  }

  /// Adds the persons whose names begin with a month or a weekday behind a title or a noun for persons: "Councillor May
  /// Fairweather", "Mr Friday Osagie".
  func withTitledMonths(_ names: [Name]) -> [Name] {
    var isTaken = Set<Int>()
    for name in names where name.type == .person { isTaken.formUnion(name.tokens) }
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      for token in sentence.tokens.dropFirst().dropLast()
      where isGivenMonth(token) && !isTaken.contains(token) && words[token + 1].shape == .capitalized
        && !words[token + 1].isClosed && words[token + 1].classes.isDisjoint(with: [.month, .weekday])
      {
        let title = words[token - 1]
        let isTitle =
          title.isCapital
          ? isAddress(token - 1) || !title.classes.isDisjoint(with: [.honorific, .title, .office])
            || token - 1 == sentence.tokens.lowerBound
              && PersonNouns.contains(form: title.hash, lemma: title.hash)
          : PersonNouns.all.contains(hash: title.hash)
        guard isTitle else { continue }
        var end = token + 2
        while end + 1 < sentence.tokens.upperBound, isHyphen(end), words[end + 1].shape == .capitalized {
          end += 2
        }
        added.append(
          made(
            token..<end,
            .person,
            in: number,
            "name that begins with a month or weekday behind a title"
          )
        )
      }
    }
    return replaced(names, by: added)
  }

  /// The rule for surnames that are weekdays.
  static let weekdaySurname = "surname that is a weekday"

  /// Adds the surname that is a weekday to a given name behind a title, and takes up the surname alone: "Administrator
  /// Colleen Friday said", then "Friday, who".
  func withWeekdaySurnames(_ names: [Name]) -> [Name] {
    var surnames: Set<UInt64> = []
    let result = names.map { name in
      let last = name.tokens.upperBound
      // The title may have been taken for a part of the name.
      let given = last - 1
      guard isWithin(last + 1, name), isWithin(given - 1, name), words[last].isCapital,
        words[last].classes.contains(.weekday), words[given - 1].isCapital,
        !words[given].classes.isDisjoint(with: Self.given), !words[given].classes.contains(.surname),
        isAddress(given - 1) || !words[given - 1].classes.isDisjoint(with: [.title, .office])
          || PersonNouns.contains(form: words[given - 1].hash, lemma: words[given - 1].hash),
        isComma(last + 1) || SpeechVerbs.finite.contains(hash: words[last + 1].hash)
      else { return name }
      surnames.insert(words[last].hash)
      return made(given..<last + 1, .person, in: name.sentence, Self.weekdaySurname, of: name)
    }
    if surnames.isEmpty { return result }
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where sentence.tokens.count > 2 {
      let first = sentence.tokens.lowerBound
      guard surnames.contains(words[first].hash), words[first].isCapital,
        isComma(first + 1) && words[first + 2].hash == NameKinds.who
          || SpeechVerbs.finite.contains(hash: words[first + 1].hash)
      else { continue }
      added.append(made(first..<first + 1, .person, in: number, Self.weekdaySurname))
    }
    return replaced(result, by: added)
  }

  /// Adds to a surname the given name before it that opens a sentence and is another word too: "Hope Ferrier will
  /// play".
  ///
  /// A word in no table of given names is one if it speaks alone elsewhere, which an adjective cannot.
  func withOpeningGivenNames(_ names: [Name]) -> [Name] {
    let speakers = loneSpeakers()
    return names.map { name in
      let start = name.tokens.lowerBound
      let sentence = document.sentences[name.sentence].tokens
      guard name.type == .person, name.tokens.count == 1, start > sentence.lowerBound,
        (sentence.lowerBound..<start - 1).allSatisfy({ document.tokens[$0].kind == .quotationMark }),
        words[start - 1].shape == .capitalized, isOrdinary(start - 1), !words[start - 1].isClosed,
        !words[start - 1].classes.isDisjoint(with: Self.given) || speakers.contains(words[start - 1].hash),
        words[start - 1].classes.isDisjoint(with: [.honorific, .title, .office, .month])
      else { return name }
      return made(
        start - 1..<name.tokens.upperBound,
        .person,
        in: name.sentence,
        "given name at the start of a sentence"
      )
    }
  }

  /// The words with a capital that open a sentence before a reporting verb, and are no nouns for those who speak.
  private func loneSpeakers() -> Set<UInt64> {
    var found: Set<UInt64> = []
    for sentence in document.sentences where sentence.tokens.count > 2 {
      let first = sentence.tokens.lowerBound
      let word = words[first]
      guard word.shape == .capitalized, SpeechVerbs.finite.contains(hash: words[first + 1].hash),
        isOrdinary(first), !word.isClosed,
        !PersonNouns.contains(form: word.hash, lemma: word.hash),
        !OrganizationNouns.all.contains(hash: word.hash),
        document.text[document.tokens[first].range.bytes].last != UInt8(ascii: "s")
      else { continue }
      found.insert(word.hash)
    }
    return found
  }

  /// Adds the given names of persons of the article that stand alone before a reporting verb and are other words too.
  func withLoneGivenNames(_ names: [Name]) -> [Name] {
    var given: Set<UInt64> = []
    var isTaken = Set<Int>()
    for name in names {
      isTaken.formUnion(name.tokens)
      if name.type == .person, name.tokens.count > 1 { given.insert(words[name.tokens.lowerBound].hash) }
    }
    if given.isEmpty { return names }
    var added = names
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      for token in sentence.tokens.dropLast()
      where given.contains(words[token].hash) && words[token].shape == .capitalized
        && !isTaken.contains(token)
        && (SpeechVerbs.finite.contains(hash: words[token + 1].hash)
          || words[token].casing == nil && words[token + 1].shape == .lower)
        && words[token].classes.isDisjoint(with: [.honorific, .title, .office])
      {
        added.append(made(token..<token + 1, .person, in: number, "given name before a reporting verb"))
      }
    }
    return added.count == names.count ? names : added.sorted { $0.range.start < $1.range.start }
  }

  /// Gives a single word that the tagger took for a person the type that the same word has elsewhere in the article,
  /// twice at least, where no full name and no form of address makes it a person.
  func withoutLonePersons(_ names: [Name]) -> [Name] {
    var counts: [UInt64: [EntityType: Int]] = [:]
    var parts: Set<UInt64> = []
    for name in names {
      if name.tokens.count == 1 {
        counts[words[name.tokens.lowerBound].hash, default: [:]][name.type, default: 0] += 1
      } else if name.type == .person {
        parts.formUnion(name.tokens.map { words[$0].hash })
      }
    }
    return names.map { name in
      let token = name.tokens.lowerBound
      guard name.type == .person, name.tokens.count == 1, !parts.contains(words[token].hash),
        let votes = counts[words[token].hash], votes.count > 1,
        !(isWithin(token - 1, name) && isAddress(token - 1)),
        let best = votes.filter({ $0.key != .person }).max(by: {
          ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
        }),
        best.value > 1, best.value >= votes[.person] ?? 0
      else { return name }
      return made(
        name.tokens,
        best.key,
        in: name.sentence,
        "no person where the same word is something else twice",
        of: name
      )
    }
  }

  /// Makes a person of a given name and a surname that the tagger took for something else, where the article has the
  /// surname alone as a person.
  func withGivenNames(_ names: [Name]) -> [Name] {
    let surnames = Set(
      names.lazy.filter { $0.type == .person && $0.tokens.count == 1 }.map {
        words[$0.tokens.lowerBound].hash
      }
    )
    return names.map { name in
      let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
      guard name.type == .organization || name.type == .miscellaneous || name.type == .geopolitical,
        name.tokens.count == 2, surnames.contains(words[last].hash), words[first].shape == .capitalized,
        !words[first].classes.isDisjoint(with: Self.given), words[last].shape == .capitalized,
        words[last].classes.isDisjoint(with: [.organizationHead, .locationHead, .organizationSuffix]),
        Gazetteer.standard.lookup(document.text[name.range.bytes]).isDisjoint(with: RuleNameParser.naming)
      else { return name }
      return made(
        name.tokens,
        .person,
        in: name.sentence,
        "given name before a surname that is a person's elsewhere",
        of: name
      )
    }
  }

  /// Makes places of what has residents, members or bishops.
  ///
  /// "villagers of Nether Cullen", "residents of Ha Tuke, Mechaling and Mokotane", "Tarnmouth magistrates", "the MP for
  /// Corby"
  func withPlacesOfResidents(_ names: [Name]) -> [Name] {
    // The end of the last place that has residents, or of the list that it begins.
    var end = -1
    return names.map { name in
      let isFirst = hasResidents(name)
      let isNext = end >= 0 && isListed(name.tokens.lowerBound, behind: end)
      guard isFirst || isNext else { return name }
      if name.type == .geopolitical || name.type == .location {
        end = name.tokens.upperBound
        return name
      }
      guard name.type == .person || name.type == .organization,
        isSeat(name) || words[name.tokens.lowerBound].classes.isDisjoint(with: Self.given),
        name.tokens.allSatisfy({ words[$0].classes.isDisjoint(with: [.organizationHead, .honorific]) })
      else { return name }
      end = name.tokens.upperBound
      return made(name.tokens, .geopolitical, in: name.sentence, "place behind its residents", of: name)
    }
  }

  private func hasResidents(_ name: Name) -> Bool {
    let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    return isWithin(start - 2, name) && words[start - 1].hash == Self.of
      && (Self.residents.contains(hash: words[start - 2].hash)
        || name.type == .person && Self.kindsOfPlaces.contains(hash: words[start - 2].hash))
      || name.type == .person && isWithin(end, name) && Self.townspeople.contains(hash: words[end].hash)
      || isSeat(name)
  }

  /// True for one word, tagged as a person, behind who sits for a place: "the MP for Corby", "the bishop of Ripley".
  private func isSeat(_ name: Name) -> Bool {
    let start = name.tokens.lowerBound
    guard name.type == .person, name.tokens.count == 1, isWithin(start - 2, name),
      !isWithin(name.tokens.upperBound, name) || !isPossessive(name.tokens.upperBound)
    else { return false }
    return words[start - 1].hash == Self.for && Self.members.contains(hash: words[start - 2].hash)
      || words[start - 1].hash == Self.of && Self.sees.contains(hash: words[start - 2].hash)
  }

  /// True for a token that a comma or "and" joins to what ends before another.
  private func isListed(_ token: Int, behind end: Int) -> Bool {
    (1...2).contains(token - end)
      && (end..<token).allSatisfy { isCharacter($0, ",") || words[$0].hash == Self.and }
  }

  /// People behind the name of their town: "told Tarnmouth magistrates".
  private static let townspeople = WordSet(words: ["magistrates", "residents", "councillors"])
  private static let kindsOfPlaces = WordSet(WordList("places/kinds"))
  private static let `for` = WordHash.of("for")
  private static let members = WordSet(WordList("roles/members-for-places"))
  private static let sees = WordSet(WordList("roles/holders-of-places"))
  private static let residents = WordSet(words: ["residents", "villagers", "inhabitants"])

  /// True for a surname in the plural that is also the last word of places or firms: "Mills".
  private func isSurnameOfKind(_ token: Int, _ kinds: NameClasses) -> Bool {
    words[token].classes.contains(.surname) && !words[token].classes.isDisjoint(with: kinds)
      && document.text[document.tokens[token].range.end - 1] == UInt8(ascii: "s")
  }

  /// True for a word that is no ordinary word and ends no name of a place or a firm: "Rooke".
  private func isNoHead(_ token: Int) -> Bool {
    let heads: NameClasses = [.organizationHead, .locationHead, .organizationSuffix, .country, .city]
    return words[token].classes.isDisjoint(with: heads) && !isOrdinary(token)
  }

  /// True for a name at the start of a sentence.
  func isSubject(_ name: Name) -> Bool {
    name.tokens.lowerBound == document.sentences[name.sentence].tokens.lowerBound
  }

  private func isHead(_ token: Int) -> Bool {
    isOrdinary(token) || words[token].classes.contains(.organizationHead)
      || RuleNameParser.ofHeads.contains(hash: words[token].hash)
  }

  /// True for a month, written with its capital alone, that is also a given name: "April", "August".
  func isGivenMonth(_ token: Int) -> Bool {
    words[token].shape == .capitalized && !words[token].classes.isDisjoint(with: [.month, .weekday])
      && Self.givenCalendarWords.contains(hash: words[token].hash)
  }

  func isWithin(_ token: Int, _ name: Name) -> Bool {
    document.sentences[name.sentence].tokens.contains(token)
  }

  /// True for a word behind a function word, a number, or another capital.
  private func isBound(_ token: Int, _ name: Name) -> Bool {
    guard isWithin(token - 1, name), document.tokens[token - 1].kind != .quotationMark else { return false }
    let before = words[token - 1]
    if before.shape == .punctuation { return false }
    return before.isCapital || before.shape == .number
      || before.isClosed && !Self.mayPrecedeNames.contains(hash: before.hash)
        && !SpeechVerbs.finite.contains(hash: before.hash)
  }

  private static let beforePlaces = WordSet(
    WordList("function-words/articles"),
    WordList("places/prepositions-of-place"),
    WordList("places/prepositions-of-path")
  )
  private static let likeTitles = WordSet(WordList("names/given-names-like-titles"))
  private static let givenCalendarWords = WordSet(WordList("names/given-names-like-calendar-words"))
  /// Function words behind which persons are named.
  private static let mayPrecedeNames = WordSet(
    WordList("function-words/coordinators"),
    WordList("function-words/subordinators"),
    words: ["that", "of"]
  )
}
