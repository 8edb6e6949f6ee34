import Annotators
import Documents
import WordLists

/// A date around the name of a month in a line: its parts, and the mentions without a year that it gives.
struct DatedLine {
  private let words: [SpacedWord]
  private let published: CalendarDate
  private let month: Int
  private let monthAt: Int
  /// The day, the year and the weekday with the positions of their words.
  private var day: (number: Int, at: Int)?
  private var year: (number: Int, at: Int)?
  private var weekday: (number: Int, at: Int)?
  /// The words from the first to the last of month and day, and those from the comma before the year to the year.
  private var core: Range<Int>
  private var rest: Range<Int>?

  init(words: [SpacedWord], month: Int, at position: Int, published: CalendarDate) {
    (self.words, self.month, self.published) = (words, month, published)
    monthAt = position
    var end = position + 1
    if end < words.count, words[end].text == ".", words[position].text.count <= 4 { end += 1 }
    core = position..<end
    if position > 0, let number = Self.day(words[position - 1].text) {
      day = (number, position - 1)
      core = position - 1..<end
    } else if end < words.count, let number = Self.day(words[end].text) {
      day = (number, end)
      core = position..<end + 1
    }
    var next = core.upperBound
    if next < words.count, words[next].text == "," || words[next].text == "of" { next += 1 }
    if next < words.count, let number = Self.year(words[next].text) {
      year = (number, next)
      rest = core.upperBound..<next + 1
    }
    var before = core.lowerBound - 1
    if before >= 0, [",", "("].contains(words[before].text) { before -= 1 }
    if before >= 0, let number = DatedMention.weekdays[words[before].text] { weekday = (number, before) }
  }

