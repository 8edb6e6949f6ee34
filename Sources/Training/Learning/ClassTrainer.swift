/// Learns the weights of classes: the passive-aggressive algorithm (Crammer and others 2006), averaged.
struct ClassTrainer {
  let classes: Int
  private let stride: Int
  private(set) var now: [Float]
  private var sums: [Double]
  private var time = 1.0
  private let boldness: Float

  init(features: Int, classes: Int, boldness: Float) {
    self.classes = classes
    self.boldness = boldness
    stride = (classes + 7) / 8 * 8
    now = [Float](repeating: 0, count: features * stride)
    sums = [Double](repeating: 0, count: features * stride)
  }

  /// Makes room for the weights of so many features.
  mutating func grow(to features: Int) {
    let missing = features * stride - now.count
    if missing <= 0 { return }
    let room = max(missing, now.count / 2 / stride * stride)
    now += [Float](repeating: 0, count: room)
    sums += [Double](repeating: 0, count: room)
  }

  /// The sums of the weights of some features, a class each.
  func scores(_ features: [Int32]) -> [Float] {
    var scores = [Float](repeating: 0, count: stride)
    unsafe scores.withUnsafeMutableBufferPointer { out in
      unsafe now.withUnsafeBufferPointer { weights in
        guard let target = out.baseAddress, let start = weights.baseAddress else { return }
        for feature in features {
          let row = unsafe start + Int(feature) * stride
          var place = 0
          while place < stride {
            let one = unsafe UnsafeRawPointer(target + place).loadUnaligned(as: SIMD8<Float>.self)
            let two = unsafe UnsafeRawPointer(row + place).loadUnaligned(as: SIMD8<Float>.self)
            unsafe UnsafeMutableRawPointer(target + place).storeBytes(of: one + two, as: SIMD8<Float>.self)
            place += 8
          }
        }
      }
    }
    return scores
  }

  /// Learns from one example: the classes that are right, and what the features gave; a class that may not be is skipped.
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
    let amount = min(boldness * weight, loss / Float(2 * features.count))
    for feature in features {
      let row = Int(feature) * stride
      now[row + good] += amount
      sums[row + good] += Double(amount) * time
      now[row + bad] -= amount
      sums[row + bad] -= Double(amount) * time
    }
    return true
  }

  /// The mean of the weights of some features over all steps: rows of as many as there are classes.
  func averaged(_ features: Int) -> [Float] {
    var list = [Float](repeating: 0, count: features * classes)
    for row in 0..<min(features, now.count / stride) {
      for number in 0..<classes {
        let place = row * stride + number
        list[row * classes + number] = Float(Double(now[place]) - sums[place] / time)
      }
    }
    return list
  }
}
