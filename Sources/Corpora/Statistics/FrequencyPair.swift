/// How often one word occurs in two corpora, and the measures of keyness that are made of it.
///
/// The corpus asked about is the target, the one it is compared with the reference. Formulas and worked examples are
/// those of the papers named at each measure.
public struct FrequencyPair: Sendable, Hashable {
  /// How often the word occurs in the target, and how many words that has.
  public var count: Int, size: Int
  /// The same of the reference.
  public var reference: Int, referenceSize: Int

  /// The counts of a word in two corpora of these sizes.
  public init(_ count: Int, of size: Int, against reference: Int, of referenceSize: Int) {
    (self.count, self.size) = (count, size)
    (self.reference, self.referenceSize) = (reference, referenceSize)
  }

  private var a: Double { Double(count) }
  private var b: Double { Double(reference) }
  private var c: Double { Double(size) }
  private var d: Double { Double(referenceSize) }
  private var rate: Double { c > 0 ? a / c : 0 }
  private var referenceRate: Double { d > 0 ? b / d : 0 }

  /// True where the word is relatively more frequent in the target.
  public var isPositive: Bool { rate > referenceRate }

  /// The occurrences in a million words of the target and of the reference.
  public var perMillion: (target: Double, reference: Double) { (rate * 1e6, referenceRate * 1e6) }

  /// The log-likelihood ratio G² of the two counts of the word; 0 where a corpus is empty (Rayson and Garside 2000).
  ///
  /// From 3.84, 6.63, 10.83 and 15.13 on it is significant at .05, .01, .001 and .0001.
  public var logLikelihood: Double {
    guard c > 0, d > 0 else { return 0 }
    let expected = (a + b) / (c + d)
    return 2 * (Contingency.term(a, c * expected) + Contingency.term(b, d * expected))
  }

  /// The counts of the word and of all other words.
  public var table: Contingency { Contingency(count, reference, size - count, referenceSize - reference) }

  /// By how many per cent the word is more frequent in the target; nil where the reference has none (%DIFF: Gabrielatos
  /// and Marchi 2011).
  public var percentDifference: Double? {
    referenceRate > 0 ? 100 * (rate - referenceRate) / referenceRate : nil
  }

  /// The binary logarithm of the ratio of the two frequencies: 1 means twice as often (Hardie 2014).
  ///
  /// A count of 0 is taken for half an occurrence.
  public var logRatio: Double {
    guard c > 0, d > 0 else { return 0 }
    return binaryLogarithm(max(a, 0.5) / c / (max(b, 0.5) / d))
  }

  /// The approximate Bayes factor, G² − ln n: from 2, 6 and 10 on positive, strong and very strong evidence (Wilson
  /// 2013); below 0 a significant difference is no evidence.
  public var bayesFactor: Double { c + d > 0 ? logLikelihood - naturalLogarithm(c + d) : 0 }

  /// The ratio of the odds of the word; nil where it is infinite.
  public var oddsRatio: Double? { b > 0 && c > a ? a * (d - b) / (b * (c - a)) : nil }

  /// The ratio of the frequencies per million, `k` added to each (simple maths: Kilgarriff 2009).
  public func simpleMaths(k: Double = 1) -> Double {
    (perMillion.target + k) / (perMillion.reference + k)
  }

  /// The difference of the frequencies by their sum, from −1 to 1 (Hofland and Johansson 1982).
  public var differenceCoefficient: Double {
    rate + referenceRate > 0 ? (rate - referenceRate) / (rate + referenceRate) : 0
  }

  /// Chi-squared of the four cells, negative where the word is rarer than expected.
  public var signedChiSquared: Double {
    let value = table.chiSquared
    return a * (c + d) < (a + b) * c ? -value : value
  }
}

/// A table of two by two counts, with the tests of whether its rows depend on its columns.
public struct Contingency: Sendable, Hashable {
  private let cells: [Double]

  /// The cells row by row; negative ones, as of counts that do not fit together, are taken for 0.
  public init(_ first: Int, _ second: Int, _ third: Int, _ fourth: Int) {
    cells = [first, second, third, fourth].map { Double(max($0, 0)) }
  }

  private var total: Double { cells.reduce(0, +) }

  private var expected: [Double] {
    let rows = [cells[0] + cells[1], cells[2] + cells[3]]
    let columns = [cells[0] + cells[2], cells[1] + cells[3]]
    guard total > 0 else { return [0, 0, 0, 0] }
    return [0, 1, 2, 3].map { rows[$0 / 2] * columns[$0 % 2] / total }
  }

  /// The log-likelihood ratio G² of all four cells (Dunning 1993).
  public var logLikelihood: Double {
    2 * zip(cells, expected).reduce(0) { $0 + Contingency.term($1.0, $1.1) }
  }

  /// Pearson's chi-squared.
  ///
  /// Yates' correction is made where a cell is expected to have fewer than five, and |ad − bc| is at least n/2.
  public var chiSquared: Double {
    let expected = expected
    guard total > 0, expected.allSatisfy({ $0 > 0 }) else { return 0 }
    let difference = abs(cells[0] * cells[3] - cells[1] * cells[2])
    let isCorrected = expected.contains { $0 < 5 } && difference >= total / 2
    let used = isCorrected ? difference - total / 2 : difference
    let margins =
      (cells[0] + cells[1]) * (cells[2] + cells[3]) * (cells[0] + cells[2]) * (cells[1] + cells[3])
    return total * used * used / margins
  }

  /// How much more likely the first column is in the first row than in the second (ΔP: Gries 2013).
  public var deltaRows: Double {
    Contingency.share(cells[0], cells[1]) - Contingency.share(cells[2], cells[3])
  }

  /// How much more likely the first row is in the first column than in the second.
  public var deltaColumns: Double {
    Contingency.share(cells[0], cells[2]) - Contingency.share(cells[1], cells[3])
  }

  private static func share(_ part: Double, _ rest: Double) -> Double {
    part + rest > 0 ? part / (part + rest) : 0
  }

  /// What one cell adds to half of G².
  static func term(_ observed: Double, _ expected: Double) -> Double {
    observed > 0 && expected > 0 ? observed * naturalLogarithm(observed / expected) : 0
  }
}
