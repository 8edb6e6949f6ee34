import Corpora
import Figures
import Letters

/// The command that keeps the rows of any answer that meet a condition.
struct Where: Command {
  let condition = Positional<String>(
    "condition",
    .rawTail,
    completion: .column,
    help: "COLUMN = VALUE, also !=, <, <=, > and >=, or COLUMN contains TEXT"
  )
  let top = Option<Int?>("top", in: 1...1_000_000, help: "how many rows are listed")

  var name: String { "where" }
  var summary: String { "keeps the rows of any answer that meet a condition" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [condition, top] }
  var takesRows: Bool { true }
  var comparesFirst: Bool { true }
  var discussion: String? {
    """
    The rows are those before '|', of a named result, or else of the last answer, all of them; columns are named as for \
    'group by' ('help group'). Numbers are compared by size, days by the calendar, and other texts without regard to \
    capitals and accents. A first '>' compares, and a second one writes a file. Several conditions stand one after the \
    other, with '|' between them.
    """
  }
  var examples: [Example] {
    [
      Example(
        "quotes | where outlet = Tidewatch | top 3 speaker",
        "whom one outlet quotes most",
        after: ["load sample:harbour"]
      ),
      Example("speakers | where words > 60", "who says much", after: ["load sample:harbour"]),
      Example(
        "articles; where headline contains harbour",
        "of the last answer",
        after: ["load sample:harbour"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let test = try RowCondition(try arguments[condition])
    var (columns, found) = try await session.answeredColumns([test.column], for: name)
    guard found.count == 1, let only = found.first else {
      throw UsageError.noSuchColumn(test.column, columns: columns.names())
    }
    let cells = try columns.cells(of: only)
    let (table, rows) = columns.listing.table(of: cells.indices.filter { test.holds(for: cells[$0]) })
    guard !rows.isEmpty else {
      throw NoResult.none(of: "rows", about: test.text, hint: "'count by \(test.column)' lists the values")
    }
    return session.answer(with: table, rows: rows, top: arguments[top])
  }
}

/// A condition on the value of a column, as in `words > 60`.
struct RowCondition: Hashable {
  /// The name of the column as typed.
  var column: String

  /// The value as typed.
  var value: String

  /// The comparison; nil for words that the value of the column contains.
  var comparison: Claim.Comparison?

  /// The condition as typed.
  var text: String

  /// Reads `COLUMN = VALUE` or `COLUMN contains TEXT`.
  init(_ text: String) throws(UsageError) {
    do throws(UsageError) {
      (column, comparison, value) = try Claim.condition(text)
    } catch {
      throw .missingArgument("COLUMN = VALUE", usage: "where COLUMN = VALUE")
    }
    self.text = text
  }

  /// Whether a cell meets the condition; of a list one value has to, and none may where it should differ.
  func holds(for cell: Table.Cell) -> Bool {
    let values = cell.values.isEmpty ? [""] : cell.values
    guard let comparison else { return values.contains { Claim.Condition.has($0, value) } }
    if comparison == .unequal { return values.allSatisfy { Claim.Condition.compares($0, .unequal, value) } }
    return values.contains { one in
      // An empty cell equals only an empty value.
      one.isEmpty
        ? value.isEmpty && comparison == .equal : Claim.Condition.compares(one, comparison, value)
    }
  }
}
