/// How varied the words of a text are, by measures that do not fall with its length as the share of different words
/// does.
///
/// The words are given as numbers, equal for equal words, in the order of the text.
public struct LexicalDiversity: Sendable {
  /// Fewer words say nothing.
  public static let fewestWords = 100

  /// The words in order.
  private let words: [Int32]
  /// How often each different word occurs.
  private let counts: [Int]

  /// A text by its words.
  public init(_ words: [Int32]) {
    self.words = words
    var counts: [Int32: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    self.counts = counts.values.sorted()
  }

  /// The number of words.
  public var tokens: Int { words.count }
  /// The number of different words.
  public var types: Int { counts.count }
  /// The number of words that occur once.
  public var hapaxes: Int { counts.count { $0 == 1 } }

  /// The mean length of runs in which the share of different words stays above a threshold, read forwards and
  /// backwards (MTLD: McCarthy and Jarvis 2010).
  ///
  /// A run ends where the share is no greater than the threshold; of the last one the part that its share has gone
  /// counts.
  public func meanRun(threshold: Double = 0.72) -> Double {
    (LexicalDiversity.run(words, threshold) + LexicalDiversity.run(words.reversed(), threshold)) / 2
  }

  private static func run(_ words: [Int32], _ threshold: Double) -> Double {
    var (runs, length): (Double, Int) = (0, 0)
    var seen: Set<Int32> = []
    for word in words {
      length += 1
      seen.insert(word)
      if Double(seen.count) / Double(length) <= threshold {
        runs += 1
        length = 0
        seen.removeAll(keepingCapacity: true)
      }
    }
    if length > 0 { runs += (1 - Double(seen.count) / Double(length)) / (1 - threshold) }
    return runs > 0 ? Double(words.count) / runs : Double(words.count)
  }

  /// The expected share of different words in random samples of some size, 42 as usual (HD-D: McCarthy and Jarvis
  /// 2007).
  public func sampledShare(_ sample: Int = 42) -> Double? {
    let total = words.count
    guard total >= sample, sample > 0 else { return nil }
    var sum = 0.0
    // Words of equal counts have equal chances, and counts come in order.
    var (last, chance) = (0, 0.0)
    for count in counts {
      if count != last {
        var none = 1.0
        for drawn in 0..<sample {
          none *= Double(max(total - count - drawn, 0)) / Double(total - drawn)
        }
        (last, chance) = (count, 1 - none)
      }
      sum += chance
    }
    return sum / Double(sample)
  }

  /// The mean share of different words in all windows of some length, 100 as usual (MATTR: Covington and McFall 2010).
  public func windowShare(_ length: Int = 100) -> Double? {
    guard words.count >= length, length > 0 else { return nil }
    var inside: [Int32: Int] = [:]
    var sum = 0
    for (position, word) in words.enumerated() {
      inside[word, default: 0] += 1
      if position >= length {
        let leaving = words[position - length]
        inside[leaving] = inside[leaving].flatMap { $0 > 1 ? $0 - 1 : nil }
      }
      if position >= length - 1 { sum += inside.count }
    }
    return Double(sum) / Double(length) / Double(words.count - length + 1)
  }

  /// Yule's K, 10⁴ (Σf² − N)/N²: greater where words are repeated more (Yule 1944).
  public var yule: Double {
    let total = Double(words.count)
    return total > 0 ? 1e4 * (counts.reduce(0) { $0 + Double($1 * $1) } - total) / (total * total) : 0
  }
}
