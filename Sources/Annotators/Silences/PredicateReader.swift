import Documents
import WordLists

/// Reads predicates off the dependency parse: their arguments, their negation, and the words that they take up.
struct PredicateReader {
  let tree: DependencyTree
  let mentions: MentionIndex
  let phrases: NounPhrase

  init(_ tree: DependencyTree) { self.init(tree, MentionIndex(tree.document), NounPhrase(tree)) }

  init(_ tree: DependencyTree, _ mentions: MentionIndex, _ phrases: NounPhrase) {
    (self.tree, self.mentions, self.phrases) = (tree, mentions, phrases)
  }

  // MARK: Words

  /// True for a token whose lemma or form is in a set.
  func isOne(_ token: Int, of words: WordSet) -> Bool {
    words.contains(hash: tree.lemmas[token]) || words.contains(hash: tree.shapes[token].low)
  }

  /// True for a token whose lemma or form is a word.
  func isWord(_ token: Int, _ word: UInt64) -> Bool {
    tree.lemmas[token] == word || tree.shapes[token].low == word
  }

  /// True for a verb that is no auxiliary of another.
  func isVerb(_ token: Int) -> Bool {
    (tree.parts[token] == .verb || tree.parts[token] == .auxiliary) && !tree.has(token, .auxiliary)
      && !tree.has(token, .passive)
  }

  /// True for a noun, name or pronoun.
  func isNominal(_ token: Int) -> Bool {
    switch tree.parts[token] {
    case .noun, .properNoun, .pronoun, .numeral, .determiner: true
    default: false
    }
  }

  /// The form of a verb.
  func form(_ token: Int) -> WordForm { tree.form(token) }

  // MARK: Dependents

  /// The first dependent of a token with one of some relations.
  func child(_ token: Int, _ relations: DependencyTree.Relation...) -> Int? {
    tree.children(of: token).first { child in relations.contains { tree.has(child, $0) } }
  }

  /// The object of a verb.
  func object(of verb: Int) -> Int? { child(verb, .object) }

  /// The clauses without subject that complement a verb, with those that are coordinated with them.
  func openClauses(of verb: Int) -> [Int] {
    tree.children(of: verb).filter { tree.has($0, .openClause) }.flatMap { first in
      [first] + tree.children(of: first).filter { tree.has($0, .conjunct) }
    }
  }

  /// The complements of a verb or noun behind one of some prepositions.
  func complements(of token: Int, behind prepositions: WordSet) -> [Int] {
    tree.children(of: token).filter { child in
      (tree.has(child, .oblique) || tree.has(child, .nounModifier) || tree.has(child, .agent))
        && preposition(of: child).map { prepositions.contains(hash: tree.shapes[$0].low) } ?? false
    }
  }

  /// The preposition of a complement.
  func preposition(of complement: Int) -> Int? { child(complement, .caseMarker) }

  /// True for a verb in the passive.
  func isPassive(_ verb: Int) -> Bool { child(verb, .passive, .passiveSubject) != nil }

  /// The subject of a verb, through coordination, control, relative clauses and participles; nil where none is meant.
  func subject(of verb: Int) -> Int? {
    var verb = verb
    for _ in 0..<6 {
      if let subject = ownSubject(of: verb) {
        guard Self.relatives.contains(hash: tree.shapes[subject].low) else { return subject }
        return antecedent(ofClause: verb)
      }
      guard let head = tree.head(of: verb) else { return name(before: verb) }
      if tree.has(verb, .relativeClause) || tree.has(verb, .nounClause) {
        return isNominal(head) ? head : nil
      }
      let isControlled = tree.has(verb, .openClause) || tree.has(verb, .conjunct)
      let marker = child(verb, .marker)
      let isParticiple =
        tree.has(verb, .adverbialClause) && marker.map { tree.shapes[$0].low == Self.without } ?? true
      guard isControlled || isParticiple else { return nil }
      verb = head
    }
    return nil
  }

  /// The subject that depends on a verb; of a description and a name beside it the name.
  private func ownSubject(of verb: Int) -> Int? {
    let subjects = tree.children(of: verb).filter { tree.isSubject($0) }
    if subjects.isEmpty, let copula = copula(of: verb) {
      // Names before "is" are often attached like a part of what stands behind it.
      return tree.children(of: verb).filter { $0 < copula && mentions[$0] != nil }.last
    }
    return subjects.count > 1 ? subjects.first { mentions[$0] != nil } ?? subjects[0] : subjects.first
  }

