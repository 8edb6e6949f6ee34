import Documents
import WordLists

/// Tells the bodies of different countries that have one name apart: "Russia's Defense Ministry" and "Ukraine's Defense
/// Ministry".
struct BodyReader {
  /// A body with its owner, as one name gives them.
  struct Body {
    /// A hash of the name without the owner: that of "Defense Ministry" for "the Russian Defense Ministry".
    var base: UInt64
    /// The country or place that has the body, in lower case; nil if the name and what precedes it do not say so.
    var owner: String?
    /// True where the owner stands before the name, as in "Russia's Defense Ministry", and is no part of it.
    var isOutside: Bool
    /// The bytes of the name, with an owner that stands before it.
    var range: TextRange
  }

  let document: Document
  let words: TokenArray<LexicalWord>
  let names: [Name]

  /// The body that a name stands for; nil for what is no body of a kind that every country has.
  func body(_ position: Int) -> Body? {
    let name = names[position]
    guard name.type == .organization, name.tokens.contains(where: { isBody($0) }) else { return nil }
    var base = name.tokens
    var owner: String?
    if let leading = leadingOwner(base) {
      owner = leading.country
      base = leading.end..<base.upperBound
    } else if let trailing = trailingOwner(base) {
      owner = trailing.country
      base = base.lowerBound..<trailing.start
    }
    // "The U.S. Congress" is a body of its country, and "Russian Railways" no "Railways" of Russia.
    guard base.contains(where: { isBody($0) }) else { return nil }
    var body = Body(base: hash(base), owner: owner, isOutside: false, range: name.range)
    if owner == nil, let before = ownerBefore(position) {
      body.owner = before.country
      body.isOutside = true
      body.range = TextRange(names[before.name].range.start, name.range.end)
    }
    return body
  }

  private func isBody(_ token: Int) -> Bool {
    words[token].isCapital && BodyReader.nouns.contains(hash: words[token].hash)
  }

  /// The country at the start of a name: "Russian", "U.S.", "South Korean".
  private func leadingOwner(_ tokens: Range<Int>) -> (country: String, end: Int)? {
    for count in [2, 1] where tokens.count > count {
      let end = tokens.lowerBound + count
      if let country = country(tokens.lowerBound..<end) { return (country, end) }
    }
    return nil
  }

  /// The country behind "of" at the end of a name: "Conservative Party of Canada".
  private func trailingOwner(_ tokens: Range<Int>) -> (country: String, start: Int)? {
    guard let of = tokens.dropFirst().last(where: { words[$0].hash == BodyReader.of }) else { return nil }
    let first = tokens.contains(of + 1) && words[of + 1].hash == BodyReader.the ? of + 2 : of + 1
    guard first < tokens.upperBound, let country = country(first..<tokens.upperBound) else { return nil }
    return (country, of)
  }

  /// The place or people directly before a name: "Russia's", "Russian".
  private func ownerBefore(_ position: Int) -> (country: String, name: Int)? {
    guard position > 0 else { return nil }
    let (before, start) = (names[position - 1], names[position].tokens.lowerBound)
    guard before.sentence == names[position].sentence else { return nil }
    switch before.type {
    case .geopolitical:
      let isPossessive =
        before.tokens.upperBound == start - 1 && words[start - 1].hash == RuleNameParser.possessive
      guard isPossessive || before.tokens.upperBound == start else { return nil }
    case .group: guard before.tokens.upperBound == start else { return nil }
    default: return nil
    }
    if let country = country(before.tokens) { return (country, position - 1) }
    guard before.type == .geopolitical else { return nil }
    return (document.string(before.range).lowercased(), position - 1)
  }

  /// The established name, in lower case, of the country that words stand for.
  private func country(_ tokens: Range<Int>) -> String? {
    let hash = Lexicon.phraseHash(of: document.text, document.range(ofTokens: tokens)).value
    let classes = Gazetteer.standard.classes(ofHash: hash)
    if classes.contains(.country) { return Gazetteer.standard.canonicalName(ofHash: hash)?.lowercased() }
    if classes.contains(.demonym) { return Gazetteer.standard.countryName(ofHash: hash)?.lowercased() }
    return nil
  }

  private func hash(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0) { ($0 ^ words[$1].hash) &* 0x9E37_79B9_7F4A_7C15 }
  }

  private static let nouns = WordSet(WordList("organizations/state-bodies"))
  private static let of = WordHash.of("of")
  private static let the = WordHash.of("the")
}
