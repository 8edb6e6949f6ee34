import Testing

@testable import Corpora

/// Worked examples of collocation measures.
@Suite struct AssociationTests {
  /// "new companies" of Manning and Schütze 1999, chapter 5.
  private static let newCompanies = Association(8, node: 15_828, collocate: 4_675, of: 14_307_668)

  @Test func newCompanies() {
    #expect(abs(Self.newCompanies.tScore - 0.99993) < 0.0001)
    #expect(abs(Self.newCompanies.mutualInformation - 0.629) < 0.001)
    #expect(abs(Self.newCompanies.logDice - 3.676) < 0.001)
  }

  @Test func churchAndHanks1990() {
    let pair = Association(8, node: 1105, collocate: 44, of: 15_000_000)
    #expect(abs(pair.mutualInformation - 11.3) < 0.05)
  }

  @Test func logDice() {
    #expect(abs(Association(130, node: 3121, collocate: 143, of: 1_000_000).logDice - 10.35) < 0.05)
    #expect(Association(7, node: 7, collocate: 7, of: 99).logDice == 14)
    #expect(Association(0, node: 0, collocate: 0, of: 0).logDice == -.infinity)
  }

  /// Gries 2013: the direction matters.
  @Test func deltaP() {
    let table = Contingency(5_610, 168_938, 2_257, 10_233_063)
    #expect(abs(table.deltaRows - 0.032) < 0.0005)
    #expect(abs(table.deltaColumns - 0.697) < 0.0005)
  }

  @Test func normalizedInformation() {
    #expect(abs(Association(10, node: 10, collocate: 10, of: 100).normalizedInformation - 1) < 1e-9)
    #expect(abs(Association(1, node: 10, collocate: 10, of: 100).normalizedInformation) < 1e-9)
    #expect(Association(0, node: 10, collocate: 10, of: 100).normalizedInformation == -1)
  }

  @Test func windowsRaiseWhatIsExpected() {
    let pair = Association(4, node: 10, collocate: 20, of: 1000, span: 10)
    #expect(pair.expected == 2)
    #expect(pair.mutualInformation == 1)
  }
}
