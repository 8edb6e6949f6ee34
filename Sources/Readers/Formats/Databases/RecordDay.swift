import Documents
import Platform

/// A day at the start of a line, in a language of the databases, and what follows it on the line.
///
/// The databases write days in the language of their screens, not of the article.
struct RecordDay: Sendable, Hashable {
  /// The day.
  var date: CalendarDate

  /// The words of the day, with its weekday, time and zone.
  var words: String

  /// What follows on the line, such as the edition.
  var rest: String

  /// Finds a day with which a line begins, as in `Wednesday, 27. Februar 2012 9:50 PM GMT+1, Final Edition`.
  init?(startOf line: some StringProtocol) {
    guard line.utf8.contains(where: { $0 &- 48 < 10 }) else { return nil }
    let words = line.prefix(160).words()
    var position = 0
    while position < words.count, position < 3, Self.isLead(words[position]) { position += 1 }
    guard let (date, end) = Self.day(words, position) else { return nil }
    var last = end
    var isAfterTime = false
    while last < words.count, let kind = Self.trailing(words[last], isAfterTime: isAfterTime) {
      isAfterTime = kind == .time
      last += 1
    }
    self.date = date
    self.words = words[..<last].joined(separator: " ").trimmingPunctuation()
    rest = words[last...].joined(separator: " ").trimmingPunctuation()
  }

  /// Whether nothing but a day is on a line.
  static func isWhole(_ line: some StringProtocol) -> Bool {
    line.utf8.count <= 120 && RecordDay(startOf: line)?.rest.isEmpty == true
  }

  /// Finds the first day in a line, as in `World, Friday, November 13, 2015, p. 12`; `before` is what stands before.
  static func first(in line: some StringProtocol) -> (before: String, day: RecordDay)? {
    let words = line.prefix(300).words()
    for start in words.indices where start < 24 {
      guard let day = RecordDay(startOf: words[start...].joined(separator: " ")) else { continue }
      return (words[..<start].joined(separator: " ").trimmingPunctuation(), day)
    }
    return nil
  }

  // MARK: - Parts

  private static func day(_ words: [Substring], _ start: Int) -> (CalendarDate, Int)? {
    func word(_ index: Int) -> String { index < words.count ? folded(words[index]) : "" }
    // 2019年3月13日, 2019-03-13, 13.3.2019
    if let date = numeric(word(start)) { return (date, start + 1) }
    // 2019 年 3 月 13 日
    if ["年", "년"].contains(word(start + 1).prefix(1)), start + 6 <= words.count,
      let date = numeric(words[start..<start + 6].map { folded($0) }.joined())
    {
      return (date, start + 6)
    }
    // November 4, 2019
    if let month = month(word(start)), let day = number(word(start + 1), upTo: 31),
      let (year, end) = year(words, start + 2), let date = CalendarDate(year: year, month: month, day: day)
    {
      return (date, end)
    }
    // 4. November 2019, 4 de noviembre de 2019
    guard let day = number(word(start), upTo: 31) else { return nil }
    var next = start + 1
    if word(next) == "de" { next += 1 }
    guard let month = month(word(next)) else { return nil }
    next += 1
    if word(next) == "de" || word(next) == "del" { next += 1 }
    guard let (year, end) = year(words, next), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, end)
  }

  /// Returns a year of four digits, between which a stray blank may stand, and the index after it.
  private static func year(_ words: [Substring], _ start: Int) -> (Int, Int)? {
    guard start < words.count else { return nil }
    var digits = folded(words[start])
    var end = start + 1
    while digits.utf8.count < 4, end < words.count, digits.utf8.allSatisfy({ $0 &- 48 < 10 }) {
      digits += folded(words[end])
      end += 1
    }
    guard digits.utf8.count == 4, let year = Int(digits), ClockYears.isYear(year) else { return nil }
    return (year, end)
  }

  private static func numeric(_ word: String) -> CalendarDate? {
    if let date = CalendarDate(iso: word), word.utf8.count == 10 { return date }
    let parts = word.split(whereSeparator: { ".年月日년월일".contains($0) })
    guard parts.count == 3, word.utf8.first.map({ $0 &- 48 < 10 }) == true else { return nil }
    let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    guard numbers.count == 3 else { return nil }
    if parts[0].utf8.count == 4 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
    guard parts[2].utf8.count == 4 else { return nil }
    return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  private static func number(_ word: String, upTo limit: Int) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard digits.utf8.count <= 2, let number = Int(digits), (1...limit).contains(number) else { return nil }
    let ending = word.dropFirst(digits.count)
    return ["", "st", "nd", "rd", "th", "er", "º", "°"].contains(ending) ? number : nil
  }

  private enum Trailing { case weekday, time, zone }

  /// What a word behind a day is: its weekday, its time or the zone of the time; nil for any other word.
  private static func trailing(_ word: Substring, isAfterTime: Bool) -> Trailing? {
    let plain = folded(word)
    if isWeekday(plain) { return .weekday }
    if ["at", "um", "à"].contains(plain) { return .weekday }
    if ["uhr", "am", "pm", "a.m", "p.m"].contains(plain) { return isAfterTime ? .time : nil }
    let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
    if (2...3).contains(parts.count),
      parts.allSatisfy({ part in (1...2).contains(part.prefix(2).count) && Int(part.prefix(2)) != nil })
    {
      return .time
    }
    guard isAfterTime, word.count <= 9,
      word.first?.isUppercase == true || word.first.map({ "+-".contains($0) }) == true
    else { return nil }
    let letters = word.prefix { $0.isLetter }
    guard letters.count <= 4, letters.allSatisfy(\.isUppercase), letters.count != 1 || letters == "Z" else {
      return nil
    }
    let offset = word.dropFirst(letters.count).filter { !",;.".contains($0) }
    guard offset.allSatisfy({ $0.isNumber || "+-:".contains($0) }) else { return nil }
    return .zone
  }

  private static func isLead(_ word: Substring) -> Bool {
    let plain = folded(word)
    return isWeekday(plain) || ["on", "le", "the", "el"].contains(plain)
  }

  private static func folded(_ word: Substring) -> String {
    word.lowercased().trimmingPunctuation()
  }

  private static func isWeekday(_ word: String) -> Bool {
    word.utf8.count >= 3 && (DayWords.englishWeekday(word) ?? DayWords.foreignWeekday(word)) != nil
  }

  private static func month(_ word: String) -> Int? {
    word.utf8.count >= 3 ? DayWords.englishMonth(word) ?? DayWords.foreignMonth(word) : nil
  }
}
