import Annotators

/// Learns to mark stretches of tokens: the passive-aggressive algorithm on whole windows, averaged.
struct SpanTrainer {
  /// Windows of tokens with their features as numbers.
  struct Examples {
    /// The features of all tokens, and where those of each token begin.
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
  private var now: [Float]
  private var sums: [Double]
  private var steps = [Float](repeating: 0, count: SpanTags.steps)
  private var stepSums = [Double](repeating: 0, count: SpanTags.steps)
  private var time = 1.0
  private let rows: Int
  private let boldness: Float

  init(features: Int, boldness: Float) {
    rows = features
    self.boldness = boldness
    now = [Float](repeating: 0, count: features * Self.stride)
    sums = [Double](repeating: 0, count: features * Self.stride)
  }

  /// Goes through the examples some times, in an order that the seed gives.
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
        unsafe now.withUnsafeBufferPointer { buffer in
          guard let first = buffer.baseAddress else { return }
          sum += unsafe UnsafeRawPointer(first + row).loadUnaligned(as: SIMD8<Float>.self)
        }
      }
      return sum
    }
    time += 1
    let guess = SpanTags.best(tokens: window.count, steps: steps) { token, tag in
      emissions[token][tag] + (right[token] == tag ? 0 : 1)
    }
    if guess == right { return false }
    var loss: Float = 0
    var size: Float = 0
    for place in 0..<window.count {
      if guess[place] != right[place] {
        let token = window.lowerBound + place
        loss += 1 + emissions[place][guess[place]] - emissions[place][right[place]]
        size += 2 * Float(examples.starts[token + 1] - examples.starts[token])
      }
      let (guessed, wanted) = pair(place, guess, right)
      if guessed != wanted {
        loss += steps[guessed] - steps[wanted]
        size += 2
      }
    }
    guard loss > 0, size > 0 else { return true }
    let amount = min(boldness, loss / size)
    for place in 0..<window.count {
      if guess[place] != right[place] {
        let token = window.lowerBound + place
        for index in examples.starts[token]..<examples.starts[token + 1] {
          let row = Int(examples.features[index]) * Self.stride
          change(row + right[place], amount)
          change(row + guess[place], -amount)
        }
      }
      let (guessed, wanted) = pair(place, guess, right)
      if guessed != wanted {
        steps[wanted] += amount
        stepSums[wanted] += Double(amount) * time
        steps[guessed] -= amount
        stepSums[guessed] -= Double(amount) * time
      }
    }
    return true
  }

  private func pair(_ place: Int, _ guess: [Int], _ right: [Int]) -> (guessed: Int, wanted: Int) {
    (
      SpanTags.step(from: place == 0 ? -1 : guess[place - 1], to: guess[place]),
      SpanTags.step(from: place == 0 ? -1 : right[place - 1], to: right[place])
    )
  }

  @inline(__always)
  private mutating func change(_ place: Int, _ amount: Float) {
    now[place] += amount
    sums[place] += Double(amount) * time
  }

  /// The means of the weights over all steps, a row a feature, and those of the steps between tags.
  var averaged: (rows: [Float], steps: [Float]) {
    var list = [Float](repeating: 0, count: rows * SpanTags.count)
    for row in 0..<rows {
      for tag in 0..<SpanTags.count {
        let place = row * Self.stride + tag
        list[row * SpanTags.count + tag] = Float(Double(now[place]) - sums[place] / time)
      }
    }
    return (list, zip(steps, stepSums).map { Float(Double($0) - $1 / time) })
  }
}
