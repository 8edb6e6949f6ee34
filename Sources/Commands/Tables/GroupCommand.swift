import Corpora
import Figures

/// The command that puts the rows of any answer into groups and counts them.
struct GroupCommand: Command {
  let columns = Positional<ColumnNames?>(
    by: "columns",
    isRequired: true,
    help: "the columns that make the groups, with commas between them"
  )
  let sum = Option<ColumnNames?>("sum", help: "columns of numbers that are added up for each group")
  let mean = Option<ColumnNames?>("mean", help: "columns of numbers of which each group has the mean")
  let top = Option<Int?>("top", in: 1...1_000_000, help: "how many groups are listed")

  var name: String { "group" }
  var summary: String { "puts the rows of any answer into groups: group by outlet, month" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [columns, sum, mean, top] }
  var takesRows: Bool { true }
  var discussion: String? {
    """
    The rows are those before '|', of a named result, or else of the last answer, all of them. Any column will do, \
    also those that only files show, and those that the rows have besides: the outlet, the day of publication and the \
    fields of their article, the speaker of a quotation, the type of a name. 'day', 'week', 'month' and 'year' are those \
    of the row's own day; 'month of published' takes another column. Each group has its count, its share in per cent, and \
    its first and last day. 'show 3' opens the rows of group 3.
    """
  }
  var examples: [Example] {
    [
      Example("quotes | group by outlet", "how much each outlet quotes", after: ["load sample:harbour"]),
      Example("entities; group by type --sum mentions", "the last answer", after: ["load sample:harbour"]),
      Example(
        "let said = quotes; $said | group by speaker, day --top 5",
        "a named result, by two columns",
        after: ["load sample:harbour"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let names = arguments[columns]?.names ?? []
    let (sums, means) = (arguments[sum]?.names ?? [], arguments[mean]?.names ?? [])
    var (columns, found) = try await session.answeredColumns(names, for: name)
    let grouping = Grouping(
      try found.map { try columns.cells(of: $0) },
      arePeriods: found.first?.unit != nil
    )
    guard !grouping.groups.isEmpty else { throw NoResult.none(of: "rows", about: nil, hint: nil) }
    let days = try columns.dayColumn().map { try columns.cells(of: $0).map { $0.values.first } }
    let measures = try Measure.of(sums, "sum", in: &columns) + Measure.of(means, "mean", in: &columns)
    let all = columns.listing.cells.count
    var table = Table(
      columns: found.map(\.header)
        + [
          Table.Column("count", alignment: .trailing),
          Table.Column("share", heading: "%", alignment: .trailing),
          Table.Column("first", isForProgramsOnly: days == nil),
          Table.Column("last", isForProgramsOnly: days == nil),
        ] + measures.map { Table.Column($0.name, heading: $0.heading, alignment: .trailing) },
      rows: grouping.groups.map { group in
        let within = days.map { days in group.places.compactMap { days[$0] }.sorted() } ?? []
        return GroupCommand.labels(group, in: session) + [
          .integer(group.places.count), .number(GroupCommand.percentage(group.places.count, of: all)),
          Table.Cell(within.first, .time), Table.Cell(within.last, .time),
        ] + measures.map { $0.cell(of: group.places) }
      }
    )
    if grouping.hasSeveral {
      table.note = "A row with several values counts under each of them."
    }
    return session.answer(
      with: table,
      rows: grouping.groups.map { GroupCommand.row(of: $0, in: columns.listing) },
      top: arguments[top]
    )
  }

  /// The cells with the values of a group; people read that there is none.
  static func labels(_ group: Grouping.Group, in session: Session) -> [Table.Cell] {
    group.values.map { $0 == .missing && !session.isForPrograms ? Table.Cell("none", .dim) : $0 }
  }

  /// What a group refers to: its rows.
  static func row(of group: Grouping.Group, in listing: Listing) -> Row {
    .several(group.places.flatMap { listing.rows[$0].parts }, noun: "a group")
  }

  /// Returns a share in per cent, rounded to one decimal.
  private static func percentage(_ part: Int, of whole: Int) -> Double {
    (Double(part) / Double(max(whole, 1)) * 1000).rounded() / 10
  }

  /// A column of sums or means.
  private struct Measure {
    var name: String
    var heading: String
    var isMean: Bool
    var amounts: [Double?]

    /// The measures of the columns with some names; throws if one has no numbers.
    static func of(
      _ names: [String],
      _ word: String,
      in columns: inout ListingColumns
    ) throws -> [Measure] {
      try names.map { typed in
        let found = try columns.column(typed)
        let amounts = try columns.cells(of: found).map(\.amount)
        guard amounts.contains(where: { $0 != nil }) else {
          throw UsageError.notNumbers(typed, columns: columns.listing.numberColumns)
        }
        return Measure(
          name: "\(word)_\(found.name)",
          heading: "\(word) of \(found.heading)",
          isMean: word == "mean",
          amounts: amounts
        )
      }
    }

    /// The sum or the mean of some rows; rows without a number are left out.
    func cell(of places: [Int]) -> Table.Cell {
      let known = places.compactMap { amounts[$0] }
      guard !known.isEmpty else { return .missing }
      let sum = known.reduce(0, +)
      let value = isMean ? sum / Double(known.count) : sum
      if let whole = Int(exactly: value) { return .integer(whole) }
      return .number((value * 100).rounded() / 100)
    }
  }
}

extension Listing {
  /// The names of the columns of numbers, without those that number articles or findings.
  var numberColumns: [String] {
    columns.indices.filter { place in
      !["id", "article", "central"].contains(columns[place].name)
        && cells.contains { $0[place].amount != nil }
        && cells.allSatisfy { $0[place] == .missing || $0[place].amount != nil }
    }.map { columns[$0].name }
  }
}
