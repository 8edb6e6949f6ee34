import Documents

/// One record of a news database, while its fields and paragraphs are collected.
struct DatabaseRecord {
  /// What is known of the article.
  var fields = ArticleFields()

  /// The paragraphs in order, with their functions where the database states them.
  private(set) var paragraphs: [(text: String, role: Paragraph.Role?)] = []

  /// A summary that stands in for a text that is not here.
  var abstract: [String] = []

  /// The sentences on the record for the user.
  var notes: [String] = []

  private var statedWords: Int?

  /// A record of a database.
  init(provider: String) {
    fields.add(.provider, provider)
  }

  /// Adds a paragraph of the text; without a function, its words tell whether it is prose.
  mutating func add(_ text: String, _ role: Paragraph.Role? = nil) {
    if role == .caption { fields.add(.caption, text) }
    if !text.isEmpty { paragraphs.append((text, role)) }
  }

  /// Sets the field that a label names.
  mutating func set(_ label: RecordLabel, to value: some StringProtocol) {
    let value = value.trimmingWhiteSpace()
    guard !value.isEmpty else { return }
    switch label {
    case .headline, .title: fields.set(.headline, to: value)
    case .deck: setDeck(value)
    case .authors: if fields.authors.isEmpty { fields.authors = RecordNames.names(in: value) }
    case .date: setDay(value)
    case .outlet: fields.set(.outlet, to: value)
    case .dateline: fields.set(.dateline, to: value)
    case .language: fields.language = fields.language ?? LanguageTag.named(value)
    case .url: if !value.contains(" ") { fields.set(.url, to: value) }
    case .identifier:
      fields.set(.identifier, to: value)
      fields.add(.record, value)
    case .section: setSection(value)
    case .page: fields.add(.page, value)
    case .words: setWords(value)
    case .loaded: fields.set(.metadata(.loaded), to: value)
    case .updated, .correctionDay: fields.set(.metadata(.updated), to: value)
    case .edition: fields.add(.edition, value)
    case .series: fields.add(.series, value)
    case .type: fields.add(.type, value)
    case .caption: fields.add(.caption, value)
    case .correction: fields.add(.correction, value)
    case .copyright: fields.add(.copyright, value)
    case .subject: addAll(.subject, value)
    case .person: addAll(.person, value)
    case .organization: addAll(.organization, value)
    case .place: addAll(.place, value)
    case .tag: addAll(.tag, value)
    case .contributor: fields.add(.contributor, value)
    case .abstract: abstract.append(value)
    case .body, .ignored: break
    }
  }

  /// Returns the article, or the reason why the record is none.
  func article(source: String, position: Int) -> Result<Article, ReadError> {
    var fields = fields
    var notes = notes
    let open = paragraphs.filter { $0.role == nil }.map(\.text)
    var paragraphs = RecordProse.parts(of: open, fields: &fields)
    paragraphs += self.paragraphs.compactMap { part in part.role.map { (part.text, $0) } }
    fields.add(.position, "\(position)")
    var builder = ArticleBuilder(source: source, fields: fields)
    if !paragraphs.contains(where: { $0.role == .body }), !abstract.isEmpty {
      paragraphs = abstract.map { ($0, .body) } + paragraphs
      builder.fields.deck = nil
      notes.append("Only a summary is here, not the text.")
    }
    for paragraph in paragraphs { builder.add(paragraph.text, paragraph.role) }
    let words = paragraphs.reduce(0) { $0 + ($1.role == .body ? $1.text.wordCount : 0) }
    if let statedWords, words > 0, statedWords - words > 40, words < statedWords / 10 &* 6 {
      notes.append("The text is cut: \(words) of \(statedWords) words are here.")
    }
    guard let article = builder.article(notes: notes) else {
      return .failure(.badRecord(source: source, place: .init(.record, position), reason: "no text"))
    }
    return .success(article)
  }

  // MARK: - Fields

  /// Sets the day of publication; what follows the day on its line is the edition.
  private mutating func setDay(_ value: String) {
    guard fields.published == nil else { return }
    guard let day = RecordDay(startOf: value) else {
      fields.set(.date, to: value)
      return
    }
    fields.set(.date, to: day.words)
    if !day.rest.isEmpty { fields.add(.edition, day.rest) }
  }

  /// Sets the deck; an address behind it is that of the article.
  private mutating func setDeck(_ value: String) {
    var value = value
    if let last = value.lastWord, last.hasPrefix("http://") || last.hasPrefix("https://") {
      set(.url, to: last)
      value = value.dropLast(last.count).trimmingWhiteSpace()
      if value.last == ";" { value.removeLast() }
    }
    fields.set(.deck, to: value)
  }

  private mutating func setSection(_ value: String) {
    let parts = RecordSection(value)
    if !parts.section.isEmpty { fields.add(.section, parts.section) }
    if let page = parts.page { fields.add(.page, page) }
    if let edition = parts.edition { fields.add(.edition, edition) }
  }

  private mutating func setWords(_ value: String) {
    let digits = value.prefix { $0.isNumber || ",.'\u{A0}\u{202F} \u{2019}".contains($0) }.filter(\.isNumber)
    guard !digits.isEmpty, digits.utf8.count <= 7 else { return }
    fields.add(.words, digits)
    statedWords = statedWords ?? Int(digits)
  }

  /// Adds the terms of a list such as `LABOR UNIONS (90%); PORTS & HARBORS (89%)`.
  private mutating func addAll(_ field: MetadataField, _ value: String) {
    for part in value.split(separator: ";") {
      var term = part.trimmingWhiteSpace()
      var weight: Int?
      if term.hasSuffix("%)"), let bracket = term.lastIndex(of: "(") {
        weight = Int(term[term.index(after: bracket)...].dropLast(2))
        term = term[..<bracket].trimmingWhiteSpace()
      }
      fields.add(field, term, weight: weight)
    }
  }
}

/// The records of a file of a news database, with what the file says of their number.
struct DatabaseRecords {
  /// For each record in order, its article or the reason why it is none.
  var records: [Result<Article, ReadError>] = []

  /// The number of records that the file announces.
  var announced: Int?

  /// Adds a record at the next position, with the notes on the whole file.
  mutating func add(_ record: DatabaseRecord, source: String, notes: [String] = []) {
    var record = record
    record.notes += notes
    records.append(record.article(source: source, position: records.count + 1))
  }
}
