import Annotators

/// A trainer of a linear chain of span tags, by averaged passive-aggressive steps on whole windows (`ChainTrainer`).
struct SpanTrainer {
  /// Windows of tokens with the numbers of their features.
  struct Examples {
    /// The features of all tokens, and the index at which those of each token begin.
    var features: [Int32] = []
    var starts: [Int] = [0]
    /// The tag of each token.
    var gold: [UInt8] = []
    /// The tokens of each window.
    var windows: [Range<Int>] = []

    mutating func add(_ lists: [[Int32]], tags: [Int]) {
      let first = gold.count
      for (list, tag) in zip(lists, tags) {
        features += list
        starts.append(features.count)
        gold.append(UInt8(tag))
      }
      windows.append(first..<gold.count)
    }
  }

  private static let stride = 8
  private var weights: AveragedWeights
  /// The weights of tag bigrams.
  private var steps = AveragedWeights(count: SpanTags.steps)
  private let rows: Int
  /// The parameter C: the greatest change of a weight in one step.
  private let aggressiveness: Float

  init(features: Int, aggressiveness: Float) {
    rows = features
    self.aggressiveness = aggressiveness
    weights = AveragedWeights(count: features * Self.stride)
  }

  /// Trains in some rounds over the examples, in an order that the seed gives.
  mutating func learn(_ examples: Examples, rounds: Int, seed: UInt64) {
    var order = Array(examples.windows.indices)
    var random = Seeded(seed)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      var wrong = 0
      for window in order where step(examples, examples.windows[window]) { wrong += 1 }
      print("round \(round + 1): \(wrong) of \(order.count) windows wrong")
    }
  }

  private mutating func step(_ examples: Examples, _ window: Range<Int>) -> Bool {
    let right = window.map { Int(examples.gold[$0]) }
    let emissions = window.map { token -> SIMD8<Float> in
      var sum = SIMD8<Float>()
      for index in examples.starts[token]..<examples.starts[token + 1] {
        let row = Int(examples.features[index]) * Self.stride
        unsafe weights.values.withUnsafeBufferPointer { buffer in
          guard let first = buffer.baseAddress else { return }
          sum += unsafe UnsafeRawPointer(first + row).loadUnaligned(as: SIMD8<Float>.self)
        }
      }
      return sum
    }
    weights.beginStep()
    steps.beginStep()
    let guess = SpanTags.best(tokens: window.count, steps: steps.values) { token, tag in
      emissions[token][tag] + (right[token] == tag ? 0 : 1)
    }
    if guess == right { return false }
    var loss: Float = 0
    var size: Float = 0
    for position in 0..<window.count {
      if guess[position] != right[position] {
        let token = window.lowerBound + position
        loss += 1 + emissions[position][guess[position]] - emissions[position][right[position]]
        size += 2 * Float(examples.starts[token + 1] - examples.starts[token])
      }
      let (guessed, wanted) = pair(position, guess, right)
      if guessed != wanted {
        loss += steps.values[guessed] - steps.values[wanted]
        size += 2
      }
    }
    guard loss > 0, size > 0 else { return true }
    let amount = min(aggressiveness, loss / size)
    for position in 0..<window.count {
      if guess[position] != right[position] {
        let token = window.lowerBound + position
        for index in examples.starts[token]..<examples.starts[token + 1] {
          let row = Int(examples.features[index]) * Self.stride
          weights.add(amount, at: row + right[position])
          weights.add(-amount, at: row + guess[position])
        }
      }
      let (guessed, wanted) = pair(position, guess, right)
      if guessed != wanted {
        steps.add(amount, at: wanted)
        steps.add(-amount, at: guessed)
      }
    }
    return true
  }

  private func pair(_ position: Int, _ guess: [Int], _ right: [Int]) -> (guessed: Int, wanted: Int) {
    (
      SpanTags.step(from: position == 0 ? -1 : guess[position - 1], to: guess[position]),
      SpanTags.step(from: position == 0 ? -1 : right[position - 1], to: right[position])
    )
  }

  /// The averaged weights: features × tags, and those of tag bigrams (`SpanTags.step`).
  var averaged: (rows: [Float], steps: [Float]) {
    (weights.means(rows: rows, columns: SpanTags.count, stride: Self.stride), steps.means)
  }
}
