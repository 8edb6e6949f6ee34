/// Consecutive numbers for features, given at their first update.
struct GrowingIndex {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private var mask: Int

  /// The hashes in the order of their numbers.
  private(set) var hashes: [UInt64] = []

  /// An index without storage, to put in the place of one that is moved out.
  static let none = GrowingIndex(empty: ())

  private init(empty: Void) {
    (keys, numbers, mask) = ([], [], 0)
  }

  /// No features yet.
  init() {
    keys = [UInt64](repeating: 0, count: 1 << 20)
    numbers = [Int32](repeating: -1, count: 1 << 20)
    mask = (1 << 20) - 1
  }

  /// The number of a feature; nil for one without.
  @inline(__always)
  func number(of hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash &>> 8) & mask
    while numbers[slot] >= 0 {
      if keys[slot] == hash { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The number of a feature, which gets a new one if it has none.
  mutating func insert(_ hash: UInt64) -> Int32 {
    if let known = number(of: hash) { return known }
    if hashes.count * 2 > mask { grow() }
    let number = Int32(hashes.count)
    hashes.append(hash)
    store(hash, number)
    return number
  }

  private mutating func store(_ hash: UInt64, _ number: Int32) {
    var slot = Int(truncatingIfNeeded: hash &>> 8) & mask
    while numbers[slot] >= 0 { slot = (slot + 1) & mask }
    keys[slot] = hash
    numbers[slot] = number
  }

  private mutating func grow() {
    let size = (mask + 1) * 4
    keys = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: -1, count: size)
    mask = size - 1
    for (number, hash) in hashes.enumerated() { store(hash, Int32(number)) }
  }
}
