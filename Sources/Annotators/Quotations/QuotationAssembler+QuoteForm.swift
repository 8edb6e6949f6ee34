import Documents
import WordLists

/// Which words in quotation marks are speech, by their form.
extension QuotationAssembler {
  /// True for speech rather than a title or a word in quotation marks.
  func isSpeech(_ span: Int, leastTokens: Int) -> Bool {
    let stretch = view.spans[span]
    let first = stretch.tokens.lowerBound
    guard stretch.tokens.count >= leastTokens, isSentenceInitial(span),
      view.words[first].isCapital || stretch.continues || isAltered(first)
    else { return false }
    let last = stretch.tokens.upperBound - 1
    let sentence = view.document.sentences[Int(view.sentences[last])].tokens
    return view.document.tokens[last].kind == .punctuation
      || stretch.outer.upperBound >= sentence.upperBound - 1
  }

  /// True for `"[S]evengill sharks …"`: a bracket whose letter the editor made a capital.
  private func isAltered(_ first: Int) -> Bool {
    let byte = view.document.text[view.document.tokens[first].range.start]
    return (byte == 91 || byte == 40) && first + 1 < view.words.count && view.words[first + 1].isCapital
  }

  /// True for `"Savage," she said` and `"Out!" she wrote`: a stretch at the start of a sentence with a stop of its own
  /// before a tag.
  func isBeforeTag(_ span: Int) -> Bool {
    let stretch = view.spans[span]
    let last = stretch.tokens.upperBound - 1
    let sentence = view.document.sentences[Int(view.sentences[last])].tokens
    guard stretch.outer.lowerBound <= sentence.lowerBound, stretch.tokens.count > 1 else { return false }
    if view.signs[last].low == CueFeatures.comma || sentenceOfTag(behind: span) != nil { return true }
    // `„Wir warten“, complained another.`: the comma stands behind the marks.
    let comma = stretch.outer.upperBound
    return comma + 1 < sentence.upperBound && view.signs[comma].low == CueFeatures.comma
      && isTag(comma + 1, in: sentence)
  }

  /// The sentence of a tag right behind a stretch that ends with "!" or "?": `she wrote`.
  func sentenceOfTag(behind span: Int) -> Int? {
    let stretch = view.spans[span]
    let next = stretch.outer.upperBound
    guard next < view.signs.count, Self.calls.contains(hash: view.signs[stretch.tokens.upperBound - 1].low)
    else {
      return nil
    }
    let sentence = Int(view.sentences[next])
    guard view.document.sentences[sentence].paragraph == stretch.paragraph else { return nil }
    return isTag(next, in: view.document.sentences[sentence].tokens) ? sentence : nil
  }

  /// True for a few words that tell who said what stands before them: `she wrote`, `complained another`.
  private func isTag(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard Self.opensTag.contains(view.parts[first]) else { return false }
    let tag = first..<min(first + 4, sentence.upperBound)
    let hasVerb = tag.contains {
      view.parts[$0] == .verb && SpeechVerbs.entry(hash: view.signs[$0].low)?.frame == .speech
    }
    return hasVerb && tag.allSatisfy { view.quoted[$0] < 0 }
  }

  private static let opensTag: Set<PartOfSpeech> = [.pronoun, .properNoun, .verb, .determiner]

  private static let calls = WordSet(words: ["!", "?"])

  private func isSentenceInitial(_ span: Int) -> Bool {
    let first = view.spans[span].outer.lowerBound
    let sentence = view.document.sentences[Int(view.sentences[view.spans[span].tokens.lowerBound])].tokens
    return first <= sentence.lowerBound || view.document.tokens[first - 1].kind == .punctuation
  }

  /// True for a stretch too long for a title or a name: many words with a verb, most of them in small letters.
  func isLong(_ span: Int) -> Bool {
    let words = view.spans[span].tokens.prefix(40).filter { view.document.tokens[$0].kind == .word }
    guard words.count >= Self.leastLong,
      words.contains(where: { view.parts[$0] == .verb || view.parts[$0] == .auxiliary })
    else { return false }
    return words.count { view.words[$0].isCapital } * 2 <= words.count
  }

