/// A learner whose features are not known beforehand: one gets a number when it has been seen often and is learnt from.
struct GrowingModel {
  private var index = GrowingIndex()
  private var trainer: ClassTrainer
  /// How often features were seen, by their hashes alone.
  private var counts = [UInt8](repeating: 0, count: 1 << 27)
  private let least: UInt8

  init(classes: Int, boldness: Float, least: UInt8) {
    trainer = ClassTrainer(features: 1 << 16, classes: classes, boldness: boldness)
    self.least = least
  }

  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 16) & ((1 << 27) - 1) }

  /// How many features have been learnt from.
  var count: Int { index.hashes.count }

  /// Notes that features were seen.
  mutating func see(_ hashes: [UInt64]) {
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
    var index = self.index
    self.index = GrowingIndex.none
    trainer.learn([], scores: scores, weight: weight, right: right, allowed: allowed) {
      hashes.compactMap { counts[Self.place($0)] >= least ? index.insert($0) : nil }
    }
    self.index = index
  }

  /// The features, the means of their weights over all steps, and how often they were seen, up to 255.
  var averaged: (hashes: [UInt64], weights: [Float], counts: [UInt8]) {
    (index.hashes, trainer.averaged(index.hashes.count), index.hashes.map { counts[Self.place($0)] })
  }
}
