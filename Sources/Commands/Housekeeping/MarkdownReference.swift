/// The generated blocks of a Markdown document: `<!-- commands -->` and `<!-- keys -->`.
public enum MarkdownReference {
  /// Returns the document with its blocks generated anew.
  public static func updated(_ document: String) -> String {
    var document = document
    for (name, table) in [("commands", commands), ("keys", keys)] {
      guard let block = block(name, in: document) else { continue }
      document = document[..<block.startIndex] + "\n" + table + "\n" + document[block.endIndex...]
    }
    return document
  }

  /// Returns the text between `<!-- NAME -->` and `<!-- /NAME -->`; nil if there is no such block.
  public static func block(_ name: String, in document: String) -> Substring? {
    guard let start = range(of: "<!-- \(name) -->", in: document[...]),
      let end = range(of: "<!-- /\(name) -->", in: document[start.upperBound...])
    else { return nil }
    return document[start.upperBound..<end.lowerBound]
  }

  /// A Markdown table with one row per command: its usage and summary, group by group.
  static var commands: String {
    var lines = ["| command | what it does |", "| --- | --- |"]
    var group = ""
    for command in CommandReference.commands {
      if command.group != group {
        group = command.group
        lines.append("| **\(group)** | |")
      }
      lines.append("| `\(cell(command.usage))` | \(cell(command.summary)) |")
    }
    return lines.joined(separator: "\n")
  }

  /// A Markdown table of the keys of the prompt.
  static var keys: String {
    let rows = KeyReference.rows.map { "| \(cell($0.keys)) | \(cell($0.meaning)) |" }
    return (["| key | what it does |", "| --- | --- |"] + rows).joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func range(of mark: String, in text: Substring) -> Range<String.Index>? {
    var start = text.startIndex
    while let found = text[start...].firstIndex(of: "<") {
      if text[found...].hasPrefix(mark) { return found..<text.index(found, offsetBy: mark.count) }
      start = text.index(after: found)
    }
    return nil
  }
}
