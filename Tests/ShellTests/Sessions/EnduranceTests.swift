import Testing

@testable import Endurance

/// A few kills of each kind; `swift run Endurance` does many.
@Suite(.serialized) struct EnduranceTests {
  @Test(arguments: KillTrial.all.indices) func nothingIsLost(index: Int) throws {
    let trial = KillTrial.all[index]
    let outcome = try trial.run(times: 3, seed: 7, program: try BuiltProgram.path())
    #expect(outcome.faults.isEmpty, "\(trial)")
    #expect(outcome.kills + outcome.ends >= 3)
  }
}
