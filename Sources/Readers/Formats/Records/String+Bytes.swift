import Platform

extension String {
  /// Whether the text has a byte, found at the speed of the C library.
  func holds(_ byte: UInt8) -> Bool {
    let found = unsafe utf8.withContiguousStorageIfAvailable { buffer in
      guard let base = buffer.baseAddress else { return false }
      return unsafe memchr(base, Int32(byte), buffer.count) != nil
    }
    return found ?? utf8.contains(byte)
  }
}
