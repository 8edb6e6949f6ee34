/// An article divided into paragraphs, sentences and tokens, with layers of annotations.
///
/// The document owns the text; everything else is ranges into it. Annotations are read by type,
/// `document[Quotation.self]`, so that a new annotator needs no change here.
public struct Document: Sendable {
  /// The article that was segmented.
  @inlinable public var article: Article { segments.article }

  /// The text of the article as UTF-8.
  @inlinable public var text: [UInt8] { segments.text }

  /// The parts of the text in reading order.
  @inlinable public var paragraphs: [Paragraph] { segments.paragraphs }

  /// The sentences of the headline, the deck and the running text, in reading order.
  @inlinable public var sentences: [Sentence] { segments.sentences }

  /// The tokens of all sentences, in reading order.
  @inlinable public var tokens: [Token] { segments.tokens }

  @usableFromInline let segments: Segments
  private var layers: [ObjectIdentifier: any Sendable] = [:]

  /// A document whose ranges all lie in the text of the article.
  public init(article: Article, text: [UInt8], sentences: [Sentence], tokens: [Token]) {
    segments = Segments(article: article, text: text, sentences: sentences, tokens: tokens)
  }

  /// What the segmenter found, shared by all copies of a document, so that annotators can hold one at little cost.
  @usableFromInline
  final class Segments: Sendable {
    @usableFromInline let article: Article
    @usableFromInline let text: [UInt8]
    @usableFromInline let paragraphs: [Paragraph]
    @usableFromInline let sentences: [Sentence]
    @usableFromInline let tokens: [Token]

    init(article: Article, text: [UInt8], sentences: [Sentence], tokens: [Token]) {
      self.article = article
      self.text = text
      self.paragraphs = article.paragraphs
      self.sentences = sentences
      self.tokens = tokens
    }
  }

  /// The annotations of one type, in reading order; empty if no annotator has made any.
  public subscript<Found: Annotation>(type: Found.Type) -> [Found] {
    get { layers[ObjectIdentifier(type)] as? [Found] ?? [] }
    set { layers[ObjectIdentifier(type)] = newValue }
  }

  /// The text of a range, limited to the text of the document.
  public func string(_ range: TextRange) -> String {
    let start = min(max(range.start, 0), text.count)
    let end = min(max(range.end, start), text.count)
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// The text of one token.
  public func string(token position: Int) -> String { string(tokens[position].range) }

  /// The bytes from the first to the last of some tokens.
  public func range(ofTokens tokens: Range<Int>) -> TextRange {
    guard let first = tokens.first, let last = tokens.last else { return TextRange(0, 0) }
    return TextRange(self.tokens[first].range.start, self.tokens[last].range.end)
  }

  /// The index of the sentence with a byte offset, or of the last one before it; nil before the first.
  public func sentence(at offset: Int) -> Int? {
    Document.last(in: sentences.indices) { sentences[$0].range.start <= offset }
  }

  /// The index of the token with a byte offset, or of the last one before it; nil before the first.
  public func token(at offset: Int) -> Int? {
    Document.last(in: tokens.indices) { tokens[$0].range.start <= offset }
  }

  /// The indices of the tokens that overlap a range.
  public func tokens(in range: TextRange) -> Range<Int> {
    let first = Document.last(in: tokens.indices) { tokens[$0].range.end <= range.start }.map { $0 + 1 } ?? 0
    let last = Document.last(in: tokens.indices) { tokens[$0].range.start < range.end }.map { $0 + 1 } ?? 0
    return first..<max(first, last)
  }

  /// The last position for which a test holds, where it holds for all positions before too; nil if it holds for none.
  private static func last(in positions: Range<Int>, where holds: (Int) -> Bool) -> Int? {
    var low = positions.lowerBound
    var high = positions.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low > positions.lowerBound ? low - 1 : nil
  }
}
