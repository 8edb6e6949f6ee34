import Documents
import WordLists

/// The rules for newspapers, broadcasters and agencies, by what stands beside their names and by their last words.
extension NameRefinement {
  /// Makes one organisation of the words with capitals behind a noun for a kind of outlet: "told the podcast Long Road
  /// Home he was ill".
  func withOutletsBehindKinds(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      for token in sentence.tokens.dropFirst()
      where words[token].shape == .lower && Self.kindsOfOutlets.contains(hash: words[token].hash)
        && (words[token - 1].hash == PersonReferenceResolver.the
          || !words[token - 1].isClosed && words[token - 2].hash == PersonReferenceResolver.the)
      {
        let end = endOfCapitals(from: token + 1, sentence.tokens, most: 6)
        let tokens = token + 1..<max(token + 1, end)
        guard tokens.count > 1, words[token + 1].classes.isDisjoint(with: Self.given) else { continue }
        let inside = self.names(names, in: tokens).map { names[$0] }
        guard
          inside.allSatisfy({
            ($0.tokens != tokens || $0.type == .miscellaneous) && $0.tokens.upperBound <= end
          })
        else { continue }
        added.append(made(tokens, .organization, in: number, "outlet behind its kind", of: inside.first))
      }
    }
    return replaced(names, by: added)
  }

  /// Makes one outlet of a nationality and the last word of the names of outlets, or what is told something: "told the
  /// Irish Comet".
  func withNationalOutlets(_ names: [Name]) -> [Name] {
    var result: [Name] = []
    for name in names {
      let start = name.tokens.lowerBound
      // "The Western Sentinel"
      if name.type == .group, name.tokens.count > 1,
        Self.outletEndings.contains(hash: words[name.tokens.upperBound - 1].hash)
      {
        result.append(made(name.tokens, .organization, in: name.sentence, "outlet of a country", of: name))
        continue
      }
      if let before = result.last, before.type == .group, before.tokens.upperBound == start,
        before.sentence == name.sentence, name.type == .miscellaneous || name.type == .organization,
        isWithin(before.tokens.lowerBound - 2, before),
        words[before.tokens.lowerBound - 1].hash == PersonReferenceResolver.the,
        Self.outletEndings.contains(hash: words[name.tokens.upperBound - 1].hash)
          || Self.telling.contains(hash: words[before.tokens.lowerBound - 2].hash)
            && words[name.tokens.lowerBound].classes.isDisjoint(with: Self.given.union(.surname))
      {
        result[result.count - 1] = made(
          before.tokens.lowerBound..<name.tokens.upperBound,
          .organization,
          in: name.sentence,
          "outlet of a country"
        )
      } else {
        result.append(name)
      }
    }
    return result
  }

  /// Makes outlets of names that begin with a weekday: "the Sunday Clarion".
  func withOutletsOfDays(_ names: [Name]) -> [Name] {
    names.map { name in
      guard name.type == .miscellaneous, name.tokens.count > 1,
        words[name.tokens.lowerBound].classes.contains(.weekday),
        Self.outletEndings.contains(hash: words[name.tokens.upperBound - 1].hash)
      else { return name }
      return made(name.tokens, .organization, in: name.sentence, "newspaper of a weekday", of: name)
    }
  }

  /// Makes outlets of names between "the" and the end that outlets have where somebody tells them something, and of
  /// their last words behind "the": "told the Flatlands Monitor", then "told the Monitor".
  func withToldOutlets(_ names: [Name]) -> [Name] {
    func endsOutlet(_ name: Name) -> Bool {
      let (start, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
      return name.tokens.count > 1 && Self.outletEndings.contains(hash: words[last].hash)
        && words[last].shape == .capitalized && words[start - 1].hash == PersonReferenceResolver.the
    }
    var known: Set<UInt64> = []
    let result = names.map { name in
      guard endsOutlet(name) else { return name }
      let last = words[name.tokens.upperBound - 1].hash
      if name.type != .organization {
        guard Self.telling.contains(hash: words[name.tokens.lowerBound - 2].hash) else { return name }
        known.insert(last)
        return made(name.tokens, .organization, in: name.sentence, "outlet that is told something", of: name)
      }
      known.insert(last)
      return name
    }
    if known.isEmpty { return result }
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      for token in sentence.tokens.dropFirst()
      where known.contains(words[token].hash) && words[token].shape == .capitalized
        && words[token - 1].hash == PersonReferenceResolver.the && !words[token + 1].isCapital
      {
        let here = result[self.names(result, in: token..<token + 1)]
        guard here.allSatisfy({ $0.tokens.count == 1 && $0.type != .organization }) else { continue }
        added.append(
          made(token..<token + 1, .organization, in: number, "last word of an outlet", of: here.first)
        )
      }
    }
    return replaced(result, by: added)
  }

  /// Adds the article that is a part of an outlet's name, with its capital inside a sentence: "told The Hindu".
  func withArticlesOfOutlets(_ names: [Name]) -> [Name] {
    names.map { name in
      let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
      let sentence = document.sentences[name.sentence].tokens
      guard start - 2 >= sentence.lowerBound, words[start - 1].hash == PersonReferenceResolver.the,
        words[start - 1].isCapital, !usage.isTitleCase[name.sentence],
        document.tokens[start - 2].kind == .word, !words[start - 2].isCapital
      else { return name }
      let isTold = Self.telling.contains(hash: words[start - 2].hash)
      let isOutlet =
        name.type == .organization
        && (Self.outletEndings.contains(hash: words[end - 1].hash)
          || Gazetteer.standard.lookup(document.text[name.range.bytes]).contains(.newsOrganization))
      guard isOutlet || isTold && name.type != .person && name.type != .geopolitical else { return name }
      return made(start - 1..<end, .organization, in: name.sentence, "outlet with its article", of: name)
    }
  }

  static let outletEndings = WordSet(
    WordList("mastheads/outlet-endings"),
    WordList("organizations/outlet-endings"),
    WordList("organizations/shared-outlet-endings")
  )
  private static let kindsOfOutlets = WordSet(WordList("organizations/kinds-of-outlets"))
  private static let telling = WordSet(words: ["told", "tells", "tell"])
}
