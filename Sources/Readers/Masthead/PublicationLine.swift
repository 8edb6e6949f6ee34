import Documents
import WordLists

/// A line that states a date of publication, as in "Updated 4:15 PM EST, Thu November 17, 2016".
struct PublicationLine: Sendable, Hashable {
  /// The first date of publication, or else of an update; nil if the year or the day is left out.
  var date: CalendarDate? { day.date }

  /// The first day of publication, or else of an update, complete or not.
  private(set) var day: StatedDay

  /// The day of an update, if the line states both.
  private(set) var updated: CalendarDate?

  /// The time of publication as stated, if any.
  private(set) var time: String?

  /// Whether the line states only when the article was updated.
  private(set) var isUpdate = false

  /// Whether the line contains a year, a weekday or a word such as "Updated", so that it is more than a date
  /// in passing.
  private(set) var isCertain = false

  /// Parses a text that consists of dates, times and words such as "Published"; nil for any other text.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 160, PublicationLine.mayHoldDay(text), PublicationLine.hasOnlyKnownWords(text)
    else { return nil }
    self.init(tokens: DateToken.tokens(of: text), isField: false)
  }

  /// Reads the value of a field that is known to state a day; nil if there is no day in it.
  ///
  /// Words of an edition and the like beside the day are passed over.
  init?(field value: some StringProtocol) {
    self.init(tokens: DateToken.tokens(of: value.prefix(200), anyCharacter: true), isField: true)
  }

  private init?(tokens: [DateToken], isField: Bool) {
    guard !tokens.isEmpty, isField || tokens.count <= 60 else { return nil }
    let scanner = DayScanner(tokens, isField: isField)
    var found: [(day: StatedDay, isUpdate: Bool, time: String?)] = []
    var position = 0
    var isUpdate = false
    var time: String?
    var weekday: Int?
    var isRelative = false
    while position < tokens.count {
      if let end = scanner.time(at: position) {
        let words = scanner.words(position..<end)
        // A time stands before the day or behind it.
        if let last = found.indices.last, found[last].time == nil {
          found[last].time = words
        } else {
          time = words
        }
        position = end
      } else if let (day, end) = scanner.day(at: position) {
        found.append((day, isUpdate, scanner.words(ofTimeIn: position..<end) ?? time))
        time = nil
        position = end
      } else if case .word(let word) = tokens[position] {
        if DayWords.updates.contains(word) {
          isUpdate = true
        } else if DayWords.labels.contains(word) {
          if DayWords.publications.contains(word) { isUpdate = false }
        } else if let number = scanner.weekday(at: position), isField || !found.isEmpty {
          weekday = number
        } else if isField {
          isRelative = isRelative || DayWords.relative.contains(word)
        } else if !DayWords.zones.contains(word) || found.isEmpty {
          return nil
        }
        position += 1
      } else if case .symbol = tokens[position] {
        position += 1
      } else {
        guard isField else { return nil }
        position += 1
      }
    }
    if found.isEmpty, isRelative { found.append((StatedDay(lacking: .base), isUpdate, time)) }
    guard let first = found.first else { return nil }
    let best =
      found.first { $0.day.date != nil && !$0.isUpdate } ?? found.first { $0.day.date != nil } ?? first
    day = best.day
    day.settle(weekday: weekday)
    self.time = best.time
    if !best.isUpdate { updated = found.first { $0.isUpdate && $0.day.date != nil }?.day.date }
    self.isUpdate = found.allSatisfy(\.isUpdate)
    isCertain = tokens.contains { token in
      switch token {
      case .number(_, let digits): digits == 4
      case .word(let word): PublicationLine.isWeekday(word) || DayWords.updates.contains(word)
      case .symbol: false
      }
    }
  }

  /// True if a text has a digit, which every day has.
  static func mayHoldDay(_ text: some StringProtocol) -> Bool { text.utf8.contains { $0 &- 48 < 10 } }

  /// Whether a line has a label with a colon, or words beyond those of days and times, as in "First published on".
  static func isLabelled(_ text: some StringProtocol) -> Bool {
    let words = text.lowercased().words()
    return words.contains { word in
      if let last = word.utf8.last, last == UInt8(ascii: ":") { return true }
      let core = word.trimmingPunctuation()
      return core == "first" || core == "last" || core == "date"
        || core != "updated" && core != "published" && core != "posted"
          && (DayWords.updates.contains(core) || DayWords.publications.contains(core))
    }
  }

  /// False if a run of ASCII letters in a text is no word of a date; runs beside dots and other letters are
  /// passed over.
  private static func hasOnlyKnownWords(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      let start = position
      while position < bytes.count, (bytes[position] | 32) &- 97 < 26 { position += 1 }
      if position > start, isEdge(bytes, start - 1), isEdge(bytes, position),
        !DayWords.all.contains(bytes, TextRange(start, position))
      {
        return false
      }
      if position == start { position += 1 }
    }
    return true
  }

  /// True for an ASCII byte that separates words, and beyond the ends of a text.
  private static func isEdge(_ bytes: [UInt8], _ position: Int) -> Bool {
    guard bytes.indices.contains(position) else { return true }
    return bytes[position] < 0x80 && bytes[position] != UInt8(ascii: ".")
  }

  /// Whether a word in lower case is an English weekday, in full or abbreviated.
  static func isWeekday(_ word: String) -> Bool { DayWords.englishWeekday(word) != nil }

  /// Whether a word in lower case is an English month, in full or abbreviated.
  static func isMonth(_ word: String) -> Bool { DayWords.englishMonth(word) != nil }
}
