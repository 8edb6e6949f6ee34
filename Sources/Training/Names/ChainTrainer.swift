import Annotators
import Documents

/// A trainer of a linear chain of name tags, by averaged passive-aggressive steps (Crammer and others 2006).
///
/// The loss of a span is the margin of the best wrong tag sequence by Viterbi search, with 1 added for each
/// wrong tag.
struct ChainTrainer {
  /// Spans of tokens with the numbers of their features.
  struct Examples {
    /// The features of all tokens, one token after another.
    var features: [Int32] = []
    /// The index at which the features of each token begin, and the number of features.
    var starts: [Int] = [0]
    /// The tag of each token, or -1 for one outside names of the types that the corpus marks.
    var gold: [Int8] = []
    /// The scores of the first pass, tokens × tags; empty without a first pass.
    var base: [Float] = []
    /// The tokens of each span, by their index in `gold`.
    var spans: [Range<Int>] = []
    /// The tokens of each span, by their index in its document.
    var tokens: [Range<Int>] = []
    /// The weight of the steps of each span.
    var weights: [Float] = []

    /// Adds the spans of a text in which names can be.
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
          // A name that began before the span counts as beginning with it.
          if gold[first] > 0, !NameTags.begins(Int(gold[first])) { gold[first] -= 1 }
          spans.append(first..<gold.count)
          tokens.append(start..<end)
          weights.append(text.weight)
          start = end
        }
      }
    }
  }

  /// The number of floats a row, of which those beyond the tags are 0.
  private static let stride = 16
  private static let absent: Float = -1e30

  private var weights: AveragedWeights
  /// The weights of tag bigrams.
  private var steps = AveragedWeights(count: (NameTags.count + 1) * NameTags.count)
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
    var order = Array(examples.spans.indices)
    var random = Seeded(seed)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      var wrong = 0
      for span in order { if step(examples, span) { wrong += 1 } }
      print("round \(round + 1): \(wrong) of \(order.count) spans wrong")
    }
  }

  /// The averaged weights: features × tags, and those of tag bigrams (`NameTags.step`).
  var averaged: (rows: [Float], steps: [Float]) {
    (weights.means(rows: rows, columns: NameTags.count, stride: Self.stride), steps.means)
  }

  /// The scores of the tokens of a span for each tag, tokens × `stride`.
  static func emissions(_ examples: Examples, _ tokens: Range<Int>, rows: [Float], stride: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: tokens.count * Self.stride)
    for (position, token) in tokens.enumerated() {
      if !examples.base.isEmpty {
        for tag in 0..<NameTags.count {
          sums[position * Self.stride + tag] = examples.base[token * NameTags.count + tag]
        }
      }
      for feature in examples.features[examples.starts[token]..<examples.starts[token + 1]] {
        let row = Int(feature) * stride
        for tag in 0..<NameTags.count { sums[position * Self.stride + tag] += rows[row + tag] }
      }
    }
    return sums
  }

  private mutating func step(_ examples: Examples, _ span: Int) -> Bool {
    let tokens = examples.spans[span]
    let count = tokens.count
    var sums = [Float](repeating: 0, count: count * Self.stride)
    for (position, token) in tokens.enumerated() {
      var sum = SIMD16<Float>()
      if !examples.base.isEmpty {
        for tag in 0..<NameTags.count { sum[tag] = examples.base[token * NameTags.count + tag] }
      }
      for index in examples.starts[token]..<examples.starts[token + 1] {
        let row = Int(examples.features[index]) * Self.stride
        unsafe weights.values.withUnsafeBufferPointer { buffer in
          guard let first = buffer.baseAddress else { return }
          let start = unsafe UnsafeRawPointer(first + row)
          sum += unsafe start.loadUnaligned(as: SIMD16<Float>.self)
        }
      }
      for tag in 0..<NameTags.count { sums[position * Self.stride + tag] = sum[tag] }
    }
    var path = ViterbiPath<Float>(steps: steps.values, absent: Self.absent)
    // If the corpus does not mark all types, the best of the correct tag sequences is the target.
    var right = tokens.map { Int(examples.gold[$0]) }
    if right.contains(-1) {
      right = path.best(tokens: count, stride: Self.stride) { position in
        let gold = Int(examples.gold[tokens.lowerBound + position / Self.stride])
        let tag = position % Self.stride
        let isRight = gold >= 0 ? tag == gold : tag == 0 || NameTags.type(of: tag).map { $0 >= 3 } ?? true
        return isRight ? sums[position] : Self.absent
      }
    }
    // Every wrong tag gets 1 more, so that the right sequence has to win by a margin.
    let guess = path.best(tokens: count, stride: Self.stride) { position in
      sums[position] + (position % Self.stride == right[position / Self.stride] ? 0 : 1)
    }
    weights.beginStep()
    steps.beginStep()
    if guess == right { return false }
    var loss: Float = 0
    var size: Float = 0
    for position in 0..<count {
      let token = tokens.lowerBound + position
      if guess[position] != right[position] {
        loss +=
          1 + sums[position * Self.stride + guess[position]] - sums[position * Self.stride + right[position]]
        size += 2 * Float(examples.starts[token + 1] - examples.starts[token])
      }
      let guessed = NameTags.step(from: position == 0 ? -1 : guess[position - 1], to: guess[position])
      let wanted = NameTags.step(from: position == 0 ? -1 : right[position - 1], to: right[position])
      if guessed != wanted {
        loss += steps.values[guessed] - steps.values[wanted]
        size += 2
      }
    }
    guard loss > 0, size > 0 else { return true }
    let amount = min(aggressiveness * examples.weights[span], loss / size)
    for position in 0..<count {
      let token = tokens.lowerBound + position
      if guess[position] != right[position] {
        for index in examples.starts[token]..<examples.starts[token + 1] {
          let row = Int(examples.features[index]) * Self.stride
          weights.add(amount, at: row + right[position])
          weights.add(-amount, at: row + guess[position])
        }
      }
      let guessed = NameTags.step(from: position == 0 ? -1 : guess[position - 1], to: guess[position])
      let wanted = NameTags.step(from: position == 0 ? -1 : right[position - 1], to: right[position])
      if guessed != wanted {
        steps.add(amount, at: wanted)
        steps.add(-amount, at: guessed)
      }
    }
    return true
  }
}
