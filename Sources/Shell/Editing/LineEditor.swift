import CEditLine
import Commands
import Letters
import Platform
import Renderers

/// A line editor with completion and history, for the main thread only.
///
/// If the terminal does not support editing, lines are read without it.
@safe final class LineEditor {
  /// The configuration of a line editor.
  struct Configuration {
    /// The name by which `~/.editrc` refers to the program.
    var program = "newshound"

    /// Whether lines are edited on a terminal that supports it.
    var allowsEditing = true

    /// The terminal.
    var terminal: Terminal

    /// Whether colours may be written.
    var hasColor = false
  }

  /// A function that returns the best completions at the cursor of a line, which is counted in characters.
  typealias Completer = (_ line: String, _ cursor: Int, _ limit: Int) -> TabCompletion

  private static let mostCandidates = 500

  private let configuration: Configuration
  private let history: HistoryFile
  private let completer: Completer
  private var handle: OpaquePointer?
  private var plain = PlainLineReader()
  private var walk: HistoryWalk?
  private var pending: ArraySlice<String> = []
  private var rest = ""

  /// Whether the rest of a likely line is suggested after the typed text.
  var showsHints = false

  /// Whether the prompt may overwrite the current row; false if a system command may have left an unfinished
  /// row there.
  var ownsRow = true

  /// An action that is run once per line when the user pauses, so that the next key need not wait for it.
  var whenIdle: () -> Void = {}

  /// The key bindings of the editor.
  var keys = EditingKeys.auto {
    didSet {
      guard keys != oldValue, let handle = unsafe handle else { return }
      unsafe line_editor_use_keys(handle, keys == .auto ? nil : keys.rawValue)
    }
  }

  /// Creates an editor; call `close` when it is no longer needed.
  init(_ configuration: Configuration, history: HistoryFile, completer: @escaping Completer) {
    self.configuration = configuration
    self.history = history
    self.completer = completer
    guard configuration.allowsEditing, configuration.terminal.allowsEditing, line_editor_use_utf8() else {
      return
    }
    let callbacks = unsafe line_editor_callbacks(
      context: Unmanaged.passUnretained(self).toOpaque(),
      key: { context, key in unsafe LineEditor.at(context)?.press(key) },
      history: { context, steps in unsafe LineEditor.at(context)?.historyEntry(steps) },
      hint: { context, line in unsafe LineEditor.at(context)?.hint(line) },
      idle: { context in unsafe LineEditor.at(context)?.prepare() },
      compose: { _, letter, mark in Composition.letter(letter, with: mark) },
      boundary: { _, line, cursor, forward in
        guard let line = unsafe line else { return cursor }
        return Composition.boundary(in: unsafe String(cString: line), from: cursor, forward: forward)
      }
    )
    unsafe handle = line_editor_open(configuration.program, callbacks)
  }

  deinit { close() }

  /// Closes the editor and restores the terminal.
  func close() {
    unsafe line_editor_close(handle)
    unsafe handle = nil
  }

  /// Whether a part of a paste has not been returned yet: lines, or the text after the last line break.
  var hasPendingLines: Bool { !pending.isEmpty || !rest.isEmpty }

  /// Discards the parts of a paste that have not been returned yet, as after an error in one of its lines.
  func dropPendingLines() {
    pending = []
    rest = ""
  }

  /// Prompts for a line and returns it.
  func readLine(prompt: StyledPrompt) -> InputLine {
    guard let handle = unsafe handle else {
      let hasPrompt = configuration.terminal.isInputTerminal && configuration.terminal.isOutputTerminal
      return plain.readLine(prompt: hasPrompt ? prompt.text : nil)
    }
    walk = nil
    history.refresh()
    let next = pending.popFirst()
    var initial = next
    if next == nil, !rest.isEmpty {
      initial = rest
      rest = ""
    }
    var bytes: UnsafeMutablePointer<CChar>? = nil
    let color = configuration.hasColor ? prompt.color : nil
    let end = unsafe line_editor_read(handle, prompt.text, color, initial, next != nil, ownsRow, &bytes)
    defer { unsafe free(bytes) }
    guard Int(end) == LINE_EDITOR_LINE, let bytes = unsafe bytes else {
      dropPendingLines()
      switch Int(end) {
      case LINE_EDITOR_INTERRUPTED: return .interrupted
      case LINE_EDITOR_HUNG_UP: return .hungUp
      default: return .endOfFile
      }
    }
    return unsafe .line(String(cString: bytes))
  }

  // MARK: Keys

