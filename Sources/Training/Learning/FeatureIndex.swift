/// Numbers for the features that are seen often enough to be learnt.
struct FeatureIndex {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private let mask: Int
  /// How often features occur, by their hashes alone, up to 255.
  private let seen: [UInt8]

  /// How many features have a number.
  private(set) var count = 0

  /// Numbers for the hashes that occur at least `least` times in some lists.
  init(_ lists: [[[UInt64]]], least: Int) {
    var size = 1 << 20
    let total = lists.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    while size < total / 2, size < 1 << 28 { size <<= 1 }
    // Counts by hash alone: two features that share a count are both kept, which does no harm.
    var counts = [UInt8](repeating: 0, count: size)
    for list in lists {
      for hashes in list {
        for hash in hashes {
          let place = Int(truncatingIfNeeded: hash &>> 20) & (size - 1)
          if counts[place] < 255 { counts[place] += 1 }
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
    var place = Int(truncatingIfNeeded: hash &>> 8) & mask
    while numbers[place] >= 0 {
      if keys[place] == hash { return }
      place = (place + 1) & mask
    }
    keys[place] = hash
    numbers[place] = Int32(count)
    count += 1
  }

  /// The number of a feature; nothing for one that is too rare.
  func number(of hash: UInt64) -> Int32? {
    var place = Int(truncatingIfNeeded: hash &>> 8) & mask
    while numbers[place] >= 0 {
      if keys[place] == hash { return numbers[place] }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The features of a list as numbers, rare ones left out.
  func numbers(of hashes: [UInt64]) -> [Int32] { hashes.compactMap { number(of: $0) } }

  /// How often each feature occurs in the order of the numbers, up to 255.
  var counts: [UInt8] { hashes.map { seen[Int(truncatingIfNeeded: $0 &>> 20) & (seen.count - 1)] } }

  /// The hashes in the order of their numbers.
  var hashes: [UInt64] {
    var list = [UInt64](repeating: 0, count: count)
    for place in keys.indices where numbers[place] >= 0 { list[Int(numbers[place])] = keys[place] }
    return list
  }
}
