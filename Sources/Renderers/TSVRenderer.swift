public import Figures

/// A renderer of rows as tab-separated values.
///
/// Tabs and line breaks within a field are written as `\t` and `\n`.
public struct TSVRenderer: Renderer {
  /// The name of the format.
  public let format = "tsv"

  /// The purpose of the format.
  public let summary = "tab-separated values for cut, sort and awk"

  /// Creates a renderer.
  public init() {}

  /// Writes a header of column names and one line per row.
  ///
  /// The items of a list cell are joined by "; ".
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    stream.write(DelimitedBlock.text(of: figure, on: page, separator: "\t", quote: Self.escaped))
  }

  private static func escaped(_ field: String, isOnly: Bool) -> String {
    guard field.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x5C }) else {
      return field
    }
    var result = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
