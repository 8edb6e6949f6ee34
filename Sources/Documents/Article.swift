/// One piece of news as it was read: its text, untouched, and what is known about it.
///
/// `body` is the whole text that the reader found, headline and deck included where they stand in it; nothing changes
/// it afterwards. `paragraphs` say which bytes of it are headline, deck, byline, dateline or running text.
public struct Article: Sendable, Hashable {
  /// Where the article came from, as the user can name it again: a path, `-`, or `sample:apec/1`.
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

  /// The language as a BCP 47 tag; `en` where nothing else is known.
  public var language: String

  /// The text, byte for byte as decoded.
  public var body: String

  /// The parts of the text in reading order, without overlap.
  public var paragraphs: [Paragraph]

  /// What the reader had to assume, as whole sentences for the user ("Read as Windows-1252.").
  public var notes: [String]

  /// An article with a source and a text, and nothing else known yet.
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
    self.body = body
    self.paragraphs = paragraphs
    self.notes = notes
  }
}

/// A run of an article's text with one function in its layout.
public struct Paragraph: Sendable, Hashable {
  /// What a paragraph is for; only `body`, `headline` and `deck` are prose that analysis reads.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case headline, deck, byline, dateline, outlet
    /// The headline once more, as in many copied articles; kept, and not analysed again.
    case repeatedHeadline = "repeated_headline"
    case body
  }

  /// The bytes, without surrounding white space.
  public var range: TextRange

  /// What the paragraph is for.
  public var role: Role

  /// A paragraph over a range.
  public init(range: TextRange, role: Role = .body) {
    self.range = range
    self.role = role
  }
}

/// The day an article was published, how that is known, and why it is believed.
public struct PublicationDate: Sendable, Hashable, Annotation {
  /// How a date is known, from best to worst.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A field of the source says it.
    case metadata
    /// A date line in the text says it.
    case text
    /// The days that the text mentions leave only this one, or make it the likeliest.
    case inferred
    /// Nothing is known.
    case none
  }

  /// One constraint of an inference and the place in the text that states it.
  public struct Step: Sendable, Hashable {
    /// The constraint in words, as in "19 November is a Saturday in 2016".
    public var statement: String
    /// The words in the text that state it.
    public var range: TextRange?

    /// A constraint and its place.
    public init(_ statement: String, range: TextRange? = nil) {
      self.statement = statement
      self.range = range
    }
  }

  /// The day.
  public var date: CalendarDate

  /// How it is known.
  public var basis: Basis

  /// The reasoning, in order; empty when the source states the day.
  public var proof: [Step]

  /// The next best day, when there was a choice.
  public var runnerUp: CalendarDate?

  /// A day with its basis and its proof.
  public init(_ date: CalendarDate, basis: Basis, proof: [Step] = [], runnerUp: CalendarDate? = nil) {
    self.date = date
    self.basis = basis
    self.proof = proof
    self.runnerUp = runnerUp
  }
}
