/// How evenly a word is spread over the parts of a corpus.
///
/// All measures but `range` depend on the parts, D, D₂ and S on their number too: tell it beside every value.
public struct Dispersion: Sendable, Hashable {
  /// The occurrences in each part.
  public let counts: [Int]
  /// The words of each part.
  public let sizes: [Int]

  /// A word with its counts in parts of these sizes; without sizes the parts are equal.
  public init(_ counts: [Int], sizes: [Int]? = nil) {
    self.counts = counts
    self.sizes = sizes?.count == counts.count ? sizes ?? [] : counts.map { _ in 1 }
    frequency = Double(counts.reduce(0, +))
    size = Double(self.sizes.reduce(0, +))
  }

  /// All occurrences, and the words of all parts.
  private let frequency, size: Double

  /// The number of parts that have the word.
  public var range: Int { counts.count { $0 > 0 } }

  /// The deviation of proportions, from 0 for a word that is spread evenly towards 1 for one that is clumped (DP: Gries
  /// 2008); nil for a word that does not occur.
  public var deviation: Double? {
    guard frequency > 0, size > 0 else { return nil }
    return zip(counts, sizes).reduce(0) {
      $0 + abs(Double($1.0) / frequency - Double($1.1) / size)
    } / 2
  }

  /// The same by its greatest possible value, 1 − the share of the smallest part (Lijffijt and Gries 2012).
  public var normalizedDeviation: Double? {
    guard let deviation, let smallest = sizes.min(), size > Double(smallest) else { return nil }
    return deviation / (1 - Double(smallest) / size)
  }

  /// Juilland's D, from 0 to 1 for a word that is spread evenly; of frequencies in each part, as parts need not be
  /// equal (Juilland and others 1970).
  public var juilland: Double? {
    let rates = zip(counts, sizes).map { $1 > 0 ? Double($0) / Double($1) : 0 }
    let number = Double(rates.count)
    let mean = rates.reduce(0, +) / max(number, 1)
    guard rates.count > 1, mean > 0 else { return nil }
    let variance = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / number
    return 1 - variance.squareRoot() / mean / (number - 1).squareRoot()
  }

  /// Carroll's D₂, the entropy of the parts by its greatest possible value (Carroll 1970).
  public var carroll: Double? {
    guard frequency > 0, counts.count > 1 else { return nil }
    let sum = counts.reduce(0) { $0 + ($1 > 0 ? Double($1) * naturalLogarithm(Double($1)) : 0) }
    return (naturalLogarithm(frequency) - sum / frequency) / naturalLogarithm(Double(counts.count))
  }

  /// Rosengren's S: (Σ√(sᵢfᵢ))²/F, with sᵢ the share of part i of the corpus (Rosengren 1971).
  public var rosengren: Double? {
    guard frequency > 0, size > 0 else { return nil }
    let sum = zip(counts, sizes).reduce(0) { $0 + (Double($1.0) * Double($1.1) / size).squareRoot() }
    return sum * sum / frequency
  }

  /// The average reduced frequency: how many occurrences a word has when those that stand close together count for
  /// less (Savický and Hlaváčová 2002).
  ///
  /// - Parameters:
  ///   - places: the positions of the word among all words, ascending.
  ///   - size: the number of all words.
  public static func reducedFrequency(_ places: [Int], of size: Int) -> Double {
    guard let first = places.first, let last = places.last, size > 0 else { return 0 }
    let distance = Double(size) / Double(places.count)
    var sum = min(Double(first + size - last), distance)
    for (place, next) in zip(places, places.dropFirst()) { sum += min(Double(next - place), distance) }
    return sum / distance
  }
}
