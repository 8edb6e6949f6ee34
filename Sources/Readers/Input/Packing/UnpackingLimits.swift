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

  /// Throws if so many bytes come from so many packed ones that they may be without end.
  static func check(_ unpacked: Int, from packed: Int, source: String) throws(ReadError) {
    // Some packed bytes were taken with those of the member before it.
    guard unpacked > smallest, unpacked / ratio > packed + 65_536 else { return }
    let what = "the ratio of unpacked to packed bytes"
    throw .overLimit(source: source, place: nil, what: what, limit: "\(ratio) to 1")
  }
}
