/// A table of rows under named columns.
public struct Table: Sendable, Hashable {
  /// One column, with its key for programs and its heading for people.
  public struct Column: Sendable, Hashable {
    /// The side on which cells line up.
    public enum Alignment: Sendable, Hashable { case leading, trailing }

    /// The name in snake_case, as used in JSON and CSV.
    public var name: String
    /// The heading of the column on a terminal.
    public var heading: String
    /// The side on which cells line up.
    public var alignment: Alignment
    /// Whether only programs need the column (`id`, offsets): it is written in JSON and CSV, but not on
    /// a terminal.
    public var isForProgramsOnly: Bool
    /// Whether people see the column even if all of its cells are empty, since that is an answer.
    public var staysWhenEmpty: Bool

    /// Creates a column.
    ///
    /// The heading is the name with spaces unless given.
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
    /// Several short texts, such as aliases or roles.
    case list([String])
    case missing
  }

  /// The columns from left to right.
  public var columns: [Column]

  /// The rows from top to bottom, each with one cell per column.
  public var rows: [[Cell]]

  /// The number of the first row if the next command can refer to rows by number; nil if it cannot.
  public var firstRowNumber: Int?

  /// The total number of rows, including those that are left out.
  public var total: Int

  /// A hint on how to see the rest, as in "`--top 40` shows more"; shown only if rows are left out.
  public var moreHint: StyledText?

  /// A remark below the table for people, such as what was left out and why; not written for programs.
  public var note: StyledText?

  /// Creates a table.
  ///
  /// `total` is the number of rows unless given.
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
  /// Creates a cell with a plain text.
  public init(stringLiteral value: String) { self = .text(StyledText(value)) }

  /// Creates a cell with an integer.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// Creates a cell with a text in a role, or `missing` if the text is nil.
  public init(_ text: String?, _ role: StyledText.Role = .plain) {
    self = text.map { .text(StyledText($0, role)) } ?? .missing
  }
}