  /// The name right before a main predicate, to which the parse gives no subject.
  private func name(before predicate: Int) -> Int? {
    var end = ([predicate] + auxiliaries(of: predicate)).min() ?? predicate
    if end > 0, tree.document.string(token: end - 1) == "," { end -= 1 }
    guard end > 0, tree.sentences[end - 1] == tree.sentences[predicate], let mention = mentions[end - 1],
      mention.tokens.upperBound == end
    else { return nil }
    return tree.head(among: mention.tokens)
  }

  /// The noun that a relative clause modifies.
  private func antecedent(ofClause verb: Int) -> Int? {
    var verb = verb
    while tree.has(verb, .conjunct), let head = tree.head(of: verb) { verb = head }
    guard tree.has(verb, .relativeClause) || tree.has(verb, .nounClause) else { return nil }
    return tree.head(of: verb)
  }

  /// The party to which the act of a verb is done: its object, or the subject of its passive; nil where the verb has
  /// neither.
  func undergoer(of verb: Int) -> Int? {
    if let object = child(verb, .indirectObject) ?? object(of: verb) {
      guard Self.relatives.contains(hash: tree.shapes[object].low) else { return object }
      return antecedent(ofClause: verb)
    }
    if isPassive(verb) { return subject(of: verb) }
    switch form(verb) {
    case .pastParticiple, .past: break
    default: return nil
    }
    if tree.has(verb, .nounClause) { return tree.head(of: verb).flatMap { isNominal($0) ? $0 : nil } }
    guard let head = tree.head(of: verb) else { return nil }
    // "She appeared before Leeds Crown Court charged with theft": the court is the subject only for the parser.
    let isBeforeCourt = child(verb, .subject).map { isOne($0, of: Self.courts) } ?? false
    if isBeforeCourt, tree.has(verb, .adverbialClause) { return subject(of: head) }
    guard child(verb, .subject, .marker) == nil else { return nil }
    if tree.has(verb, .adverbialClause) { return subject(of: verb) }
    return tree.has(verb, .conjunct) && isPassive(head) ? subject(of: head) : nil
  }

  /// True for a name of a person, by its head or another part of it, and for a description of one.
  func isPerson(_ head: Int) -> Bool {
    if let mention = mentions[head] { return mention.isPerson }
    return isOne(head, of: PersonNouns.all)
      || tree.children(of: head).contains { child in
        (tree.has(child, .flat) || tree.has(child, .apposition)) && mentions[child]?.isPerson ?? false
      }
  }

  /// True for the head of a phrase that means a person or an organisation.
  func isParty(_ head: Int) -> Bool {
    mentions[head] != nil || isPerson(head) || tree.parts[head] == .pronoun || isOne(head, of: Self.parties)
  }

  /// True for a verb with a second object beside the party: "charged her £50", "was charged a fee".
  func hasPrice(_ verb: Int) -> Bool {
    let objects = tree.children(of: verb).filter { tree.has($0, .object) || tree.has($0, .indirectObject) }
    return objects.count > (isPassive(verb) ? 0 : 1)
  }

  // MARK: Negation

  /// The tokens that deny a predicate, with its auxiliaries; nil where it is not denied.
  ///
  /// They may stand at the predicate, at one that it is coordinated with ("did not call or respond"), in its subject
  /// ("neither of them responded"), or before an infinitive ("has yet to respond").
  func denial(of predicate: Int) -> [Int]? {
    if let own = ownDenial(of: predicate) { return own }
    if let marker = child(predicate, .marker), tree.shapes[marker].low == Self.without { return [marker] }
    if let marker = child(predicate, .marker), isWord(marker, Self.to) {
      let before = (1...3).map { marker - $0 }.filter { $0 >= 0 }
      if let yet = before.first(where: { tree.shapes[$0].low == Self.yet }) { return [yet, marker] }
    }
    if tree.has(predicate, .conjunct), form(predicate) == .base, auxiliaries(of: predicate).isEmpty,
      child(predicate, .subject, .marker) == nil, let head = tree.head(of: predicate),
      let shared = ownDenial(of: head)
    {
      return shared
    }
    guard let subject = child(predicate, .subject, .passiveSubject) else { return nil }
    if Self.nobody.contains(hash: tree.shapes[subject].low) { return [subject] }
    let denying = tree.children(of: subject).first { Self.none.contains(hash: tree.shapes[$0].low) }
    return denying.map { [$0] }
  }

