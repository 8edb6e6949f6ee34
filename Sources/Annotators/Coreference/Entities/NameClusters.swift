import Documents
import WordLists

/// Clusters of name mentions that refer to one entity.
struct NameClusters {
  /// The names of one person, organisation or place.
  struct Cluster {
    var type: EntityType
    /// The indices of the names in the names of the document, in reading order; never empty.
    var names: [Int]
    /// The fullest form.
    var name = ""
    /// The other forms, most frequent first.
    var aliases: [String] = []
    var roles: [Entity.Role] = []
    /// The established name, if the gazetteer has one.
    var canonical: String?
    /// The body that its names stand for, where every country has one of the kind; with the owner that they state.
    var body: BodyReader.Body?
  }

  private(set) var clusters: [Cluster] = []

  private let document: Document
  private let words: TokenArray<LexicalWord>
  private let names: [Name]

  init(_ document: Document, _ words: TokenArray<LexicalWord>, _ names: [Name]) {
    self.document = document
    self.words = words
    self.names = names
    group()
  }

  // MARK: Grouping

  private mutating func group() {
    // A local array, so that no step copies the clusters so far.
    var clusters: [Cluster] = []
    func new(_ type: EntityType) -> Int {
      clusters.append(Cluster(type: type, names: []))
      return clusters.count - 1
    }
    for names in PersonGroups(document, words, names).groups {
      clusters.append(Cluster(type: .person, names: names))
    }
    let bodies = BodyClusters(document, words, names)
    clusters += bodies.clusters
    var byKey: [String: Int] = [:]
    for (position, name) in names.enumerated() where name.type != .person {
      if bodies.names.contains(position) { continue }
      let key = self.key(of: name)
      let cluster = byKey[key] ?? new(name.type)
      byKey[key] = cluster
      clusters[cluster].names.append(position)
    }
    NameClusters.join(acronyms(clusters), &clusters)
    NameClusters.join(shortForms(clusters), &clusters)
    NameClusters.join(lastWords(clusters), &clusters)
    clusters.removeAll { $0.names.isEmpty }
    for index in clusters.indices { clusters[index].names.sort() }
    clusters.sort { $0.names[0] < $1.names[0] }
    for index in clusters.indices { label(&clusters[index]) }
    addressAlike(&clusters)
    self.clusters = clusters
  }

  /// Moves the names of clusters to others; empty clusters stay until the end of the grouping.
  private static func join(_ pairs: [(short: Int, long: Int)], _ clusters: inout [Cluster]) {
    for (short, long) in pairs where !clusters[short].names.isEmpty && !clusters[long].names.isEmpty {
      if let owner = clusters[short].body?.owner, clusters[long].body?.owner != owner { continue }
      clusters[long].names += clusters[short].names
      if clusters[short].type == .organization { clusters[long].type = .organization }
      clusters[short].names = []
    }
  }

  /// The key that names of one organisation or place share: the established name, or the words without a
  /// plural ending.
  private func key(of name: Name) -> String {
    if name.type != .group, let canonical = canonicalName(of: name) { return "=" + canonical }
    var text = document.string(name.range).lowercased()
    if name.type == .group, text.hasSuffix("s"), text.count > 4, !text.hasSuffix("ss") { text.removeLast() }
    return name.type.rawValue + text
  }

  private func canonicalName(of name: Name) -> String? {
    Gazetteer.standard.canonicalName(ofHash: Lexicon.phraseHash(of: document.text, name.range).value)
  }

