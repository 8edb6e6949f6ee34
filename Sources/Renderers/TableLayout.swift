/// The layout of a table: the widths of its columns, and the columns that are placed above or below the row.
///
/// On a page that is too narrow, the widest column of running text is narrowed first, and its cells are
/// wrapped. If columns would become too narrow to read, or a text would take many short lines, the column
/// with the longest text is removed from the grid: it is placed below its row, across the whole width, or
/// above the row if it is the first text of the row, as is the headline of an article. Names and other short
/// texts are wrapped only if nothing else makes the table fit. Nothing is truncated.
struct TableLayout {
  /// Measurements of a column before the layout.
  struct Column {
    /// The width of its widest cell or its heading.
    var natural: Int
    /// The width that keeps each of its cells on one line; its heading may be wrapped.
    var whole: Int
    /// The width of its widest word.
    var longestWord: Int
    /// The width of its widest date or date interval, which is not broken.
    var longestDate = 0
    /// Whether its cells may be wrapped.
    var isWords: Bool
    /// Whether its cells are lists, which are wrapped like running text unless they are very short.
    var isList = false
    /// The width of each of its cells.
    var cells: [Int] = []

    /// Whether it holds names, numbers in a list or other short texts, which are kept on one line.
    var isName: Bool { isWords && natural <= (isList ? 16 : 40) }

    /// Whether it holds sentences rather than names.
    var isLong: Bool { isWords && natural > 48 }
  }

  /// The widths of the separators between the columns and at the edges of a table.
  struct Frame: Sendable, Hashable {
    /// The number of columns between two cells.
    var gap: Int
    /// The width of the left edge, and of the right one.
    var edge: Int

    /// Two spaces between cells.
    static let open = Frame(gap: TableLayout.gap, edge: 0)
    /// A vertical line between cells, with a space on each side of every cell.
    static let box = Frame(gap: 3, edge: 2)
  }

  /// The number of spaces between two columns without lines.
  static let gap = 2

  /// The page width below which names are wrapped before other columns are removed from the grid.
  private static let narrow = 60

  /// The widths of the separators.
  let frame: Frame

  /// The columns that are placed side by side, from left to right.
  private(set) var grid: [Int]

  /// The text column that is placed above the row, on its first line; nil if there is none.
  private(set) var above: Int?

  /// The columns that precede the one above the row, on the same line.
  private(set) var leading: [Int] = []

  /// The columns that are placed below the row, from top to bottom.
  private(set) var below: [Int] = []

  /// The column below the row whose cells need no label: the only one, or the first of running text; nil if
  /// there is none.
  private(set) var unlabelled: Int?

  /// The width of each column.
  private(set) var widths: [Int]

  /// The width of the row numbers; 0 if rows have none.
  let numberWidth: Int

  /// Lays out columns on a page of a width, or of unlimited width if that is nil.
  init(_ columns: [Column], numberWidth: Int, pageWidth: Int?, frame: Frame = .open) {
    self.numberWidth = numberWidth
    self.frame = frame
    grid = Array(columns.indices)
    widths = columns.map(\.natural)
    guard let pageWidth, gridWidth > pageWidth else { return }
    var breaksNames = pageWidth < TableLayout.narrow
    var least = columns.map { Self.leastWidth(of: $0, pageWidth: pageWidth, breaksNames: breaksNames) }
    widths = least
    while gridWidth > pageWidth, grid.count > 1 {
      let running = grid.indices.filter { Self.isRunning(columns[grid[$0]], at: $0, breaksNames) }
      // The first column is removed last, except on a narrow page, where it takes the most room.
      let behind = breaksNames ? running : running.filter { $0 > 0 }
      if let place = Self.longest(behind, of: grid, columns) ?? running.first {
        let column = grid[place]
        let width = widths[column] - (gridWidth - pageWidth)
        if !breaksNames, Self.takesFewerLines(columns[column], width: width, thanOn: pageWidth - indent) {
          least[column] = width
          widths[column] = width
        } else {
          below.append(grid.remove(at: place))
        }
        continue
      }
      // Short text columns after the first are removed from the grid before names are wrapped, since names
      // identify the row, unless wrapping a few long names costs fewer lines.
      let words = grid.indices.filter { $0 > 0 && columns[grid[$0]].isWords }
      if let place = Self.longest(words, of: grid, columns) {
        let added = columns[grid[place]].cells.count { $0 > 0 }
        if let (name, width) = narrowedName(columns, by: gridWidth - pageWidth, atMost: added) {
          least[name] = width
          widths[name] = width
          continue
        }
        below.append(grid.remove(at: place))
      } else if !breaksNames {
        breaksNames = true
        least = columns.map { Self.leastWidth(of: $0, pageWidth: pageWidth, breaksNames: true) }
        widths = least
      } else {
        below.append(grid.remove(at: grid.count - 1))
      }
    }
    fill(columns, least: least, pageWidth: pageWidth)
    while grid.count > 1,
      let tall = grid.firstIndex(where: { isTall(columns[$0], in: widths[$0], of: pageWidth) })
    {
      below.append(grid.remove(at: tall))
      fill(columns, least: least, pageWidth: pageWidth)
    }
    below.sort()
    putFirstWordsAbove(columns)
    unlabelled = below.count == 1 ? below.first : below.first { columns[$0].isLong && !columns[$0].isList }
    if let only = grid.first, gridWidth > pageWidth {
      widths[only] = max(2, widths[only] - (gridWidth - pageWidth))
    }
    // Text below the rows spans the whole width, and so must the box around it.
    if frame == .box, !below.isEmpty, let last = grid.last, gridWidth < pageWidth {
      widths[last] += pageWidth - gridWidth
    }
  }

