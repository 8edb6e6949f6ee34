import Documents
import WordLists

/// Suggests the persons of a document to whom descriptions such as "the Philippine leader" refer.
///
/// A description must agree with a role that the article gives the person; of several the nearest is suggested. The
/// coreference chains take it as evidence.
struct PersonReferenceResolver {
  let names: ClusteredNames
  /// For each cluster the countries, or other owners, in its roles, in lower case.
  let countries: [[String]]
  /// For each owner of an office the persons who hold one, without those who speak for it.
  let officersOfOwner: [String: [Int]]
  /// For each word of a role the clusters that have it.
  let holders: [UInt64: [Int]]
  /// For each cluster the words of its roles, hashed.
  let roleWords: [Set<UInt64>]
  /// The persons by the age that is given behind their names.
  let bearersOfAges: [String: Set<Int>]
  /// For each cluster the token of its last mention.
  private(set) var lastMention: [Int: Int] = [:]

  /// The most earlier mentions that are candidates.
  static let reach = 80

  init(_ names: ClusteredNames) {
    self.names = names
    var holders: [UInt64: [Int]] = [:]
    roleWords = names.clusters.enumerated().map { index, cluster in
      guard cluster.type == .person else { return [] }
      var words: Set<UInt64> = []
      for role in cluster.roles {
        let parts = role.text.split(whereSeparator: { !$0.isLetter }).map { WordHash.of($0) }
        for (number, part) in parts.enumerated() {
          // "The manager's nephew" is no manager.
          let isOwner = number + 1 < parts.count && parts[number + 1] == Self.ending
          if isOwner, PersonNouns.all.contains(hash: part) { continue }
          words.insert(part)
        }
      }
      // "Mr Justice Roe" is "the judge".
      for name in cluster.names.prefix(Self.mostNames) {
        words.formUnion(Self.offices(before: names.all[name], names))
      }
      // "Chief executive Jane Doe" is "the CEO".
      for (short, long) in Self.abbreviations where long.allSatisfy({ words.contains($0) }) {
        words.insert(short)
      }
      for word in words {
        holders[word, default: []].append(index)
        if PersonNouns.leadingOffices.contains(hash: word) {
          holders[PersonReferenceResolver.anyLeader, default: []].append(index)
        }
      }
      return words
    }
    self.holders = holders
    bearersOfAges = Self.bearersOfAges(names)
    countries = names.clusters.map { cluster in cluster.roles.flatMap { names.owners(in: $0.range) } }
    var officers: [String: [Int]] = [:]
    for (index, owners) in countries.enumerated()
    where !roleWords[index].contains(where: { Self.others.contains(hash: $0) }) {
      for owner in owners where (officers[owner]?.count ?? 0) < Self.reach {
        officers[owner, default: []].append(index)
      }
    }
    officersOfOwner = officers
  }

  /// Short forms of offices with the words of the long ones.
  private static let abbreviations: [(short: UInt64, long: [UInt64])] = WordList("roles/short-offices")
    .entries.map {
      (WordHash.of($0.text), $0.values.first.map { $0.split(separator: " ").map { WordHash.of($0) } } ?? [])
    }
  private static let others = WordSet(WordList("roles/spokespeople"), WordList("roles/status"))

  /// The nouns that call somebody by the titles before a name.
  private static func offices(before name: Name, _ names: ClusteredNames) -> [UInt64] {
    let first = names.document.sentences[name.sentence].tokens.lowerBound
    // "Pastor Ann Roe" may be all one name.
    let opening = name.tokens.count > 1 ? name.tokens.lowerBound + 1 : name.tokens.lowerBound
    let titles = (max(first, name.tokens.lowerBound - mostTitles)..<opening).reversed()
      .prefix {
        // "As president, Ann Roe": no title of hers.
        names.words[$0].isCapital
          || names.document.tokens[$0].kind == .punctuation && names.words[$0].hash != Self.comma
      }
      .map { names.words[$0].hash }
    return titles.flatMap { officesOfTitles[$0] ?? [] }
      + titles.filter { PersonNouns.singular.contains(hash: $0) }
  }

  private static let officesOfTitles = RareWordTable<[UInt64]>([WordList("roles/offices-of-titles")]) {
    entry in
    entry.values.first.map { $0.split(separator: " ").map { WordHash.of($0) } }
  }
  /// The most names of a person whose titles are read, and the most titles before one.
  private static let mostNames = 12
  private static let mostTitles = 3

  /// The key in `holders` of the persons with any office of a leader.
  static let anyLeader = WordHash.of("leader of anything")

  /// The descriptions with the persons to whom they may refer, in reading order.
  mutating func references() -> [EntityReference] {
    let (document, all) = (names.document, names.all)
    var found: [EntityReference] = []
    var nextName = 0
    for (number, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if token & 0xFFF == 0xFFF, Stopping.isWanted { break }
        if nextName < all.count, all[nextName].tokens.lowerBound == token {
          if all[nextName].type == .person {
            let person = names.clusterOfName[nextName]
            lastMention[person] = token
          }
          token = all[nextName].tokens.upperBound
          nextName += 1
          continue
        }
        guard
          let nominal = aged(at: token, sentence, number) ?? nominal(at: token, sentence, number)
            ?? headlined(at: token, sentence, number)
        else {
          token += 1
          continue
        }
        found.append(nominal)
        lastMention[nominal.cluster] = token
        // A name may be inside the description: "the Putin aide" does not describe Putin.
        while nextName < all.count, all[nextName].tokens.lowerBound < nominal.mention.tokens.upperBound {
          nextName += 1
        }
        token = nominal.mention.tokens.upperBound
      }
    }
    return found
  }

  private static let comma = WordHash.of(",")
  private static let ending = WordHash.of("s")

  /// A reference to a cluster; less certain with a second candidate.
  func reference(
    to cluster: Int,
    _ tokens: Range<Int>,
    _ sentence: Int,
    _ kind: Mention.Kind,
    _ rule: String,
    runnerUp: Int?
  ) -> EntityReference {
    let runnerUp = runnerUp.map { names.clusters[$0].name }
    return EntityReference(
      cluster: cluster,
      mention: Mention(
        range: names.document.range(ofTokens: tokens),
        tokens: tokens,
        sentence: sentence,
        kind: kind,
        evidence: Evidence(rule, runnerUp: runnerUp, confidence: runnerUp == nil ? 0.8 : 0.6)
      )
    )
  }
}
