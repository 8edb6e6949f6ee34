import Corpora
import Figures
import Testing

@testable import Commands

/// The preparation of a first answer.
@Suite struct PreparationTests {
  @Test("A text is analysed, stored and asked about", .timeLimit(.minutes(2)))
  func answers() async {
    guard OrderedWork.processors > 1 else { return }
    let answer: Figure = await withCheckedContinuation { continuation in
      _ = Preparation { continuation.resume(returning: $0) }
    }
    let words = String(describing: answer)
    #expect(words.contains("Ann Lee") && words.contains("Lima"))
  }

  @Test("A session whose database was lent answers like another", .timeLimit(.minutes(2)))
  func leavesNothingBehind() async throws {
    let lines = ["load sample:apec/1", "entities", "quotes", "timeline", "stories", "corrections", "status"]
    var answers: [[Figure]] = []
    for isLent in [true, false] {
      let corpus = try Corpus()
      if isLent { Preparation { _ in }.lend(corpus) }
      var session = Session(corpus: corpus)
      var figures: [Figure] = []
      for line in lines { figures.append(try await Interpreter().figure(of: line, in: &session)) }
      answers.append(figures)
    }
    for (lent, other) in zip(answers[0], answers[1]) {
      #expect(String(describing: lent) == String(describing: other))
    }
  }
}
