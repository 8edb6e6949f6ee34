public import Documents

/// A reader that turns the bytes of one input format into articles.
public protocol Reader: Sendable {
  /// The name of the format in lower case, as in "text" or "markdown".
  var format: String { get }

  /// Whether the bytes of an input, or its name, look like this format.
  func recognizes(_ input: Input) -> Bool

  /// Returns the articles of an input in order; at least one.
  func articles(in input: Input) throws(ReadError) -> [Article]
}