  private func ownDenial(of predicate: Int) -> [Int]? {
    let denying = tree.children(of: predicate).first { child in
      SourceWords.denial.contains(hash: tree.shapes[child].low) && !isNominal(child)
        || tree.shapes[child].low == Self.nor
    }
    return denying.map { auxiliaries(of: predicate) + [$0] }
  }

  /// True for a predicate in a conditional clause, which says only what may come.
  func isConditional(_ predicate: Int) -> Bool {
    var token = predicate
    for _ in 0..<4 {
      if let marker = child(token, .marker), Self.conditions.contains(hash: tree.shapes[marker].low) {
        return true
      }
      guard !tree.has(token, .relativeClause), let head = tree.head(of: token) else { return false }
      token = head
    }
    return false
  }

  /// The auxiliaries of a predicate, with its copula.
  func auxiliaries(of predicate: Int) -> [Int] {
    tree.children(of: predicate).filter { child in
      tree.has(child, .auxiliary) || tree.has(child, .passive) || tree.has(child, .copula)
    }
  }

  /// The form of "be" of a predicate that is no verb.
  func copula(of predicate: Int) -> Int? { child(predicate, .copula) }

  // MARK: Extent

  /// The spans of a predicate from its first to its last word, complements included, with the words that deny it.
  func words(of predicate: Int, _ denial: [Int] = [], through last: Int? = nil) -> [Range<Int>] {
    var start = predicate
    let end = max(last ?? lastToken(of: predicate), predicate)
    var apart: [Int] = []
    let before = auxiliaries(of: predicate) + denial
    for token in Set(before).sorted(by: >) where token < start {
      if start - token <= Self.longestGap { start = token } else { apart.append(token) }
    }
    var spans: [Range<Int>] = [start..<end + 1]
    for token in apart {
      if spans[0].lowerBound == token + 1 {
        spans[0] = token..<spans[0].upperBound
      } else {
        spans.insert(token..<token + 1, at: 0)
      }
    }
    return spans
  }

  /// The last token of a predicate with what it cannot do without: object, clause, particle, and "for comment".
  func lastToken(of predicate: Int) -> Int {
    var last = predicate
    for child in tree.children(of: predicate) where child > predicate {
      if tree.has(child, .clause) {
        // Behind a comma stands what is said, not what is withheld.
        let before = Int(tree.lefts[child]) - 1
        if before > predicate, isLooseEnd(before) { continue }
        last = max(last, Int(tree.rights[child]))
      } else if tree.has(child, .object) || tree.has(child, .particle) {
        last = max(last, phrases.tokens(of: child).upperBound - 1)
      } else if tree.has(child, .openClause) {
        last = max(last, lastToken(of: child))
      } else if tree.has(child, .oblique) || tree.has(child, .nounModifier), isOne(child, of: Self.messages) {
        last = max(last, phrases.tokens(of: child).upperBound - 1)
      }
    }
    while last > predicate, isLooseEnd(last) { last -= 1 }
    return last
  }

  private func isLooseEnd(_ token: Int) -> Bool {
    let kind = tree.document.tokens[token].kind
    return kind == .punctuation || kind == .quotationMark
  }

  /// How many tokens may stand between an auxiliary and its verb.
  private static let longestGap = 4

  static let messages = WordSet(WordList("silences/messages"))
  static let relatives = WordSet(WordList("pronouns/relative"))

  /// Nouns for persons and organisations.
  static let parties = WordSet(
    hashes: [
      "roles/persons", "roles/more-persons", "roles/spokespeople", "organizations/nouns",
      "organizations/of-any-kind", "organizations/media", "sources/nameless-people",
    ].flatMap { WordList($0).hashes() }
  )
  private static let courts = WordSet(words: ["court", "tribunal", "judge"])
  private static let nobody = WordSet(words: ["nobody", "none", "neither"])
  private static let none = WordSet(words: ["no", "neither", "none"])
  private static let nor = WordHash.of("nor")
  private static let to = WordHash.of("to")
  private static let yet = WordHash.of("yet")
  private static let without = WordHash.of("without")
  private static let conditions = WordSet(words: ["if", "unless", "until"])
}
