import Figures
import Letters

/// A writer of figures as lines for people, which the formats `table`, `box` and `plain` share.
struct TextWriter {
  /// The lines that are drawn around text.
  enum Drawing: Sendable { case nothing, rules, boxes }

  /// The maximum width of running text, beyond which lines are hard to follow.
  private static let readable = 90

  /// The width of a line; nil for lines of any length.
  let width: Int?

  /// The width of a line of running text; nil for lines of any length.
  var readingWidth: Int? { width.map { min($0, TextWriter.readable) } }

  /// The writer of colours and links.
  private let paint: Paint

  /// The lines that are drawn around text.
  let drawing: Drawing

  /// Whether rules, bars and branches are drawn.
  var isDrawn: Bool { drawing != .nothing }

  /// The text written so far.
  private(set) var output = ""

  /// Creates a writer on an empty page, which is at least ten columns wide.
  init(on page: Page, drawing: Drawing) {
    width = page.width.flatMap { $0 > 0 ? min(max($0, 10), 10_000) : nil }
    paint = Paint(theme: page.theme, hasLinks: page.hasLinks)
    self.drawing = drawing
  }

  /// Writes a figure.
  mutating func write(_ figure: Figure) {
    switch figure {
    case .message(let message): write(message)
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .passages(let passages): write(passages)
    case .tree(let tree): write(tree)
    case .graph(let graph): write(graph.picture)
    case .sections(let sections): write(sections)
    case .nothing: break
    }
  }

  /// Writes one line without wrapping it, and without spaces at its end.
  mutating func writeLine(_ line: StyledLine) {
    paint.write(line, to: &output)
    while output.utf8.last == 0x20 { output.unicodeScalars.removeLast() }
    output += "\n"
  }

  /// Writes a line wrapped to the width of running text.
  mutating func writeWrapped(_ line: StyledLine, indent: Int = 0) {
    guard let width = readingWidth else { return writeLine(line) }
    for line in line.wrapped(to: width, indent: indent) { writeLine(line) }
  }

  /// Writes a remark below a figure.
  mutating func writeNote(_ note: StyledText?) {
    guard let note, !note.isEmpty else { return }
    writeWrapped(StyledLine(note).inRole(.dim))
  }

  /// Writes the number of elements left out, and a hint on how to see them.
  mutating func writeMore(_ count: Int, hint: StyledText?) {
    var line = StyledLine("… \(count) more", .dim)
    if let hint, !hint.isEmpty {
      line.append(" (", .dim)
      line.append(StyledLine(hint).inRole(.dim))
      line.append(")", .dim)
    }
    writeWrapped(line)
  }

  // MARK: - Messages

  private mutating func write(_ message: Message) {
    for (index, text) in message.lines.enumerated() {
      var line = StyledLine()
      if message.tone == .warning, index == 0 { line.append("warning: ", .warning) }
      line.append(message.tone == .hint ? StyledLine(text).inRole(.dim) : StyledLine(text))
      writeWrapped(line, indent: hangingIndent(of: line))
    }
  }

  /// Returns the column at which the second column of a line begins, as in "  load FILE   reads a file", or
  /// else its first word; 0 if the line is not wrapped.
  private func hangingIndent(of line: StyledLine) -> Int {
    guard let width = readingWidth, line.width > width else { return 0 }
    let text = line.parts.map(\.text).joined()
    let words = text.drop { $0 == " " }
    let leading = text.count - words.count
    guard let gap = words.firstRange(of: leading > 0 ? "  " : "   ") else { return leading }
    let second = words[gap.lowerBound...].drop { $0 == " " }
    guard !second.isEmpty else { return leading }
    let columns = DisplayWidth.columns(ofSlice: text[..<second.startIndex])
    return columns <= width / 2 ? columns : leading
  }

  // MARK: - Sections

  private mutating func write(_ sections: [Section]) {
    for (index, section) in sections.enumerated() {
      if index > 0 { output += "\n" }
      if !section.title.isEmpty { writeWrapped(StyledLine(section.title, .heading)) }
      write(section.figure)
    }
  }

  // MARK: - Passages

  private mutating func write(_ passages: Passages) {
    for (index, passage) in passages.passages.enumerated() {
      if index > 0 { output += "\n" }
      var heading = StyledLine()
      if let number = passage.number {
        heading.append("[\(number)]", .dim)
        if !passage.heading.isEmpty { heading.append(" ") }
      }
      heading.append(StyledLine(passage.heading).inRole(.strong))
      if heading.width > 0 { writeWrapped(heading) }
      for (index, paragraph) in passage.paragraphs.enumerated() {
        if index > 0 { output += "\n" }
        writeWrapped(StyledLine(paragraph))
      }
    }
    if passages.passages.isEmpty { writeLine(StyledLine("No passages.", .dim)) }
    if passages.total > passages.passages.count {
      output += "\n"
      writeMore(passages.total - passages.passages.count, hint: passages.moreHint)
    }
  }
}
