import Documents
import WordLists

/// Which words of a sentence show an event: its clause without the clauses below it, and without the frame that
/// reports it.
struct EventExtent {
  private let document: Document
  private let clauses: Clauses
  private let tree: DependencyTree
  private let phrases: NounPhrase

  init(_ document: Document, _ clauses: Clauses) {
    (self.document, self.clauses, tree) = (document, clauses, clauses.tree)
    phrases = NounPhrase(clauses.tree)
  }

  /// The bytes of a clause.
  ///
  /// A relative clause begins with the noun that it modifies. What stands between two parts of a clause belongs to it
  /// if it is a clause that modifies one of its nouns, and not if it reports it.
  func range(of index: Int) -> TextRange {
    let clause = clauses[index]
    let sentence = document.sentences[clause.sentence].tokens
    let spans = clauses.spans(of: index)
    guard let middle = spans.firstIndex(where: { $0.contains(clause.head) }) else {
      return document.range(ofTokens: clause.head..<clause.head + 1)
    }
    var tokens = spans[middle]
    for span in spans[..<middle].reversed() {
      guard isInside(span.upperBound..<tokens.lowerBound, of: index) else { break }
      tokens = span.lowerBound..<tokens.upperBound
    }
    for span in spans[(middle + 1)...] {
      guard isInside(tokens.upperBound..<span.lowerBound, of: index) else { break }
      tokens = tokens.lowerBound..<span.upperBound
    }
    tokens = tokens.lowerBound..<withoutAside(tokens, clause.head)
    if let start = startOfSubject(of: index, before: tokens.lowerBound) { tokens = start..<tokens.upperBound }
    if let noun = antecedent(of: index), noun < tokens.lowerBound {
      tokens = start(of: noun, before: tokens.lowerBound)..<tokens.upperBound
    } else if tokens.count > 1, PredicateReader.relatives.contains(hash: tree.shapes[tokens.lowerBound].low),
      clause.relation == .relative
    {
      tokens = tokens.dropFirst()
    }
    return finished(tokens, in: sentence)
  }

  /// Where the subject of a clause begins that the parser has in another clause: the noun at the start of the
  /// sentence, or the subject that it shares with the clause right before it, if no time stands between: "the cabinet
  /// met twice and would decide this week".
  private func startOfSubject(of index: Int, before start: Int) -> Int? {
    if let noun = clauses.bareSubject(of: index), noun < start { return noun }
    guard clauses[index].relation == .coordinate, clauses[index].form == .finite,
      let subject = clauses.arguments(of: index).first(where: { $0.role != .oblique && $0.isShared })
    else { return nil }
    let first = phrases.tokens(of: subject.head).lowerBound
    guard first < start, start - first <= EventExtent.farthestSubject,
      tree.sentences[first] == tree.sentences[start]
    else { return nil }
    let between = document.range(ofTokens: first..<start)
    return document[TimeExpression.self].contains { $0.range.overlaps(between) } ? nil : first
  }

  /// The first token of the phrase of a noun that a clause modifies; of a long one the name right before the clause.
  private func start(of noun: Int, before clause: Int) -> Int {
    let start = phrases.tokens(of: noun).lowerBound
    guard clause - start > EventExtent.longestPhrase else { return start }
    var first = clause
    while first > start, document.tokens[first - 1].kind == .punctuation { first -= 1 }
    guard first > start, tree.names[first - 1] != 0, !isOpeningBracket(max(first - 2, 0)) else {
      return start
    }
    first -= 1
    while first > start, tree.names[first - 1] != 0, tree.continuesName(first) { first -= 1 }
    return first
  }

  /// The end of a clause without an apposition, a further measure of time or the like behind its last comma.
  private func withoutAside(_ tokens: Range<Int>, _ head: Int) -> Int {
    let last = tokens.upperBound - 1
    guard head < last,
      let comma = (head + 1..<last).last(where: { document.tokens[$0].kind == .punctuation && isComma($0) })
    else { return tokens.upperBound }
    let times = document[TimeExpression.self].map(\.range)
    let tail = document.range(ofTokens: comma + 1..<tokens.upperBound)
    // A day behind a comma, as in "on Friday, Oct. 18", is the time itself.
    let isTime = times.contains { $0.start < tail.start && $0.end > tail.start }
    if isTime { return tokens.upperBound }
    let isAside = (comma + 1..<tokens.upperBound).contains { token in
      (comma...comma + 1).contains(Int(tree.lefts[token])) && Int(tree.rights[token]) >= last
        && (tree.has(token, .apposition) || tree.has(token, .time) || tree.has(token, .dependent)
          || tree.has(token, .list) || tree.has(token, .modifier))
    }
    return isAside ? comma : tokens.upperBound
  }

  private func isComma(_ token: Int) -> Bool { isMark(token, UInt8(ascii: ",")) }

  private func isOpeningBracket(_ token: Int) -> Bool { isMark(token, UInt8(ascii: "(")) }

  private func isMark(_ token: Int, _ mark: UInt8) -> Bool {
    let range = document.tokens[token].range
    return range.count == 1 && document.text[range.start] == mark
  }

  /// The bytes of an act of saying with what is said: "said on Tuesday that the alarm was off".
  func statement(_ frame: Int, _ content: [Int]) -> TextRange {
    content.reduce(range(of: frame)) { $0.union(range(of: $1)) }
  }

