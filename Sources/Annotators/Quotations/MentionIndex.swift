import Documents

/// The names of entities by the tokens that they cover.
struct MentionIndex {
  /// One name with its entity.
  struct Entry {
    /// The index of the entity in the document's entities.
    var entity: Int
    var tokens: Range<Int>
    var isPerson: Bool
    var type: EntityType
  }

  private var entries: [Entry] = []
  /// For each token the index of its mention in `entries`, or -1.
  private var owner: [Int32]

  init(_ document: Document) {
    owner = [Int32](repeating: -1, count: document.tokens.count)
    for (number, entity) in document[Entity.self].enumerated() {
      for mention in entity.mentions where mention.kind == .name {
        let index = Int32(clamping: entries.count)
        entries.append(
          Entry(
            entity: number,
            tokens: mention.tokens,
            isPerson: entity.type == .person,
            type: entity.type
          )
        )
        for token in mention.tokens where owner.indices.contains(token) {
          owner[token] = index
        }
      }
    }
  }

  /// The mention that covers a token; nil if none does.
  subscript(token: Int) -> Entry? {
    guard owner.indices.contains(token), owner[token] >= 0 else { return nil }
    return entries[Int(owner[token])]
  }
}
