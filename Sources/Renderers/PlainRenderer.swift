public import Figures

/// Writes figures as bare words: no colours, nothing drawn, one line a row however long.
public struct PlainRenderer: Renderer {
  /// The name of the format.
  public let format = "plain"

  /// Purpose of the format.
  public let summary = "columns of text without colours, lines or a width limit"

  /// A renderer.
  public init() {}

  /// Writes a figure; the page's width and colours do not matter.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    var writer = TextWriter(on: Page(), drawing: .nothing)
    writer.write(figure)
    stream.write(writer.output)
  }
}
