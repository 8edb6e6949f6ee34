import Documents

/// Weekdays that are counted from the days that a text tells.
extension TemporalNormalizer {
  /// The day of the week that is nearest to the last full date of a report, or to the last day of a story; open where
  /// there is none near by.
  ///
  /// What happened is told forward, so that a day ahead counts as two days nearer.
  func told(weekday number: Int, _ tense: Event.Tense?) -> Value {
    let last: CalendarDate? =
      if let fullDay, !isStory {
        fullDay
      } else if let lastDay, sentence - lastDay.sentence <= Self.memory {
        lastDay.day
      } else if case .report(let day) = telling {
        day
      } else {
        nil
      }
    guard let last else { return Value("XXXX-WXX-" + String(number)) }
    let (back, ahead) = ((last.weekday - number + 7) % 7, (number - last.weekday + 7) % 7)
    // "On Tuesday, 10 March … On Friday it rained": the 6th or the 13th, unless the text has gone on from the Tuesday.
    let hasGoneOn = lastDay.map { $0.day > last } ?? false
    if tense != .future, back != 0, abs(ahead - back) <= 1, !hasGoneOn, !isStory {
      return Value("XXXX-WXX-" + String(number))
    }
    let isAhead = back != 0 && (tense == .future || ahead < back + Self.lead)
    var value = Value.day(last.adding(days: isAhead ? ahead : -back))
    value.origin = origin(last)
    value.runnerUp = last.adding(days: isAhead ? -back : ahead).iso
    return value
  }

  /// True where days are counted on from those of a story.
  var isStory: Bool {
    if case .story = telling { true } else { false }
  }

  /// The day of publication for what a narrative sees from it: a weekday or "this month" far from any day that it
  /// tells; nil elsewhere.
  var seen: CalendarDate? {
    guard isNarrative, telling == nil, let anchor else { return nil }
    guard let lastDay else { return anchor }
    let isOfToday = abs(lastDay.day.dayNumber - anchor.dayNumber) < Self.recent
    return isOfToday || sentence - lastDay.sentence > Self.nearDay ? anchor : nil
  }

  /// The most sentences behind a day in which a weekday counts from it.
  private static let nearDay = 8
  /// The days around the publication that are not of the past that a narrative tells.
  private static let recent = 31

  /// The days by which a story that goes forward makes the day ahead nearer.
  private static let lead = 2
  /// The most sentences behind a day in which weekdays are counted from it.
  private static let memory = 8
}
