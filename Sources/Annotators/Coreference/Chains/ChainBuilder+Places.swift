import Documents
import WordLists

/// Descriptions by a place, and of one.
extension ChainBuilder {
  /// The only place with a name so far that "the state" or "the town" can be; nil for several.
  func placeBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.number == .singular,
      !mention.isNamed, mention.tokens.count == 2, let classes = Self.placeNouns[tree.lemmas[mention.head]],
      !tree.has(mention.head, .compound)
    else { return nil }
    let before = stride(from: index - 1, through: max(0, index - Self.memoryOfPlaces), by: -1).lazy
      .prefix { self.mentions[$0].sentence >= mention.sentence - Self.nearPlace }
      .filter { self.isInChain($0) }
    // "A town in Norland … the town": a place without a name was spoken of.
    let lemma = tree.lemmas[mention.head]
    let isDescribed = before.contains {
      self.mentions[$0].form == .nominal && self.tree.lemmas[self.mentions[$0].head] == lemma
        && self.type(of: $0) == 0
    }
    if isDescribed { return nil }
    let isCountry = classes.contains(.country)
    let places = before.filter { other in
      let place = self.mentions[other]
      guard place.form == .name, place.type == Self.geopolitical || place.type == Self.location else {
        return false
      }
      let known = self.placeClasses(of: place)
      if isCountry { return known.contains(.country) && known.isDisjoint(with: Self.regions) }
      // A town that no table knows may be meant too.
      if !known.isDisjoint(with: classes) { return known.isDisjoint(with: .country) }
      return classes.isDisjoint(with: Self.regions) && known.isDisjoint(with: Self.wider)
    }
    guard let only = sole(places), isPossible(index, only), !mentions[only].tokens.contains(mention.head),
      !placeClasses(of: mentions[only]).isDisjoint(with: classes)
    else { return nil }
    return only
  }

  private static let geopolitical = 1 + UInt64(EntityType.allCases.firstIndex(of: .geopolitical) ?? 0)
  private static let location = 1 + UInt64(EntityType.allCases.firstIndex(of: .location) ?? 0)
  private static let regions: NameClasses = [.region, .regionAbbreviation]
  private static let wider: NameClasses = [.country, .region, .regionAbbreviation]
  private static let placeNouns: [UInt64: NameClasses] = [
    WordHash.of("state"): [.region, .regionAbbreviation], WordHash.of("province"): [.region],
    WordHash.of("city"): [.city, .largeCity, .capital], WordHash.of("town"): [.city],
    WordHash.of("country"): [.country], WordHash.of("nation"): [.country],
  ]

  /// The only storm with a name so far, for "the storm" and "this cyclone".
  func stormBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.number == .singular, !mention.isNamed, mention.tokens.count == 2,
      mention.definiteness == .definite || mention.definiteness == .demonstrative,
      NameRefinement.storms.contains(hash: tree.lemmas[mention.head])
    else { return nil }
    let storms = stride(from: index - 1, through: max(0, index - Self.memoryOfPlaces), by: -1).lazy.filter {
      other in
      self.isInChain(other) && self.mentions[other].form == .name
        && self.mentions[other].tokens.prefix(Self.longestTitle).contains {
          NameRefinement.storms.contains(hash: self.tree.lemmas[$0]) && self.tree.names[$0] != 0
        }
    }
    guard let storm = sole(storms), isPossible(index, storm) else { return nil }
    return storm
  }

  /// The person with an office at a place, for "the" with that place and office; nil for several, and where nobody was
  /// called so.
  ///
  /// An example is "Sen. Marco Rubio of Florida … The Florida senator".
  func officeOfPlace(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.sort == .personNoun,
      mention.number != .plural, !mention.isNamed, !mention.isJoined, tree.quoted[mention.head] < 0,
      case let place = mention.head - 1, place > mention.tokens.lowerBound, tree.words[place].isCapital,
      tree.names[place] != 0
    else { return nil }
    let offices = Self.shortOffices[tree.lemmas[mention.head]] ?? [tree.lemmas[mention.head]]
    let before = stride(from: index - 1, through: max(0, index - Self.memoryOfPlaces), by: -1).lazy.filter {
      other in
      self.isInChain(other) && self.mentions[other].sort == .namedPerson && !self.mentions[other].isJoined
        && self.mentions[other].tokens.prefix(Self.longestTitle).contains {
          offices.contains(self.tree.lemmas[$0]) && self.tree.names[$0] == 0
        }
    }
    let ofPlace = before.filter { other in
      let tokens = self.mentions[other].tokens
      let around = max(0, tokens.lowerBound - 3)..<min(self.tree.lemmas.count, tokens.upperBound + 4)
      return around.contains { self.tree.lemmas[$0] == self.tree.lemmas[place] && $0 != place }
    }
    guard let holder = sole(ofPlace), isPossible(index, holder), mentions[holder].number != .plural else {
      return nil
    }
    return holder
  }

  /// Offices with the short forms that stand before names.
  private static let shortOffices: [UInt64: [UInt64]] = {
    func hashes(_ words: String...) -> [UInt64] { words.map { WordHash.of($0) } }
    return [
      WordHash.of("senator"): hashes("senator", "sen.", "sen"),
      WordHash.of("governor"): hashes("governor", "gov.", "gov"),
      WordHash.of("congressman"): hashes("congressman", "rep.", "rep"),
      WordHash.of("congresswoman"): hashes("congresswoman", "rep.", "rep"),
      WordHash.of("representative"): hashes("representative", "rep.", "rep"),
    ]
  }()

  /// The most sentences between a place and "the town".
  private static let nearPlace = 5
  /// The most mentions that are looked at, and the most tokens of a name with its titles.
  private static let memoryOfPlaces = 300
  private static let longestTitle = 16
}
