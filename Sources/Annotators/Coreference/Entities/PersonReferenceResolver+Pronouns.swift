import Documents
import WordLists

/// Pronouns of the third person singular.
extension PersonReferenceResolver {
  /// The person whom a pronoun refers to: the candidate with the highest salience.
  ///
  /// A candidate loses 3 for each sentence of distance and 6 if only one of the two is quoted; it gains 4 as a subject,
  /// 2 if its gender is known to agree, and up to 2 for the number of its names.
  func pronoun(at token: Int, _ sentence: Sentence, _ number: Int) -> EntityReference? {
    guard let pronoun = FunctionWords.pronouns[names.words[token].hash] else { return nil }
    let gender: MentionCandidate.Gender
    switch pronoun {
    case .masculine: gender = .masculine
    case .feminine: gender = .feminine
    case .neuter, .plural, .first, .firstPlural: return nil
    }
    if let ahead = cataphor(token, sentence, gender) {
      return reference(
        to: ahead,
        token..<token + 1,
        number,
        .pronoun,
        "pronoun before its subject",
        runnerUp: nil
      )
    }
    var scores: [Int: Double] = [:]
    for candidate in recent.suffix(PersonReferenceResolver.reach).reversed() {
      let distance = number - candidate.sentence
      if distance > 4 { break }
      guard agrees(candidate.cluster, gender) else { continue }
      var score = -3.0 * Double(distance)
      if candidate.isSubject { score += 4 }
      if candidate.isQuoted != quoted[token] { score -= 6 }
      if genders[candidate.cluster] == gender { score += 2 }
      score += min(2, Double(names.clusters[candidate.cluster].names.count) * 0.4)
      // "Ann Roe saw her": an object pronoun right behind a name is somebody else.
      if distance == 0, token - candidate.token < 3,
        FunctionWords.objectPronouns.contains(hash: names.words[token].hash)
      {
        score -= 5
      }
      scores[candidate.cluster] = max(scores[candidate.cluster] ?? -.infinity, score)
    }
    let order = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let best = order.first, best.value > -10 else { return nil }
    return reference(
      to: best.key,
      token..<token + 1,
      number,
      .pronoun,
      "pronoun for the likeliest person named before",
      runnerUp: order.dropFirst().first?.key
    )
  }

  /// True unless the gender of a cluster is known to be another one.
  private func agrees(_ cluster: Int, _ gender: MentionCandidate.Gender) -> Bool {
    genders[cluster] == .unknown || genders[cluster] == gender
  }

  /// The subject that a possessive in an opening phrase refers forward to: "Despite his criticisms of Obama,
  /// Duterte …".
  private func cataphor(_ token: Int, _ sentence: Sentence, _ gender: MentionCandidate.Gender) -> Int? {
    let (document, all) = (names.document, names.all)
    let first = sentence.tokens.lowerBound
    guard token > first, token - first <= 3, FunctionWords.openers.contains(hash: names.words[first].hash)
    else {
      return nil
    }
    guard !quoted[token] else { return nil }
    var stop = token + 1
    var dashes = 0
    while stop < sentence.tokens.upperBound {
      let byte = document.text[document.tokens[stop].range.start]
      if document.tokens[stop].kind == .punctuation, byte == UInt8(ascii: "-"),
        document.tokens[stop].range.count > 1 || byte == 0xE2
      {
        dashes += 1
        if dashes == 2 { break }
      }
      if byte == UInt8(ascii: ","), dashes == 0 { break }
      stop += 1
    }
    guard stop + 1 < sentence.tokens.upperBound else { return nil }
    var index = names.firstName(endingAfter: document.tokens[stop + 1].range.start)
    while index < all.count, all[index].tokens.lowerBound <= stop + 4 {
      if all[index].type == .person, isSubject(all[index].tokens, sentence) {
        let cluster = names.clusterOfName[index]
        return agrees(cluster, gender) ? cluster : nil
      }
      index += 1
    }
    return nominal(at: stop + 1, sentence, 0)?.cluster
  }
}
