import Corpora
import Foundation
import TestSupport

/// One situation in which the program is killed repeatedly at random moments.
///
/// After each kill the trial checks that nothing is lost: everything that the program had acknowledged
/// exists, and everything that exists is complete.
struct KillTrial: Sendable, CustomStringConvertible {
  /// The activity of the program when it is killed.
  var description: String

  /// Runs the program once, kills it, checks the state, and returns descriptions of any faults.
  var once: @Sendable (_ stage: Stage, _ fuzz: inout Fuzz) throws -> [String]

  /// The environment of a run.
  struct Stage: Sendable {
    /// The path of the program.
    var program: String
    /// An empty folder, which is also the home folder.
    var folder: URL

    /// Returns a path in the folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// The names of the files in the folder.
    var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }
  }

  /// The outcome of many runs.
  struct Outcome: Sendable, Hashable {
    /// The number of runs that were killed before their end.
    var kills = 0
    /// The number of runs that ended before the kill.
    var ends = 0
    /// Descriptions of the faults.
    var faults: [String] = []
  }

  /// All trials.
  static let all = [loading, correcting, saving, atThePrompt]

  /// Kills the program many times; the same seed gives the same delays, but not the same program states.
  func run(times: Int, seed: UInt64, program: String) throws -> Outcome {
    var outcome = Outcome()
    var fuzz = Fuzz(seed: seed)
    // A run that ended before the kill proves less, and does not count.
    for run in 0..<4 * times where outcome.kills < times {
      try Fixtures.withTemporaryFolder { folder in
        let faults = try once(Stage(program: program, folder: folder), &fuzz)
        if faults == [KillTrial.ended] { outcome.ends += 1 } else { outcome.kills += 1 }
        outcome.faults += faults.filter { $0 != KillTrial.ended }.map { "run \(run): \($0)" }
      }
    }
    return outcome
  }

  /// The result of a run that ended before the kill; it is no fault.
  static let ended = "ended"
}

extension KillTrial.Stage {
  /// The end of a run, and its output until then.
  struct Killed {
    /// The standard output.
    var output: String
    /// Whether the run had ended before the kill.
    var hadEnded: Bool
  }

  /// Starts the program and kills it after a delay from the output of a text, or from the start.
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

  /// Returns the damage of a session file; missing tables are created when it is opened, as with `--session`.
  func damage(_ name: String) throws -> [String] {
    do {
      return try Corpus(path: path(name)).damage().map { "\(name): \($0)" }
    } catch {
      return ["\(name): \(error)"]
    }
  }

  /// Writes articles that are easily distinguished: each names a person with the number of the article.
  func writeArticles(_ numbers: Range<Int>, to name: String) throws {
    let lines = numbers.map { number in
      let sentence = "Mayor Anna Berg\(number) said on Monday that bridge \(number) was open. "
      return "{\"id\": \"\(number)\", \"text\": \"Bridge \(number) opens\\n\\n\(sentence)\(sentence)\"}\n"
    }
    try Data(lines.joined().utf8).write(to: folder.appendingPathComponent(name))
  }
}
