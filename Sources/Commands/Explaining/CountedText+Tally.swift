import Corpora

extension CountedText {
  /// Returns texts with the number of times each occurs, most frequent first.
  static func tally(_ texts: [String]) -> [CountedText] {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    return counts.map { CountedText(text: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }
}
