/// Tags that mark spans of tokens: outside, first, inside and last of a span, and the only token of one (BILOU).
package enum SpanTags {
  /// The number of tags.
  package static let count = 5
  /// The tag of tokens outside any span.
  package static let outside = 0
  /// The tags of the first, a middle and the last token of a span, and of the only one.
  package static let (first, inside, last, whole) = (1, 2, 3, 4)

  /// The tags that may follow each tag; those that may follow `outside` may also come first.
  package static let allowed: [[Int]] = [[0, 1, 4], [2, 3], [2, 3], [0, 1, 4], [0, 1, 4]]

  /// The index of a step between tags; -1 is the start.
  package static func step(from before: Int, to after: Int) -> Int { (before + 1) * count + after }

  /// The number of steps: from the start and each tag to each tag.
  package static let steps = (count + 1) * count

  /// The tags of some spans in a window.
  package static func tags(of spans: [Range<Int>], in window: Range<Int>) -> [Int] {
    var tags = [Int](repeating: outside, count: window.count)
    for span in spans {
      let part = span.clamped(to: window)
      if part.isEmpty { continue }
      for token in part { tags[token - window.lowerBound] = inside }
      tags[part.lowerBound - window.lowerBound] = part.count == 1 ? whole : first
      if part.count > 1 { tags[part.upperBound - 1 - window.lowerBound] = last }
    }
    return tags
  }

  /// The spans that tags mark, in tokens counted from `start`.
  package static func spans(_ tags: [Int], from start: Int) -> [Range<Int>] {
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

  /// The tag sequence with the highest sum of scores and steps (Viterbi 1967).
  ///
  /// - Parameters:
  ///   - steps: The weights of the steps between tags, by their index.
  ///   - isFound: Whether at least one token must be in a span; the best such sequence may score less than none.
  package static func best(
    tokens: Int,
    steps: [Float],
    isFound: Bool = false,
    score: (_ token: Int, _ tag: Int) -> Float
  ) -> [Int] {
    guard tokens > 0 else { return [] }
    let absent: Float = -1e30
    // A state is a tag, and `count` more from the first span on.
    let states = isFound ? count * 2 : count
    func state(_ tag: Int, after before: Int) -> Int {
      isFound && (before >= count || tag != outside) ? tag + count : tag
    }
    var sums = [Float](repeating: absent, count: states)
    var from = [UInt8](repeating: 0, count: tokens * states)
    for tag in allowed[outside] where tokens > 1 || tag != first {
      sums[state(tag, after: outside)] = steps[step(from: -1, to: tag)] + score(0, tag)
    }
    for token in 1..<max(1, tokens) {
      var next = [Float](repeating: absent, count: states)
      for before in 0..<states where sums[before] > absent {
        for tag in allowed[before % count] {
          let (sum, after) = (
            sums[before] + steps[step(from: before % count, to: tag)], state(tag, after: before)
          )
          if sum > next[after] {
            next[after] = sum
            from[token * states + after] = UInt8(before)
          }
        }
      }
      for state in 0..<states where next[state] > absent { next[state] += score(token, state % count) }
      sums = next
    }
    // No span may stay open.
    let ends = [outside, last, whole].map { isFound ? $0 + count : $0 }
    var best = ends[0]
    for end in ends where sums[end] > sums[best] { best = end }
    if sums[best] <= absent { return [Int](repeating: outside, count: tokens) }
    var tags = [Int](repeating: outside, count: tokens)
    for token in stride(from: tokens - 1, through: 0, by: -1) {
      tags[token] = best % count
      best = Int(from[token * states + best])
    }
    return tags
  }
}
