import Documents
import WordLists

/// The rules for bodies whose names the tagger cut or took for something else.
extension NameRefinement {
  /// Makes bodies of the two to five words with capitals that open a sentence where a description says so: "Shared
  /// Health, the provincial body that runs the hospital, said".
  func withDescribedBodies(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      let tokens = sentence.tokens
      let start = tokens.lowerBound + (words[tokens.lowerBound].hash == PersonReferenceResolver.the ? 1 : 0)
      let end = endOfCapitals(from: start, tokens, most: 5)
      let name = start..<end
      let inside = names[self.names(names, in: name)]
      guard name.count > 1, isBodyDescribed(from: end, tokens),
        !inside.contains(where: {
          $0.tokens == name && $0.type == .organization || $0.tokens.upperBound > end
        })
      else { continue }
      added.append(made(name, .organization, in: number, "body by what it is said to be", of: inside.first))
    }
    return replaced(names, by: added)
  }

  /// True for a comma, "the" or "a" and a few words in small letters that end in a noun for a body.
  private func isBodyDescribed(from comma: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.contains(comma + 2), isComma(comma),
      words[comma + 1].hash == PersonReferenceResolver.the
        || Self.indefinite.contains(hash: words[comma + 1].hash)
    else { return false }
    // "A farmers' body"
    let phrase = (comma + 2..<min(sentence.upperBound, comma + Self.longestDescription)).prefix {
      words[$0].shape == .lower && !words[$0].isClosed || isPossessive($0)
    }
    guard let noun = phrase.last else { return false }
    return OrganizationNouns.all.contains(hash: words[noun].hash) || words[noun].hash == Self.body
  }

  private static let body = WordHash.of("body")

  /// Joins what the tagger cut off the end or the beginning of the name of a body: the "Executive" of "the Health
  /// Service Executive", the "University" before "Hospital Limerick".
  func withWholeBodies(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for name in names where name.type != .person && name.type != .group && !usage.isTitleCase[name.sentence] {
      let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
      if name.type == .organization, name.tokens.count > 1, isWithin(end, name),
        words[end].shape == .capitalized,
        Self.headsLikeOffices.contains(hash: words[end].hash), isWithin(start - 1, name),
        words[start - 1].hash == PersonReferenceResolver.the,
        !isWithin(end + 1, name) || !words[end + 1].isCapital
      {
        added.append(
          made(start..<end + 1, .organization, in: name.sentence, "whole name of a body", of: name)
        )
      } else if name.type != .organization, name.tokens.count > 1,
        Self.institutionsBeforePlaces.contains(hash: words[start].hash)
      {
        var first = start
        let sentence = document.sentences[name.sentence].tokens
        while first > sentence.lowerBound, isNameWord(first - 1), words[first - 1].shape == .capitalized,
          start - first < Self.longestDescription
        { first -= 1 }
        added.append(made(first..<end, .organization, in: name.sentence, "whole name of a body", of: name))
      } else if name.type == .geopolitical || name.type == .location, name.tokens.count > 1,
        Self.ensembles.contains(hash: words[end - 1].hash)
      {
        added.append(made(name.tokens, .organization, in: name.sentence, "whole name of a body", of: name))
      }
    }
    return replaced(names, by: added)
  }

  /// Adds bodies of persons by what they are, and their place or "Anonymous": "Doctors Manitoba said", "Gamblers
  /// Anonymous".
  func withBodiesOfPersons(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      for token in sentence.tokens.dropLast(2)
      where words[token].shape == .capitalized {
        let last = token + 1
        guard words[last].shape == .capitalized, isPluralOfPersons(token) else { continue }
        if words[last].hash == Self.anonymous {
          added.append(made(token..<last + 1, .organization, in: number, "body of persons"))
          continue
        }
        // "Doctors Manitoba said"
        let place = names[self.names(names, in: last..<last + 1)].first
        guard token == sentence.tokens.lowerBound, let place, place.tokens.lowerBound == last,
          place.type == .geopolitical, sentence.tokens.contains(place.tokens.upperBound),
          SpeechVerbs.finite.contains(hash: words[place.tokens.upperBound].hash)
        else { continue }
        added.append(
          made(token..<place.tokens.upperBound, .organization, in: number, "body of persons", of: place)
        )
      }
    }
    return replaced(names, by: added)
  }

  /// True for a noun in the plural for those whom a body is of.
  private func isPluralOfPersons(_ token: Int) -> Bool {
    let bytes = document.text[document.tokens[token].range.bytes]
    guard bytes.last == UInt8(ascii: "s"), bytes.count > 4 else { return false }
    let noun = document.string(token: token).lowercased()
    return PersonNouns.contains(form: WordHash.of(noun), lemma: WordHash.of(String(noun.dropLast())))
  }

  private static let anonymous = WordHash.of("anonymous")

  /// Makes firms of persons' names behind "of" and the name of a person who speaks for them: "administrator Ann Roe of
  /// Holt McBain".
  func withFirmsOfPersons(_ names: [Name]) -> [Name] {
    var firms: Set<UInt64> = []
    var others: Set<UInt64> = []
    func key(_ name: Name) -> UInt64 { name.tokens.reduce(0) { FeatureHash.joined($0, words[$1].hash) } }
    for (person, name) in zip(names, names.dropFirst()) where name.type == .person && name.tokens.count > 1 {
      let isBehind =
        person.type == .person && person.tokens.count > 1 && person.sentence == name.sentence
        && person.tokens.upperBound + 1 == name.tokens.lowerBound
        && words[person.tokens.upperBound].hash == Self.of
        && words[name.tokens.lowerBound].classes.isDisjoint(with: Self.given)
      if isBehind { firms.insert(key(name)) } else { others.insert(key(name)) }
    }
    firms.subtract(others)
    if firms.isEmpty { return names }
    return names.map { name in
      name.type == .person && firms.contains(key(name))
        ? made(name.tokens, .organization, in: name.sentence, "firm of the person before “of”", of: name)
        : name
    }
  }

  private static let headsLikeOffices = WordSet(words: ["executive", "ombudsman", "secretariat"])
  private static let institutionsBeforePlaces = WordSet(words: ["hospital", "university", "college"])
  private static let ensembles = WordSet(WordList("organizations/ensembles"))
  private static let longestDescription = 6
}
