import Documents

/// The features of a token in the search for names, from its neighbourhood in the sentence.
struct NameFeatures {
  private let signs: [NameTokens.Sign]
  let sentence: Range<Int>

  /// The runs of capitals that tokens stand in: the first and the last token of each.
  private(set) var runs: [(first: Int, last: Int)] = []

  /// The features of the tokens of one sentence.
  init(_ signs: [NameTokens.Sign], sentence: Range<Int>) {
    self.signs = signs
    self.sentence = sentence
    var start = sentence.lowerBound
    runs.reserveCapacity(sentence.count)
    while start < sentence.upperBound {
      var end = start + 1
      if signs[start].isCapital {
        while end < sentence.upperBound, signs[end].isCapital, end - start < 12 { end += 1 }
      }
      for _ in start..<end { runs.append((start, end - 1)) }
      start = end
    }
  }

  @inline(__always)
  func sign(_ token: Int) -> NameTokens.Sign {
    sentence.contains(token) ? signs[token] : NameTokens.edge
  }

  /// Classes of persons, places, bodies, and words that stand at the head of names or before them.
  private static let families: [UInt64] = [
    UInt64(
      (NameClasses.givenMale.rawValue | NameClasses.givenFemale.rawValue | NameClasses.surname.rawValue)
    ),
    UInt64(
      NameClasses.country.rawValue | NameClasses.capital.rawValue | NameClasses.city.rawValue
        | NameClasses.largeCity.rawValue | NameClasses.region.rawValue | NameClasses.location.rawValue
    ),
    UInt64(
      NameClasses.newsOrganization.rawValue | NameClasses.internationalBody.rawValue
        | NameClasses.company.rawValue | NameClasses.party.rawValue | NameClasses.agency.rawValue
        | NameClasses.team.rawValue | NameClasses.event.rawValue
    ),
    UInt64(
      NameClasses.demonym.rawValue | NameClasses.religion.rawValue | NameClasses.politicalGroup.rawValue
        | NameClasses.weekday.rawValue | NameClasses.month.rawValue
    ),
    UInt64(
      NameClasses.honorific.rawValue | NameClasses.title.rawValue | NameClasses.office.rawValue
        | NameClasses.nameParticle.rawValue
    ),
    UInt64(
      NameClasses.eventHead.rawValue | NameClasses.organizationHead.rawValue
        | NameClasses.organizationSuffix.rawValue | NameClasses.locationHead.rawValue
    ),
  ]

