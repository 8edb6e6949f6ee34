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
}

/// Why an input gave no article; the words are in `ReadError.message`.
public enum ReadError: Error, Sendable, Hashable {
  case empty(source: String)
}
