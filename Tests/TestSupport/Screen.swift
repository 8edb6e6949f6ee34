/// The visible screen of a terminal, with the features that line editors and tables use.
///
/// It interprets carriage return, line feed, backspace, tab, and the CSI sequences that move, clear, insert
/// and delete (ECMA-48; automatic wrap before the next character, as in xterm). Other sequences are skipped.
public struct Screen: Sendable {
  /// The number of columns.
  public private(set) var columns: Int

  /// The number of rows.
  public private(set) var rows: Int

  /// The cursor's column and row, from 0.
  public private(set) var cursor = (column: 0, row: 0)

  private var cells: [[String]]
  private var isWrapPending = false
  private var unfinished: [UInt8] = []
  private var scrolled: [String] = []

  private static let blank = " "

  /// Creates an empty screen.
  public init(columns: Int, rows: Int) {
    self.columns = max(2, columns)
    self.rows = max(1, rows)
    cells = Array(repeating: Array(repeating: Self.blank, count: self.columns), count: self.rows)
  }

  /// The lines from the top, without trailing spaces and without empty lines at the bottom.
  public var lines: [String] {
    var lines = cells.map(Self.line)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The same lines as one text.
  public var text: String { lines.joined(separator: "\n") }

  /// The lines scrolled off at the top, and the lines on the screen.
  public var history: String { (scrolled + lines).joined(separator: "\n") }

  /// Changes the size; long lines are cut, not wrapped again.
  public mutating func resize(columns: Int, rows: Int) {
    self.columns = max(2, columns)
    self.rows = max(1, rows)
    while cells.count > self.rows { scrolled.append(Self.line(cells.removeFirst())) }
    cells = cells.map { Array($0.prefix(self.columns)) }
    for row in cells.indices {
      cells[row] += Array(repeating: Self.blank, count: self.columns - cells[row].count)
    }
    while cells.count < self.rows { cells.append(Array(repeating: Self.blank, count: self.columns)) }
    cursor = (min(cursor.column, self.columns - 1), min(cursor.row, self.rows - 1))
  }

  /// Shows the output of a program; an incomplete character or escape sequence waits for its rest.
  public mutating func write(_ bytes: [UInt8]) {
    let input = unfinished + bytes
    unfinished = []
    var next = 0
    while next < input.count {
      guard let end = Self.endOfElement(input, at: next) else {
        unfinished = Array(input[next...])
        return
      }
      show(input[next..<end])
      next = end
    }
  }

  /// Returns the end of the character or escape sequence that begins at an offset; nil if it is incomplete.
  private static func endOfElement(_ input: [UInt8], at start: Int) -> Int? {
    guard input[start] == 0x1B else {
      let lead = input[start]
      let count = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      return start + count <= input.count ? start + count : nil
    }
    guard start + 1 < input.count else { return nil }
    switch input[start + 1] {
    case UInt8(ascii: "["):
      return input[(start + 2)...].firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 }
    case UInt8(ascii: "]"):
      return input[(start + 2)...].firstIndex { $0 == 7 || $0 == UInt8(ascii: "\\") }.map { $0 + 1 }
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return start + 3 <= input.count ? start + 3 : nil
    default:
      return start + 2
    }
  }

  private mutating func show(_ element: ArraySlice<UInt8>) {
    guard let first = element.first else { return }
    switch first {
    case 0x0D:
      cursor.column = 0
      isWrapPending = false
    case 0x0A: lineFeed()
    case 0x08:
      cursor.column = max(0, cursor.column - 1)
      isWrapPending = false
    case 0x09: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x1B:
      if element.dropFirst().first == UInt8(ascii: "[") { control(Array(element.dropFirst(2))) }
    case 0..<0x20, 0x7F: break
    default:
      for scalar in String(decoding: element, as: UTF8.self).unicodeScalars { put(scalar) }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(scalar)
    guard width > 0 else {
      let column = isWrapPending ? cursor.column : max(0, cursor.column - 1)
      cells[cursor.row][column].unicodeScalars.append(scalar)
      return
    }
    if isWrapPending || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    cells[cursor.row][cursor.column] = String(scalar)
    if width == 2 { cells[cursor.row][cursor.column + 1] = "" }
    isWrapPending = cursor.column + width >= columns
    cursor.column = min(columns - 1, cursor.column + width)
  }

  private mutating func lineFeed() {
    isWrapPending = false
    if cursor.row + 1 < rows {
      cursor.row += 1
    } else {
      scrolled.append(Self.line(cells.removeFirst()))
      cells.append(Array(repeating: Self.blank, count: columns))
    }
  }

  private mutating func control(_ sequence: [UInt8]) {
    guard let final = sequence.last, sequence.first != UInt8(ascii: "?") else { return }
    let numbers = sequence.dropLast().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    let first = numbers.first ?? nil
    let count = min(max(1, first ?? 1), 10_000)
    isWrapPending = false
    switch Character(Unicode.Scalar(final)) {
    case "A": cursor.row = max(0, cursor.row - count)
    case "B": cursor.row = min(rows - 1, cursor.row + count)
    case "C": cursor.column = min(columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, cursor.column - count)
    case "G": cursor.column = min(columns, count) - 1
    case "d": cursor.row = min(rows, count) - 1
    case "H", "f":
      cursor.row = min(rows, count) - 1
      cursor.column = min(columns, max(1, numbers.count > 1 ? numbers[1] ?? 1 : 1)) - 1
    case "J": clearScreen(first ?? 0)
    case "K": clearLine(first ?? 0)
    case "P":
      cells[cursor.row].removeSubrange(cursor.column..<min(columns, cursor.column + count))
      cells[cursor.row] += Array(repeating: Self.blank, count: columns - cells[cursor.row].count)
    case "@":
      let blanks = Array(repeating: Self.blank, count: min(count, columns))
      cells[cursor.row].insert(contentsOf: blanks, at: cursor.column)
      cells[cursor.row].removeLast(cells[cursor.row].count - columns)
    case "X": clear(cursor.row, from: cursor.column, to: min(columns, cursor.column + count))
    default: break
    }
  }

  private mutating func clearScreen(_ part: Int) {
    clearLine(part)
    let others = part == 0 ? (cursor.row + 1)..<rows : part == 1 ? 0..<cursor.row : 0..<rows
    for row in others { clear(row, from: 0, to: columns) }
  }

  private mutating func clearLine(_ part: Int) {
    let start = part == 0 ? cursor.column : 0
    clear(cursor.row, from: start, to: part == 1 ? cursor.column + 1 : columns)
  }

  private mutating func clear(_ row: Int, from start: Int, to end: Int) {
    for column in start..<max(start, end) { cells[row][column] = Self.blank }
  }

  private static func line(_ cells: [String]) -> String {
    var line = cells.joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Returns the number of columns of a code point: two for wide East Asian characters and emoji, none
  /// for combining ones.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
