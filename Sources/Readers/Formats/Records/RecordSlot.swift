import Documents

/// What a key of a record, or a column of a table, tells of an article.
enum RecordSlot: Hashable, Sendable {
  /// The text, whole; the same as a web page; and its first paragraph alone.
  case text, html, lead
  /// The headline as a part of the article, and the name of a page or a record.
  case headline, title
  /// The line under the headline, and a description that may stand for a text that is missing.
  case deck, summary
  case authors, outlet, url, language, dateline, identifier
  /// The day of publication, and its parts.
  case date, year, month, day
  /// The part of the newspaper in print, as in "A", that stands before the page.
  case printSection
  /// Whether the record is to be used, as IPTC has it.
  case status
  /// Further fields.
  case metadata(MetadataField)
  /// An object whose keys are those of the record.
  case nest

  /// The slot of a name in the table of keys; nil if there is none.
  init?(named name: String) {
    if let slot = RecordSlot.names[name] {
      self = slot
    } else if let field = MetadataField(rawValue: name) {
      self = .metadata(field)
    } else {
      return nil
    }
  }

  /// The name in the table of keys.
  var name: String {
    if case .metadata(let field) = self { return field.rawValue }
    return RecordSlot.names.first { $0.value == self }?.key ?? ""
  }

  /// The names that a user can give to columns.
  static let names: [String: RecordSlot] = [
    "text": .text, "html": .html, "lead": .lead, "headline": .headline, "title": .title, "deck": .deck,
    "summary": .summary, "authors": .authors, "outlet": .outlet, "url": .url, "language": .language,
    "dateline": .dateline, "id": .identifier, "identifier": .identifier, "date": .date, "year": .year,
    "month": .month, "day": .day, "printsection": .printSection, "status": .status, "nest": .nest,
  ]
}
