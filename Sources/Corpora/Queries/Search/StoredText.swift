import Documents

/// The body of an article with its sentences.
struct StoredText {
  var sentences: [TextRange]
  var bytes: [UInt8]

  /// The words of a range; offsets outside the body are cut off.
  func string(_ range: TextRange) -> String {
    let start = min(max(range.start, 0), bytes.count)
    return String(decoding: bytes[start..<min(max(range.end, start), bytes.count)], as: UTF8.self)
  }

  func passage(_ article: Int, _ position: Int) -> StoredPassage {
    let range = sentences[position]
    return StoredPassage(article: article, sentence: position, range: range, text: string(range))
  }
}
