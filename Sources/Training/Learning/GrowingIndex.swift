/// Numbers for features as they are first learnt from.
struct GrowingIndex {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private var mask: Int

  /// The hashes in the order of their numbers.
  private(set) var hashes: [UInt64] = []

  /// A place holder that takes no room.
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

  /// The number of a feature; nothing for one that was never learnt from.
  @inline(__always)
  func number(of hash: UInt64) -> Int32? {
    var place = Int(truncatingIfNeeded: hash &>> 8) & mask
    while numbers[place] >= 0 {
      if keys[place] == hash { return numbers[place] }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The number of a feature, a new one where it has none.
  mutating func insert(_ hash: UInt64) -> Int32 {
    if let known = number(of: hash) { return known }
    if hashes.count * 2 > mask { grow() }
    let number = Int32(hashes.count)
    hashes.append(hash)
    place(hash, number)
    return number
  }

  private mutating func place(_ hash: UInt64, _ number: Int32) {
    var place = Int(truncatingIfNeeded: hash &>> 8) & mask
    while numbers[place] >= 0 { place = (place + 1) & mask }
    keys[place] = hash
    numbers[place] = number
  }

  private mutating func grow() {
    let size = (mask + 1) * 4
    keys = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: -1, count: size)
    mask = size - 1
    for (number, hash) in hashes.enumerated() { place(hash, Int32(number)) }
  }
}
