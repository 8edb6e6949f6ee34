import Commands

/// The suggestion while a line is typed, which continues the typed text and never changes it.
enum Suggestion {
  /// Returns the newest history entry that continues the typed text; nil if there is none.
  ///
  /// Entries of this session take precedence.
  ///
  /// The entries are given oldest first. Entries of several lines are never suggested, since a suggestion has
  /// one row.
  static func line(
    for typed: String,
    amongNewest entries: [HistoryFile.Entry],
    of session: String
  ) -> String? {
    guard !typed.allSatisfy(\.isWhitespace) else { return nil }
    let bytes = Array(typed.utf8)
    var other: String?
    for entry in entries.reversed() where begins(entry.command, with: bytes) {
      let isOwn = entry.session == session
      guard isOwn || other == nil, isOneRow(entry.command) else { continue }
      if isOwn { return entry.command }
      other = entry.command
    }
    return other
  }

  /// Returns the line completed with the first candidate, if that is a name that continues the typed text;
  /// nil otherwise.
  static func line(for typed: String, from completion: TabCompletion) -> String? {
    let count = typed.count
    guard let first = completion.candidates.first, first.kind == .name, completion.range.upperBound == count,
      completion.range.lowerBound < count
    else { return nil }
    let line = typed.prefix(completion.range.lowerBound) + first.text
    guard line.utf8.count > typed.utf8.count, line.utf8.starts(with: typed.utf8), isOneRow(first.text)
    else {
      return nil
    }
    return String(line)
  }

  /// Whether a text begins with some bytes and is longer.
  ///
  /// The last of the bytes is compared first, as most texts differ there.
  private static func begins(_ text: String, with bytes: [UInt8]) -> Bool {
    let count = bytes.count
    guard text.utf8.count > count else { return false }
    return unsafe text.utf8.withContiguousStorageIfAvailable { storage in
      unsafe storage[count - 1] == bytes[count - 1] && storage.prefix(count).elementsEqual(bytes)
    } ?? text.utf8.starts(with: bytes)
  }

  private static func isOneRow(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
}
