import Documents
import Letters

/// The blocks of the plain text of a mail.
enum MailText {
  /// Returns the blocks between blank lines; what quotes an earlier mail, and a signature, are notes.
  static func blocks(of text: String) -> [MailBlock] {
    var blocks = [MailBlock]()
    var lines = [String]()
    var isSignature = false
    func flush() {
      defer { lines = [] }
      guard !lines.isEmpty else { return }
      let isQuoted = lines.allSatisfy { $0.hasPrefix(">") }
      if isQuoted || isSignature {
        blocks.append(MailBlock(text: lines.joined(separator: "\n"), role: .note))
      } else if lines.count > 1, lines.dropLast().allSatisfy({ $0.utf8.count > 100 }) {
        // Lines that no program wrapped are paragraphs.
        blocks += lines.map { MailBlock(text: $0) }
      } else {
        blocks.append(MailBlock(text: lines.joined(separator: "\n")))
      }
    }
    for raw in text.utf8.split(separator: 10, omittingEmptySubsequences: false).map({ Substring($0) }) {
      if raw == "-- " || raw == "-- \r" || raw == "-- \r\n" {
        flush()
        isSignature = true
        continue
      }
      let line = withoutLinks(raw.trimmingWhiteSpace())
      if line.isEmpty || isRule(line) {
        flush()
      } else {
        if line.hasPrefix(">") != (lines.last?.hasPrefix(">") ?? line.hasPrefix(">")) { flush() }
        lines.append(line)
      }
    }
    flush()
    return blocks
  }

  /// Whether a line is only a rule, as in "-----".
  private static func isRule(_ line: String) -> Bool {
    guard let first = line.first, line.count >= 3 else { return false }
    return "-=*_~#".contains(first) && line.allSatisfy { $0 == first || $0 == " " }
  }

  /// Returns a line without the addresses that mail programs put behind the text of links, in brackets.
  private static func withoutLinks(_ line: String) -> String {
    guard line.contains("://") else { return line }
    var kept = ""
    var rest = line[...]
    while let open = rest.firstIndex(where: { "<[(".contains($0) }) {
      let close: Character = rest[open] == "<" ? ">" : rest[open] == "[" ? "]" : ")"
      let inside = rest[rest.index(after: open)...]
      if WebAddress.isOne(String(inside.prefix(8))), let end = inside.firstIndex(of: close),
        !inside[..<end].contains(" ")
      {
        kept += rest[..<open]
        rest = inside[inside.index(after: end)...]
      } else {
        kept += rest[...open]
        rest = inside
      }
    }
    return (kept + rest).trimmingWhiteSpace()
  }
}
