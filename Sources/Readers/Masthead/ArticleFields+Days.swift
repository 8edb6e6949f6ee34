import Documents
import WordLists

/// A day of publication whose order of day and month is open until outlet and language are known.
struct OpenDay: Sendable, Hashable {
  /// The day.
  var day: StatedDay
  /// The words that state it.
  var words: String
  /// Where they stand.
  var basis: PublicationDate.Basis
}

/// The reading of days of publication.
extension ArticleFields {
  /// Sets the day of publication from the value of a field in whatever form; keeps its words and its time.
  ///
  /// A value that is no one day leaves a note.
  mutating func setDay(_ value: String) {
    guard published == nil, openDay == nil else { return }
    if value.utf8.count == 10, let date = CalendarDate(iso: value), date.year >= 1500 {
      published = PublicationDate(date, basis: .metadata)
      return
    }
    if ArticleFields.isMissing(value) { return }
    guard let field = FieldDay(value) else {
      add(.printedDate, value.prefix(200))
      notes.append("The date \"\(value.prefix(60))\" was not understood.")
      return
    }
    add(.printedDate, value.prefix(200))
    take(field.day, words: value, basis: .metadata)
    if let time = field.time { add(.time, time) }
    if let updated = field.updated { add(.updated, updated.iso) }
    if let edition = field.edition { add(.edition, edition) }
    if let note = field.note { notes.append(note) }
  }

  /// Takes a day, complete or not, with the words that state it.
  mutating func take(_ day: StatedDay, words: String, basis: PublicationDate.Basis) {
    if let date = day.date {
      published = PublicationDate(date, basis: basis)
    } else if case .order = day.lack {
      openDay = OpenDay(day: day, words: String(words.prefix(60)), basis: basis)
    } else if let note = day.note(on: words) {
      notes.append(note)
    }
  }

  /// Decides an open day by outlet, address and language, or says that it stays open.
  mutating func settleDay() {
    guard published == nil, let open = openDay else { return }
    openDay = nil
    if let order = DayOrder(outlet: outlet, url: url, language: language), let date = open.day.date(in: order)
    {
      published = PublicationDate(date, basis: open.basis)
      notes.append(order.note(on: open.words, date: date, reason: "as its outlet or language has it"))
    } else if let note = open.day.note(on: open.words) {
      notes.append(note)
    }
  }

  /// Returns the day of a value in ISO 8601, with the time if the value is so itself; the value if it is no day.
  static func isoDay(_ value: String) -> String {
    if CalendarDate(iso: value) != nil { return value }
    return FieldDay(value)?.day.date?.iso ?? value
  }

  /// Whether a value stands for none, as programs write it.
  private static func isMissing(_ value: String) -> Bool {
    value.utf8.count <= 9
      && ["none", "null", "nan", "nat", "n/a", "na", "-", "unknown", "undefined", "[]", "0"]
        .contains(value.lowercased())
  }
}

extension DayOrder {
  /// A sentence for the user on a day that was read in this order.
  func note(on words: String, date: CalendarDate, reason: String) -> String {
    "The day \"\(words)\" was read as \(date.iso), the \(rawValue) first, \(reason)."
  }
}
