import Documents
import Foundation

/// Dated news as lines of words: JSON lines, or lines of tokens with the date before each article.
enum DatedNews {
  private struct Record: Decodable {
    var published: String?
    var title: String?
    var text: String
  }

  /// Calls a function for each dated article of a file with its day and its lines, the title first.
  static func each(in path: String, _ body: (CalendarDate, [[SpacedWord]]) -> Void) throws {
    let text = try CompressedLines.of(path)
    if path.contains(".jsonl") {
      for line in text.split(separator: "\n") {
        let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
        guard let day = CalendarDate(iso: record.published?.prefix(10) ?? "") else { continue }
        let lines = [Substring(record.title ?? "")] + paragraphs(of: record.text)
        body(day, lines.map { SpacedWord.words(of: $0) })
      }
      return
    }
    var day: CalendarDate?
    var lines: [[SpacedWord]] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("-DOCSTART-") {
        if let day { body(day, lines) }
        lines = []
        day = line.split(separator: " ").last.flatMap { CalendarDate(iso: $0) }
      } else {
        lines.append(SpacedWord.tokens(of: line))
      }
    }
    if let day { body(day, lines) }
  }

  /// The paragraphs of a text, also of one whose lines are broken and whose paragraphs are indented.
  private static func paragraphs(of text: String) -> [Substring] {
    guard text.contains("\n    ") else { return text.split(separator: "\n") }
    var paragraphs: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("    ") || paragraphs.isEmpty {
        paragraphs.append(String(line))
      } else {
        paragraphs[paragraphs.count - 1] += " " + line
      }
    }
    return paragraphs.map { Substring($0) }
  }
}
