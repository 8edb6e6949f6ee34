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
}
