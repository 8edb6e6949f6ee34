public import Figures

/// A renderer of figures as JSON objects, one per line.
public struct JSONLinesRenderer: Renderer {
  /// The name of the format.
  public let format = "jsonl"

  /// The purpose of the format.
  public let summary = "one JSON object a line for streams of rows"

  /// Creates a renderer.
  public init() {}

  /// Writes one object per row, passage or value; a message or a tree is one object.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    var text = ""
    for value in JSONValue.lines(of: figure) {
      value.writeCompact(to: &text)
      text += "\n"
    }
    stream.write(text)
  }
}
