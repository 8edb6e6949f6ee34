import Documents
import WordLists

/// The rules for parties: by the plural of their members, and in brackets behind a member.
extension NameRefinement {
  /// Adds the parties and groups of the tables that open a sentence with "The" and that the tagger left out: "The
  /// Conservatives said".
  func withOpeningParties(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      let party = sentence.tokens.lowerBound + 1
      guard party + 1 < sentence.tokens.upperBound, words[party - 1].hash == PersonReferenceResolver.the,
        words[party].shape == .capitalized, words[party + 1].shape == .lower,
        !words[party].classes.isDisjoint(with: [.party, .politicalGroup]),
        document.text[document.tokens[party].range.bytes].last == UInt8(ascii: "s"),
        self.names(names, in: party..<party + 1).isEmpty
      else { continue }
      added.append(made(party..<party + 1, .organization, in: number, "party that opens a sentence"))
    }
    return added.isEmpty ? names : replaced(names, by: added)
  }

  /// Makes a place of the ward or seat in brackets behind the name of a member and a party, which is no person: "Coun
  /// Ann Hollis (Lab, Moorside)".
  func withWardsOfMembers(_ names: [Name]) -> [Name] {
    var (parties, wards): ([Range<Int>], [Name]) = ([], [])
    for name in names where name.type == .person {
      let bracket = name.tokens.upperBound
      guard isWithin(bracket + 2, name), isCharacter(bracket, "("), words[bracket + 1].isCapital,
        Self.partiesInBrackets.contains(hash: words[bracket + 1].hash),
        case let sentence = document.sentences[name.sentence].tokens,
        let end = (bracket + 2..<min(sentence.upperBound, bracket + Self.longestBracket)).first(where: {
          isCharacter($0, ")")
        })
      else { continue }
      parties.append(bracket + 1..<bracket + 2)
      guard
        let comma = (bracket + 2..<end).first(where: {
          isComma($0) || isCharacter($0, "-") || isCharacter($0, "–")
        }),
        comma + 1 < end,
        (comma + 1..<end).allSatisfy({ words[$0].isCapital || words[$0].isClosed || isHyphen($0) })
      else { continue }
      wards.append(made(comma + 1..<end, .geopolitical, in: name.sentence, "ward of a member"))
    }
    guard !parties.isEmpty else { return names }
    return replaced(
      names.filter { name in name.type != .person || !parties.contains { name.tokens.overlaps($0) } },
      by: wards
    )
  }

  private static let partiesInBrackets = WordSet(WordList("names/parties-in-brackets"))
  private static let longestBracket = 12
}
