import Corpora
import Documents

/// A line of a concordance: words with those to their left and right in the same paragraph.
struct ConcordanceRow {
  /// Where the words of a line stand.
  struct Place {
    var article: Int
    var range: TextRange
  }

  /// The maximum number of characters kept on each side.
  private static let longest = 500

  /// The position of the place among those that were asked for.
  var position: Int

  /// The words before it, nearest last.
  var left: String

  /// The words themselves.
  var text: String

  /// The words after it.
  var right: String

  /// Returns the lines of places, except of those that an article does not have.
  ///
  /// Places of one article are best given together.
  static func rows(
    at places: [Place],
    width: Int?,
    in corpus: Corpus
  ) throws(StoreError) -> [ConcordanceRow] {
    var rows: [ConcordanceRow] = []
    var loaded: (number: Int, paragraphs: [TextRange], bytes: [UInt8])?
    for (position, asked) in places.enumerated() {
      if loaded?.number != asked.article {
        guard let article = try corpus.article(asked.article)?.article else { continue }
        loaded = (asked.article, article.paragraphs.map(\.range), Array(article.body.utf8))
      }
      guard let (_, paragraphs, bytes) = loaded, asked.range.end <= bytes.count else { continue }
      let place = asked.range.bytes.clamped(to: 0..<bytes.count)
      let whole = paragraph(around: asked.range, in: paragraphs, count: bytes.count)
      // A code point has at most four bytes, so these bytes contain all code points that are kept.
      let room = 4 * (longest + 1)
      let start = max(whole.start, asked.range.start - room)
      let end = min(whole.end, asked.range.end + room)
      rows.append(
        ConcordanceRow(
          position: position,
          left: clipped(
            HighlightedText.oneLine(bytes[(start..<max(start, place.lowerBound)).clamped(to: bytes.indices)]),
            to: width ?? longest,
            keepsEnd: true
          ),
          text: HighlightedText.oneLine(bytes[place]),
          right: clipped(
            HighlightedText.oneLine(
              bytes[(place.upperBound..<max(end, place.upperBound)).clamped(to: bytes.indices)]
            ),
            to: width ?? longest,
            keepsEnd: false
          )
        )
      )
    }
    return rows
  }

  /// Returns the lines in another order; equal lines keep the order of the articles.
  static func sorted(_ rows: [ConcordanceRow], by order: ConcordanceOrder) -> [ConcordanceRow] {
    let keys = rows.map { row -> [String] in
      switch order {
      case .article: []
      case .left: words(row.left).reversed()
      case .right: words(row.right)
      case .mention: words(row.text) + words(row.right)
      }
    }
    let places = rows.indices.sorted { one, other in
      if keys[one] == keys[other] { return one < other }
      return keys[one].lexicographicallyPrecedes(keys[other])
    }
    return places.map { rows[$0] }
  }

  /// Shortens both sides of the lines so that their table fits into a number of terminal columns.
  ///
  /// `besides` are those that further columns take.
  static func fit(_ rows: inout [ConcordanceRow], to columns: Int, besides: Int = 0) {
    let middle = min(30, rows.map(\.text.count).max() ?? 0)
    let numbers = String(rows.count).count
    let room = columns - numbers - max(7, middle) - "article".count - 8 - besides
    let side = max(12, room / 2)
    for index in rows.indices {
      rows[index].left = clipped(rows[index].left, to: side, keepsEnd: true)
      rows[index].right = clipped(rows[index].right, to: side, keepsEnd: false)
    }
  }

  private static func words(_ text: String) -> [String] {
    Folded.text(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func paragraph(around range: TextRange, in paragraphs: [TextRange], count: Int) -> TextRange
  {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = low + (high - low) / 2
      if paragraphs[middle].start <= range.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, paragraphs[low - 1].contains(range), paragraphs[low - 1].end <= count else { return range }
    return paragraphs[low - 1]
  }

  /// Returns at most `limit` characters of a text, cut at a blank if there is one.
  private static func clipped(_ text: String, to limit: Int, keepsEnd: Bool) -> String {
    let trimmed = text.trimmingBlanks
    guard trimmed.count > limit else { return trimmed }
    if keepsEnd {
      let kept = trimmed.suffix(limit)
      let before = trimmed[trimmed.index(before: kept.startIndex)]
      guard before != " ", let blank = kept.firstIndex(of: " ") else { return String(kept).trimmingBlanks }
      return String(kept[blank...]).trimmingBlanks
    }
    let kept = trimmed.prefix(limit)
    guard trimmed[kept.endIndex] != " ", let blank = kept.lastIndex(of: " ") else {
      return String(kept).trimmingBlanks
    }
    return String(kept[..<blank]).trimmingBlanks
  }
}

extension String {
  /// The text without leading and trailing blanks.
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
