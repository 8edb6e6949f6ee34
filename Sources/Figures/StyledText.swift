/// A text in parts, each with a role.
///
/// The renderer chooses the colour of a role.
public struct StyledText: Sendable, Hashable {
  /// The role of a part of a text.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case plain, heading, strong, dim
    case person, organization, place, group, otherName
    case quotation, cue, time, number
    /// Text that matches the user's search.
    case match
    case good, bad, warning
    /// Something that can be typed: a command, an option.
    case command
  }

  /// A span of text with one role.
  public struct Part: Sendable, Hashable {
    /// The text of the span.
    ///
    /// Control characters may occur; renderers make them visible.
    public var text: String
    /// The role of the span.
    public var role: Role
    /// The address that the span links to, as in `https://example.org/story`.
    ///
    /// Renderers check it before they
    /// use it.
    public var link: String?

    /// Creates a span.
    public init(_ text: String, _ role: Role = .plain, link: String? = nil) {
      self.text = text
      self.role = role
      self.link = link
    }
  }

  /// The parts in order.
  public var parts: [Part]

  /// Creates a text from parts.
  public init(_ parts: [Part] = []) { self.parts = parts }

  /// Creates a text in one role.
  public init(_ text: String, _ role: Role = .plain) { parts = [Part(text, role)] }

  /// Returns the same text as a link to an address; the unchanged text if the address is nil.
  public func linked(to address: String?) -> StyledText {
    guard let address else { return self }
    return StyledText(parts.map { Part($0.text, $0.role, link: address) })
  }

  /// The text without roles.
  public var plain: String { parts.map(\.text).joined() }

  /// Whether the text is empty.
  public var isEmpty: Bool { parts.allSatisfy(\.text.isEmpty) }

  /// Appends text in a role.
  public mutating func append(_ text: String, _ role: Role = .plain) { parts.append(Part(text, role)) }

  /// Returns the concatenation of two texts.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(left.parts + right.parts)
  }
}

extension StyledText: ExpressibleByStringLiteral {
  /// Creates a plain text.
  public init(stringLiteral value: String) { self.init(value) }
}
