import Foundation

/// A fuzzer that looks for input that crashes the program: random lines, bytes, articles and findings, each
/// batch in a separate process.
///
/// A batch that crashes or hangs is reported with the seed that reproduces it, and the next batch follows.
@main
enum Fuzzing {
  static func main() async throws {
    let options = FuzzOptions(CommandLine.arguments.dropFirst())
    if options.wantsHelp {
      print(FuzzOptions.help)
      return
    }
    if let work = options.work {
      try await work.run(options)
      return
    }
    var failures = 0
    for kind in options.kinds { failures += try Campaign(kind, options).run() }
    if failures > 0 { exit(1) }
  }
}

/// A kind of input.
enum FuzzKind: String, CaseIterable {
  /// Lines of the command language.
  case lines
  /// Bytes for the readers of articles.
  case readers
  /// Unchanged articles, with every query run on them.
  case articles
  /// Articles with parts deleted, doubled, moved or replaced, with every query run on them.
  case mutated
  /// Findings with spans in odd orders, with every query run on them.
  case odd
}

/// The options of the command line.
struct FuzzOptions {
  static let help = """
    usage: Fuzzing [--seed N] [--minutes N] [--count N] [--batch N] [lines|readers|articles|mutated|odd …] [-- FILE…]

    --seed N      where random numbers begin (default 1)
    --minutes N   how long each kind is tried (default 12)
    --count N     how many cases of each kind are tried at most; with it, --minutes counts only where it is given
    --batch N     how many cases a process tries (default 50)
    FILE…         articles for articles, mutated and odd (default: the samples)
    """

  var seed: UInt64 = 1
  var minutes: Double?
  var count: Int?
  var batch = 50
  var kinds: [FuzzKind] = []
  var files: [String] = []
  var work: Worker?
  var wantsHelp = false

  init(_ arguments: ArraySlice<String>) {
    var rest = Array(arguments)
    var (kind, first, state) = (nil as FuzzKind?, 0, "")
    while !rest.isEmpty {
      let word = rest.removeFirst()
      func value() -> String { rest.isEmpty ? "" : rest.removeFirst() }
      switch word {
      case "--seed": seed = UInt64(value()) ?? 1
      case "--minutes": minutes = Double(value())
      case "--count": count = Int(value())
      case "--batch": batch = max(1, Int(value()) ?? 50)
      case "--work": kind = FuzzKind(rawValue: value())
      case "--first": first = Int(value()) ?? 0
      case "--state": state = value()
      case "--":
        files = rest
        rest = []
      case "-h", "--help": wantsHelp = true
      default: if let kind = FuzzKind(rawValue: word) { kinds.append(kind) } else { wantsHelp = true }
      }
    }
    if let kind { work = Worker(kind: kind, first: first, state: state) }
    if kinds.isEmpty { kinds = FuzzKind.allCases }
    if files.isEmpty { files = ["sample:harbour", "sample:apec"] }
  }
}
