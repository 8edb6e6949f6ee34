import Documents
import WordLists

/// The nouns that say what the organisations of a document are: the words of their names, and the descriptions beside
/// them.
struct OrganizationDescriptions {
  /// The clusters by the hash of the noun.
  private(set) var clustersOfNoun: [UInt64: Set<Int>] = [:]

  init(_ names: ClusteredNames) {
    for (index, cluster) in names.clusters.enumerated() where cluster.type == .organization {
      for name in cluster.names.prefix(8).map({ names.all[$0] }) {
        for token in name.tokens where !Self.isModifier(token, in: name, names) {
          let noun = names.words[token].hash
          if OrganizationNouns.all.contains(hash: noun) || Self.isNoun(noun) {
            clustersOfNoun[noun, default: []].insert(index)
          }
          for noun in Self.nounsOfWord[noun] ?? [] { clustersOfNoun[noun, default: []].insert(index) }
        }
        for noun in Self.nouns(beside: name, names) { clustersOfNoun[noun, default: []].insert(index) }
      }
      // "The newspaper" is an outlet with "Ledger" in its name, or one of the tables.
      for noun in Self.outletNouns(of: cluster, names) { clustersOfNoun[noun, default: []].insert(index) }
    }
    // "The union" is an association of teachers where no body has the word in its name.
    if clustersOfNoun[Self.union] == nil { clustersOfNoun[Self.union] = Self.unions(names) }
  }

  /// True for a noun before the noun that says what an organisation is.
  ///
  /// Examples are the "State" of "State Department" and the "Police" of "Police Federation".
  /// A "Police Service" is police, and an "Airlines Group" an airline.
  private static func isModifier(_ token: Int, in name: Name, _ names: ClusteredNames) -> Bool {
    let words = names.words
    guard OrganizationNouns.all.contains(hash: words[token].hash), words[token].hash != university else {
      return false
    }
    let behind = (token + 1..<name.tokens.upperBound).prefix { words[$0].isCapital }
    guard let head = behind.last(where: { OrganizationNouns.all.contains(hash: words[$0].hash) }) else {
      return false
    }
    return words[token].hash == state || !wrappers.contains(hash: words[head].hash)
  }

  private static let state = WordHash.of("state")
  private static let university = WordHash.of("university")
  private static let wrappers = WordSet(WordList("organizations/heads-that-add-nothing"))

  /// True for a noun by which an organisation is spoken of behind its name, such as "charity".
  static func isNoun(_ hash: UInt64) -> Bool { descriptions.contains(hash: hash) }

  /// The nouns that describe an organisation right beside its name: "the Rising Hope charity", "the operator, Blue
  /// Coaches", "Trout Commons, a Boise nonprofit,".
  private static func nouns(beside name: Name, _ names: ClusteredNames) -> [UInt64] {
    let words = names.words
    let sentence = names.document.sentences[name.sentence].tokens
    func isComma(_ token: Int) -> Bool {
      names.document.text[names.document.tokens[token].range.start] == UInt8(ascii: ",")
    }
    var found: [UInt64] = []
    let (before, next) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
    if next < sentence.upperBound, words[next].shape == .lower,
      behindNames.contains(hash: words[next].hash),
      next + 1 >= sentence.upperBound || !isNounWord(next + 1, names)
    {
      found.append(words[next].hash)
    }
    let noun = before > sentence.lowerBound && isComma(before) ? before - 1 : before
    if noun >= sentence.lowerBound, words[noun].shape == .lower, isNoun(words[noun].hash),
      noun == before
        || (max(sentence.lowerBound, noun - 3)..<noun).contains(where: { isArticle(words[$0].hash) })
    {
      found.append(words[noun].hash)
    }
    if next + 1 < sentence.upperBound, isComma(next), isArticle(words[next + 1].hash) {
      let described = (next + 2..<min(next + 8, max(next + 2, sentence.upperBound))).prefix {
        !words[$0].isClosed && names.document.tokens[$0].kind != .punctuation
      }
      if let last = described.last, words[last].shape == .lower, isNoun(words[last].hash) {
        found.append(words[last].hash)
      }
    }
    return found
  }

  private static func isArticle(_ hash: UInt64) -> Bool { articles.contains(hash: hash) }

  /// True for a noun, behind which a noun before it is no head.
  private static func isNounWord(_ token: Int, _ names: ClusteredNames) -> Bool {
    let tags = names.document[Tag.self]
    return tags.indices.contains(token) && (tags[token].part == .noun || tags[token].part == .properNoun)
  }

  /// The organisations of workers by their names: "Nurses' Alliance", "Association of University Teachers".
  private static func unions(_ names: ClusteredNames) -> Set<Int>? {
    let found = names.clusters.indices.filter { index in
      names.clusters[index].type == .organization
        && names.clusters[index].names.prefix(8).contains { position in
          let tokens = names.all[position].tokens
          // "University Teachers' Association", "United Rubber Workers"
          let isOfWorkers =
            tokens.count > 1
            && tokens.last.map { names.words[$0].isCapital && workers.contains(hash: names.words[$0].hash) }
              ?? false
          // "Unifor Local 146"
          let isBranch = tokens.dropLast().contains {
            names.words[$0].hash == local && names.document.tokens[$0 + 1].kind == .number
          }
          return isOfWorkers || isBranch
            || tokens.contains { unionHeads.contains(hash: names.words[$0].hash) }
              && tokens.contains { workers.contains(hash: names.words[$0].hash) }
        }
    }
    return found.isEmpty ? nil : Set(found)
  }

  private static let union = WordHash.of("union")
  private static let local = WordHash.of("local")
  private static let unionHeads = WordSet(WordList("organizations/heads-of-unions"))
  private static let workers = WordSet(WordList("organizations/workers-of-unions"))

  /// The nouns for outlets that mean a cluster; empty for organisations that are no outlets.
  private static func outletNouns(of cluster: NameClusters.Cluster, _ names: ClusteredNames) -> [UInt64] {
    guard let name = cluster.names.first.map({ names.all[$0] }), let last = name.tokens.last else {
      return []
    }
    let isKnown = Gazetteer.standard.lookup(names.document.text[name.range.bytes]).contains(.newsOrganization)
    let isBroadcaster = onAir.contains(hash: names.words[last].hash)
    guard isKnown || name.tokens.count > 1 && outletEndings.contains(hash: names.words[last].hash) else {
      return []
    }
    return isBroadcaster ? broadcasters : isKnown ? papers + broadcasters : papers
  }

  private static let outletEndings = WordSet(WordList("organizations/outlet-endings"))
  private static let onAir = WordSet(words: ["tv", "radio", "television"])
  private static let papers = ["newspaper", "paper", "magazine"].map { WordHash.of($0) }
  private static let broadcasters = ["broadcaster", "station"].map { WordHash.of($0) }
  private static let articles = WordSet(WordList("function-words/articles"))
  private static let descriptions = WordSet(WordList("organizations/descriptions"))
  /// The nouns that say right behind a name what an organisation is.
  static let behindNames = WordSet(WordList("organizations/descriptions-behind-names"))
  /// The nouns for an organisation with a word in its name: "school" by "primary".
  private static let nounsOfWord: [UInt64: [UInt64]] = {
    var nouns: [UInt64: [UInt64]] = [:]
    for entry in WordList("organizations/descriptions").entries {
      for word in entry.values.first?.split(separator: " ") ?? [] {
        nouns[WordHash.of(word), default: []].append(WordHash.of(entry.text))
      }
    }
    return nouns
  }()
}
