import Commands
import Renderers

/// The output for answers and errors: a terminal, a pipe, or the text of a transcript.
struct Surface {
  /// Whether a text may be shown in the pager.
  enum Paging: Sendable, Hashable {
    case never
    /// In the pager, opened at a line counted from 1.
    case from(line: Int)
  }

  /// Shows an answer, in the pager if `paging` permits it.
  var show: (_ text: String, _ paging: Paging) throws -> Void

  /// Shows an error or a remark.
  var remark: (String) -> Void

  /// The width of answers, in columns, if the settings do not give it; nil if lines may have any length.
  var width: () -> Int?

  /// The page on which answers are rendered, with its width, colours and links.
  var page: (Settings) -> Page

  /// The page of an answer that is piped to a system command, as wide as the terminal that the command
  /// writes to.
  var pipedPage: (Settings) -> Page = { _ in Page() }

  /// Whether errors are shown in colour.
  var hasErrorColor: (ColorChoice) -> Bool

  /// Pipes an answer to a system command.
  var feed: (_ text: String, _ command: String) throws -> Void

  /// The line that shows the progress of a command; nil if there is none.
  var progress: ProgressLine?

  /// Whether the expansion of an abbreviated command or an alias is shown.
  var showsExpansions = false

  /// Whether a user types the lines, who may overwrite files that are still needed.
  var isInteractive = false

  /// Whether a remark reports each file that an answer was written to.
  var tellsFiles = false

  /// The size of the terminal on which answers are shown; nil for files and pipes.
  var screen: () -> Session.Screen? = { nil }

  /// The number of rows of the user's screen; nil if answers are not shown on one.
  var rows: () -> Int? = { nil }

  /// Returns the surface of the standard output and standard error of the process, with a pager if it
  /// is interactive.
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
        // Only tables are laid out for reading; all other formats are for the command, which needs
        // unbroken lines.
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
      screen: {
        terminal.isOutputTerminal
          ? Session.Screen(columns: terminal.size.columns, rows: terminal.size.rows) : nil
      },
      rows: { isInteractive && terminal.isOutputTerminal ? terminal.size.rows : nil }
    )
  }

  /// Whether anything has been shown on standard output.
  private final class Output {
    var hasBegun = false
  }

  /// Returns the width of a line of an answer in columns, not counting escape sequences.
  static func columns(of line: String) -> Int { DisplayWidth.columns(of: withoutEscapes(line)) }

  /// Returns a text without its escape sequences for colours and links.
  private static func withoutEscapes(_ line: String) -> String {
    guard line.utf8.contains(0x1B) else { return line }
    var text = String.UnicodeScalarView()
    var end: Unicode.Scalar?
    var isNew = false
    for scalar in line.unicodeScalars {
      if scalar == "\u{1B}", end != "\\" {
        (end, isNew) = ("m", true)
      } else if isNew {
        // A link ends with the two characters of ST, a colour with the letter "m".
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
