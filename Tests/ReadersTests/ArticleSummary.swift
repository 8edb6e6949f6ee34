import Documents
import Readers

/// Returns the parts of an article, one per line, so that a test can state them as text.
func summary(_ article: Article) -> String {
  var lines = [String]()
  func add(_ name: String, _ value: String?) {
    if let value { lines.append("\(name): \(value)") }
  }
  add("headline", article.headline)
  add("deck", article.deck)
  add("authors", article.authors.isEmpty ? nil : article.authors.joined(separator: "; "))
  add("outlet", article.outlet)
  add("dateline", article.dateline)
  add("published", article.published.map { "\($0.date.iso) \($0.basis.rawValue)" })
  add("url", article.url)
  add("language", article.language == "en" ? nil : article.language)
  add("roles", article.paragraphs.map(\.role.rawValue).joined(separator: " "))
  return lines.joined(separator: "\n")
}

/// Returns the texts of the paragraphs with a role.
func texts(_ article: Article, _ role: Paragraph.Role) -> [String] {
  let bytes = Array(article.body.utf8)
  return article.paragraphs.filter { $0.role == role }.map {
    String(decoding: bytes[$0.range.bytes], as: UTF8.self)
  }
}

/// Returns the flaws of the paragraphs of an article: wrong order, overlap, white space at their
/// ends, lost bytes.
func flaws(_ article: Article) -> [String] {
  var flaws = [String]()
  let bytes = Array(article.body.utf8)
  var covered = [Bool](repeating: false, count: bytes.count)
  var end = 0
  for paragraph in article.paragraphs {
    let range = paragraph.range
    guard range.start >= end, range.end <= bytes.count, !range.isEmpty else {
      flaws.append("\(range) is empty, outside the text, or overlaps what ends at \(end)")
      continue
    }
    end = range.end
    let text = String(decoding: bytes[range.bytes], as: UTF8.self)
    if !text.utf8.elementsEqual(bytes[range.bytes]) { flaws.append("\(range) cuts a character") }
    let ends = [text.unicodeScalars.first, text.unicodeScalars.last]
    if ends.contains(where: { $0?.properties.isWhitespace ?? true }) {
      flaws.append("\(range) has white space at an end")
    }
    for position in range.bytes { covered[position] = true }
  }
  var offset = 0
  for scalar in article.body.unicodeScalars {
    let width = UTF8.width(scalar)
    if !scalar.properties.isWhitespace, !covered[offset..<(offset + width)].allSatisfy({ $0 }) {
      flaws.append("byte \(offset) is in no paragraph")
      break
    }
    offset += width
  }
  return flaws
}
