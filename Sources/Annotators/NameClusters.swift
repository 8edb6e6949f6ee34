import Documents

/// The names of one document grouped by whose they are.
struct NameClusters {
  /// Names of one person, body or place.
  struct Cluster {
    var type: EntityType
    /// Positions in the names of the document, in reading order; never empty.
    var names: [Int]
    /// The fullest form.
    var name = ""
    /// The other forms, most frequent first.
    var aliases: [String] = []
    var roles: [Entity.Role] = []
    /// The hash of the established name, where the tables know one.
    var canonical: String?
  }

  private(set) var clusters: [Cluster] = []

  private let document: Document
  private let words: [Word]
  private let names: [Name]

  init(_ document: Document, _ words: [Word], _ names: [Name]) {
    self.document = document
    self.words = words
    self.names = names
    group()
    for index in clusters.indices { label(&clusters[index]) }
  }

  // MARK: Grouping

  private mutating func group() {
    // Full names first, so that a surname in the headline finds its person further down.
    var byKey: [String: Int] = [:]
    var bySurname: [UInt64: [Int]] = [:]
    var byGivenName: [UInt64: [Int]] = [:]
    var assigned = [Int?](repeating: nil, count: names.count)
    for (position, name) in names.enumerated() where name.type == .person && name.tokens.count > 1 {
      let last = words[lastToken(name)].hash
      let first = words[name.tokens.lowerBound].hash
      let match = (bySurname[last] ?? []).first { isSamePerson(names[clusters[$0].names[0]], name) }
      let cluster: Int
      if let match {
        cluster = match
      } else {
        cluster = new(name.type)
        bySurname[last, default: []].append(cluster)
        byGivenName[first, default: []].append(cluster)
      }
      clusters[cluster].names.append(position)
      assigned[position] = cluster
    }
    for (position, name) in names.enumerated() where name.type == .person && name.tokens.count == 1 {
      let hash = words[name.tokens.lowerBound].hash
      let families = bySurname[hash] ?? byGivenName[hash] ?? []
      let cluster: Int
      if let nearest = nearest(families, before: position) {
        cluster = nearest
      } else {
        cluster = new(name.type)
        bySurname[hash, default: []].append(cluster)
      }
      clusters[cluster].names.append(position)
      assigned[position] = cluster
    }
    for (position, name) in names.enumerated() where name.type != .person {
      let key = self.key(of: name)
      let cluster = byKey[key] ?? new(name.type)
      byKey[key] = cluster
      clusters[cluster].names.append(position)
    }
    joinAcronyms()
    joinShortForms()
    for index in clusters.indices { clusters[index].names.sort() }
    clusters.sort { $0.names[0] < $1.names[0] }
  }

  private mutating func new(_ type: EntityType) -> Int {
    clusters.append(Cluster(type: type, names: []))
    return clusters.count - 1
  }

  /// The last token of a name that is no suffix such as "Jr.".
  private func lastToken(_ name: Name) -> Int {
    let last = name.tokens.upperBound - 1
    let isSuffix = NameClusters.suffixes.contains(hash: words[last].hash)
    return isSuffix && name.tokens.count > 2 ? last - 1 : last
  }

  private static let suffixes = WordSet("jr. jr sr. sr ii iii iv esq.")

  /// True when two full names with one surname can be one person: first names agree or one is an initial.
  private func isSamePerson(_ one: Name, _ other: Name) -> Bool {
    let first = words[one.tokens.lowerBound]
    let second = words[other.tokens.lowerBound]
    if first.hash == second.hash { return true }
    guard first.shape == .initial || second.shape == .initial else { return false }
    let start = document.text[document.tokens[one.tokens.lowerBound].range.start]
    return start == document.text[document.tokens[other.tokens.lowerBound].range.start]
  }

  /// Among persons with one surname, the one named last before a position, or else the first of them.
  private func nearest(_ families: [Int], before position: Int) -> Int? {
    guard families.count > 1 else { return families.first }
    return families.max { left, right in
      let leftLast = clusters[left].names.last { $0 < position } ?? -1
      let rightLast = clusters[right].names.last { $0 < position } ?? -1
      return leftLast < rightLast
    }
  }

  /// What names of one body or place have in common: the established name, or the words without their plural.
  private func key(of name: Name) -> String {
    if name.type != .group, let canonical = canonicalName(of: name) { return "=" + canonical }
    var text = document.string(name.range).lowercased()
    if name.type == .group, text.hasSuffix("s"), text.count > 4, !text.hasSuffix("ss") { text.removeLast() }
    return name.type.rawValue + text
  }

