import Annotators
import Foundation

/// Writes the weights of features (`WeightTable`, `TransitionTable`).
enum WeightFile {
  /// The factor by which weights are multiplied before they are rounded: 127 for the 99.95th percentile
  /// of magnitudes.
  static func scale(of weights: [Float]) -> Float {
    let magnitudes = weights.lazy.map(abs).filter { $0 > 0 }.sorted()
    if magnitudes.isEmpty { return 1 }
    return 127 / max(magnitudes[min(magnitudes.count - 1, magnitudes.count * 9995 / 10_000)], 1e-9)
  }

  /// The bytes of a table with the most important features, as many as fit into `1 << bucketBits` buckets.
  ///
  /// `weights` has one row of `classes` numbers a feature, in the order of `hashes`. They are multiplied by `scale` and
  /// rounded to signed bytes, or packed if `bits` is 4 and not 8; the numbers of `dense` are rounded to 16 bits.
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
    let (fingerprints, slots) = assigned(order.map { hashes[$0] }, bits: bucketBits)
    let rowSize = WeightTable.rowSize(classes: classes, bits: bits)
    var rows = [UInt8](repeating: 0, count: fingerprints.count * rowSize)
    for (row, slot) in zip(order, slots) where slot >= 0 {
      let numbers = weights[(row * classes)..<(row * classes + classes)].map {
        Int(max(-127, min(127, ($0 * scale).rounded())))
      }
      let packed = bits == 4 ? PackedRow.bytes(numbers) : numbers.map { UInt8(bitPattern: Int8($0)) }
      rows.replaceSubrange(slot * rowSize..<slot * rowSize + rowSize, with: packed)
    }
    var writer = ByteWriter()
    writer.append(contentsOf: [WeightTable.magic, WeightTable.version])
    writer.append(contentsOf: [classes, bucketBits, dense.count, bits].map { UInt32($0) })
    writer.pad(to: WeightTable.headerSize)
    writer.append(contentsOf: fingerprints)
    writer.append(contentsOf: rows)
    writer.append(contentsOf: dense.map { Int16(max(-32_000, min(32_000, ($0 * scale).rounded()))) })
    writer.pad(to: writer.bytes.count + WeightTable.tailSize)
    return writer.bytes
  }

  /// The greatest magnitude of the weight of a transition, and so of half the difference of two.
  ///
  /// A sum of 16 bits has room for 65 such features; few of the hundred features of a state are near it, and sums
  /// stay below 2,100 on the development treebanks.
  private static let greatestTransitionWeight: Float = 500

  /// The bytes of a table of three classes (`TransitionTable`).
  static func transitionBytes(hashes: [UInt64], weights: [Float], counts: [UInt8], bucketBits: Int) -> [UInt8]
  {
    let classes = TransitionTable.classes
    let scale = WeightFile.scale(of: weights) * 2
    let order = important(hashes, weights, counts, classes: classes, from: 1 / scale)
    let (fingerprints, slots) = assigned(order.map { hashes[$0] }, bits: bucketBits)
    var words = [UInt16](repeating: 0, count: (fingerprints.count * 6 + TransitionTable.tailSize) / 2)
    for (slot, fingerprint) in fingerprints.enumerated() { words[slot / 4 * 12 + slot % 4] = fingerprint }
    for (row, slot) in zip(order, slots) where slot >= 0 {
      let own = (0..<classes).map {
        Int(
          max(
            -greatestTransitionWeight,
            min(greatestTransitionWeight, (weights[row * classes + $0] * scale).rounded())
          )
        )
      }
      let beyond = own.map { ($0 - own[2]) >> 1 }
      let packed = TransitionTable.packed(beyond[0], beyond[1])
      for half in 0..<2 {
        words[slot / 4 * 12 + 4 + slot % 4 * 2 + half] = UInt16(
          truncatingIfNeeded: packed >> UInt32(half * 16)
        )
      }
    }
    var writer = ByteWriter()
    writer.append(contentsOf: [TransitionTable.magic, TransitionTable.version, UInt32(bucketBits)])
    writer.pad(to: TransitionTable.headerSize)
    writer.append(contentsOf: words)
    return writer.bytes
  }

  /// The features that fit into a table of `1 << bucketBits` buckets, the most important first.
  static func kept(
    hashes: [UInt64],
    weights: [Float],
    counts: [UInt8],
    classes: Int,
    bucketBits: Int
  ) -> [UInt64] {
    let order = important(hashes, weights, counts, classes: classes, from: 0.75 / scale(of: weights))
    let sorted = order.map { hashes[$0] }
    return zip(sorted, assigned(sorted, bits: bucketBits).slots).filter { $0.1 >= 0 }.map(\.0)
  }

  /// The rows with a weight of at least some magnitude, in falling order of magnitude × count^0.25.
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

  /// The fingerprints of all slots, and the slot of each hash; -1 if its bucket was full or had its fingerprint.
  private static func assigned(_ hashes: [UInt64], bits: Int) -> (fingerprints: [UInt16], slots: [Int]) {
    var fingerprints = [UInt16](repeating: 0, count: WeightTable.slotsOfBucket << bits)
    let slots = hashes.map { hash in
      let (bucket, fingerprint) = WeightTable.location(of: hash, bits: bits)
      let start = bucket * WeightTable.slotsOfBucket
      guard fingerprint != 0,
        let slot = (start..<start + WeightTable.slotsOfBucket).first(where: { fingerprints[$0] == 0 }),
        !fingerprints[start..<slot].contains(fingerprint)
      else { return -1 }
      fingerprints[slot] = fingerprint
      return slot
    }
    print(
      "\(hashes.count) features of weight, \(slots.count { $0 >= 0 }) kept in \(fingerprints.count) slots"
    )
    return (fingerprints, slots)
  }
}
