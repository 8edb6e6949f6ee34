import Documents
import WordLists

/// Finds what happens to the things that a number counts.
struct CountedActions {
  /// A predicate with its class.
  struct Found {
    var token: Int
    var name: String
    var isNegated: Bool
    var rule: String
    /// The token of who does it to what is counted, where the predicate says little of it: who won 40 seats.
    var actor: Int?
  }

  let words: QuantityTree
  private var tree: DependencyTree { words.tree }
  private var clauses: Clauses { words.clauses }

  /// The predicate of a number: that of the words which count, or else that of its clause.
  func action(of counted: CountedNouns.Found) -> Found? {
    if let predicate = counted.predicate {
      let action = words.action(of: predicate)
      let last = clauses.clause(of: predicate).map { chain(from: $0, at: predicate) } ?? predicate
      let name = last == predicate ? action.name : words.action(of: last).name
      return Found(
        token: last,
        name: name,
        isNegated: isNegated(predicate),
        rule: counted.isTally ? "what the count is of" : "the predicate of the number"
      )
    }
    if counted.isTally { return nil }
    let restriction = counted.head.flatMap { words.restriction(of: $0) }
    let main = main(of: counted.anchor)
    // "Twelve people drowned, Keller told the paper": only the words tell that they drowned.
    if main.map({ QuantityWords.telling.contains(hash: tree.lemmas[$0.token]) }) ?? (restriction == nil),
      let behind = verb(behind: counted)
    {
      return behind
    }
    guard let main else { return restriction.map { found($0, "the clause that says which of them") } }
    if let restriction, !words.action(of: main.token).isKnown {
      let isDefinite =
        counted.head.map { head in
          tree.children(of: head).contains { tree.has($0, .owner) || words.lemma($0) == "the" }
        } ?? false
      if words.action(of: restriction).isKnown || isDefinite || main.isWeak {
        return found(restriction, "the clause that says which of them")
      }
    }
    return Found(
      token: main.token,
      name: main.name,
      isNegated: main.isNegated,
      rule: main.rule,
      actor: main.actor
    )
  }

  /// The verb right behind a noun that is counted, over auxiliaries and adverbs; nil for a verb of saying.
  private func verb(behind counted: CountedNouns.Found) -> Found? {
    guard let head = counted.head, head == counted.anchor else { return nil }
    let sentence = words.sentence(of: head)
    var at = head + 1
    while at < sentence.upperBound, tree.parts[at] == .auxiliary || tree.parts[at] == .adverb { at += 1 }
    guard at < sentence.upperBound else { return nil }
    let rule = "the verb behind the number"
    let word = words.word(at, in: sentence)
    guard tree.parts[at] == .verb else {
      // "Twelve people drowned": taken for an adjective.
      guard tree.parts[at] == .adjective, word.hasSuffix("ed") else { return nil }
      let stems = [String(word.dropLast(2)), String(word.dropLast())]
      let action = stems.lazy.compactMap { QuantityWords.actions[$0] }.first { $0.isOfPeople }
      return action.map { Found(token: at, name: $0.name, isNegated: false, rule: rule) }
    }
    if QuantityWords.telling.contains(hash: tree.lemmas[at]) { return nil }
    switch tree.form(at) {
    case .past, .present, .thirdPerson: return found(at, rule)
    case .pastParticiple: return words.action(of: at).isOfPeople ? found(at, rule) : nil
    default: return nil
    }
  }

  private func found(_ token: Int, _ rule: String) -> Found {
    Found(token: token, name: words.action(of: token).name, isNegated: isNegated(token), rule: rule)
  }

  private func isNegated(_ token: Int) -> Bool {
    guard let clause = clauses.clause(of: token), clauses[clause].head == token else { return false }
    // "None of the three died", "Not one of the twelve died"
    return clauses[clause].isNegated
      || tree.children(of: token).contains {
        tree.isSubject($0)
          && (Self.nobody.contains(hash: tree.shapes[$0].low)
            || QuantityWords.not.contains(hash: tree.shapes[Int(tree.lefts[$0])].low))
      }
  }

  private static let nobody = WordSet(words: ["none", "neither"])

  /// The end of a chain of predicates that begins with a token: "had to leave".
  private func chain(from clause: Int, at token: Int) -> Int {
    guard clauses[clause].head == token,
      clauses[clause].isPassive || !ClauseWords.asking.contains(hash: tree.lemmas[token])
    else { return token }
    return clauses.chain(of: clause).last.map { clauses[$0].head } ?? token
  }

  /// True for those according to whom something is so, to whom nothing happens.
  private func isSource(_ token: Int) -> Bool {
    guard let preposition = words.preposition(of: token) else {
      return tree.shapes[token].low == ClauseWords.according
    }
    return [preposition, max(0, preposition - 1)].contains { tree.shapes[$0].low == ClauseWords.according }
  }

  /// The predicate of the clause of a token, and its part in it.
  private func main(of token: Int) -> (
    token: Int, name: String, isNegated: Bool, isWeak: Bool, rule: String, actor: Int?
  )? {
    guard let (top, clause) = words.argument(of: token), !isSource(top) else { return nil }
    // "The death of 40 people", "the evacuation of 240 people".
    if top != token, let owner = tree.head(of: token), tree.has(token, .nounModifier), words.isNoun(owner) {
      let action = words.action(of: owner)
      if action.isKnown { return (owner, action.name, false, false, "the noun that it completes", nil) }
    }
    let head = clauses[clause].head
    guard words.isVerb(head) || tree.parts[head] == .adjective || tree.parts[head] == .auxiliary else {
      return nil
    }
    let argument = clauses.arguments(of: clause).first { $0.head == top }
    let isSubject =
      argument.map { $0.role == .actor || $0.role == .undergoer && !tree.has(top, .object) } ?? false
    // What somebody tells of, or announces, is said and no more.
    if !isSubject, argument?.role != .recipient, QuantityWords.telling.contains(hash: tree.lemmas[head]) {
      return nil
    }
    // Who was told to leave leaves; who is said to have left has left.
    let last = isSubject ? chain(from: clause, at: head) : head
    let action = words.action(of: last)
    let isNegated = clauses.clause(of: last).map { clauses[$0].isNegated } ?? clauses[clause].isNegated
    let isWeak = clauses[clause].isReporting || tree.parts[head] != .verb
    var name = action.name
    var rule = "the predicate of its clause"
    if let argument {
      switch argument.role {
      case .actor:
        rule = "the predicate of which it is the subject"
        // "Twenty gunmen killed three people": who does it is told from whom it is done to.
        if let object = tree.children(of: last).first(where: { tree.has($0, .object) }), object != top,
          QuantityWords.actions["\(words.lemma(last)) \(words.lemma(object))"] == nil, words.isNoun(object),
          tree.names[object] == 0
        {
          name = words.lemma(last) + " " + words.lemma(object)
        }
      case .undergoer:
        rule =
          isSubject
          ? "the passive predicate of which it is the subject" : "the predicate of which it is the object"
      case .recipient: rule = "the predicate of which it is the indirect object"
      case .oblique:
        if let preposition = argument.preposition, !action.isOfPeople,
          !(action.isKnown && tree.shapes[preposition].low == QuantityWords.by)
        {
          rule = "the predicate with \"\(words.lemma(preposition))\""
          name = words.lemma(last) + " " + words.lemma(preposition)
        }
      }
    }
    let actor = isSubject || action.isOfPeople ? nil : clauses.argument(of: clause, .actor)
    return (last, name, isNegated, isWeak, rule, actor)
  }
}
