import Documents
import WordLists

/// Resolves "the court", "the company" and the "it" that says something to the organisations named before.
///
/// A noun that stands in an organisation's own name means that organisation ("the court" for a criminal court); a noun
/// for bodies of any kind means the one named last, within two sentences; "it" only counts before a reporting verb.
struct OrganizationReferenceResolver {
  private struct Recent {
    var cluster: Int
    var sentence: Int
    var isFirst: Bool
  }

  private let document: Document
  private let words: [LexicalWord]
  private let names: [Name]
  private let clusterOfName: [Int]
  private let owners: [UInt64: [Int]]
  private var recent: [Recent] = []
  /// The nouns for bodies that were described and not named: "the central bank of Orlandia".
  private var unnamed: Set<UInt64> = []

  init(document: Document, words: [LexicalWord], names: [Name], clusters: [NameClusters.Cluster]) {
    self.document = document
    self.words = words
    self.names = names
    var clusterOfName = [Int](repeating: -1, count: names.count)
    var owners: [UInt64: [Int]] = [:]
    for (index, cluster) in clusters.enumerated() where cluster.type == .organization {
      for name in cluster.names { clusterOfName[name] = index }
      for token in cluster.names.prefix(8).flatMap({ names[$0].tokens })
      where OrganizationNouns.all.contains(hash: words[token].hash) {
        if owners[words[token].hash]?.last != index { owners[words[token].hash, default: []].append(index) }
      }
    }
    self.clusterOfName = clusterOfName
    self.owners = owners
  }

  /// The resolved descriptions and pronouns, in reading order.
  mutating func references() -> [PersonReferenceResolver.Reference] {
    var found: [PersonReferenceResolver.Reference] = []
    var nextName = 0
    for (position, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      var isFirst = true
      for token in sentence.tokens {
        while nextName < names.count, names[nextName].tokens.lowerBound <= token {
          if clusterOfName[nextName] >= 0 {
            recent.append(Recent(cluster: clusterOfName[nextName], sentence: position, isFirst: isFirst))
            isFirst = false
          }
          nextName += 1
        }
        guard let reference = description(token, sentence, position) ?? pronoun(token, sentence, position)
        else {
          if let noun = describedBody(token, sentence) { unnamed.insert(noun) }
          continue
        }
        found.append(reference)
        recent.append(Recent(cluster: reference.cluster, sentence: position, isFirst: isFirst))
      }
    }
    return found
  }

  /// "the court", "the news agency".
  private func description(_ token: Int, _ sentence: Sentence, _ position: Int) -> PersonReferenceResolver
    .Reference?
  {
    guard words[token].hash == OrganizationReferenceResolver.the else { return nil }
    var head = token + 1
    while head < min(token + 3, sentence.tokens.upperBound), words[head].shape == .lower,
      !words[head].isClosed, document.tokens[head].range.count > 2,
      !OrganizationNouns.all.contains(hash: words[head].hash)
    {
      head += 1
    }
    guard head < sentence.tokens.upperBound, words[head].shape == .lower,
      OrganizationNouns.all.contains(hash: words[head].hash), !isCompound(head, sentence)
    else { return nil }
    // Beside a bank that has no name another bank's name has to be near.
    let reach = unnamed.contains(words[head].hash) ? 1 : 12
    if let owned = owners[words[head].hash], let cluster = latest(among: owned, from: position, within: reach)
    {
      return reference(cluster, token..<head + 1, position, "noun of the organisation's own name")
    }
    guard head == token + 1, OrganizationNouns.ofAnyKind.contains(hash: words[head].hash),
      let cluster = latest(among: nil, from: position, within: 2)
    else { return nil }
    return reference(cluster, token..<head + 1, position, "noun for the organisation named last")
  }

