import Documents

/// The three columns of words in an article: the words, and the bytes where they begin and end.
struct SpotColumns: Sendable {
  /// The column of the words; those of the bytes are called after it.
  let text: String
  /// The column of the first byte.
  let start: String
  /// The column of the byte after the last.
  let end: String

  private init(_ name: String) { (text, start, end) = (name, name + "_start", name + "_end") }

  /// The words that say that something is said.
  static let cue = SpotColumns("cue")
  /// The words that name the speaker.
  static let speaker = SpotColumns("speaker")
  /// To whom it was said.
  static let addressee = SpotColumns("addressee")
  /// Why the speaker has no name.
  static let anonymity = SpotColumns("anonymity")
  /// When it was said, in the words of the sentence.
  static let time = SpotColumns("said_time")
  /// Where it was said.
  static let place = SpotColumns("said_place")
  /// Through what it was said.
  static let medium = SpotColumns("said_medium")
  /// The time expression that gives the day on which it was said.
  static let statedDay = SpotColumns("said_on")
}

extension NewRow {
  /// Adds the columns for some words of a document, or NULL where there are none.
  mutating func add(_ columns: SpotColumns, _ range: TextRange?, of document: Document) {
    add(columns, text: range.map { document.string($0) }, range)
  }

  /// Adds the columns for the words that are meant at a range.
  mutating func add(_ columns: SpotColumns, text: String?, _ range: TextRange?) {
    add(columns.text, StoreValue(text))
    add(columns.start, StoreValue(range?.start))
    add(columns.end, StoreValue(range?.end))
  }
}
