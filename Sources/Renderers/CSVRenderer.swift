public import Figures

/// A renderer of rows as comma-separated values (RFC 4180), with line feeds as line ends.
///
/// A spreadsheet treats a cell that begins with `=`, `+`, `-` or `@` as a formula and evaluates it, and the
/// text may come from an untrusted article. Such texts are prefixed with an apostrophe, as OWASP recommends;
/// numbers are left unchanged.
public struct CSVRenderer: Renderer {
  /// The name of the format.
  public let format = "csv"

  /// The purpose of the format.
  public let summary = "comma-separated values for a spreadsheet"

  /// Creates a renderer.
  public init() {}

  /// Writes a header of column names and one line per row.
  ///
  /// The items of a list cell are joined by "; ".
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    stream.write(
      DelimitedBlock.text(of: figure, on: page, separator: ",", guarding: Self.guarded, quote: Self.quoted)
    )
  }

  /// Returns a text, prefixed with an apostrophe if a spreadsheet would treat it as a formula.
  ///
  /// Formulas begin with one of four symbols, also in full width, or with one of them after a tab or a line
  /// break, which some programs skip. A signed number is harmless. A text that begins with apostrophes before
  /// such a symbol gets one more, so that removing one apostrophe restores every text.
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

  /// Whether bytes are digits with at most one decimal point.
  private static func isNumber(_ bytes: Substring.UTF8View) -> Bool {
    var points = 0
    for byte in bytes {
      if byte == 0x2E { points += 1 } else if byte &- 48 > 9 { return false }
    }
    return !bytes.isEmpty && points < bytes.count && points <= 1
  }

  /// Returns a field, in quotation marks if it needs them, as does an empty field that would be an
  /// empty line.
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
