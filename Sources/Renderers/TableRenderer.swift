public import Figures

/// A renderer of figures for a terminal, with aligned columns, rules, bars, and colours if the page has them.
public struct TableRenderer: Renderer {
  /// The name of the format.
  public let format = "table"

  /// The purpose of the format.
  public let summary = "aligned columns for reading on a terminal"

  /// Creates a renderer.
  public init() {}

  /// Writes a figure.
  ///
  /// Lines are no wider than the page.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    var writer = TextWriter(on: page, drawing: .rules)
    writer.write(figure)
    stream.write(writer.output)
  }
}
