/// 128 bits that tell one text from another, whatever its white space.
///
/// Two FNV-1a hashes with different starts, taken together, each finished by a strong mix (the finalizer of
/// MurmurHash3). They find repeated articles; an attacker could make two texts collide.
struct Digest: Sendable, Hashable {
  /// The first half, as the bits of a signed number.
  let high: Int

  /// The second half, as the bits of a signed number.
  let low: Int

  /// The digest of a text without its ASCII white space and non-breaking blanks.
  init(_ text: some Sequence<UInt8>) {
    var first: UInt64 = 0xcbf2_9ce4_8422_2325
    var second: UInt64 = 0x9e37_79b9_7f4a_7c15
    var previous: UInt8 = 0
    for byte in text {
      if byte <= 32 || (byte == 0xA0 && previous == 0xC2) {
        previous = byte
        continue
      }
      previous = byte
      // The first byte of a non-breaking blank is left out only together with its second one.
      if byte == 0xC2 { continue }
      first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      second = (second ^ UInt64(byte)) &* 0x9fb2_1c65_1e98_df25
      second ^= second >> 29
    }
    high = Int(truncatingIfNeeded: Digest.mix(first))
    low = Int(truncatingIfNeeded: Digest.mix(second))
  }

  init(high: Int, low: Int) {
    self.high = high
    self.low = low
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }
}
