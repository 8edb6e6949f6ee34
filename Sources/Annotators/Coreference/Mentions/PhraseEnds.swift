import Documents

/// Chooses where a noun phrase ends: where the parser ends it, before a part that it takes in, or behind one that follows.
///
/// Each part behind the head is judged by itself, and the phrase ends where the judgements up to there add up to most.
/// What is learnt is where parsers go wrong, so it is learnt from trees of parsers that have not seen the text.
struct PhraseEnds {
  let view: DependencyTree
  /// The name that each token stands in, or -1.
  let names: [Int32]
  private let sum: FeatureSum<Sums16>?

  /// A chooser by some weights; without any, phrases end where the parser ends them.
  init(view: DependencyTree, names: [Int32], weights: WeightTable) {
    self.view = view
    self.names = names
    sum = FeatureSum<Sums16>(weights)
  }

  /// A phrase behind the head that may be part of the phrase: "of the harbour", ", who came late".
  struct Part {
    /// Its first token that is no mark.
    var first: Int
    /// The word that all its others hang on.
    var top: Int
    /// How many parts stand before it.
    var passed: Int
    /// The marks before it, hashed together.
    var marks: UInt64
    /// Whether the parser takes it in.
    var isIn: Bool
  }

  /// The places where a phrase can end, each behind one more part.
  struct Choice {
    /// The token behind each possible end.
    var ends: [Int] = []
    /// How many of the parts each of them takes in.
    var counts: [Int] = []
    var parts: [Part] = []
  }

  /// How many parts may follow the end that the parser sees.
  private static let mostBehind = 4
  /// How many parts are looked at in all.
  private static let most = 60
  /// How many marks may follow one another: more than this are an ornament, and no part stands behind it.
  private static let mostMarks = 60

  /// Where a phrase with a head and the tokens that the parser gives it can end; nothing where there is no choice.
  func choice(head: Int, tokens: Range<Int>) -> Choice? {
    let limit = view.document.sentences[Int(view.sentences[head])].tokens.upperBound
    var choice = Choice()
    var brackets = Brackets()
    var (place, marks, behind, run) = (head + 1, UInt64(0), 0, 0)
    func note(_ place: Int) {
      guard brackets.depth == 0 else { return }
      var end = place
      while end > head + 1, isMark(end - 1), end != tokens.upperBound, end != brackets.closed { end -= 1 }
      if let last = choice.ends.last, last >= end {
        choice.ends.removeLast()
        choice.counts.removeLast()
      }
      choice.ends.append(end)
      choice.counts.append(choice.parts.count)
    }
    while place < limit, choice.parts.count < Self.most, behind <= Self.mostBehind {
      if isMark(place) {
        run += 1
        if run > Self.mostMarks { break }
        marks = FeatureHash.joined(marks &+ 1, view.signs[place].low)
        let byte = view.document.text[view.document.tokens[place].range.start]
        // What stands in brackets can be left out as a whole, but not in part.
        if Brackets.opens(byte) { note(place) }
        brackets.see(byte, at: place)
        place += 1
        continue
      }
      run = 0
      if names[place] >= 0, names[place] == names[place - 1] {
        place += 1
        continue
      }
      guard let top = top(of: place, behind: head) else { break }
      if Self.inner.contains(view.relations[top]) {
        if place > top { break }
        place = top + 1
        continue
      }
      if view.head(of: top) == head, view.has(top, .conjunct) { break }
      if Self.predicate.contains(view.relations[top]) { break }
      note(place)
      if place >= tokens.upperBound { behind += 1 }
      if behind > Self.mostBehind { break }
      choice.parts.append(
        Part(
          first: place,
          top: top,
          passed: choice.parts.count,
          marks: marks,
          isIn: place < tokens.upperBound
        )
      )
      marks = 0
      place = top + 1
    }
    if behind <= Self.mostBehind, choice.parts.count < Self.most { note(place) }
    return choice.ends.count > 1 && choice.ends.contains(tokens.upperBound) ? choice : nil
  }

  /// The end of a phrase by its weights: the token behind it.
  func end(head: Int, tokens: Range<Int>) -> Int {
    guard var sum, let choice = choice(head: head, tokens: tokens) else { return tokens.upperBound }
    var (best, highest, score, taken) = (tokens.upperBound, Int.min, 0, 0)
    for (number, end) in choice.ends.enumerated() {
      while taken < choice.counts[number] {
        add(choice.parts[taken], head: head, tokens: tokens, to: &sum)
        score += Int(sum.finish()[0])
        taken += 1
      }
      if score > highest { (highest, best) = (score, end) }
    }
    return best
  }

  /// The word that a token hangs on at the top of what stands behind the head; nothing where it reaches before that.
  private func top(of place: Int, behind head: Int) -> Int? {
    var begin = place
    while begin > head + 1, isMark(begin - 1) { begin -= 1 }
    var top = place
    while let next = view.head(of: top), next > top, Int(view.lefts[next]) >= begin { top = next }
    guard let above = view.head(of: top), above < begin, Int(view.lefts[top]) >= begin else { return nil }
    return top
  }

  private func isMark(_ token: Int) -> Bool {
    let kind = view.document.tokens[token].kind
    return kind == .punctuation || kind == .quotationMark
  }

  /// Which brackets are open at a place, and where the last was closed.
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

  /// Relations of words that stay with what stands before them.
  private static let inner = numbers("flat", "compound", "case", "fixed")
  /// Relations of what makes a phrase a predicate: nothing behind it is part of the phrase.
  private static let predicate = numbers("cop", "aux", "nsubj", "nsubj:pass", "expl", "csubj")

  private static func numbers(_ relations: String...) -> Set<UInt64> {
    Set(relations.map { DependencyTree.Relation($0).number })
  }
}
