import Documents
import Platform
import WordLists

/// Times of articles without a day of publication, counted from the full dates that the text tells.
extension TemporalTagger {
  /// The expressions with values for those that are still open, counted from the last full date before them.
  ///
  /// "The dam broke on Sunday, 8 August 2021. On Monday the first of the dead was found": the 9th. News goes on from a
  /// past day that it gives with its weekday and year. A story, in which nobody says anything, goes on from the full
  /// dates with which it begins, if all are of one year, or of two that follow each other.
  static func told(_ expressions: [TimeExpression], _ cues: [TemporalCue], in document: Document)
    -> [TimeExpression]
  {
    let isOpen = expressions.contains { isPartial($0.value) }
    guard isOpen, let telling = telling(of: cues, in: document) else { return expressions }
    let found = self.expressions(cues, anchor: nil, telling: telling)
    guard found.map(\.range) == expressions.map(\.range) else { return expressions }
    let cueOfRange = Dictionary(cues.map { ($0.range, $0) }, uniquingKeysWith: { first, _ in first })
    var wasOpen = false
    return zip(expressions, found).map { open, told in
      let cue = cueOfRange[open.range]
      // "That night" goes on from a weekday that was open.
      let isContinued = wasOpen && (cue.map { goesOn($0.meaning) } ?? false)
      wasOpen = isPartial(open.value) || isContinued
      guard wasOpen, !isPartial(told.value) else { return open }
      // What is still to come may be counted from the day of publication, far from what the text tells.
      if case .story = telling, cue?.tense != .past { return open }
      var expression = told
      expression.evidence.confidence = min(told.evidence.confidence, confidenceOfTold)
      return expression
    }
  }

  /// True for what is counted from the day told before: "two days later".
  private static func goesOn(_ meaning: TemporalMeaning) -> Bool {
    if case .shifted(_, _, .reference) = meaning { true } else { false }
  }

  private static func isPartial(_ value: String) -> Bool { value.utf8.starts(with: "XXXX".utf8) }

  /// The way in which the cues of an article tell; nil where its full dates are too far apart, or there are none.
  private static func telling(of cues: [TemporalCue], in document: Document) -> TemporalNormalizer.Telling? {
    var days: [CalendarDate] = []
    var (isReport, lastYear) = (false, 0)
    var ofWeekdays: [TemporalPattern] = []
    for cue in cues {
      switch cue.meaning {
      case .calendar(let pattern, _)
      where pattern.year == nil && pattern.weekday != nil && pattern.day != nil:
        ofWeekdays.append(pattern)
      case .holiday(_, let year?, _): lastYear = max(lastYear, year)
      case .calendar(let pattern, _)
      where pattern.year != nil && pattern.month == nil && !pattern.isBeforeCommonEra:
        lastYear = max(lastYear, pattern.year ?? 0)
      case .calendar(let pattern, let pick):
        if pick.isFromPublication { isReport = true }
        guard let year = pattern.year, let month = pattern.month, !pattern.isBeforeCommonEra,
          !isBirth(cue.sentence, in: document),
          let day = CalendarDate(year: year, month: month, day: pattern.day ?? 1)
        else { continue }
        if days.isEmpty, pattern.day == nil || cue.sentence > lastOfOpening || cue.tense != .past {
          isReport = true
        }
        days.append(day)
      case .weekday, .shifted(_, _, .publication), .shifted(_, _, .counterpart): isReport = true
      default: continue
      }
    }
    // A report tells of what happened long ago too: only a past day with its weekday is of the news.
    if isReport || reports(document) {
      guard let day = daysOfNews(cues)?.first, isPast(day, in: cues) else { return nil }
      return .report(from: day)
    }
    guard let first = days.first, let least = days.min(), let greatest = days.max(),
      greatest.year - least.year <= 1, lastYear <= greatest.year
    else { return nil }
    // "Sunday, March 3" must be one in a year of them.
    let years = least.year - 1...greatest.year + 1
    guard
      ofWeekdays.allSatisfy({ pattern in
        years.contains { year in
          CalendarDate(year: year, month: pattern.month ?? 1, day: pattern.day ?? 1)?.weekday
            == pattern.weekday
        }
      })
    else { return nil }
    return .story(from: first)
  }

  /// True for a text in which somebody says something: news, and no story of the past.
  private static func reports(_ document: Document) -> Bool {
    document[LexicalWord.self].contains { SpeechVerbs.finite.contains(hash: $0.hash) }
  }

  /// True for a full date in a clause of the past.
  private static func isPast(_ day: CalendarDate, in cues: [TemporalCue]) -> Bool {
    cues.contains { cue in
      guard case .calendar(let pattern, _) = cue.meaning, let year = pattern.year, let month = pattern.month,
        let number = pattern.day
      else { return false }
      return cue.tense == .past && CalendarDate(year: year, month: month, day: number) == day
    }
  }

  /// True for a sentence that says when somebody was born.
  private static func isBirth(_ sentence: Int, in document: Document) -> Bool {
    let words = TokenArray(document[LexicalWord.self])
    guard words.count == document.tokens.count, document.sentences.indices.contains(sentence) else {
      return false
    }
    return document.sentences[sentence].tokens.contains { words[$0].hash == born }
  }

  /// The last sentence in which a story begins with its day; a headline may stand before it.
  private static let lastOfOpening = 2
  private static let born = WordHash.of("born")
  /// The confidence of a value that is counted from what the text tells.
  private static let confidenceOfTold = 0.6
}
