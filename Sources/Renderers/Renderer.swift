public import Figures

/// A renderer of figures in one output format.
public protocol Renderer: Sendable {
  /// The name of the format, as used by `mode`: "table" or "json", for example.
  var format: String { get }

  /// The purpose of the format, in one line.
  var summary: String { get }

  /// Writes a figure to a stream, ending with a line break unless nothing is written.
  func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream)
}

/// The properties of the output on which a renderer depends; it depends on nothing else.
public struct Page: Sendable, Hashable {
  /// The width of the terminal in columns; nil for a file or a pipe, which have no width.
  public var width: Int?

  /// The colours; nil if escape sequences for colours may not be written.
  public var theme: Theme?

  /// Whether escape sequences for links may be written.
  public var hasLinks: Bool

  /// Whether the page is a whole file, and may have the beginning and end of a file of its format.
  public var isWholeFile: Bool

  /// The title of a whole file whose figure has none of its own.
  public var title: String?

  /// Whether other figures precede this one on the page.
  public var isContinued: Bool

  /// Creates a page.
  public init(
    width: Int? = nil,
    theme: Theme? = nil,
    hasLinks: Bool = false,
    isWholeFile: Bool = false,
    title: String? = nil,
    isContinued: Bool = false
  ) {
    self.width = width
    self.theme = theme
    self.hasLinks = hasLinks
    self.isWholeFile = isWholeFile
    self.title = title
    self.isContinued = isContinued
  }
}

/// The renderers of all output formats.
public enum Renderers {
  /// All renderers, in the order in which help lists them.
  public static let all: [any Renderer] = [
    TableRenderer(),
    BoxRenderer(),
    PlainRenderer(),
    CSVRenderer(),
    TSVRenderer(),
    JSONRenderer(),
    JSONLinesRenderer(),
    MarkdownRenderer(),
    HTMLRenderer(),
    GraphMLRenderer(),
  ]

  /// Returns the renderer for a format; nil if no format has that name.
  public static func named(_ format: String) -> (any Renderer)? {
    all.first { $0.format == format }
  }

  /// Returns the text of a figure in one format.
  public static func render(_ figure: Figure, as renderer: any Renderer, on page: Page) -> String {
    var text = ""
    renderer.write(figure, on: page, to: &text)
    return text
  }
}
