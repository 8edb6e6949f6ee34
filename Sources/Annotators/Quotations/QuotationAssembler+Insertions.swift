import Documents
import WordLists

/// A reporting clause between two commas in the middle of what is reported: "The bus, she said, was late".
struct InsertedReport {
  /// The head of the speaker.
  var speaker: Int
  /// What stands before the clause and behind it.
  var contents: [Range<Int>]
}

extension QuotationAssembler {
  /// The inserted reporting clause of a cue; nil for a cue that is in none.
  ///
  /// The clause has nothing but the verb, its subject on either side, and perhaps whom it is told to or when. The parse
  /// often takes the word before it for the subject: "Prices, warned Jane Doe, will rise".
  func insertedReport(_ cue: Int) -> InsertedReport? {
    let sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    guard tree.quoted[cue] < 0, SpeechVerbs.entry(hash: tree.shapes[cue].low)?.frame == .speech,
      isFinite(cue)
    else { return nil }
    let near = max(sentence.lowerBound, cue - Self.longestInsertion)..<cue
    let behind = cue + 1..<min(sentence.upperBound, cue + Self.longestInsertion)
    guard let left = near.last(where: { isComma($0) }),
      let right = behind.first(where: { isComma($0) || isDash($0) }),
      left > sentence.lowerBound, right + 1 < sentence.upperBound - 1,
      isPlain(left - 1), isPlain(right + 1)
    else { return nil }
    let before = left + 1..<cue
    let after = cue + 1..<right
    guard
      let speaker = before.isEmpty ? subject(in: after, isLast: true) : subject(in: before, isLast: false),
      before.isEmpty
        || !after.contains(where: {
          tree.parts[$0] == .verb || tree.parts[$0] == .auxiliary || tree.shapes[$0].low == Self.that
        })
    else { return nil }
    var start = sentence.lowerBound
    while start < left, tree.parts[start] == .coordinator || isQuotationMark(start) { start += 1 }
    // "It employs 1,100 people, most of whom, the company says, worked below ground": only the relative clause.
    if let comma = (start..<left).last(where: { isComma($0) }), left - comma <= Self.longestPronoun,
      (comma + 1..<left).contains(where: { Self.relatives.contains(hash: tree.shapes[$0].low) })
    {
      start = comma + 1
    }
    let first = start..<left
    let rest = right + 1..<sentence.upperBound
    guard !first.isEmpty, !opensCircumstance(first), isDash(right) || goesOn(rest, from: first),
      !reportsOtherwise(first)
    else {
      return nil
    }
    return InsertedReport(speaker: speaker, contents: beginsReport(rest) ? [first] : [first, rest])
  }

  private func isComma(_ token: Int) -> Bool { tree.shapes[token].low == CueFeatures.comma }

  /// True for a dash between spaces.
  private func isDash(_ token: Int) -> Bool {
    tree.document.tokens[token].spaceBefore && Self.dashes.contains(hash: tree.shapes[token].low)
  }

  /// True for a token outside of quoted words that is no quotation mark.
  private func isPlain(_ token: Int) -> Bool { tree.quoted[token] < 0 && !isQuotationMark(token) }

  /// The head of the only noun phrase of an inserted clause beside its verb; nil for other words.
  private func subject(in words: Range<Int>, isLast: Bool) -> Int? {
    guard let first = words.first, !Self.relatives.contains(hash: tree.shapes[first].low),
      words.allSatisfy({ Self.nominalParts.contains(tree.parts[$0]) && tree.quoted[$0] < 0 }),
      tree.parts[first] != .adposition, tree.parts[first] != .adverb
    else { return nil }
    // "she told the inquiry" has its subject before the verb; behind it stands whoever speaks.
    let phrase = words.prefix { tree.parts[$0] != .adposition && tree.parts[$0] != .adverb }
    if let name = phrase.lazy.compactMap({ self.mentions[$0] }).last(where: {
      $0.isPerson
    }) {
      return tree.head(among: name.tokens)
    }
    guard let noun = phrase.last, [.noun, .properNoun, .pronoun].contains(tree.parts[noun]) else {
      return nil
    }
    if tree.parts[noun] == .pronoun, isLast { return phrase.count == 1 ? noun : nil }
    return tree.names[noun] > 0 || tree.parts[noun] == .pronoun
      || SourceSort.of(noun, in: tree) < Self.unknownSort
      ? noun : nil
  }

  /// True for words that say when or how somebody spoke: "Asked about it, she said, …", "When she rang, he said, …".
  func opensCircumstance(_ words: Range<Int>) -> Bool {
    let first = words.lowerBound
    guard
      tree.parts[first] == .subordinator || tree.has(first, .marker)
        || tree.parts[first] == .verb && !isFinite(first)
    else { return false }
    // "By waiting, the bank would save money, she said, …" has a main clause before the verb.
    guard let comma = words.first(where: { isComma($0) }) else { return true }
    return !(comma + 1..<words.upperBound).contains { token in
      isFinite(token) && tree.parts[token] == .verb || tree.parts[token] == .auxiliary
    }
  }

  /// True for words that go on from what stands before the inserted clause: a predicate, or anything behind a phrase
  /// without a verb; behind "and" an auxiliary, as before: "He had left, she said, and had sold it".
  private func goesOn(_ words: Range<Int>, from before: Range<Int>) -> Bool {
    guard let first = words.first else { return false }
    switch tree.parts[first] {
    case .coordinator:
      let next = words.dropFirst().first { tree.parts[$0] != .adverb && tree.parts[$0] != .particle }
      return next.map { tree.parts[$0] == .auxiliary } ?? false
        && before.contains { tree.parts[$0] == .auxiliary }
    case .auxiliary, .verb, .adverb, .adposition, .adjective, .particle: return true
    default: return false
    }
  }

  /// True for a participle of reporting: "The ship sank, Reuters reported, citing the navy".
  private func beginsReport(_ words: Range<Int>) -> Bool {
    guard let first = words.first else { return false }
    return tree.form(first) == .gerund && SpeechVerbs.entry(hash: tree.shapes[first].low) != nil
  }

  /// True for words in which another verb reports something.
  private func reportsOtherwise(_ words: Range<Int>) -> Bool {
    words.contains { token in
      SpeechVerbs.finite.contains(hash: tree.shapes[token].low) && tree.parts[token] == .verb
        && tree.children(of: token).contains { tree.has($0, .subject) && words.contains($0) }
    }
  }

  private static let nominalParts: Set<PartOfSpeech> = [
    .determiner, .adjective, .numeral, .noun, .properNoun, .pronoun, .adposition, .adverb, .punctuation,
    .particle,
  ]
  private static let dashes = WordSet(words: ["-", "–", "—"])
  /// The sorts of nouns below this are persons, organisations, documents and names (`SourceSort`).
  private static let unknownSort: UInt64 = 33
  private static let longestInsertion = 12
  /// The most tokens from a comma over a relative pronoun to the next comma: ", most of whom,".
  private static let longestPronoun = 5
}
