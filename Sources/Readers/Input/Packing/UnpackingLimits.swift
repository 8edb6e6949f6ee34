/// The limits that keep a small packed file from becoming a huge one.
enum UnpackingLimits {
  /// The maximum number of bytes of all members of an archive.
  static let total = 2 << 30

  /// The maximum ratio of unpacked to packed bytes.
  static let ratio = 100

  /// The number of unpacked bytes below which the ratio is not looked at.
  static let smallest = 16 << 20

  /// The maximum number of members of an archive.
  static let members = 10_000

  /// The maximum number of archives inside each other, and of compressions around a file.
  static let nesting = 2

  /// Throws if so many bytes from a packed stream are over the limit in all or in their ratio.
  static func check(_ unpacked: Int, of packed: ByteStream, limit: Int) throws(ReadError) {
    if unpacked > limit {
      let words = "\(limit >> 30) GB"
      throw .overLimit(source: packed.source, place: nil, what: "the unpacked size", limit: words)
    }
    // What the archive has taken of the packed bytes may be a chunk ahead, never behind.
    if unpacked > smallest, unpacked / ratio > packed.takenRaw {
      throw .overLimit(
        source: packed.source,
        place: nil,
        what: "the ratio of unpacked to packed bytes",
        limit: "\(ratio) to 1"
      )
    }
  }
}
