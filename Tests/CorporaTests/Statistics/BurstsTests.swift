import Testing

@testable import Corpora

@Suite struct BurstsTests {
  private static func levels(_ hits: [Int], of all: Int = 40) -> [Int] {
    Bursts.levels(of: hits.map { Bursts.Period($0, of: all) })
  }

  @Test func aRunOfManyIsABurst() {
    let levels = Self.levels([1, 1, 2, 1, 1, 12, 14, 13, 1, 1, 2, 1, 1, 1])
    #expect(levels[5...7].allSatisfy { $0 > 0 })
    #expect(levels[..<5].allSatisfy { $0 == 0 } && levels[8...].allSatisfy { $0 == 0 })
  }

  @Test func anEvenShareIsNone() {
    #expect(Self.levels([2, 3, 2, 2, 3, 2, 3, 2, 2, 3, 2, 2, 3, 2]).allSatisfy { $0 == 0 })
  }

  /// More articles of the day are no burst of a subject.
  @Test func whatCountsIsTheShare() {
    let periods = [10, 10, 10, 100, 100, 10, 10, 10].map { Bursts.Period($0 / 10, of: $0) }
    #expect(Bursts.levels(of: periods).allSatisfy { $0 == 0 })
  }

  @Test func oddPeriods() {
    #expect(Self.levels([]) == [])
    #expect(Self.levels([0, 0, 0]) == [0, 0, 0])
    #expect(Self.levels([40, 40]) == [0, 0])
    #expect(Bursts.levels(of: [Bursts.Period(5, of: 0), Bursts.Period(0, of: 3)]).count == 2)
  }
}
