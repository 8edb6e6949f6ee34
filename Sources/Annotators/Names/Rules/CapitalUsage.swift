import Documents

/// Counts of capitalised and lower-case uses of words where the position does not require a capital.
struct CapitalUsage {
  /// For each sentence whether its capitals are no evidence: headlines in title case, lines in capitals.
  private(set) var isTitleCase: [Bool] = []
  private var capital: [UInt64: Int] = [:]
  private var alone: Set<UInt64> = []
  private var lower: [UInt64: Int] = [:]

  init(_ document: Document, _ words: TokenArray<LexicalWord>) {
    isTitleCase = document.sentences.map { CapitalUsage.isTitleCase($0, document, words) }
    for (position, sentence) in document.sentences.enumerated() where !isTitleCase[position] {
      if Stopping.isWanted { break }
      for token in sentence.tokens where document.tokens[token].kind == .word {
        if !words[token].isCapital {
          lower[words[token].hash, default: 0] += 1
        } else if !CapitalUsage.begins(token, sentence, document, words) {
          capital[words[token].hash, default: 0] += 1
          let next = token + 1
          let isJoined =
            words[token - 1].isCapital || next < sentence.tokens.upperBound && words[next].isCapital
          if !isJoined { alone.insert(words[token].hash) }
        }
      }
    }
  }

  /// True if a capital may be due to the position alone: first in a sentence or a quotation, or after a colon.
  static func begins(
    _ token: Int,
    _ sentence: Sentence,
    _ document: Document,
    _ words: TokenArray<LexicalWord>
  ) -> Bool {
    if token == sentence.tokens.lowerBound { return true }
    let before = document.tokens[token - 1]
    switch before.kind {
    case .quotationMark: return before.spaceBefore || token - 1 == sentence.tokens.lowerBound
    case .punctuation:
      let byte = document.text[before.range.start]
      return byte == 58 || byte == 0xE2 && token - 1 == sentence.tokens.lowerBound || byte == 42
        || byte == 46 && before.range.count > 1
    case .number: return token - 1 == sentence.tokens.lowerBound
    case .word, .symbol: return false
    }
  }

  /// True if the word has a capital elsewhere in the document, at least as often as it has none.
  func isCapitalElsewhere(_ hash: UInt64) -> Bool {
    let capitals = capital[hash] ?? 0
    return capitals > 0 && capitals >= lower[hash] ?? 0
  }

  /// The times that the document has the word in lower case.
  func lowerCount(_ hash: UInt64) -> Int { lower[hash] ?? 0 }

  /// The times that the document has the word with a capital which its position does not require.
  func capitalCount(_ hash: UInt64) -> Int { capital[hash] ?? 0 }

  /// True if the word occurs capitalised without a capitalised neighbour.
  func isCapitalAlone(_ hash: UInt64) -> Bool { alone.contains(hash) }

  /// True if the document has the word in lower case.
  func isLowerElsewhere(_ hash: UInt64) -> Bool { (lower[hash] ?? 0) > 0 }

  private static func isTitleCase(
    _ sentence: Sentence,
    _ document: Document,
    _ words: TokenArray<LexicalWord>
  ) -> Bool {
    var capitals = 0
    var others = 0
    var areAllCapitals = true
    for token in sentence.tokens where !words[token].isClosed {
      switch words[token].shape {
      case .capitals, .initial: capitals += 1
      case .capitalized, .mixed:
        capitals += 1
        areAllCapitals = false
      case .lower:
        others += 1
        areAllCapitals = false
      case .number, .punctuation: break
      }
    }
    guard capitals + others >= 4, capitals * 10 >= (capitals + others) * 8 else { return false }
    // A sentence that ends in a full stop is running text with many names, unless all of it is in capitals.
    let last = document.tokens[sentence.tokens.upperBound - 1].range
    return areAllCapitals || last.count > 1 || document.text[last.start] != 46
  }
}
