/// One news article as it was read: its unchanged text and its metadata.
///
/// `body` is the whole text that the reader found, with headline and deck if they are in it; nothing changes it
/// afterwards. `paragraphs` divide it into headline, deck, byline, dateline and running text.
public struct Article: Sendable, Hashable {
  /// The origin of the article, as the user can name it again: a path, `-`, or `sample:apec/1`.
  public var source: String

  /// The identifier that the source itself gives (the `id` of a JSON line), if any.
  public var identifier: String?

  /// The headline without surrounding white space.
  public var headline: String?

  /// The line under the headline that sums the article up.
  public var deck: String?

  /// The writers, one name an element, without "By".
  public var authors: [String]

  /// The publication that printed the article.
  public var outlet: String?

  /// The place, and the agency if given, before the first sentence, as in `LIMA, Peru (AP)`.
  public var dateline: String?

  /// The day of publication that the source states; inference comes later, as a layer of the document.
  public var published: PublicationDate?

  /// The address of the article on the web.
  public var url: String?

  /// The language as a BCP 47 tag; `en` by default.
  public var language: String

  /// Further fields of the source, such as section, page and subjects, in its order.
  public var metadata: [MetadataEntry]

  /// The text, byte for byte as decoded.
  public var body: String

  /// The parts of the text in reading order, without overlap.
  public var paragraphs: [Paragraph]

  /// The assumptions of the reader, as whole sentences for the user ("Read as Windows-1252.").
  public var notes: [String]

  /// An article with a source, a text, and the metadata that is known.
  public init(
    source: String,
    identifier: String? = nil,
    headline: String? = nil,
    deck: String? = nil,
    authors: [String] = [],
    outlet: String? = nil,
    dateline: String? = nil,
    published: PublicationDate? = nil,
    url: String? = nil,
    language: String = "en",
    metadata: [MetadataEntry] = [],
    body: String,
    paragraphs: [Paragraph],
    notes: [String] = []
  ) {
    self.source = source
    self.identifier = identifier
    self.headline = headline
    self.deck = deck
    self.authors = authors
    self.outlet = outlet
    self.dateline = dateline
    self.published = published
    self.url = url
    self.language = language
    self.metadata = metadata
    self.body = body
    self.paragraphs = paragraphs
    self.notes = notes
  }
}
