import Annotators
import Corpora
import Documents

/// The running text of an article as numbered paragraphs, with the share of its words that precedes a place.
struct ArticleLayout {
  /// One paragraph of running text.
  struct Block {
    var range: TextRange
    /// The number of its words.
    var words: Int
  }

  let stored: StoredArticle

  /// The whole text as UTF-8, to which all offsets refer.
  let bytes: [UInt8]

  /// The paragraphs in order, without correction notices.
  let blocks: [Block]

  /// The bytes of the paragraphs.
  private let ranges: [TextRange]

  /// The words of all paragraphs in order.
  let words: [WordSequence.Word]

  /// The indices of the sentences in the paragraphs, in order.
  let sentences: [Int]

  /// The places of the headline and the line below it.
  let heads: [TextRange]

  /// Lays out an article.
  init(_ stored: StoredArticle) {
    self.stored = stored
    let bytes = Array(stored.article.body.utf8)
    self.bytes = bytes
    let notice = CorrectionNotice(stored.article)
    let ranges = stored.article.paragraphs
      .filter { $0.role == .body && $0.range.end <= bytes.count && !notice.contains($0.range.start) }.map(
        \.range
      )
    self.ranges = ranges
    var words: [WordSequence.Word] = []
    blocks = ranges.map { range in
      let own = WordSequence(of: ArticleLayout.string(range, bytes), from: range.start).words
      words += own
      return Block(range: range, words: own.count)
    }
    self.words = words
    sentences = stored.sentences.indices.filter { index in
      ArticleLayout.place(of: stored.sentences[index].start, in: ranges) != nil
    }
    heads = stored.article.paragraphs.filter { $0.role == .headline || $0.role == .repeatedHeadline }.map(
      \.range
    )
  }

  /// Returns the index of the paragraph with an offset; nil for the headline and whatever else is no running text.
  func block(at offset: Int) -> Int? { ArticleLayout.place(of: offset, in: ranges) }

  /// Returns the index of the range with an offset among ranges in order; nil if none has it.
  private static func place(of offset: Int, in ranges: [TextRange]) -> Int? {
    let place = ranges.partitionIndex { $0.end > offset }
    return place < ranges.count && ranges[place].contains(offset) ? place : nil
  }

  /// Returns the share of the words that precede an offset, from 0 to 1.
  func share(before offset: Int) -> Double {
    words.isEmpty ? 0 : Double(words.partitionIndex { $0.range.start >= offset }) / Double(words.count)
  }

  /// Returns how early a sentence stands: 1 for the first one of the running text, near 0 for the last.
  func position(of sentence: Int) -> Double {
    let place = sentences.partitionIndex { $0 >= sentence }
    return sentences.isEmpty ? 0 : 1 - Double(place) / Double(sentences.count)
  }

  /// Returns the words of a range on one line.
  func text(_ range: TextRange) -> String { OneLine.text(ArticleLayout.string(range, bytes)) }

  /// Returns the words of a range as they stand in the text.
  func text(inPlace range: TextRange) -> String { ArticleLayout.string(range, bytes) }

  private static func string(_ range: TextRange, _ bytes: [UInt8]) -> String {
    let start = min(range.start, bytes.count)
    return String(decoding: bytes[start..<min(max(range.end, start), bytes.count)], as: UTF8.self)
  }
}

extension Array {
  /// Returns the index of the first element for which a test holds, in an array that has all such elements at its end.
  func partitionIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
