import Figures

/// One line of output: visible characters with roles, and their width in columns.
struct StyledLine: Sendable, Hashable {
  /// The characters by role and link; adjacent parts differ in one of them.
  private(set) var parts: [StyledText.Part] = []

  /// The width of all parts, in columns.
  private(set) var width = 0

  /// Creates an empty line.
  init() {}

  /// Creates a line from a text, with control characters made visible.
  init(_ text: StyledText) {
    for part in text.parts where !part.text.isEmpty {
      append(Escaping.visible(part.text), like: part)
    }
  }

  /// Creates a line from a text in one role, with control characters made visible.
  init(_ text: String, _ role: StyledText.Role = .plain) {
    append(Escaping.visible(text), role)
  }

  /// Appends visible characters in a role; their width is measured unless known.
  mutating func append(_ text: String, _ role: StyledText.Role = .plain, width known: Int? = nil) {
    append(text, like: StyledText.Part("", role), width: known)
  }

  /// Appends visible characters with the role and the link of a part; their width is measured unless known.
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

  /// Appends spaces.
  mutating func appendSpaces(_ count: Int, _ role: StyledText.Role = .plain) {
    guard count > 0 else { return }
    append(String(repeating: " ", count: count), role, width: count)
  }

  /// Returns the same line with plain parts in a role.
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
