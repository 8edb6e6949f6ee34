import Documents
import Platform
import WordLists

/// The days and times in the tokens of a date line or of a field.
struct DayScanner {
  let tokens: [DateToken]

  /// Whether the tokens are known to state a day, so that years of two digits and the like are read.
  let isField: Bool

  init(_ tokens: [DateToken], isField: Bool = false) {
    self.tokens = tokens
    self.isField = isField
  }

  // MARK: - Days

  /// Returns the day at an index, with or without a weekday before it, and the index after it; nil if there is none.
  func day(at start: Int) -> (day: StatedDay, end: Int)? {
    var position = start
    let weekday = weekday(at: position)
    if weekday != nil {
      position += 1
      while isSymbol(position, ",.") { position += 1 }
      if case .word(let word) = token(position), DayWords.joiners.contains(word) { position += 1 }
    }
    guard
      var found = numericDay(at: position) ?? markedDay(at: position) ?? monthFirst(at: position)
        ?? dayFirst(at: position) ?? yearFirst(at: position)
    else { return nil }
    found.day.weekday = weekday
    found.day.settle(weekday: weekday)
    return found
  }

  /// The number of the weekday at an index.
  func weekday(at position: Int) -> Int? {
    guard case .word(let word) = token(position) else { return nil }
    return DayWords.englishWeekday(word) ?? DayWords.foreignWeekday(word)
  }

  /// A numeric day: `2016-11-17`, `17.11.2016`, `11/17/2016`; in a field also `3/5/24`.
  private func numericDay(at start: Int) -> (day: StatedDay, end: Int)? {
    guard case .number(let first, let firstDigits) = token(start),
      case .symbol(let symbol) = token(start + 1), "-/.".contains(symbol),
      case .number(let second, let secondDigits) = token(start + 2), secondDigits <= 2
    else { return nil }
    guard case .symbol(symbol) = token(start + 3), case .number(let third, let thirdDigits) = token(start + 4)
    else {
      guard isField, firstDigits == 4, (1...12).contains(second), symbol != ".", !isSymbol(start + 3, ":")
      else { return nil }
      return (StatedDay(lacking: .dayOfMonth), start + 3)
    }
    if firstDigits == 4, thirdDigits <= 2 {
      let day = StatedDay(CalendarDate(year: first, month: second, day: third))
      var end = start + 5
      if case .word("t") = token(end) { end += 1 }
      return isField || day.date != nil ? (day, end) : nil
    }
    guard firstDigits <= 2 else { return nil }
    let year: Int
    if thirdDigits == 4, ClockYears.isYear(third) {
      year = third
    } else if isField, thirdDigits == 2, first <= 31 {
      year = ClockYears.full(third)
    } else {
      return nil
    }
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = CalendarDate(year: year, month: first, day: second)
    var day = StatedDay(dayFirst ?? (symbol == "." ? nil : monthFirst))
    if symbol != "." {
      if let dayFirst, let monthFirst, dayFirst != monthFirst {
        day = StatedDay(lacking: .order(dayFirst: dayFirst, monthFirst: monthFirst))
      } else if dayFirst != monthFirst {
        day.order = dayFirst == nil ? .monthFirst : .dayFirst
      }
    }
    return isField || day.lack != .impossible ? (day, start + 5) : nil
  }

  /// A day whose parts have marks behind them: `2024年5月3日`, `2024년 5월 3일`.
  private func markedDay(at start: Int) -> (day: StatedDay, end: Int)? {
    guard isField, case .number(let first, let digits) = token(start), case .word(let mark) = token(start + 1)
    else { return nil }
    if mark == "\u{5E74}" || mark == "\u{B144}" {
      guard digits == 4, let (month, day, end) = monthAndDay(at: start + 2) else {
        return (StatedDay(lacking: .dayOfMonth), start + 2)
      }
      return (StatedDay(CalendarDate(year: first, month: month, day: day)), end)
    }
    return monthAndDay(at: start).map { (StatedDay(lacking: .year), $0.end) }
  }

  private func monthAndDay(at start: Int) -> (month: Int, day: Int, end: Int)? {
    guard case .number(let month, _) = token(start), case .word(let mark) = token(start + 1),
      mark == "\u{6708}" || mark == "\u{C6D4}", case .number(let day, _) = token(start + 2)
    else { return nil }
    var end = start + 3
    if case .word = token(end) { end += 1 }
    return (month, day, end)
  }

