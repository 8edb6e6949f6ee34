/// The mentions of a document that refer to one thing: names, descriptions and pronouns.
///
/// The layer has the chains with at least two mentions, in the order of their first ones. Mentions are whole noun
/// phrases; the mentions of an `Entity` are shorter.
public struct CoreferenceChain: Annotation, Hashable {
  /// The mentions in reading order.
  public var mentions: [Mention]

  /// The index of the entity in the document's entities; nil for a chain without a name.
  public var entity: Int?

  /// A chain of mentions.
  public init(mentions: [Mention], entity: Int? = nil) {
    self.mentions = mentions
    self.entity = entity
  }
}
