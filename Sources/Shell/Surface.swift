import Commands
import Renderers

/// What answers and errors are shown on: a terminal, a pipe, or the text of a transcript.
struct Surface {
  /// Whether a text may go through the pager.
  enum Paging: Sendable, Hashable {
    case never
    /// From a line on, counted from 1.
    case from(line: Int)
  }

  /// Shows an answer; it may ask for the pager.
  var show: (_ text: String, _ paging: Paging) throws -> Void

  /// Shows an error or a remark.
  var remark: (String) -> Void

  /// The columns of answers when the settings do not tell; nil where lines may have any length.
  var width: () -> Int?

  /// The colours and links of answers.
  var page: (Settings) -> Page

  /// The page of an answer that goes to a command of the system: as wide as the terminal on which that will write.
  var pipedPage: (Settings) -> Page = { _ in Page() }

  /// True when errors have colour.
  var hasErrorColor: (ColorChoice) -> Bool

  /// Gives an answer to a command of the system.
  var feed: (_ text: String, _ command: String) throws -> Void

  /// The line that tells how far a command has come.
  var progress: ProgressLine?

  /// True when the line that a prefix or an alias stands for is shown.
  var showsExpansions = false

  /// True when a person types the lines, who may not know what a file is needed for.
  var isInteractive = false

  /// True when it is told what was written into which file.
  var tellsFiles = false

  /// The rows of the screen of a person; nil where answers are not read on one.
  var rows: () -> Int? = { nil }

  /// The standard output and error of the process, with a pager when it is used by a person.
  static func process(_ terminal: Terminal, isInteractive: Bool) -> Surface {
    let pager = Pager(
      terminal: terminal,
      width: columns,
      remark: { try? StandardStream.error.write($0 + "\n") }
    )
    let output = Output()
    let showsProgress = terminal.isErrorTerminal && !terminal.isDumb
    return Surface(
      show: { text, paging in
        if case .from(let line) = paging, isInteractive {
          try pager.show(text, from: line)
        } else {
          try StandardStream.output.write(text)
        }
        if !text.isEmpty { output.hasBegun = true }
      },
      remark: { try? StandardStream.error.write($0) },
      width: { terminal.isOutputTerminal ? terminal.size.columns : nil },
      page: { settings in
        let width = terminal.isOutputTerminal ? settings.columns ?? terminal.size.columns : nil
        let theme = terminal.wantsColor(settings.colorChoice) ? terminal.theme(settings.themeChoice) : nil
        return Page(
          width: width,
          theme: theme,
          hasLinks: terminal.wantsLinks(settings.linkChoice),
          isContinued: output.hasBegun
        )
      },
      pipedPage: { settings in
        // Only tables are laid out for the eye; all other formats are for the command, which wants whole lines.
        let isLaidOut = terminal.isOutputTerminal && ["table", "box"].contains(settings.format)
        return Page(width: isLaidOut ? settings.columns ?? terminal.size.columns : nil)
      },
      hasErrorColor: { choice in
        var errors = terminal
        errors.isOutputTerminal = terminal.isErrorTerminal
        return errors.wantsColor(choice)
      },
      feed: { text, command in
        guard let status = SystemShell.feed(text, to: command) else {
          throw OutputError.commandFailed(command, status: 127)
        }
        if status == 128 + 2 { throw CancellationError() }
        if status != 0 { throw OutputError.commandFailed(command, status: status) }
      },
      progress: showsProgress
        ? ProgressLine(columns: { terminal.size.columns }, write: { try? StandardStream.error.write($0) })
        : nil,
      showsExpansions: isInteractive && terminal.isOutputTerminal,
      isInteractive: isInteractive,
      tellsFiles: terminal.isErrorTerminal,
      rows: { isInteractive && terminal.isOutputTerminal ? terminal.size.rows : nil }
    )
  }

  /// Whether anything has been shown on standard output.
  private final class Output {
    var hasBegun = false
  }

  /// The columns of a line of an answer, its colours not counted.
  static func columns(of line: String) -> Int { DisplayWidth.columns(of: withoutEscapes(line)) }

  /// A text without the sequences that colour it.
  private static func withoutEscapes(_ line: String) -> String {
    guard line.utf8.contains(0x1B) else { return line }
    var text = String.UnicodeScalarView()
    var end: Unicode.Scalar?
    var isNew = false
    for scalar in line.unicodeScalars {
      if scalar == "\u{1B}", end != "\\" {
        (end, isNew) = ("m", true)
      } else if isNew {
        // A link ends with the two characters of ST, a colour with its letter.
        end = scalar == "]" ? "\\" : "m"
        isNew = false
      } else if let last = end {
        if scalar == last { end = nil }
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
