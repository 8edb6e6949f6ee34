import Documents
import WordLists

/// The form of quoted spans: speech, and not titles or single words.
///
/// Spans are given by their index in the tree.
extension QuotationAssembler {
  /// True for a span with the form of a sentence: a capital at its start and a stop at its end.
  func isSpeech(_ index: Int, leastTokens: Int) -> Bool {
    let span = tree.spans[index]
    let first = span.tokens.lowerBound
    guard span.tokens.count >= leastTokens, isSentenceInitial(index),
      tree.words[first].isCapital || span.continues || isAltered(first)
    else { return false }
    let last = span.tokens.upperBound - 1
    let sentence = tree.document.sentences[Int(tree.sentences[last])].tokens
    return tree.document.tokens[last].kind == .punctuation
      || span.outer.upperBound >= sentence.upperBound - 1
  }

  /// True for `"[S]evengill sharks …"`: a bracket around a letter that the editor made a capital.
  private func isAltered(_ first: Int) -> Bool {
    let byte = tree.document.text[tree.document.tokens[first].range.start]
    return (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(")) && first + 1 < tree.words.count
      && tree.words[first + 1].isCapital
  }

  /// True for a span at the start of a sentence with its own stop before a tag: `"Savage," she said`, `"Out!"
  /// she wrote`.
  func isBeforeTag(_ index: Int) -> Bool {
    let span = tree.spans[index]
    let last = span.tokens.upperBound - 1
    let sentence = tree.document.sentences[Int(tree.sentences[last])].tokens
    guard span.outer.lowerBound <= sentence.lowerBound, span.tokens.count > 1 else { return false }
    if tree.shapes[last].low == CueFeatures.comma || sentenceOfTag(behind: index) != nil { return true }
    // `„Wir warten“, complained another.`: the comma follows the quotation mark.
    let comma = span.outer.upperBound
    return comma + 1 < sentence.upperBound && tree.shapes[comma].low == CueFeatures.comma
      && isTag(comma + 1, in: sentence)
  }

  /// The sentence of a tag right behind a span that ends with "!" or "?": `she wrote`.
  func sentenceOfTag(behind index: Int) -> Int? {
    let span = tree.spans[index]
    let next = span.outer.upperBound
    guard next < tree.shapes.count, Self.calls.contains(hash: tree.shapes[span.tokens.upperBound - 1].low)
    else {
      return nil
    }
    let sentence = Int(tree.sentences[next])
    guard tree.document.sentences[sentence].paragraph == span.paragraph else { return nil }
    return isTag(next, in: tree.document.sentences[sentence].tokens) ? sentence : nil
  }

  /// True for the first of a few words that name the speaker of what precedes: `she wrote`, `complained another`.
  private func isTag(_ first: Int, in sentence: Range<Int>) -> Bool {
    guard Self.opensTag.contains(tree.parts[first]) else { return false }
    let tag = first..<min(first + 4, sentence.upperBound)
    let hasVerb = tag.contains {
      tree.parts[$0] == .verb && SpeechVerbs.entry(hash: tree.shapes[$0].low)?.frame == .speech
    }
    return hasVerb && tag.allSatisfy { tree.quoted[$0] < 0 }
  }

  private static let opensTag: Set<PartOfSpeech> = [.pronoun, .properNoun, .verb, .determiner]

  private static let calls = WordSet(words: ["!", "?"])

  func isSentenceInitial(_ index: Int) -> Bool {
    let first = tree.spans[index].outer.lowerBound
    let sentence = tree.document.sentences[Int(tree.sentences[tree.spans[index].tokens.lowerBound])].tokens
    return first <= sentence.lowerBound || tree.document.tokens[first - 1].kind == .punctuation
  }

  /// True for a span too long for a title or a name: many words with a verb, at most half of them with a capital.
  func isLong(_ index: Int) -> Bool {
    let words = tree.spans[index].tokens.prefix(40).filter { tree.document.tokens[$0].kind == .word }
    guard words.count >= Self.leastLong,
      words.contains(where: { tree.parts[$0] == .verb || tree.parts[$0] == .auxiliary })
    else { return false }
    return words.count { tree.words[$0].isCapital } * 2 <= words.count
  }

  /// The least number of words that are too many for a title.
  private static let leastLong = 7

  // MARK: Nouns that introduce quoted words

  /// The noun or verb for a wording, an inscription or a cry right before a span: `the slogan "…"`, `a hat reading
  /// "…"`, `chants of "…"`.
  func wordingNoun(before index: Int) -> Int? {
    word(before: index).flatMap { word in
      let isOne =
        SourceWords.wordings.contains(hash: tree.lemmas[word])
        || SourceWords.cries.contains(hash: tree.lemmas[word])
        || SourceWords.reading.contains(hash: tree.shapes[word].low)
      return isOne ? word : nil
    } ?? wordingNoun(beforeColonOf: index)
  }

  /// A noun for a wording with its author whose phrase ends at a colon: "a headline from the Post, which hits home:".
  private func wordingNoun(beforeColonOf index: Int) -> Int? {
    let span = tree.spans[index]
    let colon = span.outer.lowerBound - 1
    guard span.tokens.count > 1, colon > 0, tree.shapes[colon].low == CueFeatures.colon else { return nil }
    let sentence = tree.document.sentences[Int(tree.sentences[colon])].tokens
    return (sentence.lowerBound..<colon).suffix(Self.farthestWording).last { noun in
      SourceWords.wordings.contains(hash: tree.lemmas[noun]) && Int(tree.rights[noun]) >= colon - 1
        && tree.children(of: noun).contains { child in
          tree.has(child, .nounModifier)
            && tree.children(of: child).contains { Self.authors.contains(hash: tree.shapes[$0].low) }
        }
    }
  }

  /// The most tokens between a noun for a wording and its colon.
  private static let farthestWording = 20
  private static let authors = WordSet(words: ["from", "by"])
  private static let prepositions = WordSet(words: ["of", "for"])

  /// The word right before a span of several words, or before the punctuation mark there.
  func word(before index: Int) -> Int? {
    let span = tree.spans[index]
    guard span.tokens.count > 1 else { return nil }
    var token = span.outer.lowerBound - 1
    if token > 0, tree.document.tokens[token].kind == .punctuation { token -= 1 }
    // "chants of “…”", "cheered for “…”"
    if token > 0, Self.prepositions.contains(hash: tree.shapes[token].low),
      SourceWords.cries.contains(hash: tree.lemmas[token - 1])
    {
      token -= 1
    }
    guard token >= 0, tree.sentences[token] == tree.sentences[span.tokens.lowerBound] else { return nil }
    return token
  }
}
