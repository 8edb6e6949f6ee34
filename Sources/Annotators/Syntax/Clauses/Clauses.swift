package import Documents
import WordLists

/// The clauses of a document, with the clause of each token.
///
/// The layer has one element a document. Any parse gives clauses, also a bad one: each sentence with a token has at
/// least one. Times are linear in the number of tokens.
package struct Clauses: Annotation {
  /// The clauses in the reading order of their heads.
  package let all: [Clause]
  let tree: DependencyTree
  /// The index of the clause of each token.
  private let numbers: [Int32]
  /// The tokens by clause, and for each clause where its tokens begin there.
  private let members: [Int32]
  private let starts: [Int32]
  /// The first clause below each clause, and the next one below the same parent; -1 for none.
  private let firstBelow: [Int32]
  private let nextBeside: [Int32]

  /// The clauses in the document's layer, or else new ones.
  package static func of(_ document: Document) -> Clauses {
    document[Clauses.self].first ?? ClauseBuilder.clauses(of: DependencyTree.of(document))
  }

  init(_ all: [Clause], numbers: [Int32], tree: DependencyTree) {
    (self.all, self.numbers, self.tree) = (all, numbers, tree)
    var starts = [Int32](repeating: 0, count: all.count + 1)
    for number in numbers where number >= 0 { starts[Int(number) + 1] += 1 }
    for index in all.indices { starts[index + 1] += starts[index] }
    var next = starts
    var members = [Int32](repeating: 0, count: Int(starts[all.count]))
    for (token, number) in numbers.enumerated() where number >= 0 {
      members[Int(next[Int(number)])] = Int32(token)
      next[Int(number)] += 1
    }
    var firstBelow = [Int32](repeating: -1, count: all.count)
    var nextBeside = [Int32](repeating: -1, count: all.count)
    for index in all.indices.reversed() {
      guard let parent = all[index].parent else { continue }
      nextBeside[index] = firstBelow[parent]
      firstBelow[parent] = Int32(index)
    }
    (self.starts, self.members) = (starts, members)
    (self.firstBelow, self.nextBeside) = (firstBelow, nextBeside)
  }

  /// A clause by its index.
  package subscript(index: Int) -> Clause { all[index] }

  /// The index of the clause of a token; nil beyond the tokens of the document.
  package func clause(of token: Int) -> Int? {
    numbers.indices.contains(token) && numbers[token] >= 0 ? Int(numbers[token]) : nil
  }

  /// The index of the clause that governs some tokens: that of the first of them whose head is outside of them.
  package func clause(governing tokens: Range<Int>) -> Int? {
    guard !tokens.isEmpty, numbers.indices.contains(tokens.lowerBound), tokens.upperBound <= numbers.count
    else {
      return nil
    }
    let head = tree.head(among: tokens)
    guard let own = clause(of: head) else { return nil }
    // An expression that the parser took for a clause is none.
    if all[own].head == head, all[own].form == .verbless, let above = tree.head(of: head) {
      return clause(of: above)
    }
    return own
  }

  /// The index of the clause that governs a range of bytes.
  package func clause(governing range: TextRange) -> Int? {
    clause(governing: tree.document.tokens(in: range))
  }

  /// The tokens of a clause alone, in reading order: without those of any other clause.
  package func ownTokens(of index: Int) -> [Int] {
    members[Int(starts[index])..<Int(starts[index + 1])].map { Int($0) }
  }

  /// The indices of the clauses right below a clause, in reading order.
  package func below(_ index: Int) -> [Int] {
    var found: [Int] = []
    var next = firstBelow[index]
    while next >= 0 {
      found.append(Int(next))
      next = nextBeside[Int(next)]
    }
    return found
  }

  // MARK: Chains of predicates

  /// The clauses from one down through its open complements: "agreed", "to meet"; the last names the event.
  package func chain(of index: Int) -> [Int] {
    var chain = [index]
    while chain.count < Clauses.longestChain, let last = chain.last,
      let open = below(last).first(where: { all[$0].relation == .open })
    {
      chain.append(open)
    }
    return chain
  }

  /// The clause at the top of a chain of open complements: that of "agreed" for "to meet".
  package func top(of index: Int) -> Int {
    var top = index
    for _ in 0..<Clauses.longestChain {
      let first = first(of: top)
      guard all[first].relation == .open, let parent = all[first].parent else { return top }
      top = parent
    }
    return top
  }

  /// The first of the clauses that are coordinated with a clause.
  package func first(of index: Int) -> Int {
    var first = index
    for _ in 0..<Clauses.longestChain {
      guard all[first].relation == .coordinate, let parent = all[first].parent else { return first }
      first = parent
    }
    return first
  }

  /// How many predicates are followed from one to the next.
  static let longestChain = 12

  // MARK: Tokens

  /// The tokens of the predicate of a clause, in reading order: auxiliaries, negation, head and particle.
  package func predicate(of index: Int) -> [Int] {
    let head = all[index].head
    let parts = tree.children(of: head).filter { child in
      tree.has(child, .auxiliary) || tree.has(child, .passive) || tree.has(child, .copula)
        || tree.has(child, .particle)
        || tree.has(child, .modifier) && ClauseWords.negations.contains(hash: tree.shapes[child].low)
        || tree.has(child, .marker) && tree.shapes[child].low == ClauseWords.to
    }
    return (parts + [head]).sorted()
  }

  /// The tokens that show a clause, as ranges in reading order: its own and those of clauses that are parts of it.
  ///
  /// Parts are open complements, participles and infinitives at its nouns, infinitives of purpose, clauses that are
  /// its subject, and complements that are no report; not relative and other adverbial clauses, nor coordinated ones.
  /// Conjunctions, commas and other marks at the ends of each range are left out; names and quoted words are whole.
  package func spans(of index: Int) -> [Range<Int>] {
    var tokens: [Int] = []
    var parts = [index]
    while let part = parts.popLast() {
      tokens += ownTokens(of: part)
      parts += below(part).filter { isPart($0) }
    }
    tokens.sort()
    var spans: [Range<Int>] = []
    for token in tokens {
      if let last = spans.last, last.upperBound == token {
        spans[spans.count - 1] = last.lowerBound..<token + 1
      } else if let last = spans.last, last.upperBound < token, isGap(last.upperBound..<token) {
        spans[spans.count - 1] = last.lowerBound..<token + 1
      } else {
        spans.append(token..<token + 1)
      }
    }
    return spans.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// True for a clause that is shown as a part of the one above it.
  private func isPart(_ index: Int) -> Bool {
    let clause = all[index]
    switch clause.relation {
    case .open, .nominal, .subject: return true
    case .adverbial: return clause.form == .infinitive
    case .complement: return clause.parent.map { !all[$0].isReporting } ?? false
    case .main, .relative, .coordinate, .parataxis, .other: return false
    }
  }

  /// All tokens from the first to the last of the subtree of a clause, names and quoted words whole.
  package func extent(of index: Int) -> Range<Int> {
    let head = all[index].head
    let sentence =
      tree.document.sentences.indices.contains(all[index].sentence)
      ? tree.document.sentences[all[index].sentence].tokens : 0..<tree.words.count
    let whole = Int(tree.lefts[head])..<Int(tree.rights[head]) + 1
    return widened(trimmed(whole.clamped(to: sentence)), in: sentence)
  }

  /// True for tokens between two parts of a clause that are only marks or the rest of a name.
  private func isGap(_ tokens: Range<Int>) -> Bool {
    tokens.count <= 3
      && tokens.allSatisfy {
        tree.parts[$0] == .punctuation || tree.names[$0] != 0 && tree.names[$0] == tree.names[$0 - 1]
      }
  }

  /// Some tokens without marks and conjunctions at their ends.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start < end, isLoose(start) { start += 1 }
    while end > start, isLoose(end - 1) { end -= 1 }
    return start..<end
  }

  private func isLoose(_ token: Int) -> Bool {
    guard tree.parts.indices.contains(token) else { return false }
    return tree.document.tokens[token].kind == .punctuation && !tree.isBracketOrSign(token)
      || tree.has(token, .coordinator)
  }

  /// Some tokens with the rest of the names and of the short quoted words that they cut.
  private func widened(_ tokens: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty else { return tokens }
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start > sentence.lowerBound, tree.names[start] != 0, tree.names[start] == tree.names[start - 1],
      tree.continuesName(start)
    {
      start -= 1
    }
    while end < sentence.upperBound, tree.names[end - 1] != 0, tree.names[end] == tree.names[end - 1],
      tree.continuesName(end)
    {
      end += 1
    }
    for span in [tree.quoted[start], tree.quoted[end - 1]] where span >= 0 {
      let outer = tree.spans[Int(span)].outer.clamped(to: sentence)
      guard !outer.isEmpty, outer.lowerBound < start || outer.upperBound > end else { continue }
      (start, end) = (min(start, outer.lowerBound), max(end, outer.upperBound))
    }
    return start..<end
  }
}
