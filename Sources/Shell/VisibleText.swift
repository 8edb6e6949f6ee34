/// Text that cannot drive the terminal.
enum VisibleText {
  /// The text with control characters as one visible sign each: "␛" for escape, "␡" for delete.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isControl(scalar) else {
        visible.append(scalar)
        continue
      }
      switch scalar.value {
      case 0..<32: visible.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 127: visible.append("\u{2421}")
      default: visible.append("\u{FFFD}")
      }
    }
    return String(visible)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 32 || (127..<160).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
