import Testing

@testable import Corpora

/// Worked examples of the papers that the measures of keyness come from.
@Suite struct FrequencyPairTests {
  /// A worked example: what it is, the counts, the measure and its published value.
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var pair: FrequencyPair
    var value: Double
    var digits: Double
    var measure: @Sendable (FrequencyPair) -> Double?

    init(
      _ name: String,
      _ pair: FrequencyPair,
      _ value: Double,
      within digits: Double,
      _ measure: @escaping @Sendable (FrequencyPair) -> Double?
    ) {
      (testDescription, self.pair, self.value, self.digits, self.measure) = (
        name, pair, value, digits, measure
      )
    }
  }

  private static let ten = FrequencyPair(10, of: 1000, against: 20, of: 5000)

  static let examples = [
    Example("G² of two cells", ten, 4.937, within: 0.001) { $0.logLikelihood },
    Example("G² of four cells", ten, 4.967, within: 0.001) { $0.table.logLikelihood },
    Example("log ratio", ten, 1.322, within: 0.001) { $0.logRatio },
    Example(
      "%DIFF (Gabrielatos and Marchi 2011)",
      FrequencyPair(206_523, of: 959_641, against: 178_174, of: 1_562_358),
      88.7,
      within: 0.05
    ) { $0.percentDifference },
    Example(
      "odds ratio",
      FrequencyPair(16_217, of: 2_796_938, against: 735, of: 2_087_946),
      16.6,
      within: 0.05
    ) { $0.oddsRatio },
    Example(
      "simple maths (Kilgarriff)",
      FrequencyPair(35, of: 112_289_776, against: 263, of: 1_559_716_979),
      1.1224,
      within: 0.0001
    ) { $0.simpleMaths() },
    Example(
      "difference coefficient (Hofland and Johansson)",
      FrequencyPair(18, of: 1_000_000, against: 35, of: 1_000_000),
      -0.32,
      within: 0.005
    ) { $0.differenceCoefficient },
  ]

  @Test(arguments: examples) func published(example: Example) throws {
    let found = try #require(example.measure(example.pair))
    #expect(abs(found - example.value) < example.digits)
  }

  @Test func dunning1993() {
    #expect(abs(Contingency(10, 0, 3, 31_764).logLikelihood - 167.23) < 0.005)
  }

  /// A difference that is just significant at .0001 is no evidence in two million words.
  @Test func bayesFactor() {
    let pair = FrequencyPair(120, of: 1_036_000, against: 66, of: 1_036_000)
    #expect(abs(pair.bayesFactor - (pair.logLikelihood - 14.5440)) < 0.001)
    #expect(abs(15.13 - naturalLogarithm(2_072_000) - 0.586) < 0.001)
  }

  @Test func aWordThatTheReferenceLacks() {
    let pair = FrequencyPair(4, of: 100, against: 0, of: 200)
    #expect(pair.percentDifference == nil)
    #expect(pair.oddsRatio == nil)
    #expect(abs(pair.logRatio - 4) < 1e-9)
  }

  /// The order that quanteda's documentation has for two short texts.
  @Test func chiSquaredOrdersWords() {
    let target = "a a a b b c c c c c c d e f g h h".split(separator: " ")
    let reference = "a a b c c d d d d e f h".split(separator: " ")
    let words = Set(target + reference)
    func value(_ word: Substring) -> Double {
      FrequencyPair(
        target.count { $0 == word },
        of: target.count,
        against: reference.count { $0 == word },
        of: reference.count
      ).signedChiSquared
    }
    let order = words.sorted { (value($1), $0) < (value($0), $1) }
    #expect(order == ["g", "c", "b", "h", "a", "e", "f", "d"])
    #expect(value("d") < 0)
  }

  /// Impossible counts, as of damaged files, give numbers and no crash.
  @Test(arguments: [(0, 0, 0, 0), (5, 0, 3, 0), (9, 3, 9, 2), (-4, 10, 2, -7), (0, 10, 0, 10)])
  func oddCounts(a: Int, c: Int, b: Int, d: Int) {
    let pair = FrequencyPair(a, of: c, against: b, of: d)
    #expect(!pair.logLikelihood.isNaN && !pair.logRatio.isNaN && !pair.bayesFactor.isNaN)
    #expect(!pair.signedChiSquared.isNaN && !pair.table.logLikelihood.isNaN)
  }

  @Test func compareShowsNoNoise() {
    var group = ["two": 2, "four": 4, "union": 3, "china": 7]
    var others = ["four": 9]
    group["filler", default: 0] += 274 - group.values.reduce(0, +)
    others["filler"] = 255 - 9
    #expect(Keyness.scores(of: group, against: others).map(\.word) == ["china"])
  }
}
