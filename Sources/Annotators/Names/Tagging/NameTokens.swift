import Documents

/// What the features of a name are made of: one value for every token of a document.
struct NameTokens {
  /// What is seen of one token.
  struct Sign {
    /// The word by itself.
    var word = WordShape.edge
    /// `NameClasses` of the word alone.
    var classes: UInt64 = 0
    /// The classes of the longest known phrase of several words around it, and whether it begins there.
    var phrase: UInt64 = 0
    /// What the rules found here: type, place in the name, strength; 0 for nothing.
    var rule: UInt64 = 0
    /// The rule's words.
    var reason: UInt64 = 0
    /// Where a capital stands and how the document writes the word elsewhere.
    var place: UInt64 = 0
    var isCapital = false
    /// True where a name can be.
    var isActive = false
  }

  /// The signs in the order of the tokens.
  var signs: [Sign]

  /// What stands before the first and after the last token of a sentence.
  static let edge = Sign()

  /// The signs of a document's tokens.
  init(_ document: Document, _ words: [LexicalWord], _ usage: CapitalUsage, _ candidates: [NameCandidate]) {
    let text = document.text
    let known = document[WordShape.self].count == words.count ? document[WordShape.self] : []
    signs = []
    signs.reserveCapacity(document.tokens.count)
    for (position, token) in document.tokens.enumerated() {
      var sign = Sign()
      sign.word = known.isEmpty ? WordShape(token.range, in: text, words[position]) : known[position]
      sign.classes = UInt64(words[position].classes.rawValue & 0x7FFF_FFFF)
      sign.isCapital = words[position].isCapital
      signs.append(sign)
    }
    for candidate in candidates {
      guard let type = candidate.type, let kind = EntityType.allCases.firstIndex(of: type) else { continue }
      var reason = FeatureHash.joined(1, 2)
      for byte in candidate.evidence.rule.utf8 { reason = (reason ^ UInt64(byte)) &* 0x100_0000_01B3 }
      let value = UInt64(kind + 1) << 4 | UInt64(max(0, min(candidate.strength, 3)))
      for token in candidate.tokens {
        signs[token].rule = value | (token == candidate.tokens.lowerBound ? 256 : 512)
        signs[token].reason = reason
      }
    }
    for (number, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      let isTitle = usage.isTitleCase[number]
      for token in sentence.tokens where words[token].isCapital {
        let begins = CapitalUsage.begins(token, sentence, document, words)
        signs[token].place =
          1 | (begins ? 2 : 0) | (isTitle ? 4 : 0) | (usage.isCapitalElsewhere(words[token].hash) ? 8 : 0)
          | (usage.isLowerElsewhere(words[token].hash) ? 16 : 0)
        for near in max(sentence.tokens.lowerBound, token - 2)..<min(sentence.tokens.upperBound, token + 3) {
          signs[near].isActive = true
        }
      }
      markPhrases(of: sentence, document, words)
    }
  }

  /// Marks the longest phrases of several words that the tables know.
  private mutating func markPhrases(of sentence: Sentence, _ document: Document, _ words: [LexicalWord]) {
    var start = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    while start < end {
      guard words[start].isCapital, words[start].classes.contains(.continues) else {
        start += 1
        continue
      }
      var hash = PhraseHash()
      var best: (end: Int, classes: NameClasses)?
      var position = start
      while position < end, position < start + 8 {
        if position > start { hash.append(32) }
        Lexicon.append(document.text, document.tokens[position].range, to: &hash)
        let classes = Gazetteer.standard.classes(ofHash: hash.value)
        if position > start, !classes.isDisjoint(with: RuleNameParser.naming) {
          best = (position + 1, classes)
        }
        guard classes.contains(.continues) else { break }
        position += 1
      }
      guard let best else {
        start += 1
        continue
      }
      let bits = UInt64(best.classes.rawValue & 0x3FFF_FFFF) << 2
      for token in start..<best.end { signs[token].phrase = bits | (token == start ? 1 : 2) }
      start = best.end
    }
  }
}
