import Letters
import Platform

/// The user's pager, which shows text that is longer than the screen.
struct Pager {
  /// The terminal.
  var terminal: Terminal

  /// The width of a text in columns, not counting escape sequences.
  var width: (String) -> Int

  /// Shows a short message that is not part of the text.
  var remark: (String) -> Void = { _ in }

  /// Writes a text to standard output, through the pager if it is longer than the screen.
  ///
  /// If the pager cannot be run, the text is written without it, and a message reports that. `less` opens the
  /// text at `line`, counted from 1.
  func show(_ text: String, from line: Int = 1) throws(OutputError) {
    let size = terminal.size
    guard terminal.isOutputTerminal, !terminal.isDumb, let command = command(from: line),
      Self.rows(of: text, columns: size.columns, width: width) >= size.rows
    else { return try StandardStream.output.write(text) }
    switch SystemShell.feed(text, to: command) {
    case nil, Pager.cannotBeRun, Pager.isNotThere:
      try StandardStream.output.write(text)
      remark(Sentences.noPager(terminal.environment["PAGER"] ?? "less"))
    default: return
    }
  }

  /// The exit statuses of the system shell if a program cannot be run, and if there is none of that name.
  private static let cannotBeRun: Int32 = 126
  private static let isNotThere: Int32 = 127

  /// The prompt of `less` at the foot of the screen, by default only a colon: how to continue and how
  /// to quit.
  ///
  /// In a prompt of `less`, colons, full stops and question marks have a special meaning unless preceded by
  /// a backslash.
  private static let prompt = #"Space\: on   b\: back   /WORD\: finds   q\: leaves ?e (end)."#

  /// The command that the system shell runs; nil if `PAGER` is empty or "cat".
  var command: String? { command(from: 1) }

  /// Returns the command for a text that is opened at a line, counted from 1; nil if `PAGER` is empty
  /// or "cat".
  private func command(from line: Int) -> String? {
    let place = line > 1 ? " +\(line)" : ""
    let options = terminal.environment["LESS"] == nil ? "LESS=FRX; export LESS; " : ""
    guard let pager = terminal.environment["PAGER"] else {
      return options + "if command -v less >/dev/null 2>&1; then exec less\(promptOption)\(place); "
        + "elif command -v more >/dev/null 2>&1; then exec more; else exec cat; fi"
    }
    let name = pager.trimmed
    if name.isEmpty || name == "cat" { return nil }
    return options + Pager.guarded(name + (Pager.isPlainLess(name) ? promptOption + place : ""))
  }

  /// The option that gives `less` its prompt, unless the user has chosen one.
  private var promptOption: String {
    let chosen = terminal.environment["LESS"] ?? ""
    // With the letter P among the options, or the long name, the user may have set a prompt, which is
    // left alone.
    return chosen.contains("P") || chosen.contains("prompt") ? "" : " '-Ps" + Pager.prompt + "$'"
  }

  /// Whether a pager command is `less` with nothing but options, none of them a prompt, and without pipes,
  /// quotation marks or other special characters of the shell.
  private static func isPlainLess(_ pager: String) -> Bool {
    let words = pager.split(separator: " ")
    guard let program = words.first?.split(separator: "/").last, program == "less" else { return false }
    return words.dropFirst().allSatisfy { word in
      (word.hasPrefix("-") || word.hasPrefix("+")) && !word.contains("P") && !word.contains("prompt")
        && word.utf8.allSatisfy { isPlain($0) }
    }
  }

  /// Returns the pager command, preceded by a test that exits quietly if there is no program of that name.
  private static func guarded(_ pager: String) -> String {
    let program = pager.prefix { $0 != " " }
    guard program.utf8.allSatisfy({ isPlain($0) }), !program.contains("=") else { return pager }
    return "command -v \(program) >/dev/null 2>&1 || exit \(isNotThere); " + pager
  }

  /// Whether a byte has no special meaning to the system shell inside a word.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || "-+./_=,:@%".utf8.contains(byte)
  }

  /// Returns the number of rows of a text on a screen, with long lines wrapped.
  static func rows(of text: String, columns: Int, width: (String) -> Int) -> Int {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let columns = max(1, columns)
    return lines.reduce(0) { rows, line in rows + max(1, (width(String(line)) + columns - 1) / columns) }
  }
}
