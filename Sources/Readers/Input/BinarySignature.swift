import Letters

/// The recognition of binary files by their first bytes.
enum BinarySignature {
  /// Returns the type of the binary file that begins with these bytes; nil if it is not a known one.
  static func kind(of bytes: [UInt8]) -> ReadError.BinaryKind? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return isDocument(bytes) ? .word : .zip
    }
    if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) { return .archive }
    if bytes.count > 11, bytes[4..<8].elementsEqual("ftyp".utf8) { return .sound }
    if bytes.starts(with: "RIFF".utf8), bytes.count > 11 {
      return bytes[8..<12].elementsEqual("WEBP".utf8) ? .image : .sound
    }
    return signatures.first { bytes.starts(with: $0.bytes) }?.kind
  }

  /// Whether a zip archive is a document, judged by the name of its first member: an archive may hold documents.
  private static func isDocument(_ zip: [UInt8]) -> Bool {
    guard zip.count > 30 else { return false }
    let name = String(decoding: zip[30...].prefix(Int(zip[26]) | Int(zip[27]) << 8), as: UTF8.self)
    if name == "[Content_Types].xml" || name == "mimetype" || name == "_rels/.rels" { return true }
    guard
      ["word/", "xl/", "ppt/", "docProps/", "customXml/", "_rels/"].contains(where: { name.hasPrefix($0) })
    else { return false }
    // Folders are members of their own where a document was packed by hand.
    return [".xml", ".rels"].contains { name.hasSuffix($0) }
      || name.hasSuffix("/") && String(decoding: zip.prefix(16_384), as: UTF8.self).contains(".rels")
  }

  private static let signatures: [(bytes: [UInt8], kind: ReadError.BinaryKind)] = [
    (Array("%PDF-".utf8), .pdf),
    (Array("{\\rtf".utf8), .richText),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWord),
    ([0x1F, 0x8B, 0x08], .gzip),
    ([0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59], .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
    ([0x28, 0xB5, 0x2F, 0xFD], .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF87a".utf8), .image),
    (Array("GIF89a".utf8), .image),
    ([0x49, 0x49, 0x2A, 0x00], .image),
    (Array("ID3\u{3}".utf8), .sound),
    (Array("ID3\u{4}".utf8), .sound),
    (Array("OggS\u{0}".utf8), .sound),
    ([0x7F, 0x45, 0x4C, 0x46], .program),
    ([0xCF, 0xFA, 0xED, 0xFE], .program),
    ([0xCA, 0xFE, 0xBA, 0xBE], .program),
    ([0x4D, 0x5A, 0x90, 0x00], .program),
    (Array("SQLite format 3\u{0}".utf8), .database),
  ]
}
