/// Weights with their averages over all steps of training, after Daumé (2006).
///
/// Beside each weight the sum of its changes is kept, each times the number of the step that made it.
struct AveragedWeights {
  /// The current weights.
  private(set) var values: [Float]
  private var weightedChanges: [Double]
  private var step = 1.0

  /// A number of weights, all 0.
  init(count: Int) {
    values = [Float](repeating: 0, count: count)
    weightedChanges = [Double](repeating: 0, count: count)
  }

  /// Appends weights that are 0.
  mutating func grow(by count: Int) {
    values += [Float](repeating: 0, count: count)
    weightedChanges += [Double](repeating: 0, count: count)
  }

  /// Begins the next step.
  mutating func beginStep() { step += 1 }

  /// Changes a weight.
  @inline(__always)
  mutating func add(_ amount: Float, at index: Int) {
    values[index] += amount
    weightedChanges[index] += Double(amount) * step
  }

  /// The averages of all weights.
  var means: [Float] { values.indices.map { mean($0) } }

  /// The averages of the first columns of some rows that begin every `stride` weights: rows × columns, row by row.
  func means(rows: Int, columns: Int, stride: Int) -> [Float] {
    (0..<rows).flatMap { row in (0..<columns).map { mean(row * stride + $0) } }
  }

  private func mean(_ index: Int) -> Float { Float(Double(values[index]) - weightedChanges[index] / step) }
}
