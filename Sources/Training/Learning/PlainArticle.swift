import Documents

/// Articles from bare text, and places in it by code points, as files of examples have them.
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

  /// The byte at which each code point begins, and the length behind the last.
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

/// Code points by bytes.
struct Places {
  private var numbers: [Int: Int] = [:]

  init(_ text: String) {
    for (number, offset) in PlainArticle.offsets(of: text).enumerated() { numbers[offset] = number }
  }

  /// The first code point of a range and the one behind its last.
  func points(_ range: TextRange) -> [Int] { [numbers[range.start] ?? 0, numbers[range.end] ?? 0] }
}
