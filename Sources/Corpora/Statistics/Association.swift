/// How strongly two words go together, by how often they do.
///
/// `together` is the number of occurrences of the collocate near the node, `node` and `collocate` how often each
/// occurs at all, `size` the number of words, and `span` how many places near an occurrence of the node are looked at:
/// for windows of L words to the left and R to the right L + R, for neighbours 1.
public struct Association: Sendable, Hashable {
  /// The joint count.
  public var together: Int
  /// The occurrences of the node and of the collocate.
  public var node: Int, collocate: Int
  /// The words of the corpus.
  public var size: Int
  /// The places near an occurrence of the node, on average.
  public var span: Double

  /// The counts of a pair of words.
  public init(_ together: Int, node: Int, collocate: Int, of size: Int, span: Double = 1) {
    (self.together, self.node, self.collocate) = (together, node, collocate)
    (self.size, self.span) = (size, span)
  }

  /// How often the collocate would be near the node if the words were shuffled: f₁f₂ · span / N.
  public var expected: Double {
    size > 0 ? Double(node) * Double(collocate) * span / Double(size) : 0
  }

  /// logDice: 14 for words that only occur together, 1 more for twice as often; 0 and less is under 1 in 16,000 (Rychlý
  /// 2008).
  ///
  /// It does not depend on the size of the corpus.
  public var logDice: Double {
    guard together > 0, node + collocate > 0 else { return -.infinity }
    return 14 + binaryLogarithm(2 * Double(together) / Double(node + collocate))
  }

  /// Pointwise mutual information log₂(O/E), which favours rare words (Church and Hanks 1990).
  public var mutualInformation: Double {
    together > 0 && expected > 0 ? binaryLogarithm(Double(together) / expected) : -.infinity
  }

  /// The t-score (O − E)/√O, which favours frequent words (Church and others 1991).
  public var tScore: Double {
    together > 0 ? (Double(together) - expected) / Double(together).squareRoot() : 0
  }

  /// The occurrences in and outside the places near the node, of the collocate and of other words.
  public var table: Contingency {
    let near = Int((Double(node) * span).rounded())
    return Contingency(together, near - together, collocate - together, size - near - collocate + together)
  }

  /// The log-likelihood ratio of the four cells (Dunning 1993).
  public var logLikelihood: Double { table.logLikelihood }

  /// Mutual information by its greatest possible value: 1 for words that only occur together, 0 for independent ones,
  /// −1 for such as never do (Bouma 2009).
  public var normalizedInformation: Double {
    guard together > 0 else { return -1 }
    let share = Double(together) / Double(max(size, 1))
    return share < 1 ? mutualInformation / -binaryLogarithm(share) : 1
  }
}
