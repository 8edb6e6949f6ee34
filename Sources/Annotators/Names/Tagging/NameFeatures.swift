/// Features of a token for the first pass of the name tagger, from its sentence (`templates`).
struct NameFeatures {
  private let nameTokens: [NameToken]
  let sentence: Range<Int>

  /// For each token of the sentence the first and the last token of the run of capitalised words around it.
  private(set) var runs: [(first: Int, last: Int)] = []

  /// The features of the tokens of one sentence.
  init(_ nameTokens: [NameToken], sentence: Range<Int>) {
    self.nameTokens = nameTokens
    self.sentence = sentence
    var start = sentence.lowerBound
    runs.reserveCapacity(sentence.count)
    while start < sentence.upperBound {
      var end = start + 1
      if nameTokens[start].isCapital {
        while end < sentence.upperBound, nameTokens[end].isCapital, end - start < 12 { end += 1 }
      }
      for _ in start..<end { runs.append((start, end - 1)) }
      start = end
    }
  }

  @inline(__always)
  func nameToken(_ token: Int) -> NameToken {
    sentence.contains(token) ? nameTokens[token] : NameToken.edge
  }

  /// Families of classes: for each its name for readers, and its classes.
  static let families: [(words: String, classes: NameClasses)] = [
    ("persons", [.givenMale, .givenFemale, .surname]),
    ("places", [.country, .capital, .city, .largeCity, .region, .location]),
    ("organisations", [.newsOrganization, .internationalBody, .company, .party, .agency, .team, .event]),
    ("groups", [.demonym, .religion, .politicalGroup, .weekday, .month]),
    ("titles", [.honorific, .title, .office, .nameParticle]),
    ("heads of names", [.eventHead, .organizationHead, .organizationSuffix, .locationHead]),
  ]

  private static let familyBits = families.map { UInt64($0.classes.rawValue) }

  /// The number of the first of the three templates of a family.
  @inline(__always)
  static func firstOfFamily(_ index: Int) -> UInt64 { UInt64(40 + index * 3) }

  /// Gives the features of a token to a sink.
  @inline(__always)
  func add(_ token: Int, to sink: inout some FeatureSink) {
    let s0 = nameToken(token)
    let sA = nameToken(token - 1)
    let sB = nameToken(token - 2)
    let sY = nameToken(token + 1)
    let sZ = nameToken(token + 2)
    sink.take(1, s0.word.exact)
    sink.take(2, s0.word.low)
    sink.take(3, sA.word.low)
    sink.take(4, sY.word.low)
    sink.take(5, sB.word.low)
    sink.take(6, sZ.word.low)
    sink.take(7, sA.word.low, s0.word.low)
    sink.take(8, s0.word.low, sY.word.low)
    sink.take(9, sA.word.low, sY.word.low)
    sink.take(10, s0.word.shape)
    sink.take(11, sA.word.shape, s0.word.shape)
    sink.take(12, s0.word.shape, sY.word.shape)
    sink.take(13, sA.word.shape, s0.word.shape, sY.word.shape)
    sink.take(14, s0.word.prefix)
    sink.take(15, s0.word.suffix2, s0.word.shape)
    sink.take(16, s0.word.suffix3)
    sink.take(17, s0.word.suffix4)
    sink.take(18, sA.word.suffix3, s0.word.shape)
    sink.take(19, sY.word.suffix3, s0.word.shape)
    // Word clusters.
    sink.take(20, s0.word.groups.coarse, s0.word.shape)
    sink.take(21, s0.word.groups.middle)
    sink.take(22, s0.word.groups.fine)
    sink.take(23, sA.word.groups.middle, s0.word.shape)
    sink.take(24, sY.word.groups.middle, s0.word.shape)
    sink.take(25, sA.word.groups.fine)
    sink.take(26, sY.word.groups.fine)
    sink.take(27, sA.word.groups.coarse, s0.word.groups.coarse, sY.word.groups.coarse)
    sink.take(28, sB.word.groups.middle, sA.word.groups.coarse)
    sink.take(29, sY.word.groups.coarse, sZ.word.groups.middle)
    sink.take(30, sA.word.groups.middle, s0.word.groups.middle)
    sink.take(31, s0.word.groups.middle, sY.word.groups.middle)
    // The tables of names.
    sink.take(32, s0.classes, s0.capitalization & 1)
    sink.take(33, s0.phrase)
    sink.take(34, sA.classes, s0.classes)
    sink.take(35, s0.classes, sY.classes)
    sink.take(36, sA.phrase, sY.phrase)
    for (index, family) in Self.familyBits.enumerated() {
      let first = Self.firstOfFamily(index)
      sink.take(first, s0.classes & family, s0.word.shape)
      sink.take(first + 1, sA.classes & family, s0.classes & family)
      sink.take(first + 2, sY.classes & family, s0.classes & family)
    }
    // Capitals.
    sink.take(60, s0.word.casing, s0.capitalization, s0.word.shape)
    sink.take(61, s0.word.casing, s0.capitalization, sY.capitalization)
    sink.take(62, sA.capitalization, s0.capitalization, sY.capitalization)
    sink.take(63, s0.capitalization, s0.word.low)
    // The candidates of the rules.
    sink.take(64, s0.rule)
    sink.take(65, s0.rule, s0.ruleHash)
    sink.take(66, sA.rule, s0.rule, sY.rule)
    sink.take(67, s0.rule, s0.word.low)
    sink.take(68, s0.rule, s0.word.groups.middle)
    sink.take(69, s0.rule, s0.capitalization, s0.word.casing)
    // The run of capitalised words around the token, and the neighbours of the run.
    let run = runs[token - sentence.lowerBound]
    let first = nameToken(run.first)
    let last = nameToken(run.last)
    let before = nameToken(run.first - 1)
    let after = nameToken(run.last + 1)
    let length = UInt64(min(run.last - run.first, 5)) << 1 | (s0.isCapital ? 1 : 0)
    let position = length << 4 | UInt64(min(token - run.first, 7))
    sink.take(70, last.word.low, position)
    sink.take(71, last.word.groups.middle, length)
    sink.take(72, first.word.low, position)
    sink.take(73, before.word.low, length)
    sink.take(74, after.word.low, length)
    sink.take(75, before.word.low, after.word.low)
    sink.take(76, before.word.groups.middle, after.word.groups.middle)
    sink.take(77, last.word.suffix3, length)
    sink.take(78, position, s0.word.shape)
    sink.take(79, after.word.groups.fine, length)
    sink.take(80, before.word.groups.fine, length)
  }
}
