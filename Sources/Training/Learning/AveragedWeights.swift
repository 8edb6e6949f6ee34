/// Weights that are averaged over all steps of the learning: rows of one weight a class.
struct AveragedWeights {
  /// Weights a row.
  let classes: Int
  /// The weights now, row after row.
  private(set) var now: [Float]
  private var sums: [Double]
  /// How many steps have been made.
  private(set) var step = 1.0

  /// Rows of zeros.
  init(rows: Int, classes: Int) {
    self.classes = classes
    now = [Float](repeating: 0, count: rows * classes)
    sums = [Double](repeating: 0, count: rows * classes)
  }

  /// Adds to one weight.
  @inline(__always)
  mutating func add(_ amount: Float, row: Int, class position: Int) {
    let place = row * classes + position
    now[place] += amount
    // What is added later counts for fewer steps (Daumé 2006).
    sums[place] += Double(amount) * step
  }

  /// One more step has been made.
  mutating func advance() { step += 1 }

  /// The mean of the weights over all steps.
  var averaged: [Float] {
    zip(now, sums).map { Float(Double($0) - $1 / step) }
  }
}