  private static func at(_ context: UnsafeMutableRawPointer?) -> LineEditor? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
  }

  private func press(_ key: Int32) {
    switch Int(key) {
    case LINE_EDITOR_COMPLETE: complete()
    case LINE_EDITOR_OLDER: walkHistory { $0.older() }
    case LINE_EDITOR_NEWER: walkHistory { $0.newer() }
    case LINE_EDITOR_SEARCH: searchHistory()
    case LINE_EDITOR_PASTE: takePaste()
    default: break
    }
  }

  private func prepare() {
    _ = history.entries
    whenIdle()
  }

  private func complete() {
    let (line, cursor) = current()
    let completion = completer(line, cursor, Self.mostCandidates)
    switch completion.outcome(for: line) {
    case .nothing:
      unsafe line_editor_beep(handle)
    case .replacement(let line, let cursor):
      replace(line, cursor: cursor)
    case .list(let candidates):
      let size = configuration.terminal.size
      let layout = ColumnLayout(
        columns: size.columns,
        rows: max(1, size.rows - 3),
        hasColor: configuration.hasColor,
        width: Self.width
      )
      unsafe line_editor_go_below(handle)
      write(layout.lines(candidates, total: completion.total).joined(separator: "\r\n") + "\r\n")
      unsafe line_editor_refresh(handle)
    }
  }

  private func walkHistory(_ step: (inout HistoryWalk) -> String?) {
    let (line, _) = current()
    if walk?.shown != line {
      walk = HistoryWalk(entries: history.ownLast, typed: line)
    }
    guard var walk, let entry = step(&walk) else {
      unsafe line_editor_beep(handle)
      return
    }
    self.walk = walk
    replace(entry)
  }

  private func historyEntry(_ steps: Int32) -> UnsafeMutablePointer<CChar>? {
    let entries = history.entries
    let index = entries.count - 1 - Int(steps)
    guard entries.indices.contains(index) else { return nil }
    return unsafe strdup(entries[index].command)
  }

  private func hint(_ typed: UnsafePointer<CChar>?) -> UnsafeMutablePointer<CChar>? {
    guard showsHints, let typed = unsafe typed else { return nil }
    let line = unsafe String(cString: typed)
    let suggestion =
      Suggestion.line(for: line, amongNewest: history.entries, of: history.session)
      ?? Suggestion.line(for: line, from: completer(line, line.count, 1))
    guard let suggestion else { return nil }
    return unsafe strdup(suggestion)
  }

  /// Searches the history (Ctrl-R).
  ///
  /// A search row replaces the line until a key ends the search.
  private func searchHistory() {
    let (line, cursor) = current()
    var search = HistorySearch(entries: history.entries.map(\.command))
    unsafe line_editor_erase(handle)
    while true {
      drawSearch(search)
      let key = unsafe line_editor_read_overlay_key(handle)
      guard key >= 0, let scalar = Unicode.Scalar(UInt32(key)) else { return }
      switch key {
      case 0x12: search.older()  // Ctrl-R
      case 0x13: search.newer()  // Ctrl-S
      case 0x08, 0x7F: search.deleteLast()
      case 0x07:  // Ctrl-G
        endSearch(with: line, cursor: cursor)
        return
      case 0..<0x20:  // Enter, an arrow and all other keys act on the line found
        endSearch(with: search.match ?? line)
        unsafe line_editor_unread(handle, key)
        return
      default: search.type(String(Character(scalar)))
      }
    }
  }

  private func drawSearch(_ search: HistorySearch) {
    let room = max(10, configuration.terminal.size.columns) - 1
    let state = search.isFound ? "search" : "no match"
    let row = "(\(state)) \(Escaping.visible(search.query)): \(Escaping.visible(search.match ?? ""))"
    var shown = ""
    var used = 0
    for character in row {
      used += Self.width(String(character))
      if used > room { break }
      shown.append(character)
    }
    write("\r\u{1B}[K" + shown)
  }

  private func endSearch(with line: String, cursor: Int? = nil) {
    // The search row is the row of the prompt: it is cleared, and the line is redrawn there.
    write("\r\u{1B}[K")
    replace(line, cursor: cursor)
  }

  /// Enters a paste line by line.
  ///
  /// The text after its last line break remains in the line to be edited.
  private func takePaste() {
    guard let bytes = unsafe line_editor_read_paste(handle) else { return }
    defer { unsafe free(bytes) }
    let paste = unsafe Paste(String(cString: bytes))
    let (line, cursor) = current()
    let characters = Array(line)
    let before = String(characters[..<cursor])
    let after = String(characters[cursor...])
    guard let first = paste.lines.first else {
      replace(before + paste.rest + after, cursor: (before + paste.rest).count)
      return
    }
    replace(before + first + after)
    pending = paste.lines.dropFirst()
    rest = paste.rest
    unsafe line_editor_unread(handle, 0x0A)
  }

  // MARK: The line

  private func current() -> (line: String, cursor: Int) {
    var scalars = 0
    guard let bytes = unsafe line_editor_text(handle, &scalars) else { return ("", 0) }
    defer { unsafe free(bytes) }
    let line = unsafe String(cString: bytes)
    let cursor = String(String.UnicodeScalarView(line.unicodeScalars.prefix(scalars))).count
    return (line, min(cursor, line.count))
  }

  private func replace(_ line: String, cursor: Int? = nil) {
    let line = CanonicalForm.composed(line)
    let before = cursor.map { String(line.prefix($0)) } ?? line
    unsafe line_editor_replace(handle, line, before.unicodeScalars.count)
  }

  private func write(_ text: String) { unsafe line_editor_write(handle, text) }

  private static func width(_ text: String) -> Int { DisplayWidth.columns(of: text) }
}
