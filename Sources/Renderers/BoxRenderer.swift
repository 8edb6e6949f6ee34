public import Figures

/// A renderer of figures for a terminal, with every table in a box.
public struct BoxRenderer: Renderer {
  /// The name of the format.
  public let format = "box"

  /// The purpose of the format.
  public let summary = "tables in boxes, all else as in table"

  /// Creates a renderer.
  public init() {}

  /// Writes a figure.
  ///
  /// Lines are no wider than the page, and on a page of less than 20 columns there are no boxes.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    var writer = TextWriter(on: page, drawing: .boxes)
    writer.write(figure)
    stream.write(writer.output)
  }
}
