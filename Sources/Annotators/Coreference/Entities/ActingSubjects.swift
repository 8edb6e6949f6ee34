import Documents
import WordLists

/// The subjects of the sentences before a description of a firm that speaks.
///
/// Who acts in one sentence goes on to speak in the next one (centering: Grosz, Joshi and Weinstein 1995), unless the
/// act is an accusation: "The regulator fined Acme. The company said …".
struct ActingSubjects {
  /// Who acts: an organisation by its cluster, somebody of whom nothing tells what it is, or a person, a place or who
  /// accuses.
  enum Subject: Equatable {
    case organization(Int)
    case unknown
    case other
  }

  private let names: ClusteredNames
  private let tree: DependencyTree

  init(_ names: ClusteredNames) {
    self.names = names
    tree = DependencyTree.of(names.document)
  }

  /// The subject of the sentence that a token is in, where the sentence begins before it, or of the two before; things
  /// are passed over.
  func subject(before token: Int, from position: Int) -> Subject? {
    guard tree.isWhole else { return nil }
    var isFirmUnnamed = false
    for number in stride(from: position, through: max(0, position - 2), by: -1) {
      let sentence = names.document.sentences[number].tokens
      guard let subject = mainSubject(of: sentence.prefix { $0 < token }) else { continue }
      if let kind = kind(of: subject) { return kind }
      // "The airline is fighting Boeing" has a firm without a name, unless it has one in the sentence before.
      if isFirm(subject) { isFirmUnnamed = true }
    }
    return isFirmUnnamed ? .unknown : nil
  }

  /// The only organisation that speaks in a sentence; nil for none or several.
  func speaker(in number: Int) -> Int? {
    guard tree.isWhole else { return nil }
    var speaker: Int?
    for token in names.document.sentences[number].tokens.prefix(Self.longestSentence)
    where tree.isSubject(token) && tree.quoted[token] < 0 {
      guard let verb = tree.head(of: token),
        SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame == .speech, let index = nameIndex(at: token),
        case let cluster = names.clusterOfName[index], names.clusters[cluster].type == .organization
      else { continue }
      if let speaker, speaker != cluster { return nil }
      speaker = cluster
    }
    return speaker
  }

  /// True for a noun that is the subject of a verb.
  func isSubject(_ noun: Int, of verb: Int) -> Bool {
    tree.isWhole && tree.isSubject(noun) && tree.head(of: noun) == verb
  }

  private func isFirm(_ noun: Int) -> Bool {
    let word = names.words[noun]
    return word.shape == .lower
      && (OrganizationNouns.ofAnyKind.contains(hash: word.hash) || Self.firms.contains(hash: word.hash))
  }

  /// The head of the subject of the main verb, outside quotation marks.
  private func mainSubject(of tokens: Range<Int>) -> Int? {
    tokens.prefix(Self.longestSentence).first { token in
      guard tree.isSubject(token), tree.quoted[token] < 0, let verb = tree.head(of: token) else {
        return false
      }
      // "Ford overtook Honda, the company said"
      return tree.head(of: verb).map { $0 > verb && tree.has(verb, .clause) } ?? true
    }
  }

  /// What a subject is; nil for things and for persons without a name.
  private func kind(of subject: Int) -> Subject? {
    if tree.has(subject, .subject), let verb = tree.head(of: subject),
      accuses(verb)
    {
      return .other
    }
    if let index = nameIndex(at: subject) {
      let (name, cluster) = (names.all[index], names.clusterOfName[index])
      switch names.clusters[cluster].type {
      case .organization: return .organization(cluster)
      case .person, .geopolitical:
        // "Kralex bought a plant from Pfizer": nothing says that Kralex is a person.
        let isWord = names.clusters[cluster].names.allSatisfy { names.all[$0].tokens.count == 1 }
        let isKnown = !names.words[name.tokens.lowerBound].classes.isDisjoint(with: Self.known)
        return isWord && !isKnown && !isAddressed(name) ? .unknown : .other
      default: return .other
      }
    }
    // "Chrysler's sales rose", "Shares in Sony fell"
    let owners = tree.children(of: subject).compactMap { child -> Int? in
      guard tree.has(child, .owner) || tree.has(child, .nounModifier) || tree.has(child, .compound),
        let index = nameIndex(at: child), case let cluster = names.clusterOfName[index],
        names.clusters[cluster].type == .organization
      else { return nil }
      return cluster
    }
    return owners.first.map { .organization($0) }
  }

  private func accuses(_ verb: Int) -> Bool {
    if Self.accusing.contains(hash: tree.lemmas[verb]) { return true }
    // The stem of "fined" may be "fin".
    let word = names.document.string(token: verb).lowercased()
    return word.hasSuffix("d") && Self.accusing.contains(hash: WordHash.of(String(word.dropLast())))
  }

  /// True for a name behind "Mr" and the like.
  private func isAddressed(_ name: Name) -> Bool {
    let before = name.tokens.lowerBound - 1
    return before >= 0
      && !names.words[before].classes.isDisjoint(with: [.honorific, .title, .office])
  }

  private func nameIndex(at token: Int) -> Int? {
    var (low, high) = (0, names.all.count)
    while low < high {
      let middle = (low + high) / 2
      if names.all[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < names.all.count && names.all[low].tokens.contains(token) ? low : nil
  }

  private static let accusing = WordSet(WordList("silences/accusing-verbs"))
  /// Nouns for firms by their trade: "the airline".
  static let firms = WordSet(WordList("organizations/trading-firms"))
  private static let known: NameClasses = [
    .givenMale, .givenFemale, .surname, .city, .largeCity, .capital, .country, .region,
  ]
  /// The most tokens of a sentence that are looked at, so that any text takes linear time.
  private static let longestSentence = 80
}
