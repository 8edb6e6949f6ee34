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
  /// Weights are multiplied by `scale` and rounded to signed bytes, which are packed where `bits` is 4 and not 8; `dense`
  /// numbers are rounded to 16 bits.
  static func bytes(
    hashes: [UInt64],
    weights: [Float],
    classes: Int,
    dense: [Float],
    bucketBits: Int,
    scale: Float,
    bits: Int = 8,
    counts: [UInt8] = []
  ) -> [UInt8] {
    let order = important(hashes, weights, counts, classes: classes, from: 0.75 / scale)
    let (marks, places) = placed(order.map { hashes[$0] }, bits: bucketBits)
    let rowSize = WeightTable.rowSize(classes: classes, bits: bits)
    var rows = [UInt8](repeating: 0, count: marks.count * rowSize)
    for (row, slot) in zip(order, places) where slot >= 0 {
      let numbers = weights[(row * classes)..<(row * classes + classes)].map {
        Int(max(-127, min(127, ($0 * scale).rounded())))
      }
      let packed = bits == 4 ? PackedRow.bytes(numbers) : numbers.map { UInt8(bitPattern: Int8($0)) }
      rows.replaceSubrange(slot * rowSize..<slot * rowSize + rowSize, with: packed)
    }
    var bytes: [UInt8] = []
    for number in [WeightTable.magic, WeightTable.version] { append(number, to: &bytes) }
    for number in [classes, bucketBits, dense.count, bits] { append(UInt32(number), to: &bytes) }
    bytes += [UInt8](repeating: 0, count: WeightTable.headerSize - bytes.count)
    for mark in marks { append(mark, to: &bytes) }
    bytes += rows
    for number in dense { append(Int16(max(-32_000, min(32_000, (number * scale).rounded()))), to: &bytes) }
    bytes += [UInt8](repeating: 0, count: WeightTable.tailSize)
    return bytes
  }

  /// The greatest weight of a move: half of the difference of two is as great at most.
  ///
  /// A sum of 16 bits has room for 65 such features; of the hundred of a state few are near it, and sums stay below 2,100 on the development treebanks.
  private static let greatestMove: Float = 500

  /// The bytes of a table of three classes, as `MoveTable` reads it.
  static func moveBytes(hashes: [UInt64], weights: [Float], counts: [UInt8], bucketBits: Int) -> [UInt8] {
    let classes = MoveTable.classes
    let scale = WeightFile.scale(of: weights) * 2
    let order = important(hashes, weights, counts, classes: classes, from: 1 / scale)
    let (marks, places) = placed(order.map { hashes[$0] }, bits: bucketBits)
    var words = [UInt16](repeating: 0, count: (marks.count * 6 + MoveTable.tailSize) / 2)
    for (slot, mark) in marks.enumerated() { words[slot / 4 * 12 + slot % 4] = mark }
    for (row, slot) in zip(order, places) where slot >= 0 {
      let own = (0..<classes).map {
        Int(max(-greatestMove, min(greatestMove, (weights[row * classes + $0] * scale).rounded())))
      }
      let beyond = own.map { ($0 - own[2]) >> 1 }
      let packed = MoveTable.packed(beyond[0], beyond[1])
      for half in 0..<2 {
        words[slot / 4 * 12 + 4 + slot % 4 * 2 + half] = UInt16(
          truncatingIfNeeded: packed >> UInt32(half * 16)
        )
      }
    }
    var bytes: [UInt8] = []
    for number in [MoveTable.magic, MoveTable.version, UInt32(bucketBits)] { append(number, to: &bytes) }
    bytes += [UInt8](repeating: 0, count: MoveTable.headerSize - bytes.count)
    for word in words { append(word, to: &bytes) }
    return bytes
  }

  /// The features that find room in a table of `1 << bucketBits` buckets, the most important first.
  static func kept(
    hashes: [UInt64],
    weights: [Float],
    counts: [UInt8],
    classes: Int,
    bucketBits: Int
  ) -> [UInt64] {
    let order = important(hashes, weights, counts, classes: classes, from: 0.75 / scale(of: weights))
    let sorted = order.map { hashes[$0] }
    return zip(sorted, placed(sorted, bits: bucketBits).places).filter { $0.1 >= 0 }.map(\.0)
  }

  /// The rows with a weight of some size, the greatest weights first.
  private static func important(
    _ hashes: [UInt64],
    _ weights: [Float],
    _ counts: [UInt8],
    classes: Int,
    from least: Float
  ) -> [Int] {
    var rows: [(value: Float, row: Int)] = []
    for row in hashes.indices {
      let value = weights[(row * classes)..<(row * classes + classes)].reduce(0) { max($0, abs($1)) }
      let often: Float = counts.isEmpty ? 1 : Float(counts[row])
      if value >= least { rows.append((value * pow(often, 0.25), row)) }
    }
    rows.sort { ($1.value, $0.row) < ($0.value, $1.row) }
    return rows.map(\.row)
  }

  /// The marks of all slots, and the slot of each hash in order; -1 where its bucket was full or had its mark.
  private static func placed(_ hashes: [UInt64], bits: Int) -> (marks: [UInt16], places: [Int]) {
    var marks = [UInt16](repeating: 0, count: WeightTable.slotsOfBucket << bits)
    let places = hashes.map { hash in
      let (bucket, mark) = WeightTable.place(of: hash, bits: bits)
      let start = bucket * WeightTable.slotsOfBucket
      guard mark != 0,
        let slot = (start..<start + WeightTable.slotsOfBucket).first(where: { marks[$0] == 0 }),
        !marks[start..<slot].contains(mark)
      else { return -1 }
      marks[slot] = mark
      return slot
    }
    print("\(hashes.count) features of weight, \(places.count { $0 >= 0 }) kept in \(marks.count) slots")
    return (marks, places)
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }
}
