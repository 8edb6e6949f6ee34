import Testing

@testable import Corpora

/// Worked examples of dispersion measures.
@Suite struct DispersionTests {
  private func close(_ found: Double?, _ value: Double, _ digits: Double = 0.0001) -> Bool {
    found.map { abs($0 - value) < digits } ?? false
  }

  @Test func deviationOfProportions() {
    #expect(close(Dispersion([3, 3, 3]).deviation, 0))
    #expect(close(Dispersion([1, 2, 3, 4, 5]).deviation, 0.2))
    #expect(close(Dispersion([2, 1, 0]).normalizedDeviation, 0.5))
    let last = Dispersion([0, 0, 5], sizes: [1, 2, 7])
    #expect(close(last.deviation, 0.3))
    #expect(close(last.normalizedDeviation, 0.3333))
  }

  @Test func measuresOfEqualParts() {
    #expect(close(Dispersion([0, 4, 3, 2, 1]).juilland, 0.6464))
    #expect(close(Dispersion([1, 2, 3, 4, 5]).juilland, 0.764, 0.001))
    #expect(close(Dispersion([2, 1, 1, 1, 0]).carroll, 0.8277))
    #expect(close(Dispersion([1, 2, 3, 4, 5]).rosengren, 0.937, 0.001))
    #expect(Dispersion([2, 1, 0]).range == 2)
  }

  /// Gries's corpus of fifty words, in which "a" comes one to five times in each part.
  @Test func reducedFrequency() {
    let words = """
      b a m n i b e u p k b a s a t b e w q n b c a g a b e s t a b a g h a b e a a t b a h a a b e a x a
      """.split(separator: " ")
    let places = words.indices.filter { words[$0] == "a" }
    #expect(close(Dispersion.reducedFrequency(places, of: words.count), 10.8))
    #expect(Dispersion.reducedFrequency([], of: 50) == 0)
  }

  @Test func nothingIsSaidOfWordsThatDoNotOccur() {
    let none = Dispersion([0, 0])
    #expect(none.deviation == nil && none.juilland == nil && none.carroll == nil && none.rosengren == nil)
    #expect(Dispersion([]).deviation == nil)
    #expect(Dispersion([4]).normalizedDeviation == nil)
  }
}
