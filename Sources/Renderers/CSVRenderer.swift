public import Figures

/// Writes rows as comma-separated values after RFC 4180, lines ended by a line feed.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and runs it, whoever wrote the
/// article that it comes from. Texts that begin so get an apostrophe in front, as OWASP advises; numbers stay
/// numbers.
public struct CSVRenderer: Renderer {
  /// The name of the format.
  public let format = "csv"

  /// Purpose of the format.
  public let summary = "comma-separated values for a spreadsheet"

  /// A renderer.
  public init() {}

  /// Writes a header of column names and a line a row; list cells are joined by "; ".
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    stream.write(
      DelimitedBlock.text(of: figure, on: page, separator: ",", guarding: Self.guarded, quote: Self.quoted)
    )
  }

  /// A text with an apostrophe in front where a spreadsheet would take it for a formula.
  ///
  /// Formulas begin with one of four symbols, also in full width, or with those after a tab or a line break, which
  /// some programs pass over. A text that is a number with a sign does no harm. A text that begins with apostrophes
  /// before such a symbol gets one more, so that taking one off gives every text back.
  static func guarded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let behind = scalars.drop { $0 == "'" }
    guard let first = behind.first else { return text }
    let hasApostrophes = behind.startIndex > scalars.startIndex
    switch first {
    case "=", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + text
    case "+", "-": return !hasApostrophes && isNumber(text.utf8.dropFirst()) ? text : "'" + text
    default: return text
    }
  }

  /// True for digits with at most one point among them.
  private static func isNumber(_ bytes: Substring.UTF8View) -> Bool {
    var points = 0
    for byte in bytes {
      if byte == 0x2E { points += 1 } else if byte &- 48 > 9 { return false }
    }
    return !bytes.isEmpty && points < bytes.count && points <= 1
  }

  /// The field in quotation marks where it needs them, as an empty one does that would be an empty line.
  private static func quoted(_ field: String, isOnly: Bool) -> String {
    let bytes = field.utf8
    let needsQuotes =
      isOnly && bytes.isEmpty || bytes.first == 0x20 || bytes.last == 0x20
      || bytes.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return field }
    var result = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { result.unicodeScalars.append("\"") }
      result.unicodeScalars.append(scalar)
    }
    result.unicodeScalars.append("\"")
    return result
  }
}