  /// Pairs of an acronym, such as "APEC", with the name whose initials it spells.
  private func acronyms(_ clusters: [Cluster]) -> [(short: Int, long: Int)] {
    var spelled: [[UInt8]: Int] = [:]
    for (index, cluster) in clusters.enumerated() where cluster.type != .person {
      for position in cluster.names where names[position].tokens.count >= 2 {
        let capitals = names[position].tokens.filter { words[$0].isCapital }
        // The country or state before a name is seldom spelled: "U.S. Food and Drug Administration" is the FDA.
        let places: NameClasses = [.country, .region, .regionAbbreviation]
        let isCountrys = capitals.first.map { !words[$0].classes.isDisjoint(with: places) } ?? false
        for letters in isCountrys ? [capitals, Array(capitals.dropFirst())] : [capitals]
        where letters.count >= 2 {
          let initials = letters.flatMap(self.initials)
          if spelled[initials] == nil { spelled[initials] = index }
        }
      }
    }
    var clusterOfName: [Int: Int] = [:]
    for (index, cluster) in clusters.enumerated() where cluster.type != .person {
      for position in cluster.names { clusterOfName[position] = index }
    }
    return clusters.enumerated().compactMap { index, cluster in
      guard let first = cluster.names.first else { return nil }
      let name = names[first]
      guard name.tokens.count == 1 else { return nil }
      if let long = spelledBefore(first, clusterOfName), long != index { return (index, long) }
      guard words[name.tokens.lowerBound].shape == .capitals else { return nil }
      // "U.S." is the country, and no acronym of the "2012 United States election".
      guard !words[name.tokens.lowerBound].classes.contains(.country) else { return nil }
      let letters = document.text[name.range.bytes].filter { $0 &- 65 < 26 }
      guard letters.count >= 2, let long = spelled[letters], long != index else { return nil }
      return (index, long)
    }
  }

  /// The initials of a word with a capital, and of the parts that hyphens join to it: "Anti-Corruption".
  private func initials(_ token: Int) -> [UInt8] {
    let bytes = document.text[document.tokens[token].range.bytes]
    let inner = zip(bytes, bytes.dropFirst()).filter { $0 == UInt8(ascii: "-") && $1 &- 65 < 26 }.map(\.1)
    return bytes.prefix(1) + inner
  }

  /// The cluster of the name directly before a short form in brackets whose words spell it: "Rawal Electric Supply
  /// Company (Resco)".
  private func spelledBefore(_ short: Int, _ clusterOfName: [Int: Int]) -> Int? {
    guard short > 0 else { return nil }
    let (name, sentence) = (names[short - 1], document.sentences[names[short].sentence].tokens)
    let reader = BracketedForms(document: document, words: words)
    guard reader.shortForm(behind: name.tokens, in: sentence) == names[short].tokens.lowerBound else {
      return nil
    }
    return clusterOfName[short - 1]
  }

  /// Pairs of a short form, such as "Brackwater", with the only organisation that begins with it.
  ///
  /// Of several that begin alike and differ in length, as with and without "Inc.", it is the longest.
  private func shortForms(_ clusters: [Cluster]) -> [(short: Int, long: Int)] {
    var beginnings: [UInt64: [Int]] = [:]
    for (index, cluster) in clusters.enumerated() where cluster.type == .organization {
      var seen: Set<UInt64> = []
      for position in cluster.names {
        for form in shortForms(of: names[position].tokens) where seen.insert(form).inserted {
          beginnings[form, default: []].append(index)
        }
      }
    }
    // The last words of earlier names: "Albion" is Wexbridge Albion rather than Albion Together.
    var ended: [UInt64: Int] = [:]
    for position in clusters.filter({ $0.type == .organization }).flatMap(\.names).sorted() {
      guard let last = names[position].tokens.last, names[position].tokens.count > 1,
        isShortForm(last..<last + 1), !words[last].classes.contains(.organizationHead)
      else { continue }
      ended[hash(last..<last + 1)] = ended[hash(last..<last + 1)] ?? position
    }
    return clusters.enumerated().compactMap { index, cluster in
      guard cluster.type == .organization, let first = cluster.names.first else { return nil }
      let isEnding = ended[hash(names[first].tokens)]
      let longer = (beginnings[hash(names[first].tokens)] ?? []).filter { $0 != index }
      guard longer.count <= 4, let long = longer.max(by: { length($0, clusters) < length($1, clusters) })
      else { return nil }
      if let isEnding, clusters[long].names.allSatisfy({ $0 > isEnding || names[$0].tokens.count == 1 }) {
        return nil
      }
      let forms = Set(clusters[long].names.compactMap { formWithoutLegalForm(names[$0].tokens) })
      let agree = longer.allSatisfy { one in
        one == long || clusters[one].names.contains { forms.contains(hash(names[$0].tokens)) }
      }
      return agree ? (index, long) : nil
    }
  }

