/// A Viterbi search for the best sequence of name tags under a linear chain model.
///
/// With n tokens and `NameTags.count` tags it takes time in the order of n × tags²; sequences that BIO forbids
/// are skipped.
package struct ViterbiPath<Weight: SignedNumeric & Comparable & Sendable> {
  private let count = NameTags.count
  private let steps: [Weight]
  private let absent: Weight
  /// The tags that may precede each tag, one list after another, and the index at which each list begins.
  private let before: [Int]
  private let starts: [Int]
  private var back: [Int8] = []
  private var above: [Weight]
  private var current: [Weight]

  /// Takes the weights of tag bigrams, laid out as `NameTags.step` says; `absent` must be lower than any sum.
  package init(steps: [Weight], absent: Weight) {
    self.steps = steps
    self.absent = absent
    let lists = (0..<NameTags.count).map { tag in
      (0..<NameTags.count).filter { NameTags.follows(tag, after: $0) }
    }
    before = lists.flatMap(\.self)
    starts = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    above = [Weight](repeating: absent, count: count)
    current = above
  }

  /// The tag sequence with the highest sum; `weights` gives that of tag t of token i at the position i × stride + t.
  ///
  /// A tag that a token may not have weighs `absent` or less.
  package mutating func best(tokens: Int, stride: Int, weights: (_ position: Int) -> Weight) -> [Int] {
    guard tokens > 0 else { return [] }
    back.removeAll(keepingCapacity: true)
    for tag in 0..<count {
      let own = weights(tag)
      let isFirst = own > absent && NameTags.follows(tag, after: -1)
      above[tag] = isFirst ? own + steps[NameTags.step(from: -1, to: tag)] : absent
      back.append(0)
    }
    for token in 1..<max(1, tokens) {
      for tag in 0..<count {
        let own = weights(token * stride + tag)
        var best = absent
        var from = 0
        if own > absent {
          for index in starts[tag]..<starts[tag + 1] {
            let candidate = before[index]
            guard above[candidate] > absent else { continue }
            let sum = above[candidate] + steps[candidate * count + tag]
            if sum > best { (best, from) = (sum, candidate) }
          }
          if best > absent { best += own }
        }
        current[tag] = best
        back.append(Int8(from))
      }
      swap(&above, &current)
      lower()
    }
    var tag = 0
    for candidate in 1..<count where above[candidate] > above[tag] { tag = candidate }
    var path = [Int](repeating: 0, count: tokens)
    for token in Swift.stride(from: tokens - 1, through: 0, by: -1) {
      path[token] = tag
      tag = Int(back[token * count + tag])
    }
    return path
  }

  /// Subtracts the highest sum from all sums: they stay small in a long sentence, and the best path is the same.
  private mutating func lower() {
    guard let highest = above.max(), highest > absent else { return }
    for tag in above.indices where above[tag] > absent { above[tag] -= highest }
  }
}
