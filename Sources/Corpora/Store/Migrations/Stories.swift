extension Migration {
  /// The stories that articles belong to.
  static let stories = Migration(version: 11, name: "the stories that articles belong to") { _ in }
}
