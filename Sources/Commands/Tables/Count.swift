import Corpora
import Figures

/// The command that counts the rows of any answer.
struct Count: Command {
  let columns = Positional<ColumnNames?>(
    by: "columns",
    isRequired: false,
    help: "the columns whose values are counted, with commas between them"
  )
  let top = Option<Int?>("top", in: 1...1_000_000, help: "how many values are listed")

  var name: String { "count" }
  var summary: String { "counts the rows of any answer, by a column if wished: count by outlet" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [columns, top] }
  var takesRows: Bool { true }
  var discussion: String? {
    """
    The rows are those before '|', of a named result, or else of the last answer, all of them. 'by' names columns as \
    'group by' does ('help group'), which adds shares, days and sums.
    """
  }
  var examples: [Example] {
    [
      Example("quotes --kind direct | count", "how many they are", after: ["load sample:harbour"]),
      Example("quotes | count by speaker --top 5", "who has how many", after: ["load sample:harbour"]),
      Example("articles; count by day", "the last answer", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let names = arguments[columns]?.names else {
      let listings = try await session.answeredListings(for: name)
      let counts = listings.map { Table.Cell.integer($0.cells.count) }
      return .table(
        Table(
          columns: [Table.Column("count", alignment: .trailing)],
          rows: counts.map { [$0] },
          firstRowNumber: nil
        )
      )
    }
    var (columns, found) = try await session.answeredColumns(names, for: name)
    let grouping = Grouping(
      try found.map { try columns.cells(of: $0) },
      arePeriods: found.first?.unit != nil
    )
    guard !grouping.groups.isEmpty else { throw NoResult.none(of: "rows", about: nil, hint: nil) }
    var table = Table(
      columns: found.map(\.header) + [Table.Column("count", alignment: .trailing)],
      rows: grouping.groups.map {
        GroupCommand.labels($0, in: session) + [.integer($0.places.count)]
      }
    )
    if grouping.hasSeveral { table.note = "A row with several values counts under each of them." }
    return session.answer(
      with: table,
      rows: grouping.groups.map { GroupCommand.row(of: $0, in: columns.listing) },
      top: arguments[top]
    )
  }
}
