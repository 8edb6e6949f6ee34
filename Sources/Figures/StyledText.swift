/// Text in parts, each with a role; which colour a role has is the renderer's business.
public struct StyledText: Sendable, Hashable {
  /// What a part of a text stands for.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case plain, heading, strong, dim
    case person, organization, place, group, otherName
    case quotation, cue, time, number
    /// Words that match what the user looked for.
    case match
    case good, bad, warning
    /// Something that can be typed: a command, an option.
    case command
  }

  /// A run of characters with one role.
  public struct Part: Sendable, Hashable {
    /// The characters; control characters may occur, renderers make them visible.
    public var text: String
    /// What they stand for.
    public var role: Role
    /// The address that they lead to, as in `https://example.org/story`; renderers check it before they use it.
    public var link: String?

    /// A run of characters.
    public init(_ text: String, _ role: Role = .plain, link: String? = nil) {
      self.text = text
      self.role = role
      self.link = link
    }
  }

  /// The parts in order.
  public var parts: [Part]

  /// A text of some parts.
  public init(_ parts: [Part] = []) { self.parts = parts }

  /// A text in one role.
  public init(_ text: String, _ role: Role = .plain) { parts = [Part(text, role)] }

  /// The same text as a link to an address; without an address it stays as it is.
  public func linked(to address: String?) -> StyledText {
    guard let address else { return self }
    return StyledText(parts.map { Part($0.text, $0.role, link: address) })
  }

  /// The characters without roles.
  public var plain: String { parts.map(\.text).joined() }

  /// True when there is no character.
  public var isEmpty: Bool { parts.allSatisfy(\.text.isEmpty) }

  /// Adds characters in a role.
  public mutating func append(_ text: String, _ role: Role = .plain) { parts.append(Part(text, role)) }

  /// One text after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(left.parts + right.parts)
  }
}

extension StyledText: ExpressibleByStringLiteral {
  /// A plain text.
  public init(stringLiteral value: String) { self.init(value) }
}
