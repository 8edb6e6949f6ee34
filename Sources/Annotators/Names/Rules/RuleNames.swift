import Documents

/// What the rules alone take for names.
enum RuleNames {
  /// The candidates of a document in reading order, after they have been made to agree.
  static func candidates(_ document: Document, _ words: [LexicalWord], _ usage: CapitalUsage)
    -> [NameCandidate]
  {
    var candidates: [NameCandidate] = []
    for (position, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      var parser = RuleNameParser(
        document: document,
        words: words,
        usage: usage,
        sentence: sentence,
        sentencePosition: position
      )
      candidates.append(contentsOf: parser.candidates())
    }
    var votes = NameVotes(document, words)
    votes.settle(&candidates)
    return candidates
  }

  /// The candidates that are names.
  static func names(_ candidates: [NameCandidate], _ document: Document) -> [Name] {
    candidates.compactMap { candidate in
      guard let type = candidate.type else { return nil }
      return Name(
        range: document.range(ofTokens: candidate.tokens),
        tokens: candidate.tokens,
        sentence: candidate.sentence,
        type: type,
        evidence: candidate.evidence
      )
    }
  }
}
