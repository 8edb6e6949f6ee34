public import Figures

/// Writes a figure as JSON objects, one a line.
public struct JSONLinesRenderer: Renderer {
  /// The name of the format.
  public let format = "jsonl"

  /// Purpose of the format.
  public let summary = "one JSON object a line for streams of rows"

  /// A renderer.
  public init() {}

  /// Writes an object a row, passage or value; a message and a tree are one object.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    var text = ""
    for value in JSONValue.lines(of: figure) {
      value.writeCompact(to: &text)
      text += "\n"
    }
    stream.write(text)
  }
}