  /// Gives the features of a token to a sink.
  @inline(__always)
  func add(_ token: Int, to sink: inout some FeatureSink) {
    let s0 = sign(token)
    let sA = sign(token - 1)
    let sB = sign(token - 2)
    let sY = sign(token + 1)
    let sZ = sign(token + 2)
    sink.add(FeatureHash.of(1, s0.word.exact))
    sink.add(FeatureHash.of(2, s0.word.low))
    sink.add(FeatureHash.of(3, sA.word.low))
    sink.add(FeatureHash.of(4, sY.word.low))
    sink.add(FeatureHash.of(5, sB.word.low))
    sink.add(FeatureHash.of(6, sZ.word.low))
    sink.add(FeatureHash.of(7, sA.word.low, s0.word.low))
    sink.add(FeatureHash.of(8, s0.word.low, sY.word.low))
    sink.add(FeatureHash.of(9, sA.word.low, sY.word.low))
    sink.add(FeatureHash.of(10, s0.word.shape))
    sink.add(FeatureHash.of(11, sA.word.shape, s0.word.shape))
    sink.add(FeatureHash.of(12, s0.word.shape, sY.word.shape))
    sink.add(FeatureHash.of(13, sA.word.shape, s0.word.shape, sY.word.shape))
    sink.add(FeatureHash.of(14, s0.word.prefix))
    sink.add(FeatureHash.of(15, s0.word.suffix2, s0.word.shape))
    sink.add(FeatureHash.of(16, s0.word.suffix3))
    sink.add(FeatureHash.of(17, s0.word.suffix4))
    sink.add(FeatureHash.of(18, sA.word.suffix3, s0.word.shape))
    sink.add(FeatureHash.of(19, sY.word.suffix3, s0.word.shape))
    // Words that are used alike.
    sink.add(FeatureHash.of(20, s0.word.groups.coarse, s0.word.shape))
    sink.add(FeatureHash.of(21, s0.word.groups.middle))
    sink.add(FeatureHash.of(22, s0.word.groups.fine))
    sink.add(FeatureHash.of(23, sA.word.groups.middle, s0.word.shape))
    sink.add(FeatureHash.of(24, sY.word.groups.middle, s0.word.shape))
    sink.add(FeatureHash.of(25, sA.word.groups.fine))
    sink.add(FeatureHash.of(26, sY.word.groups.fine))
    sink.add(FeatureHash.of(27, sA.word.groups.coarse, s0.word.groups.coarse, sY.word.groups.coarse))
    sink.add(FeatureHash.of(28, sB.word.groups.middle, sA.word.groups.coarse))
    sink.add(FeatureHash.of(29, sY.word.groups.coarse, sZ.word.groups.middle))
    sink.add(FeatureHash.of(30, sA.word.groups.middle, s0.word.groups.middle))
    sink.add(FeatureHash.of(31, s0.word.groups.middle, sY.word.groups.middle))
    // What the tables know.
    sink.add(FeatureHash.of(32, s0.classes, s0.place & 1))
    sink.add(FeatureHash.of(33, s0.phrase))
    sink.add(FeatureHash.of(34, sA.classes, s0.classes))
    sink.add(FeatureHash.of(35, s0.classes, sY.classes))
    sink.add(FeatureHash.of(36, sA.phrase, sY.phrase))
    for (number, family) in Self.families.enumerated() {
      let base = UInt64(40 + number * 3)
      sink.add(FeatureHash.of(base, s0.classes & family, s0.word.shape))
      sink.add(FeatureHash.of(base + 1, sA.classes & family, s0.classes & family))
      sink.add(FeatureHash.of(base + 2, sY.classes & family, s0.classes & family))
    }
    // Capitals.
    sink.add(FeatureHash.of(60, s0.word.casing, s0.place, s0.word.shape))
    sink.add(FeatureHash.of(61, s0.word.casing, s0.place, sY.place))
    sink.add(FeatureHash.of(62, sA.place, s0.place, sY.place))
    sink.add(FeatureHash.of(63, s0.place, s0.word.low))
    // The rules.
    sink.add(FeatureHash.of(64, s0.rule))
    sink.add(FeatureHash.of(65, s0.rule, s0.reason))
    sink.add(FeatureHash.of(66, sA.rule, s0.rule, sY.rule))
    sink.add(FeatureHash.of(67, s0.rule, s0.word.low))
    sink.add(FeatureHash.of(68, s0.rule, s0.word.groups.middle))
    sink.add(FeatureHash.of(69, s0.rule, s0.place, s0.word.casing))
    // The run of capitals that it stands in, and what is around the run.
    let run = runs[token - sentence.lowerBound]
    let first = sign(run.first)
    let last = sign(run.last)
    let before = sign(run.first - 1)
    let after = sign(run.last + 1)
    let length = UInt64(min(run.last - run.first, 5)) << 1 | (s0.isCapital ? 1 : 0)
    let place = length << 4 | UInt64(min(token - run.first, 7))
    sink.add(FeatureHash.of(70, last.word.low, place))
    sink.add(FeatureHash.of(71, last.word.groups.middle, length))
    sink.add(FeatureHash.of(72, first.word.low, place))
    sink.add(FeatureHash.of(73, before.word.low, length))
    sink.add(FeatureHash.of(74, after.word.low, length))
    sink.add(FeatureHash.of(75, before.word.low, after.word.low))
    sink.add(FeatureHash.of(76, before.word.groups.middle, after.word.groups.middle))
    sink.add(FeatureHash.of(77, last.word.suffix3, length))
    sink.add(FeatureHash.of(78, place, s0.word.shape))
    sink.add(FeatureHash.of(79, after.word.groups.fine, length))
    sink.add(FeatureHash.of(80, before.word.groups.fine, length))
  }
}
