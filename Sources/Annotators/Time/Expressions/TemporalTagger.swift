public import Documents
import Platform

/// Normalises time expressions to TIMEX3 values, counted from the day of publication.
///
/// Without a day of publication values stay partial, `XXXX-11-08` and `XXXX-WXX-4`, unless every likely day gives the
/// same one, or the text tells the full date from which they are counted.
///
/// The scheme is TIMEX3 (TimeML 1.2.1) with the seasons, quarters, halves and weekends that HeidelTime and
/// SUTime use.
public struct TemporalTagger: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The cues, the day of publication and its estimates.
  public var requires: [any Annotation.Type] {
    [TemporalCue.self, PublicationDate.self, PublicationEstimate.self]
  }

  /// The time expressions, in reading order.
  public func annotations(in document: Document) -> [TimeExpression] {
    let cues = document[TemporalCue.self]
    if let anchor = document.article.published?.date ?? document[PublicationDate.self].first?.date {
      return TemporalTagger.counted(cues, from: anchor, in: document)
    }
    return TemporalTagger.told(TemporalTagger.withoutAnchor(cues, in: document), cues, in: document)
  }

  /// The expressions of an article whose day of publication is not known, with the values that every likely day gives.
  private static func withoutAnchor(_ cues: [TemporalCue], in document: Document) -> [TimeExpression] {
    let open = TemporalTagger.expressions(cues, anchor: nil)
    if let estimate = document[PublicationEstimate.self].first, estimate.intervalProbability >= Self.likely {
      return TemporalTagger.closed(
        open,
        between: estimate.interval,
        estimate.intervalProbability,
        "the same for every likely day of publication",
        cues,
        in: document
      )
    }
    guard let days = daysOfNews(cues) else { return open }
    let why = "the same for the days from the latest one that the article gives in full"
    return TemporalTagger.closed(open, between: days, Self.likely, why, cues, in: document)
  }

  /// The days from the latest day that an article gives with weekday and year, as news does for what has just happened:
  /// "issued the order on Monday, 3 June 2024"; nil where it speaks of a later day or year.
  static func daysOfNews(_ cues: [TemporalCue]) -> CalendarInterval? {
    var latest: (day: CalendarDate, hasWeekday: Bool)?
    var lastYear = 0
    for cue in cues {
      guard case .calendar(let pattern, _) = cue.meaning, let year = pattern.year, !pattern.isBeforeCommonEra,
        pattern.decade == nil, pattern.century == nil
      else { continue }
      lastYear = max(lastYear, year)
      guard let month = pattern.month, let day = pattern.day,
        let date = CalendarDate(year: year, month: month, day: day), date >= latest?.day ?? date
      else { continue }
      latest = (date, pattern.weekday == date.weekday)
    }
    guard let latest, latest.hasWeekday, lastYear <= latest.day.year else { return nil }
    return CalendarInterval(latest.day, latest.day.adding(days: daysToNews))
  }

  /// The expressions of some cues, counted from a day.
  private static func counted(_ cues: [TemporalCue], from anchor: CalendarDate, in document: Document)
    -> [TimeExpression]
  {
    let clauses = Clauses.of(document)
    let directed = cues.map { cue in
      var cue = cue.directed(from: anchor, clauses, in: document)
      cue.isAlone = isAlone(cue, in: document)
      return cue
    }
    return expressions(joined(agreeing(directed), in: document), anchor: anchor)
  }

  /// True for a clock time beside which a sentence has no other word.
  private static func isAlone(_ cue: TemporalCue, in document: Document) -> Bool {
    guard cue.meaning == .clock, document.sentences.indices.contains(cue.sentence) else { return false }
    return document.sentences[cue.sentence].tokens.allSatisfy { token in
      let range = document.tokens[token].range
      return document.tokens[token].kind == .punctuation
        || range.start >= cue.range.start && range.end <= cue.range.end
    }
  }

  /// The expressions with the values that they have whichever day of an interval the article was published on.
  ///
  /// What was published between March 8 and April 7, 2024 and says "since November" means November 2023; "next week"
  /// stays open.
  private static func closed(
    _ open: [TimeExpression],
    between interval: CalendarInterval,
    _ probability: Double,
    _ why: String,
    _ cues: [TemporalCue],
    in document: Document
  ) -> [TimeExpression] {
    let ends = [interval.first, interval.last].map { counted(cues, from: $0, in: document) }
    guard ends.allSatisfy({ $0.map(\.range) == open.map(\.range) }) else { return open }
    return open.indices.map { index in
      let (first, last) = (ends[0][index], ends[1][index])
      guard open[index].value.utf8.starts(with: "XXXX".utf8), first.value == last.value,
        !first.value.utf8.starts(with: "XXXX".utf8)
      else { return open[index] }
      var expression = first
      expression.evidence.rule = open[index].evidence.rule + ", " + why
      expression.evidence.runnerUp = nil
      expression.evidence.confidence = min(first.evidence.confidence, probability)
      return expression
    }
  }

  /// The most days between an event that is given with weekday and year, and the report.
  private static let daysToNews = 4

  /// The probability of an interval from which on its days count.
  private static let likely = 0.8

  /// The cues with the directions of weekdays that the article names more than once: one article rarely speaks of both
  /// the last and the next Friday, so the logarithms of their odds are added, those of the others by half.
  private static func agreeing(_ cues: [TemporalCue]) -> [TemporalCue] {
    var sums = [Double](repeating: 0, count: 8)
    var counts = [Int](repeating: 0, count: 8)
    func odds(_ cue: TemporalCue) -> (weekday: Int, odds: Double)? {
      guard case .weekday(let number, .byTense) = cue.meaning, (1...7).contains(number),
        let confidence = cue.direction?.confidence
      else { return nil }
      let certain = min(confidence, surest)
      return (number, (cue.tense == .future ? 1 : -1) * log(certain / (1 - certain)))
    }
    for cue in cues {
      guard let found = odds(cue) else { continue }
      sums[found.weekday] += found.odds
      counts[found.weekday] += 1
    }
    guard counts.contains(where: { $0 > 1 }) else { return cues }
    return cues.map { cue in
      guard let found = odds(cue), counts[found.weekday] > 1 else { return cue }
      let others = (sums[found.weekday] - found.odds) / Double(counts[found.weekday] - 1)
      let joint = found.odds + others * shareOfOthers
      guard (joint > 0) != (found.odds > 0) else { return cue }
      var cue = cue
      cue.tense = joint > 0 ? .future : .past
      cue.direction = TemporalCue.Reason(
        text: (joint > 0 ? "ahead" : "before") + ": the same weekday elsewhere in the article",
        confidence: 1 / (1 + exp(-abs(joint)))
      )
      return cue
    }
  }

  /// The greatest certainty of one direction among several, and the share of the others in it.
  private static let (surest, shareOfOthers) = (0.98, 0.5)

  /// The cues with one direction for days that "and" or "or" joins, and with that of a past tense directly before.
  private static func joined(_ cues: [TemporalCue], in document: Document) -> [TemporalCue] {
    var cues = cues
    let tags = document[Tag.self]
    for index in cues.indices where cues[index].direction != nil && tags.count == document.tokens.count {
      // "said Thursday that it would close"
      var before = (document.token(at: cues[index].range.start) ?? 0) - 1
      if tags.indices.contains(before), tags[before].part == .adposition { before -= 1 }
      guard tags.indices.contains(before), tags[before].part == .verb, tags[before].form == .past else {
        continue
      }
      if let verb = cues[index].verb, verb != document.tokens[before].range, cues[index].tense == .future {
        cues[index].tense = .past
        cues[index].verb = document.tokens[before].range
        cues[index].direction?.text = "before: the past tense of the verb beside it"
      }
    }
    for index in cues.indices.dropFirst() {
      let (one, other) = (cues[index - 1], cues[index])
      guard let first = one.direction, let second = other.direction, one.tense != other.tense,
        one.sentence == other.sentence, one.range.end < other.range.start
      else { continue }
      let between = document.tokens(in: TextRange(one.range.end, other.range.start))
      guard between.count <= 2, tags.count == document.tokens.count,
        between.allSatisfy({ tags[$0].part == .coordinator || tags[$0].part == .punctuation })
      else { continue }
      if first.confidence >= second.confidence {
        (cues[index].tense, cues[index].direction) = (one.tense, first)
      } else {
        (cues[index - 1].tense, cues[index - 1].direction) = (other.tense, second)
      }
    }
    return cues
  }

  /// The expressions of some cues, counted from the day of publication if it is known.
  static func expressions(
    _ cues: [TemporalCue],
    anchor: CalendarDate?,
    telling: TemporalNormalizer.Telling? = nil
  ) -> [TimeExpression] {
    var normalizer = TemporalNormalizer(anchor: anchor)
    normalizer.telling = telling
    normalizer.isNarrative = isNarrative(cues, anchor)
    var found: [TimeExpression] = []
    found.reserveCapacity(cues.count)
    var index = 0
    var lastTime: TimeOfDay?
    while index < cues.count {
      let sentence = cues[index].sentence
      var end = index
      while end < cues.count, cues[end].sentence == sentence { end += 1 }
      // The days of a sentence come first, so that "at noon" can take a day that follows it.
      var values: [TemporalNormalizer.Value] = []
      for cue in cues[index..<end] {
        let value = normalizer.value(of: cue)
        values.append(value)
        if cue.meaning != .clock { normalizer.remember(value, of: cue) }
      }
      for position in index..<end {
        var cue = cues[position]
        if case .impossible = cue.meaning { continue }
        var value = values[position - index]
        // "The quarter", where none is spoken of.
        if value.text.isEmpty { continue }
        if cue.meaning == .clock {
          value = nearestDay(to: position - index, values, cues[index..<end]) ?? value
        }
        if case .shifted(let count, let unit, .reference) = cue.meaning,
          unit.rawValue < TemporalUnit.day.rawValue,
          let moved = lastTime?.moved(count, unit)
        {
          value = moved.value
          cue.clock = moved.clock
        }
        lastTime = TimeOfDay(value, cue.clock) ?? lastTime
        if normalizer.isNarrative { cue.direction = nil }
        found.append(expression(cue, value))
      }
      index = end
    }
    return found
  }

  /// The expression of a cue with its value.
  private static func expression(_ cue: TemporalCue, _ value: TemporalNormalizer.Value) -> TimeExpression {
    let origin = value.origin.map { ", counted from " + $0 } ?? ""
    var text = value.text
    if let clock = cue.clock { text += clock.value }
    let isCounted: Bool =
      switch cue.meaning {
      case .calendar(let pattern, _): pattern.year == nil && pattern.decade == nil && pattern.century == nil
      case .interval(let pattern, _, _): pattern.year == nil
      case .duration, .set, .reference: false
      default: true
      }
    guard isCounted else {
      return TimeExpression(
        range: cue.range,
        sentence: cue.sentence,
        kind: cue.kind,
        value: text,
        mod: cue.mod,
        evidence: Evidence(cue.rule, confidence: 0.95)
      )
    }
    let direction = value.runnerUp == nil ? nil : cue.direction
    let why = direction.map { ", " + $0.text } ?? ""
    return TimeExpression(
      range: cue.range,
      sentence: cue.sentence,
      kind: cue.kind,
      value: text,
      mod: cue.mod,
      evidence: Evidence(
        cue.rule + origin + why,
        by: direction == nil ? .rule : .model,
        trigger: cue.verb,
        runnerUp: value.runnerUp,
        confidence: direction?.confidence ?? (value.runnerUp == nil ? 0.9 : 0.8)
      )
    )
  }

  /// The value of the nearest day in the sentence, for a clock time alone; nil without a day.
  private static func nearestDay(
    to position: Int,
    _ values: [TemporalNormalizer.Value],
    _ cues: ArraySlice<TemporalCue>
  ) -> TemporalNormalizer.Value? {
    for distance in 1..<max(2, values.count) {
      for other in [position + distance, position - distance] where values.indices.contains(other) {
        guard values[other].reference?.grain == .day, !values[other].text.utf8.contains(UInt8(ascii: "/")),
          cues[cues.startIndex + other].meaning != .clock
        else { continue }
        return values[other]
      }
      if distance >= 4 { break }
    }
    return nil
  }

  /// True for a historical narrative: it dates by months and days of years far from the publication, and neither by
  /// days that are seen from the publication nor by the year of the publication.
  private static func isNarrative(_ cues: [TemporalCue], _ anchor: CalendarDate?) -> Bool {
    var (far, farYears, near, nearYears, deictic) = (0, 0, 0, 0, 0)
    for cue in cues {
      switch cue.meaning {
      case .calendar(let pattern, _), .interval(let pattern, _, _):
        guard let year = pattern.year else { continue }
        if pattern.isBeforeCommonEra || abs(year - (anchor?.year ?? 0)) > 1 {
          if pattern.month == nil { farYears += 1 } else { far += 1 }
        } else if pattern.month == nil {
          nearYears += 1
        } else {
          near += 1
        }
      case .weekday, .shifted(_, .day, .publication): deictic += 1
      default: break
      }
    }
    if far >= 5, far > near, far > deictic * 2 { return true }
    return far + farYears >= 6 && near + nearYears + deictic == 0
  }
}
