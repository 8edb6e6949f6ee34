import Annotators
import Foundation

/// Writes the weights of features as the program reads them.
enum WeightFile {
  /// The factor by which weights become whole numbers: few of them are beyond what a signed byte can hold.
  static func scale(of weights: [Float]) -> Float {
    let magnitudes = weights.lazy.map(abs).filter { $0 > 0 }.sorted()
    if magnitudes.isEmpty { return 1 }
    return 127 / max(magnitudes[min(magnitudes.count - 1, magnitudes.count * 9995 / 10_000)], 1e-9)
  }

  /// The bytes of a table with the most important features, as many as find room in `1 << bucketBits` buckets.
  ///
  /// Weights are multiplied by `scale` and rounded to signed bytes, and `dense` numbers to 16 bits.
  static func bytes(
    hashes: [UInt64],
    weights: [Float],
    classes: Int,
    dense: [Float],
    bucketBits: Int,
    scale: Float
  ) -> [UInt8] {
    let stride = (classes + 7) / 8 * 8
    var importance: [(value: Float, row: Int)] = []
    importance.reserveCapacity(hashes.count)
    for row in hashes.indices {
      let value = weights[(row * classes)..<(row * classes + classes)].reduce(0) { max($0, abs($1)) }
      if value * scale >= 0.75 { importance.append((value, row)) }
    }
    importance.sort { ($1.value, $0.row) < ($0.value, $1.row) }
    let slots = WeightTable.slotsOfBucket << bucketBits
    var marks = [UInt16](repeating: 0, count: slots)
    var rows = [UInt8](repeating: 0, count: slots * stride)
    var kept = 0
    for (_, row) in importance {
      let (bucket, mark) = WeightTable.place(of: hashes[row], bits: bucketBits)
      let start = bucket * WeightTable.slotsOfBucket
      guard let slot = (start..<start + WeightTable.slotsOfBucket).first(where: { marks[$0] == 0 }),
        !marks[start..<slot].contains(mark)
      else { continue }
      marks[slot] = mark
      kept += 1
      for position in 0..<classes {
        let value = (weights[row * classes + position] * scale).rounded()
        rows[slot * stride + position] = UInt8(bitPattern: Int8(max(-127, min(127, value))))
      }
    }
    print(
      "\(hashes.count) features, \(importance.count) of weight, \(kept) kept in \(slots) slots, scale \(scale)"
    )
    var bytes: [UInt8] = []
    func append(_ number: some FixedWidthInteger) {
      unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }
    for number in [WeightTable.magic, WeightTable.version] { append(number) }
    for number in [classes, bucketBits, stride, dense.count] { append(UInt32(number)) }
    bytes += [UInt8](repeating: 0, count: WeightTable.headerSize - bytes.count)
    for mark in marks { append(mark) }
    bytes += rows
    for number in dense { append(Int16(max(-32_000, min(32_000, (number * scale).rounded())))) }
    return bytes
  }
}
