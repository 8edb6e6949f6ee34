import Foundation

/// Shows text that is longer than the screen, through the user's pager.
struct Pager {
  /// The terminal.
  var terminal: Terminal

  /// The columns that a text takes on the screen, its escape sequences not counted.
  var width: (String) -> Int

  /// Writes a text on standard output, through the pager if there is need of one.
  func show(_ text: String) {
    let size = terminal.size
    guard terminal.isOutputTerminal, !terminal.isDumb, let command = command,
      Self.rows(of: text, columns: size.columns, width: width) >= size.rows,
      page(text, through: command)
    else {
      try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
      return
    }
  }

  /// What the system's shell is to run; nothing when `PAGER` is empty or says not to page.
  var command: String? {
    let options = terminal.environment["LESS"] == nil ? "LESS=FRX; export LESS; " : ""
    guard let pager = terminal.environment["PAGER"] else {
      return options + "if command -v less >/dev/null 2>&1; then exec less; "
        + "elif command -v more >/dev/null 2>&1; then exec more; else exec cat; fi"
    }
    let name = pager.trimmingCharacters(in: .whitespaces)
    return name.isEmpty || name == "cat" ? nil : options + pager
  }

  /// The rows of a screen that a text takes, long lines folded.
  static func rows(of text: String, columns: Int, width: (String) -> Int) -> Int {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let columns = max(1, columns)
    return lines.reduce(0) { rows, line in rows + max(1, (width(String(line)) + columns - 1) / columns) }
  }

  /// False when the shell could not be started.
  ///
  /// A pager that ends early is no error, and Ctrl-C is its own.
  private func page(_ text: String, through command: String) -> Bool {
    guard let pipe = unsafe popen(command, "w") else { return false }
    let interrupt = signal(SIGINT, SIG_IGN)
    let brokenPipe = signal(SIGPIPE, SIG_IGN)
    var text = text
    text.withUTF8 { _ = unsafe fwrite($0.baseAddress, 1, $0.count, pipe) }
    unsafe pclose(pipe)
    _ = signal(SIGPIPE, brokenPipe)
    _ = signal(SIGINT, interrupt)
    return true
  }
}
