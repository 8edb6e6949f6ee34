import Figures

/// Shows the rows that the last answer left out.
struct More: Command {
  let count = Positional<Int?>("n", help: "how many more rows; as many again without it")

  var name: String { "more" }
  var summary: String { "shows more rows of the last answer" }
  var group: CommandGroup { .shell }
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
    guard let rest = session.rest else { throw NoResult.nothingMore }
    let wanted = arguments[count] ?? rest.step
    guard wanted > 0 else { throw UsageError.outOfRange("\(wanted)", 1...100_000) }
    let line = rest.question + " --top \(min(100_000, rest.shown + wanted))"
    guard case .table(var table) = try await Interpreter().figure(of: line, in: &session) else {
      throw NoResult.nothingMore
    }
    session.rest = rest.after(table)
    table.rows = Array(table.rows.dropFirst(rest.shown))
    if table.firstRowNumber != nil { table.firstRowNumber = rest.shown + 1 }
    // What is left out is counted from what stands on the screen now.
    table.total = table.total - rest.shown
    return .table(table)
  }
}

/// The answer that `more` goes on with.
struct Rest: Sendable, Hashable {
  /// The line that asked, without `--top`.
  var question: String

  /// How many of its rows have been shown.
  var shown: Int

  /// How many rows were shown at first.
  var step: Int

  /// What a figure leaves out; nothing when it is whole or no table.
  init?(_ figure: Figure, of text: String) {
    guard case .table(let table) = figure, !table.rows.isEmpty, table.rows.count < table.total,
      table.firstRowNumber ?? 1 == 1
    else { return nil }
    var words: [String] = []
    var isValue = false
    for word in Line(text).statements.first?.words ?? [] {
      if isValue {
        isValue = false
      } else if !word.isQuoted, word.text == "--top" {
        isValue = true
      } else if word.isQuoted || !word.text.hasPrefix("--top=") {
        words.append(word.raw)
      }
    }
    question = words.joined(separator: " ")
    (shown, step) = (table.rows.count, table.rows.count)
  }

  /// The same after a longer answer; nothing when nothing is left out any more.
  func after(_ table: Table) -> Rest? {
    guard table.rows.count < table.total, table.rows.count > shown else { return nil }
    var next = self
    next.shown = table.rows.count
    return next
  }
}
