import Figures

/// Checks how many rows an answer has, so that a script stops where it does not hold.
struct Expect: Command {
  let claim = Positional<String>(
    "claim",
    .verbatim,
    completion: .line,
    help: "COMMAND, and then =, !=, >= or <= with a number"
  )

  var name: String { "expect" }
  var summary: String { "checks how many rows an answer has, and stops a script where it is wrong" }
  var group: CommandGroup { .keep }
  var parameters: [any Parameter] { [claim] }
  var discussion: String? {
    "Without a number at least one row is expected. All rows count, also those that are not shown."
  }
  var examples: [Example] {
    [
      Example(
        "expect quotes Aldersund >= 4",
        "whether she is quoted so often",
        after: ["load sample:harbour"]
      ),
      Example("expect articles = 8", "whether all are loaded", after: ["load sample:harbour"]),
    ]
  }

  /// The ways to compare two numbers.
  private enum Comparison: String, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case equal = "="
    case same = "=="
    case unequal = "!="

    func holds(_ found: Int, _ wanted: Int) -> Bool {
      switch self {
      case .atLeast: found >= wanted
      case .atMost: found <= wanted
      case .equal, .same: found == wanted
      case .unequal: found != wanted
      }
    }
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let text = try arguments[claim]
    let words = Line(text).statements.first?.words ?? []
    var line = text.trimmed
    var comparison = Comparison.atLeast
    var wanted = 1
    if words.count > 2, let sign = Comparison(rawValue: words[words.count - 2].text) {
      guard let number = Int(words[words.count - 1].text) else {
        throw UsageError.notANumber(words[words.count - 1].text)
      }
      (comparison, wanted) = (sign, number)
      line = String(text.prefix(words[words.count - 2].range.lowerBound)).trimmed
    }
    let found: Int
    do {
      found = Expect.count(try await Interpreter().figure(of: line, in: &session))
    } catch let error as LineError where error.isNoResult {
      found = 0
    }
    guard comparison.holds(found, wanted) else {
      throw UsageError.unexpected(line, found: found, wanted: "\(comparison.rawValue) \(wanted)")
    }
    return .message(Message([StyledText("As expected: \(Words.count(found, "row")).")], tone: .done))
  }

  /// The rows of a figure: of its tables, passages, bars and branches; none of a message.
  static func count(_ figure: Figure) -> Int {
    switch figure {
    case .table(let table): table.total
    case .sections(let sections): sections.reduce(0) { $0 + count($1.figure) }
    case .passages(let passages): passages.passages.count
    case .chart, .tree: 1
    case .message, .nothing: 0
    }
  }
}
