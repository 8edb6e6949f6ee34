/// The physical lines of a script or a prompt, joined to the lines that are run.
///
/// A line is continued by a backslash at its end or by an open quotation mark. The latter has a limit, so
/// that a missing quotation mark does not swallow all that follows. Each physical line is scanned a bounded
/// number of times.
public struct LineGatherer: Sendable {
  /// The maximum number of further lines that an open quotation mark reaches.
  public static let reach = 10

  /// The text so far, with line breaks between the physical lines.
  public private(set) var text = ""

  /// The number of physical lines in the text.
  public private(set) var count = 0

  private var ending = Line.Ending.complete
  private var quoted = 0

  /// The physical lines since the open quotation mark, beginning with its own line.
  private var opened = ""

  /// Creates an empty gatherer.
  public init() {}

  /// Whether the next physical line belongs to the text.
  public var isIncomplete: Bool {
    switch ending {
    case .complete: false
    case .continued: true
    case .openQuote: quoted <= LineGatherer.reach
    }
  }

  /// Whether the text ends inside an open quotation.
  public var hasOpenQuote: Bool { if case .openQuote = ending { true } else { false } }

  /// Adds a physical line, without its line break.
  public mutating func add(_ line: String) {
    text += count == 0 ? line : "\n" + line
    count += 1
    if case .openQuote = ending {
      quoted += 1
      opened += "\n" + line
      // Only a quotation mark can close the quotation.
      if line.contains(where: { "\"”'".contains($0) }) { ending = Line(opened).ending }
    } else {
      ending = Line(line).ending
      quoted = hasOpenQuote ? 1 : 0
      opened = hasOpenQuote ? line : ""
    }
  }
}
