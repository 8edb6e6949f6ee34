import Documents
import WordLists

/// Persons whom a text describes first and names in the same clause.
extension ChainBuilder {
  /// The description to which a clause gives the name; nil for other names.
  ///
  /// "The attacker, identified as Ann Roe", "the man who calls himself Pax", "a protester using the pseudonym Ayo",
  /// "the first witness was Ann Roe".
  func described(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .name || mention.isNamed, mention.sort == .namedPerson, namesake(index) == nil,
      let person = subject(ofPredicate: mention.head) ?? personNamed(by: mention), person != index,
      isInChain(person)
    else { return nil }
    let other = mentions[person]
    guard other.form == .nominal, !other.isNamed, !other.isJoined, other.number != .plural,
      other.sort == .personNoun, type(of: person) != Self.person
    else { return nil }
    return person
  }

  /// The person to whom a verb before a name gives it.
  private func personNamed(by mention: MentionCandidate) -> Int? {
    guard mention.form == .name else { return nil }
    return namingVerb(before: firstToken(of: mention)).flatMap { subject(of: $0) }
  }

  /// The definite description before "is" and a name: "the first witness" of "The first witness was Ann Roe".
  private func subject(ofPredicate head: Int) -> Int? {
    var subject: Int?
    var hasCopula = false
    for child in tree.children(of: head) {
      if tree.has(child, .copula) { hasCopula = true }
      if tree.has(child, .subject), child < head { subject = child }
      if Self.exclusions.contains(hash: tree.shapes[child].low) { return nil }
    }
    guard hasCopula, let subject else { return nil }
    let index = Int(features.mentionOfHead[subject])
    // "One is Ann Roe, a teacher."
    guard index >= 0,
      mentions[index].definiteness == .definite || mentions[index].definiteness == .possessive
        || tree.shapes[subject].low == Self.one
    else { return nil }
    return index
  }

  private static let one = WordHash.of("one")

  /// True for a name behind a noun for other names: "the ring name Ayo".
  func isOtherName(_ index: Int) -> Bool {
    guard mentions[index].form == .name else { return false }
    let first = firstToken(of: mentions[index])
    return first > 0 && ParseCorrections.nameWords.contains(hash: tree.shapes[first - 1].low)
  }

  /// The first token of the name itself, without "the pseudonym" before it.
  private func firstToken(of mention: MentionCandidate) -> Int {
    mention.tokens.first { tree.names[$0] != 0 } ?? mention.head
  }

  /// The verb that gives the name at a token; nil if none does.
  private func namingVerb(before start: Int) -> Int? {
    let first = Int(tree.document.sentences[Int(tree.sentences[start])].tokens.lowerBound)
    var token = start - 1
    // "identified by the police as", "known only as", "named locally as"
    if token > first, tree.shapes[token].low == Self.as {
      for verb in stride(from: token - 1, through: max(first, token - Self.mostBetween), by: -1) {
        // "A man named the killer as Roe" names another.
        if Self.namers.contains(hash: tree.shapes[verb].low) { return isPassive(verb) ? verb : nil }
        guard tree.document.tokens[verb].kind == .word else { return nil }
      }
      return nil
    }
    // "using the pseudonym", "under the pen name"
    if token > first, ParseCorrections.nameWords.contains(hash: tree.shapes[token].low) {
      return stride(from: token - 1, through: max(first, token - Self.mostBetween), by: -1).first {
        tree.parts[$0] == .verb
      }
    }
    // "calls himself"
    if token > first, Self.reflexives.contains(hash: tree.shapes[token].low) { token -= 1 }
    return token >= first && Self.callers.contains(hash: tree.shapes[token].low)
      && (token < start - 1 || tree.has(token, .nounClause)) ? token : nil
  }

  /// True for a participle behind its noun, or behind "was".
  private func isPassive(_ verb: Int) -> Bool {
    if isReduced(verb) { return true }
    let children = tree.children(of: verb)
    return children.contains { tree.has($0, .passive) || tree.has($0, .passiveSubject) }
      || tree.has(verb, .nounClause) && !children.contains { tree.has($0, .object) }
  }

  /// True for a participle behind a comma and a noun, whatever the parser hangs it on: "the officer, identified as".
  private func isReduced(_ verb: Int) -> Bool {
    verb > 1 && tree.form(verb) == .pastParticiple && tree.shapes[verb - 1].low == CueFeatures.comma
      && tree.parts[verb - 2] == .noun
  }

  /// The mention that a participle or a relative clause modifies, or the subject of a finite verb.
  private func subject(of verb: Int) -> Int? {
    var noun: Int?
    if isReduced(verb) {
      noun = verb - 2
    } else if tree.has(verb, .nounClause) || tree.has(verb, .relativeClause) {
      noun = tree.head(of: verb)
    } else {
      noun = SharedSubject(of: verb, in: tree)?.token
    }
    guard let noun, noun < verb else { return nil }
    let index = Int(features.mentionOfHead[noun])
    return index >= 0 ? index : nil
  }

  /// Words with which a predicate is no other name of the subject: "the winner was not Roe", "is like Roe".
  private static let exclusions = WordSet(words: ["not", "n't", "like"])
  private static let `as` = WordHash.of("as")
  /// The most words between a verb and its "as".
  private static let mostBetween = 5
  private static let namers = WordSet(WordList("names/verbs-of-naming"))
  private static let callers = WordSet(WordList("names/verbs-of-calling"))
}
