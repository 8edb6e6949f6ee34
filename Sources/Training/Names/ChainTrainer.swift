import Annotators
import Documents

/// Learns the weights of a linear chain: the passive-aggressive algorithm (Crammer and others 2006) on whole
/// stretches of tokens, averaged.
struct ChainTrainer {
  /// Stretches of tokens with their features as numbers.
  struct Examples {
    /// The features of all tokens, one token after the other.
    var features: [Int32] = []
    /// Where the features of each token begin; one more at the end.
    var starts: [Int] = [0]
    /// The tag of each token, or -1 where any tag without a name of a marked type is right.
    var gold: [Int8] = []
    /// Sums that are there before these features; as many a token as there are tags, or none at all.
    var base: [Float] = []
    /// The tokens of each stretch.
    var stretches: [Range<Int>] = []
    /// The same as tokens of their documents.
    var tokens: [Range<Int>] = []
    /// How much a step counts, stretch by stretch.
    var weights: [Float] = []

    /// Adds the stretches of a text where names can be.
    mutating func add(
      _ text: TaggedText,
      _ names: PreparedNames,
      _ hashes: [[UInt64]],
      _ index: FeatureIndex,
      base sums: [Float] = []
    ) {
      for sentence in text.document.sentences {
        var start = sentence.tokens.lowerBound
        while start < sentence.tokens.upperBound {
          guard names.isActive(start) else {
            start += 1
            continue
          }
          var end = start + 1
          while end < sentence.tokens.upperBound, names.isActive(end) { end += 1 }
          let first = gold.count
          for token in start..<end {
            features += index.numbers(of: hashes[token])
            starts.append(features.count)
            gold.append(Int8(text.tags[token]))
            if !sums.isEmpty { base += sums[(token * NameTags.count)..<((token + 1) * NameTags.count)] }
          }
          // A name that began where nothing is looked for goes on as if it began here.
          if gold[first] > 0, !NameTags.begins(Int(gold[first])) { gold[first] -= 1 }
          stretches.append(first..<gold.count)
          tokens.append(start..<end)
          weights.append(text.weight)
          start = end
        }
      }
    }
  }

  /// Floats a row; those beyond the tags stay 0.
  private static let stride = 16
  private static let absent: Float = -1e30

  private(set) var now: [Float]
  private var sums: [Double]
  private(set) var steps: [Float]
  private var stepSums: [Double]
  private var time = 1.0
  private let rows: Int
  /// The most that one example may change.
  private let boldness: Float

  init(features: Int, boldness: Float) {
    rows = features
    self.boldness = boldness
    now = [Float](repeating: 0, count: features * Self.stride)
    sums = [Double](repeating: 0, count: features * Self.stride)
    let count = (NameTags.count + 1) * NameTags.count
    steps = [Float](repeating: 0, count: count)
    stepSums = [Double](repeating: 0, count: count)
  }

