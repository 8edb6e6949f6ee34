import Documents

/// Hangs the marks of a sentence on its words, once these are a tree, as the guidelines of Universal Dependencies say.
///
/// Marks around something hang on its head; a mark between two parts on the part that depends on the other; a stop
/// between two sentences on the first; and a mark that nothing goes across on the root.
struct PunctuationAttacher {
  let document: Document
  /// The tokens that are looked at.
  let tokens: Range<Int>
  /// Those of them that are words, in order.
  let kept: [Int]

  /// Hangs the marks up; the first of them becomes the root where there are no words at all.
  func attach(_ found: inout [Dependency], root: inout Int?) {
    guard kept.count < tokens.count else { return }
    let partners = partners
    var next = 0
    for token in tokens {
      if next < kept.count, kept[next] == token {
        next += 1
        continue
      }
      let head = inside(token, partners[token], found) ?? between(token, found) ?? root
      if let head {
        found[token] = Dependency(head: head, relation: "punct")
      } else {
        root = token
        found[token] = Dependency(head: nil, relation: "root")
      }
    }
  }

  /// The head of what two marks stand around.
  private func inside(_ token: Int, _ partner: Int?, _ found: [Dependency]) -> Int? {
    guard let partner else { return nil }
    let around = min(token, partner)...max(token, partner)
    return words(from: around.lowerBound, to: around.upperBound).first {
      found[$0].head.map { !around.contains($0) } ?? true
    }
  }

  /// The end of the shortest arc across a mark: the dependent, or, of a stop before it, the head.
  private func between(_ token: Int, _ found: [Dependency]) -> Int? {
    var best: (length: Int, word: Int, head: Int)?
    // Arcs that go across come from both sides; those beyond the nearest so far need not be looked at.
    for word in kept {
      guard let head = found[word].head, tokens.contains(head) else { continue }
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

  /// The closing mark of every opening one and the other way round; straight quotation marks open and close in turn.
  private var partners: [Int: Int] {
    var partners: [Int: Int] = [:]
    var open: [(mark: String, token: Int)] = []
    var next = 0
    for token in tokens {
      if next < kept.count, kept[next] == token {
        next += 1
        continue
      }
      let mark = document.string(token: token)
      if let closing = PunctuationAttacher.closing[mark] {
        open.append((closing, token))
      } else if let place = open.lastIndex(where: { $0.mark == mark }) {
        partners[open[place].token] = token
        partners[token] = open[place].token
        open.removeSubrange(place...)
      } else if mark == "\"" || mark == "'" {
        open.append((mark, token))
      }
    }
    return partners
  }

  private static let closing = [
    "(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»", "``": "''", "„": "“", "‹": "›",
  ]
}
