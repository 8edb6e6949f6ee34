/// Compares two renderings of what may be one utterance.
public enum QuotationAlignment {
  /// The relation of one rendering to another.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// The same words.
    case same
    /// The second has a part of the first.
    case trimmed
    /// The second has the first and more.
    case extended
    /// Many words in common, in another order or with others between.
    case reworded
  }

  /// The relation of the second rendering to the first; nil if they have too little in common to be one utterance.
  ///
  /// The longest common subsequence of words decides: it must have three words and half of the shorter rendering.
  public static func relation(of first: WordSequence, to second: WordSequence) -> Relation? {
    let left = first.words.map(\.folded)
    let right = second.words.map(\.folded)
    let shorter = min(left.count, right.count)
    guard shorter >= 2, left.count <= 2_000, right.count <= 2_000 else { return nil }
    guard !Set(left).isDisjoint(with: right) else { return nil }
    let common = longestCommonSubsequence(left, right)
    let share = Double(common) / Double(shorter)
    guard common >= min(3, shorter), share >= 0.6 else { return nil }
    if share >= 0.9 {
      let longer = Double(max(left.count, right.count))
      if Double(shorter) / longer >= 0.85 { return .same }
      return left.count > right.count ? .trimmed : .extended
    }
    return common >= 4 ? .reworded : nil
  }

  /// The length of the longest common subsequence, by the usual dynamic programme over two rows.
  static func longestCommonSubsequence(_ left: [String], _ right: [String]) -> Int {
    var previous = [Int](repeating: 0, count: right.count + 1)
    var current = previous
    for word in left {
      for (position, other) in right.enumerated() {
        current[position + 1] =
          word == other ? previous[position] + 1 : max(previous[position + 1], current[position])
      }
      swap(&previous, &current)
    }
    return previous[right.count]
  }
}
