public import Figures

/// Writes figures for a terminal with every table in a box.
public struct BoxRenderer: Renderer {
  /// The name of the format.
  public let format = "box"

  /// Purpose of the format.
  public let summary = "tables in boxes, all else as in table"

  /// A renderer.
  public init() {}

  /// Writes a figure; lines are no wider than the page, and on one of less than 20 columns there are no boxes.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    var writer = TextWriter(on: page, drawing: .boxes)
    writer.write(figure)
    stream.write(writer.output)
  }
}
