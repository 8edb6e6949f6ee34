/// Decides how wide the columns of a table are and which of them stand below the row.
///
/// On a page that is too narrow the widest column of words gives way first, and its cells are broken over
/// several lines. When columns would become too narrow to read, or a text would run over many short lines,
/// the one with the longest text leaves the grid and stands below its row, over the whole width. Nothing is
/// cut.
struct TableLayout {
  /// What is known of a column before the layout.
  struct Column {
    /// The columns of its widest cell or its heading.
    var natural: Int
    /// The columns of its widest word.
    var longestWord: Int
    /// The columns of its widest date or span of dates, which is not broken.
    var longestDate = 0
    /// True when its cells may be broken over lines.
    var isWords: Bool
  }

  /// What stands between columns and at the edges of a table.
  struct Frame: Sendable, Hashable {
    /// The columns between two cells.
    var gap: Int
    /// The columns of the left edge, and as many of the right one.
    var edge: Int

    /// Two spaces between cells.
    static let open = Frame(gap: TableLayout.gap, edge: 0)
    /// A line with a space at each side of every cell.
    static let box = Frame(gap: 3, edge: 2)
  }

  /// The spaces between two columns without lines.
  static let gap = 2

  /// What stands between columns and at the edges.
  let frame: Frame

  /// The columns that stand side by side, from left to right.
  private(set) var grid: [Int]

  /// The columns that stand below the row, from top to bottom.
  private(set) var below: [Int] = []

  /// The width of each column that stands in the grid.
  private(set) var widths: [Int]

  /// The width of the row numbers; nothing when rows have none.
  let numberWidth: Int

  /// A layout of columns on a page of some width, or on one without an edge.
  init(_ columns: [Column], numberWidth: Int, pageWidth: Int?, frame: Frame = .open) {
    self.numberWidth = numberWidth
    self.frame = frame
    grid = Array(columns.indices)
    widths = columns.map(\.natural)
    guard let pageWidth, gridWidth > pageWidth else { return }

    let least = columns.map { Self.leastWidth(of: $0, pageWidth: pageWidth) }
    widths = least
    while gridWidth > pageWidth, grid.count > 1 {
      below.append(grid.remove(at: Self.nextBelow(grid, columns)))
    }
    fill(columns, least: least, pageWidth: pageWidth)
    while grid.count > 1, let tall = grid.firstIndex(where: { columns[$0].natural > 5 * widths[$0] }) {
      below.append(grid.remove(at: tall))
      fill(columns, least: least, pageWidth: pageWidth)
    }
    below.sort()
    if let only = grid.first, gridWidth > pageWidth {
      widths[only] = max(2, widths[only] - (gridWidth - pageWidth))
    }
    // What stands below goes over the whole width, and so must the box around it.
    if frame == .box, !below.isEmpty, let last = grid.last, gridWidth < pageWidth {
      widths[last] += pageWidth - gridWidth
    }
  }

  /// The columns of a line of the grid.
  var gridWidth: Int {
    let count = grid.count + (numberWidth > 0 ? 1 : 0)
    return numberWidth + grid.reduce(0) { $0 + widths[$1] } + max(0, count - 1) * frame.gap + 2 * frame.edge
  }

  /// Where text below a row begins.
  var indent: Int { numberWidth > 0 ? numberWidth + frame.gap : Self.gap }

  /// Gives every column of the grid its natural width, then takes from the widest until the page has room for
  /// all.
  private mutating func fill(_ columns: [Column], least: [Int], pageWidth: Int) {
    for column in grid { widths[column] = max(least[column], min(columns[column].natural, pageWidth)) }
    while gridWidth > pageWidth {
      let shrinkable = grid.filter { widths[$0] > least[$0] }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
  }

  /// The width below which a column is no pleasure to read.
  private static func leastWidth(of column: Column, pageWidth: Int) -> Int {
    guard column.isWords else { return column.natural }
    if isLong(column) { return pageWidth < 60 ? 24 : 36 }
    return min(column.natural, max(12, min(column.longestWord, 16), column.longestDate))
  }

  /// True for a column of sentences rather than names.
  private static func isLong(_ column: Column) -> Bool { column.isWords && column.natural > 48 }

  /// The place in the grid of the column that leaves it next: the longest text, but a short first column
  /// stays.
  private static func nextBelow(_ grid: [Int], _ columns: [Column]) -> Int {
    let candidates = grid.indices.filter { place in
      let column = columns[grid[place]]
      return column.isWords && (place > 0 || isLong(column))
    }
    return candidates.max { columns[grid[$0]].natural < columns[grid[$1]].natural } ?? grid.count - 1
  }
}
