import Documents
import WordLists

/// Tells what kind of source a speaker is, and why it has no name.
struct SourceKinds {
  private let view: DependencyTree
  private let mentions: MentionIndex

  init(_ view: DependencyTree, _ mentions: MentionIndex) {
    self.view = view
    self.mentions = mentions
  }

  /// The kind of the source that some words name; nothing for a pronoun that is left open.
  func kind(of tokens: Range<Int>, head: Int) -> Quotation.SourceKind? {
    if let mention = mentions[head] {
      switch mention.type {
      case .person: return .person
      case .organization:
        if SourceKinds.isOutlet(mention.tokens, view) { return .media }
        return mention.kind == .name && SourceWords.documents.contains(hash: view.signs[head].low)
          ? .document : .organization
      case .geopolitical, .location, .group: return .organization
      case .event, .miscellaneous: return .document
      }
    }
    let low = view.signs[head].low
    if SourceWords.documents.contains(hash: low) || SourceWords.documents.contains(hash: view.lemmas[head]) {
      return .document
    }
    if SourceWords.nobody.contains(hash: low), view.parts[head] != .pronoun { return .unnamed }
    if SourceWords.media.contains(hash: low) { return .media }
    if OrganizationNouns.all.contains(hash: low)
      || OrganizationNouns.all.contains(hash: view.lemmas[head])
    {
      return .organization
    }
    if view.parts[head] == .pronoun { return SourceWords.nobody.contains(hash: low) ? .unnamed : nil }
    let isPlural = view.document[Tag.self][head].form == .plural
    let first = view.signs[tokens.lowerBound].low
    let isDefinite =
      SourceKinds.definite.contains(hash: first)
      || view.children(of: head).contains { view.has($0, .owner) }
    // "Minister assures farmers": headlines leave the article out.
    let isOffice =
      !view.words[tokens.lowerBound].isClosed
      && !view.words[head].classes.isDisjoint(with: [.title, .office])
    return (isDefinite || isOffice) && !isPlural ? .role : .unnamed
  }

  /// The words of the sentence of a source without a name that say why, or that there is to be none.
  func anonymity(in sentence: Range<Int>) -> TextRange? {
    let sentence = sentence.prefix(400)
    guard let trigger = sentence.first(where: { isTrigger($0, sentence) }) else { return nil }
    // "because they were not authorized to speak": from the word that opens the reason.
    var start = trigger
    while start > sentence.lowerBound, !isBreak(start - 1) { start -= 1 }
    var end = trigger + 1
    while end < sentence.upperBound, !isBreak(end), !isSaying(end) { end += 1 }
    let clause = start..<end
    if let reason = clause.first(where: { $0 < trigger && view.signs[$0].low == SourceKinds.because }) {
      return view.document.range(ofTokens: reason..<end)
    }
    if let reason = (trigger..<end).first(where: { SourceWords.reasons.contains(hash: view.signs[$0].low) }),
      reason + 1 < end
    {
      return view.document.range(ofTokens: reason..<end)
    }
    return view.document.range(ofTokens: SourceKinds.opening(trigger, from: start, view)..<end)
  }

  private func isTrigger(_ token: Int, _ sentence: Range<Int>) -> Bool {
    if view.quoted[token] >= 0 { return false }
    let low = view.signs[token].low
    if SourceWords.nameless.contains(hash: low) { return true }
    if isNameWithheld(token, sentence) { return true }
    let before = (max(sentence.lowerBound, token - 6)..<token).map { view.signs[$0].low }
    if SourceWords.permitted.contains(hash: low) {
      return before.contains { SourceWords.denial.contains(hash: $0) }
    }
    guard SourceWords.naming.contains(hash: low), before.last == SourceKinds.be else { return false }
    return before.contains {
      SourceWords.denial.contains(hash: $0) || SourceKinds.asking.contains(hash: $0)
    }
  }

  /// True for the "name" of "that his name not be used" and "did not want her name published".
  private func isNameWithheld(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard SourceKinds.name.contains(hash: view.signs[token].low), token > sentence.lowerBound,
      SourceKinds.owners.contains(hash: view.signs[token - 1].low)
    else { return false }
    return view.signs[max(sentence.lowerBound, token - 6)..<token].contains {
      SourceKinds.wishing.contains(hash: $0.low)
    }
      && view.signs[token..<min(sentence.upperBound, token + 6)].contains {
        SourceWords.printing.contains(hash: $0.low)
      }
  }

  /// "on condition of anonymity", "who asked not to be named": where the phrase with a trigger begins.
  private static func opening(_ trigger: Int, from start: Int, _ view: DependencyTree) -> Int {
    for token in stride(from: trigger, through: max(start, trigger - 6), by: -1)
    where view.signs[token].low == on || asking.contains(hash: view.signs[token].low) {
      return token
    }
    return max(start, trigger - 3)
  }

  /// True for the verb that goes on behind the reason: "… not authorised to speak to the media said that …".
  private func isSaying(_ token: Int) -> Bool {
    guard let entry = SpeechVerbs.entry(hash: view.signs[token].low), entry.frame == .speech else {
      return false
    }
    return entry.form == .past || entry.form == .thirdPerson
  }

  private func isBreak(_ token: Int) -> Bool {
    let kind = view.document.tokens[token].kind
    return kind == .punctuation || kind == .quotationMark
  }

  /// True for the name of a newspaper, broadcaster or agency.
  static func isOutlet(_ tokens: Range<Int>, _ view: DependencyTree) -> Bool {
    if tokens.count > 1, let last = tokens.last, SourceWords.mediaNames.contains(hash: view.signs[last].low) {
      return true
    }
    var hash = PhraseHash()
    for token in tokens {
      if token > tokens.lowerBound { hash.append(32) }
      Lexicon.append(view.document.text, view.document.tokens[token].range, to: &hash)
    }
    return Gazetteer.standard.classes(ofHash: hash.value).contains(.newsOrganization)
  }

  private static let definite = WordSet(
    WordList("pronouns/third-person-possessives"),
    WordList("function-words/definite-determiners")
  )
  private static let name = WordSet(WordList("sources/identities"))
  private static let owners = WordSet(words: ["his", "her", "their"])
  /// How news tells that somebody wishes to stay without a name.
  static let wishing = WordSet(WordList("sources/wishes"))
  private static let because = WordHash.of("because")
  private static let be = WordHash.of("be")
  private static let on = WordHash.of("on")
  private static let asking = WordSet(WordList("sources/asking-for-anonymity"))
}
