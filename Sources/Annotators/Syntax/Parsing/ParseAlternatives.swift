/// Two alternative transition sequences from a low-margin parser state.
struct ParseAlternatives {
  /// A parser state with the transitions that led to it from the common state.
  struct Continuation {
    private(set) var state: ParserState
    private(set) var steps: [ParserSearch.Step] = []
    /// The sum over its steps of a penalty for low margins, in the units of the transition weights.
    private(set) var cost = 0
    /// The number of words at the bottom of the stack that no transition has reached.
    private(set) var untouched: Int

    init(_ state: ParserState) {
      self.state = state
      untouched = state.depth
    }

    /// True if another continuation has the same stack and the same next word.
    func meets(_ other: Continuation) -> Bool {
      state.hasSameConfiguration(as: other.state, above: min(untouched, other.untouched))
    }

    /// Makes a step; `behind` is how far its score is below that of the best transition.
    mutating func make(_ step: ParserSearch.Step, behind: Int32 = 0) {
      state.make(step.transition, relation: Int(step.relation))
      untouched = min(untouched, state.depth)
      steps.append(step)
      cost += Int(behind) + max(0, 100 - Int(step.margin) / 2)
    }
  }

  /// The low-margin state.
  let before: ParserState
  /// The continuation that begins with the best transition.
  let first: Continuation
  /// The continuation that begins with the second best transition.
  let other: Continuation
  /// The difference of the scores of these two transitions.
  let margin: Int32

  /// True if the second continuation scores higher by the weights of the choice model.
  func prefersOther(_ sentence: ParserFeatures, _ sum: inout ScoreSum) -> Bool {
    let differences = differences
    if differences.words.isEmpty { return false }
    addDecision(sentence, to: &sum)
    let decision = sum.finish()
    let scores = [first, other].map { score($0.state, differences, sentence, &sum) }
    return decision + scores[1] > scores[0]
  }

  private func score(
    _ state: ParserState,
    _ differences: Differences,
    _ sentence: ParserFeatures,
    _ sum: inout ScoreSum
  ) -> Int {
    var score = 0
    for word in differences.words {
      sentence.add(attachmentOf: word, state, to: &sum)
      score += sum.finish()
    }
    for head in differences.heads {
      sentence.add(dependentsOf: head, state, to: &sum)
      score += sum.finish()
    }
    return score
  }

  /// The features of each continuation that the other lacks, for training; nil if both parses are the same.
  func features(_ sentence: ParserFeatures) -> (first: [UInt64], other: [UInt64])? {
    let differences = differences
    if differences.words.isEmpty { return nil }
    func all(_ state: ParserState) -> [UInt64] {
      var collector = FeatureCollector()
      for word in differences.words { sentence.add(attachmentOf: word, state, to: &collector) }
      for head in differences.heads { sentence.add(dependentsOf: head, state, to: &collector) }
      return collector.hashes
    }
    var decision = FeatureCollector()
    addDecision(sentence, to: &decision)
    let (one, two) = (all(first.state), all(other.state))
    return (Self.without(two, one), Self.without(one, two) + decision.hashes)
  }

  /// The elements of a list without those of another, each as often as it occurs there.
  private static func without(_ others: [UInt64], _ list: [UInt64]) -> [UInt64] {
    var counts: [UInt64: Int] = [:]
    for hash in others { counts[hash, default: 0] += 1 }
    return list.filter { hash in
      guard let count = counts[hash], count > 0 else { return true }
      counts[hash] = count - 1
      return false
    }
  }

  /// The words whose head or relation differs, and their heads in both parses.
  private typealias Differences = (words: [Int], heads: [Int])

  private var differences: Differences {
    var differences: Differences = ([], [])
    func compare(_ word: Int) {
      let (one, two) = (first.state.node(word), other.state.node(word))
      if one.head == two.head, one.relation == two.relation { return }
      differences.words.append(word)
      for head in [Int(one.head), Int(two.head)] {
        if head >= 0, head < before.count, !differences.heads.contains(head) {
          differences.heads.append(head)
        }
      }
    }
    for word in before.stack[min(first.untouched, other.untouched)...] { compare(Int(word)) }
    for word in before.next..<min(max(first.state.next, other.state.next), before.count) { compare(word) }
    return differences
  }

  /// Gives the features of the decision to a sink: its margin, and the confidence of the transitions that follow.
  func addDecision(_ sentence: ParserFeatures, to sink: inout some FeatureSink) {
    let transitions = UInt64(first.steps[0].transition.rawValue * 3 + other.steps[0].transition.rawValue)
    let cost = max(-20, min(20, (other.cost - first.cost) / 15))
    let (top, below) = (sentence.word(before.onStack(0)), sentence.word(before.onStack(1)))
    let next = sentence.word(before.next)
    sink.take(700, transitions)
    sink.take(701, transitions, UInt64(max(margin, 0)) / 8)
    sink.take(702, transitions, UInt64(bitPattern: Int64(cost)))
    sink.take(703, transitions, UInt64(min(first.steps.count, 12)))
    sink.take(704, transitions, top.tag << 8 | next.tag)
    sink.take(705, transitions, below.tag << 8 | top.tag)
    sink.take(706, transitions, next.low)
    sink.take(707, transitions, top.low)
  }
}
