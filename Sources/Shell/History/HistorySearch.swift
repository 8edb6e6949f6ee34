import Commands
import Letters

/// An incremental search backwards through the history (Ctrl-R).
struct HistorySearch {
  private let entries: [String]
  private let folded: [String]
  private var position: Int

  /// The text that is searched for.
  private(set) var query = ""

  /// Whether the last search found an entry; false if there is no entry, or no further one, that contains
  /// the text.
  private(set) var isFound = true

  /// Creates a search that begins at the newest entry.
  ///
  /// The entries are given oldest first.
  init(entries: [String]) {
    self.entries = entries
    folded = entries.map { Folded.text($0) }
    position = entries.count
  }

  /// The entry found last; nil if none has been found yet.
  var match: String? { entries.indices.contains(position) ? entries[position] : nil }

  /// Appends to the text that is searched for.
  ///
  /// The current entry remains if it still matches.
  mutating func type(_ text: String) {
    query += text
    find(stride(from: min(position, entries.count - 1), through: 0, by: -1), isNew: false)
  }

  /// Removes the last character of the text that is searched for, and searches again from the newest entry.
  mutating func deleteLast() {
    guard !query.isEmpty else { return }
    query.removeLast()
    position = entries.count
    isFound = true
    if !query.isEmpty { find(stride(from: entries.count - 1, through: 0, by: -1), isNew: false) }
  }

  /// Moves to the next older entry that contains the text.
  mutating func older() { find(stride(from: position - 1, through: 0, by: -1), isNew: true) }

  /// Moves to the next newer entry that contains the text.
  mutating func newer() { find(stride(from: position + 1, to: entries.count, by: 1), isNew: true) }

  private mutating func find(_ positions: some Sequence<Int>, isNew: Bool) {
    let wanted = Folded.text(query)
    let current = match
    for next in positions where entries.indices.contains(next) {
      if folded[next].contains(wanted), !isNew || entries[next] != current {
        position = next
        isFound = true
        return
      }
    }
    isFound = false
  }
}
