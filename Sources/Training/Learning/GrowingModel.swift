/// A classifier whose features get numbers when they have been seen often enough and are updated.
struct GrowingModel {
  private var index = GrowingIndex()
  private var trainer: ClassTrainer
  /// The number of times that features were seen, by a part of the hash, at most 255.
  private var counts: [UInt8]
  private let least: UInt8
  /// True if no features are added.
  private let isComplete: Bool

  init(classes: Int, aggressiveness: Float, least: UInt8) {
    trainer = ClassTrainer(features: 1 << 16, classes: classes, aggressiveness: aggressiveness)
    counts = [UInt8](repeating: 0, count: 1 << 27)
    self.least = least
    isComplete = false
  }

  /// A classifier over a given set of features.
  init(classes: Int, aggressiveness: Float, only hashes: [UInt64]) {
    trainer = ClassTrainer(features: hashes.count, classes: classes, aggressiveness: aggressiveness)
    for hash in hashes { _ = index.insert(hash) }
    (counts, least, isComplete) = ([], 0, true)
  }

  private static func counter(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 16) & ((1 << 27) - 1)
  }

  /// The number of features.
  var count: Int { index.hashes.count }

  /// Counts the features of an example.
  mutating func see(_ hashes: [UInt64]) {
    if isComplete { return }
    for hash in hashes {
      let counter = Self.counter(hash)
      if counts[counter] < 255 { counts[counter] += 1 }
    }
  }

  /// The sums of the current weights of some features, one a class.
  func scores(_ hashes: [UInt64]) -> [Float] { trainer.scores(hashes.compactMap { index.number(of: $0) }) }

  /// Learns from one example (`ClassTrainer.learn`).
  mutating func learn(
    _ hashes: [UInt64],
    scores: [Float],
    weight: Float,
    right: (Int) -> Bool,
    allowed: (Int) -> Bool
  ) {
    if isComplete {
      let features = hashes.compactMap { self.index.number(of: $0) }
      trainer.learn(features, scores: scores, weight: weight, right: right, allowed: allowed)
      return
    }
    var index = self.index
    self.index = GrowingIndex.none
    trainer.learn([], scores: scores, weight: weight, right: right, allowed: allowed) {
      hashes.compactMap { counts[Self.counter($0)] >= least ? index.insert($0) : nil }
    }
    self.index = index
  }

  /// The features, their averaged weights (features × classes), and how often they were seen, at most 255.
  ///
  /// A classifier over given features has no counts.
  var averaged: (hashes: [UInt64], weights: [Float], counts: [UInt8]) {
    (
      index.hashes, trainer.averaged(index.hashes.count),
      isComplete ? [] : index.hashes.map { counts[Self.counter($0)] }
    )
  }
}
