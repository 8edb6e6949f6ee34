import Commands

/// What is suggested while a line is typed; it goes on after what was typed and never alters it.
enum Suggestion {
  /// The newest entry that goes on after what was typed, or nothing; those of this session come before the others.
  ///
  /// The entries are oldest first. Those of several lines are never suggested, since a suggestion has one row.
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

  /// The line with the first name that fits put in, when the name goes on after what was typed of it.
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

  /// True for a text that is longer than some bytes and begins with them; most differ in the last of these.
  private static func begins(_ text: String, with bytes: [UInt8]) -> Bool {
    let count = bytes.count
    guard text.utf8.count > count else { return false }
    return unsafe text.utf8.withContiguousStorageIfAvailable { storage in
      unsafe storage[count - 1] == bytes[count - 1] && storage.prefix(count).elementsEqual(bytes)
    } ?? text.utf8.starts(with: bytes)
  }

  private static func isOneRow(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
}
