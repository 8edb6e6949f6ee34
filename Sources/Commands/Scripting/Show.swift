import Figures

/// The command that shows only some rows of the last answer, or a named result.
struct Show: Command {
  let wanted = Positional<[String]>(
    "rows",
    atLeast: 1,
    help: "rows such as 3, @3 or 2-5, names such as $people, or several combined"
  )
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows of a named result are listed")

  var name: String { "show" }
  var summary: String { "shows some rows of the last answer, or a named result" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [wanted, top] }
  var readsNames: Bool { true }
  var discussion: String? {
    "The rows are numbered anew, so that the next command can name them. '$people minus $quoted', with 'union', "
      + "'intersect' or 'minus' between names, does without 'show'."
  }
  var examples: [Example] {
    [
      Example("show 2-3", "two rows by themselves", after: ["load sample:harbour", "speakers"]),
      Example(
        "show $people",
        "a result that has a name",
        after: ["load sample:harbour", "let people = entities person"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let words = arguments[wanted]
    var result = RowSets.Result(rows: [])
    if words.first?.hasPrefix("$") == true, words.dropFirst().contains(where: RowSets.isOperation) {
      result = try RowSets(bindings: session.bindings).rows(of: words)
    } else {
      for word in words {
        let more = try Show.rows(word, in: session)
        result.kept = KeptColumns.joined(result.kept, result.rows.count, more.kept, more.rows.count)
        result.rows += more.rows
      }
    }
    // Rows that are given one by one are all shown, but not all the rows of a group.
    let isNamed = words.first?.hasPrefix("$") == true || result.rows.contains { $0.parts.count > 1 }
    let limit = isNamed ? session.limit(arguments[top]) : arguments[top]
    let listing = try RowListing(result, limit: limit, in: session)
    if listing.rows.isEmpty { throw NoResult.none(of: "rows", about: nil, hint: "'let' lists the names") }
    session.list(listing.rows)
    return listing.figure
  }

  private static func rows(_ word: String, in session: Session) throws(UsageError) -> RowSets.Result {
    if word.hasPrefix("$") {
      guard case .rows(let rows, _, let kept) = try session.bindings.value(of: word) else {
        throw .isText(word)
      }
      return RowSets.Result(rows: rows, kept: kept)
    }
    let ends = word.split(separator: "-")
    if ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first > 0 {
      guard first <= last else { throw .descendingRange(word, turned: "\(last)-\(first)") }
      return RowSets.Result(rows: try session.rows(first...last))
    }
    return RowSets.Result(rows: [try session.row(try RowReference.parse(word))])
  }
}
