import Documents
import WordLists

/// Definite descriptions of persons.
extension PersonReferenceResolver {
  /// The person whom a description with "the" refers to: "the Philippine leader", "the mayor", "the
  /// outgoing president".
  func nominal(at start: Int, _ sentence: Sentence, _ number: Int) -> EntityReference? {
    let (document, words) = (names.document, names.words)
    guard words[start].hash == PersonReferenceResolver.the else { return nil }
    var token = start + 1
    var head: Int?
    while token < sentence.tokens.upperBound, token - start < 7 {
      guard document.tokens[token].kind == .word || document.tokens[token].kind == .punctuation else { break }
      if PersonNouns.singular.contains(hash: words[token].hash) { head = token }
      if document.tokens[token].kind == .punctuation,
        document.text[document.tokens[token].range.start] != UInt8(ascii: "-")
      {
        break
      }
      if words[token].isClosed { break }
      token += 1
    }
    guard let head else { return nil }
    // Before a name it is a title; "of" restricts it further.
    let next = head + 1
    if next < sentence.tokens.upperBound, words[next].isCapital, document.tokens[next].kind == .word {
      return nil
    }
    // "The major parties" and "the general public" are no officers.
    if isBeforeNoun(head, sentence) { return nil }
    let tokens = start..<head + 1
    var owners = names.owners(in: document.range(ofTokens: tokens))
    if next + 1 < sentence.tokens.upperBound, words[next].hash == PersonReferenceResolver.of {
      let tail = document.range(ofTokens: next + 1..<min(next + 4, sentence.tokens.upperBound))
      owners += names.owners(in: tail)
      if owners.isEmpty { return nil }
    }
    var best: (cluster: Int, score: Double)?
    var second: Int?
    var candidates = Array((holders[words[head].hash] ?? []).suffix(PersonReferenceResolver.reach))
    // "The lawyer" is whoever was called a counsel or barrister.
    if Self.lawyers.contains(words[head].hash) {
      for lawyer in Self.lawyers.flatMap({ (holders[$0] ?? []).suffix(PersonReferenceResolver.reach) })
      where !candidates.contains(lawyer) { candidates.append(lawyer) }
    }
    if PersonNouns.leaders.contains(hash: words[head].hash) {
      for leader in (holders[PersonReferenceResolver.anyLeader] ?? []).suffix(PersonReferenceResolver.reach)
      where !candidates.contains(leader) { candidates.append(leader) }
      // "The HDA chief" is its general manager.
      candidates += owners.flatMap { officersOfOwner[$0] ?? [] }.filter { !candidates.contains($0) }
    }
    let field = complement(behind: head, sentence)
    for candidate in candidates.sorted() {
      guard !hasOtherField(candidate, than: field, head: words[head].hash),
        let score = fit(candidate, head: head, modifiers: start + 1..<head, owners: owners, before: start)
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
      number,
      .nominal,
      "description that agrees with a role",
      runnerUp: second
    )
  }

  /// True for a word in front of a noun that it describes.
  private func isBeforeNoun(_ head: Int, _ sentence: Sentence) -> Bool {
    let (next, tags) = (head + 1, names.document[Tag.self])
    guard next < sentence.tokens.upperBound, tags.indices.contains(next), tags[head].part == .adjective else {
      return false
    }
    return tags[next].part == .noun || tags[next].part == .adjective
  }

  /// The person whom a description in a headline refers to: "Governor sacks aide", "Kesari governor sacks aide".
  ///
  /// Headlines drop the article; the description counts if the text gives its role to one person only.
  func headlined(at start: Int, _ sentence: Sentence, _ number: Int) -> EntityReference? {
    let (document, words) = (names.document, names.words)
    guard document.paragraphs[sentence.paragraph].role == .headline, !words[start].isClosed,
      !sentence.tokens.prefix(while: { $0 < start }).contains(where: { document.tokens[$0].kind != .word })
    else { return nil }
    let isOpening =
      start == sentence.tokens.lowerBound
      || names.all.prefix(8).contains {
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
      number,
      .nominal,
      "description in the headline of the only one who has the role",
      runnerUp: nil
    )
  }

