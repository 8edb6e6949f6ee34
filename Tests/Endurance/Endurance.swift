import Foundation

/// A program that kills newshound many times in each of several situations, and reports what was lost.
@main
enum Endurance {
  /// Arguments: the number of kills of each kind (default 50), and a seed (default 1).
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
    let times = numbers.first ?? 50
    let seed = UInt64(numbers.dropFirst().first ?? 1)
    let program = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("newshound").path
    var isSound = true
    for trial in KillTrial.all {
      let outcome = try trial.run(times: times, seed: seed, program: program)
      print("\(trial): \(outcome.kills) killed, \(outcome.ends) over before, \(outcome.faults.count) faults")
      for fault in outcome.faults { print("  \(fault)") }
      isSound = isSound && outcome.faults.isEmpty
    }
    exit(isSound ? 0 : 1)
  }
}
