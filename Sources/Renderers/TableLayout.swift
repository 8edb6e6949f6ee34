/// Decides how wide the columns of a table are and which of them stand above or below the row.
///
/// On a page that is too narrow the widest column of running words gives way first, and its cells are broken over
/// several lines. When columns would become too narrow to read, or a text would run over many short lines, the one
/// with the longest text leaves the grid: it stands below its row, over the whole width, or above it when the words of
/// the row begin with it, as those of an article with its headline. Names and other short words are broken only where
/// nothing else makes the table fit. Nothing is cut.
struct TableLayout {
  /// Measurements of a column before the layout.
  struct Column {
    /// The columns of its widest cell or its heading.
    var natural: Int
    /// The columns that keep each of its cells on one line; its heading may take several.
    var whole: Int
    /// The columns of its widest word.
    var longestWord: Int
    /// The columns of its widest date or span of dates, which is not broken.
    var longestDate = 0
    /// True when its cells may be broken over lines.
    var isWords: Bool
    /// True when its cells are lists, which are broken like running text unless they are very short.
    var isList = false
    /// The columns of each of its cells.
    var cells: [Int] = []

    /// True for names, numbers in a list and other short words, which are kept on one line.
    var isName: Bool { isWords && natural <= (isList ? 16 : 40) }

    /// True for sentences rather than names.
    var isLong: Bool { isWords && natural > 48 }
  }

  /// Separators between the columns and at the edges of a table.
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

  /// On a page of fewer columns names are broken before other columns leave the grid.
  private static let narrow = 60

  /// Separators between the columns and at the edges.
  let frame: Frame

  /// The columns placed side by side, from left to right.
  private(set) var grid: [Int]

  /// The column of words placed above the row, on its first line.
  private(set) var above: Int?

  /// The columns placed before the one above the row, on its line.
  private(set) var leading: [Int] = []

  /// The columns placed below the row, from top to bottom.
  private(set) var below: [Int] = []

  /// The column below the row that needs no name before its cells: the only one, or the first of running text.
  private(set) var unlabelled: Int?

  /// The width of each column in the grid.
  private(set) var widths: [Int]

  /// The width of the row numbers; nil if rows have none.
  let numberWidth: Int

  /// A layout of columns on a page of some width, or on one without an edge.
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
      // What a row begins with is the last to leave it, but on a narrow page, where it takes the most room.
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
      // Short words behind the first leave the grid before a name is broken, which the row is found by, unless a
      // few long names cost fewer lines.
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
    // What stands below goes over the whole width, and so must the box around it.
    if frame == .box, !below.isEmpty, let last = grid.last, gridWidth < pageWidth {
      widths[last] += pageWidth - gridWidth
    }
  }

  /// The columns of a line of the grid.
  var gridWidth: Int {
    let before = above == nil ? (numberWidth > 0 ? numberWidth + frame.gap : 0) : aboveIndent
    let cells = grid.reduce(0) { $0 + widths[$1] } + max(0, grid.count - 1) * frame.gap
    return max(0, before + cells - (grid.isEmpty ? frame.gap : 0)) + 2 * frame.edge
  }

  /// Where text below a row begins.
  var indent: Int { numberWidth > 0 ? numberWidth + frame.gap : above == nil ? Self.gap : aboveIndent }

  /// Where the text above a row begins, and the row below it.
  var aboveIndent: Int {
    (numberWidth > 0 ? numberWidth + frame.gap : 0) + leading.reduce(0) { $0 + widths[$1] + frame.gap }
  }

  /// True for a column whose cells would run over many short lines, or over more than they would below their rows.
  private func isTall(_ column: Column, in width: Int, of pageWidth: Int) -> Bool {
    if column.natural > 5 * width { return true }
    guard pageWidth >= TableLayout.narrow, column.isWords, !column.isName, !column.isList, width < 28 else {
      return false
    }
    func lines(_ width: Int) -> Int { column.cells.reduce(0) { $0 + ($1 + width - 1) / width } }
    return lines(width) - column.cells.count { $0 > 0 } > lines(max(1, pageWidth - indent))
  }

  /// True for running words that are readable in a narrower column and take fewer lines more there than below their
  /// rows.
  private static func takesFewerLines(_ column: Column, width: Int, thanOn page: Int) -> Bool {
    guard width >= (column.isList ? 18 : 28) else { return false }
    func lines(_ width: Int) -> Int { column.cells.reduce(0) { $0 + ($1 + width - 1) / width } }
    return lines(width) - column.cells.count { $0 > 0 } < lines(max(1, page))
  }

  /// The widest column of names, with the width that makes a row shorter by some columns; nil where it cannot
  /// give so much, or where as many names would be broken as lines are to be saved.
  private func narrowedName(_ columns: [Column], by columnsTooMany: Int, atMost lines: Int) -> (Int, Int)? {
    let names = grid.filter { columns[$0].isName }
    guard let widest = names.max(by: { widths[$0] < widths[$1] }) else { return nil }
    let width = widths[widest] - columnsTooMany
    let broken = columns[widest].cells.count { $0 > width }
    return width >= max(16, columns[widest].longestDate) && broken < lines ? (widest, width) : nil
  }

  /// Takes the first column of words out of those that stand below, with the numbers and letters that stand before it.
  private mutating func putFirstWordsAbove(_ columns: [Column]) {
    guard frame == .open, let first = columns.firstIndex(where: { $0.isWords && $0.natural > 4 }),
      below.first == first, !columns[first].isName, grid.contains(where: { $0 > first })
    else { return }
    below.removeFirst()
    above = first
    leading = grid.filter { $0 < first }
    grid.removeAll { $0 < first }
  }

  /// Gives every column of the grid its natural width, then takes from the widest until the page has room for all:
  /// first from the headings of numbers, then from words.
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

  /// The width below which a column is no pleasure to read.
  private static func leastWidth(of column: Column, pageWidth: Int, breaksNames: Bool) -> Int {
    guard column.isWords else { return column.whole }
    if column.isName, !breaksNames { return column.whole }
    if column.isLong { return pageWidth < narrow || column.isList ? 24 : 36 }
    return min(column.natural, max(12, min(column.longestWord, 16), column.longestDate))
  }

  /// True for a column that leaves the grid where room is short: running words, but not a short first column.
  private static func isRunning(_ column: Column, at place: Int, _ breaksNames: Bool) -> Bool {
    guard column.isWords else { return false }
    if breaksNames { return place > 0 || column.isLong }
    return !column.isName && (place > 0 || column.natural > 40)
  }

  /// The place in the grid of the column with the longest text, the last of equals.
  private static func longest(_ places: [Int], of grid: [Int], _ columns: [Column]) -> Int? {
    places.max { (columns[grid[$0]].natural, $0) < (columns[grid[$1]].natural, $1) }
  }
}
