import WordLists

/// Given names by what their short forms stand for: "Bob" and "Robert" can be one person's.
enum NicknameTable {
  /// The hashes under which persons with a given name are found: its own and those of the full names it
  /// stands for.
  static func keys(of given: UInt64) -> [UInt64] { [given] + (fullNames[given]?.valueHashes ?? []) }

  /// True if two given names can be one person's.
  static func mayBeSame(_ one: UInt64, _ other: UInt64) -> Bool {
    if one == other { return true }
    let keys = keys(of: one)
    return Self.keys(of: other).contains { keys.contains($0) }
  }

  private static let fullNames: [UInt64: WordList.Row] = Dictionary(
    WordList("names/nicknames").rows.map { ($0.hash, $0) },
    uniquingKeysWith: { $1 }
  )
}
