/// Sums of the weights of classes, kept in registers while features are added.
package protocol RowSums {
  /// Nothing yet.
  init()
  /// How many classes there is room for.
  static var width: Int { get }
  /// How many bits a weight of the rows has: 8, or 4 with a factor.
  static var bits: Int { get }
  /// Adds a row of weights, one a class; what stands behind it is added to classes that nobody asks for.
  mutating func add(_ row: UnsafeRawPointer)
  /// The sum of a class.
  subscript(_ number: Int) -> Int16 { get }
}

/// The sums of up to 16 classes.
package struct Sums16: RowSums {
  // Bytes are added as pairs, which needs no widening: those of even classes in one register, the others in another.
  private var even = SIMD8<Int16>()
  private var odd = SIMD8<Int16>()

  /// Nothing yet.
  package init() {}

  /// Sixteen.
  package static var width: Int { 16 }

  /// Signed bytes.
  package static var bits: Int { 8 }

  /// Adds a row of signed bytes, one a class.
  @inline(__always)
  package mutating func add(_ row: UnsafeRawPointer) {
    let pairs = unsafe row.loadUnaligned(as: SIMD8<Int16>.self)
    even &+= (pairs &<< 8) &>> 8
    odd &+= pairs &>> 8
  }

  /// The sum of a class.
  @inline(__always)
  package subscript(_ number: Int) -> Int16 { number & 1 == 0 ? even[number &>> 1] : odd[number &>> 1] }
}

/// The sums of up to 48 classes, of packed rows.
package struct PackedSums48: RowSums {
  private var low = PackedSums32()
  private var high = PackedSums32()

  /// Nothing yet.
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

/// The sums of 32 classes whose weights of four bits lie one behind the other.
private struct PackedSums32 {
  // Four weights are one number of 16 bits; the sums of each of the four are in a register of their own.
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

extension RowSums {
  /// The class with the highest sum among the first of some number, the lowest number where several have it.
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
