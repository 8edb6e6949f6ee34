import Documents
import WordLists

/// Gives the words of a letter or statement to whoever said in it what was reported before: "In a letter, Ann Roe said
/// it was late. “I am sorry,” it went on."
struct DocumentAuthors {
  /// A text that somebody said something in.
  private struct Text {
    /// The lemma of its noun, hashed.
    var noun: UInt64
    var author: Quotation.Source
    var kind: Quotation.SourceKind?
    /// The position of the last quotation from it, and its paragraph.
    var last: Int
    var paragraph: Int
  }

  let document: Document
  let tree: DependencyTree

  /// Changes the speakers of quotations, in reading order, that are "it" or "the letter".
  func name(_ quotations: inout [Quotation]) {
    var text: Text?
    for number in quotations.indices {
      guard let speaker = quotations[number].speaker else { continue }
      let paragraph = document.sentences[quotations[number].sentence].paragraph
      if let known = text, isSpoken(by: speaker, known, number, paragraph) {
        quotations[number].speaker?.entity = known.author.entity
        quotations[number].speaker?.antecedent = known.author.antecedent ?? known.author.range
        quotations[number].sourceKind = known.kind
        let confidence = min(quotations[number].evidence.confidence, Self.confidence)
        quotations[number].evidence.confidence = confidence
        text?.last = number
        text?.paragraph = paragraph
      } else if let noun = noun(ofMedium: quotations[number]) {
        text = Text(
          noun: noun,
          author: speaker,
          kind: quotations[number].sourceKind,
          last: number,
          paragraph: paragraph
        )
      }
    }
  }

  /// True for "the letter" behind the words of a letter, and for "it" right behind them in one paragraph, where the
  /// author is a person, who is no "it".
  private func isSpoken(by speaker: Quotation.Source, _ text: Text, _ number: Int, _ paragraph: Int) -> Bool {
    let tokens = document.tokens(in: speaker.range)
    guard let first = tokens.first, text.last < number, paragraph - text.paragraph <= Self.farthest else {
      return false
    }
    if tokens.count == 1 {
      return tree.shapes[first].low == Self.it && paragraph == text.paragraph && text.last == number - 1
        && (text.kind == .person || text.kind == .unnamed)
    }
    return tokens.count == 2 && speaker.entity == nil && tree.shapes[first].low == PersonReferenceResolver.the
      && tree.lemmas[first + 1] == text.noun
  }

  /// The noun for a text in which words are said; nil for other mediums.
  private func noun(ofMedium quotation: Quotation) -> UInt64? {
    guard let medium = quotation.circumstances.medium else { return nil }
    let head = tree.head(among: document.tokens(in: medium))
    return Self.texts.contains(hash: tree.lemmas[head]) ? tree.lemmas[head] : nil
  }

  private static let texts = WordSet(WordList("sources/authored-texts"))
  private static let it = WordHash.of("it")
  /// The most paragraphs between the words of a text and "the letter".
  private static let farthest = 6
  /// The confidence that words of a text are its author's.
  private static let confidence = 0.8
}
