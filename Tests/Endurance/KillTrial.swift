import Corpora
import Foundation
import TestSupport

/// One way to use the program, in which it is killed again and again at random moments.
///
/// After each kill the trial proves that nothing is lost: whatever the program had answered is there, and everything
/// that is there is whole.
struct KillTrial: Sendable, CustomStringConvertible {
  /// What the program does when it is killed.
  var description: String

  /// Runs the program once, kills it, and looks; the words say what is wrong.
  var once: @Sendable (_ stage: Stage, _ fuzz: inout Fuzz) throws -> [String]

  /// What all runs of a trial share.
  struct Stage: Sendable {
    /// The program.
    var program: String
    /// An empty folder, which is the home folder as well.
    var folder: URL

    /// A path in the folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// The names in the folder.
    var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }
  }

  /// What came of many runs.
  struct Outcome: Sendable, Hashable {
    /// How often the program was killed before it was done.
    var kills = 0
    /// How often it was done before.
    var ends = 0
    /// What was wrong, if anything.
    var faults: [String] = []
  }

  /// All ways.
  static let all = [loading, correcting, saving, atThePrompt]

  /// Kills the program many times; the same seed gives the same delays, though not the same moments.
  func run(times: Int, seed: UInt64, program: String) throws -> Outcome {
    var outcome = Outcome()
    var fuzz = Fuzz(seed: seed)
    // A run that was over before the kill proves less, and does not count.
    for run in 0..<4 * times where outcome.kills < times {
      try Fixtures.withTemporaryFolder { folder in
        let faults = try once(Stage(program: program, folder: folder), &fuzz)
        if faults == [KillTrial.ended] { outcome.ends += 1 } else { outcome.kills += 1 }
        outcome.faults += faults.filter { $0 != KillTrial.ended }.map { "run \(run): \($0)" }
      }
    }
    return outcome
  }

  /// Said of a run that was over before the kill; no fault.
  static let ended = "ended"
}

extension KillTrial.Stage {
  /// How a run ended and what it had answered until then.
  struct Killed {
    /// What was written on standard output.
    var output: String
    /// True when it was over before.
    var hadEnded: Bool
  }

  /// Starts the program and kills it some time after a text has been answered, or after the start.
  func kill(
    _ arguments: [String],
    after text: String = "",
    milliseconds: Int
  ) throws -> Killed {
    let output = folder.appendingPathComponent(".output")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    func answered() -> String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }
    let deadline = Date(timeIntervalSinceNow: 60)
    while process.isRunning, !text.isEmpty, !answered().contains(text), Date() < deadline { usleep(1000) }
    let moment = Date(timeIntervalSinceNow: Double(milliseconds) / 1000)
    while process.isRunning, Date() < moment { usleep(500) }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return Killed(output: answered(), hadEnded: process.terminationReason == .exit)
  }

  /// What is wrong with a session file by itself; one whose tables were not made yet is made whole, as by `--session`.
  func damage(_ name: String) throws -> [String] {
    do {
      return try Corpus(path: path(name)).damage().map { "\(name): \($0)" }
    } catch {
      return ["\(name): \(error)"]
    }
  }

  /// Writes articles that are easily told from each other: the one with a number names a person with that number.
  func writeArticles(_ numbers: Range<Int>, to name: String) throws {
    let lines = numbers.map { number in
      let sentence = "Mayor Anna Berg\(number) said on Monday that bridge \(number) was open. "
      return "{\"id\": \"\(number)\", \"text\": \"Bridge \(number) opens\\n\\n\(sentence)\(sentence)\"}\n"
    }
    try Data(lines.joined().utf8).write(to: folder.appendingPathComponent(name))
  }
}
