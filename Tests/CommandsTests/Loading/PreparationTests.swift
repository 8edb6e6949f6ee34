import Documents
import Testing

@testable import Commands

/// The preparation of a first load.
@Suite struct PreparationTests {
  @Test("A text is analysed for the first who asks", .timeLimit(.minutes(2)))
  func analyses() {
    guard OrderedWork.processors > 1 else { return }
    Preparation.begin()
    // Another test may load articles meanwhile, and be the first.
    guard let document = Preparation.document() else { return }
    #expect(document.sentences.count == 2)
  }
}
