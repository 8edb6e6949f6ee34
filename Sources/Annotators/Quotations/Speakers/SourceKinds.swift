import Documents
import WordLists

/// The kinds of sources, and the reasons why a source has no name.
struct SourceKinds {
  private let tree: DependencyTree
  private let mentions: MentionIndex

  init(_ tree: DependencyTree, _ mentions: MentionIndex) {
    self.tree = tree
    self.mentions = mentions
  }

  /// The kind of the source that a phrase names; nil for an unresolved pronoun.
  func kind(of tokens: Range<Int>, head: Int) -> Quotation.SourceKind? {
    if let mention = mentions[head] {
      switch mention.type {
      case .person: return .person
      case .organization:
        if OutletNames.isOutlet(mention.tokens, tree) { return .media }
        return SourceWords.documents.contains(hash: tree.shapes[head].low)
          ? .document : .organization
      case .geopolitical, .location, .group: return .organization
      case .event, .miscellaneous: return .document
      }
    }
    let low = tree.shapes[head].low
    if SourceWords.documents.contains(hash: low) || SourceWords.documents.contains(hash: tree.lemmas[head]) {
      return .document
    }
    if SourceWords.nobody.contains(hash: low), tree.parts[head] != .pronoun { return .unnamed }
    if SourceWords.media.contains(hash: low) { return .media }
    // "the city said": its government.
    if SourceKinds.governed.contains(hash: low), tree.form(head) != .plural { return .organization }
    if OrganizationNouns.all.contains(hash: low)
      || OrganizationNouns.all.contains(hash: tree.lemmas[head])
    {
      return .organization
    }
    if tree.parts[head] == .pronoun { return SourceWords.nobody.contains(hash: low) ? .unnamed : nil }
    let isPlural = tree.form(head) == .plural
    let first = tree.shapes[tokens.lowerBound].low
    let isDefinite =
      SourceKinds.definite.contains(hash: first)
      || tree.children(of: head).contains { tree.has($0, .owner) }
    // "Minister assures farmers": headlines drop the article.
    let isOffice =
      !tree.words[tokens.lowerBound].isClosed
      && !tree.words[head].classes.isDisjoint(with: [.title, .office])
    return (isDefinite || isOffice) && !isPlural ? .role : .unnamed
  }

  /// The words of a sentence that say why its source has no name, or that it is to have none; nil without any.
  func anonymity(in sentence: Range<Int>) -> TextRange? {
    let sentence = sentence.prefix(400)
    guard let trigger = sentence.first(where: { isTrigger($0, sentence) }) else { return nil }
    // "because they were not authorized to speak": from the conjunction on.
    var start = trigger
    while start > sentence.lowerBound, !isBreak(start - 1) { start -= 1 }
    var end = trigger + 1
    while end < sentence.upperBound, !isBreak(end), !isReportingVerb(end) { end += 1 }
    let clause = start..<end
    if let reason = clause.first(where: { $0 < trigger && tree.shapes[$0].low == SourceKinds.because }) {
      return tree.document.range(ofTokens: reason..<end)
    }
    if let reason = (trigger..<end).first(where: { SourceWords.reasons.contains(hash: tree.shapes[$0].low) }),
      reason + 1 < end
    {
      return tree.document.range(ofTokens: reason..<end)
    }
    return tree.document.range(ofTokens: SourceKinds.opening(trigger, from: start, tree)..<end)
  }

  private func isTrigger(_ token: Int, _ sentence: Range<Int>) -> Bool {
    if tree.quoted[token] >= 0 { return false }
    let low = tree.shapes[token].low
    if SourceWords.nameless.contains(hash: low) { return true }
    if isWithheldName(token, sentence) { return true }
    let before = (max(sentence.lowerBound, token - 6)..<token).map { tree.shapes[$0].low }
    if SourceWords.permitted.contains(hash: low) {
      return before.contains { SourceWords.denial.contains(hash: $0) }
    }
    guard SourceWords.naming.contains(hash: low), before.last == SourceKinds.be else { return false }
    return before.contains {
      SourceWords.denial.contains(hash: $0) || SourceKinds.asking.contains(hash: $0)
    }
  }

  /// True for the "name" of "that his name not be used" and "did not want her name published".
  private func isWithheldName(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard SourceKinds.name.contains(hash: tree.shapes[token].low), token > sentence.lowerBound,
      SourceKinds.owners.contains(hash: tree.shapes[token - 1].low)
    else { return false }
    return tree.shapes[max(sentence.lowerBound, token - 6)..<token].contains {
      SourceKinds.wishing.contains(hash: $0.low)
    }
      && tree.shapes[token..<min(sentence.upperBound, token + 6)].contains {
        SourceWords.printing.contains(hash: $0.low)
      }
  }

  /// The start of the phrase with a trigger: "on condition of anonymity", "who asked not to be named".
  private static func opening(_ trigger: Int, from start: Int, _ tree: DependencyTree) -> Int {
    for token in stride(from: trigger, through: max(start, trigger - 6), by: -1)
    where tree.shapes[token].low == on || asking.contains(hash: tree.shapes[token].low) {
      return token
    }
    return max(start, trigger - 3)
  }

  /// True for the reporting verb that follows the reason: "… not authorised to speak to the media said that …".
  private func isReportingVerb(_ token: Int) -> Bool {
    guard let entry = SpeechVerbs.entry(hash: tree.shapes[token].low), entry.frame == .speech else {
      return false
    }
    return entry.form == .past || entry.form == .thirdPerson
  }

  private func isBreak(_ token: Int) -> Bool {
    let kind = tree.document.tokens[token].kind
    return kind == .punctuation || kind == .quotationMark
  }

  private static let definite = WordSet(
    WordList("pronouns/third-person-possessives"),
    WordList("function-words/definite-determiners")
  )
  private static let governed = WordSet(WordList("places/kinds"))
  private static let name = WordSet(WordList("sources/identities"))
  private static let owners = WordSet(words: ["his", "her", "their"])
  /// How news tells that somebody wishes to stay without a name.
  static let wishing = WordSet(WordList("sources/wishes"))
  private static let because = WordHash.of("because")
  private static let be = WordHash.of("be")
  private static let on = WordHash.of("on")
  private static let asking = WordSet(WordList("sources/asking-for-anonymity"))
}
