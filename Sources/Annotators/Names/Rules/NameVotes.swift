import Documents

/// Gives the same words of a document one type, unless the evidence at one mention is strong.
struct NameVotes {
  private let document: Document
  private let words: TokenArray<LexicalWord>

  init(_ document: Document, _ words: TokenArray<LexicalWord>) {
    self.document = document
    self.words = words
  }

  /// Gives candidates with weak evidence the type of the same words elsewhere, or of the full name that they are
  /// part of.
  mutating func settle(_ candidates: inout [NameCandidate]) {
    var weights: [UInt64: [EntityType: Int]] = [:]
    var parts: [UInt64: [EntityType: Int]] = [:]
    for candidate in candidates {
      guard let type = candidate.type else { continue }
      weights[hash(candidate.tokens), default: [:]][type, default: 0] += 1 + candidate.strength * 2
      guard candidate.tokens.count > 1 else { continue }
      let first = candidate.tokens.lowerBound
      if type == .person {
        // Later mentions have the surname or the given name alone.
        let last = candidate.tokens.upperBound - 1
        if candidate.strength >= 1 || !isKnown(last) { parts[hash(last..<last + 1), default: [:]][type] = 7 }
        if !isKnown(first) { parts[hash(first..<first + 1), default: [:]][type] = 7 }
      } else if type == .organization, candidate.strength >= 2, !isKnown(first) {
        parts[hash(first..<first + 1), default: [:]][type] = 5
      }
    }
    for index in candidates.indices where candidates[index].strength < 3 {
      guard let own = candidates[index].type else { continue }
      let key = hash(candidates[index].tokens)
      var votes = weights[key] ?? [:]
      let isLone = candidates[index].tokens.count == 1
      if isLone { votes.merge(parts[key] ?? [:], uniquingKeysWith: +) }
      guard let best = votes.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }),
        best.key != own, best.value > votes[own] ?? 0
      else { continue }
      let isPart = isLone && parts[key]?[best.key] != nil
      let rule = isPart ? "part of a full name in the article" : "same name elsewhere in the article"
      change(&candidates[index], to: best.key, rule)
    }
  }

  private func change(_ candidate: inout NameCandidate, to type: EntityType, _ rule: String) {
    let old = candidate.type?.rawValue ?? "no name"
    candidate.type = type
    candidate.evidence = Evidence(
      rule,
      runnerUp: "\(old) (\(candidate.evidence.rule))",
      confidence: 0.7
    )
  }

  /// True for a word that is a name by itself: an acronym, or an unambiguous entry of the tables.
  private func isKnown(_ token: Int) -> Bool {
    words[token].shape == .capitals
      || !words[token].classes.isDisjoint(with: RuleNameParser.naming)
        && !words[token].classes.contains(.ambiguous)
  }

  private func hash(_ tokens: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for token in tokens { hash = (hash ^ words[token].hash) &* 0x9E37_79B9_7F4A_7C15 }
    return hash
  }
}
