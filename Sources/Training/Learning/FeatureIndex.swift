/// Consecutive numbers for the features that occur often enough in the training data.
struct FeatureIndex {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private let mask: Int
  /// The number of occurrences by a part of the hash, at most 255.
  private let seen: [UInt8]

  /// The number of features.
  private(set) var count = 0

  /// Numbers for the hashes that occur at least `least` times in some lists.
  init(_ lists: [[[UInt64]]], least: Int) {
    var size = 1 << 20
    let total = lists.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    while size < total / 2, size < 1 << 28 { size <<= 1 }
    // Features whose hashes share a counter are counted together; keeping too many does no harm.
    var counts = [UInt8](repeating: 0, count: size)
    for list in lists {
      for hashes in list {
        for hash in hashes {
          let counter = Int(truncatingIfNeeded: hash &>> 20) & (size - 1)
          if counts[counter] < 255 { counts[counter] += 1 }
        }
      }
    }
    seen = counts
    var capacity = 1 << 16
    let wanted = counts.reduce(0) { $0 + (Int($1) >= least ? 1 : 0) }
    while capacity < wanted * 3 { capacity <<= 1 }
    keys = [UInt64](repeating: 0, count: capacity)
    numbers = [Int32](repeating: -1, count: capacity)
    mask = capacity - 1
    for list in lists {
      for hashes in list {
        for hash in hashes where Int(counts[Int(truncatingIfNeeded: hash &>> 20) & (size - 1)]) >= least {
          insert(hash)
        }
      }
    }
  }

  /// Numbers for some of the features of another index.
  init(_ hashes: [UInt64], of other: FeatureIndex) {
    seen = other.seen
    var capacity = 1 << 16
    while capacity < hashes.count * 3 { capacity <<= 1 }
    keys = [UInt64](repeating: 0, count: capacity)
    numbers = [Int32](repeating: -1, count: capacity)
    mask = capacity - 1
    for hash in hashes { insert(hash) }
  }

  private mutating func insert(_ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash &>> 8) & mask
    while numbers[slot] >= 0 {
      if keys[slot] == hash { return }
      slot = (slot + 1) & mask
    }
    keys[slot] = hash
    numbers[slot] = Int32(count)
    count += 1
  }

  /// The number of a feature; nil for one that is too rare.
  func number(of hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash &>> 8) & mask
    while numbers[slot] >= 0 {
      if keys[slot] == hash { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The numbers of the features of a list, without those that are too rare.
  func numbers(of hashes: [UInt64]) -> [Int32] { hashes.compactMap { number(of: $0) } }

  /// The number of occurrences of each feature, at most 255, in the order of the numbers.
  var counts: [UInt8] { hashes.map { seen[Int(truncatingIfNeeded: $0 &>> 20) & (seen.count - 1)] } }

  /// The hashes in the order of their numbers.
  var hashes: [UInt64] {
    var list = [UInt64](repeating: 0, count: count)
    for slot in keys.indices where numbers[slot] >= 0 { list[Int(numbers[slot])] = keys[slot] }
    return list
  }
}