  /// The score of a person for a description; nil if it does not agree with the person's roles.
  ///
  /// 3 for the noun of a role and 2 for another leader, 5 more for a country and 2 for another word in common, less up
  /// to 4 for the distance: one for each 60 tokens.
  private func fit(
    _ cluster: Int,
    head: Int,
    modifiers: Range<Int>,
    owners: [String],
    before token: Int
  ) -> Double? {
    let words = names.words
    var score = roleWords[cluster].contains(words[head].hash) ? 3.0 : 2.0
    if !owners.isEmpty {
      guard !Set(owners).isDisjoint(with: countries[cluster]) else { return nil }
      score += 5
    }
    // "the former president" is not "the president".
    for token in modifiers where PersonNouns.status.contains(hash: words[token].hash) {
      guard roleWords[cluster].contains(words[token].hash) else { return nil }
    }
    // "The president" is not the vice president.
    if roleWords[cluster].contains(where: { Self.lowerRanks.contains(hash: $0) }),
      !Self.lowerRanks.contains(hash: words[head].hash), !words[head].classes.contains(.honorific),
      !modifiers.contains(where: { Self.lowerRanks.contains(hash: words[$0].hash) })
    {
      return nil
    }
    // "the foreign secretary" is not the shadow foreign secretary where another is.
    if !modifiers.contains(where: { PersonNouns.status.contains(hash: words[$0].hash) }),
      roleWords[cluster].contains(where: { PersonNouns.status.contains(hash: $0) })
    {
      score -= 4
    }
    // "the prime minister" is not the finance minister where another is.
    for token in modifiers where !words[token].isClosed && roleWords[cluster].contains(words[token].hash) {
      score += 2
    }
    // "The local health minister" is not the aviation minister.
    if modifiers.contains(where: { isField($0) && !roleWords[cluster].contains(words[$0].hash) }),
      roleWords[cluster].contains(words[head].hash), hasField(cluster, head: words[head].hash)
    {
      return nil
    }
    guard let last = lastMention[cluster], last < token else { return nil }
    return score - min(4, Double(token - last) / 60)
  }

  /// True for a common noun before an office that says what the office is for: "health" in "the health minister".
  private func isField(_ token: Int) -> Bool {
    let tags = names.document[Tag.self]
    // "The second-term assemblyman" is one of any field.
    if token > 0, names.document.tokens[token - 1].kind == .punctuation { return false }
    return tags.indices.contains(token) && tags[token].part == .noun && !names.words[token].isClosed
      && !PersonNouns.all.contains(hash: names.words[token].hash)
      && !OrganizationNouns.all.contains(hash: names.words[token].hash)
  }

  /// The words behind "for" that say what an office is for: the "Sport and Youth" of "the Minister for Sport and
  /// Youth".
  private func complement(behind head: Int, _ sentence: Sentence) -> Range<Int> {
    let (start, words) = (head + 2, names.words)
    guard start < sentence.tokens.upperBound, words[head + 1].hash == CoreferenceResolver.for else {
      return head..<head
    }
    let end = (start..<sentence.tokens.upperBound).first {
      !words[$0].isCapital && words[$0].hash != RoleFinder.and && words[$0].hash != Self.the
    }
    return start..<(end ?? sentence.tokens.upperBound)
  }

  /// True for a person whose office is for something else than what the complement names.
  private func hasOtherField(_ cluster: Int, than complement: Range<Int>, head: UInt64) -> Bool {
    let fields = complement.filter { !names.words[$0].isClosed }.map { names.words[$0].hash }
    return !fields.isEmpty && !fields.contains(where: roleWords[cluster].contains)
      && hasField(cluster, head: head)
  }

  /// True if a role of a person says what the office is for: "Civil Aviation Minister", "minister for transport".
  private func hasField(_ cluster: Int, head: UInt64) -> Bool {
    names.clusters[cluster].roles.contains { role in
      let tokens = names.document.tokens(in: role.range)
      return tokens.contains { names.words[$0].hash == head }
        && tokens.contains { token in
          let word = names.words[token]
          return word.hash != head && !word.isClosed && names.document.tokens[token].kind == .word
            && !PersonNouns.status.contains(hash: word.hash) && !PersonNouns.all.contains(hash: word.hash)
            && names.owners(in: names.document.tokens[token].range).isEmpty
        }
    }
  }

  private static let lowerRanks = WordSet(WordList("roles/lower-ranks"))
  private static let lawyers = WordList("roles/lawyers").hashes()
  static let the = WordHash.of("the")
  static let of = WordHash.of("of")
}
