import Figures

/// The escaping of text for GitHub Flavored Markdown.
enum MarkdownText {
  /// Returns a styled text on one line, with strong text and matches in bold, and commands as code.
  static func inline(_ text: StyledText, inTable: Bool = false) -> String {
    // Parts of the same style are joined first, since two adjacent bold spans would not be rendered as bold.
    var line = StyledLine()
    for part in text.parts {
      let role: StyledText.Role =
        switch part.role {
        case .strong, .heading, .match: .strong
        case .command: .command
        default: .plain
        }
      let like = StyledText.Part("", role, link: part.link.flatMap(LinkAddress.forOthers))
      line.append(Escaping.visible(part.text), like: like, width: 0)
    }
    return line.parts.map { part in
      let words =
        switch part.role {
        case .strong: wrapped(part.text, in: "**")
        case .command: code(part.text, inTable: inTable)
        default: escaped(part.text)
        }
      return part.link.map { "[\(words)](<\($0)>)" } ?? words
    }.joined()
  }

  /// Returns a text as code, unless it is blank or contains a backtick.
  private static func code(_ text: String, inTable: Bool) -> String {
    guard !text.utf8.contains(0x60), text.utf8.contains(where: { $0 != 0x20 }) else { return escaped(text) }
    let pieces = text.split(separator: "|", omittingEmptySubsequences: false)
    return "`" + (inTable ? pieces.joined(separator: "\\|") : text) + "`"
  }

  /// Returns a paragraph as `inline` does, with its start escaped so that it is not a heading, a list or
  /// a rule.
  static func paragraph(_ text: StyledText) -> String {
    let line = inline(text).drop { $0 == " " }
    guard let first = line.first else { return "" }
    if "#+-=".contains(first) { return "\\" + line }
    let digits = line.prefix { ("0"..."9").contains($0) }
    let rest = line.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return digits + "\\" + rest }
    return String(line)
  }

  /// Returns a text with Markdown's special characters escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&": result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Returns a text between delimiters, with surrounding spaces outside them, as emphasis requires.
  private static func wrapped(_ text: String, in mark: String) -> String {
    let start = text.drop { $0 == " " }
    guard !start.isEmpty else { return text }
    let leading = text.prefix(text.count - start.count)
    let trailing = start.reversed().prefix { $0 == " " }.count
    return leading + mark + escaped(String(start.dropLast(trailing))) + mark
      + String(repeating: " ", count: trailing)
  }
}
