import Documents
import Letters
import WordLists

/// The order of day and month in the numeric dates of an article.
///
/// The article's own dates decide first: "13/12/2014" has the day first. Then its outlet, its address and language, the
/// country of the place in its dateline, and the spelling of its words, American or not. Where none of them decides,
/// the order stays open.
struct ArticleDayOrder {
  /// The order, and why it is so.
  var order: DayOrder
  var reason: String

  /// The order of an article with some numeric dates; nil if nothing decides it.
  init?(_ dates: [(first: Int, second: Int)], in document: Document) {
    let days = dates.count { $0.first > 12 }
    let months = dates.count { $0.second > 12 }
    if days > 0 || months > 0 {
      guard days == 0 || months == 0 else { return nil }
      self.init(days > 0 ? .dayFirst : .monthFirst, "as in the other dates of the article")
    } else if let order = DayOrder(
      outlet: document.article.outlet,
      url: document.article.url,
      language: document.article.language
    ) {
      self.init(order, "as the outlet writes dates")
    } else if let country = ArticleDayOrder.country(of: document) {
      self.init(country == "US" ? .monthFirst : .dayFirst, "as in the country of the dateline")
    } else if let order = ArticleDayOrder.spelling(of: document) {
      self.init(order, "by the spelling of the article")
    } else {
      return nil
    }
  }

  private init(_ order: DayOrder, _ reason: String) {
    self.order = order
    self.reason = reason
  }

  /// The country of the place with which the article begins, if it writes dates in one way.
  private static func country(of document: Document) -> String? {
    let line: [UInt8]
    if let stated = document.article.dateline {
      line = Array(stated.utf8)
    } else if let paragraph = document.paragraphs.first(where: { $0.role == .dateline }) {
      line = Array(document.text[paragraph.range.bytes])
    } else {
      // "LONDON —" at the start of the text
      guard let first = document.sentences.first else { return nil }
      let start = Array(document.text[first.range.bytes].prefix(60))
      guard
        let dash = start.firstRange(of: [0xE2, 0x80])?.lowerBound
          ?? start.firstRange(of: Array(" - ".utf8))?.lowerBound,
        start[..<dash].contains(where: { (65...90).contains($0) }), dash < 40
      else { return nil }
      line = Array(start[..<dash])
    }
    let place = line.prefix { $0 != UInt8(ascii: "(") }
    let names = place.split(separator: UInt8(ascii: ",")).map { name in
      Array(name.drop { $0 == 32 }.reversed().drop { $0 == 32 }.reversed())
    }
    guard let city = names.first,
      let country = PlaceTable.standard.place(named: city, before: names.dropFirst().map { $0 })?.country
    else { return nil }
    // Canada and the Philippines write both orders.
    return country == "CA" || country == "PH" ? nil : country
  }

  /// The order that goes with the spelling of the words; nil where the article has both or none.
  private static func spelling(of document: Document) -> DayOrder? {
    var found: DayOrder?
    for token in document.tokens where token.kind == .word {
      guard let order = spellings[WordHash.of(document.text, token.range)] else { continue }
      if let found, found != order { return nil }
      found = order
    }
    return found
  }

  private static let spellings = RareWordTable<DayOrder>([WordList("spelling/national-spellings")]) {
    $0.values.first.flatMap(DayOrder.init(rawValue:))
  }
}
