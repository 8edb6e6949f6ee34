/// The suffixes of file names, which indicate the format.
enum FileName {
  /// The suffixes of the files that are read from a folder, each also with `.gz`.
  static var suffixes: [String] { Readers.suffixes }

  private static let read = Set(Readers.suffixes + PackingSignature.suffixes)

  /// Whether a file of this name is read from a folder or an archive.
  static func isRead(_ name: String) -> Bool { read.contains(suffix(of: name)) }

  /// Returns the suffix of a path in lower case, without the dot and ignoring `.gz` and the like; empty if there is
  /// none.
  static func suffix(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    var parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count > 2,
      PackingSignature.outerSuffixes.contains(String(Substring(parts[parts.count - 1])).lowercased())
    {
      parts.removeLast()
    }
    guard parts.count > 1, let last = parts.last else { return "" }
    return String(Substring(last)).lowercased()
  }
}
