import Documents
import WordLists

/// Resolves "the Philippine leader" and "he" to the persons of a document, in reading order.
///
/// Candidates are the persons mentioned before, weighed by distance, by being the subject of their sentence, by how
/// often they are named, and by gender; a description must agree with a role that the article gives the person.
/// The method follows the salience lists of Lappin and Leass (1994), with the few factors that can be read off words.
struct PersonReferenceResolver {
  /// A description or pronoun and the cluster that it speaks of.
  struct Reference {
    var cluster: Int
    var mention: Mention
  }

  private enum Gender { case masculine, feminine }

  private struct Recent {
    var cluster: Int
    var token: Int
    var sentence: Int
    var isSubject: Bool
    var isQuoted: Bool
  }

  private let document: Document
  private let words: [LexicalWord]
  private let names: [Name]
  private let clusters: [NameClusters.Cluster]
  private let clusterOfName: [Int]
  private let genders: [Gender?]
  private let countries: [[String]]
  private let quoted: [Bool]
  private var recent: [Recent] = []
  private var lastMention: [Int: Int] = [:]
  /// For each word of a role the persons who have it, and for each person the words of the roles.
  private let holders: [UInt64: [Int]]
  private let roleWords: [Set<UInt64>]

  /// How many earlier mentions are weighed.
  private static let reach = 80

  init(document: Document, words: [LexicalWord], names: [Name], clusters: [NameClusters.Cluster]) {
    self.document = document
    self.words = words
    self.names = names
    self.clusters = clusters
    var owner = [Int](repeating: 0, count: names.count)
    for (index, cluster) in clusters.enumerated() {
      for name in cluster.names { owner[name] = index }
    }
    clusterOfName = owner
    var quoted = [Bool](repeating: false, count: document.tokens.count)
    for span in document[QuotedSpan.self] {
      for token in span.tokens { quoted[token] = true }
    }
    self.quoted = quoted
    var holders: [UInt64: [Int]] = [:]
    roleWords = clusters.enumerated().map { index, cluster in
      guard cluster.type == .person else { return [] }
      var found: Set<UInt64> = []
      for role in cluster.roles {
        for part in role.text.split(whereSeparator: { !$0.isLetter }) { found.insert(WordHash.of(part)) }
      }
      for word in found {
        holders[word, default: []].append(index)
        if PersonNouns.leadingOffices.contains(hash: word) {
          holders[PersonReferenceResolver.anyLeader, default: []].append(index)
        }
      }
      return found
    }
    self.holders = holders
    genders = clusters.map { PersonReferenceResolver.gender(of: $0, document, words, names) }
    countries = clusters.map { cluster in
      cluster.roles.flatMap { PersonReferenceResolver.countries(in: $0.range, document, names) }
    }
  }

