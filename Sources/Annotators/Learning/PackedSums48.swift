/// The sums of up to 48 classes, of packed rows.
package struct PackedSums48: RowSums {
  private var low = PackedSums32()
  private var high = PackedSums32()

  /// All sums 0.
  package init() {}

  /// Forty-eight.
  package static var width: Int { 48 }

  /// Four bits and a factor.
  package static var bits: Int { 4 }

  /// Adds a packed row.
  @inline(__always)
  package mutating func add(_ row: UnsafeRawPointer) {
    let factor = Int16(unsafe row.load(as: UInt8.self))
    unsafe low.add(row + 1, times: factor)
    unsafe high.add(row + 17, times: factor)
  }

  /// The sum of a class.
  @inline(__always)
  package subscript(_ number: Int) -> Int16 { number < 32 ? low[number] : high[number - 32] }

  /// The class with the highest sum in a range; of several with that sum the lowest.
  @inline(__always)
  package func best(of classes: Range<Int>) -> Int {
    var best = classes.lowerBound
    var most = self[best]
    low.raise(&most, &best, among: classes, from: 0)
    high.raise(&most, &best, among: classes, from: 32)
    return best
  }
}

/// The sums of 32 classes with weights of four bits, one after another.
private struct PackedSums32 {
  // Four weights are one number of 16 bits; each of the four has its sums in a register of its own.
  private var sums = (SIMD8<Int16>(), SIMD8<Int16>(), SIMD8<Int16>(), SIMD8<Int16>())

  @inline(__always)
  mutating func add(_ weights: UnsafeRawPointer, times factor: Int16) {
    let fours = unsafe weights.loadUnaligned(as: SIMD8<Int16>.self)
    let factors = SIMD8<Int16>(repeating: factor)
    sums.0 &+= ((fours &<< 12) &>> 12) &* factors
    sums.1 &+= ((fours &<< 8) &>> 12) &* factors
    sums.2 &+= ((fours &<< 4) &>> 12) &* factors
    sums.3 &+= (fours &>> 12) &* factors
  }

  @inline(__always)
  subscript(_ number: Int) -> Int16 {
    switch number & 3 {
    case 0: sums.0[number &>> 2]
    case 1: sums.1[number &>> 2]
    case 2: sums.2[number &>> 2]
    default: sums.3[number &>> 2]
    }
  }

  /// Puts the highest sum above another one, and its class, into two variables; `first` is the class of the
  /// first sum.
  @inline(__always)
  func raise(_ most: inout Int16, _ best: inout Int, among classes: Range<Int>, from first: Int) {
    // Sums that are no higher are passed over before their class is looked at.
    @inline(__always)
    func look(at sum: Int16, of number: Int) {
      if sum > most, classes.contains(number) { (most, best) = (sum, number) }
    }
    for lane in 0..<8 {
      look(at: sums.0[lane], of: first + 4 * lane)
      look(at: sums.1[lane], of: first + 4 * lane + 1)
      look(at: sums.2[lane], of: first + 4 * lane + 2)
      look(at: sums.3[lane], of: first + 4 * lane + 3)
    }
  }
}
