/// The suffixes of file names, which indicate the format.
enum FileName {
  /// The suffixes of the files that are read from a folder, each also with `.gz`.
  static var suffixes: [String] { Readers.suffixes }

  /// Returns the suffix of a path in lower case, without the dot and ignoring `.gz`; empty if there is none.
  static func suffix(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    var parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count > 2, String(Substring(parts[parts.count - 1])).lowercased() == "gz" { parts.removeLast() }
    guard parts.count > 1, let last = parts.last else { return "" }
    return String(Substring(last)).lowercased()
  }
}
