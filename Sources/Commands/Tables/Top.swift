import Corpora
import Figures

/// The command that keeps the first rows of any answer, by a column if wished.
struct Top: Command {
  let number = Positional<Int>("n", in: 1...1_000_000, help: "how many")
  let column = Positional<ColumnNames?>(
    "column",
    help: "a column of numbers; with a minus before it the smallest come first"
  )

  var name: String { "top" }
  var summary: String { "keeps the rows of any answer with the greatest values: top 5 words" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [number, column] }
  var takesRows: Bool { true }
  var discussion: String? {
    """
    The rows are those before '|', of a named result, or else of the last answer, all of them. Of a column of numbers \
    the greatest come first; of any other column, as in 'top 5 speaker', the values that come most often, with their \
    counts. Without a column the first rows stay as they are.
    """
  }
  var examples: [Example] {
    [
      Example("articles | top 3 words", "the longest articles", after: ["load sample:harbour"]),
      Example("quotes | top 3 speaker", "who is quoted most", after: ["load sample:harbour"]),
      Example("speakers | top 3 -words", "who says least", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let most = try arguments[number]
    guard let typed = arguments[column]?.names.joined(separator: " ") else {
      guard let listing = try await session.answeredListings(for: name).first else {
        throw UsageError.noTable(name)
      }
      return try Top.figure(listing, listing.cells.indices.prefix(most), in: &session)
    }
    let isReversed = typed.hasPrefix("-")
    let wanted = isReversed ? String(typed.dropFirst()) : typed
    var (columns, found) = try await session.answeredColumns([wanted], for: name)
    let cells = try found.map { try columns.cells(of: $0) }
    let amounts = cells[0].map(\.amount)
    let areNumbers =
      found.count == 1 && found[0].name != "article"
      && zip(amounts, cells[0]).allSatisfy { $0 != nil || $1 == .missing } && amounts.contains { $0 != nil }
    if areNumbers {
      let places = amounts.indices.filter { amounts[$0] != nil }.sorted { one, other in
        let (left, right) = (amounts[one] ?? 0, amounts[other] ?? 0)
        return left == right ? one < other : isReversed ? left < right : left > right
      }
      return try Top.figure(columns.listing, places.prefix(most), in: &session)
    }
    guard !isReversed else {
      throw UsageError.notNumbers(wanted, columns: columns.listing.numberColumns)
    }
    let grouping = Grouping(cells, arePeriods: false)
    let groups = grouping.groups.prefix(most)
    guard !groups.isEmpty else { throw NoResult.none(of: "rows", about: nil, hint: nil) }
    let table = Table(
      columns: found.map(\.header) + [Table.Column("count", alignment: .trailing)],
      rows: groups.map { GroupCommand.labels($0, in: session) + [.integer($0.places.count)] }
    )
    let rows = groups.map { GroupCommand.row(of: $0, in: columns.listing) }
    return session.answer(with: table, rows: rows, top: most)
  }

  private static func figure(
    _ listing: Listing,
    _ places: some Sequence<Int>,
    in session: inout Session
  ) throws -> Figure {
    let (table, rows) = listing.table(of: places)
    guard !rows.isEmpty else { throw NoResult.none(of: "rows", about: nil, hint: nil) }
    return session.answer(with: table, rows: rows, top: rows.count)
  }
}
