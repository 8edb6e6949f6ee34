import Documents

/// Attaches punctuation to a parsed sentence after the guidelines of Universal Dependencies.
///
/// Paired punctuation is attached to the head of the phrase inside; punctuation between two parts to the dependent
/// part; a full stop between two sentences to the first; and punctuation that no arc crosses to the root.
struct PunctuationAttacher {
  let document: Document
  /// The tokens of the sentence, or of a part of it.
  let tokens: Range<Int>
  /// Those of them that are words, in order.
  let kept: [Int]

  /// Attaches all punctuation; if there are no words, the first token becomes the root.
  func attach(_ dependencies: inout [Dependency], root: inout Int?) {
    guard kept.count < tokens.count else { return }
    let partners = partners
    var next = 0
    for token in tokens {
      if next < kept.count, kept[next] == token {
        next += 1
        continue
      }
      let head = inside(token, partners[token], dependencies) ?? between(token, dependencies) ?? root
      if let head {
        dependencies[token] = Dependency(head: head, relation: "punct")
      } else {
        root = token
        dependencies[token] = Dependency(head: nil, relation: "root")
      }
    }
  }

  /// The head of the phrase that a pair encloses; nil for unpaired punctuation.
  private func inside(_ token: Int, _ partner: Int?, _ dependencies: [Dependency]) -> Int? {
    guard let partner else { return nil }
    let around = min(token, partner)...max(token, partner)
    return words(from: around.lowerBound, to: around.upperBound).first {
      dependencies[$0].head.map { !around.contains($0) } ?? true
    }
  }

  /// An end of the shortest arc across a token: the dependent, or the head if the token is a full stop before
  /// the dependent.
  private func between(_ token: Int, _ dependencies: [Dependency]) -> Int? {
    var best: (length: Int, word: Int, head: Int)?
    for word in kept {
      guard let head = dependencies[word].head, tokens.contains(head) else { continue }
      let (first, last) = (min(word, head), max(word, head))
      guard first < token, token < last, last - first < best?.length ?? .max else { continue }
      best = (last - first, word, head)
    }
    guard let best else { return nil }
    return best.word > token && isStop(token) ? best.head : best.word
  }

  private func words(from start: Int, to end: Int) -> ArraySlice<Int> {
    var low = 0
    var high = kept.count
    while low < high {
      let middle = (low + high) / 2
      if kept[middle] < start { low = middle + 1 } else { high = middle }
    }
    var stop = low
    while stop < kept.count, kept[stop] <= end { stop += 1 }
    return kept[low..<stop]
  }

  private func isStop(_ token: Int) -> Bool {
    let byte = document.text[document.tokens[token].range.start]
    return byte == 46 || byte == 33 || byte == 63
  }

  /// True for a token of one byte that neither opens nor closes anything.
  private func isAlone(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    guard range.count == 1 else { return false }
    switch document.text[range.start] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      return false
    default: return true
    }
  }

  /// The partner of each paired token, in both directions; straight quotation marks open and close in turn.
  private var partners: [Int: Int] {
    var partners: [Int: Int] = [:]
    var open: [(closing: String, token: Int)] = []
    var next = 0
    for token in tokens {
      if next < kept.count, kept[next] == token {
        next += 1
        continue
      }
      if isAlone(token) { continue }
      let text = document.string(token: token)
      if let closing = PunctuationAttacher.closing[text] {
        open.append((closing, token))
      } else if let index = open.lastIndex(where: { $0.closing == text }) {
        partners[open[index].token] = token
        partners[token] = open[index].token
        open.removeSubrange(index...)
      } else if text == "\"" || text == "'" {
        open.append((text, token))
      }
    }
    return partners
  }

  private static let closing = [
    "(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»", "``": "''", "„": "“", "‹": "›",
  ]
}
