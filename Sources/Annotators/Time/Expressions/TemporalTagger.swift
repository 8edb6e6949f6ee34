public import Documents

/// Normalises time expressions to TIMEX3 values, counted from the day of publication.
///
/// Without a day of publication values stay partial: `XXXX-11-08`, `XXXX-WXX-4`. The scheme is TIMEX3 (TimeML 1.2.1)
/// with the seasons, quarters, halves and weekends that HeidelTime and SUTime use.
public struct TemporalTagger: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The cues and the day of publication.
  public var requires: [any Annotation.Type] { [TemporalCue.self, PublicationDate.self] }

  /// The time expressions, in reading order.
  public func annotations(in document: Document) -> [TimeExpression] {
    var cues = document[TemporalCue.self]
    let anchor = document.article.published?.date ?? document[PublicationDate.self].first?.date
    if let anchor {
      let clauses = Clauses.of(document)
      cues = cues.map { $0.directed(from: anchor, clauses, in: document) }
    }
    return TemporalTagger.expressions(cues, anchor: anchor)
  }

  /// The expressions of some cues, counted from the day of publication if it is known.
  static func expressions(_ cues: [TemporalCue], anchor: CalendarDate?) -> [TimeExpression] {
    var normalizer = TemporalNormalizer(anchor: anchor)
    normalizer.isNarrative = isNarrative(cues, anchor)
    var found: [TimeExpression] = []
    found.reserveCapacity(cues.count)
    var index = 0
    while index < cues.count {
      let sentence = cues[index].sentence
      var end = index
      while end < cues.count, cues[end].sentence == sentence { end += 1 }
      // The days of a sentence come first, so that "at noon" can take a day that follows it.
      var values: [TemporalNormalizer.Value] = []
      for cue in cues[index..<end] {
        let value = normalizer.value(of: cue)
        values.append(value)
        if cue.meaning != .clock { normalizer.remember(value, of: cue.meaning) }
      }
      for position in index..<end {
        let cue = cues[position]
        if case .impossible = cue.meaning { continue }
        var value = values[position - index]
        if cue.meaning == .clock {
          value = nearestDay(to: position - index, values, cues[index..<end]) ?? value
        }
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
      case .interval(let pattern, _): pattern.year == nil
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

  /// True for a historical narrative: most of its dates have years, and years far from the publication.
  private static func isNarrative(_ cues: [TemporalCue], _ anchor: CalendarDate?) -> Bool {
    var far = 0
    var near = 0
    for cue in cues {
      switch cue.meaning {
      case .calendar(let pattern, _), .interval(let pattern, _):
        guard let year = pattern.year else { continue }
        // A year with a month counts twice as much as a bare year.
        let weight = pattern.month == nil ? 1 : 2
        if pattern.isBeforeCommonEra || abs(year - (anchor?.year ?? 0)) > 1 { far += weight }
      case .weekday, .shifted(_, .day, .publication): near += 2
      default: break
      }
    }
    return far >= (anchor == nil ? 8 : 10) && far > near * 2 || far >= 6 && near == 0
  }
}
