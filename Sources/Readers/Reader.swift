public import Documents

/// Turns the bytes of one input format into articles.
public protocol Reader: Sendable {
  /// The name of the format in lower case, as in "text" or "markdown".
  var format: String { get }

  /// True when the bytes, or the name they were found under, look like this format.
  func recognizes(_ input: Input) -> Bool

  /// The articles in the input, in order; at least one.
  func articles(in input: Input) throws(ReadError) -> [Article]
}

/// Bytes to be read, with the name they were found under.
public struct Input: Sendable {
  /// The name for the user and for `Article.source`: a path, `-`, or `sample:apec/1`.
  public var source: String

  /// The bytes as they were found.
  public var bytes: [UInt8]

  /// Bytes under a name.
  public init(source: String, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  /// The last part of the name after a dot, in lower case, not counting `.gz`; empty when there is none.
  var suffix: String { FileName.suffix(of: source) }
}

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
