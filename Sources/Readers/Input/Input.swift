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
