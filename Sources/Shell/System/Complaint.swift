import Commands
import Renderers

/// An error as it is shown: the words, the line, and an underline below the fault.
struct Complaint: Sendable, Hashable {
  /// The words, without a full stop.
  var message: String

  /// The source of the line, as in "morning.news:3".
  var place: String?

  /// The line and the columns of the fault in it, in characters.
  var excerpt: Excerpt?

  /// A line with the characters that are to blame.
  struct Excerpt: Sendable, Hashable {
    var line: String
    var characters: Range<Int>
  }

  /// Words at a place, without a line.
  init(_ message: String, place: String? = nil) {
    self.message = message
    self.place = place
  }

  /// An error of a line; the name of a script is left out where it would not help.
  init(_ error: LineError, showsPlace: Bool = true) {
    message = error.message
    if showsPlace { place = error.place.map { "\($0.file):\($0.line)" } }
    if !error.isNoResult {
      excerpt = error.excerpt.map { Excerpt(line: $0.line, characters: $0.columns) }
    }
  }

  /// The lines to be written, with a line break at the end; words are folded and lines are cut to the width, if any.
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

  /// The words after the name of the program, for what is wrong before any line is read.
  var textOfProgram: String { "newshound: \(Escaping.visible(message, keepingLineBreaks: true))\n" }

  /// Words on lines that fit, the first one having less room.
  private static func folded(_ words: String, after used: Int, in width: Int?) -> String {
    guard let width, width > 10 else { return words }
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

  /// The part of the line round the fault that fits, and the position and width of the fault in it, in columns.
  private static func shown(_ excerpt: Excerpt, in width: Int) -> (line: String, blanks: Int, underlined: Int)
  {
    let characters = Array(excerpt.line)
    let fault = excerpt.characters.clamped(to: 0..<max(characters.count, excerpt.characters.lowerBound))
    var start = 0
    var before = columns(characters[..<min(fault.lowerBound, characters.count)])
    // Half of the width stays for the fault and what follows it.
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
