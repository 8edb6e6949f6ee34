import Annotators
import Documents
import WordLists

/// A mention of a day or a month in dated news, made to look like one without a year: the rest of the date is left
/// out.
struct DatedMention {
  /// The line without the rest of the date, and the bytes of the mention in it.
  var text: String
  var start: Int
  var end: Int
  var grain: DirectionCue.Grain
  /// The days to the next occurrence and since the last one.
  var ahead: Int
  var back: Int
  /// True if the whole date lies after the day of publication; nil for a mention that has no more than this.
  var isAhead: Bool?

  /// The greatest distance of a day and of a month that news names without a year.
  private static let farthestDay = 240
  private static let farthestMonth = 8

  /// The mentions in a line of an article of a day, each with the line as it would be without the rest.
  static func all(in words: [SpacedWord], published: CalendarDate) -> [DatedMention] {
    var found: [DatedMention] = []
    for position in words.indices {
      if let month = months[words[position].text] {
        found += DatedLine(words: words, month: month, at: position, published: published).mentions
      } else if let weekday = weekdays[words[position].text], !isBeforeDate(position, words) {
        let ahead = (weekday - published.weekday + 7) % 7
        // The day of publication itself has no direction.
        if ahead > 0 {
          found.append(
            .init(words, position..<position + 1, .weekday, ahead: ahead, back: 7 - ahead, isAhead: nil)
          )
        }
      }
    }
    return found
  }

  init(
    _ words: [SpacedWord],
    _ marked: Range<Int>,
    _ grain: DirectionCue.Grain,
    ahead: Int,
    back: Int,
    isAhead: Bool?
  ) {
    (text, start, end) = SpacedWord.text(words, marking: marked)
    (self.grain, self.ahead, self.back, self.isAhead) = (grain, ahead, back, isAhead)
  }

  /// True for a weekday with the date behind it.
  private static func isBeforeDate(_ position: Int, _ words: [SpacedWord]) -> Bool {
    words[(position + 1)..<min(words.count, position + 5)].contains { months[$0.text] != nil }
  }

  /// The days until the next day with a property, from tomorrow, and since the last one, from yesterday.
  static func distances(from day: CalendarDate, _ isOne: (CalendarDate) -> Bool) -> (ahead: Int, back: Int)? {
    guard let ahead = (1...366).first(where: { isOne(day.adding(days: $0)) }),
      let back = (1...366).first(where: { isOne(day.adding(days: -$0)) })
    else { return nil }
    return (ahead, back)
  }

  /// A date with a whole day or a whole month, as the mentions that it gives.
  static func isNear(days: Int) -> Bool { days != 0 && abs(days) <= farthestDay }
  static func isNear(months: Int) -> Bool { months != 0 && abs(months) <= farthestMonth }

  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, name) in CalendarWords.monthNames.enumerated() { months[name] = index + 1 }
    for (index, name) in [
      "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
    ].enumerated() {
      let number = [1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12][index]
      months[name] = number
      months[name + "."] = number
    }
    return months
  }()

  static let weekdays: [String: Int] = {
    var weekdays: [String: Int] = [:]
    for (index, name) in CalendarWords.weekdayNames.enumerated() { weekdays[name] = index + 1 }
    return weekdays
  }()
}
