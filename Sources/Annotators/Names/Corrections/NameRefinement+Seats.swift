import Documents
import WordLists

/// The rule for the seats of members of parliament: "the Dublin Bay North TD", "Foyle MLA Sinead Ennis".
extension NameRefinement {
  /// Makes places of the capitalized words between "the" and the letters for a member of parliament, or before these
  /// letters and a person, unless a party or a nation stands there.
  func withSeatsOfMembers(_ names: [Name]) -> [Name] {
    var seats: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      for member in sentence.tokens.dropFirst() where Self.isMember(words[member]) {
        guard let seat = seat(before: member, sentence.tokens, names) else { continue }
        seats.append(made(seat, .geopolitical, in: number, "seat of a member of parliament"))
        // "Foyle MLA Sinead Ennis" as one person
        let whole = names[self.names(names, in: seat)].first {
          $0.type == .person && $0.tokens.contains(member)
        }
        if let whole, member + 1 < whole.tokens.upperBound {
          let person = member + 1..<whole.tokens.upperBound
          seats.append(made(person, .person, in: number, "seat of a member of parliament", of: whole))
        }
      }
    }
    return seats.isEmpty ? names : replaced(names, by: seats)
  }

  /// True for the letters for a member of parliament, in capitals.
  static func isMember(_ word: LexicalWord) -> Bool {
    word.shape == .capitals && lettersOfMembers.contains(hash: word.hash)
  }

  private func seat(before member: Int, _ sentence: Range<Int>, _ names: [Name]) -> Range<Int>? {
    var start = member
    while start > sentence.lowerBound, member - start < Self.longestSeat {
      if words[start - 1].shape == .capitalized, isNameWord(start - 1) {
        start -= 1
      } else if start - 2 >= sentence.lowerBound, isHyphen(start - 1), words[start - 2].shape == .capitalized
      {
        start -= 2
      } else {
        break
      }
    }
    if start == sentence.lowerBound, start + 1 < member, isDescription(start) { start += 1 }
    let seat = start..<member
    guard !seat.isEmpty,
      words[start - 1].hash == PersonReferenceResolver.the || isBeforePerson(member, sentence),
      !isHyphen(start - 1), !seat.allSatisfy(isDescription), !isParty(seat, names)
    else { return nil }
    return seat
  }

  private func isBeforePerson(_ member: Int, _ sentence: Range<Int>) -> Bool {
    guard member + 1 < sentence.upperBound else { return false }
    return isNameWord(member + 1) && words[member + 1].shape == .capitalized
  }

  /// True for a word that news mostly writes without a capital, but for points of the compass.
  private func isDescription(_ token: Int) -> Bool {
    isOrdinary(token) && !Self.compass.contains(hash: words[token].hash)
  }

  /// True where a party, a nation or an unknown body by one word stands in place of a seat: "a Fine Gael TD".
  private func isParty(_ seat: Range<Int>, _ names: [Name]) -> Bool {
    let known = Gazetteer.standard.lookup(document.text[document.range(ofTokens: seat).bytes])
    if !known.isDisjoint(with: [.city, .largeCity, .capital, .region, .country]) { return false }
    let notSeats: NameClasses = [
      .party, .politicalGroup, .organizationHead, .organizationSuffix, .demonym, .religion,
      .internationalBody,
    ]
    if !known.isDisjoint(with: notSeats)
      || seat.contains(where: { !words[$0].classes.isDisjoint(with: notSeats) })
    {
      return true
    }
    if isDescription(seat.upperBound - 1) { return true }
    return names[self.names(names, in: seat)].contains { name in
      name.type == .organization || name.type == .group
    } && seat.count == 1
  }

  private static let longestSeat = 5
  private static let lettersOfMembers = WordSet(WordList("roles/letters-of-members"))
}
