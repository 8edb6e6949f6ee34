public import Figures

/// Writes a figure as one JSON value (RFC 8259).
///
/// A table is an array of objects with the column names as keys, in their order; sections are an object with
/// a key a section.
public struct JSONRenderer: Renderer {
  /// The name of the format.
  public let format = "json"

  /// Purpose of the format.
  public let summary = "one JSON value for programs"

  /// A renderer.
  public init() {}

  /// Writes the value, objects of a table one a line.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    if case .nothing = figure { return }
    var text = ""
    JSONValue(figure).writeLines(to: &text)
    text += "\n"
    stream.write(text)
  }
}
