import Figures

/// The command that checks the number of rows of an answer, and stops a script if it is wrong.
struct Expect: Command {
  let claim = Positional<String>(
    "claim",
    .verbatim,
    completion: .line,
    help: "COMMAND, then 'where COLUMN = VALUE' or 'contains TEXT' if wished, then = N, >= N, < N …"
  )

  var name: String { "expect" }
  var summary: String { "checks how many rows an answer has, and stops a script where it is wrong" }
  var group: CommandGroup { .keep }
  var parameters: [any Parameter] { [claim] }
  var takesWholeStatement: Bool { true }
  var discussion: String? {
    """
    Without a number at least one row is expected. All rows count, also those that are not shown. \
    'section NAME' counts the rows of one section of an answer, 'where COLUMN = VALUE' (also !=, <, <=, >, >=, contains) \
    those with a value in a column, 'contains TEXT' those that have the words anywhere. Numbers are compared with =, !=, <, \
    <=, > and >=. Here '>' compares and never writes a file.
    """
  }
  var examples: [Example] {
    [
      Example(
        "expect quotes Aldersund >= 4",
        "whether she is quoted so often",
        after: ["load sample:harbour"]
      ),
      Example("expect articles = 8", "whether all are loaded", after: ["load sample:harbour"]),
      Example(
        "expect quotes where speaker = \"Ingrid Aldersund\" > 4",
        "whether so many rows have her in a column",
        after: ["load sample:harbour"]
      ),
      Example(
        "expect profile Strandberg section said contains sorry",
        "whether a section has a word",
        after: ["load sample:harbour"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let claim = try Claim(try arguments[claim])
    let found: Int
    do {
      found = try claim.count(try await session.wholeAnswer(to: claim.command))
    } catch let error as LineError where error.isNoResult {
      found = 0
    }
    guard claim.comparison.holds(found, claim.number) else {
      throw UsageError.unexpected(
        claim.subject,
        found: found,
        wanted: "\(claim.comparison.rawValue) \(claim.number)"
      )
    }
    return .message(Message([StyledText("As expected: \(Words.count(found, "row")).")], tone: .done))
  }
}

extension Session {
  /// Runs a line and returns its answer with all rows, regardless of the usual limit.
  mutating func wholeAnswer(to line: String) async throws -> Figure {
    let outer = (wantsAllRows, destination)
    wantsAllRows = true
    defer { (wantsAllRows, destination) = outer }
    return try await Interpreter().figure(of: line, in: &self)
  }
}
