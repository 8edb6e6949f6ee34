import Documents

/// The attributes of all tokens of a document from which the features of names are made.
struct NameTokens {
  /// One element a token, in the order of the tokens.
  var all: [NameToken]

  /// The attributes of a document's tokens, given the candidates of the rules.
  init(
    _ document: Document,
    _ words: TokenArray<LexicalWord>,
    _ usage: CapitalUsage,
    _ candidates: [NameCandidate]
  ) {
    let text = document.text
    let shapes = document[WordShape.self].count == words.count ? document[WordShape.self] : []
    all = []
    all.reserveCapacity(document.tokens.count)
    for (index, token) in document.tokens.enumerated() {
      var nameToken = NameToken()
      nameToken.word = shapes.isEmpty ? WordShape(token.range, in: text, words[index]) : shapes[index]
      nameToken.classes = UInt64(words[index].classes.rawValue & 0x7FFF_FFFF)
      nameToken.isCapital = words[index].isCapital
      all.append(nameToken)
    }
    for candidate in candidates {
      guard let type = candidate.type, let number = EntityType.allCases.firstIndex(of: type) else { continue }
      var ruleHash = FeatureHash.joined(1, 2)
      for byte in candidate.evidence.rule.utf8 { ruleHash = (ruleHash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      let value = UInt64(number + 1) << 4 | UInt64(max(0, min(candidate.strength, 3)))
      for token in candidate.tokens {
        all[token].rule = value | (token == candidate.tokens.lowerBound ? 256 : 512)
        all[token].ruleHash = ruleHash
      }
    }
    for (number, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      let isTitle = usage.isTitleCase[number]
      for token in sentence.tokens where words[token].isCapital {
        let begins = CapitalUsage.begins(token, sentence, document, words)
        all[token].capitalization =
          1 | (begins ? 2 : 0) | (isTitle ? 4 : 0) | (usage.isCapitalElsewhere(words[token].hash) ? 8 : 0)
          | (usage.isLowerElsewhere(words[token].hash) ? 16 : 0)
        for near in max(sentence.tokens.lowerBound, token - 2)..<min(sentence.tokens.upperBound, token + 3) {
          all[near].isActive = true
        }
      }
      addPhrases(of: sentence, document, words)
    }
  }

  /// Sets the classes of the longest phrases of several words that the tables know.
  private mutating func addPhrases(
    of sentence: Sentence,
    _ document: Document,
    _ words: TokenArray<LexicalWord>
  ) {
    var start = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    while start < end {
      guard words[start].isCapital, words[start].classes.contains(.continues) else {
        start += 1
        continue
      }
      var hash = PhraseHash()
      var longest: (end: Int, classes: NameClasses)?
      var token = start
      while token < end, token < start + 8 {
        if token > start { hash.append(32) }
        Lexicon.append(document.text, document.tokens[token].range, to: &hash)
        let classes = Gazetteer.standard.classes(ofHash: hash.value)
        if token > start, !classes.isDisjoint(with: RuleNameParser.naming) {
          longest = (token + 1, classes)
        }
        guard classes.contains(.continues) else { break }
        token += 1
      }
      guard let longest else {
        start += 1
        continue
      }
      let bits = UInt64(longest.classes.rawValue & 0x3FFF_FFFF) << 2
      for token in start..<longest.end { all[token].phrase = bits | (token == start ? 1 : 2) }
      start = longest.end
    }
  }
}
