public import Figures

/// Writes figures in one output format.
public protocol Renderer: Sendable {
  /// The name of the format as `mode` takes it, as in "table" or "json".
  var format: String { get }

  /// One line that says what the format is for.
  var summary: String { get }

  /// Writes a figure to a stream, ending with a line break unless nothing is written.
  func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream)
}

/// Properties of the output that a renderer depends on; it consults nothing else.
public struct Page: Sendable, Hashable {
  /// The width in columns of a terminal; nil for a file or a pipe, which have no width.
  public var width: Int?

  /// The colours, where escape sequences for them may be written.
  public var theme: Theme?

  /// True when escape sequences for links may be written.
  public var hasLinks: Bool

  /// True when the page is a file of its own, which may begin and end as files of its format do.
  public var isWholeFile: Bool

  /// True when other figures stand before this one on the page.
  public var isContinued: Bool

  /// A page.
  public init(
    width: Int? = nil,
    theme: Theme? = nil,
    hasLinks: Bool = false,
    isWholeFile: Bool = false,
    isContinued: Bool = false
  ) {
    self.width = width
    self.theme = theme
    self.hasLinks = hasLinks
    self.isWholeFile = isWholeFile
    self.isContinued = isContinued
  }
}

/// The renderers by the names that `mode` takes.
public enum Renderers {
  /// All renderers in the order in which help lists them.
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
  ]

  /// The renderer for a format, or nil if no format has that name.
  public static func named(_ format: String) -> (any Renderer)? {
    all.first { $0.format == format }
  }

  /// The text of a figure in one format.
  public static func render(_ figure: Figure, as renderer: any Renderer, on page: Page) -> String {
    var text = ""
    renderer.write(figure, on: page, to: &text)
    return text
  }
}
