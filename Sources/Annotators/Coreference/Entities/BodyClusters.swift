import Documents

/// Clusters of the names of bodies that at least one name of the document gives an owner.
///
/// "Russia's Defense Ministry", "the Russian Defense Ministry" and "the Defense Ministry" behind them are one body,
/// "Ukraine's Defense Ministry" is another. A name without an owner is the body that was named with one before; it
/// is a body of its own where two were named, as the text then leaves open which, and where the text began with a name
/// without an owner: a newspaper speaks so of the bodies of its own country.
struct BodyClusters {
  private(set) var clusters: [NameClusters.Cluster] = []
  /// The indices of the names in these clusters.
  private(set) var names: Set<Int> = []

  /// Clusters of the names of a document.
  init(_ document: Document, _ words: TokenArray<LexicalWord>, _ names: [Name]) {
    let reader = BodyReader(document: document, words: words, names: names)
    var bases: [UInt64: [(name: Int, body: BodyReader.Body)]] = [:]
    var order: [UInt64] = []
    for position in names.indices {
      guard let body = reader.body(position) else { continue }
      if bases[body.base] == nil { order.append(body.base) }
      bases[body.base, default: []].append((position, body))
    }
    for base in order {
      let found = bases[base] ?? []
      if found.contains(where: { $0.body.owner != nil }) { cluster(found) }
    }
  }

  /// Clusters the names of one base, in reading order.
  private mutating func cluster(_ found: [(name: Int, body: BodyReader.Body)]) {
    let owners = Set(found.compactMap(\.body.owner))
    // One owner, always before the name: a headline may leave it out.
    let isOne = owners.count == 1 && found.allSatisfy { $0.body.owner == nil || $0.body.isOutside }
    var ofOwner: [String: Int] = [:]
    var ownerless: Int?
    var latest: Int?
    for (name, body) in found {
      names.insert(name)
      let known: Int?
      if isOne {
        known = latest
      } else if let owner = body.owner {
        known = ofOwner[owner]
      } else {
        known = ownerless ?? (ofOwner.count > 1 ? nil : latest)
      }
      let index = known ?? clusters.count
      if known == nil { clusters.append(NameClusters.Cluster(type: .organization, names: [])) }
      clusters[index].names.append(name)
      if let owner = body.owner {
        ofOwner[owner] = index
        if clusters[index].body == nil || clusters[index].body?.isOutside == true && !body.isOutside {
          clusters[index].body = body
        }
      } else if known == nil {
        ownerless = index
      }
      latest = index
    }
  }
}
