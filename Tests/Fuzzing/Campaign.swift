import Foundation

/// The trials of one kind of input, in batches.
struct Campaign {
  private let kind: FuzzKind
  private let options: FuzzOptions

  /// The time in seconds after which a batch counts as hung.
  private static let patience: TimeInterval = 300

  init(_ kind: FuzzKind, _ options: FuzzOptions) {
    self.kind = kind
    self.options = options
  }

  /// Runs trials up to the limit of time or number, prints the failures, and returns their number.
  func run() throws -> Int {
    let state = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: state) }
    let minutes = options.minutes ?? (options.count == nil ? 12 : .infinity)
    let start = Date()
    var (first, cases, crashes, hangs, isAtEnd) = (0, 0, 0, 0, false)
    while !isAtEnd, Date().timeIntervalSince(start) < minutes * 60, first < options.count ?? .max {
      let count = min(options.batch, (options.count ?? .max) - first)
      try? FileManager.default.removeItem(at: state)
      let end = try batch(first: first, count: count, state: state)
      let last = (try? String(contentsOf: state, encoding: .utf8)).flatMap { Int($0.prefix { $0 != " " }) }
      switch end {
      case .done(let isLast):
        isAtEnd = isLast
        cases += last.map { $0 - first + 1 } ?? 0
        first += count
      case .crashed(let status), .hung(let status):
        let what = if case .hung = end { "hang" } else { "crash (\(status))" }
        if case .hung = end { hangs += 1 } else { crashes += 1 }
        let number = last ?? first
        tell(
          "\(kind.rawValue): \(what) at case \(number): --seed \(options.seed) --work \(kind.rawValue) --first \(number) --count 1"
        )
        cases += number - first + 1
        first = number + 1
      }
    }
    let seconds = Int(Date().timeIntervalSince(start))
    tell(
      "\(kind.rawValue): \(cases) cases, \(crashes) crashes, \(hangs) hangs, seed \(options.seed), \(seconds) s"
    )
    return crashes + hangs
  }

  /// Writes a line unbuffered, so that it is printed even if the campaign is stopped.
  private func tell(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  private enum End {
    /// The batch has passed; `isLast` says whether there were no further cases.
    case done(isLast: Bool)
    case crashed(Int32)
    case hung(Int32)
  }

  private func batch(first: Int, count: Int, state: URL) throws -> End {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments =
      ["--seed", "\(options.seed)", "--work", kind.rawValue, "--first", "\(first)", "--count", "\(count)"]
      + ["--state", state.path, "--"] + options.files
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let limit = Date().addingTimeInterval(Campaign.patience)
    while process.isRunning {
      if Date() > limit {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return .hung(SIGKILL)
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
    if process.terminationReason == .uncaughtSignal { return .crashed(process.terminationStatus) }
    return .done(isLast: process.terminationStatus == Worker.noMore)
  }
}
