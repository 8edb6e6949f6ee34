import Documents

/// The names of a document with the entities that they were clustered into, as the resolvers of references read them.
struct ClusteredNames {
  let document: Document
  let words: TokenArray<LexicalWord>
  /// The names in reading order.
  let all: [Name]
  let clusters: [NameClusters.Cluster]
  /// For each name the index of its cluster.
  let clusterOfName: [Int]

  init(document: Document, words: TokenArray<LexicalWord>, names: [Name], clusters: [NameClusters.Cluster]) {
    (self.document, self.words, all, self.clusters) = (document, words, names, clusters)
    var clusterOfName = [Int](repeating: 0, count: names.count)
    for (index, cluster) in clusters.enumerated() {
      for name in cluster.names { clusterOfName[name] = index }
    }
    self.clusterOfName = clusterOfName
  }

  /// The index of the first name that ends after a byte offset.
  func firstName(endingAfter start: Int) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.end <= start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The countries, or other owners of an office, that the names in a range stand for, in lower case.
  func owners(in range: TextRange) -> [String] {
    var index = firstName(endingAfter: range.start)
    var found: [String] = []
    while index < all.count, all[index].range.start < range.end {
      let name = all[index]
      if name.type != .person {
        let hash = Lexicon.phraseHash(of: document.text, name.range).value
        let established =
          name.type == .group
          ? Gazetteer.standard.countryName(ofHash: hash) : Gazetteer.standard.canonicalName(ofHash: hash)
        found.append((established ?? document.string(name.range)).lowercased())
      }
      index += 1
    }
    return found
  }
}
