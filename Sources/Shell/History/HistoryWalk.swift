/// A walk with the Up and Down keys through entries that begin with what was typed.
struct HistoryWalk {
  private let entries: [String]
  private let typed: String
  private var position: Int

  /// What the line shows at this place of the walk.
  private(set) var shown: String

  /// Begins after the newest entry; the entries are oldest first.
  init(entries: [String], typed: String) {
    self.entries = entries
    self.typed = typed
    position = entries.count
    shown = typed
  }

  /// The next older entry that differs from the one shown, or nothing.
  mutating func older() -> String? {
    move(through: stride(from: position - 1, through: 0, by: -1))
  }

  /// The next newer entry, after the newest what was typed, or nothing.
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
