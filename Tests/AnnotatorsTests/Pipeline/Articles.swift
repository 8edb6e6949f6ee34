import Documents

@testable import Annotators

/// Creates documents of plain text with blank lines between paragraphs.
enum Articles {
  static func article(_ body: String, outlet: String? = nil) -> Article {
    var paragraphs: [Paragraph] = []
    var start = 0
    let bytes = Array(body.utf8)
    func close(_ end: Int) {
      var first = start
      var last = end
      while first < last, bytes[first] <= 32 { first += 1 }
      while last > first, bytes[last - 1] <= 32 { last -= 1 }
      if first < last { paragraphs.append(Paragraph(range: TextRange(first, last))) }
      start = end
    }
    for position in bytes.indices.dropLast() where bytes[position] == 10 && bytes[position + 1] == 10 {
      close(position)
    }
    close(bytes.count)
    return Article(source: "test", outlet: outlet, body: body, paragraphs: paragraphs)
  }

  static func document(_ body: String, outlet: String? = nil) -> Document {
    Pipeline.standard.document(for: article(body, outlet: outlet))
  }

  /// Returns a document whose first paragraph is its headline.
  static func document(headline: String, by authors: [String] = [], _ text: String) -> Document {
    var article = article(headline + "\n\n" + text)
    article.paragraphs[0].role = .headline
    article.authors = authors
    return Pipeline.standard.document(for: article)
  }
}
