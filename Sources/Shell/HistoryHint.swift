/// What is suggested while a line is typed.
enum HistoryHint {
  /// The newest entry that goes on after what was typed, or nothing; the entries are oldest first.
  ///
  /// Entries of several lines are never suggested, since a suggestion has one row.
  static func line(for typed: String, among entries: some BidirectionalCollection<String>) -> String? {
    guard !typed.allSatisfy(\.isWhitespace) else { return nil }
    let bytes = typed.utf8
    return entries.last { entry in
      entry.utf8.count > bytes.count && entry.utf8.starts(with: bytes)
        && entry.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
  }
}