  /// `Nov. 17, 2016`, `May 3rd`; `April 2024` lacks its day.
  private func monthFirst(at start: Int) -> (day: StatedDay, end: Int)? {
    guard let month = month(at: start) else { return nil }
    var position = start + 1
    while isSymbol(position, isField ? ".-/," : ".,") { position += 1 }
    if isField, case .word("the") = token(position) { position += 1 }
    if case .number(let year, 4) = token(position), ClockYears.isYear(year) {
      return (StatedDay(lacking: .dayOfMonth), position + 1)
    }
    guard let (number, next) = dayNumber(at: position) else { return nil }
    return complete(month, number, at: next, monthAt: start)
  }

  /// `17 November 2016`, `3. Mai 2024`, `3rd of May, 2024`, `03-May-2024`.
  private func dayFirst(at start: Int) -> (day: StatedDay, end: Int)? {
    guard let (number, next) = dayNumber(at: start) else { return nil }
    var position = next
    while isSymbol(position, isField ? ".-/" : "-/") { position += 1 }
    if position == next, isSymbol(position, ".") { position += 1 }
    if case .word(let word) = token(position), DayWords.joiners.contains(word) { position += 1 }
    guard let month = month(at: position) else { return nil }
    return complete(month, number, at: position + 1, monthAt: position)
  }

  /// `2024 October 14`, `2024-May-03`, `2024. május 3.`.
  private func yearFirst(at start: Int) -> (day: StatedDay, end: Int)? {
    guard case .number(let year, 4) = token(start), ClockYears.isYear(year) else { return nil }
    var position = start + 1
    while isSymbol(position, ".-/,") { position += 1 }
    guard let month = month(at: position) else { return nil }
    position += 1
    while isSymbol(position, ".-/") { position += 1 }
    guard let (number, end) = dayNumber(at: position) else { return nil }
    if case .symbol(":") = token(end) { return nil }
    let day = StatedDay(CalendarDate(year: year, month: month, day: number))
    return isField || day.date != nil ? (day, end) : nil
  }

  /// Finds the year of a month and a day, behind them or behind a time.
  ///
  /// Without a year only an English month makes a day outside fields: words such as "set" are months elsewhere.
  private func complete(
    _ month: Int,
    _ number: Int,
    at position: Int,
    monthAt: Int
  ) -> (day: StatedDay, end: Int)? {
    if let (year, end) = year(at: position) ?? yearBehindTime(at: position) {
      let day = StatedDay(CalendarDate(year: year, month: month, day: number))
      return isField || day.date != nil ? (day, end) : nil
    }
    guard number <= CalendarDate.days(inMonth: month, of: 2000) else {
      return isField ? (StatedDay(nil), position) : nil
    }
    if !isField {
      guard case .word(let word) = token(monthAt), DayWords.englishMonth(word) != nil else { return nil }
    }
    return (StatedDay(lacking: .year), position)
  }

  private func year(at start: Int) -> (Int, Int)? {
    var position = start
    while isSymbol(position, ",.-/") { position += 1 }
    if case .word(let word) = token(position), DayWords.joiners.contains(word) { position += 1 }
    if case .number(let year, 4) = token(position), ClockYears.isYear(year) {
      return (year, position + 1)
    }
    guard isField else { return nil }
    if isSymbol(position, "'\u{2019}") { position += 1 }
    guard case .number(let first, let digits) = token(position) else { return nil }
    // A year into which a blank got: "2 018".
    if case .number(let second, let rest) = token(position + 1), digits + rest == 4,
      !isSymbol(position + 2, ":")
    {
      let year = (1..<(rest + 1)).reduce(first) { number, _ in number * 10 } + second
      return ClockYears.isYear(year) ? (year, position + 2) : nil
    }
    if digits == 2, !isTime(position) { return (ClockYears.full(first), position + 1) }
    return nil
  }

