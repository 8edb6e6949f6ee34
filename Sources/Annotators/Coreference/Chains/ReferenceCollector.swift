import Documents

/// Adds to each entity the descriptions and pronouns of its coreference chains.
///
/// The chains alone decide to what a pronoun or description refers; entities had only their names before, and what
/// rules suggested, which is dropped.
struct ReferenceCollector: Annotator {
  var requires: [any Annotation.Type] { [Entity.self, CoreferenceChain.self] }

  func annotations(in document: Document) -> [Entity] {
    var entities = document[Entity.self]
    for index in entities.indices { entities[index].mentions.removeAll { $0.kind != .name } }
    for chain in document[CoreferenceChain.self] {
      guard let entity = chain.entity else { continue }
      entities[entity].mentions += chain.mentions.filter { $0.kind != .name }
    }
    for index in entities.indices { entities[index].mentions.sort { $0.range < $1.range } }
    return entities
  }
}
