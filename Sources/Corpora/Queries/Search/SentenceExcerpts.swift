public import Documents

/// Gives sentences of a corpus around words in them, and keeps the texts of the articles that were read last.
///
/// A sentence of usual length is given whole. Of one that goes on for pages, as a text without full stops does, only
/// the words around those asked for are given: a list of thousands of them would read the whole of it each time.
public struct SentenceExcerpts {
  /// A sentence, or a part of it.
  public struct Excerpt: Sendable, Hashable {
    /// The words, with the bytes that they take.
    public var passage: StoredPassage
    /// True when the sentence begins before it.
    public var isCutBefore: Bool
    /// True when the sentence goes on behind it.
    public var isCutBehind: Bool
  }

  /// A sentence of at most so many bytes is given whole; of a longer one half as much on each side of the words.
  public static let longest = 2_000

  /// How many bytes of texts are kept.
  private static let most = 16 << 20

  private let corpus: Corpus
  private var texts: [Int: StoredText] = [:]
  private var size = 0

  /// Excerpts from the articles of a corpus.
  public init(_ corpus: Corpus) { self.corpus = corpus }

  /// The sentence of an article around some bytes of the body; nil if it does not exist.
  public mutating func excerpt(
    _ sentence: Int,
    of article: Int,
    around words: TextRange
  ) throws(StoreError) -> Excerpt? {
    guard let text = try text(of: article), text.sentences.indices.contains(sentence) else { return nil }
    let whole = text.sentences[sentence]
    let range = Self.part(of: whole, around: words, in: text.bytes)
    return Excerpt(
      passage: StoredPassage(article: article, sentence: sentence, range: range, text: text.string(range)),
      isCutBefore: range.start > whole.start,
      isCutBehind: range.end < whole.end
    )
  }

  /// The bytes of a sentence that are given: from one blank to another where it is cut.
  static func part(of whole: TextRange, around words: TextRange, in bytes: [UInt8]) -> TextRange {
    guard whole.count > longest, whole.start >= 0, whole.end <= bytes.count else { return whole }
    let first = min(max(words.start, whole.start), whole.end)
    let last = min(max(words.end, first), first + longest, whole.end)
    var (start, end) = (max(whole.start, first - longest / 2), min(whole.end, last + longest / 2))
    if start > whole.start { start = bytes[start..<first].firstIndex(of: 32).map { $0 + 1 } ?? first }
    if end < whole.end { end = bytes[last..<end].lastIndex(of: 32) ?? last }
    // No character is cut in two where there was no blank.
    while start > whole.start, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < whole.end, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return TextRange(start, max(start, end))
  }

  private mutating func text(of article: Int) throws(StoreError) -> StoredText? {
    if let known = texts[article] { return known }
    guard let text = try corpus.text(of: article) else { return nil }
    if size > Self.most { (texts, size) = ([:], 0) }
    texts[article] = text
    size += text.bytes.count
    return text
  }
}
