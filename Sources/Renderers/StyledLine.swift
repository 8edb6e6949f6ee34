import Figures

/// One line of output: visible characters in roles, with their width in columns.
struct StyledLine: Sendable, Hashable {
  /// The characters by roles; no two neighbours have the same role.
  private(set) var parts: [StyledText.Part] = []

  /// The columns of all parts.
  private(set) var width = 0

  /// An empty line.
  init() {}

  /// A text on one line, its control characters made visible.
  init(_ text: StyledText) {
    for part in text.parts where !part.text.isEmpty {
      append(Escaping.visible(part.text), like: part)
    }
  }

  /// A text in one role on one line, its control characters made visible.
  init(_ text: String, _ role: StyledText.Role = .plain) {
    append(Escaping.visible(text), role)
  }

  /// Adds visible characters whose width is known or is measured.
  mutating func append(_ text: String, _ role: StyledText.Role = .plain, width known: Int? = nil) {
    append(text, like: StyledText.Part("", role), width: known)
  }

  /// Adds visible characters in the role of a part, leading where it leads.
  mutating func append(_ text: String, like part: StyledText.Part, width known: Int? = nil) {
    guard !text.isEmpty else { return }
    width += known ?? DisplayWidth.columns(of: text)
    if let last = parts.indices.last, parts[last].role == part.role, parts[last].link == part.link {
      parts[last].text += text
    } else {
      parts.append(StyledText.Part(text, part.role, link: part.link))
    }
  }

  /// Appends the parts of another line.
  mutating func append(_ line: StyledLine) {
    if parts.isEmpty {
      self = line
      return
    }
    let sum = width + line.width
    for part in line.parts { append(part.text, like: part, width: 0) }
    width = sum
  }

  /// Adds spaces.
  mutating func appendSpaces(_ count: Int, _ role: StyledText.Role = .plain) {
    guard count > 0 else { return }
    append(String(repeating: " ", count: count), role, width: count)
  }

  /// The same characters, those without a role in the one given.
  func inRole(_ role: StyledText.Role) -> StyledLine {
    var line = StyledLine()
    for var part in parts {
      if part.role == .plain { part.role = role }
      line.append(part.text, like: part, width: 0)
    }
    line.width = width
    return line
  }
}
