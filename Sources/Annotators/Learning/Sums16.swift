/// The sums of up to 16 classes.
package struct Sums16: RowSums {
  // Bytes are added in pairs, without widening: those of even classes in one register, the others in another.
  private var even = SIMD8<Int16>()
  private var odd = SIMD8<Int16>()

  /// All sums 0.
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
