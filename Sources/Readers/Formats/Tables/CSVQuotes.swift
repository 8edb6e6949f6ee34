/// Quotation marks within fields that a program did not double, as in `"She "has" gone",Post`.
enum CSVQuotes {
  /// Returns a row in which the marks within fields are doubled.
  ///
  /// A mark ends its field before a delimiter or at the end of the row. Before a delimiter and a blank it does not, as
  /// a comma behind a quotation has one; with `isStrict`, only before a delimiter and another mark.
  static func doubled(_ row: [UInt8], delimiter: UInt8, isStrict: Bool) -> [UInt8] {
    let mark = UInt8(ascii: "\"")
    var result = [UInt8]()
    result.reserveCapacity(row.count + 16)
    var end = row.count
    while end > 0, row[end - 1] == 10 || row[end - 1] == 13 { end -= 1 }
    var isQuoted = false
    var isAtStart = true
    var position = 0
    while position < end {
      let byte = row[position]
      if !isQuoted {
        isQuoted = isAtStart && byte == mark
        isAtStart = byte == delimiter
        result.append(byte)
      } else if byte != mark {
        result.append(byte)
      } else if position + 1 == end || ends(row, position, end, delimiter, isStrict) {
        isQuoted = false
        result.append(mark)
      } else {
        // A mark that is doubled already counts once.
        if row[position + 1] == mark, !ends(row, position + 1, end, delimiter, isStrict), position + 2 < end {
          position += 1
        }
        result += [mark, mark]
      }
      position += 1
    }
    return result + [10]
  }

  /// Whether a mark within a field is neither doubled nor at its end.
  static func areLoose(_ lines: [[UInt8]], delimiter: UInt8) -> Bool {
    let mark = UInt8(ascii: "\"")
    let row = Array(lines.joined())
    var isQuoted = false
    var isAtStart = true
    var position = 0
    while position < row.count {
      let byte = row[position]
      if !isQuoted {
        isQuoted = isAtStart && byte == mark
        isAtStart = byte == delimiter || byte == 10
      } else if byte == mark {
        let next = position + 1 < row.count ? row[position + 1] : 10
        if next == mark {
          position += 1
        } else if next == delimiter || next <= 32 {
          isQuoted = false
        } else {
          return true
        }
      }
      position += 1
    }
    return false
  }

  private static func ends(_ row: [UInt8], _ place: Int, _ end: Int, _ delimiter: UInt8, _ isStrict: Bool)
    -> Bool
  {
    guard place + 1 < end, row[place + 1] == delimiter else { return false }
    guard place + 2 < end else { return true }
    let next = row[place + 2]
    if isStrict { return next == UInt8(ascii: "\"") }
    return next != 32
  }
}
