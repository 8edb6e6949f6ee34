import Files

/// The address at which an article can be read outside the program.
enum ArticleLink {
  /// Returns the URL stated by the source, or that of the file from which the article was loaded; nil for
  /// samples and streams.
  static func address(url: String?, source: String) -> String? {
    if let url, url.hasPrefix("http://") || url.hasPrefix("https://") { return url }
    guard !source.isEmpty, source != "-", !source.contains(":"),
      FileKind(path: source) != .nothing
    else { return nil }
    return fileAddress(source)
  }

  /// Returns the `file` URL (RFC 8089) of a path.
  private static func fileAddress(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : Folder.current + "/" + path
    return "file://"
      + whole.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "~"), UInt8(ascii: "/"):
          return String(UnicodeScalar(byte))
        default:
          let digits = String(byte, radix: 16, uppercase: true)
          return "%" + (digits.count == 1 ? "0" : "") + digits
        }
      }.joined()
  }
}
