import Documents
import WordLists

/// Tells whether a clause is told as a fact, and which of its words make it worth checking.
struct CheckableClauseReader {
  private let clauses: Clauses
  private let tree: DependencyTree
  private let document: Document
  /// True for the tokens of names, and of descriptions and pronouns that mean a named one.
  private let isNamed: [Bool]
  /// The bytes of the paragraphs of the body.
  private let body: [TextRange]

  init(_ clauses: Clauses, _ document: Document) {
    self.clauses = clauses
    self.document = document
    tree = clauses.tree
    var isNamed = [Bool](repeating: false, count: document.tokens.count)
    for entity in document[Entity.self] {
      for mention in entity.mentions {
        for token in mention.tokens where isNamed.indices.contains(token) { isNamed[token] = true }
      }
    }
    self.isNamed = isNamed
    body = document.paragraphs.filter { $0.role == .body || $0.role == .dateline }.map(\.range)
  }

  /// True for a clause that is told as a fact about a subject, and that is no report by itself.
  func isFactual(_ index: Int) -> Bool {
    let clause = clauses[index]
    guard clause.modality == .asserted, !clause.isReporting, clause.form != .verbless,
      clause.tense == .past || clause.tense == .present, isInBody(clause.sentence)
    else { return false }
    var above: Int? = index
    // "hoped that", "is sorry that": what stands below is what somebody thinks or feels.
    for _ in 0..<Clauses.longestChain {
      guard let part = above else { break }
      if Self.opinions.contains(hash: tree.lemmas[clauses[part].head]) { return false }
      switch clauses[part].relation {
      case .complement, .open, .coordinate: above = clauses[part].parent
      case .adverbial:
        // "expects it to rise because …": the reason for what is not so yet.
        above = clauses[part].parent
        if let above, clauses[above].modality != .asserted { return false }
      default: above = nil
      }
    }
    return subject(of: index) != nil
  }

  private func isInBody(_ sentence: Int) -> Bool {
    let start = document.sentences[sentence].range.start
    var (low, high) = (0, body.count)
    while low < high {
      let middle = (low + high) / 2
      if body[middle].end <= start { low = middle + 1 } else { high = middle }
    }
    return low < body.count && body[low].start <= start
  }

  /// The head of the phrase of the subject; nil without one, and for "I", "you" and pronouns that mean nobody known.
  private func subject(of index: Int) -> Int? {
    let arguments = clauses.arguments(of: index)
    let role: ClauseArgument.Role = clauses[index].isPassive ? .undergoer : .actor
    guard let head = arguments.first(where: { $0.role == role })?.head else { return nil }
    return tree.parts[head] != .pronoun || isNamed[head] ? head : nil
  }

  /// The words of a clause that make it worth checking; empty where there are none but the name of its subject.
  func signs(of index: Int, quantities: ArraySlice<Quantity>) -> [CheckableSentence.Sign] {
    let clause = clauses[index]
    var tokens = clauses.ownTokens(of: index)
    for part in clauses.below(index)
    where clauses[part].relation == .open || clauses[part].relation == .nominal {
      tokens += clauses.ownTokens(of: part)
    }
    tokens.sort()
    var signs: [CheckableSentence.Sign] = []
    func add(_ reason: CheckableSentence.Reason, _ token: Int) {
      signs.append(CheckableSentence.Sign(reason, document.tokens[token].range))
    }
    var figureEnd = 0
    for token in tokens {
      let range = document.tokens[token].range
      if let figure = Self.figure(startingAt: range.start, in: quantities) {
        signs.append(CheckableSentence.Sign(.figure, figure.range))
        figureEnd = figure.range.end
      } else if range.start >= figureEnd, let reason = reason(at: token, in: index) {
        add(reason, token)
      }
      if signs.count == Self.mostSigns { break }
    }
    let subject = subject(of: index)
    for argument in clauses.arguments(of: index)
    where argument.preposition == nil && Self.policies.contains(hash: tree.lemmas[argument.head]) {
      add(.rule, argument.head)
    }
    if signs.isEmpty { return [] }
    if Self.rulings.contains(hash: tree.lemmas[clause.head]), tree.parts[clause.head] == .verb {
      add(.rule, clause.head)
    }
    if let subject, isNamed[subject] { add(.subject, subject) }
    return signs
  }

  /// The figure that begins at a byte; the figures are sorted.
  private static func figure(startingAt start: Int, in quantities: ArraySlice<Quantity>) -> Quantity? {
    var (low, high) = (quantities.startIndex, quantities.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if quantities[middle].range.start < start { low = middle + 1 } else { high = middle }
    }
    return low < quantities.endIndex && quantities[low].range.start == start ? quantities[low] : nil
  }

  /// Why one word of a clause makes it worth checking, if it does.
  private func reason(at token: Int, in index: Int) -> CheckableSentence.Reason? {
    let (head, low, lemma) = (clauses[index].head, tree.shapes[token].low, tree.lemmas[token])
    if low == Self.than { return .comparison }
    if token == head, tree.parts[token] == .verb {
      // "declined to comment" is no change.
      if Self.changes.contains(hash: lemma),
        !clauses.below(index).contains(where: { clauses[$0].relation == .open })
      {
        return .change
      }
      if Self.rulings.contains(hash: lemma) { return .rule }
    }
    if Self.causes.contains(hash: lemma) || Self.causes.contains(hash: low) {
      let isLinking: Bool =
        switch tree.parts[token] {
        // "is due to reopen": no reason.
        case .adposition, .subordinator, .adjective, .adverb: token != head && !precedesInfinitive(token)
        case .verb: lemma != Self.lead || leadsTo(token)
        default: false
        }
      if isLinking { return .cause }
    }
    if tree.form(token) == .superlative, tree.parts[token] == .adjective { return .record }
    guard Self.records.contains(hash: low) else { return nil }
    // "was the first woman to", "never": what is said of the subject, and no "first" by the way.
    let isPredicate =
      tree.head(of: token) == head && tree.children(of: head).contains { tree.has($0, .copula) }
    return isPredicate || tree.parts[token] == .adverb && tree.head(of: token) == head ? .record : nil
  }

  /// True for the "due" of "due to reopen".
  private func precedesInfinitive(_ token: Int) -> Bool {
    token + 2 < tree.parts.count && tree.shapes[token + 1].low == ClauseWords.to
      && (tree.parts[token + 2] == .verb || tree.parts[token + 2] == .auxiliary)
  }

  /// True for the "led" of "led to".
  private func leadsTo(_ token: Int) -> Bool {
    tree.children(of: token).contains { child in
      tree.has(child, .oblique)
        && tree.children(of: child).contains {
          tree.has($0, .caseMarker) && tree.shapes[$0].low == ClauseWords.to
        }
    }
  }

  /// So many words of a clause are enough to say why it is worth checking.
  private static let mostSigns = 12
  private static let opinions = WordSet(WordList("claims/opinions"))
  private static let causes = WordSet(WordList("claims/causes"))
  private static let changes = WordSet(WordList("claims/changes"))
  private static let records = WordSet(WordList("claims/records"))
  private static let policies = WordSet(WordList("claims/policies"))
  private static let rulings = WordSet(WordList("claims/ruling-verbs"))
  private static let than = WordHash.of("than")
  private static let lead = WordHash.of("lead")
}
