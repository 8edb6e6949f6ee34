/// Bytes of a table that grow by little-endian numbers.
struct ByteWriter {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []

  /// Appends a number in little-endian order.
  mutating func append(_ number: some FixedWidthInteger) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends numbers in their order.
  mutating func append(contentsOf numbers: some Sequence<some FixedWidthInteger>) {
    for number in numbers { append(number) }
  }

  /// Appends zeros until there are `count` bytes.
  mutating func pad(to count: Int) {
    bytes += [UInt8](repeating: 0, count: max(0, count - bytes.count))
  }
}
