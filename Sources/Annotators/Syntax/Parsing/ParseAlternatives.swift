/// Two ways to parse on from a state of which the parser is not sure.
struct ParseAlternatives {
  /// A state with the steps that led to it.
  struct Way {
    private(set) var state: ParserState
    private(set) var steps: [ParserSearch.Step] = []
    /// How unsure its steps were.
    private(set) var cost = 0
    /// How many words of the stack were never touched.
    private(set) var untouched: Int

    init(_ state: ParserState) {
      self.state = state
      untouched = state.depth
    }

    /// True when another way from the same state has come to the same words that are left.
    func meets(_ other: Way) -> Bool {
      state.hasSameLeft(as: other.state, above: min(untouched, other.untouched))
    }

    /// Makes a step, which another one is ahead of by so much.
    mutating func make(_ step: ParserSearch.Step, behind: Int32 = 0) {
      state.make(step.move, relation: step.relation)
      untouched = min(untouched, state.depth)
      steps.append(step)
      cost += Int(behind) + max(0, 100 - Int(step.lead) / 2)
    }
  }

  let before: ParserState
  /// By the best move.
  let first: Way
  /// By the second.
  let other: Way
  /// How far ahead the best move is.
  let lead: Int32

  /// True when the weights find the second way better.
  func prefersOther(_ sentence: ParserFeatures, _ sum: inout FeatureSum<Sums16>) -> Bool {
    let parts = unshared
    if parts.words.isEmpty { return false }
    addDecision(sentence, to: &sum)
    let lead = Int(sum.finish()[0])
    return lead + score(other.state, parts, sentence, &sum) > score(first.state, parts, sentence, &sum)
  }

  private func score(
    _ state: ParserState,
    _ parts: Parts,
    _ sentence: ParserFeatures,
    _ sum: inout FeatureSum<Sums16>
  ) -> Int {
    var score = 0
    for word in parts.words {
      sentence.add(branch: word, state, to: &sum)
      score += Int(sum.finish()[0])
    }
    for head in parts.heads {
      sentence.add(family: head, state, to: &sum)
      score += Int(sum.finish()[0])
    }
    return score
  }

  /// What speaks for each way and not for the other, for learning; nothing where their trees are the same.
  func features(_ sentence: ParserFeatures) -> (first: [UInt64], other: [UInt64])? {
    let parts = unshared
    if parts.words.isEmpty { return nil }
    func all(_ state: ParserState) -> [UInt64] {
      var collector = FeatureCollector()
      for word in parts.words { sentence.add(branch: word, state, to: &collector) }
      for head in parts.heads { sentence.add(family: head, state, to: &collector) }
      return collector.hashes
    }
    var decision = FeatureCollector()
    addDecision(sentence, to: &decision)
    let (one, two) = (all(first.state), all(other.state))
    return (Self.without(two, one), Self.without(one, two) + decision.hashes)
  }

  /// What is in a list and not, as often, in another.
  private static func without(_ taken: [UInt64], _ list: [UInt64]) -> [UInt64] {
    var counts: [UInt64: Int] = [:]
    for hash in taken { counts[hash, default: 0] += 1 }
    return list.filter { hash in
      guard let count = counts[hash], count > 0 else { return true }
      counts[hash] = count - 1
      return false
    }
  }

  /// Words that stand in another place of each tree, and the words that they hang on in one of them.
  private typealias Parts = (words: [Int], heads: [Int])

  private var unshared: Parts {
    var parts: Parts = ([], [])
    func look(_ word: Int) {
      let (one, two) = (first.state.node(word), other.state.node(word))
      if one.head == two.head, one.relation == two.relation { return }
      parts.words.append(word)
      for head in [Int(one.head), Int(two.head)] {
        if head >= 0, head < before.count, !parts.heads.contains(head) { parts.heads.append(head) }
      }
    }
    for word in before.stack[min(first.untouched, other.untouched)...] { look(Int(word)) }
    for word in before.next..<min(max(first.state.next, other.state.next), before.count) { look(word) }
    return parts
  }

  /// Adds what speaks for the second way beside its tree: how close the decision was, and how sure what follows.
  private func addDecision(_ sentence: ParserFeatures, to sink: inout some FeatureSink) {
    let moves = UInt64(first.steps[0].move.rawValue * 3 + other.steps[0].move.rawValue)
    let cost = max(-20, min(20, (other.cost - first.cost) / 15))
    let (top, below) = (sentence.word(before.onStack(0)), sentence.word(before.onStack(1)))
    let next = sentence.word(before.next)
    sink.take(700, moves)
    sink.take(701, moves, UInt64(max(lead, 0)) / 8)
    sink.take(702, moves, UInt64(bitPattern: Int64(cost)))
    sink.take(703, moves, UInt64(min(first.steps.count, 12)))
    sink.take(704, moves, top.tag << 8 | next.tag)
    sink.take(705, moves, below.tag << 8 | top.tag)
    sink.take(706, moves, next.low)
    sink.take(707, moves, top.low)
  }
}
