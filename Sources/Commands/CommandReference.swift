/// The commands as Markdown, for the README and the manual page.
public enum CommandReference {
  /// A table with one row a command: usage and summary, group by group.
  public static func table() -> String {
    var lines = ["| command | what it does |", "| --- | --- |"]
    for group in CommandGroup.allCases {
      let members = Commands.all.filter { $0.group == group }
      if members.isEmpty { continue }
      lines.append("| **\(group.rawValue)** | |")
      for command in members {
        let usage = command.usage.split(separator: "|", omittingEmptySubsequences: false).joined(
          separator: "\\|"
        )
        lines.append("| `\(usage)` | \(command.summary) |")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The usage line and the summary of each command, group by group, for the manual page.
  public static var usageLines: [(usage: String, summary: String)] {
    CommandGroup.allCases.flatMap { group in
      Commands.all.filter { $0.group == group }.map { ($0.usage, $0.summary) }
    }
  }

  /// The text between `<!-- commands -->` and `<!-- /commands -->`; nothing when there is no such block.
  public static func block(in document: String) -> Substring? {
    guard let start = range(of: opening, in: document[...]),
      let end = range(of: closing, in: document[start.upperBound...])
    else { return nil }
    return document[start.upperBound..<end.lowerBound]
  }

  /// The document with the block brought up to date.
  public static func updated(_ document: String) -> String {
    guard let block = block(in: document) else { return document }
    return document[..<block.startIndex] + "\n" + table() + "\n" + document[block.endIndex...]
  }

  private static let opening = "<!-- commands -->"
  private static let closing = "<!-- /commands -->"

  private static func range(of mark: String, in text: Substring) -> Range<String.Index>? {
    var start = text.startIndex
    while let found = text[start...].firstIndex(of: "<") {
      if text[found...].hasPrefix(mark) { return found..<text.index(found, offsetBy: mark.count) }
      start = text.index(after: found)
    }
    return nil
  }
}
