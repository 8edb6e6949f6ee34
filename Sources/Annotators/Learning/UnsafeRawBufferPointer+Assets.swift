import CAssets

extension UnsafeRawBufferPointer {
  /// The bytes of a file of the program; empty if there is no such file.
  init(asset name: String) {
    let asset = unsafe newshound_asset_named(name)
    unsafe self.init(start: asset.bytes, count: asset.count)
  }

  /// Four bytes as a little-endian number; 0 beyond the end.
  func word(at offset: Int) -> Int {
    guard offset + 4 <= count else { return 0 }
    return Int(UInt32(littleEndian: unsafe loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}
