/// A finding about a document that an annotator makes.
public protocol Annotation: Sendable {}

/// One word, number, punctuation mark or symbol.
public struct Token: Sendable, Hashable {
  /// The kind of characters a token is made of.
  public enum Kind: UInt8, Sendable, Hashable {
    case word, number, punctuation, symbol
    /// A mark that can open or close a quotation; apostrophes are not among them.
    case quotationMark
  }

  /// The bytes.
  public var range: TextRange

  /// The kind of characters.
  public var kind: Kind

  /// True when white space stands before the token.
  public var spaceBefore: Bool

  /// A token over a range.
  public init(range: TextRange, kind: Kind, spaceBefore: Bool) {
    self.range = range
    self.kind = kind
    self.spaceBefore = spaceBefore
  }
}

/// One sentence: its tokens and its bytes.
public struct Sentence: Sendable, Hashable {
  /// The positions of its tokens in `Document.tokens`; never empty.
  public var tokens: Range<Int>

  /// The bytes from its first to its last token.
  public var range: TextRange

  /// The position of its paragraph in `Document.paragraphs`.
  public var paragraph: Int

  /// A sentence over tokens of one paragraph.
  public init(tokens: Range<Int>, range: TextRange, paragraph: Int) {
    self.tokens = tokens
    self.range = range
    self.paragraph = paragraph
  }
}

/// An article cut into paragraphs, sentences and tokens, with layers of findings on top.
///
/// The document owns the text; everything else is ranges into it. Findings are fetched by type,
/// `document[Quotation.self]`, so that a new annotator needs no change here.
public struct Document: Sendable {
  /// The article that was segmented.
  public let article: Article

  /// The text of the article as UTF-8.
  public let text: [UInt8]

  /// The parts of the text in reading order.
  public let paragraphs: [Paragraph]

  /// The sentences of the headline, the deck and the running text, in reading order.
  public let sentences: [Sentence]

  /// The tokens of all sentences, in reading order.
  public let tokens: [Token]

  private var layers: [ObjectIdentifier: any Sendable] = [:]

  /// A document whose ranges all lie in the text of the article.
  public init(article: Article, text: [UInt8], sentences: [Sentence], tokens: [Token]) {
    self.article = article
    self.text = text
    self.paragraphs = article.paragraphs
    self.sentences = sentences
    self.tokens = tokens
  }

  /// The findings of one type, in reading order; empty where no annotator has made any.
  public subscript<Found: Annotation>(type: Found.Type) -> [Found] {
    get { layers[ObjectIdentifier(type)] as? [Found] ?? [] }
    set { layers[ObjectIdentifier(type)] = newValue }
  }

  /// The text of a range; offsets outside the text are cut off.
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

  /// The position of the sentence that holds a byte offset, or of the last one before it; nothing before the first.
  public func sentence(at offset: Int) -> Int? {
    Document.last(in: sentences.indices) { sentences[$0].range.start <= offset }
  }

  /// The position of the token that holds a byte offset, or of the last one before it; nothing before the first.
  public func token(at offset: Int) -> Int? {
    Document.last(in: tokens.indices) { tokens[$0].range.start <= offset }
  }

  /// The positions of the tokens that overlap a range.
  public func tokens(in range: TextRange) -> Range<Int> {
    let first = Document.last(in: tokens.indices) { tokens[$0].range.end <= range.start }.map { $0 + 1 } ?? 0
    let last = Document.last(in: tokens.indices) { tokens[$0].range.start < range.end }.map { $0 + 1 } ?? 0
    return first..<max(first, last)
  }

  /// The last position for which a test holds that holds for all positions before it too.
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
