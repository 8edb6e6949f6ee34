/// The weights of the words of an article, with and without names.
///
/// Names tell who a story is about, and the other words what happens in it: two articles with the same names and no
/// other rare word in common tell of two events.
struct StoryVector {
  /// All words, of length 1.
  var all = TermVector()
  /// The words that are no names, of length 1.
  var words = TermVector()

  /// The least cosine of the words without names of two articles of one story.
  static let leastCommon = 0.05

  /// The fewest words without names by which an article is told from others; a shorter one is known by its names alone.
  static let fewest = 6

  /// True where two articles have more in common than names.
  func sharesWords(with other: StoryVector) -> Bool {
    if min(words.terms.count, other.words.terms.count) < StoryVector.fewest { return true }
    return words.product(other.words) >= StoryVector.leastCommon
  }
}
