import Testing

@testable import Corpora

/// The evidence that two figures count the same thing.
@Suite struct FigureEvidenceTests {
  @Test(
    arguments: [
      (0, 0), (7, 1), (40, 1), (6_500_000, 2), (1150, 3), (3.4, 2), (0.05, 1), (-1200, 2), (123_456_789, 6),
      (.infinity, 0), (.nan, 0),
    ] as [(Double, Int)]
  )
  func digits(value: Double, expected: Int) {
    #expect(FigureEvidence.digits(of: value) == expected)
  }

  @Test(
    arguments: [
      (1150, 1150, .exactly), (62, 62, .equal), (7, 7, .equalDigit), (1150, 1200, .ratioTenth),
      (9, 7, .ratioThird), (200, 120, .ratioDouble), (500, 120, .ratioSix), (5000, 120, .ratioMore),
      (0, 5, .ratioMore), (-5, 5, .ratioMore),
    ] as [(Double, Double, FigureEvidence)]
  )
  func values(one: Double, other: Double, expected: FigureEvidence) {
    #expect(FigureEvidence.ofValues(one, other) == expected)
    #expect(FigureEvidence.ofValues(other, one) == expected)
  }

  @Test func theTableHasAWeightForEachFamily() {
    let weights = FigureWeights.standard
    #expect(weights.least.isFinite)
    #expect(FigureWeights(text: weights.text).values == weights.values)
    #expect(Set(FigureEvidence.allCases.map(\.name)).count == FigureEvidence.allCases.count)
    let names = Set(weights.text.split(separator: "\n").compactMap { $0.split(separator: " ").first })
    for family in FigureEvidence.allCases { #expect(names.contains(Substring(family.name))) }
    #expect(weights[.exactly] > weights[.equal] && weights[.equal] > weights[.ratioMore])
    #expect(weights[.classesApart] < 0 && weights[.wordsSame] > 0)
  }

  @Test func noTableJoinsNothing() {
    #expect(FigureWeights(text: "# nothing\nleast x\nno-family 1\n").least == .infinity)
  }
}