  /// Pairs of the last words of a name with the only event or organisation before it that ends in them: "Ivan" is
  /// "Hurricane Ivan", "Villa" is "Aston Villa", and the "Judiciary Committee" the "House Judiciary Committee".
  private func lastWords(_ clusters: [Cluster]) -> [(short: Int, long: Int)] {
    var endings: [UInt64: Set<Int>] = [:]
    for (index, cluster) in clusters.enumerated()
    where cluster.type == .event || cluster.type == .organization {
      for tokens in cluster.names.lazy.map({ names[$0].tokens }) where (2..<6).contains(tokens.count) {
        for count in 1..<(cluster.type == .event ? 2 : tokens.count)
        where cluster.type == .event || mayEnd(tokens, before: tokens.upperBound - count) {
          endings[hash(tokens.suffix(count)), default: []].insert(index)
        }
      }
    }
    if endings.isEmpty { return [] }
    return clusters.enumerated().compactMap { index, cluster in
      guard cluster.type != .person, cluster.type != .group, let first = cluster.names.first,
        let others = endings[hash(names[first].tokens)]?.filter({ $0 != index }), others.count == 1,
        let long = others.first
      else { return nil }
      let tokens = names[first].tokens
      let isTeam = cluster.type == .organization && isPlural(tokens.lowerBound)
      let isWhole = tokens.count == 1 && (cluster.type == .event || isTeam)
      let own = cluster.names.first { !isInHeadline($0) } ?? first
      return isWhole || isShortForm(tokens) && clusters[long].names[0] < own ? (index, long) : nil
    }
  }

  /// True for a name in the headline, where short forms stand before the full ones.
  private func isInHeadline(_ name: Int) -> Bool {
    document.paragraphs[document.sentences[names[name].sentence].paragraph].role == .headline
  }

  /// True where the words of a name from a token on may stand for all of it.
  ///
  /// The "Debates" of "Commission on Debates" may not, nor the "Hale Fund" of "Ann Hale Fund".
  private func mayEnd(_ tokens: Range<Int>, before start: Int) -> Bool {
    let isOne = start == tokens.upperBound - 1
    if isOne, isPlural(start) {
      return words[start].classes.isDisjoint(with: [.organizationSuffix, .country])
    }
    let before = words[start - 1].classes
    let isPerson =
      !before.isDisjoint(with: [.givenMale, .givenFemale, .surname])
      && before.isDisjoint(with: [.country, .region, .city, .largeCity])
      && words[start - 1].hash != Self.house
    return words[start - 1].isCapital && (isOne || !isPerson)
      && before.isDisjoint(with: [.party, .politicalGroup])
  }

  /// True for words that may be a short form of the name of an organisation: no name of their own, such as a place or
  /// party, no legal form, and no "House", which is one of several.
  private func isShortForm(_ tokens: Range<Int>) -> Bool {
    let known = Gazetteer.standard.lookup(document.text[document.range(ofTokens: tokens).bytes])
    return known.isDisjoint(with: Self.namesOfTheirOwn)
      && (tokens.count > 1 && tokens.allSatisfy { words[$0].isCapital }
        || words[tokens.lowerBound].shape == .capitalized && words[tokens.lowerBound].hash != Self.house)
  }

  private static let namesOfTheirOwn: NameClasses = [
    .organizationSuffix, .country, .region, .city, .largeCity, .demonym, .location, .party, .politicalGroup,
    .religion, .agency, .internationalBody, .company, .event,
  ]

  private static let house = WordHash.of("house")

  private func isPlural(_ token: Int) -> Bool {
    let bytes = document.text[document.tokens[token].range.bytes]
    return words[token].shape == .capitalized && bytes.count > 4 && bytes.last == UInt8(ascii: "s")
  }

  /// The beginnings of an organisation's name that stand for all of it: one word or two, a name with an
  /// ampersand, and what precedes a legal form.
  ///
  /// "University of Texas" is not its students' union.
  private func shortForms(of tokens: Range<Int>) -> [UInt64] {
    var ends = [1, 2].filter { $0 < tokens.count }.map { tokens.lowerBound + $0 }
    if let ampersand = tokens.first(where: { document.text[document.tokens[$0].range.start] == 38 }) {
      ends.append(ampersand + 2)
    }
    let beginnings = ends.filter { tokens.contains($0) }.map { hash(tokens.lowerBound..<$0) }
    return beginnings + [formWithoutLegalForm(tokens)].compactMap(\.self)
  }

