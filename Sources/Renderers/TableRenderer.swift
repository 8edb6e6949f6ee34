public import Figures

/// Writes figures for a terminal: aligned columns, rules, bars, colours where the page has them.
public struct TableRenderer: Renderer {
  /// The name of the format.
  public let format = "table"

  /// Purpose of the format.
  public let summary = "aligned columns for reading on a terminal"

  /// A renderer.
  public init() {}

  /// Writes a figure; lines are no wider than the page.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    var writer = TextWriter(on: page, drawing: .rules)
    writer.write(figure)
    stream.write(writer.output)
  }
}
