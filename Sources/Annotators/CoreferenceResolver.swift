public import Documents

/// Joins the names of one document into entities and adds the descriptions and pronouns that speak of them.
///
/// Names are joined by `NameClusters`, roles found by `RoleFinder`; then "the Philippine leader" and "he" are resolved
/// in reading order to the best earlier person, or left alone when no person fits.
public struct CoreferenceResolver: Annotator {
  /// A resolver; it has no settings.
  public init() {}

  /// The words, the names and the quoted stretches.
  public var requires: [any Annotation.Type] { [Word.self, Name.self, QuotedSpan.self] }

  /// The entities in the order of their first mention.
  public func annotations(in document: Document) -> [Entity] {
    let words = document[Word.self]
    let names = document[Name.self]
    var clusters = NameClusters(document, words, names).clusters
    let roles = RoleFinder(document: document, words: words, names: names)
    for index in clusters.indices {
      var seen: Set<String> = []
      for name in clusters[index].names {
        for role in roles.roles(of: name) where seen.insert(role.text.lowercased()).inserted {
          clusters[index].roles.append(role)
        }
      }
    }
    var resolver = ReferenceResolver(document: document, words: words, names: names, clusters: clusters)
    var bodies = BodyReferenceResolver(document: document, words: words, names: names, clusters: clusters)
    let references = Dictionary(grouping: resolver.references() + bodies.references(), by: \.cluster)
    return clusters.enumerated().map { index, cluster in
      var mentions = cluster.names.map { position in
        Mention(
          range: names[position].range,
          tokens: names[position].tokens,
          sentence: names[position].sentence,
          kind: .name,
          evidence: names[position].evidence
        )
      }
      mentions += (references[index] ?? []).map(\.mention)
      mentions.sort { $0.range < $1.range }
      return Entity(
        type: cluster.type,
        name: cluster.name,
        aliases: cluster.aliases,
        roles: cluster.roles,
        mentions: mentions
      )
    }
  }
}
