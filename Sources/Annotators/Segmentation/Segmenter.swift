public import Documents

/// Divides an article into tokens and sentences; a total function of its text.
///
/// Tokens follow Universal Dependencies for English (see `Tokenizer`). Sentences end at full stops, question and
/// exclamation marks with the closing punctuation behind them, and at the ends of paragraphs. An abbreviation ends
/// one only if the next word is one that rarely occurs inside a name, and `"Why?" he asked.` is one sentence.
public struct Segmenter: Sendable {
  /// A segmenter; it has no settings.
  public init() {}

  /// The document of an article, without any annotations.
  public func document(for article: Article) -> Document {
    let text = Array(article.body.utf8)
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    tokens.reserveCapacity(text.count / 5)
    for (position, paragraph) in article.paragraphs.enumerated() where Segmenter.reads(paragraph.role) {
      if position & 0xFF == 0, Stopping.isWanted { break }
      let range = TextRange(max(0, paragraph.range.start), min(paragraph.range.end, text.count))
      let found = Tokenizer.tokens(of: text, in: range)
      let first = tokens.count
      tokens.append(contentsOf: found)
      SentenceSplitter(text: text, tokens: tokens).split(first..<tokens.count) { sentence in
        let bytes = TextRange(
          tokens[sentence.lowerBound].range.start,
          tokens[sentence.upperBound - 1].range.end
        )
        sentences.append(Sentence(tokens: sentence, range: bytes, paragraph: position))
      }
    }
    return Document(article: article, text: text, sentences: sentences, tokens: tokens)
  }

  /// True for the paragraphs whose text is analysed.
  public static func reads(_ role: Paragraph.Role) -> Bool {
    role == .headline || role == .deck || role == .dateline || role == .body
  }
}
