/// The best way to mark stretches of tokens: each token is outside, first, inside or last of a stretch, or all of it.
package enum SpanTags {
  /// How many there are.
  package static let count = 5
  /// Outside any stretch.
  package static let outside = 0
  /// The first, a middle and the last token of a stretch, and one that is all of it.
  package static let (first, inside, last, whole) = (1, 2, 3, 4)

  /// The tags that may stand behind each tag, and at the start.
  package static let allowed: [[Int]] = [[0, 1, 4], [2, 3], [2, 3], [0, 1, 4], [0, 1, 4]]

  /// The number of a step between tags; -1 stands for the start.
  package static func step(from before: Int, to after: Int) -> Int { (before + 1) * count + after }

  /// How many steps there are.
  package static let steps = (count + 1) * count

  /// The tags of stretches among some tokens.
  package static func tags(of stretches: [Range<Int>], in window: Range<Int>) -> [Int] {
    var tags = [Int](repeating: outside, count: window.count)
    for stretch in stretches {
      let part = stretch.clamped(to: window)
      if part.isEmpty { continue }
      for token in part { tags[token - window.lowerBound] = inside }
      tags[part.lowerBound - window.lowerBound] = part.count == 1 ? whole : first
      if part.count > 1 { tags[part.upperBound - 1 - window.lowerBound] = last }
    }
    return tags
  }

  /// The stretches that tags mark.
  package static func stretches(_ tags: [Int], from start: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    for (offset, tag) in tags.enumerated() {
      switch tag {
      case whole: found.append(start + offset..<start + offset + 1)
      case first: open = start + offset
      case last:
        if let begin = open { found.append(begin..<start + offset + 1) }
        open = nil
      default: break
      }
    }
    return found
  }

  /// The best tags by the algorithm of Viterbi.
  package static func best(
    tokens: Int,
    steps: [Float],
    score: (_ token: Int, _ tag: Int) -> Float
  ) -> [Int] {
    guard tokens > 0 else { return [] }
    let absent: Float = -1e30
    var sums = [Float](repeating: absent, count: count)
    var from = [UInt8](repeating: 0, count: tokens * count)
    for tag in allowed[outside] where tokens > 1 || tag != first {
      sums[tag] = steps[step(from: -1, to: tag)] + score(0, tag)
    }
    for token in 1..<max(1, tokens) {
      var next = [Float](repeating: absent, count: count)
      for before in 0..<count where sums[before] > absent {
        for tag in allowed[before] {
          let sum = sums[before] + steps[step(from: before, to: tag)]
          if sum > next[tag] {
            next[tag] = sum
            from[token * count + tag] = UInt8(before)
          }
        }
      }
      for tag in 0..<count where next[tag] > absent { next[tag] += score(token, tag) }
      sums = next
    }
    // A stretch has an end.
    var best = outside
    for tag in [outside, last, whole] where sums[tag] > sums[best] { best = tag }
    var tags = [Int](repeating: outside, count: tokens)
    for token in stride(from: tokens - 1, through: 0, by: -1) {
      tags[token] = best
      best = Int(from[token * count + best])
    }
    return tags
  }
}
