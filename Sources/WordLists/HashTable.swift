/// Hashes in one array that is at most half full, found by linear probing (Knuth, The Art of Computer Programming,
/// 6.4).
@usableFromInline
struct HashTable: Sendable {
  /// The hashes, and 0 where none stands; a power of two of them.
  @usableFromInline let slots: [UInt64]

  /// A table of hashes; the hash 0 cannot be kept.
  init(_ hashes: [UInt64]) {
    var count = 2
    while count < hashes.count * 2 { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for hash in hashes where hash != 0 {
      var slot = HashTable.home(of: hash, among: count)
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (count - 1) }
      slots[slot] = hash
    }
    self.slots = slots
  }

  /// The position of a hash.
  @inlinable
  func slot(of hash: UInt64) -> Int? {
    var slot = HashTable.home(of: hash, among: slots.count)
    while slots[slot] != 0 {
      if slots[slot] == hash { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The position where the search for a hash begins; FNV-1a mixes the upper bits best.
  @inlinable
  static func home(of hash: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: (hash ^ (hash &>> 32)) &* 0x9E37_79B9_7F4A_7C15 &>> 32) & (count - 1)
  }
}
