extension Migration {
  /// What articles count.
  static let quantities = Migration(version: 10, name: "what articles count") { _ in }
}