  /// The bytes of a clause with all clauses below it.
  func whole(of index: Int) -> TextRange {
    let sentence = document.sentences[clauses[index].sentence].tokens
    return finished(clauses.extent(of: index), in: sentence)
  }

  /// The bytes of the phrase of a noun with its time.
  func range(ofNoun noun: Int, time: TextRange) -> TextRange {
    let sentence = document.sentences[Int(tree.sentences[noun])].tokens
    let tokens = phrases.tokens(of: noun)
    let inTime = document.tokens(in: time)
    let first = min(tokens.lowerBound, inTime.lowerBound)
    return finished(max(first, sentence.lowerBound)..<max(tokens.upperBound, inTime.upperBound), in: sentence)
  }

  /// True for tokens between parts of a clause that can be shown with it.
  private func isInside(_ gap: Range<Int>, of index: Int) -> Bool {
    gap.allSatisfy { token in
      if tree.parts[token] == .punctuation { return true }
      guard var other = clauses.clause(of: token) else { return true }
      for _ in 0..<8 {
        if other == index { return true }
        switch clauses[other].relation {
        case .relative, .nominal, .open, .other: break
        case .complement where !clauses[index].isReporting: break
        default: return false
        }
        guard let parent = clauses[other].parent else { return false }
        other = parent
      }
      return false
    }
  }

  /// The noun that a relative clause, or a participle, modifies.
  private func antecedent(of index: Int) -> Int? {
    let clause = clauses[clauses.first(of: index)]
    guard clause.relation == .relative || clause.relation == .nominal, clauses.first(of: index) == index
    else {
      return nil
    }
    // "Told the people in the hall that they could go" has no relative clause, wherever the parser has it.
    let hasConjunction = tree.children(of: clause.head).contains { child in
      tree.has(child, .marker) && !PredicateReader.relatives.contains(hash: tree.shapes[child].low)
        || tree.has(child, .marker) && tree.children(of: clause.head).contains { tree.has($0, .subject) }
    }
    return hasConjunction ? nil : tree.head(of: clause.head)
  }

  /// The bytes of tokens without marks and conjunctions at their ends, after a dateline, with quotation marks and
  /// brackets in pairs.
  private func finished(_ tokens: Range<Int>, in sentence: Range<Int>) -> TextRange {
    var (start, end) = (
      max(tokens.lowerBound, sentence.lowerBound), min(tokens.upperBound, sentence.upperBound)
    )
    let number = Int(tree.sentences[min(max(start, 0), tree.sentences.count - 1)])
    if start == sentence.lowerBound {
      let floor = EventTimes.dateline(of: number, tree)
      if floor < end { start = floor }
    }
    trim(&start, &end)
    pairBrackets(start, &end, sentence)
    pairQuotes(&start, &end, sentence)
    // Words that are quoted as a whole stand without their marks.
    if end - start > 2, isQuote(start), isQuote(end - 1) {
      (start, end) = (start + 1, end - 1)
      trim(&start, &end)
    }
    return document.range(ofTokens: start..<max(start + 1, end))
  }

  private func trim(_ start: inout Int, _ end: inout Int) {
    while start < end - 1, isLoose(start) || isConjunction(start) { start += 1 }
    while end > start + 1, isLoose(end - 1) || tree.parts[end - 1] == .coordinator { end -= 1 }
    // A sentence ends in a stop that is no part of a clause; one of an abbreviation belongs to its word.
    if end > start + 1, document.string(token: end - 1) == "." { end -= 1 }
  }

  /// True for a conjunction before a clause: "before", "that", "when".
  private func isConjunction(_ token: Int) -> Bool {
    switch tree.parts[token] {
    case .subordinator, .adposition, .adverb: break
    default: return false
    }
    return tree.has(token, .marker)
      || tree.has(token, .modifier) && EventWords.simultaneous.contains(hash: tree.shapes[token].low)
  }

  private func isLoose(_ token: Int) -> Bool {
    tree.has(token, .coordinator)
      || document.tokens[token].kind == .punctuation && !tree.isBracketOrSign(token)
  }

  private func pairBrackets(_ start: Int, _ end: inout Int, _ sentence: Range<Int>) {
    var depth = 0
    for token in start..<end where document.tokens[token].range.count == 1 {
      switch document.text[document.tokens[token].range.start] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
    }
    guard depth > 0 else { return }
    for token in end..<min(end + EventExtent.reach, sentence.upperBound) {
      let range = document.tokens[token].range
      if range.count == 1, document.text[range.start] == UInt8(ascii: ")") {
        end = token + 1
        return
      }
    }
  }

  private func pairQuotes(_ start: inout Int, _ end: inout Int, _ sentence: Range<Int>) {
    guard (start..<end).count(where: { isQuote($0) }) % 2 == 1 else { return }
    if let close = (end..<min(end + 3, sentence.upperBound)).first(where: { isQuote($0) }) {
      end = close + 1
    } else if let open = (max(start - 2, sentence.lowerBound)..<start).first(where: { isQuote($0) }) {
      start = open
    } else if isQuote(start), end - start > 1 {
      start += 1
    } else if isQuote(end - 1), end - start > 1 {
      end -= 1
    }
  }

  private func isQuote(_ token: Int) -> Bool { document.tokens[token].kind == .quotationMark }

  /// The most tokens of a phrase before a relative clause that are shown.
  private static let longestPhrase = 8

  /// The most tokens from a shared subject to the clause that is shown with it.
  private static let farthestSubject = 8

  /// How far behind a clause a bracket may close.
  private static let reach = 8
}
