import Foundation

/// Measures what users feel and prints a table in Markdown.
///
/// Times are medians of several runs. Where a peer program is given, it runs in turn with newshound, and the ratio is
/// the median of the pairs, so that a busy machine slows both. Sizes come from the operating system's own accounting.
@main
enum Benchmarks {
  static func main() throws {
    var options = Options(CommandLine.arguments.dropFirst())
    if options.wantsHelp {
      print(Options.help)
      return
    }
    var results: [Result] = []
    if options.runs("phases") { results += Phases(options).results() }
    if options.runs("start") { results += try Start(options).results() }
    if options.runs("keys") { results += try Keys(options).results() }
    if options.runs("corpus") { results += try CorpusLoad(&options).results() }
    // Last, as memory that was once used counts for what is started afterwards.
    if options.runs("growth") { results += Growth().results() }
    print("| what | figure | measured on |")
    print("| --- | ---: | --- |")
    for result in results { print("| \(result.what) | \(result.figure) | \(result.on) |") }
  }
}

/// One line of the table.
struct Result {
  var what: String
  var figure: String
  var on: String
}

/// What the command line asks for.
struct Options {
  static let help = """
    usage: Benchmarks [--program FILE] [--article FILE] [--corpus FILE] [--peer COMMAND] [phases|growth|start|keys|corpus …]

    --program FILE   the newshound to measure (default: .build/release/newshound)
    --article FILE   the article to load (default: the built-in sample)
    --corpus FILE    many articles for the corpus figures (default: ../shared/data/articles/reuters21578.jsonl.gz)
    --peer COMMAND   a shell command that does the same work, run in turn with newshound
    """

  var program = ".build/release/newshound"
  var article: String?
  var corpus = "../shared/data/articles/reuters21578.jsonl.gz"
  var peer: String?
  var names: [String] = []
  var wantsHelp = false

  init(_ arguments: ArraySlice<String>) {
    var rest = Array(arguments)
    while !rest.isEmpty {
      let word = rest.removeFirst()
      func value() -> String { rest.isEmpty ? "" : rest.removeFirst() }
      switch word {
      case "--program": program = value()
      case "--article": article = value()
      case "--corpus": corpus = value()
      case "--peer": peer = value()
      case "--help", "-h": wantsHelp = true
      default: names.append(word)
      }
    }
  }

  func runs(_ name: String) -> Bool { names.isEmpty || names.contains(name) }
}

/// The middle of some values; 0 of none.
func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// A number with a digit or two behind the point, as its size deserves.
func rounded(_ value: Double, _ unit: String) -> String {
  let digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return String(format: "%.\(digits)f", value) + " " + unit
}

/// A count with its thousands apart.
func grouped(_ value: Double) -> String {
  var digits = String(Int(value))
  var groups: [String] = []
  while digits.count > 3 {
    groups.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  return ([digits] + groups).joined(separator: ",")
}
