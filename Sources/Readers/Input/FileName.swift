/// What the last letters of a file's name say about its format.
enum FileName {
  /// The suffixes that a folder is searched for, each also with `.gz`.
  static let suffixes = ["txt", "text", "md", "markdown", "jsonl", "ndjson", "json"]

  /// The last part of a path after a dot, in lower case, not counting `.gz`; empty when there is none.
  static func suffix(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    var parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count > 2, String(Substring(parts[parts.count - 1])).lowercased() == "gz" { parts.removeLast() }
    guard parts.count > 1, let last = parts.last else { return "" }
    return String(Substring(last)).lowercased()
  }
}
