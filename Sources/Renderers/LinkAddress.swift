/// Addresses that a link may lead to.
enum LinkAddress {
  private static let schemes = ["https://", "http://", "file:///"]

  /// The address as `checked` gives it, but nil for a file of this computer.
  ///
  /// A page that is given to others must not tell where on the user's disk something lies, nor would the link lead
  /// there.
  static func forOthers(_ address: String) -> String? {
    checked(address).flatMap { $0.lowercased().hasPrefix("file:") ? nil : $0 }
  }

  /// The address in printable ASCII, everything else percent-encoded (RFC 3986); nil for other schemes.
  ///
  /// An address comes from an article and so from anybody: it must neither run a script nor end the sequence or the
  /// attribute that it stands in.
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
