extension Migration {
  /// Days of publication that the user has set.
  static let setPublication = Migration(version: 12, name: "days of publication that the user has set") { _ in
  }
}
