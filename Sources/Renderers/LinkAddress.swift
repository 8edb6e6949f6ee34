/// The validation of addresses for links.
enum LinkAddress {
  private static let schemes = ["https://", "http://", "file:///"]

  /// Returns the address as `checked` does, but nil for a local file.
  ///
  /// A page that is passed on must not reveal paths on the user's disk, and such a link would not
  /// work elsewhere.
  static func forOthers(_ address: String) -> String? {
    checked(address).flatMap { $0.lowercased().hasPrefix("file:") ? nil : $0 }
  }

  /// Returns the address in printable ASCII, with all other characters percent-encoded (RFC 3986); nil for
  /// schemes other than http, https and file, and for addresses over 2000 bytes.
  ///
  /// An address may come from an untrusted article: it must neither run a script nor end the escape sequence
  /// or the attribute that contains it.
  static func checked(_ address: String) -> String? {
    let start = address.prefix(8).lowercased()
    guard address.utf8.count <= 2_000, schemes.contains(where: start.hasPrefix) else { return nil }
    var result = ""
    for byte in address.utf8 {
      let isSafe = byte > 0x20 && byte < 0x7F && !"\"'<>\\^`{|}".utf8.contains(byte)
      if isSafe {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}
