/// Joins the physical lines of a script or a prompt to the lines that are run.
///
/// A backslash at the end of a line continues it, and so does an open quotation mark, but not for long: one slip must
/// not swallow all that follows. Each physical line is looked at a bounded number of times.
public struct LineGatherer: Sendable {
  /// How many further lines an open quotation mark may reach.
  public static let reach = 10

  /// The text so far, with line breaks between the physical lines.
  public private(set) var text = ""

  /// How many physical lines it has.
  public private(set) var count = 0

  private var ending = Line.Ending.complete
  private var quoted = 0

  /// The physical lines from the one on in which the open quotation mark stands.
  private var opened = ""

  /// Nothing gathered.
  public init() {}

  /// True when a further line belongs to the text.
  public var isIncomplete: Bool {
    switch ending {
    case .complete: false
    case .continued: true
    case .openQuote: quoted <= LineGatherer.reach
    }
  }

  /// True when the text ends inside a quotation that has not been closed.
  public var hasOpenQuote: Bool { if case .openQuote = ending { true } else { false } }

  /// Adds a physical line, without its line break.
  public mutating func add(_ line: String) {
    text += count == 0 ? line : "\n" + line
    count += 1
    if case .openQuote = ending {
      quoted += 1
      opened += "\n" + line
      // Only a quotation mark can close what is open.
      if line.contains(where: { "\"”'".contains($0) }) { ending = Line(opened).ending }
    } else {
      ending = Line(line).ending
      quoted = hasOpenQuote ? 1 : 0
      opened = hasOpenQuote ? line : ""
    }
  }
}
