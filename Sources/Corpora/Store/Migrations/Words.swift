extension Migration {
  /// The words of articles.
  static let words = Migration(version: 14, name: "the words of articles") { _ in }
}
