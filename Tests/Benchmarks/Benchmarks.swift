import Foundation

/// A benchmark of the times and sizes that users notice, printed as a table in Markdown.
///
/// Times are medians of several runs. Where a peer program is given, it runs alternately with newshound, and
/// the ratio is the median over the pairs, so that a busy machine slows both. Sizes come from the operating
/// system's own accounting.
@main
enum Benchmarks {
  static func main() async throws {
    var options = Options(CommandLine.arguments.dropFirst())
    if options.wantsHelp {
      print(Options.help)
      return
    }
    print("| what | figure | measured on |")
    print("| --- | ---: | --- |")
    func show(_ results: [Result]) {
      for result in results { print("| \(result.what) | \(result.figure) | \(result.on) |") }
      // Output to a pipe is flushed as it is printed.
      fflush(nil)
    }
    if options.runs("phases") { try show(Phases(options).results()) }
    if options.runs("start") { try show(Start(options).results()) }
    if options.runs("records") { show(Records().results()) }
    if options.pages != nil { show(Pages(options).results()) }
    if options.runs("keys") { try show(Keys(options).results()) }
    if options.runs("classroom") { try await show(Classroom(options).results()) }
    if options.runs("corpus") { try show(CorpusLoad(&options).results()) }
    // This is last, since memory used once counts for programs started afterwards.
    if options.runs("growth") {
      for var kind in GrowthText.all where options.wants(kind.name) {
        kind.size *= options.times
        show([Growth().result(kind)])
      }
      for var kind in GrowthSession.all where options.wants(kind.name) {
        kind.size *= options.times
        try await show([GrowthSession().result(kind)])
      }
    }
  }
}

/// One row of the table.
struct Result {
  var what: String
  var figure: String
  var on: String
}

/// The options of the command line.
struct Options {
  static let help = """
    usage: Benchmarks [--program FILE] [--article FILE] [--corpus FILE] [--peer COMMAND] [--kind TEXT] [--times N]
                      [--pages FOLDER] [phases|growth|start|records|keys|classroom|corpus …]

    --program FILE   the newshound to measure (default: .build/release/newshound)
    --article FILE   the article to load (default: the built-in sample)
    --corpus FILE    many articles for the corpus figures (default: ../shared/data/articles/reuters21578.jsonl.gz)
    --peer COMMAND   a shell command that does the same work, run in turn with newshound
    --kind TEXT      of the inputs that grow only those with this text in their names
    --times N        makes all of them N times as large
    --pages FOLDER   reads the web pages of a folder too
    """

  var program = ".build/release/newshound"
  var article: String?
  var corpus = "../shared/data/articles/reuters21578.jsonl.gz"
  var peer: String?
  var kind: String?
  var pages: String?
  var times = 1
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
      case "--kind": kind = value()
      case "--pages": pages = value()
      case "--times": times = max(1, Int(value()) ?? 1)
      case "--help", "-h": wantsHelp = true
      default: names.append(word)
      }
    }
  }

  func runs(_ name: String) -> Bool { names.isEmpty || names.contains(name) }

  /// Whether to measure a kind of growing input.
  func wants(_ kind: String) -> Bool { self.kind.map { kind.contains($0) } ?? true }
}

/// Returns the median of some values; 0 if there are none.
func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// Formats a number with up to two decimals, depending on its size, and a unit.
func rounded(_ value: Double, _ unit: String) -> String {
  let digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return String(format: "%.\(digits)f", value) + " " + unit
}

/// Formats a count with separators between thousands.
func grouped(_ value: Double) -> String {
  var digits = String(Int(value))
  var groups: [String] = []
  while digits.count > 3 {
    groups.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  return ([digits] + groups).joined(separator: ",")
}