  /// The year in "Sat Nov 18 15:21:41 GMT 2017".
  private func yearBehindTime(at start: Int) -> (Int, Int)? {
    var position = start
    var passed = 0
    while passed < 6 {
      if let end = time(at: position) {
        position = end
      } else if weekday(at: position) != nil || isSymbol(position, ",|-") {
        position += 1
      } else {
        break
      }
      passed += 1
    }
    guard passed > 0, case .number(let year, 4) = token(position), ClockYears.isYear(year),
      !isSymbol(position + 1, "-/:.")
    else { return nil }
    return (year, position + 1)
  }

  /// The day of the month at an index, with or without an ordinal ending, and the index after it.
  private func dayNumber(at start: Int) -> (Int, Int)? {
    guard case .number(let number, let digits) = token(start), digits <= 2, (1...31).contains(number)
    else { return nil }
    // A day into which a blank got: "May 1 2, 2018".
    if isField, digits == 1, case .number(let second, 1) = token(start + 1), number * 10 + second <= 31,
      year(at: start + 2) != nil
    {
      return (number * 10 + second, start + 2)
    }
    if case .word(let ending) = token(start + 1), DayWords.ordinalEndings.contains(ending) {
      return (number, start + 2)
    }
    return (number, start + 1)
  }

  private func month(at position: Int) -> Int? {
    guard case .word(let word) = token(position) else { return nil }
    return DayWords.englishMonth(word) ?? DayWords.foreignMonth(word)
  }

  // MARK: - Times

  private func isTime(_ position: Int) -> Bool {
    if isSymbol(position + 1, ":") { return true }
    if isSymbol(position + 1, "."), case .number(_, 2) = token(position + 2) { return true }
    guard case .word(let word) = token(position + 1) else { return false }
    return DayWords.clockEndings.contains(word) || word == "h" || word == "uhr"
  }

  /// Returns the index after a time of day with its zone; nil if there is no time at `start`.
  func time(at start: Int) -> Int? {
    guard case .number(let hour, let digits) = token(start), digits <= 4 else { return nil }
    var position = start + 1
    var isTime = false
    if digits <= 2, hour <= 24, case .word("h") = token(position), case .number(_, 2) = token(position + 1) {
      return position + 2
    }
    while case .symbol(let symbol) = token(position), ":.".contains(symbol),
      case .number(let part, let width) = token(position + 1), width >= 2, part < 60 || symbol == "."
    {
      guard digits <= 2, hour <= 24 else { return nil }
      if symbol == ".", !isTime {
        guard case .word(let word) = token(position + 2), DayWords.zones.contains(word) else { return nil }
      }
      isTime = true
      position += 2
    }
    var zoned = false
    while true {
      if case .word(let word) = token(position), DayWords.zones.contains(word) {
        if !isTime, !DayWords.clockEndings.contains(word) { return nil }
        isTime = true
        zoned = true
        position += 1
      } else if zoned || isTime, case .symbol(let symbol) = token(position), "+-".contains(symbol),
        case .number(_, let width) = token(position + 1), width <= 2 || width == 4,
        numericDay(at: position + 1) == nil, month(at: position + 2) == nil
      {
        position += 2
        if case .symbol(":") = token(position), case .number(_, 2) = token(position + 1) { position += 2 }
      } else {
        return isTime ? position : nil
      }
    }
  }

  /// The words of the time inside a day, as in "Sat Nov 18 15:21:41 2017".
  func words(ofTimeIn range: Range<Int>) -> String? {
    guard range.count > 6 else { return nil }
    for start in range {
      if let end = time(at: start) { return words(start..<end) }
    }
    return nil
  }

  /// The words of a time between two indices, as in "9:50 PM GMT+1".
  func words(_ range: Range<Int>) -> String {
    var text = ""
    for position in range {
      switch tokens[position] {
      case .number(let number, let digits):
        let figures = String(number)
        text += String(repeating: "0", count: max(0, min(digits, 9) - figures.count)) + figures
      case .word(let word):
        if word.utf8.count > 1 || word == "z" {
          text += (text.isEmpty || word == "z" ? "" : " ") + word.uppercased()
        } else {
          text += word
        }
      case .symbol(let symbol): text.append(symbol)
      }
    }
    return text
  }

  // MARK: - Tokens

  func token(_ position: Int) -> DateToken? { tokens.indices.contains(position) ? tokens[position] : nil }

  func isSymbol(_ position: Int, _ symbols: String) -> Bool {
    if case .symbol(let symbol) = token(position) { symbols.contains(symbol) } else { false }
  }
}
