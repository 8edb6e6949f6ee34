import Documents
import WordLists

/// The parse of a document, asked about the surroundings of a number.
struct QuantityTree {
  let document: Document
  let clauses: Clauses
  let tree: DependencyTree
  private let tags: [Tag]

  init(_ document: Document, _ clauses: Clauses) {
    (self.document, self.clauses, tree) = (document, clauses, clauses.tree)
    tags = document[Tag.self]
  }

  /// The tokens of the sentence of a token.
  func sentence(of token: Int) -> Range<Int> { document.sentences[Int(tree.sentences[token])].tokens }

  /// The lemma of a token in lower case.
  func lemma(_ token: Int) -> String {
    let text = document.string(token: token)
    return (tags.indices.contains(token) ? tags[token].lemma.lemma(of: text) : text).lowercased()
  }

  /// The word of a token in lower case; empty outside of a sentence.
  func word(_ token: Int, in sentence: Range<Int>) -> String {
    sentence.contains(token) ? document.string(token: token).lowercased() : ""
  }

  func isNoun(_ token: Int) -> Bool { tree.parts[token] == .noun || tree.parts[token] == .properNoun }

  func isVerb(_ token: Int) -> Bool { tree.parts[token] == .verb }

  /// True for a noun that can stand behind a number other than one.
  func isPlural(_ token: Int) -> Bool {
    tree.form(token) == .plural || QuantityWords.unmarkedPlurals.contains(hash: tree.shapes[token].low)
      || QuantityWords.unmarkedPlurals.contains(hash: tree.lemmas[token])
  }

  /// The preposition of a phrase.
  func preposition(of token: Int) -> Int? { tree.children(of: token).first { tree.has($0, .caseMarker) } }

  /// The head of a noun phrase that begins at a token: the last of its nouns; nil where there is none.
  func noun(from start: Int, in sentence: Range<Int>) -> Int? {
    var (found, at): (Int?, Int) = (nil, start)
    while at < min(sentence.upperBound, start + 7) {
      switch tree.parts[at] {
      case .noun, .properNoun: found = at
      case .adjective, .determiner, .numeral, .symbol: if found != nil { return found }
      case .adverb where found == nil: break
      case .pronoun where found == nil && tree.has(at, .owner): break
      case .verb
      where found == nil
        && (tree.form(at) == .pastParticiple || tree.form(at) == .gerund || tree.form(at) == .past):
        break
      case .punctuation
      where document.tokens[at].range.count == 1 && !document.tokens[at].spaceBefore
        && at + 1 < sentence.upperBound && !document.tokens[at + 1].spaceBefore:
        break
      default: return found
      }
      at += 1
    }
    return found
  }

  /// The token whose head is the predicate of its clause, from some token up, with the clause; nil for the head of a
  /// clause itself.
  func argument(of token: Int) -> (top: Int, clause: Int)? {
    guard let clause = clauses.clause(of: token) else { return nil }
    var top = token
    for _ in 0..<24 {
      guard let head = tree.head(of: top) else { return nil }
      if head == clauses[clause].head { return (top, clause) }
      top = head
    }
    return nil
  }

  /// What happens by a predicate with its complements: the class, and whether it counts people.
  func action(of head: Int) -> (name: String, isKnown: Bool, isOfPeople: Bool) {
    let own = lemma(head)
    for child in tree.children(of: head) where tree.parts[child] != .punctuation {
      let isComplement =
        tree.has(child, .particle) || tree.has(child, .object) || tree.has(child, .oblique)
        || tree.has(child, .modifier) || tree.has(child, .openClause) || tree.has(child, .compound)
      if isComplement, let action = QuantityWords.actions["\(own) \(lemma(child))"] {
        return (action.name, true, action.isOfPeople)
      }
    }
    // A place of the plan that the parser hung elsewhere: "taken to St. Brannoc Hospital".
    if let action = QuantityWords.actions[own] { return (action.name, true, action.isOfPeople) }
    return (own, false, false)
  }

  /// A participle or relative clause that says which things a noun names, without a comma before it.
  func restriction(of noun: Int) -> Int? {
    let attached = tree.children(of: noun).first { child in
      guard child > noun, tree.has(child, .nounClause) || tree.has(child, .relativeClause) else {
        return false
      }
      let first = max(noun + 1, min(Int(tree.lefts[child]), child))
      return (noun + 1...max(noun + 1, first)).allSatisfy { tree.parts[$0] != .punctuation }
    }
    if let attached { return attached }
    // "The 180 people still staying with relatives", whatever the parser made of it.
    let sentence = sentence(of: noun)
    var next = noun + 1
    if next < sentence.upperBound, tree.parts[next] == .adverb { next += 1 }
    return next < sentence.upperBound && tree.parts[next] == .verb && tree.form(next) == .gerund ? next : nil
  }
}