  /// How many words are too many for a title.
  private static let leastLong = 7

  /// True for a name in marks: "a band called “The Slow Bells”", "the so-called “peace”".
  func isNaming(_ cue: Int, _ contents: [Range<Int>]) -> Bool {
    guard contents.count == 1, kind(of: contents) == .direct,
      SourceWords.titling.contains(hash: view.lemmas[cue]), cue < contents[0].lowerBound
    else { return false }
    if cue > 1, view.signs[cue - 2].low == Self.so, view.document.tokens[cue - 1].kind == .punctuation {
      return true
    }
    let isParticiple = view.has(cue, .nounClause) || view.has(cue, Self.adjective)
    return isParticiple
      && contents[0].allSatisfy { view.document.tokens[$0].kind != .word || view.words[$0].isCapital }
  }

  private static let so = WordHash.of("so")
  private static let adjective = DependencyTree.Relation("amod")

  /// True for words in marks that another word right before them introduces, and not this cue.
  func isOfAnother(_ contents: [Range<Int>], than cue: Int) -> Bool {
    guard contents.count == 1, kind(of: contents) == .direct else { return false }
    let span = Int(view.quoted[contents[0].lowerBound])
    guard span >= 0, let word = word(before: span) else { return false }
    // Of a verb that reports nothing, right before the marks, the tree is a mistake: "hit home where people live: “…”".
    if word == cue, SpeechVerbs.entry(hash: view.signs[cue].low) != nil { return false }
    return wording(before: span) != nil
  }

  /// The word for a wording, for what is written or for a cry right before a stretch: `the slogan "…"`, `a hat reading
  /// "…"`, `chants of "…"`.
  func wording(before span: Int) -> Int? {
    word(before: span).flatMap { word in
      let isOne =
        SourceWords.wordings.contains(hash: view.lemmas[word])
        || SourceWords.cries.contains(hash: view.lemmas[word])
        || SourceWords.reading.contains(hash: view.signs[word].low)
      return isOne ? word : nil
    } ?? announced(before: span)
  }

  /// The wording of somebody whose phrase goes to the colon before a stretch: "a headline from the Post, which hits home:".
  private func announced(before span: Int) -> Int? {
    let stretch = view.spans[span]
    let colon = stretch.outer.lowerBound - 1
    guard stretch.tokens.count > 1, colon > 0, view.signs[colon].low == CueFeatures.colon else { return nil }
    let sentence = view.document.sentences[Int(view.sentences[colon])].tokens
    return (sentence.lowerBound..<colon).suffix(Self.farthestWording).last { noun in
      SourceWords.wordings.contains(hash: view.lemmas[noun]) && Int(view.rights[noun]) >= colon - 1
        && view.children(of: noun).contains { child in
          view.has(child, .nounModifier)
            && view.children(of: child).contains { Self.authors.contains(hash: view.signs[$0].low) }
        }
    }
  }

  /// How far before a colon a wording may stand, in tokens.
  private static let farthestWording = 20
  private static let authors = WordSet(words: ["from", "by"])
  private static let prepositions = WordSet(words: ["of", "for"])

  /// The word right before a stretch of several words, over one mark.
  private func word(before span: Int) -> Int? {
    let stretch = view.spans[span]
    guard stretch.tokens.count > 1 else { return nil }
    var token = stretch.outer.lowerBound - 1
    if token > 0, view.document.tokens[token].kind == .punctuation { token -= 1 }
    // "chants of “…”", "cheered for “…”"
    if token > 0, Self.prepositions.contains(hash: view.signs[token].low),
      SourceWords.cries.contains(hash: view.lemmas[token - 1])
    {
      token -= 1
    }
    guard token >= 0, view.sentences[token] == view.sentences[stretch.tokens.lowerBound] else { return nil }
    return token
  }
}
