import Documents

/// Articles from plain text, and the byte offsets of its code points.
enum PlainArticle {
  /// An article whose lines are its paragraphs.
  static func of(_ text: String) -> Article {
    var article = Article(source: "", headline: nil, outlet: nil, body: text, paragraphs: [])
    var start = 0
    let bytes = Array(text.utf8)
    for (position, byte) in (bytes + [10]).enumerated() where byte == 10 {
      if position > start { article.paragraphs.append(Paragraph(range: TextRange(start, position))) }
      start = position + 1
    }
    return article
  }

  /// The byte offset of each code point, and the length of the text after the last.
  static func offsets(of text: String) -> [Int] {
    var offsets: [Int] = []
    var position = 0
    for scalar in text.unicodeScalars {
      offsets.append(position)
      position += UTF8.width(scalar)
    }
    return offsets + [position]
  }
}
