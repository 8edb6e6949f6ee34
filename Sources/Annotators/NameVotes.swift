import Documents

/// Makes the names of one document agree: the same words have one type unless their own place says otherwise.
struct NameVotes {
  private let document: Document
  private let words: [Word]

  init(_ document: Document, _ words: [Word]) {
    self.document = document
    self.words = words
  }

  /// Gives weakly founded candidates the type of the same words, or of the full name that they end.
  mutating func settle(_ candidates: inout [NameCandidate]) {
    var weights: [UInt64: [EntityType: Int]] = [:]
    var parts: [UInt64: Set<EntityType>] = [:]
    for candidate in candidates {
      guard let type = candidate.type else { continue }
      weights[hash(candidate.tokens), default: [:]][type, default: 0] += 1 + candidate.strength * 2
      guard candidate.tokens.count > 1, candidate.strength >= 1 || type == .person else { continue }
      if type == .person {
        // Surnames, and first names as people are called later.
        let last = candidate.tokens.upperBound - 1
        let first = candidate.tokens.lowerBound
        if candidate.strength >= 1 || !isKnown(last) {
          parts[hash(last..<last + 1), default: []].insert(.person)
        }
        if !isKnown(first) { parts[hash(first..<first + 1), default: []].insert(.person) }
      } else if type == .organization {
        parts[hash(candidate.tokens.lowerBound..<candidate.tokens.lowerBound + 1), default: []].insert(type)
      }
    }
    for index in candidates.indices where candidates[index].strength < 3 {
      let key = hash(candidates[index].tokens)
      let votes = weights[key] ?? [:]
      let best = votes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
      if let best, best.key != candidates[index].type,
        best.value > votes[candidates[index].type ?? .person] ?? 0
      {
        change(&candidates[index], to: best.key, "same name elsewhere in the article")
      }
      guard candidates[index].tokens.count == 1, let found = parts[key] else { continue }
      if found.contains(.person), candidates[index].type != .person, candidates[index].strength < 2 {
        change(&candidates[index], to: .person, "part of a person's full name in the article")
      } else if found == [.organization], candidates[index].strength == 0 {
        change(&candidates[index], to: .organization, "start of an organisation's name in the article")
      }
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

  /// True for a word that is a name of something else by itself.
  private func isKnown(_ token: Int) -> Bool {
    words[token].shape == .capitals
      || !words[token].classes.isDisjoint(with: NameParser.naming)
        && !words[token].classes.contains(.ambiguous)
  }

  private func hash(_ tokens: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for token in tokens { hash = (hash ^ words[token].hash) &* 0x9E37_79B9_7F4A_7C15 }
    return hash
  }
}
