/// The recognition of packed files by their first bytes.
enum PackingSignature {
  /// A way of packing.
  enum Kind {
    /// One file, compressed with gzip.
    case gzip
    /// One file, compressed with bzip2, xz or zstd.
    case compressed
    /// An archive of many files.
    case archive
  }

  /// The suffixes of file names of archives and of compressed files.
  static let suffixes = ["zip", "tar", "tgz", "tbz2", "txz", "7z", "gz", "bz2", "xz", "zst"]

  /// The suffixes that stand behind another suffix, as in "a.csv.xz".
  static let outerSuffixes: Set<String> = ["gz", "bz2", "xz", "zst"]

  /// The suffixes of documents that are zip archives inside.
  static let documentSuffixes: Set<String> = ["docx", "xlsx", "pptx", "odt", "epub"]

  /// Returns how a file with these first bytes is packed; nil if it is not, and for documents that are zip archives.
  static func kind(of head: [UInt8]) -> Kind? {
    if GzipStream.isGzip(head) { return .gzip }
    if head.starts(with: "BZh".utf8), head.count > 9,
      head[4..<10].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    {
      return .compressed
    }
    if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) || head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      return .compressed
    }
    if head.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return .archive }
    if head.starts(with: [0x50, 0x4B, 3, 4]) {
      return BinarySignature.kind(of: head) == .zip ? .archive : nil
    }
    if head.starts(with: [0x50, 0x4B, 5, 6]) || isTar(head) { return .archive }
    return nil
  }

  /// Whether bytes are the header of a tar archive: its mark, or a checksum that is right.
  private static func isTar(_ head: [UInt8]) -> Bool {
    guard head.count >= 512 else { return false }
    if head[257..<262].elementsEqual("ustar".utf8) { return true }
    let digits = head[148..<156].drop { $0 == 32 }.prefix { $0 &- 48 < 8 }
    guard head[0] > 32, (3...7).contains(digits.count),
      let stated = Int(String(decoding: digits, as: UTF8.self), radix: 8)
    else { return false }
    let sum = head[..<148].reduce(0) { $0 + Int($1) } + 8 * 32 + head[156..<512].reduce(0) { $0 + Int($1) }
    return sum == stated
  }
}
