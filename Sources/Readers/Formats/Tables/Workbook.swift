import Letters

/// The sheets of a workbook of Excel (Office Open XML, ECMA-376 part 1, chapter 18), as rows of texts.
struct Workbook {
  /// A sheet with its rows.
  struct Sheet {
    var name: String
    var rows: [[String]]
  }

  /// The sheets that are not hidden, in order.
  private(set) var sheets: [Sheet] = []

  private var strings: [String] = []
  /// For each style of a cell, whether its number is a day.
  private var dayStyles: [Bool] = []
  private var isSince1904 = false

  /// Reads a workbook; throws for an archive that is damaged, over a limit, or none of Excel.
  init(_ bytes: [UInt8], source: String) throws(ReadError) {
    let parts = try PackedParts.read(bytes, source: source) { name in
      name.hasPrefix("xl/worksheets/sheet") || name.hasPrefix("xl/_rels/workbook")
        || ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"].contains(name)
    }
    func root(_ name: String) -> MarkupNode? {
      parts.first { $0.name == name }.flatMap { MarkupDocument(xml: $0.bytes)?.root }
    }
    guard let book = root("xl/workbook.xml") else {
      throw .unreadable(source: source, reason: "it is no workbook of Excel, or a damaged one")
    }
    strings = root("xl/sharedStrings.xml")?.children(named: "si").map(Workbook.text) ?? []
    if let styles = root("xl/styles.xml") { readStyles(styles) }
    let since = book.first(named: "workbookPr")?.attribute("date1904")
    isSince1904 = since == "1" || since == "true"
    var targets: [String: String] = [:]
    for link in root("xl/_rels/workbook.xml.rels")?.elements(named: "Relationship") ?? [] {
      guard let id = link.attribute("Id"), let target = link.attribute("Target") else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    for (index, sheet) in book.elements(named: "sheet").enumerated() {
      if let state = sheet.attribute("state"), state != "visible" { continue }
      let target = sheet.attribute("id").flatMap { targets[$0] } ?? "xl/worksheets/sheet\(index + 1).xml"
      guard let data = root(target)?.first(named: "sheetData") else { continue }
      sheets.append(Sheet(name: sheet.attribute("name") ?? "\(index + 1)", rows: rows(data)))
    }
  }

  /// The largest number of cells, empty ones before others included.
  private static let cellLimit = 8_000_000

  private func rows(_ data: MarkupNode) -> [[String]] {
    var rows: [[String]] = []
    var count = 0
    for row in data.children where row.name == "row" && count < Workbook.cellLimit {
      var cells: [String] = []
      for cell in row.children where cell.name == "c" {
        let column = cell.attribute("r").flatMap(Workbook.column) ?? cells.count
        while cells.count < column { cells.append("") }
        let text = self.text(cell)
        if column < cells.count { cells[column] = text } else { cells.append(text) }
      }
      count += cells.count
      if cells.contains(where: { !$0.isEmpty }) { rows.append(cells) }
    }
    return rows
  }

  /// The text of a cell, a day in ISO 8601.
  private func text(_ cell: MarkupNode) -> String {
    let value = cell.first(named: "v")?.allText ?? ""
    switch cell.attribute("t") {
    case "s":
      guard let index = Int(value.trimmingWhiteSpace()), strings.indices.contains(index) else { return "" }
      return strings[index]
    case "inlineStr": return cell.first(named: "is").map(Workbook.text) ?? ""
    case "str", "d": return Workbook.unescaped(value)
    case "b", "e": return ""
    default:
      guard let style = cell.attribute("s").flatMap({ Int($0) }), dayStyles.indices.contains(style),
        dayStyles[style],
        let days = Double(value)
      else { return value }
      return DayValue.serial(days, since1904: isSince1904) ?? value
    }
  }

  /// The number of a column from 0, of a cell's name as in "AB12"; nil for a name that is none.
  private static func column(_ name: String) -> Int? {
    var number = 0
    for byte in name.utf8.prefix(3) {
      guard (byte | 32) &- 97 < 26 else { break }
      number = number * 26 + Int((byte | 32) &- 96)
    }
    return number > 0 && number <= 16_384 ? number - 1 : nil
  }

  /// The text of a string with its runs, without the readings of Japanese characters.
  private static func text(_ item: MarkupNode) -> String {
    var text = ""
    for node in item.elements(named: "t") where node.parent?.name != "rPh" { text += node.allText }
    return unescaped(text)
  }

  /// A text with its control characters, which Excel writes as in `_x000D_`.
  private static func unescaped(_ text: String) -> String {
    guard text.holds(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstRange(of: "_x") {
      let code = rest[mark.upperBound...].prefix(4)
      let after = rest[code.endIndex...]
      result += rest[..<mark.lowerBound]
      if code.count == 4, after.first == "_", let number = UInt32(code, radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        if scalar != "\r" { result.unicodeScalars.append(scalar) }
        rest = after.dropFirst()
      } else {
        result += "_x"
        rest = rest[mark.upperBound...]
      }
    }
    return result + rest
  }

  // MARK: - Styles

  private mutating func readStyles(_ styles: MarkupNode) {
    var days: Set<String> = []
    for range in [14...22, 27...36, 45...47, 50...58] { days.formUnion(range.map { String($0) }) }
    for format in styles.elements(named: "numFmt") {
      guard let id = format.attribute("numFmtId"), let code = format.attribute("formatCode") else { continue }
      if Workbook.isDay(code) { days.insert(id) } else { days.remove(id) }
    }
    for style in styles.first(named: "cellXfs")?.children(named: "xf") ?? [] {
      dayStyles.append(style.attribute("numFmtId").map(days.contains) ?? false)
    }
  }

  /// Whether a format of numbers shows a day: it has a letter for the day, month or year outside of quoted texts.
  private static func isDay(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for byte in code.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
        isBracketed = byte == UInt8(ascii: "[")
      } else if !isBracketed, "dmyDMY".utf8.contains(byte) {
        return true
      }
    }
    return false
  }
}
