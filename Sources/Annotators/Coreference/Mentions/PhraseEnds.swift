import Documents

/// The model of where noun phrases end: as parsed, before a part that the parse includes, or behind one that follows.
///
/// Each post-head part has a score of its own, and the phrase ends where the sum of the scores is highest. The model
/// corrects errors of the parser, so it is trained on parses of text that the parser was not trained on.
struct PhraseEnds {
  let tree: DependencyTree
  /// For each token the index of the name that covers it, or -1.
  let names: [Int32]
  private let sum: ScoreSum?

  /// A model with some weights; phrases end as parsed if there are none.
  init(tree: DependencyTree, names: [Int32], weights: WeightTable) {
    self.tree = tree
    self.names = names
    sum = ScoreSum(weights)
  }

  /// A dependent behind the head that may be part of the phrase: "of the harbour", ", who came late".
  struct Part {
    /// Its first token that is no punctuation.
    var first: Int
    /// Its head.
    var top: Int
    /// The number of parts before it.
    var passed: Int
    /// The punctuation before it, hashed together; 0 for none.
    var punctuation: UInt64
    /// True if the parse includes it.
    var isIn: Bool
  }

  /// The possible ends of a phrase, each behind one more part.
  struct Choice {
    /// The first token behind each end.
    var ends: [Int] = []
    /// The number of parts before each end.
    var counts: [Int] = []
    var parts: [Part] = []
  }

  /// The most parts behind the parsed end.
  private static let mostBehind = 4
  /// The most parts in all.
  private static let most = 60
  /// The most punctuation tokens in a row; a longer row is an ornament, and ends the search.
  private static let mostPunctuation = 60

  /// The possible ends of a phrase with its parsed tokens; nil if there is only one.
  func choice(head: Int, tokens: Range<Int>) -> Choice? {
    let limit = tree.document.sentences[Int(tree.sentences[head])].tokens.upperBound
    var choice = Choice()
    var brackets = Brackets()
    var (position, punctuation, behind, run) = (head + 1, UInt64(0), 0, 0)
    func note(_ position: Int) {
      guard brackets.depth == 0 else { return }
      var end = position
      while end > head + 1, isPunctuation(end - 1), end != tokens.upperBound, end != brackets.closed {
        end -= 1
      }
      if let last = choice.ends.last, last >= end {
        choice.ends.removeLast()
        choice.counts.removeLast()
      }
      choice.ends.append(end)
      choice.counts.append(choice.parts.count)
    }
    while position < limit, choice.parts.count < Self.most, behind <= Self.mostBehind {
      if isPunctuation(position) {
        run += 1
        if run > Self.mostPunctuation { break }
        punctuation = FeatureHash.joined(punctuation &+ 1, tree.shapes[position].low)
        let byte = tree.document.text[tree.document.tokens[position].range.start]
        // An insertion in brackets can be left out as a whole, but not in part.
        if Brackets.opens(byte) { note(position) }
        brackets.see(byte, at: position)
        position += 1
        continue
      }
      run = 0
      if names[position] >= 0, names[position] == names[position - 1] {
        position += 1
        continue
      }
      guard let top = top(of: position, behind: head) else { break }
      if Self.inner.contains(tree.relations[top]) {
        if position > top { break }
        position = top + 1
        continue
      }
      if tree.head(of: top) == head, tree.has(top, .conjunct) { break }
      if Self.predicate.contains(tree.relations[top]) { break }
      note(position)
      if position >= tokens.upperBound { behind += 1 }
      if behind > Self.mostBehind { break }
      choice.parts.append(
        Part(
          first: position,
          top: top,
          passed: choice.parts.count,
          punctuation: punctuation,
          isIn: position < tokens.upperBound
        )
      )
      punctuation = 0
      position = top + 1
    }
    if behind <= Self.mostBehind, choice.parts.count < Self.most { note(position) }
    return choice.ends.count > 1 && choice.ends.contains(tokens.upperBound) ? choice : nil
  }

  /// The end of a phrase with the highest score, as the first token behind it.
  func end(head: Int, tokens: Range<Int>) -> Int {
    guard var sum, let choice = choice(head: head, tokens: tokens) else { return tokens.upperBound }
    var (best, highest, score, taken) = (tokens.upperBound, Int.min, 0, 0)
    for (number, end) in choice.ends.enumerated() {
      while taken < choice.counts[number] {
        add(choice.parts[taken], head: head, tokens: tokens, to: &sum)
        score += sum.finish()
        taken += 1
      }
      if score > highest { (highest, best) = (score, end) }
    }
    return best
  }

  /// The highest ancestor of a token among the post-head dependents; nil if its subtree reaches before the token.
  private func top(of position: Int, behind head: Int) -> Int? {
    var begin = position
    while begin > head + 1, isPunctuation(begin - 1) { begin -= 1 }
    var top = position
    while let next = tree.head(of: top), next > top, Int(tree.lefts[next]) >= begin { top = next }
    guard let above = tree.head(of: top), above < begin, Int(tree.lefts[top]) >= begin else { return nil }
    return top
  }

  private func isPunctuation(_ token: Int) -> Bool {
    let kind = tree.document.tokens[token].kind
    return kind == .punctuation || kind == .quotationMark
  }

  /// The depth of open brackets, and the token behind the last closed one.
  private struct Brackets {
    var depth = 0
    var closed = -1

    static func opens(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") }

    mutating func see(_ byte: UInt8, at token: Int) {
      if Self.opens(byte) {
        depth += 1
      } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]"), depth > 0 {
        depth -= 1
        if depth == 0 { closed = token + 1 }
      }
    }
  }

  /// Relations of words that are never separated from the token before them.
  private static let inner = RelationSet(["flat", "compound", "case", "fixed"])
  /// Relations of words that make a phrase a predicate: nothing behind them is part of the phrase.
  private static let predicate = RelationSet(["cop", "aux", "nsubj", "nsubj:pass", "expl", "csubj"])
}
