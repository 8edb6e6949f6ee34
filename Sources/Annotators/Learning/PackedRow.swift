/// A row of weights of four bits: one byte with their common factor, then two weights a byte, the first in the
/// low bits.
package enum PackedRow {
  /// The range of a signed number of four bits.
  static let range = -8...7
  /// The greatest factor; with it four bits reach the greatest weight of a signed byte.
  static let greatestFactor = 18

  /// The number of bytes of a row.
  package static func size(classes: Int) -> Int { 1 + (classes + 1) / 2 }

  /// The row nearest to some weights, by the sum of the squared differences.
  package static func bytes(_ weights: [Int]) -> [UInt8] {
    var best: (factor: Int, numbers: [Int], difference: Int) = (1, [], .max)
    for factor in 1...greatestFactor {
      let numbers = weights.map { nearest($0, factor) }
      let difference = zip(weights, numbers).reduce(0) {
        $0 + ($1.0 - $1.1 * factor) * ($1.0 - $1.1 * factor)
      }
      if difference < best.difference { best = (factor, numbers, difference) }
    }
    var bytes = [UInt8(best.factor)] + [UInt8](repeating: 0, count: (weights.count + 1) / 2)
    for (position, number) in best.numbers.enumerated() {
      bytes[1 + position / 2] |= (UInt8(bitPattern: Int8(number)) & 0xF) << UInt8(position % 2 * 4)
    }
    return bytes
  }

  /// The weights of a row, one a class.
  static func weights(_ row: UnsafeRawBufferPointer, classes: Int) -> [Int] {
    (0..<classes).map { position in
      let two = unsafe row[1 + position / 2]
      let four = Int8(bitPattern: position % 2 == 0 ? two << 4 : two) >> 4
      return Int(four) * Int(unsafe row[0])
    }
  }

  /// The number of four bits that is nearest to a weight when multiplied by a factor.
  private static func nearest(_ weight: Int, _ factor: Int) -> Int {
    let rounded = (abs(weight) * 2 + factor) / (factor * 2)
    return max(range.lowerBound, min(range.upperBound, weight < 0 ? -rounded : rounded))
  }
}
