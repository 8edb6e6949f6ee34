import Documents
import WordLists

/// Places that the text names as those near which something happened at sea.
extension NameRefinement {
  /// Makes places of persons of one word behind "off" in a sentence about vessels: "The ferry sank off Lindholm".
  ///
  /// In reports of cricket it is the bowler off whom somebody is caught.
  func withPlacesAtSea(_ names: [Name]) -> [Name] {
    let words = self.words
    var places: Set<UInt64> = []
    // The words of the longer names of persons
    let fuller = Set(
      names.lazy.filter { $0.type == .person && $0.tokens.count > 1 }.flatMap {
        $0.tokens.map { words[$0].hash }
      }
    )
    for name in names where name.type == .person && name.tokens.count == 1 {
      let token = name.tokens.lowerBound
      let sentence = document.sentences[name.sentence].tokens
      guard token > sentence.lowerBound, words[token - 1].hash == Self.off,
        isAtSea(sentence, before: token), !fuller.contains(words[token].hash)
      else { continue }
      places.insert(words[token].hash)
    }
    guard !places.isEmpty else { return names }
    return names.map { name in
      guard name.type == .person, name.tokens.count == 1, places.contains(words[name.tokens.lowerBound].hash)
      else { return name }
      return made(
        name.tokens,
        .geopolitical,
        in: name.sentence,
        "place that something happened off at sea",
        of: name
      )
    }
  }

  /// True if a vessel, or what befalls one, stands before "off" in a sentence.
  private func isAtSea(_ sentence: Range<Int>, before token: Int) -> Bool {
    (max(sentence.lowerBound, token - Self.farthestVessel)..<token).contains {
      Self.vessels.contains(hash: words[$0].hash)
    }
  }

  private static let farthestVessel = 16
  private static let off = WordHash.of("off")
  private static let vessels = WordSet(WordList("places/vessels"), WordList("places/mishaps-at-sea"))
}
