public import Figures

/// A renderer of figures as one JSON value (RFC 8259).
///
/// A table is an array of objects with the column names as keys, in their order. Sections are an object with
/// one key per section.
public struct JSONRenderer: Renderer {
  /// The name of the format.
  public let format = "json"

  /// The purpose of the format.
  public let summary = "one JSON value for programs"

  /// Creates a renderer.
  public init() {}

  /// Writes the value, with one line per object of a table.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    if case .nothing = figure { return }
    var text = ""
    JSONValue(figure).writeLines(to: &text)
    text += "\n"
    stream.write(text)
  }
}
