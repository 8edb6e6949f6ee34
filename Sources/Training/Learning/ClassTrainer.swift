/// A linear classifier trained by averaged passive-aggressive steps (PA-I of Crammer and others 2006).
///
/// Weights are rows of one number a class for each feature, padded to a multiple of 8. The averages are kept as sums
/// of changes times the step at which they were made, after Daumé (2006).
struct ClassTrainer {
  let classes: Int
  private let stride: Int
  private(set) var current: [Float]
  private var sums: [Double]
  private var time = 1.0
  /// The parameter C: the greatest change of a weight in one step.
  private let aggressiveness: Float

  init(features: Int, classes: Int, aggressiveness: Float) {
    self.classes = classes
    self.aggressiveness = aggressiveness
    stride = (classes + 7) / 8 * 8
    current = [Float](repeating: 0, count: features * stride)
    sums = [Double](repeating: 0, count: features * stride)
  }

  /// Makes room for the weights of a number of features.
  mutating func grow(to features: Int) {
    let missing = features * stride - current.count
    if missing <= 0 { return }
    let room = max(missing, current.count / 2 / stride * stride)
    current += [Float](repeating: 0, count: room)
    sums += [Double](repeating: 0, count: room)
  }

  /// The sums of the weights of some features, one a class.
  func scores(_ features: [Int32]) -> [Float] {
    var scores = [Float](repeating: 0, count: stride)
    unsafe scores.withUnsafeMutableBufferPointer { out in
      unsafe current.withUnsafeBufferPointer { weights in
        guard let target = out.baseAddress, let start = weights.baseAddress else { return }
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

  /// Learns from one example, given its scores; false if the best right class leads by a margin of 1.
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
    time += 1
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
      current[row + good] += amount
      sums[row + good] += Double(amount) * time
      current[row + bad] -= amount
      sums[row + bad] -= Double(amount) * time
    }
    return true
  }

  /// The weights of the first features averaged over all steps: features × classes, row by row.
  func averaged(_ features: Int) -> [Float] {
    var list = [Float](repeating: 0, count: features * classes)
    for row in 0..<min(features, current.count / stride) {
      for number in 0..<classes {
        let index = row * stride + number
        list[row * classes + number] = Float(Double(current[index]) - sums[index] / time)
      }
    }
    return list
  }
}
