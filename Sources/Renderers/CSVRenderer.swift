public import Figures

/// Writes rows as comma-separated values after RFC 4180, lines ended by a line feed.
public struct CSVRenderer: Renderer {
  /// The name of the format.
  public let format = "csv"

  /// What the format is for.
  public let summary = "comma-separated values for a spreadsheet"

  /// A renderer.
  public init() {}

  /// Writes a header of column names and a line a row; list cells are joined by "; ".
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    stream.write(DelimitedBlock.text(of: figure, on: page, separator: ",", quote: Self.quoted))
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
