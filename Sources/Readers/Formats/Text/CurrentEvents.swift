import Documents
import Letters

/// A page of Wikipedia's current events, copied from a browser or as wikitext: one day, with topics above items.
///
/// Each line is a paragraph. An item ends with its sources in brackets or with a full stop; other lines are topics.
struct CurrentEvents {
  private(set) var bytes: [UInt8]

  /// The lines that are no topics.
  private(set) var blocks: [TextBlock] = []

  /// The day of the page.
  private(set) var day: StatedDay?

  /// The topics and links of the page.
  private(set) var labels: [Paragraph] = []

  private var hasTitle = false

  /// Divides a text; nil if it is no such page.
  init?(_ text: String) {
    let mark = text.utf8.first { $0 > 32 }
    guard text.utf8.count < 1_000_000,
      text.utf8.prefix(64).contains(UInt8(ascii: "(")) || mark == UInt8(ascii: "P")
        || mark == UInt8(ascii: "{")
    else { return nil }
    let opening = text.prefix(200).drop { $0.isWhitespace }
    guard let first = opening.first, first.isUppercase || first == "{" else { return nil }
    if opening.hasPrefix("{{Current events") {
      hasTitle = true
      let title = opening.prefix { !$0.isNewline }
      day = FieldDay(CurrentEvents.day(inTemplate: title))?.day
      bytes = Array(CurrentEvents.plain(text[title.endIndex...]).utf8)
    } else {
      guard
        opening.hasPrefix("Portal:Current events") || opening.hasPrefix("Portal: Current events")
          || CurrentEvents.isDay(opening, of: text)
      else { return nil }
      bytes = Array(text.utf8)
    }
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, WhiteSpace.lineEnd(at: end, in: bytes) == 0 { end += 1 }
      let line = WhiteSpace.trimmed(TextRange(start, end), in: bytes)
      if !line.isEmpty { take(line) }
      start = end + 1
    }
    if blocks.count < 2 { return nil }
  }

  /// Whether a text begins with a day as the page has it, "October 14, 2024 (Monday)", and has a topic of the page.
  private static func isDay(_ opening: Substring, of text: String) -> Bool {
    let line = opening.prefix { !$0.isNewline }
    guard line.utf8.count <= 48, line.last == ")", line.utf8.contains(UInt8(ascii: "(")),
      PublicationLine(line)?.isCertain == true
    else { return false }
    return [
      "Armed conflicts and attacks", "Law and crime", "Politics and elections", "Business and economy",
      "Disasters and accidents", "International relations",
    ].contains { text.contains($0) }
  }

  private mutating func take(_ line: TextRange) {
    let words = String(decoding: bytes[line.bytes], as: UTF8.self)
    if !hasTitle {
      hasTitle = true
      blocks.append(TextBlock(lines: [line], kind: .heading(1)))
      day = (PublicationLine(words) ?? PublicationLine(words.split(separator: "/").last ?? ""))?.day
    } else if let stated = PublicationLine(words), stated.isCertain {
      labels.append(Paragraph(range: line, role: .label))
      day = stated.day
    } else if bytes[line.start] == UInt8(ascii: "<") || words.hasPrefix("From Wikipedia") {
      labels.append(Paragraph(range: line, role: .boilerplate))
    } else if words.last == ")" && words.wordCount >= 6 || HeadlineShape.isRunningText(words) {
      blocks.append(TextBlock(lines: [line], kind: .other))
    } else {
      labels.append(Paragraph(range: line, role: .label))
    }
  }

  // MARK: - Wikitext

  /// The day in a template such as "{{Current events|year=2024|month=10|day=14|content=".
  private static func day(inTemplate title: Substring) -> String {
    var values: [Substring: String] = [:]
    for part in title.split(separator: "|") {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { values[pair[0]] = pair[1].trimmingWhiteSpace() }
    }
    return ["year", "month", "day"].compactMap { values[$0] }.joined(separator: "-")
  }

  /// The text of wikitext without links, bullets, emphasis and comments.
  private static func plain(_ wikitext: Substring) -> String {
    var lines: [String] = []
    for line in wikitext.split(whereSeparator: \.isNewline) {
      var rest = line.drop { "*:; ".contains($0) }
      if rest.hasPrefix("<!--") || rest.hasPrefix("}}") { continue }
      if rest.hasSuffix("}}"), !rest.contains("{{") { rest = rest.dropLast(2) }
      var text = ""
      while let open = rest.firstIndex(of: "[") {
        text += rest[..<open]
        let isInner = rest[open...].hasPrefix("[[")
        let inside = rest[open...].dropFirst(isInner ? 2 : 1)
        guard let close = inside.firstIndex(of: "]") else {
          rest = inside
          continue
        }
        let link = inside[..<close]
        // The name of an inner link stands behind a bar, that of an outer one behind a blank.
        text += link.split(separator: isInner ? "|" : " ", maxSplits: 1).last ?? ""
        rest = inside[close...].dropFirst()
        if isInner, rest.first == "]" { rest = rest.dropFirst() }
      }
      text += rest
      lines.append(text.replacing("'''", with: "").replacing("''", with: ""))
    }
    return lines.joined(separator: "\n\n")
  }
}