  /// Goes through the examples some times, in an order that the seed gives.
  mutating func learn(_ examples: Examples, rounds: Int, seed: UInt64) {
    var order = Array(examples.stretches.indices)
    var random = Seeded(seed)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      var wrong = 0
      for stretch in order { if step(examples, stretch) { wrong += 1 } }
      print("round \(round + 1): \(wrong) of \(order.count) stretches wrong")
    }
  }

  /// The mean of the weights over all steps: rows of as many as there are tags, and the steps between tags.
  var averaged: (rows: [Float], steps: [Float]) {
    var list = [Float](repeating: 0, count: rows * NameTags.count)
    for row in 0..<rows {
      for tag in 0..<NameTags.count {
        let place = row * Self.stride + tag
        list[row * NameTags.count + tag] = Float(Double(now[place]) - sums[place] / time)
      }
    }
    return (list, zip(steps, stepSums).map { Float(Double($0) - $1 / time) })
  }

  /// The sums of weights of the tokens of a stretch, some of them for each tag.
  static func emissions(_ examples: Examples, _ tokens: Range<Int>, rows: [Float], stride: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: tokens.count * Self.stride)
    for (place, token) in tokens.enumerated() {
      if !examples.base.isEmpty {
        for tag in 0..<NameTags.count {
          sums[place * Self.stride + tag] = examples.base[token * NameTags.count + tag]
        }
      }
      for feature in examples.features[examples.starts[token]..<examples.starts[token + 1]] {
        let row = Int(feature) * stride
        for tag in 0..<NameTags.count { sums[place * Self.stride + tag] += rows[row + tag] }
      }
    }
    return sums
  }

  private mutating func step(_ examples: Examples, _ stretch: Int) -> Bool {
    let tokens = examples.stretches[stretch]
    let count = tokens.count
    var sums = [Float](repeating: 0, count: count * Self.stride)
    for (place, token) in tokens.enumerated() {
      var sum = SIMD16<Float>()
      if !examples.base.isEmpty {
        for tag in 0..<NameTags.count { sum[tag] = examples.base[token * NameTags.count + tag] }
      }
      for index in examples.starts[token]..<examples.starts[token + 1] {
        let row = Int(examples.features[index]) * Self.stride
        unsafe now.withUnsafeBufferPointer { buffer in
          guard let first = buffer.baseAddress else { return }
          let start = unsafe UnsafeRawPointer(first + row)
          sum += unsafe start.loadUnaligned(as: SIMD16<Float>.self)
        }
      }
      for tag in 0..<NameTags.count { sums[place * Self.stride + tag] = sum[tag] }
    }
    var path = ViterbiPath<Float>(steps: steps, absent: Self.absent)
    // Where a source does not mark all types, the best of the right ways is the one to learn.
    var right = tokens.map { Int(examples.gold[$0]) }
    if right.contains(-1) {
      right = path.best(tokens: count, stride: Self.stride) { position in
        let gold = Int(examples.gold[tokens.lowerBound + position / Self.stride])
        let tag = position % Self.stride
        let isRight = gold >= 0 ? tag == gold : tag == 0 || NameTags.type(of: tag).map { $0 >= 3 } ?? true
        return isRight ? sums[position] : Self.absent
      }
    }
    // Every wrong tag is one better than it is: what is right has to win by a margin.
    let guess = path.best(tokens: count, stride: Self.stride) { position in
      sums[position] + (position % Self.stride == right[position / Self.stride] ? 0 : 1)
    }
    time += 1
    if guess == right { return false }
    var loss: Float = 0
    var size: Float = 0
    for place in 0..<count {
      let token = tokens.lowerBound + place
      if guess[place] != right[place] {
        loss += 1 + sums[place * Self.stride + guess[place]] - sums[place * Self.stride + right[place]]
        size += 2 * Float(examples.starts[token + 1] - examples.starts[token])
      }
      let guessed = NameTags.step(from: place == 0 ? -1 : guess[place - 1], to: guess[place])
      let wanted = NameTags.step(from: place == 0 ? -1 : right[place - 1], to: right[place])
      if guessed != wanted {
        loss += steps[guessed] - steps[wanted]
        size += 2
      }
    }
    guard loss > 0, size > 0 else { return true }
    let amount = min(boldness * examples.weights[stretch], loss / size)
    for place in 0..<count {
      let token = tokens.lowerBound + place
      if guess[place] != right[place] {
        for index in examples.starts[token]..<examples.starts[token + 1] {
          let row = Int(examples.features[index]) * Self.stride
          add(amount, row + right[place])
          add(-amount, row + guess[place])
        }
      }
      let guessed = NameTags.step(from: place == 0 ? -1 : guess[place - 1], to: guess[place])
      let wanted = NameTags.step(from: place == 0 ? -1 : right[place - 1], to: right[place])
      if guessed != wanted {
        steps[wanted] += amount
        stepSums[wanted] += Double(amount) * time
        steps[guessed] -= amount
        stepSums[guessed] -= Double(amount) * time
      }
    }
    return true
  }

  @inline(__always)
  private mutating func add(_ amount: Float, _ place: Int) {
    now[place] += amount
    sums[place] += Double(amount) * time
  }
}
