import Figures
import Letters

/// The command that shows, searches or clears the history.
struct History: Command {
  let what = Positional<String?>("what", help: "how many lines, or 'search', 'clear', 'off' or 'on'")
  let text = Positional<String?>("text", .tail, help: "the words to search for")

  var name: String { "history" }
  var summary: String { "shows, searches or clears the lines typed before" }
  var group: CommandGroup { .shell }
  var reachesBeyondSession: Bool { true }
  var isRepeatable: Bool { false }
  var parameters: [any Parameter] { [what, text] }
  var discussion: String? {
    "A line that begins with a blank is not kept; 'history off' keeps no line at all."
  }
  var examples: [Example] {
    [
      Example("history 5", "the last five lines"),
      Example("history search duterte", "the lines that have a word"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let text = arguments[text]
    guard let what = arguments[what] else { return try History.table(session, last: 20) }
    if let count = Int(what) {
      if let text { throw UsageError.extraArgument(text, usage: usage) }
      guard (1...1_000_000).contains(count) else { throw UsageError.outOfRange(what, 1...1_000_000) }
      return try History.table(session, last: count)
    }
    let word = Folded.text(what)
    if word == "search" {
      guard let text else { throw UsageError.missingArgument("TEXT", usage: "history search TEXT") }
      return try History.table(session, matching: text)
    }
    if let text { throw UsageError.extraArgument(text, usage: usage) }
    switch word {
    case "clear":
      try session.history.clear()
      return .message(Message(["The history is empty."], tone: .done))
    case "on", "off":
      try session.history.setRecording(word == "on")
      let state =
        word == "on" ? "Lines are kept again." : "Lines are not kept; 'history on' keeps them again."
      return .message(Message([StyledText(state)], tone: .done))
    default:
      throw UsageError.notAChoice(what, allowed: ["a number", "search", "clear", "on", "off"])
    }
  }

  private static func table(_ session: Session, last count: Int = .max, matching text: String? = nil) throws
    -> Figure
  {
    var entries = try session.history.entries()
    let all = entries.count
    if let text {
      let wanted = Folded.text(text)
      entries = entries.filter { Folded.text($0.line).contains(wanted) }
      if entries.isEmpty { throw NoResult.none(of: "lines in the history", about: text, hint: nil) }
    }
    entries = Array(entries.suffix(count))
    return .table(
      Table(
        columns: [Table.Column("number", alignment: .trailing), Table.Column("line")],
        rows: entries.map { [.integer($0.number), Table.Cell($0.line, .command)] },
        firstRowNumber: nil,
        total: text == nil ? all : entries.count,
        moreHint: StyledText("history \(all)", .command) + " shows them all"
      )
    )
  }
}
