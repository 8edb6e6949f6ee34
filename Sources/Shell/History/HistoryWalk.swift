/// A cursor over the history entries that begin with the typed text, moved by the Up and Down keys.
struct HistoryWalk {
  private let entries: [String]
  private let typed: String
  private var position: Int

  /// The text that the line currently shows.
  private(set) var shown: String

  /// Creates a cursor after the newest entry.
  ///
  /// The entries are given oldest first.
  init(entries: [String], typed: String) {
    self.entries = entries
    self.typed = typed
    position = entries.count
    shown = typed
  }

  /// Moves to the next older entry that differs from the one shown, and returns it; nil if there is none.
  mutating func older() -> String? {
    move(through: stride(from: position - 1, through: 0, by: -1))
  }

  /// Moves to the next newer entry, or after the newest one to the typed text, and returns it; nil if there
  /// is none.
  mutating func newer() -> String? {
    guard position < entries.count else { return nil }
    if let entry = move(through: stride(from: position + 1, to: entries.count, by: 1)) { return entry }
    position = entries.count
    shown = typed
    return typed
  }

  private mutating func move(through positions: some Sequence<Int>) -> String? {
    for next in positions where entries[next].hasPrefix(typed) && entries[next] != shown {
      position = next
      shown = entries[next]
      return shown
    }
    return nil
  }
}