  /// The resolved descriptions and pronouns, in reading order.
  mutating func references() -> [Reference] {
    var found: [Reference] = []
    var nextName = 0
    for (position, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if token & 0xFFF == 0xFFF, Stopping.isWanted { break }
        if nextName < names.count, names[nextName].tokens.lowerBound == token {
          remember(nextName, sentence)
          token = names[nextName].tokens.upperBound
          nextName += 1
          continue
        }
        if let nominal = nominal(at: token, sentence, position) ?? headlined(at: token, sentence, position) {
          found.append(nominal)
          note(
            Recent(
              cluster: nominal.cluster,
              token: token,
              sentence: position,
              isSubject: isSubject(nominal.mention.tokens, sentence),
              isQuoted: quoted[token]
            )
          )
          // A name may stand inside the description: "the Putin aide" is no description of Putin.
          while nextName < names.count, names[nextName].tokens.lowerBound < nominal.mention.tokens.upperBound
          {
            nextName += 1
          }
          token = nominal.mention.tokens.upperBound
          continue
        }
        if let pronoun = pronoun(at: token, sentence, position) {
          found.append(pronoun)
          let isSubject = FunctionWords.subjectPronouns.contains(hash: words[token].hash)
          note(
            Recent(
              cluster: pronoun.cluster,
              token: token,
              sentence: position,
              isSubject: isSubject,
              isQuoted: quoted[token]
            )
          )
        }
        token += 1
      }
    }
    return found
  }

  private mutating func note(_ mention: Recent) {
    recent.append(mention)
    lastMention[mention.cluster] = mention.token
  }

  private mutating func remember(_ name: Int, _ sentence: Sentence) {
    guard names[name].type == .person else { return }
    let token = names[name].tokens.lowerBound
    note(
      Recent(
        cluster: clusterOfName[name],
        token: token,
        sentence: names[name].sentence,
        isSubject: isSubject(names[name].tokens, sentence),
        isQuoted: quoted[token]
      )
    )
  }

  /// True for what stands before a verb and behind no preposition.
  private func isSubject(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    var next = tokens.upperBound
    while next < sentence.tokens.upperBound, FunctionWords.adverbs.contains(hash: words[next].hash) {
      next += 1
    }
    guard next < sentence.tokens.upperBound, words[next].shape == .lower else { return false }
    if words[next].hash == PersonReferenceResolver.possessive { return false }
    let isVerb =
      FunctionWords.auxiliaries.contains(hash: words[next].hash)
      || SpeechVerbs.entry(hash: words[next].hash) != nil || endsLikeVerb(next)
    return isVerb
  }

  private static let possessive = WordHash.of("'s")

  private func endsLikeVerb(_ token: Int) -> Bool {
    if FunctionWords.irregularPasts.contains(hash: words[token].hash) { return true }
    let range = document.tokens[token].range
    guard range.count > 3 else { return false }
    let text = document.text
    return text[range.end - 1] == 100 && text[range.end - 2] == 101
  }

  // MARK: Pronouns

  private func pronoun(at token: Int, _ sentence: Sentence, _ position: Int) -> Reference? {
    guard let pronoun = FunctionWords.pronouns[words[token].hash] else { return nil }
    let gender: Gender
    switch pronoun {
    case .masculine: gender = .masculine
    case .feminine: gender = .feminine
    case .neuter, .plural, .first, .firstPlural: return nil
    }
    if let ahead = cataphor(token, sentence, gender) {
      return reference(to: ahead, token..<token + 1, position, .pronoun, "pronoun before its subject", nil)
    }
    var best: (cluster: Int, score: Double)?
    var second: (cluster: Int, score: Double)?
    var seen: [Int: Double] = [:]
    for candidate in recent.suffix(PersonReferenceResolver.reach).reversed() {
      let distance = position - candidate.sentence
      if distance > 4 { break }
      if let known = genders[candidate.cluster], known != gender { continue }
      var score = -3.0 * Double(distance)
      if candidate.isSubject { score += 4 }
      if candidate.isQuoted != quoted[token] { score -= 6 }
      if genders[candidate.cluster] == gender { score += 2 }
      score += min(2, Double(clusters[candidate.cluster].names.count) * 0.4)
      if distance == 0, token - candidate.token < 3,
        FunctionWords.objectPronouns.contains(hash: words[token].hash)
      {
        score -= 5
      }
      seen[candidate.cluster] = max(seen[candidate.cluster] ?? -.infinity, score)
    }
    for (cluster, score) in seen.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      if best == nil { best = (cluster, score) } else if second == nil { second = (cluster, score) }
    }
    guard let best, best.score > -10 else { return nil }
    return reference(
      to: best.cluster,
      token..<token + 1,
      position,
      .pronoun,
      "pronoun for the likeliest person named before",
      second.map { clusters[$0.cluster].name }
    )
  }

  /// "Despite his criticisms of Obama, Duterte …": a possessive in an opening phrase speaks of the subject to come.
  private func cataphor(_ token: Int, _ sentence: Sentence, _ gender: Gender) -> Int? {
    let first = sentence.tokens.lowerBound
    guard token > first, token - first <= 3, FunctionWords.openers.contains(hash: words[first].hash) else {
      return nil
    }
    guard !quoted[token] else { return nil }
    var stop = token + 1
    var dashes = 0
    while stop < sentence.tokens.upperBound {
      let byte = document.text[document.tokens[stop].range.start]
      if document.tokens[stop].kind == .punctuation, byte == 45,
        document.tokens[stop].range.count > 1 || byte == 0xE2
      {
        dashes += 1
        if dashes == 2 { break }
      }
      if byte == 44, dashes == 0 { break }
      stop += 1
    }
    guard stop + 1 < sentence.tokens.upperBound else { return nil }
    var index = PersonReferenceResolver.firstName(from: document.tokens[stop + 1].range.start, names)
    while index < names.count, names[index].tokens.lowerBound <= stop + 4 {
      if names[index].type == .person, isSubject(names[index].tokens, sentence) {
        let cluster = clusterOfName[index]
        return genders[cluster] == nil || genders[cluster] == gender ? cluster : nil
      }
      index += 1
    }
    return nominal(at: stop + 1, sentence, 0)?.cluster
  }

  // MARK: Descriptions

  /// "the Philippine leader", "the mayor", "the outgoing president".
  private func nominal(at start: Int, _ sentence: Sentence, _ position: Int) -> Reference? {
    guard words[start].hash == PersonReferenceResolver.the else { return nil }
    var token = start + 1
    var head: Int?
    while token < sentence.tokens.upperBound, token - start < 7 {
      guard document.tokens[token].kind == .word || document.tokens[token].kind == .punctuation else { break }
      if PersonNouns.singular.contains(hash: words[token].hash) { head = token }
      if document.tokens[token].kind == .punctuation, document.text[document.tokens[token].range.start] != 45
      {
        break
      }
      if words[token].isClosed { break }
      token += 1
    }
    guard let head else { return nil }
    // A name right behind makes it a title; "of" restricts it further.
    let next = head + 1
    if next < sentence.tokens.upperBound, words[next].isCapital, document.tokens[next].kind == .word {
      return nil
    }
    let tokens = start..<head + 1
    let range = document.range(ofTokens: tokens)
    var owners = PersonReferenceResolver.countries(in: range, document, names)
    if next + 1 < sentence.tokens.upperBound, words[next].hash == PersonReferenceResolver.of {
      let tail = document.range(ofTokens: next + 1..<min(next + 4, sentence.tokens.upperBound))
      owners += PersonReferenceResolver.countries(in: tail, document, names)
      if owners.isEmpty { return nil }
    }
    var best: (cluster: Int, score: Double)?
    var second: Int?
    var candidates = Array((holders[words[head].hash] ?? []).suffix(PersonReferenceResolver.reach))
    if PersonNouns.leaders.contains(hash: words[head].hash) {
      for leader in (holders[PersonReferenceResolver.anyLeader] ?? []).suffix(PersonReferenceResolver.reach)
      where !candidates.contains(leader) { candidates.append(leader) }
    }
    for candidate in candidates.sorted() {
      guard let score = fit(candidate, head: head, modifiers: start + 1..<head, owners: owners, before: start)
      else { continue }
      if best == nil || score > best?.score ?? 0 {
        second = best?.cluster
        best = (candidate, score)
      } else if second == nil {
        second = candidate
      }
    }
    guard let best else { return nil }
    return reference(
      to: best.cluster,
      tokens,
      position,
      .nominal,
      "description that agrees with a role",
      second.map { clusters[$0].name }
    )
  }

  /// "Governor sacks aide", "Kesari governor sacks aide": a headline leaves the article out, and the text tells who it is.
  private func headlined(at start: Int, _ sentence: Sentence, _ position: Int) -> Reference? {
    guard document.paragraphs[sentence.paragraph].role == .headline, !words[start].isClosed,
      !sentence.tokens.prefix(while: { $0 < start }).contains(where: { document.tokens[$0].kind != .word })
    else { return nil }
    let isOpening =
      start == sentence.tokens.lowerBound
      || names.prefix(8).contains {
        $0.tokens.lowerBound == sentence.tokens.lowerBound && $0.tokens.upperBound == start
      }
    guard isOpening else { return nil }
    // The office is the last of a few words before a verb or a preposition.
    let last = (start..<min(start + 4, sentence.tokens.upperBound)).last { token in
      PersonNouns.singular.contains(hash: words[token].hash)
    }
    guard let head = last, head + 1 < sentence.tokens.upperBound,
      document.tokens[head + 1].kind == .word, words[head + 1].shape == .lower,
      words[head + 1].hash != PersonReferenceResolver.of,
      let holders = holders[words[head].hash], holders.count == 1, let holder = holders.first,
      (start..<head).allSatisfy({ roleWords[holder].contains(words[$0].hash) })
    else { return nil }
    return reference(
      to: holder,
      start..<head + 1,
      position,
      .nominal,
      "description in the headline of the only one who has the role",
      nil
    )
  }

  /// How well a description fits a person; nothing when it does not.
  private func fit(_ cluster: Int, head: Int, modifiers: Range<Int>, owners: [String], before token: Int)
    -> Double?
  {
    var score = roleWords[cluster].contains(words[head].hash) ? 3.0 : 2.0
    if !owners.isEmpty {
      guard !Set(owners).isDisjoint(with: countries[cluster]) else { return nil }
      score += 5
    }
    // "the former president" is not "the president".
    for token in modifiers where PersonNouns.status.contains(hash: words[token].hash) {
      guard roleWords[cluster].contains(words[token].hash) else { return nil }
    }
    guard let last = lastMention[cluster], last < token else { return nil }
    return score - min(4, Double(token - last) / 60)
  }

  private static let anyLeader = WordHash.of("leader of anything")
  private static let the = WordHash.of("the")
  private static let of = WordHash.of("of")

  // MARK: Helpers

  private func reference(
    to cluster: Int,
    _ tokens: Range<Int>,
    _ sentence: Int,
    _ kind: Mention.Kind,
    _ rule: String,
    _ runnerUp: String?
  ) -> Reference {
    Reference(
      cluster: cluster,
      mention: Mention(
        range: document.range(ofTokens: tokens),
        tokens: tokens,
        sentence: sentence,
        kind: kind,
        evidence: Evidence(rule, runnerUp: runnerUp, confidence: runnerUp == nil ? 0.8 : 0.6)
      )
    )
  }

  /// The position of the first name that ends behind a byte.
  private static func firstName(from start: Int, _ names: [Name]) -> Int {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].range.end <= start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The countries, or other owners, that the names in a range stand for.
  private static func countries(in range: TextRange, _ document: Document, _ names: [Name]) -> [String] {
    var low = firstName(from: range.start, names)
    var found: [String] = []
    while low < names.count, names[low].range.start < range.end {
      let name = names[low]
      if name.type != .person {
        let hash = Lexicon.phraseHash(of: document.text, name.range).value
        let known =
          name.type == .group
          ? Gazetteer.standard.countryName(ofHash: hash) : Gazetteer.standard.canonicalName(ofHash: hash)
        found.append((known ?? document.string(name.range)).lowercased())
      }
      low += 1
    }
    return found
  }

  private static func gender(
    of cluster: NameClusters.Cluster,
    _ document: Document,
    _ words: [LexicalWord],
    _ names: [Name]
  ) -> Gender? {
    guard cluster.type == .person else { return nil }
    for position in cluster.names {
      let first = names[position].tokens.lowerBound
      if first > 0 {
        if PersonNouns.masculineAddress.contains(hash: words[first - 1].hash) { return .masculine }
        if PersonNouns.feminineAddress.contains(hash: words[first - 1].hash) { return .feminine }
      }
    }
    for role in cluster.roles {
      for part in role.text.split(whereSeparator: { !$0.isLetter }) {
        if PersonNouns.masculine.contains(hash: WordHash.of(part)) { return .masculine }
        if PersonNouns.feminine.contains(hash: WordHash.of(part)) { return .feminine }
      }
    }
    for position in cluster.names where names[position].tokens.count > 1 {
      let classes = words[names[position].tokens.lowerBound].classes
      switch (classes.contains(.givenMale), classes.contains(.givenFemale)) {
      case (true, false): return .masculine
      case (false, true): return .feminine
      default: continue
      }
    }
    return nil
  }
}
