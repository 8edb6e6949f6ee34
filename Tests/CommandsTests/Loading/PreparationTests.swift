import Figures
import Testing

@testable import Commands

/// The preparation of a first answer.
@Suite struct PreparationTests {
  @Test("A text is analysed, stored and asked about", .timeLimit(.minutes(2)))
  func answers() async {
    guard OrderedWork.processors > 1 else { return }
    let answer: Figure = await withCheckedContinuation { continuation in
      Preparation.begin { continuation.resume(returning: $0) }
    }
    let words = String(describing: answer)
    #expect(words.contains("Ann Lee") && words.contains("Lima"))
  }
}
