/// A linear classifier trained by averaged passive-aggressive steps (PA-I of Crammer and others 2006).
///
/// Weights are rows of one number a class for each feature, padded to a multiple of 8.
struct ClassTrainer {
  let classes: Int
  private let stride: Int
  private var weights: AveragedWeights
  /// The parameter C: the greatest change of a weight in one step.
  private let aggressiveness: Float

  init(features: Int, classes: Int, aggressiveness: Float) {
    self.classes = classes
    self.aggressiveness = aggressiveness
    stride = (classes + 7) / 8 * 8
    weights = AveragedWeights(count: features * stride)
  }

  /// Makes room for the weights of a number of features.
  mutating func grow(to features: Int) {
    let count = weights.values.count
    let missing = features * stride - count
    if missing > 0 { weights.grow(by: max(missing, count / 2 / stride * stride)) }
  }

  /// The sums of the weights of some features, one a class.
  func scores(_ features: [Int32]) -> [Float] {
    var scores = [Float](repeating: 0, count: stride)
    unsafe scores.withUnsafeMutableBufferPointer { out in
      unsafe weights.values.withUnsafeBufferPointer { values in
        guard let target = out.baseAddress, let start = values.baseAddress else { return }
        for feature in features {
          let row = unsafe start + Int(feature) * stride
          var column = 0
          while column < stride {
            let one = unsafe UnsafeRawPointer(target + column).loadUnaligned(as: SIMD8<Float>.self)
            let two = unsafe UnsafeRawPointer(row + column).loadUnaligned(as: SIMD8<Float>.self)
            unsafe UnsafeMutableRawPointer(target + column).storeBytes(of: one + two, as: SIMD8<Float>.self)
            column += 8
          }
        }
      }
    }
    return scores
  }

  /// Learns from one example, given its scores; true if weights were changed.
  ///
  /// The step is at most `aggressiveness` × `weight` (the parameter C). Classes that are not allowed are skipped;
  /// `grow` gives the features to change instead of `features`.
  @discardableResult
  mutating func learn(
    _ features: [Int32],
    scores: [Float],
    weight: Float = 1,
    right: (Int) -> Bool,
    allowed: (Int) -> Bool = { _ in true },
    grow: () -> [Int32]? = { nil }
  ) -> Bool {
    weights.beginStep()
    var good = -1
    var bad = -1
    for number in 0..<classes where allowed(number) {
      if right(number) {
        if good < 0 || scores[number] > scores[good] { good = number }
      } else if bad < 0 || scores[number] > scores[bad] {
        bad = number
      }
    }
    guard good >= 0, bad >= 0 else { return false }
    let loss = 1 - (scores[good] - scores[bad])
    guard loss > 0 else { return false }
    let features = grow() ?? features
    if features.isEmpty { return false }
    if let most = features.max() { self.grow(to: Int(most) + 1) }
    let amount = min(aggressiveness * weight, loss / Float(2 * features.count))
    for feature in features {
      let row = Int(feature) * stride
      weights.add(amount, at: row + good)
      weights.add(-amount, at: row + bad)
    }
    return true
  }

  /// The weights of the first features averaged over all steps: features × classes, row by row.
  func averaged(_ features: Int) -> [Float] {
    let rows = min(features, weights.values.count / stride)
    let missing = [Float](repeating: 0, count: (features - rows) * classes)
    return weights.means(rows: rows, columns: classes, stride: stride) + missing
  }
}
