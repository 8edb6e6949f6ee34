/// Encodes bytes as one gzip member (RFC 1952) of stored blocks, which is sufficient for tests.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
  var position = 0
  repeat {
    let piece = bytes[position..<min(position + 65_535, bytes.count)]
    position += piece.count
    let length = UInt16(piece.count)
    packed.append(position == bytes.count ? 1 : 0)
    for number in [length, ~length] { packed += [UInt8(number & 0xFF), UInt8(number >> 8)] }
    packed += piece
  } while position < bytes.count
  var checksum = UInt32.max
  for byte in bytes {
    checksum ^= UInt32(byte)
    for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
  }
  for number in [~checksum, UInt32(truncatingIfNeeded: bytes.count)] {
    packed += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
  return packed
}
