/// All places of a document that speak of one thing: names, descriptions and pronouns.
///
/// The layer has the chains with at least two mentions, in the order of their first ones. Mentions are whole noun
/// phrases; those of an entity's names are shorter.
public struct CoreferenceChain: Annotation, Hashable {
  /// The mentions in reading order.
  public var mentions: [Mention]

  /// The entity that the chain speaks of by name; nothing for what has no name.
  public var entity: Int?

  /// A chain.
  public init(mentions: [Mention], entity: Int? = nil) {
    self.mentions = mentions
    self.entity = entity
  }
}
