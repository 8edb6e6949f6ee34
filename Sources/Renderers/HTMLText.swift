import Figures

/// The escaping of text for HTML and XML.
enum HTMLText {
  /// Returns a styled text as HTML: commands as code, matches highlighted, other roles as classes, and links
  /// if their address is valid and on the web.
  static func inline(_ text: StyledText) -> String {
    StyledLine(text).parts.map { part in
      let words = escaped(part.text)
      let styled: String =
        switch part.role {
        case .plain: words
        case .strong, .heading: "<strong>\(words)</strong>"
        case .command: "<code>\(words)</code>"
        case .match: "<mark>\(words)</mark>"
        default: "<span class=\"\(part.role.rawValue)\">\(words)</span>"
        }
      guard let address = part.link.flatMap(LinkAddress.forOthers) else { return styled }
      return "<a href=\"\(escaped(address))\" rel=\"noopener noreferrer nofollow\">\(styled)</a>"
    }.joined()
  }

  /// Returns a text with control characters made visible, HTML's special characters escaped, and characters
  /// that XML does not allow replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in Escaping.visible(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
