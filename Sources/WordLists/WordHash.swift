public import Documents

/// Hashes of words with the case of ASCII letters folded and curly apostrophes taken as straight ones.
///
/// The function is 64-bit FNV-1a over the folded bytes (Fowler, Noll and Vo 1991); equal words have equal hashes
/// however they are written.
public enum WordHash {
  /// The hash of no bytes.
  public static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds one byte, its ASCII letter in lower case.
  @inlinable
  @inline(__always)
  public static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    let folded = byte &- 65 < 26 ? byte | 32 : byte
    return (hash ^ UInt64(folded)) &* 0x100_0000_01b3
  }

  /// The hash of a range of a text.
  @inlinable
  public static func of(_ text: [UInt8], _ range: TextRange) -> UInt64 {
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe of(UnsafeBufferPointer(rebasing: bytes[range.bytes.clamped(to: 0..<bytes.count)]))
    }
  }

  /// The hash of some bytes.
  @inlinable
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var position = 0
    let end = bytes.count
    while position < end {
      let byte = unsafe bytes[position]
      if unsafe byte == 0xE2 && position + 2 < end && bytes[position + 1] == 0x80
        && bytes[position + 2] == 0x99
      {
        hash = adding(39, to: hash)
        position += 3
      } else {
        hash = adding(byte, to: hash)
        position += 1
      }
    }
    return hash
  }

  /// The hash of the bytes of a word.
  public static func of(_ word: ArraySlice<UInt8>) -> UInt64 {
    unsafe word.withUnsafeBufferPointer { unsafe of($0) }
  }

  /// The hash of a word that stands by itself.
  public static func of(_ word: some StringProtocol) -> UInt64 {
    if let hash = word.utf8.withContiguousStorageIfAvailable({ unsafe of($0) }) { return hash }
    return unsafe Array(word.utf8).withUnsafeBufferPointer { unsafe of($0) }
  }
}
