import Figures

/// Says in which colour a role is written, in the 16 colours that every terminal has.
///
/// Only colours that can be read on dark and on light grounds; weight and slant carry the rest.
struct Theme: Sendable {
  /// The parameters of the SGR sequence (ECMA-48) for a role; nothing for text as it is.
  func style(of role: StyledText.Role) -> String? {
    switch role {
    case .plain: nil
    case .heading, .strong: "1"
    case .dim: "2"
    case .person: "1;36"
    case .organization: "1;35"
    case .place: "1;32"
    case .group: "1;34"
    case .otherName: "1"
    case .quotation: "3"
    case .cue: "4"
    case .time: "33"
    case .number: "36"
    case .match: "1;31"
    case .good: "32"
    case .bad: "31"
    case .warning: "1;33"
    case .command: "36"
    }
  }

  /// Writes the parts of a line, each in its colour; the line leaves no colour behind.
  func write(_ line: StyledLine, to output: inout String) {
    for part in line.parts {
      if let style = style(of: part.role) {
        output += "\u{1B}[\(style)m\(part.text)\u{1B}[0m"
      } else {
        output += part.text
      }
    }
  }
}