  private func canonicalName(of name: Name) -> String? {
    Gazetteer.standard.canonicalName(ofHash: Lexicon.phraseHash(of: document.text, name.range).value)
  }

  /// Joins "APEC" with the name whose initials it spells.
  private mutating func joinAcronyms() {
    var index = 0
    while index < clusters.count {
      let name = names[clusters[index].names[0]]
      if name.tokens.count == 1, words[name.tokens.lowerBound].shape == .capitals,
        let long = expansion(of: name, not: index)
      {
        clusters[long].names += clusters[index].names
        if clusters[long].type != .organization, clusters[index].type == .organization {
          clusters[long].type = .organization
        }
        clusters.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  /// Joins "Brackwater" with "Brackwater Cold Storage Ltd." when no other organisation begins so.
  private mutating func joinShortForms() {
    var index = 0
    while index < clusters.count {
      let name = names[clusters[index].names[0]]
      let isShort = clusters[index].type == .organization && name.tokens.count <= 2
      let longer = isShort ? clusters.indices.filter { $0 != index && begins($0, with: name) } : []
      if longer.count == 1, let long = longer.first {
        clusters[long].names += clusters[index].names
        clusters.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  private func begins(_ cluster: Int, with name: Name) -> Bool {
    guard clusters[cluster].type == .organization else { return false }
    return clusters[cluster].names.contains { position in
      let long = names[position].tokens
      guard long.count > name.tokens.count else { return false }
      return zip(long, name.tokens).allSatisfy { words[$0].hash == words[$1].hash }
    }
  }

  private func expansion(of acronym: Name, not own: Int) -> Int? {
    let letters = document.text[acronym.range.bytes].filter { $0 &- 65 < 26 }
    guard letters.count >= 2 else { return nil }
    return clusters.indices.first { candidate in
      guard candidate != own, clusters[candidate].type != .person else { return false }
      return clusters[candidate].names.contains { position in
        names[position].tokens.count >= 2 && initials(of: names[position], spell: letters)
      }
    }
  }

  /// True when the capital initials of a name spell the letters; small words may count or not.
  private func initials(of name: Name, spell letters: [UInt8]) -> Bool {
    var all: [UInt8] = []
    for token in name.tokens {
      let byte = document.text[document.tokens[token].range.start]
      if words[token].isCapital { all.append(byte) }
    }
    return all == letters
  }

  // MARK: Labels

  private func label(_ cluster: inout Cluster) {
    var counts: [String: (count: Int, first: Int)] = [:]
    for position in cluster.names {
      let form = document.string(names[position].range)
      counts[form, default: (0, position)].count += 1
      if let address = formOfAddress(names[position]) {
        counts[address + " " + form, default: (0, position)].count += 1
      }
    }
    let plainForms = Set(cluster.names.map { document.string(names[$0].range) })
    let best = plainForms.max { left, right in
      let leftKey = (fullness(left, cluster.type), counts[left]?.count ?? 0, right)
      let rightKey = (fullness(right, cluster.type), counts[right]?.count ?? 0, left)
      return leftKey < rightKey
    }
    cluster.name = best ?? ""
    if cluster.type == .geopolitical, let canonical = canonicalName(of: names[cluster.names[0]]) {
      cluster.canonical = canonical
      cluster.name = canonical
    }
    let name = cluster.name
    cluster.aliases = counts.filter { $0.key != name }
      .sorted { ($1.value.count, $0.value.first, $0.key) < ($0.value.count, $1.value.first, $1.key) }
      .map(\.key)
  }

  /// How full a form is: more words first, for persons without initials; capitals only are an acronym.
  private func fullness(_ form: String, _ type: EntityType) -> Int {
    let parts = form.split(separator: " ")
    let isCapitals = form.count > 3 && form.allSatisfy { !$0.isLowercase }
    return parts.count * 2 - (isCapitals && type == .person ? 1 : 0)
  }

  private func formOfAddress(_ name: Name) -> String? {
    guard name.type == .person, name.tokens.lowerBound > 0 else { return nil }
    let before = name.tokens.lowerBound - 1
    guard words[before].classes.contains(.honorific), words[before].isCapital else { return nil }
    return document.string(token: before)
  }
}
