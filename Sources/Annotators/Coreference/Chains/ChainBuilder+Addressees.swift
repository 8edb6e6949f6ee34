import Documents
import WordLists

/// Whom words are said to, for "you".
extension ChainBuilder {
  /// The person by whose name or office a "you" is addressed; nil without a form of address near by.
  ///
  /// Examples are "Mr. President, you have done enough" and "Will you resign, Mayor Roe?"
  func personAddressed(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .second else { return nil }
    let sentences = tree.document.sentences
    let paragraph = sentences[mention.sentence].paragraph
    for other in stride(from: index - 1, through: max(0, index - Self.memoryOfAddress), by: -1) {
      let earlier = mentions[other]
      guard sentences[earlier.sentence].paragraph == paragraph else { return nil }
      guard earlier.quoted == mention.quoted, isInChain(other), isAddressee(earlier) else { continue }
      return areAtOdds(index, other) || isOwnSpeaker(other, of: index) ? nil : other
    }
    return nil
  }

  /// The phrase that a pronoun takes up right behind a comma: "My brother, he loved the sea" (left dislocation).
  func phraseDislocated(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.isThirdPerson, tree.isSubject(mention.head), !isInserted(mention), mention.head > 1,
      tree.shapes[mention.head - 1].low == CueFeatures.comma, let verb = tree.head(of: mention.head),
      SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame != .speech || tree.quoted[mention.head] >= 0
    else { return nil }
    let first = tree.document.sentences[mention.sentence].tokens.lowerBound
    return stride(from: index - 1, through: max(0, index - Self.memoryOfAddress), by: -1).first { other in
      let phrase = mentions[other]
      guard phrase.tokens.upperBound == mention.head - 1, phrase.sentence == mention.sentence,
        isInChain(other),
        !phrase.isPronoun, tree.quoted[phrase.head] == tree.quoted[mention.head],
        tree.has(phrase.head, .dislocated) || tree.isSubject(phrase.head) || tree.has(phrase.head, .vocative)
      else { return false }
      let before = (first..<phrase.tokens.lowerBound).suffix(Self.longestOpening)
      return before.count < Self.longestOpening
        && before.allSatisfy { tree.parts[$0] != .verb && tree.parts[$0] != .auxiliary }
        && isPossible(index, other, anyGender: true)
    }
  }

  /// The most words before a phrase that is taken up.
  private static let longestOpening = 6

  /// True for a person who is spoken to by name or office, between punctuation: "Madam Speaker, …", "…, Justice Roe?".
  func isAddressee(_ mention: MentionCandidate) -> Bool {
    guard !mention.isPronoun, mention.sort.isPerson || mention.form == .nominal,
      isEdge(mention.tokens.lowerBound - 1, of: mention), isEdge(mention.tokens.upperBound, of: mention)
    else { return false }
    if tree.has(mention.head, .vocative) { return true }
    // The parser makes a form of address the subject if none follows.
    guard mention.form == .nominal, let first = mention.tokens.first else { return false }
    return mention.tokens.count > 1 && Self.isCourtesyTitle(first, tree)
  }

  /// True for a courtesy title before an office that is used as a form of address.
  ///
  /// Examples are "Mr. President" and "Madam Speaker".
  static func isCourtesyTitle(_ token: Int, _ tree: DependencyTree) -> Bool {
    let next = token + 1
    return next < tree.parts.count && tree.sentences[next] == tree.sentences[token]
      && [NameRefinement.addresses, PersonNouns.feminineAddress, PersonNouns.masculineAddress]
        .contains { $0.contains(hash: tree.shapes[token].low) }
      && tree.words[token].isCapital
      && tree.words[next].isCapital && tree.parts[next] == .properNoun
  }

  /// True outside of the sentence of a mention, and for its punctuation, but not for brackets and colons, which
  /// enclose or end the label of a turn.
  private func isEdge(_ token: Int, of mention: MentionCandidate) -> Bool {
    guard tree.parts.indices.contains(token), Int(tree.sentences[token]) == mention.sentence else {
      return true
    }
    let byte = tree.document.text[tree.document.tokens[token].range.start]
    return tree.parts[token] == .punctuation && !Self.labelMarks.contains(byte)
  }

  private static let labelMarks = Set("()[]:".utf8)

  /// True for the speaker of the quotation around a "you", who does not address himself.
  func isOwnSpeaker(_ other: Int, of index: Int) -> Bool {
    guard mentions[index].form == .second, case let own = speaker(of: index), own >= 0 else { return false }
    return own == other || isInChain(own) && isInChain(other) && chains[own] == chains[other]
  }

  /// The most mentions between a form of address and "you".
  private static let memoryOfAddress = 40

  /// The person of whom words are said, for a pronoun in these words: "“She hates to lose,” Roe said of Ann Doe".
  func personSaidOf(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, mention.quoted >= 0,
      case let speaker = speaker(of: index), speaker >= 0, tree.isSubject(mentions[speaker].head),
      let verb = tree.head(of: mentions[speaker].head), tree.quoted[verb] != mention.quoted,
      let topic = tree.children(of: verb).first(where: { child in
        child > verb && (tree.has(child, .oblique) || tree.has(child, .nounModifier))
          && tree.children(of: child).contains {
            tree.has($0, .caseMarker) && Self.topical.contains(hash: tree.shapes[$0].low)
          }
      }), case let person = Int(features.mentionOfHead[topic]), person >= 0,
      mentions[person].sort.isPerson
    else { return nil }
    let known = isInChain(person) && person < index ? person : lastOfEntity(person)
    guard let known, known < index, isPossible(index, known) else { return nil }
    return known
  }

  private static let topical = WordSet(words: ["of", "about"])
}
