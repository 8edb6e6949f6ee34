import Documents

/// Tells which mention covers a token.
struct MentionIndex {
  /// One mention with its entity.
  struct Entry {
    var entity: Int
    var tokens: Range<Int>
    var kind: Mention.Kind
    var isPerson: Bool
    var type: EntityType
  }

  private var entries: [Entry] = []
  private var owner: [Int32]

  init(_ document: Document) {
    owner = [Int32](repeating: -1, count: document.tokens.count)
    for (position, entity) in document[Entity.self].enumerated() {
      for mention in entity.mentions {
        let index = Int32(clamping: entries.count)
        entries.append(
          Entry(
            entity: position,
            tokens: mention.tokens,
            kind: mention.kind,
            isPerson: entity.type == .person,
            type: entity.type
          )
        )
        for token in mention.tokens where owner.indices.contains(token) {
          // The name inside a description keeps its own place.
          if mention.kind == .name || owner[token] < 0 { owner[token] = index }
        }
      }
    }
  }

  /// The mention that covers a token.
  subscript(token: Int) -> Entry? {
    guard owner.indices.contains(token), owner[token] >= 0 else { return nil }
    return entries[Int(owner[token])]
  }
}
