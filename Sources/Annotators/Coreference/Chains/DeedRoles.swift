import Documents
import WordLists

/// Nouns for persons by what they do: "the defendant" is the one who was charged, "the witness" who gave evidence.
///
/// A role that an article gives nobody by name is told by the clauses of the persons before it.
enum DeedRoles {
  /// The verbs that make a person what a noun says.
  struct Deeds: Sendable {
    /// The verbs whose subject, or agent, is the person.
    var done: [Deed] = []
    /// The verbs whose object, or passive subject, is the person.
    var suffered: [Deed] = []
    /// The verbs whose subject may be the person, where no other verb tells who it is.
    var perhapsDone: [Deed] = []
  }

  /// A verb, by the hash of its lemma, with the lemma of a noun that must depend on it; 0 for any.
  struct Deed: Sendable {
    var verb: UInt64
    var noun: UInt64

    /// Reads "charge" or "give+evidence".
    init(_ text: Substring) {
      let parts = text.split(separator: "+")
      verb = WordHash.of(parts.first ?? "")
      noun = parts.count > 1 ? WordHash.of(parts[1]) : 0
    }

    init(verb: UInt64, noun: UInt64) { (self.verb, self.noun) = (verb, noun) }

    /// True for a word that is this verb.
    func matches(_ token: Int, _ tree: DependencyTree) -> Bool {
      tree.lemmas[token] == verb && tree.parts[token] == .verb
        && (noun == 0 || tree.children(of: token).contains { tree.lemmas[$0] == noun }
          // "A petition filed by Ann Roe"
          || tree.has(token, .nounClause) && tree.head(of: token).map { tree.lemmas[$0] == noun } ?? false)
    }
  }

  /// The deeds of a noun by its lemma; nil for other nouns.
  static func deeds(of lemma: UInt64) -> Deeds? { table[lemma] }

  private static let table = RareWordTable<Deeds>([WordList("roles/deeds")]) { entry in
    func deeds(_ column: Int) -> [Deed] {
      entry.values.indices.contains(column)
        ? entry.values[column].split(separator: " ").map { Deed($0) } : []
    }
    return Deeds(done: deeds(0), suffered: deeds(1), perhapsDone: deeds(2))
  }

  /// The heads of those whom the clauses of some tokens make what a noun says, in reading order.
  static func persons(_ deeds: Deeds, in tokens: Range<Int>, _ tree: DependencyTree) -> [Int] {
    var found: [Int] = []
    for token in tokens where tree.parts[token] == .verb {
      let children = tree.children(of: token)
      let isParticiple = tree.has(token, .nounClause) && tree.form(token) == .pastParticiple
      let isPassive =
        isParticiple || children.contains { tree.has($0, .passive) || tree.has($0, .passiveSubject) }
      if deeds.done.contains(where: { $0.matches(token, tree) }) {
        if isPassive {
          if let agent = children.first(where: { tree.has($0, .agent) }) { found.append(agent) }
        } else if let subject = SharedSubject(of: token, in: tree) {
          // "Ann Roe, who runs it"
          let isRelative = tree.has(token, .relativeClause) && tree.parts[subject.token] == .pronoun
          found.append(isRelative ? tree.head(of: token) ?? subject.token : subject.token)
        }
      }
      if deeds.suffered.contains(where: { $0.matches(token, tree) }) {
        if isPassive {
          let noun = isParticiple ? tree.head(of: token) : nil
          if let subject = noun ?? SharedSubject(of: token, in: tree)?.token { found.append(subject) }
        } else if let object = children.first(where: { tree.has($0, .object) }) {
          found.append(object)
        }
      }
    }
    return found
  }
}
