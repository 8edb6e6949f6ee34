import Figures

/// The command that shows more rows of the last answer.
struct More: Command {
  let count = Positional<Int?>("n", help: "how many more rows; as many again without it")

  var name: String { "more" }
  var summary: String { "shows more rows of the last answer" }
  var group: CommandGroup { .shell }
  var continuesAnswer: Bool { true }
  var parameters: [any Parameter] { [count] }
  var discussion: String? {
    "The rows keep their numbers, so that the next command can name those shown before, too."
  }
  var examples: [Example] {
    [
      Example("more", "the next rows", after: ["load sample:harbour", "entities --top 5"]),
      Example("more 3", "three more rows", after: ["load sample:harbour", "quotes --top 5"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard var rest = session.rest else { throw NoResult.nothingMore }
    // What was listed before 'more' stays what the next command counts and groups.
    let answered = session.answered
    defer { session.answered = answered }
    let wanted = arguments[count] ?? rest.step
    guard (1...100_000).contains(wanted) else { throw UsageError.outOfRange("\(wanted)", 1...100_000) }
    let before = session.rows
    let limit = min(100_000, rest.limit + wanted)
    let whole: Figure
    if case .table(var known)? = rest.whole {
      known.total = known.rows.count
      known.rows = Array(known.rows.prefix(limit))
      known.moreHint = Session.moreHint(known.total)
      whole = .table(known)
    } else {
      whole = try await Interpreter().figure(of: rest.question + " --top \(limit)", in: &session)
    }
    let figure: Figure
    switch whole {
    case .table(let table): figure = rest.goOn(table).map { .table($0) } ?? .nothing
    case .sections(let sections):
      let (further, rows) = rest.goOn(sections, rows: session.rows, after: before)
      session.list(rows)
      figure = further.isEmpty ? .nothing : .sections(further)
    default: figure = .nothing
    }
    session.rest = rest.isWhole ? nil : rest
    if figure == .nothing { throw NoResult.nothingMore }
    return figure
  }
}
