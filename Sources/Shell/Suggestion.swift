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
    let bytes = typed.utf8
    var other: String?
    for entry in entries.reversed() {
      let isOwn = entry.session == session
      guard isOwn || other == nil, entry.command.utf8.count > bytes.count,
        entry.command.utf8.starts(with: bytes), isOneRow(entry.command)
      else { continue }
      if isOwn { return entry.command }
      other = entry.command
    }
    return other
  }

  /// The line with the first name that fits put in, when the name goes on after what was typed of it.
  static func line(for typed: String, from completion: TabCompletion) -> String? {
    let count = typed.count
    guard let first = completion.candidates.first, first.isName, completion.range.upperBound == count,
      completion.range.lowerBound < count
    else { return nil }
    let line = typed.prefix(completion.range.lowerBound) + first.insertion
    guard line.utf8.count > typed.utf8.count, line.utf8.starts(with: typed.utf8), isOneRow(first.insertion)
    else {
      return nil
    }
    return String(line)
  }

  private static func isOneRow(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
}
