import Documents
import WordLists

/// A line that states a date of publication, as in "Updated 4:15 PM EST, Thu November 17, 2016".
struct PublicationLine: Sendable, Hashable {
  /// The first date of publication, or else of an update; nil if the year or the day is left out.
  var date: CalendarDate?

  /// Whether the line states only when the article was updated.
  private(set) var isUpdate = false

  /// Whether the line contains a year, a weekday or a word such as "Updated", so that it is more than a date
  /// in passing.
  private(set) var isCertain = false

  /// Parses a text that consists of dates, times and words such as "Published"; nil for any other text.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 160, PublicationLine.mayHoldDay(text), PublicationLine.hasOnlyKnownWords(text)
    else { return nil }
    let tokens = DateToken.tokens(of: text)
    guard !tokens.isEmpty, tokens.count <= 60 else { return nil }
    var position = 0
    var found: [(date: CalendarDate?, isUpdate: Bool)] = []
    var isUpdate = false
    while position < tokens.count {
      if let end = PublicationLine.time(tokens, position) {
        position = end
      } else if let (date, end) = PublicationLine.day(tokens, position) {
        found.append((date, isUpdate))
        position = end
      } else if case .word(let word) = tokens[position] {
        if PublicationLine.updates.contains(word) {
          isUpdate = true
        } else if PublicationLine.labels.contains(word) {
          if PublicationLine.publications.contains(word) { isUpdate = false }
        } else if !PublicationLine.zones.contains(word) || found.isEmpty {
          return nil
        }
        position += 1
      } else if case .symbol = tokens[position] {
        position += 1
      } else {
        return nil
      }
    }
    guard let first = found.first else { return nil }
    let best = found.first { $0.date != nil && !$0.isUpdate } ?? found.first { $0.date != nil } ?? first
    date = best.date
    self.isUpdate = found.allSatisfy(\.isUpdate)
    isCertain = tokens.contains { token in
      switch token {
      case .number(_, let digits): digits == 4
      case .word(let word): PublicationLine.isWeekday(word) || PublicationLine.updates.contains(word)
      case .symbol: false
      }
    }
  }

  /// True if a text has a digit, which every day has.
  static func mayHoldDay(_ text: some StringProtocol) -> Bool { text.utf8.contains { $0 &- 48 < 10 } }

  /// False if a run of ASCII letters in a text is no word of a date; runs beside dots and other letters are
  /// passed over.
  private static func hasOnlyKnownWords(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      let start = position
      while position < bytes.count, (bytes[position] | 32) &- 97 < 26 { position += 1 }
      if position > start, isEdge(bytes, start - 1), isEdge(bytes, position),
        !words.contains(bytes, TextRange(start, position))
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

  /// A day, with or without a weekday and a year, and the position after it.
  private static func day(_ tokens: [DateToken], _ start: Int) -> (CalendarDate?, Int)? {
    var position = start
    if case .word(let word) = token(tokens, position), isWeekday(word) {
      position += 1
      while case .symbol(let symbol) = token(tokens, position), ",.".contains(symbol) { position += 1 }
      if case .word("the") = token(tokens, position) { position += 1 }
    }
    if let numeric = numericDay(tokens, position) { return numeric }
    var month = month(token(tokens, position))
    var number: Int?
    if month != nil {
      position += 1
      if case .symbol(".") = token(tokens, position) { position += 1 }
      (number, position) = dayNumber(tokens, position)
    } else {
      let next: Int
      (number, next) = dayNumber(tokens, position)
      guard number != nil else { return nil }
      position = next
      if case .word("of") = token(tokens, position) { position += 1 }
      month = PublicationLine.month(token(tokens, position))
      position += 1
    }
    guard let month else { return nil }
    var after = position
    while case .symbol(let symbol) = token(tokens, after), ",.".contains(symbol) { after += 1 }
    if case .number(let year, 4) = token(tokens, after), (1600...2199).contains(year) {
      guard let number else { return (nil, after + 1) }
      guard let date = CalendarDate(year: year, month: month, day: number) else { return nil }
      return (date, after + 1)
    }
    guard let number, number <= CalendarDate.days(inMonth: month, of: 2000) else { return nil }
    return (nil, position)
  }

  /// Returns the day of the month at an index, with or without an ordinal ending, and the index after it; the
  /// day is nil if there is none.
  private static func dayNumber(_ tokens: [DateToken], _ start: Int) -> (Int?, Int) {
    guard case .number(let number, let digits) = token(tokens, start), digits <= 2, (1...31).contains(number)
    else { return (nil, start) }
    if case .word(let ending) = token(tokens, start + 1), ordinalEndings.contains(ending) {
      return (number, start + 2)
    }
    return (number, start + 1)
  }

  /// Returns the numeric date at an index and the index after it: `2016-11-17`, `17.11.2016`, or
  /// `17/11/2016`, whose date is nil if day and month are ambiguous.
  private static func numericDay(_ tokens: [DateToken], _ start: Int) -> (CalendarDate?, Int)? {
    guard case .number(let first, let firstDigits) = token(tokens, start),
      case .symbol(let symbol) = token(tokens, start + 1), "-/.".contains(symbol),
      case .number(let second, let secondDigits) = token(tokens, start + 2), secondDigits <= 2,
      case .symbol(symbol) = token(tokens, start + 3),
      case .number(let third, let thirdDigits) = token(tokens, start + 4)
    else { return nil }
    if firstDigits == 4, thirdDigits <= 2 {
      guard let date = CalendarDate(year: first, month: second, day: third) else { return nil }
      var end = start + 5
      if case .word("t") = token(tokens, end) { end += 1 }
      return (date, end)
    }
    guard firstDigits <= 2, thirdDigits == 4, (1600...2199).contains(third) else { return nil }
    let dayFirst = CalendarDate(year: third, month: second, day: first)
    let monthFirst = CalendarDate(year: third, month: first, day: second)
    if symbol == "." { return dayFirst.map { ($0, start + 5) } }
    if let dayFirst, let monthFirst { return (dayFirst == monthFirst ? dayFirst : nil, start + 5) }
    return (dayFirst ?? monthFirst).map { ($0, start + 5) }
  }

  /// Returns the index after a time of day with its zone; nil if there is no time at `start`.
  private static func time(_ tokens: [DateToken], _ start: Int) -> Int? {
    guard case .number(let hour, let digits) = token(tokens, start), digits <= 4 else { return nil }
    var position = start + 1
    var isTime = false
    while case .symbol(let symbol) = token(tokens, position), ":.".contains(symbol),
      case .number(let part, let width) = token(tokens, position + 1), width >= 2, part < 60 || symbol == "."
    {
      guard digits <= 2, hour <= 24 else { return nil }
      if symbol == ".", !isTime {
        guard case .word(let word) = token(tokens, position + 2), zones.contains(word) else {
          return nil
        }
      }
      isTime = true
      position += 2
    }
    var zoned = false
    while true {
      if case .word(let word) = token(tokens, position), zones.contains(word) {
        if !isTime, !clockEndings.contains(word) { return nil }
        isTime = true
        zoned = true
        position += 1
      } else if zoned || isTime, case .symbol(let symbol) = token(tokens, position), "+-".contains(symbol),
        case .number(_, let width) = token(tokens, position + 1), width <= 2 || width == 4,
        numericDay(tokens, position + 1) == nil, month(token(tokens, position + 2)) == nil
      {
        position += 2
        if case .symbol(":") = token(tokens, position), case .number(_, 2) = token(tokens, position + 1) {
          position += 2
        }
      } else {
        return isTime ? position : nil
      }
    }
  }

  private static func token(_ tokens: [DateToken], _ position: Int) -> DateToken? {
    tokens.indices.contains(position) ? tokens[position] : nil
  }

  /// Whether a word in lower case is an English weekday, in full or abbreviated.
  static func isWeekday(_ word: String) -> Bool {
    CalendarWords.weekdays.contains {
      word == $0 || (word.count >= 3 && word.count <= 5 && $0.hasPrefix(word))
    }
  }

  /// Whether a word in lower case is an English month, in full or abbreviated.
  static func isMonth(_ word: String) -> Bool { month(.word(word)) != nil }

  private static func month(_ token: DateToken?) -> Int? {
    guard case .word(let word) = token else { return nil }
    let position = CalendarWords.months.firstIndex { word == $0 || (word.count == 3 && $0.hasPrefix(word)) }
    return position.map { $0 + 1 } ?? (word == "sept" ? 9 : nil)
  }

  private static let ordinalEndings = WordSet(WordList("quantities/ordinal-endings"))
  private static let clockEndings = WordSet(WordList("mastheads/clock-endings"))
  private static let publications = WordSet(WordList("mastheads/publication-labels"))
  private static let updates = WordSet(WordList("mastheads/update-labels"))
  private static let labels = WordSet(
    WordList("mastheads/publication-labels"),
    WordList("mastheads/words-beside-dates")
  )

  /// Every word that a day, a time or what stands beside them can have.
  private static let words = WordSet(
    WordList("quantities/ordinal-endings"),
    WordList("mastheads/publication-labels"),
    WordList("mastheads/update-labels"),
    WordList("mastheads/words-beside-dates"),
    WordList("mastheads/words-beside-clock-times"),
    WordList("time/zones"),
    words: ["sept", "t"] + CalendarWords.months
      + CalendarWords.months.map { String($0.prefix(3)) }
      + CalendarWords.weekdays
      + CalendarWords.weekdays.flatMap { day in (3...5).map { String(day.prefix($0)) } }
  )
  private static let zones = WordSet(WordList("time/zones"), WordList("mastheads/words-beside-clock-times"))
}
