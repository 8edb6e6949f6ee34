extension Migration {
  /// What the user has judged right or wrong.
  static let judgements = Migration(version: 13, name: "what the user has judged right or wrong") { _ in }
}
