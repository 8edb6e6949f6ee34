import Foundation
import Testing

@testable import Shell

@Suite(.serialized) struct InterruptionTests {
  @Test func cancelsTheWorkAndNothingElse() async throws {
    Interruption.install()
    let before = Interruption.count
    await #expect(throws: CancellationError.self) {
      try await Interruption.interruptible {
        // The work has begun, so the signal of Ctrl-C is sent now.
        kill(getpid(), SIGINT)
        try await Task.sleep(for: .seconds(60))
      }
    }
    #expect(Interruption.count == before + 1)
    let answer = try await Interruption.interruptible { 42 }
    #expect(answer == 42)
  }
}
