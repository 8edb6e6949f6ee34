import Documents
import Letters

/// The metadata of an article.
///
/// The first value that is set for a field is kept.
struct ArticleFields: Sendable, Hashable {
  var identifier: String?
  var headline: String?
  var deck: String?
  var authors: [String] = []
  var outlet: String?
  var dateline: String?
  var published: PublicationDate?
  var openDay: OpenDay?
  var url: String?
  var language: String?
  var notes: [String] = []

  /// Further fields, in the order in which they were set.
  var metadata: [MetadataEntry] = []

  /// A field that a header can name.
  enum Key: Sendable, Hashable {
    case headline, deck, authors, date, outlet, url, language, dateline, identifier
    /// A field beyond those of every article.
    case metadata(MetadataField)
    /// A field that is recognized but not kept.
    case other
  }

  /// Returns the field for a key of a header or of front matter; nil if the key is unknown.
  static func key(_ name: some StringProtocol) -> Key? {
    let folded = name.lowercased().filter { $0.isLetter }
    return keys[folded]
  }

  /// Sets a field from the value of a header; a date that cannot be parsed leaves a note.
  mutating func set(_ key: Key, to value: some StringProtocol) {
    var value = value.trimmingWhiteSpace()
    guard !value.isEmpty else { return }
    if let mended = DoubleEncoding.mended(value) { value = mended.text }
    switch key {
    case .headline: headline = headline ?? value
    case .deck: deck = deck ?? value
    case .authors: if authors.isEmpty { authors = Byline.names(inField: value) }
    case .date: setDay(value)
    case .outlet: outlet = outlet ?? value
    case .url: url = url ?? value
    case .language: language = language ?? value.replacing("_", with: "-")
    case .dateline: dateline = dateline ?? value.trimmingPunctuation(keeping: ").")
    case .identifier: identifier = identifier ?? value
    case .metadata(let field):
      add(field, field == .updated || field == .loaded ? ArticleFields.isoDay(value) : value)
    case .other: break
    }
  }

  /// Adds a value of a further field, without its line breaks; the same value is not added twice.
  mutating func add(_ field: MetadataField, _ value: some StringProtocol, weight: Int? = nil) {
    let value = value.words().joined(separator: " ")
    guard !value.isEmpty, !metadata.contains(where: { $0.field == field && $0.value == value }) else {
      return
    }
    metadata.append(MetadataEntry(field, value, weight: weight))
  }

  /// Takes the values of other fields for those that are not set yet.
  mutating func fill(from other: ArticleFields) {
    identifier = identifier ?? other.identifier
    headline = headline ?? other.headline
    deck = deck ?? other.deck
    if authors.isEmpty { authors = other.authors }
    outlet = outlet ?? other.outlet
    dateline = dateline ?? other.dateline
    published = published ?? other.published
    openDay = openDay ?? other.openDay
    url = url ?? other.url
    language = language ?? other.language
    notes += other.notes
    let own = Set(metadata.map(\.field))
    metadata += other.metadata.filter { !own.contains($0.field) }
  }

  /// Returns the article with these fields and a text.
  func article(source: String, body: String, paragraphs: [Paragraph], notes: [String]) -> Article {
    var fields = self
    fields.settleDay()
    return fields.settledArticle(source: source, body: body, paragraphs: paragraphs, notes: notes)
  }

  private func settledArticle(
    source: String,
    body: String,
    paragraphs: [Paragraph],
    notes: [String]
  ) -> Article {
    Article(
      source: source,
      identifier: identifier,
      headline: headline,
      deck: deck,
      authors: authors,
      outlet: outlet,
      dateline: dateline,
      published: published,
      url: url,
      language: language ?? "en",
      metadata: metadata,
      body: body,
      paragraphs: paragraphs,
      notes: notes + self.notes
    )
  }

  private static let keys: [String: Key] = [
    "title": .headline, "headline": .headline, "head": .headline,
    "subtitle": .deck, "subhead": .deck, "subheading": .deck, "deck": .deck, "dek": .deck,
    "description": .deck,
    "summary": .deck, "standfirst": .deck, "excerpt": .deck,
    "author": .authors, "authors": .authors, "by": .authors, "byline": .authors, "writer": .authors,
    "reporter": .authors,
    "date": .date, "published": .date, "publicationdate": .date, "publishedon": .date, "publishedat": .date,
    "pubdate": .date, "datepublished": .date, "posted": .date, "publishdate": .date,
    "outlet": .outlet, "source": .outlet, "publication": .outlet, "publisher": .outlet, "newspaper": .outlet,
    "agency": .outlet, "site": .outlet, "sitename": .outlet,
    "url": .url, "link": .url, "permalink": .url, "canonicalurl": .url,
    "language": .language, "lang": .language,
    "dateline": .dateline, "id": .identifier, "identifier": .identifier,
    "section": .metadata(.section), "category": .metadata(.section), "categories": .metadata(.section),
    "tags": .metadata(.tag), "keywords": .metadata(.tag), "topic": .metadata(.tag),
    "copyright": .metadata(.copyright), "edition": .metadata(.edition), "page": .metadata(.page),
    "words": .metadata(.words), "length": .metadata(.words), "updated": .metadata(.updated),
    "lastupdated": .metadata(.updated), "created": .metadata(.loaded),
    "clipped": .metadata(.loaded), "modified": .metadata(.updated), "type": .metadata(.type),
    "location": .other, "layout": .other,
    "draft": .other, "slug": .other, "image": .other, "retrieved": .other, "accessed": .other,
  ]
}

extension StringProtocol {
  /// The text without white space at its ends.
  func trimmingWhiteSpace() -> String {
    // By scalars: removal by characters would scan back through long runs of combining characters.
    var rest = Substring(self).unicodeScalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
