/// Lines two versions of a text up sentence by sentence: what both have, what was changed, dropped or added.
///
/// Equal sentences are found as a longest common subsequence. Between two of them, a dropped and an added sentence with
/// many words in common are one sentence that was changed.
public struct SentenceAlignment: Sendable, Hashable {
  /// One step from the earlier to the later version, by the positions of its sentences.
  public enum Step: Sendable, Hashable {
    /// Both versions have the sentence.
    case same(Int, Int)
    /// The sentence was changed.
    case changed(Int, Int)
    /// Only the earlier version has it.
    case dropped(Int)
    /// Only the later version has it.
    case added(Int)
  }

  /// The steps in the order of the text.
  public private(set) var steps: [Step] = []

  /// The most sentences of a version that are lined up; the rest counts as dropped or added.
  public static let longest = 2_000

  /// The part of the words of the shorter sentence that a changed sentence keeps.
  private static let kept = 0.5

  /// Lines up the sentences of two versions.
  public init(_ earlier: [String], _ later: [String]) {
    let left = earlier.prefix(Self.longest).map { WordSequence(of: $0).words.map(\.folded) }
    let right = later.prefix(Self.longest).map { WordSequence(of: $0).words.map(\.folded) }
    var dropped: [Int] = []
    var added: [Int] = []
    func close() {
      steps += Self.paired(dropped, added, left, right)
      dropped = []
      added = []
    }
    for step in CommonSubsequence.steps(from: left, to: right) {
      switch step {
      case .common(let i, let j):
        close()
        steps.append(.same(i, j))
      case .lost(let i): dropped.append(i)
      case .gained(let j): added.append(j)
      }
    }
    dropped += Array(left.count..<max(left.count, earlier.count))
    added += Array(right.count..<max(right.count, later.count))
    close()
  }

  /// Joins dropped and added sentences that are one changed sentence, in the order of the later version.
  private static func paired(
    _ dropped: [Int],
    _ added: [Int],
    _ left: [[String]],
    _ right: [[String]]
  ) -> [Step] {
    var steps: [Step] = []
    var rest = dropped[...]
    for sentence in added {
      let match = rest.prefix(40).first { earlier in
        guard earlier < left.count, sentence < right.count else { return false }
        let shorter = min(left[earlier].count, right[sentence].count)
        guard shorter >= 2 else { return false }
        let common = QuotationAlignment.longestCommonSubsequence(left[earlier], right[sentence])
        return Double(common) >= kept * Double(shorter) && common >= 2
      }
      guard let match, let place = rest.firstIndex(of: match) else {
        steps.append(.added(sentence))
        continue
      }
      steps += rest[..<place].map { .dropped($0) }
      rest = rest[(place + 1)...]
      steps.append(.changed(match, sentence))
    }
    return steps + rest.map { .dropped($0) }
  }
}