  /// A name without "Inc." and the like and the comma before it; nil for a name that has none.
  private func formWithoutLegalForm(_ tokens: Range<Int>) -> UInt64? {
    guard let last = tokens.last, tokens.count > 1, words[last].isCapital,
      words[last].classes.contains(.organizationSuffix)
    else { return nil }
    let end = document.tokens[last - 1].kind == .punctuation ? last - 1 : last
    return end > tokens.lowerBound ? hash(tokens.lowerBound..<end) : nil
  }

  /// The number of tokens of the longest name of a cluster.
  private func length(_ cluster: Int, _ clusters: [Cluster]) -> Int {
    clusters[cluster].names.map { names[$0].tokens.count }.max() ?? 0
  }

  private func hash(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0) { ($0 ^ words[$1].hash) &* 0x9E37_79B9_7F4A_7C15 }
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
    // "Jane Roe, known as Queen of the Sky": the person has her own name.
    let own = cluster.names.filter { !AliasReader.isAlias(names[$0]) }
    let plainForms = Set((own.isEmpty ? cluster.names : own).map { document.string(names[$0].range) })
    // "Sinead" rather than the "Rourke" of "Mrs Rourke", where both are one word.
    let unaddressed = Set(
      cluster.names.lazy.filter { formOfAddress(names[$0]) == nil }.map { document.string(names[$0].range) }
    )
    let best = plainForms.max { left, right in
      let leftKey = (
        fullness(left, cluster.type), unaddressed.contains(left) ? 1 : 0, counts[left]?.count ?? 0, right
      )
      let rightKey = (
        fullness(right, cluster.type), unaddressed.contains(right) ? 1 : 0, counts[right]?.count ?? 0, left
      )
      return leftKey < rightKey
    }
    cluster.name = best ?? ""
    if cluster.type == .geopolitical || cluster.type == .location, NameClusters.isCapitals(cluster.name) {
      // A dateline gives its place in capitals: "LIMA".
      cluster.name = cluster.name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
        .joined(separator: " ")
    }
    if cluster.type == .geopolitical, let canonical = canonicalName(of: names[cluster.names[0]]) {
      cluster.canonical = canonical
      cluster.name = canonical
    }
    // "Russia's Defense Ministry", as others may have one.
    if let body = cluster.body, body.isOutside {
      cluster.name = document.string(body.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let name = cluster.name
    cluster.aliases = counts.filter { $0.key != name }
      .sorted { ($1.value.count, $0.value.first, $0.key) < ($0.value.count, $1.value.first, $1.key) }
      .map(\.key)
  }

  /// Gives persons whose surname is all that is known of them, and who share it with another, their form of address:
  /// "Mrs Clarke" beside "Tom Clarke" or "Mr Clarke".
  private func addressAlike(_ clusters: inout [Cluster]) {
    var bearers: [Substring: Int] = [:]
    for cluster in clusters where cluster.type == .person {
      if let surname = cluster.name.split(separator: " ").last { bearers[surname, default: 0] += 1 }
    }
    for index in clusters.indices where clusters[index].type == .person {
      let name = clusters[index].name
      guard bearers[name[...], default: 0] > 1,
        let addressed = clusters[index].aliases.first(where: { $0.hasSuffix(" " + name) })
      else { continue }
      clusters[index].name = addressed
      clusters[index].aliases = clusters[index].aliases.map { $0 == addressed ? name : $0 }
    }
  }

  /// The fullness of a form: twice its number of words, less 1 for a form in capitals that is no
  /// organisation.
  private func fullness(_ form: String, _ type: EntityType) -> Int {
    let parts = form.split(separator: " ")
    return parts.count * 2 - (NameClusters.isCapitals(form) && type != .organization ? 1 : 0)
  }

  /// True for words in capitals that are too long, or have no stops, for an acronym.
  private static func isCapitals(_ form: String) -> Bool {
    form.count > 3 && form.allSatisfy { !$0.isLowercase && $0 != "." }
  }

  private func formOfAddress(_ name: Name) -> String? {
    guard name.type == .person, name.tokens.lowerBound > 0 else { return nil }
    let before = name.tokens.lowerBound - 1
    guard words[before].classes.contains(.honorific), words[before].isCapital else { return nil }
    return document.string(token: before)
  }
}
