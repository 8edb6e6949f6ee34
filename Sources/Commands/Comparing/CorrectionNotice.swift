import Corpora
import Documents
import WordLists

/// The correction notice of an article: a paragraph that takes back what was printed before.
struct CorrectionNotice {
  private let words: [(range: TextRange, text: String)]

  /// Finds the notices in the text of an article.
  init(_ article: Article) {
    let body = article.body.utf8
    words = article.paragraphs.compactMap { paragraph in
      guard
        let start = body.index(body.startIndex, offsetBy: paragraph.range.start, limitedBy: body.endIndex),
        let end = body.index(body.startIndex, offsetBy: paragraph.range.end, limitedBy: body.endIndex),
        let text = String(body[start..<end])
      else { return nil }
      let folded = Folded.text(text.prefix(60))
      guard paragraph.role == .correction || CorrectionNotice.openings.contains(where: folded.hasPrefix)
      else { return nil }
      return (paragraph.range, text)
    }
  }

  /// Whether an offset lies in a notice.
  func contains(_ offset: Int) -> Bool { words.contains { $0.range.contains(offset) } }

  /// Returns the figures by which the notice corrects words inside it: those behind the words that the words do not
  /// have; nil if the words are in no notice.
  func figures(correcting row: QuotationRow) -> [String]? {
    guard let place = row.ranges.last,
      let notice = words.first(where: { $0.range.contains(place.start) })
    else { return nil }
    let behind = notice.text.utf8.dropFirst(max(0, place.end - notice.range.start))
    let wrong = Set(Proposition.figures(in: row.content))
    return Proposition.figures(in: String(decoding: behind, as: UTF8.self)).filter { !wrong.contains($0) }
  }

  /// What a paragraph begins with that corrects an article.
  private static let openings = WordList("mastheads/aside-openings").filter {
    $0.values.first == "correction"
  }
  .words
}
