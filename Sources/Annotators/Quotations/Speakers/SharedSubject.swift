import Documents
import WordLists

/// The noun phrase whose act a word tells of: its own subject, or the one that it shares with a word above it.
///
/// In "The mayor met Roe and promised to help, warning that …" the mayor promises, helps and warns; in "made a claim"
/// whoever makes it claims.
struct SharedSubject {
  /// The head of the phrase.
  let token: Int
  /// The number of words between it and the word: 0 for a subject of its own.
  let steps: Int
  /// The relation by which the word shares it; 0 for a subject of its own.
  let relation: UInt64

  /// The subject of a word; nil where the tree has none.
  init?(of word: Int, in tree: DependencyTree) {
    var (current, relation) = (word, UInt64(0))
    for steps in 0..<Self.mostSteps {
      if let own = Self.subject(of: current, tree, below: word) {
        (token, self.steps, self.relation) = (own, steps, relation)
        return
      }
      guard let above = tree.head(of: current) else { return nil }
      let step = tree.relations[current]
      if relation == 0 { relation = step }
      let isOfNoun =
        step == DependencyTree.Relation.relativeClause.number
        || step == DependencyTree.Relation.nounClause.number
      if isOfNoun, tree.parts[above] != .verb {
        // "an official warning that …", "a firm known for …": the noun itself.
        (token, self.steps, self.relation) = (above, steps + 1, relation)
        return
      }
      if step == DependencyTree.Relation.openClause.number,
        let object = Self.object(of: above, tree, before: current)
      {
        (token, self.steps, self.relation) = (object, steps + 1, relation)
        return
      }
      guard Self.sharing.contains(step) else { return nil }
      current = above
    }
    return nil
  }

  private static func subject(of word: Int, _ tree: DependencyTree, below start: Int) -> Int? {
    var owner: Int?
    for child in tree.children(of: word) {
      if tree.isSubject(child) { return child }
      if tree.has(child, .owner), word == start { owner = child }
    }
    return owner
  }

  private static func object(of verb: Int, _ tree: DependencyTree, before limit: Int) -> Int? {
    tree.children(of: verb).first { $0 < limit && $0 > verb && tree.has($0, .object) }
  }

  private static let mostSteps = 6
  /// The relations of words that have the subject of the word above.
  private static let sharing: Set<UInt64> = Set(
    [
      DependencyTree.Relation.conjunct, .openClause, .adverbialClause, .object, .parataxis, .oblique,
      .nounClause,
    ]
    .map(\.number)
  )
}

/// The sort of source that a noun phrase names, as a number for features.
enum SourceSort {
  /// The sort of the phrase with a head: from 1 to 10 by the type of its name, above that by its word.
  static func of(_ head: Int, in tree: DependencyTree) -> UInt64 {
    if tree.names[head] > 0 { return tree.names[head] }
    let (low, lemma) = (tree.shapes[head].low, tree.lemmas[head])
    switch tree.parts[head] {
    case .pronoun:
      switch FunctionWords.pronouns[low] {
      case .masculine, .feminine: return 20
      case .first, .firstPlural: return 21
      case .plural: return 22
      case .neuter: return 23
      case nil: return 24
      }
    case .noun, .properNoun:
      if PersonNouns.contains(form: low, lemma: lemma) { return 30 }
      if SourceWords.documents.contains(hash: lemma) { return 31 }
      if OrganizationNouns.all.contains(hash: lemma) || SourceWords.media.contains(hash: lemma) { return 32 }
      return tree.parts[head] == .noun ? 33 : 34
    default: return 35
    }
  }
}
