/// The sums of weight rows, one 16-bit number a class, kept in registers while rows are added.
package protocol RowSums {
  /// All sums 0.
  init()
  /// The greatest number of classes.
  static var width: Int { get }
  /// The number of bits of a weight: 8, or 4 with a factor.
  static var bits: Int { get }
  /// Adds a row of weights, one a class; the bytes after it are added to classes that are not used.
  mutating func add(_ row: UnsafeRawPointer)
  /// The sum of a class.
  subscript(_ number: Int) -> Int16 { get }
}

extension RowSums {
  /// The class with the highest sum in a range; of several with that sum the lowest.
  @inline(__always)
  package func best(of classes: Range<Int>) -> Int {
    var best = classes.lowerBound
    var most = self[best]
    for number in classes.dropFirst() {
      let sum = self[number]
      if sum > most { (best, most) = (number, sum) }
    }
    return best
  }
}