  private static func day(_ text: String) -> Int? {
    var digits = text[...]
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) { digits = digits.dropLast(2) }
    guard digits.count <= 2, let number = Int(digits), (1...31).contains(number) else { return nil }
    return number
  }

  private static func year(_ text: String) -> Int? {
    let digits = text.hasSuffix(".") ? text.dropLast() : text[...]
    guard digits.count == 4, let number = Int(digits), (1900...2099).contains(number) else { return nil }
    return number
  }

  /// The day that is meant: with its year, or with the year in which it has its weekday.
  private var date: CalendarDate? {
    guard let day else { return nil }
    if let year { return CalendarDate(year: year.number, month: month, day: day.number) }
    guard let weekday else { return nil }
    let days = (published.year - 1...published.year + 1).compactMap {
      CalendarDate(year: $0, month: month, day: day.number)
    }
    return days.first { $0.weekday == weekday.number }
  }

  /// The mentions that are left when the year, the weekday or the month is left out.
  var mentions: [DatedMention] {
    guard day != nil else { return monthMentions }
    guard let day, let date else { return openDate }
    let distance = date.dayNumber - published.dayNumber
    guard DatedMention.isNear(days: distance) else { return [] }
    var found: [DatedMention] = []
    if let distances = DatedMention.distances(from: published, { $0.month == month && $0.day == day.number })
    {
      found.append(made(.date, keeping: core, distances, distance > 0))
    }
    if abs(distance) < 7 { found.append(weekday(of: date, distance > 0)) }
    if abs(distance) <= 31, let distances = DatedMention.distances(from: published, { $0.day == day.number })
    {
      let isNearest = distance > 0 ? distances.ahead == distance : distances.back == -distance
      if isNearest { found.append(ordinal(day.number, distances, distance > 0)) }
    }
    return found
  }

  /// A month with its year, or without one behind a preposition.
  private var monthMentions: [DatedMention] {
    func months(_ offset: Int) -> Int { (offset % 12 + 12) % 12 }
    let ahead = months(month - published.month)
    guard ahead > 0 else { return [] }
    let distances = (ahead * 30, (12 - ahead) * 30)
    if let year {
      let distance = (year.number - published.year) * 12 + month - published.month
      return DatedMention.isNear(months: distance)
        ? [made(.month, keeping: core, distances, distance > 0)] : []
    }
    guard monthAt > 0, ["in", "since", "until", "by"].contains(words[monthAt - 1].text),
      core.upperBound == words.count || Int(words[core.upperBound].text) == nil
    else { return [] }
    return [DatedMention(words, core, .month, ahead: distances.0, back: distances.1, isAhead: nil)]
  }

  /// A day and a month without anything else, and what they are called when they are near.
  private var openDate: [DatedMention] {
    guard let day, weekday == nil, year == nil,
      let distances = DatedMention.distances(from: published, { $0.month == month && $0.day == day.number })
    else { return [] }
    var near: [DatedMention] = []
    let isAhead = distances.ahead < distances.back
    let nearest = isAhead ? distances.ahead : -distances.back
    if abs(nearest) < 7 { near.append(weekday(of: published.adding(days: nearest), isAhead)) }
    if abs(nearest) <= Self.nearest,
      let ordinals = DatedMention.distances(from: published, { $0.day == day.number }),
      isAhead ? ordinals.ahead == nearest : ordinals.back == -nearest
    {
      near.append(ordinal(day.number, ordinals, isAhead))
    }
    return near + [
      DatedMention(words, core, .date, ahead: distances.ahead, back: distances.back, isAhead: nil)
    ]
  }

  /// The line with only some of the words of the date.
  private func made(
    _ grain: DirectionCue.Grain,
    keeping kept: Range<Int>,
    _ distances: (ahead: Int, back: Int),
    _ isAhead: Bool
  ) -> DatedMention {
    let (line, marked) = replaced(by: Array(words[kept]))
    return DatedMention(line, marked, grain, ahead: distances.ahead, back: distances.back, isAhead: isAhead)
  }

  /// The most days to a day and a month without a year that surely is the nearest one.
  private static let nearest = 13

  /// The line with the day of the week for the date.
  private func weekday(of date: CalendarDate, _ isAhead: Bool) -> DatedMention {
    let name = CalendarWords.weekdayNames[date.weekday - 1]
    let (line, marked) = replaced(by: [SpacedWord(text: name, isSpaced: true)])
    let ahead = (date.weekday - published.weekday + 7) % 7
    return DatedMention(line, marked, .weekday, ahead: ahead, back: 7 - ahead, isAhead: isAhead)
  }

  /// The line with "the 23rd" for the date.
  private func ordinal(_ day: Int, _ distances: (ahead: Int, back: Int), _ isAhead: Bool) -> DatedMention {
    let isTeen = (11...13).contains(day)
    let ending =
      isTeen
      ? "th"
      : ["th", "st", "nd", "rd"].indices.contains(day % 10) ? ["th", "st", "nd", "rd"][day % 10] : "th"
    let (line, marked) = replaced(by: [
      SpacedWord(text: "the", isSpaced: true), SpacedWord(text: String(day) + ending, isSpaced: true),
    ])
    return DatedMention(
      line,
      marked,
      .dayOfMonth,
      ahead: distances.ahead,
      back: distances.back,
      isAhead: isAhead
    )
  }

  /// The line with other words for the whole date, and the positions of these words.
  private func replaced(by others: [SpacedWord]) -> (line: [SpacedWord], marked: Range<Int>) {
    let first = weekday?.at ?? core.lowerBound
    var end = rest?.upperBound ?? core.upperBound
    let hasBracket = weekday.map { $0.at + 1 < words.count && words[$0.at + 1].text == "(" } ?? false
    if hasBracket, end < words.count, words[end].text == ")" { end += 1 }
    // The comma behind a whole date goes with the year, except behind a date that opens the sentence.
    if first > 3, end < words.count, words[end].text == "," { end += 1 }
    var others = others
    if !others.isEmpty { others[0].isSpaced = words[first].isSpaced }
    let line = words[..<first] + others + words[end...]
    return (Array(line), first..<first + others.count)
  }
}
