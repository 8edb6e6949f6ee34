import Commands
import Files
import Letters
import Platform

/// The user's own text editor, to which a text is given in a file of a private folder.
struct TextEditor: Sendable {
  /// The terminal.
  let terminal: Terminal

  /// The line that ends the text; what stands below it is for reading.
  static let end = "--- Your answer stands above this line; it and all below are left out. ---"

  /// The largest file that is read back, in bytes.
  private static let largest = 4 << 20

  /// The exit status of the system shell if there is no program of that name.
  private static let isNotThere: Int32 = 127

  /// The command that opens a file, which is its first argument; `VISUAL` is for screens that can do more than lines.
  var command: String {
    let chosen = (terminal.isDumb ? [] : [EnvironmentVariable.visualEditor]) + [.editor]
    return chosen.lazy.compactMap { terminal.environment[$0.rawValue]?.trimmed }.first { !$0.isEmpty }
      ?? "nano"
  }

  /// Opens a text with the lines of a task below it, and waits until the editor ends.
  func edit(_ text: String, task: [String]) -> EditedText {
    guard let folder = try? Folder.makeTemporary() else {
      return .failed("no folder for the text can be made; TMPDIR names where")
    }
    defer { Folder.remove(folder) }
    let path = folder + "/answer.txt"
    let whole = ([text, "", TextEditor.end] + task).joined(separator: "\n") + "\n"
    do {
      try WholeFile.write(Array(whole.utf8), to: path, purpose: "editing")
    } catch {
      return .failed("the text cannot be given to an editor: \(error)")
    }
    guard let status = SystemShell.useTerminal(for: command + " " + TextEditor.quoted(path)) else {
      return .failed("the editor '\(command)' could not be started; set EDITOR, as in EDITOR=nano")
    }
    if status == TextEditor.isNotThere {
      return .failed("there is no editor '\(command)'; set EDITOR to one that is there, as in EDITOR=nano")
    }
    // A program that is killed leaves its screen, without a cursor.
    if status > 128 { try? StandardStream.error.write("\u{1B}[?1049l\u{1B}[?25h\u{1B}[0m\r\n") }
    let saved = saved(at: path)
    if status != 0 {
      guard status > 128, case .saved(let text) = saved, text != whole else {
        return .failed("the editor '\(command)' failed (status \(status)); your text is as it was")
      }
    }
    guard case .saved(let read) = saved else { return saved }
    return read == whole ? .unchanged : .saved(TextEditor.answer(in: read))
  }

  private func saved(at path: String) -> EditedText {
    guard FileKind(path: path) == .file else { return .unchanged }
    guard let bytes = try? OwnFileBytes.of(path, named: path, limit: TextEditor.largest) else {
      return .failed("the text is too long, or cannot be read; your text is as it was")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failed("the editor saved no UTF-8; your text is as it was")
    }
    return .saved(text)
  }

  /// The text above the line that ends it, without blank lines at both ends.
  static func answer(in text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let own = lines.prefix { $0.trimmed != end }
    return own.joined(separator: "\n").trimmed
  }

  /// A path as one word of the system shell.
  private static func quoted(_ path: String) -> String {
    "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
