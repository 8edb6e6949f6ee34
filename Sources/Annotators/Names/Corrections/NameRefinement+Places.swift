import Documents
import WordLists

/// Rules for places in addresses, and for schools and churches that have the names of saints.
extension NameRefinement {
  /// Makes one name of a saint with a possessive and what follows: "St Patrick's Primary".
  func withSaints(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens
      where words[token].isCapital && Self.saints.contains(hash: words[token].hash) {
        let end = max(token + 2, min(token + 4, sentence.tokens.upperBound))
        let clitic = (token + 2..<end).first { isPossessive($0) }
        guard let clitic, words[token + 1].isCapital else { continue }
        var stop = endOfCapitals(from: clitic + 1, sentence.tokens, most: 4)
        if usage.isTitleCase[number] { stop = min(stop, clitic + 2) }
        guard let type = typeOfSaint(clitic + 1..<stop) else { continue }
        let covered = self.names(names, in: token..<stop).map { names[$0] }
        guard covered.allSatisfy({ $0.tokens.lowerBound >= token && $0.tokens.upperBound <= stop }) else {
          continue
        }
        if covered.count == 1, covered[0].tokens == token..<stop { continue }
        added.append(made(token..<stop, type, in: number, "school or church of a saint", of: covered.first))
      }
    }
    return replaced(names, by: added)
  }

  /// The type of what belongs to a saint, by the kinds among its words; nil for what is nothing of the kind.
  private func typeOfSaint(_ tokens: Range<Int>) -> EntityType? {
    if tokens.contains(where: { Self.schools.contains(hash: words[$0].hash) }) { return .organization }
    guard let last = tokens.last else { return nil }
    return words[last].classes.contains(.locationHead) ? .location : nil
  }

  /// Begins the name of a street with its number: "14th Street", "68th Parkway".
  func withNumberedStreets(_ names: [Name]) -> [Name] {
    names.map { name in
      let start = name.tokens.lowerBound
      let sentence = document.sentences[name.sentence].tokens
      guard name.type != .group, start > sentence.lowerBound, words[start].isCapital,
        Self.streets.contains(hash: words[start].hash), isOrdinal(start - 1)
      else { return name }
      // What follows in small letters is no part of the name: "Street station".
      let end = name.tokens.first { !words[$0].isCapital } ?? name.tokens.upperBound
      return made(start - 1..<end, .location, in: name.sentence, "street with a number for a name", of: name)
    }
  }

  private func isOrdinal(_ token: Int) -> Bool {
    let bytes = document.text[document.tokens[token].range.bytes]
    let digits = bytes.prefix { $0 &- 48 < 10 }
    guard !digits.isEmpty, bytes.count == digits.count + 2 else { return false }
    return Self.ordinalEndings.contains(String(decoding: bytes.dropFirst(digits.count), as: UTF8.self))
  }

  /// Makes places of names behind a street and a comma: "of Mill Lane, Ashcombe, denies".
  func withPlacesBehindStreets(_ names: [Name]) -> [Name] {
    names.enumerated().map { index, name in
      guard index > 0, name.type == .person || name.type == .organization, name.tokens.count <= 2 else {
        return name
      }
      let street = names[index - 1]
      guard street.type == .location || street.type == .geopolitical, street.tokens.count > 1,
        let last = street.tokens.last, Self.streets.contains(hash: words[last].hash),
        street.tokens.upperBound + 1 == name.tokens.lowerBound, isComma(street.tokens.upperBound),
        isAddressed(street)
      else { return name }
      return made(name.tokens, .geopolitical, in: name.sentence, "place behind a street", of: name)
    }
  }

  /// Makes places of lone names behind a preposition of place and before ", where": "taken to Timmins, where".
  func withPlacesBeforeWhere(_ names: [Name]) -> [Name] {
    names.map { name in
      let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
      guard name.type == .person, name.tokens.count <= 2, isWithin(start - 1, name), isWithin(end + 1, name),
        isComma(end), words[end + 1].hash == Self.where,
        FunctionWords.placePrepositions.contains(hash: words[start - 1].hash)
          || Self.ways.contains(hash: words[start - 1].hash)
      else { return name }
      return made(name.tokens, .geopolitical, in: name.sentence, "place before “where”", of: name)
    }
  }

  private static let `where` = WordHash.of("where")
  private static let ways = WordSet(words: ["to", "from", "into"])

  /// True for a street behind "of", a preposition of place, or a number.
  private func isAddressed(_ street: Name) -> Bool {
    let before = street.tokens.lowerBound - 1
    guard before >= document.sentences[street.sentence].tokens.lowerBound else { return false }
    return words[before].shape == .number || words[before].hash == Self.of
      || FunctionWords.placePrepositions.contains(hash: words[before].hash)
  }

  static let of = WordHash.of("of")
  private static let streets = WordSet(WordList("places/streets"))
  private static let saints = WordSet(words: ["st", "st.", "saint"])
  static let schools = WordSet(WordList("organizations/schools"))
  private static let ordinalEndings = WordList("quantities/ordinal-endings").set
}
