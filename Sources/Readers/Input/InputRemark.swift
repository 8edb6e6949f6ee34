/// What an input that was read says of itself as a whole.
public struct InputRemark: Sendable, Hashable {
  /// The name of the input.
  public var source: String

  /// The number of articles that came from it.
  public var articles: Int

  /// The number of records that it announces; nil if it announces none.
  public var announced: Int?

  /// Sentences on it.
  public var sentences: [String]

  /// Whether there is nothing to be said: no sentence, and no number that differs.
  var isEmpty: Bool { sentences.isEmpty && (announced ?? articles) == articles }
}
