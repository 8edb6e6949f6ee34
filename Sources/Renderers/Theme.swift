public import Figures

/// The colours of the roles, from the 16 colours that every terminal has.
public enum Theme: String, Sendable, Hashable, CaseIterable {
  /// Only colours that are readable on dark and light backgrounds, supplemented by bold and italic text.
  case neutral
  /// Bright colours, for a dark background.
  case dark
  /// Dark colours without yellow, for a light background.
  case light

  /// Returns the parameters of the SGR sequence (ECMA-48) for a role; nil for the default style.
  public func style(of role: StyledText.Role) -> String? {
    switch role {
    case .plain: nil
    case .heading, .strong, .otherName: "1"
    case .dim: "2"
    case .quotation: "3"
    case .cue: "4"
    case .person: of("1;36", dark: "1;96", light: "1;34")
    case .organization: of("1;35", dark: "1;95", light: "1;35")
    case .place: of("1;32", dark: "1;92", light: "1;32")
    case .group: of("1;34", dark: "1;94", light: "1;36")
    case .time: of("33", dark: "93", light: "35")
    case .number: of("36", dark: "96", light: "34")
    case .match: of("1;31", dark: "1;93", light: "1;4;31")
    case .good: of("32", dark: "92", light: "32")
    case .bad: of("31", dark: "91", light: "31")
    case .warning: of("1;33", dark: "1;93", light: "1;31")
    case .command: of("36", dark: "96", light: "34")
    }
  }

  private func of(_ neutral: String, dark: String, light: String) -> String {
    switch self {
    case .neutral: neutral
    case .dark: dark
    case .light: light
    }
  }
}

/// A writer of lines with the colours and links that a terminal supports.
struct Paint: Sendable {
  /// The colours; nil for text without colours.
  var theme: Theme?

  /// Whether links (OSC 8) are written.
  var hasLinks: Bool

  /// Writes the parts of a line, each in its colour.
  ///
  /// Colours and links are ended with each part.
  func write(_ line: StyledLine, to output: inout String) {
    guard theme != nil || hasLinks else {
      for part in line.parts { output += part.text }
      return
    }
    for part in line.parts {
      let address = hasLinks ? part.link.flatMap(LinkAddress.checked) : nil
      let style = theme?.style(of: part.role)
      if let address { output += "\u{1B}]8;;\(address)\u{1B}\\" }
      if let style { output += "\u{1B}[\(style)m" }
      output += part.text
      if style != nil { output += "\u{1B}[0m" }
      if address != nil { output += "\u{1B}]8;;\u{1B}\\" }
    }
  }
}
