/// Weights of words, by the numbers of the words in rising order.
struct TermVector {
  /// The numbers of the words.
  private(set) var terms: [UInt32] = []
  /// The weight of each.
  private(set) var weights: [Float] = []

  /// A vector without words.
  init() {}

  /// A vector of words in rising order, of length 1.
  init(_ pairs: [(term: UInt32, weight: Double)]) {
    let length = pairs.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    guard length > 0 else { return }
    terms = pairs.map(\.term)
    weights = pairs.map { Float($0.weight / length) }
  }

  /// The length.
  var length: Double { weights.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot() }

  /// The inner product with another vector.
  func product(_ other: TermVector) -> Double {
    var sum = 0.0
    both(other) { sum += Double($0) * Double($1) }
    return sum
  }

  /// The words of both vectors with their share in the product, the greatest first.
  func common(_ other: TermVector) -> [(term: UInt32, share: Double)] {
    var found: [(term: UInt32, share: Double)] = []
    var place = 0
    for (position, term) in terms.enumerated() {
      while place < other.terms.count, other.terms[place] < term { place += 1 }
      guard place < other.terms.count else { break }
      if other.terms[place] == term {
        found.append((term, Double(weights[position]) * Double(other.weights[place])))
      }
    }
    return found.sorted { ($1.share, $0.term) < ($0.share, $1.term) }
  }

  private func both(_ other: TermVector, _ body: (Float, Float) -> Void) {
    var (i, j) = (0, 0)
    while i < terms.count, j < other.terms.count {
      if terms[i] == other.terms[j] {
        body(weights[i], other.weights[j])
        i += 1
        j += 1
      } else if terms[i] < other.terms[j] {
        i += 1
      } else {
        j += 1
      }
    }
  }

  /// Adds another vector, or takes it away with a factor of −1.
  mutating func add(_ other: TermVector, times factor: Float = 1) {
    var sum = TermVector()
    sum.terms.reserveCapacity(terms.count + other.terms.count)
    sum.weights.reserveCapacity(terms.count + other.terms.count)
    var (i, j) = (0, 0)
    while i < terms.count || j < other.terms.count {
      if j == other.terms.count || i < terms.count && terms[i] < other.terms[j] {
        sum.terms.append(terms[i])
        sum.weights.append(weights[i])
        i += 1
      } else if i == terms.count || other.terms[j] < terms[i] {
        sum.terms.append(other.terms[j])
        sum.weights.append(other.weights[j] * factor)
        j += 1
      } else {
        sum.terms.append(terms[i])
        sum.weights.append(weights[i] + other.weights[j] * factor)
        i += 1
        j += 1
      }
    }
    self = sum
  }

  /// The words with the greatest weights.
  func heaviest(_ count: Int) -> [(term: UInt32, weight: Float)] {
    zip(terms, weights).sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(count).map { ($0, $1) }
  }
}
