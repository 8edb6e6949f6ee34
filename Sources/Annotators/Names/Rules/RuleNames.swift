import Documents

/// Names that are found by rules alone.
enum RuleNames {
  /// The candidates of a document in reading order, with one type for one name as far as `NameVotes` decides.
  static func candidates(_ document: Document, _ words: TokenArray<LexicalWord>, _ usage: CapitalUsage)
    -> [NameCandidate]
  {
    var candidates: [NameCandidate] = []
    for (index, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      var parser = RuleNameParser(
        document: document,
        words: words,
        usage: usage,
        sentence: sentence,
        sentencePosition: index
      )
      candidates.append(contentsOf: parser.candidates())
    }
    var votes = NameVotes(document, words)
    votes.settle(&candidates)
    return candidates
  }

  /// The candidates that have a type, as names.
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
