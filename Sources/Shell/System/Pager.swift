import Letters
import Platform

/// Shows text that is longer than the screen, through the user's pager.
struct Pager {
  /// The terminal.
  var terminal: Terminal

  /// The columns that a text takes on the screen, its escape sequences not counted.
  var width: (String) -> Int

  /// Shows a few words that are no part of the text.
  var remark: (String) -> Void = { _ in }

  /// Writes a text on standard output, through the pager if there is need of one.
  ///
  /// A pager that cannot be run takes nothing away: the text is written without it, and a line says so.
  /// `less` opens it at a line.
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

  /// With what status the system's shell ends when a program cannot be run, and when there is none of that name.
  private static let cannotBeRun: Int32 = 126
  private static let isNotThere: Int32 = 127

  /// What is said at the foot of the screen, which `less` otherwise leaves at a colon: how to go on and how to leave.
  ///
  /// A colon, a full stop and a question mark mean something in a prompt of `less` unless a backslash stands before
  /// them.
  private static let prompt = #"Space\: on   b\: back   /WORD\: finds   q\: leaves ?e (end)."#

  /// What the system's shell is to run; nil if `PAGER` is empty or says not to page.
  var command: String? { command(from: 1) }

  /// The same for a text that is opened at a line, counted from 1.
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
    // A letter P among the options, or the long name: better no help than a prompt that is not the user's.
    return chosen.contains("P") || chosen.contains("prompt") ? "" : " '-Ps" + Pager.prompt + "$'"
  }

  /// True for `less` with options alone, none of them a prompt: no pipe, no quotation marks, nothing that ends it.
  private static func isPlainLess(_ pager: String) -> Bool {
    let words = pager.split(separator: " ")
    guard let program = words.first?.split(separator: "/").last, program == "less" else { return false }
    return words.dropFirst().allSatisfy { word in
      (word.hasPrefix("-") || word.hasPrefix("+")) && !word.contains("P") && !word.contains("prompt")
        && word.utf8.allSatisfy { isPlain($0) }
    }
  }

  /// The command, with nothing said by the system's shell when it begins with the name of no program.
  private static func guarded(_ pager: String) -> String {
    let program = pager.prefix { $0 != " " }
    guard program.utf8.allSatisfy({ isPlain($0) }), !program.contains("=") else { return pager }
    return "command -v \(program) >/dev/null 2>&1 || exit \(isNotThere); " + pager
  }

  /// True for a byte that means nothing to the system's shell inside a word.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || "-+./_=,:@%".utf8.contains(byte)
  }

  /// The rows of a screen that a text takes, long lines folded.
  static func rows(of text: String, columns: Int, width: (String) -> Int) -> Int {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let columns = max(1, columns)
    return lines.reduce(0) { rows, line in rows + max(1, (width(String(line)) + columns - 1) / columns) }
  }
}
