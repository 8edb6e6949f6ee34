/// The lines of a record before its text.
extension NexisUni {
  /// Returns the end of the cover of the whole file, where the list of search terms ends.
  func coverEnd(_ range: Range<Int>) -> Int {
    if let heading = range.first(where: { document.lines[$0].isHeading }) { return heading }
    let last = range.last { index in
      let line = document.lines[index].text
      return Self.coverLabels.contains { line.hasPrefix($0) } || Self.count(line) != nil
    }
    return last.map { $0 + 1 } ?? range.lowerBound
  }

  /// Returns the line of the headline in the lines before the fields.
  func headStart(_ range: Range<Int>) -> Int {
    if let heading = range.first(where: { document.lines[$0].isHeading }) { return heading }
    let start = min(max(range.lowerBound, coverEnd(range)), range.upperBound)
    let rest = start..<range.upperBound
    // The headline and the outlet stand right above the day.
    let day = rest.first { RecordDay.isWhole(document.lines[$0].text) || isDay(document.lines[$0].text) }
    guard let day, start > range.lowerBound else {
      return rest.first { !document.lines[$0].isBlank } ?? range.upperBound
    }
    var first = day
    while first > rest.lowerBound, !document.lines[first - 1].isBlank { first -= 1 }
    return first
  }

  private func isDay(_ line: String) -> Bool {
    guard line.utf8.count <= 160, let day = RecordDay(startOf: line) else { return false }
    return day.rest.wordCount <= 8
  }

  /// Reads headline, outlet, day, edition and copyright; returns the line behind them.
  func readTitle(_ range: Range<Int>, into record: inout DatabaseRecord) -> Int {
    guard !range.isEmpty else { return range.lowerBound }
    let lines = range.filter { !document.lines[$0].isBlank }
    guard let first = lines.first else { return range.upperBound }
    let others = lines.dropFirst()
    let day = others.first { isDay(document.lines[$0].text) }
    var headline = [first]
    if document.lines[first].isHeading {
      headline += others.prefix { document.lines[$0].isHeading }
    } else if let day {
      // All but the last line above the day, which is the outlet.
      headline = Array(lines.prefix { $0 < day }.dropLast())
      if headline.isEmpty { headline = [first] }
    }
    record.set(.headline, to: headline.map { document.lines[$0].text }.joined(separator: " "))
    for index in lines where !headline.contains(index) {
      let line = document.lines[index].text
      if index == day {
        record.set(.date, to: line)
      } else if RecordProse.isRights(line) {
        if RecordProse.isNotice(line) { record.set(.copyright, to: line) }
      } else if line.hasPrefix("Link to ") || line.hasPrefix("Correction Appended") {
        continue
      } else if record.fields.outlet == nil, day.map({ index < $0 }) ?? true {
        record.set(.outlet, to: line)
      } else if line.utf8.count <= 120 {
        record.set(.edition, to: line)
      }
    }
    return range.upperBound
  }

  /// Returns the line behind the last field that stands before the text.
  func endOfFields(_ range: Range<Int>) -> Int {
    var end = range.lowerBound
    for index in range {
      if Self.headLabel(document.lines[index].text) != nil {
        end = index + 1
      } else if !document.lines[index].isBlank, index > end {
        break
      }
    }
    return end
  }

  func readFields(_ range: Range<Int>, into record: inout DatabaseRecord) {
    var current: (label: RecordLabel, value: String)?
    for index in range where !document.lines[index].isBlank {
      for piece in Self.pieces(document.lines[index].text) {
        if let field = Self.label(piece) {
          if let current { record.set(current.label, to: current.value) }
          current = field
        } else if current != nil {
          // A value may begin on the line behind its label, and go on there.
          current?.value += " " + piece
        }
      }
    }
    if let current { record.set(current.label, to: current.value) }
  }

  /// Splits a line in which one field follows another, as in `Byline: Jane DoeHighlight: Union calls strike`.
  private static func pieces(_ line: String) -> [String] {
    var pieces = [String]()
    var start = line.startIndex
    for colon in line.indices where line[colon] == ":" {
      let run = line[start..<colon].suffix(16).reversed().prefix { $0.isLetter || $0 == "-" }.count
      let word = line[..<colon].suffix(run)
      let isMarked = line[line.index(after: colon)...].first == "\u{A0}"
      guard
        let name = word.indices.first(where: { index in
          word[index].isUppercase && index > start
            && NexisLabels.head[RecordLabel.folded(word[index...])] != nil
            && (isMarked || index > word.startIndex)
        })
      else { continue }
      pieces.append(line[start..<name].trimmingWhiteSpace())
      start = name
    }
    return pieces + [String(line[start...])]
  }
}
