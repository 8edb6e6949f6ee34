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
