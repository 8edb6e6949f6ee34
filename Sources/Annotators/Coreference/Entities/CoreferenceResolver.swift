public import Documents
import WordLists

/// Clusters the names of one document into entities, and suggests descriptions that may refer to them.
///
/// Names are clustered by `NameClusters`, and roles found by `RoleFinder`. "The Philippine leader" is suggested for the
/// person with that role, and "the court" for the last organisation of its kind; `ChainResolver` decides, and
/// `ReferenceCollector` replaces the suggestions by its decisions.
public struct CoreferenceResolver: Annotator {
  /// A resolver without settings.
  public init() {}

  /// The words, their tags and dependencies, and the names.
  public var requires: [any Annotation.Type] { [LexicalWord.self, Tag.self, Dependency.self, Name.self] }

  /// The entities in the order of their first mention.
  public func annotations(in document: Document) -> [Entity] {
    let words = TokenArray(document[LexicalWord.self])
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
    joinOffices(&clusters, names, words, document)
    let clustered = ClusteredNames(document: document, words: words, names: names, clusters: clusters)
    var persons = PersonReferenceResolver(clustered)
    var organizations = OrganizationReferenceResolver(clustered)
    let references = Dictionary(grouping: persons.references() + organizations.references(), by: \.cluster)
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
        mentions: mentions,
        place: place(of: cluster, names, document)
      )
    }
  }

  /// Joins the initials of an office to the only person who holds it.
  ///
  /// "The MCE" is the "Municipal Chief Executive", and no organisation.
  private func joinOffices(
    _ clusters: inout [NameClusters.Cluster],
    _ names: [Name],
    _ words: TokenArray<LexicalWord>,
    _ document: Document
  ) {
    var holders: [[UInt8]: Set<Int>] = [:]
    for (index, cluster) in clusters.enumerated() where cluster.type == .person {
      for role in cluster.roles {
        let tokens = document.tokens(in: role.range)
        // "Municipal Chief Executive for Tarn": the field is no part of it.
        let office = tokens.prefix { words[$0].hash != Self.for }.filter { words[$0].isCapital }
        let letters = office.map { document.text[document.tokens[$0].range.start] }
        // "AP" may be a news agency beside any "Algerian President".
        if letters.count > 2 { holders[letters, default: []].insert(index) }
      }
    }
    guard !holders.isEmpty else { return }
    for index in clusters.indices where clusters[index].type == .organization {
      let own = clusters[index].names
      guard let first = own.first,
        own.allSatisfy({
          names[$0].tokens.count == 1 && words[names[$0].tokens.lowerBound].shape == .capitals
        }),
        let found = holders[Array(document.text[names[first].range.bytes])], found.count == 1,
        let person = found.first, person != index
      else { continue }
      clusters[person].names = (clusters[person].names + own).sorted()
      clusters[person].aliases.append(document.string(names[first].range))
      clusters[index].names = []
    }
    clusters.removeAll { $0.names.isEmpty }
    clusters.sort { $0.names[0] < $1.names[0] }
  }

  static let `for` = WordHash.of("for")

  /// The location of a place; a country or region behind a comma decides between several places of one name.
  private func place(of cluster: NameClusters.Cluster, _ names: [Name], _ document: Document) -> Place? {
    guard cluster.type == .geopolitical || cluster.type == .location else { return nil }
    let behind = cluster.names.prefix(20).compactMap { position -> ArraySlice<UInt8>? in
      guard names.indices.contains(position + 1), names[position + 1].type == .geopolitical else {
        return nil
      }
      let end = names[position].range.end
      guard names[position + 1].range.start == end + 2, document.text[end] == UInt8(ascii: ",") else {
        return nil
      }
      return document.text[names[position + 1].range.bytes]
    }
    let table = PlaceTable.standard
    if let place = table.place(named: cluster.name.utf8, before: behind) { return place }
    return cluster.names.first.flatMap {
      table.place(named: document.text[names[$0].range.bytes], before: behind)
    }
  }
}
