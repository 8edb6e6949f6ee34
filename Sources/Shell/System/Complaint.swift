import Commands
import Renderers

/// An error message as it is shown: the message, the line, and an underline below the error.
struct Complaint: Sendable, Hashable {
  /// The message, without a full stop.
  var message: String

  /// The source of the line, as in "morning.news:3"; nil if it is not shown.
  var place: String?

  /// The line and the position of the error in it; nil if they are not shown.
  var excerpt: Excerpt?

  /// A line with the range of characters that caused the error.
  struct Excerpt: Sendable, Hashable {
    var line: String
    var characters: Range<Int>
  }

  /// Creates a message with an optional source and without a line.
  init(_ message: String, place: String? = nil) {
    self.message = message
    self.place = place
  }

  /// Creates the message for an error of a line.
  ///
  /// `showsPlace` adds the name of the script and the line number.
  init(_ error: LineError, showsPlace: Bool = true) {
    message = error.message
    if showsPlace { place = error.place.map { "\($0.file):\($0.line)" } }
    if !error.isNoResult {
      excerpt = error.excerpt.map { Excerpt(line: $0.line, characters: $0.columns) }
    }
  }

  /// Returns the text to be written, with a line break at the end.
  ///
  /// The message is wrapped and the excerpt is shortened to the width, if given.
  func text(width: Int? = nil, hasColor: Bool = false) -> String {
    let red = hasColor ? "\u{1B}[1;31m" : ""
    let end = hasColor ? "\u{1B}[0m" : ""
    let place = place.map { Escaping.visible($0) + ": " } ?? ""
    let words = Escaping.visible(message, keepingLineBreaks: true)
    let folded = Complaint.folded(words, after: DisplayWidth.columns(of: place) + 7, in: width)
    var text = "\(place)\(red)error:\(end) \(folded)\n"
    if let excerpt {
      let shown = Complaint.shown(excerpt, in: max(20, (width ?? 120) - 3))
      text += "  \(shown.line)\n  \(String(repeating: " ", count: shown.blanks))"
      text += "\(red)^\(String(repeating: "~", count: max(0, shown.underlined - 1)))\(end)\n"
    }
    return text
  }

  /// The message after the name of the program, for errors that occur before any line is read.
  var textOfProgram: String { "newshound: \(Escaping.visible(message, keepingLineBreaks: true))\n" }

  /// Returns a message wrapped to a width; `used` columns of the first line are taken.
  private static func folded(_ words: String, after used: Int, in width: Int?) -> String {
    guard let width, width > 10 else { return words }
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 1 else {
      return lines.enumerated().map { folded(String($1), after: $0 == 0 ? used : 0, in: width) }
        .joined(separator: "\n")
    }
    var text = ""
    var column = used
    for (number, word) in words.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let columns = DisplayWidth.columns(of: String(word))
      if number > 0, column + 1 + columns > width {
        text += "\n  "
        column = 2
      } else if number > 0 {
        text += " "
        column += 1
      }
      text += word
      column += columns
    }
    return text
  }

  /// Returns the part of the line around the error that fits, and the position and width of the error in it,
  /// in columns.
  private static func shown(_ excerpt: Excerpt, in width: Int) -> (line: String, blanks: Int, underlined: Int)
  {
    let characters = Array(excerpt.line)
    let fault = excerpt.characters.clamped(to: 0..<max(characters.count, excerpt.characters.lowerBound))
    var start = 0
    var before = columns(characters[..<min(fault.lowerBound, characters.count)])
    // Half of the width is reserved for the error and the text after it.
    while before > width / 2, start < fault.lowerBound {
      before -= columns(characters[start...start])
      start += 1
    }
    if start > 0 { before += 1 }
    var line = start > 0 ? "…" : ""
    var used = start > 0 ? 1 : 0
    var underlined = 0
    for position in start..<characters.count {
      let text = Escaping.visible(String(characters[position]))
      let count = DisplayWidth.columns(of: text)
      if used + count > width - 1, position + 1 < characters.count {
        line += "…"
        break
      }
      line += text
      used += count
      if fault.contains(position) { underlined += count }
    }
    return (line, before, max(1, underlined))
  }

  private static func columns(_ characters: ArraySlice<Character>) -> Int {
    DisplayWidth.columns(of: Escaping.visible(String(characters)))
  }
}
