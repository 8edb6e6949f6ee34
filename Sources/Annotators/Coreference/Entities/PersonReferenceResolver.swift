import Documents
import WordLists

/// Resolves descriptions and pronouns such as "the Philippine leader" and "he" to the persons of a document.
///
/// Candidates are the persons mentioned before, scored by distance, subject position, number of names, quotation and
/// gender; a description must agree with a role that the article gives the person. The method follows the salience
/// factors of Lappin and Leass (1994), as far as they can be read from words without a parse.
struct PersonReferenceResolver {
  /// A person mentioned earlier.
  struct Recent {
    var cluster: Int
    var token: Int
    var sentence: Int
    var isSubject: Bool
    var isQuoted: Bool
  }

  let names: ClusteredNames
  /// For each cluster the gender of the person; unknown for what is no person.
  let genders: [MentionCandidate.Gender]
  /// For each cluster the countries, or other owners, in its roles, in lower case.
  let countries: [[String]]
  /// For each token whether it is inside quotation marks.
  let quoted: [Bool]
  /// For each word of a role the clusters that have it.
  let holders: [UInt64: [Int]]
  /// For each cluster the words of its roles, hashed.
  let roleWords: [Set<UInt64>]
  private(set) var recent: [Recent] = []
  /// For each cluster the token of its last mention.
  private(set) var lastMention: [Int: Int] = [:]

  /// The most earlier mentions that are candidates.
  static let reach = 80

  init(_ names: ClusteredNames) {
    self.names = names
    var quoted = [Bool](repeating: false, count: names.document.tokens.count)
    for span in names.document[QuotedSpan.self] {
      for token in span.tokens { quoted[token] = true }
    }
    self.quoted = quoted
    var holders: [UInt64: [Int]] = [:]
    roleWords = names.clusters.enumerated().map { index, cluster in
      guard cluster.type == .person else { return [] }
      var words: Set<UInt64> = []
      for role in cluster.roles {
        for part in role.text.split(whereSeparator: { !$0.isLetter }) { words.insert(WordHash.of(part)) }
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
    genders = names.clusters.map { cluster in
      cluster.type == .person
        ? PersonGender.of(
          names: cluster.names.map { names.all[$0].tokens },
          roles: cluster.roles,
          pronouns: [],
          words: names.words
        ) : .unknown
    }
    countries = names.clusters.map { cluster in cluster.roles.flatMap { names.owners(in: $0.range) } }
  }

  /// The key in `holders` of the persons with any office of a leader.
  static let anyLeader = WordHash.of("leader of anything")

  /// The resolved descriptions and pronouns, in reading order.
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
          remember(nextName, sentence)
          token = all[nextName].tokens.upperBound
          nextName += 1
          continue
        }
        if let nominal = nominal(at: token, sentence, number) ?? headlined(at: token, sentence, number) {
          found.append(nominal)
          let isSubject = isSubject(nominal.mention.tokens, sentence)
          remember(nominal.cluster, token, number, isSubject: isSubject)
          // A name may be inside the description: "the Putin aide" does not describe Putin.
          while nextName < all.count, all[nextName].tokens.lowerBound < nominal.mention.tokens.upperBound {
            nextName += 1
          }
          token = nominal.mention.tokens.upperBound
          continue
        }
        if let pronoun = pronoun(at: token, sentence, number) {
          found.append(pronoun)
          let isSubject = FunctionWords.subjectPronouns.contains(hash: names.words[token].hash)
          remember(pronoun.cluster, token, number, isSubject: isSubject)
        }
        token += 1
      }
    }
    return found
  }

  private mutating func remember(_ cluster: Int, _ token: Int, _ sentence: Int, isSubject: Bool) {
    recent.append(
      Recent(
        cluster: cluster,
        token: token,
        sentence: sentence,
        isSubject: isSubject,
        isQuoted: quoted[token]
      )
    )
    lastMention[cluster] = token
  }

  private mutating func remember(_ index: Int, _ sentence: Sentence) {
    let name = names.all[index]
    guard name.type == .person else { return }
    let isSubject = isSubject(name.tokens, sentence)
    remember(names.clusterOfName[index], name.tokens.lowerBound, name.sentence, isSubject: isSubject)
  }

  /// True for tokens before a finite verb, over adverbs.
  func isSubject(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    let words = names.words
    var next = tokens.upperBound
    while next < sentence.tokens.upperBound, FunctionWords.adverbs.contains(hash: words[next].hash) {
      next += 1
    }
    guard next < sentence.tokens.upperBound, words[next].shape == .lower else { return false }
    if words[next].hash == PersonReferenceResolver.possessive { return false }
    return FunctionWords.auxiliaries.contains(hash: words[next].hash)
      || SpeechVerbs.entry(hash: words[next].hash) != nil || hasPastForm(next)
  }

  private static let possessive = WordHash.of("'s")

  /// True for irregular past forms, and for words in "-ed".
  private func hasPastForm(_ token: Int) -> Bool {
    if FunctionWords.irregularPasts.contains(hash: names.words[token].hash) { return true }
    let range = names.document.tokens[token].range
    guard range.count > 3 else { return false }
    let text = names.document.text
    return text[range.end - 1] == UInt8(ascii: "d") && text[range.end - 2] == UInt8(ascii: "e")
  }

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
