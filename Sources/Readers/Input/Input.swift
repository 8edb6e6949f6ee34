/// The bytes of an input and its name.
public struct Input: Sendable {
  /// The name for messages and for `Article.source`: a path, `-`, or `sample:apec/1`.
  public var source: String

  /// The bytes of the input, undecoded.
  public var bytes: [UInt8]

  /// Creates an input from bytes and a name.
  public init(source: String, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  /// The suffix of the name in lower case, without the dot and ignoring `.gz`; empty if there is none.
  var suffix: String { FileName.suffix(of: source) }
}
