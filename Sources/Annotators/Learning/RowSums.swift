/// Sums of the weights of classes, kept in registers while features are added.
package protocol RowSums {
  /// Nothing yet.
  init()
  /// How many classes there is room for.
  static var width: Int { get }
  /// Adds a row of signed bytes, one a class; what stands behind it is added to classes that nobody asks for.
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

/// The sums of up to 48 classes.
package struct Sums48: RowSums {
  private var low = Sums16()
  private var middle = Sums16()
  private var high = Sums16()

  /// Nothing yet.
  package init() {}

  /// Forty-eight.
  package static var width: Int { 48 }

  /// Adds a row of signed bytes, one a class.
  @inline(__always)
  package mutating func add(_ row: UnsafeRawPointer) {
    unsafe low.add(row)
    unsafe middle.add(row + 16)
    unsafe high.add(row + 32)
  }

  /// The sum of a class.
  @inline(__always)
  package subscript(_ number: Int) -> Int16 {
    number < 16 ? low[number] : number < 32 ? middle[number - 16] : high[number - 32]
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