  /// The noun of a body behind an article and a few small words.
  private func describedBody(_ token: Int, _ sentence: Sentence) -> UInt64? {
    guard OrganizationReferenceResolver.articles.contains(hash: words[token].hash) else { return nil }
    for head in token + 1..<min(token + 4, max(token + 1, sentence.tokens.upperBound)) {
      guard words[head].shape == .lower, !words[head].isClosed else { return nil }
      guard OrganizationNouns.all.contains(hash: words[head].hash) else { continue }
      let next = head + 1
      let goesOn =
        next < sentence.tokens.upperBound && words[next].shape == .lower
        && OrganizationNouns.all.contains(hash: words[next].hash)
      return goesOn ? nil : words[head].hash
    }
    return nil
  }

  /// True when the noun goes on: "the court case", "the bank of the river".
  private func isCompound(_ head: Int, _ sentence: Sentence) -> Bool {
    let next = head + 1
    guard next < sentence.tokens.upperBound, document.tokens[next].kind == .word else { return false }
    if words[next].hash == OrganizationReferenceResolver.of
      || words[next].hash == OrganizationReferenceResolver.possessive
    {
      return words[next].hash == OrganizationReferenceResolver.of
    }
    let isVerb =
      SpeechVerbs.entry(hash: words[next].hash) != nil
      || FunctionWords.irregularPasts.contains(hash: words[next].hash)
      || document.text[document.tokens[next].range.end - 1] == 100
    return !words[next].isClosed && !isVerb && !FunctionWords.adverbs.contains(hash: words[next].hash)
  }

  /// "it" before a reporting verb.
  private func pronoun(_ token: Int, _ sentence: Sentence, _ position: Int) -> PersonReferenceResolver
    .Reference?
  {
    guard words[token].hash == OrganizationReferenceResolver.it else { return nil }
    var next = token + 1
    while next < sentence.tokens.upperBound,
      FunctionWords.adverbs.contains(hash: words[next].hash)
        || OrganizationReferenceResolver.having.contains(hash: words[next].hash)
    {
      next += 1
    }
    guard next < sentence.tokens.upperBound, let verb = SpeechVerbs.entry(hash: words[next].hash),
      verb.frame == .speech, verb.form == .past || verb.form == .thirdPerson
    else { return nil }
    let before = recent.last { $0.sentence < position && $0.isFirst } ?? recent.last
    guard let before, position - before.sentence <= 2 else { return nil }
    // "The report, leaked to the Gazette, warned … It also said": what is written says more than once.
    if before.sentence < position, opensWithDocument(document.sentences[position - 1]) { return nil }
    return reference(
      before.cluster,
      token..<token + 1,
      position,
      "pronoun for the organisation that acts before"
    )
  }

  /// True for a sentence about something written: "The report", "A leaked letter".
  private func opensWithDocument(_ sentence: Sentence) -> Bool {
    let first = sentence.tokens.lowerBound
    guard OrganizationReferenceResolver.articles.contains(hash: words[first].hash) else { return false }
    return (first + 1..<min(first + 4, max(first + 1, sentence.tokens.upperBound)))
      .prefix { words[$0].shape == .lower && !words[$0].isClosed }
      .contains { SourceWords.documents.contains(hash: words[$0].hash) }
  }

  private func latest(among clusters: [Int]?, from position: Int, within reach: Int) -> Int? {
    for mention in recent.suffix(60).reversed() {
      if position - mention.sentence > reach { return nil }
      if clusters.map({ $0.contains(mention.cluster) }) ?? true { return mention.cluster }
    }
    return nil
  }

  private func reference(
    _ cluster: Int,
    _ tokens: Range<Int>,
    _ sentence: Int,
    _ rule: String
  ) -> PersonReferenceResolver.Reference {
    let kind: Mention.Kind = tokens.count == 1 ? .pronoun : .nominal
    return PersonReferenceResolver.Reference(
      cluster: cluster,
      mention: Mention(
        range: document.range(ofTokens: tokens),
        tokens: tokens,
        sentence: sentence,
        kind: kind,
        evidence: Evidence(rule, confidence: 0.6)
      )
    )
  }

  private static let the = WordHash.of("the")
  private static let articles = WordSet(WordList("function-words/articles"))
  private static let it = WordHash.of("it")
  private static let of = WordHash.of("of")
  private static let possessive = WordHash.of("'s")
  private static let having = WordSet(words: ["has", "had", "have"])
}
