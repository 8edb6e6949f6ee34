/// The escaping of characters that could otherwise control a terminal or reorder its text.
public enum Escaping {
  /// Returns the text on one line, with control characters shown as symbols, as in "␛", or as code points, as
  /// in "⟨U+202E⟩".
  ///
  /// This applies to the C0 and C1 controls, DEL, the bidirectional embeddings, overrides and isolates
  /// (U+202A to U+202E, U+2066 to U+2069) and the separators U+2028 and U+2029. Tabs and line breaks
  /// become spaces.
  /// - Parameter keepingLineBreaks: whether line feeds are kept, for text of several lines.
  public static func visible(_ text: String, keepingLineBreaks: Bool = false) -> String {
    guard hasControls(text) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\n":
        if keepingLineBreaks {
          if isAfterReturn { result.unicodeScalars.removeLast() }
          result.append("\n")
        } else if !isAfterReturn {
          result.append(" ")
        }
      case "\t", "\r": result.append(" ")
      default:
        if !isControl(scalar) {
          result.unicodeScalars.append(scalar)
        } else if scalar.value < 0x20 {
          result.unicodeScalars.append(symbol(0x2400 + scalar.value))
        } else if scalar.value == 0x7F {
          result.append("␡")
        } else {
          result += "⟨U+\(hexadecimal(scalar.value))⟩"
        }
      }
    }
    return result
  }

  /// Whether a code point must not be sent to a terminal.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether the text contains a code point for which `isControl` is true, by a scan of its UTF-8 bytes.
  static func hasControls(_ text: String) -> Bool {
    var before: UInt8 = 0
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0..<0x20, 0x7F: return true
      case 0x80..<0xA0 where last == 0xC2: return true
      case 0xA8...0xAE where last == 0x80 && before == 0xE2: return true
      case 0xA6...0xA9 where last == 0x81 && before == 0xE2: return true
      default: break
      }
      before = last
      last = byte
    }
    return false
  }

  /// Returns a code point as at least four hexadecimal digits in upper case.
  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static func symbol(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
