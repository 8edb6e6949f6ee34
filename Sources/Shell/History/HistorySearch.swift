import Commands

/// A search backwards through the history while its words are typed: Ctrl-R.
struct HistorySearch {
  private let entries: [String]
  private let folded: [String]
  private var position: Int

  /// What is looked for.
  private(set) var query = ""

  /// False when no entry (or no further one) has the words.
  private(set) var isFound = true

  /// Begins at the newest entry; the entries are oldest first.
  init(entries: [String]) {
    self.entries = entries
    folded = entries.map { Folded.text($0) }
    position = entries.count
  }

  /// The entry found last.
  var match: String? { entries.indices.contains(position) ? entries[position] : nil }

  /// More is looked for: the entry shown stays if it has it.
  mutating func type(_ text: String) {
    query += text
    find(stride(from: min(position, entries.count - 1), through: 0, by: -1), isNew: false)
  }

  /// The last character is looked for no more; begins at the newest entry again.
  mutating func deleteLast() {
    guard !query.isEmpty else { return }
    query.removeLast()
    position = entries.count
    isFound = true
    if !query.isEmpty { find(stride(from: entries.count - 1, through: 0, by: -1), isNew: false) }
  }

  /// The next older entry that has the words.
  mutating func older() { find(stride(from: position - 1, through: 0, by: -1), isNew: true) }

  /// The next newer entry that has the words.
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
