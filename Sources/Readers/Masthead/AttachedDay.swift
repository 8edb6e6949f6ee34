import Documents
import WordLists

/// A day of publication that stands in one line with other text: behind a headline, or before the first sentence.
///
/// Only a day with its weekday and its year counts, as in "Ferry sinks off Velmar Tuesday, September 1, 2015" and
/// "Thursday, May 7, 2015 On Tuesday the ferry sank."
struct AttachedDay: Sendable, Hashable {
  /// The bytes of the day, counted from the beginning of the line.
  var range: TextRange

  /// The most words that a day with its weekday has.
  private static let longest = 5

  /// The day behind the words of a headline; nil if there is none.
  init?(endOf line: String) {
    guard line.utf8.suffix(8).contains(where: { $0 &- 48 < 10 }) else { return nil }
    let words = AttachedDay.words(of: line)
    for count in stride(from: 4, through: AttachedDay.longest, by: 1) where words.count > count + 1 {
      let start = words[words.count - count]
      guard let last = words.last, AttachedDay.isDay(line, start, last) else { continue }
      // "on Tuesday, September 1, 2015" and "until …" are part of the sentence.
      let before = words[words.count - count - 1]
      guard !AttachedDay.isJoined(AttachedDay.text(line, before)) else { return nil }
      range = TextRange(start.start, last.end)
      return
    }
    return nil
  }

  /// The day before the first sentence of a paragraph; nil if there is none.
  init?(startOf line: String) {
    guard line.first?.isUppercase ?? false else { return nil }
    let words = AttachedDay.words(of: String(line.prefix(64)))
    for count in stride(from: 4, through: AttachedDay.longest, by: 1) where words.count > count {
      guard AttachedDay.isDay(line, words[0], words[count - 1]) else { continue }
      let next = AttachedDay.text(line, words[count])
      // A sentence that begins with its time goes on in small letters, or behind a comma.
      guard let first = next.first, first.isUppercase || "\"\u{201C}\u{2018}".contains(first),
        line.utf8[line.utf8.index(line.utf8.startIndex, offsetBy: words[count - 1].end - 1)] &- 48 < 10
      else { return nil }
      range = TextRange(0, words[count - 1].end)
      return
    }
    return nil
  }

  private static func isDay(_ line: String, _ first: TextRange, _ last: TextRange) -> Bool {
    let weekday = text(line, first).lowercased().trimmingPunctuation()
    guard PublicationLine.isWeekday(weekday) else { return false }
    return PublicationLine(text(line, TextRange(first.start, last.end)))?.date != nil
  }

  /// True for a small word that makes a day a part of the sentence before it, and for a comma at its end.
  private static func isJoined(_ word: String) -> Bool {
    guard let last = word.last else { return true }
    return last == "," || DayWords.beforeDays.contains(word.lowercased())
  }

  /// The bytes of the words of a line.
  private static func words(of line: String) -> [TextRange] {
    var words: [TextRange] = []
    var start: Int?
    let bytes = Array(line.utf8)
    var position = 0
    while position <= bytes.count {
      let isBlank =
        position == bytes.count || bytes[position] <= 32
        || bytes[position] == 0xC2 && position + 1 < bytes.count && bytes[position + 1] == 0xA0
      if isBlank {
        if let first = start { words.append(TextRange(first, position)) }
        start = nil
        if position < bytes.count, bytes[position] == 0xC2 { position += 1 }
      } else if start == nil {
        start = position
      }
      position += 1
    }
    return words
  }

  private static func text(_ line: String, _ range: TextRange) -> String {
    String(decoding: line.utf8.dropFirst(range.start).prefix(range.count), as: UTF8.self)
  }
}
