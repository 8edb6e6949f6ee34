/// A learner whose features are not known beforehand: one gets a number when it has been seen often and is learnt from.
struct GrowingModel {
  private var index = GrowingIndex()
  private var trainer: ClassTrainer
  /// How often features were seen, by their hashes alone.
  private var counts: [UInt8]
  private let least: UInt8
  /// Whether no other features can come.
  private let isComplete: Bool

  init(classes: Int, boldness: Float, least: UInt8) {
    trainer = ClassTrainer(features: 1 << 16, classes: classes, boldness: boldness)
    counts = [UInt8](repeating: 0, count: 1 << 27)
    self.least = least
    isComplete = false
  }

  /// A learner of the features with some hashes and of no others.
  init(classes: Int, boldness: Float, only hashes: [UInt64]) {
    trainer = ClassTrainer(features: hashes.count, classes: classes, boldness: boldness)
    for hash in hashes { _ = index.insert(hash) }
    (counts, least, isComplete) = ([], 0, true)
  }

  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 16) & ((1 << 27) - 1) }

  /// How many features have been learnt from.
  var count: Int { index.hashes.count }

  /// Notes that features were seen.
  mutating func see(_ hashes: [UInt64]) {
    if isComplete { return }
    for hash in hashes {
      let place = Self.place(hash)
      if counts[place] < 255 { counts[place] += 1 }
    }
  }

  /// The sums of the weights of features as they are now.
  func scores(_ hashes: [UInt64]) -> [Float] { trainer.scores(hashes.compactMap { index.number(of: $0) }) }

  /// Learns from one example; classes that are not allowed are not compared.
  mutating func learn(
    _ hashes: [UInt64],
    scores: [Float],
    weight: Float,
    right: (Int) -> Bool,
    allowed: (Int) -> Bool
  ) {
    if isComplete {
      let known = hashes.compactMap { self.index.number(of: $0) }
      trainer.learn(known, scores: scores, weight: weight, right: right, allowed: allowed)
      return
    }
    var index = self.index
    self.index = GrowingIndex.none
    trainer.learn([], scores: scores, weight: weight, right: right, allowed: allowed) {
      hashes.compactMap { counts[Self.place($0)] >= least ? index.insert($0) : nil }
    }
    self.index = index
  }

  /// The features, the means of their weights over all steps, and how often they were seen, up to 255; a learner of given
  /// features has no counts.
  var averaged: (hashes: [UInt64], weights: [Float], counts: [UInt8]) {
    (
      index.hashes, trainer.averaged(index.hashes.count),
      isComplete ? [] : index.hashes.map { counts[Self.place($0)] }
    )
  }
}
