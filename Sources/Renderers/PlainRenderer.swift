public import Figures

/// A renderer of figures as plain text: no colours, no lines or bars, one line per row, of any length.
public struct PlainRenderer: Renderer {
  /// The name of the format.
  public let format = "plain"

  /// The purpose of the format.
  public let summary = "columns of text without colours, lines or a width limit"

  /// Creates a renderer.
  public init() {}

  /// Writes a figure.
  ///
  /// The width and colours of the page are ignored.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    var writer = TextWriter(on: Page(), drawing: .nothing)
    writer.write(figure)
    stream.write(writer.output)
  }
}
