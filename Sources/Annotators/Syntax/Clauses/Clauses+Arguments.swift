import Documents
import WordLists

extension Clauses {
  /// The participants of a clause with their roles, in reading order; those that another clause names come first.
  ///
  /// The subject of a passive is its undergoer, "by …" behind it its actor. A clause without a subject takes that of
  /// the predicate above (its object behind "asked him to"), of the first of coordinated predicates, or the noun that
  /// it modifies; a relative pronoun stands for that noun.
  package func arguments(of index: Int) -> [ClauseArgument] {
    let clause = all[index]
    var found: [ClauseArgument] = []
    var hasSubject = false
    for child in tree.children(of: clause.head) {
      if tree.isSubject(child) {
        let noun = antecedent(of: child, index)
        let role: ClauseArgument.Role =
          clause.isPassive || tree.has(child, .passiveSubject) ? .undergoer : .actor
        // Two subjects are one too many: the second is often a day that the parser took for one.
        if !hasSubject {
          found.append(ClauseArgument(role: role, head: noun ?? child, isShared: noun != nil))
        }
        hasSubject = true
      } else if tree.has(child, .object) {
        let noun = antecedent(of: child, index)
        found.append(ClauseArgument(role: .undergoer, head: noun ?? child, isShared: noun != nil))
      } else if tree.has(child, .indirectObject) {
        found.append(ClauseArgument(role: .recipient, head: child))
      } else if tree.has(child, .agent) {
        found.append(ClauseArgument(role: .actor, head: child, preposition: preposition(of: child)))
      } else if tree.has(child, .oblique) {
        let preposition = preposition(of: child)
        let isAgent = clause.isPassive && preposition.map { tree.shapes[$0].low == Self.by } ?? false
        if isAgent, tree.names[child] != 0 || isAnimate(child) {
          found.append(ClauseArgument(role: .actor, head: child, preposition: preposition))
        } else if let preposition {
          found.append(ClauseArgument(role: .oblique, head: child, preposition: preposition))
        }
      }
    }
    if !hasSubject, let subject = bareSubject(of: index) {
      found.insert(ClauseArgument(role: clause.isPassive ? .undergoer : .actor, head: subject), at: 0)
    } else if !hasSubject, let subject = sharedSubject(of: index) {
      let role: ClauseArgument.Role = clause.isPassive ? .undergoer : .actor
      found.insert(ClauseArgument(role: role, head: subject, isShared: true), at: 0)
    }
    return found
  }

  /// The head of the phrase with a role in a clause; nil without one.
  package func argument(of index: Int, _ role: ClauseArgument.Role) -> Int? {
    arguments(of: index).first { $0.role == role }?.head
  }

  private static let by = WordHash.of("by")

  private func preposition(of token: Int) -> Int? {
    tree.children(of: token).first { tree.has($0, .caseMarker) }
  }

  /// True for a noun for a person or an organisation, which can be the actor of a passive.
  private func isAnimate(_ token: Int) -> Bool {
    PersonNouns.all.contains(hash: tree.lemmas[token])
      || OrganizationNouns.all.contains(hash: tree.lemmas[token])
      || tree.parts[token] == .pronoun
  }

  /// The noun that a relative pronoun stands for; nil for other words.
  private func antecedent(of token: Int, _ index: Int) -> Int? {
    guard ClauseWords.relatives.contains(hash: tree.shapes[token].low) else { return nil }
    let clause = all[first(of: index)]
    guard clause.relation == .relative || clause.relation == .nominal else { return nil }
    return tree.head(of: clause.head)
  }

  /// The subject that a clause without one shares with another.
  private func sharedSubject(of index: Int) -> Int? {
    var index = index
    for _ in 0..<Clauses.longestChain {
      let clause = all[index]
      guard let above = tree.head(of: clause.head), let parent = clause.parent else { return nil }
      switch clause.relation {
      case .relative, .nominal:
        // An infinitive at a noun has its subject elsewhere: "a plan to close the mine".
        return clause.form == .infinitive || !isNominal(above) ? nil : above
      case .open:
        if ClauseWords.asking.contains(hash: tree.lemmas[all[parent].head]),
          let object = tree.children(of: all[parent].head).first(where: {
            tree.has($0, .object) || tree.has($0, .indirectObject)
          })
        {
          return object
        }
      case .coordinate: break
      case .adverbial: if clause.form == .finite { return nil }
      default: return nil
      }
      index = parent
      if let own = ownSubject(of: index) { return antecedent(of: own, index) ?? own }
    }
    return nil
  }

  /// The noun without an article at the start of a sentence that the parser has taken for a verb, which is the subject
  /// of the finite clause behind it: "Work on the road will begin".
  package func bareSubject(of index: Int) -> Int? {
    let clause = all[index]
    guard clause.form == .finite, clause.relation == .coordinate || clause.relation == .adverbial,
      let parent = clause.parent, ownSubject(of: parent) == nil, ownSubject(of: index) == nil,
      tree.document.sentences.indices.contains(clause.sentence)
    else { return nil }
    let first = tree.document.sentences[clause.sentence].tokens.lowerBound
    let head = all[parent].head
    guard head == first, head < clause.head, tree.parts[head] == .verb,
      !tree.children(of: head).contains(where: { tree.has($0, .object) || tree.has($0, .auxiliary) }),
      !tree.children(of: clause.head).contains(where: {
        tree.has($0, .marker) || tree.has($0, .coordinator) || tree.has($0, .modifier) && $0 < clause.head
      }),
      !(head..<clause.head).contains(where: { tree.document.tokens[$0].kind == .punctuation })
    else { return nil }
    return head
  }

  private func ownSubject(of index: Int) -> Int? {
    tree.children(of: all[index].head).first { tree.isSubject($0) }
  }

  private func isNominal(_ token: Int) -> Bool {
    switch tree.parts[token] {
    case .noun, .properNoun, .pronoun, .numeral, .determiner: true
    default: false
    }
  }
}