  /// The width of a line of the grid.
  var gridWidth: Int {
    let before = above == nil ? (numberWidth > 0 ? numberWidth + frame.gap : 0) : aboveIndent
    let cells = grid.reduce(0) { $0 + widths[$1] } + max(0, grid.count - 1) * frame.gap
    return max(0, before + cells - (grid.isEmpty ? frame.gap : 0)) + 2 * frame.edge
  }

  /// The column at which text below a row begins.
  var indent: Int { numberWidth > 0 ? numberWidth + frame.gap : above == nil ? Self.gap : aboveIndent }

  /// The column at which the text above a row begins, and the row below it.
  var aboveIndent: Int {
    (numberWidth > 0 ? numberWidth + frame.gap : 0) + leading.reduce(0) { $0 + widths[$1] + frame.gap }
  }

  /// Whether the cells of a column would take many short lines, or more lines than they would below
  /// their rows.
  private func isTall(_ column: Column, in width: Int, of pageWidth: Int) -> Bool {
    if column.natural > 5 * width { return true }
    guard pageWidth >= TableLayout.narrow, column.isWords, !column.isName, !column.isList, width < 28 else {
      return false
    }
    func lines(_ width: Int) -> Int { column.cells.reduce(0) { $0 + ($1 + width - 1) / width } }
    return lines(width) - column.cells.count { $0 > 0 } > lines(max(1, pageWidth - indent))
  }

  /// Whether running text is readable in a column of `width`, and takes fewer additional lines there than
  /// below its rows.
  private static func takesFewerLines(_ column: Column, width: Int, thanOn page: Int) -> Bool {
    guard width >= (column.isList ? 18 : 28) else { return false }
    func lines(_ width: Int) -> Int { column.cells.reduce(0) { $0 + ($1 + width - 1) / width } }
    return lines(width) - column.cells.count { $0 > 0 } < lines(max(1, page))
  }

  /// Returns the widest column of names, and its width if the row is made narrower by `columnsTooMany`; nil
  /// if the column cannot be narrowed so much, or if as many names would be wrapped as lines are saved.
  private func narrowedName(_ columns: [Column], by columnsTooMany: Int, atMost lines: Int) -> (Int, Int)? {
    let names = grid.filter { columns[$0].isName }
    guard let widest = names.max(by: { widths[$0] < widths[$1] }) else { return nil }
    let width = widths[widest] - columnsTooMany
    let broken = columns[widest].cells.count { $0 > width }
    return width >= max(16, columns[widest].longestDate) && broken < lines ? (widest, width) : nil
  }

  /// Moves the first text column from below the row to above it, with the columns of numbers and letters that
  /// precede it.
  private mutating func putFirstWordsAbove(_ columns: [Column]) {
    guard frame == .open, let first = columns.firstIndex(where: { $0.isWords && $0.natural > 4 }),
      below.first == first, !columns[first].isName, grid.contains(where: { $0 > first })
    else { return }
    below.removeFirst()
    above = first
    leading = grid.filter { $0 < first }
    grid.removeAll { $0 < first }
  }

  /// Sets every column of the grid to its natural width, then narrows the widest until all fit on the page:
  /// first the headings of numbers, then text.
  private mutating func fill(_ columns: [Column], least: [Int], pageWidth: Int) {
    for column in grid { widths[column] = max(least[column], min(columns[column].natural, pageWidth)) }
    while gridWidth > pageWidth {
      let shrinkable = grid.filter { widths[$0] > least[$0] }
      let headings = shrinkable.filter { !columns[$0].isWords }
      guard let widest = (headings.isEmpty ? shrinkable : headings).max(by: { widths[$0] < widths[$1] })
      else { break }
      widths[widest] -= 1
    }
  }

  /// Returns the minimum width at which a column is readable.
  private static func leastWidth(of column: Column, pageWidth: Int, breaksNames: Bool) -> Int {
    guard column.isWords else { return column.whole }
    if column.isName, !breaksNames { return column.whole }
    if column.isLong { return pageWidth < narrow || column.isList ? 24 : 36 }
    return min(column.natural, max(12, min(column.longestWord, 16), column.longestDate))
  }

  /// Whether a column may be removed from the grid if room is short: running text, but not a short
  /// first column.
  private static func isRunning(_ column: Column, at place: Int, _ breaksNames: Bool) -> Bool {
    guard column.isWords else { return false }
    if breaksNames { return place > 0 || column.isLong }
    return !column.isName && (place > 0 || column.natural > 40)
  }

  /// Returns the index in the grid of the column with the longest text, the last of equals; nil if there are
  /// no indices.
  private static func longest(_ places: [Int], of grid: [Int], _ columns: [Column]) -> Int? {
    places.max { (columns[grid[$0]].natural, $0) < (columns[grid[$1]].natural, $1) }
  }
}
