/// Rows under named columns.
public struct Table: Sendable, Hashable {
  /// One column: its key for programs and its heading for people.
  public struct Column: Sendable, Hashable {
    /// The side on which cells line up.
    public enum Alignment: Sendable, Hashable { case leading, trailing }

    /// The name in snake_case, as JSON and CSV have it.
    public var name: String
    /// The words above the column on a terminal.
    public var heading: String
    /// The side on which cells line up.
    public var alignment: Alignment
    /// True for a column that only programs want (`id`, offsets): JSON and CSV have it, a terminal leaves it out.
    public var isForProgramsOnly: Bool
    /// True for a column that people see even when all of its cells are empty, since that is an answer.
    public var staysWhenEmpty: Bool

    /// A column; its heading is its name with spaces unless given.
    public init(
      _ name: String,
      heading: String? = nil,
      alignment: Alignment = .leading,
      isForProgramsOnly: Bool = false,
      staysWhenEmpty: Bool = false
    ) {
      self.name = name
      self.heading = heading ?? name.split(separator: "_").joined(separator: " ")
      self.alignment = alignment
      self.isForProgramsOnly = isForProgramsOnly
      self.staysWhenEmpty = staysWhenEmpty
    }
  }

  /// One value of a row.
  public enum Cell: Sendable, Hashable {
    case text(StyledText)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    /// Several short texts: aliases, roles.
    case list([String])
    case missing
  }

  /// The columns from left to right.
  public var columns: [Column]

  /// The rows from top to bottom, each with one cell a column.
  public var rows: [[Cell]]

  /// The number of the first row when rows can be named in the next command; nil if they cannot.
  public var firstRowNumber: Int?

  /// How many rows there are in all, when not all of them are here.
  public var total: Int

  /// What to do to see the rest, as in "`--top 40` shows more"; shown only when rows are left out.
  public var moreHint: StyledText?

  /// A remark below the table for people, as on what was left out and why; programs do not get it.
  public var note: StyledText?

  /// A table.
  public init(
    columns: [Column],
    rows: [[Cell]],
    firstRowNumber: Int? = 1,
    total: Int? = nil,
    moreHint: StyledText? = nil,
    note: StyledText? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.firstRowNumber = firstRowNumber
    self.total = total ?? rows.count
    self.moreHint = moreHint
    self.note = note
  }
}

extension Table.Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A plain text.
  public init(stringLiteral value: String) { self = .text(StyledText(value)) }

  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// A text in a role, or `missing` where there is none.
  public init(_ text: String?, _ role: StyledText.Role = .plain) {
    self = text.map { .text(StyledText($0, role)) } ?? .missing
  }
}
