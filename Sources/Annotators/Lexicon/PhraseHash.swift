import CAssets

/// The running hash of a phrase: FNV-1a over bytes with ASCII letters lower-cased, mixed at the end.
///
/// A run of spaces, tabs or line ends counts as one space; bytes above 127 are taken as they are.
public struct PhraseHash: Sendable, Hashable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325
  private var spaced = true

  /// The hash of an empty phrase.
  public init() {}

  /// The hash of whole bytes.
  public init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// Adds a byte.
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    var folded = byte
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) {
      if spaced { return }
      spaced = true
      folded = 0x20
    } else {
      spaced = false
      if byte >= 0x41 && byte <= 0x5a { folded = byte | 0x20 }
    }
    state = (state ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
  }

  /// Adds a word after a space; at the start without the space.
  @inline(__always)
  public mutating func appendWord(_ bytes: some Sequence<UInt8>) {
    append(0x20)
    for byte in bytes { append(byte) }
  }

  /// The mixed hash, never 0; more bytes may be added afterwards.
  public var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed &>> 32)) &* 0xd6e8_feb8_6659_fd93
    mixed = (mixed ^ (mixed &>> 32)) &* 0xd6e8_feb8_6659_fd93
    mixed ^= mixed &>> 32
    return mixed == 0 ? 1 : mixed
  }
}
