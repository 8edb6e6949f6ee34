import Testing

@testable import Annotators

/// The best sequence of span tags, with and without the condition that there is a span.
struct SpanTagTests {
  private static let steps = [Float](repeating: 0, count: SpanTags.steps)

  @Test("without a condition, tokens that score best outside stay outside")
  func none() {
    let tags = SpanTags.best(tokens: 3, steps: Self.steps) { _, tag in tag == SpanTags.outside ? 1 : 0 }
    #expect(tags == [0, 0, 0])
  }

  @Test("with the condition, the span that loses least is found", arguments: 0..<3)
  func found(place: Int) {
    let tags = SpanTags.best(tokens: 3, steps: Self.steps, isFound: true) { token, tag in
      tag == SpanTags.outside ? 2 : token == place ? 1 : 0
    }
    #expect(SpanTags.spans(tags, from: 0) == [place..<place + 1])
  }

  @Test("the condition changes nothing where there is a span already")
  func same() {
    func score(_ token: Int, _ tag: Int) -> Float { Float((token * 7 + tag * 3) % 5) }
    let free = SpanTags.best(tokens: 6, steps: Self.steps, score: score)
    #expect(free.contains { $0 != SpanTags.outside })
    #expect(SpanTags.best(tokens: 6, steps: Self.steps, isFound: true, score: score) == free)
  }
}
