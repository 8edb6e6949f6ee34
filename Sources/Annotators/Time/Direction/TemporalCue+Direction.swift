import Documents
import WordLists

extension TemporalCue {
  /// The cue with the tense that its direction gives, if it names a weekday, a day, a month, a season or a holiday
  /// without a year; the cue itself otherwise.
  func directed(from anchor: CalendarDate, _ clauses: Clauses, in document: Document) -> TemporalCue {
    guard let cue = directionCue(from: anchor, document) else { return self }
    var directed = self
    let direction = DirectionModel.standard.direction(of: cue, in: clauses)
    // Without distances the nearest one counts unless the direction is sure.
    let isOpen = cue.ahead == nil && direction.confidence < Self.sure
    let isDenied =
      direction.isAhead && direction.confidence < Self.surerThanTense
      && isToldAsPast(clauses, tokens: cue.tokens)
    directed.tense = isOpen ? .present : direction.isAhead && !isDenied ? .future : .past
    directed.verb = direction.predicate ?? verb
    let why = isDenied ? ": its clause tells what was done" : direction.reasons.first.map { ": " + $0 } ?? ""
    directed.direction = Reason(
      text: (direction.isAhead && !isDenied ? "ahead" : "before") + why,
      confidence: isDenied ? 0.5 : direction.confidence
    )
    directed.isSurelyPast =
      !direction.isAhead && direction.confidence >= Self.surelyPast && cue.ahead != nil
      && isOfPredicate(clauses, tokens: cue.tokens) && isToldAsPast(clauses, tokens: cue.tokens)
    return directed
  }

  /// The probability from which on the direction counts more than the distance.
  private static let surelyPast = 0.93

  /// True for an expression that is joined to the predicate of its clause: "died in March", but not "a march in March".
  ///
  /// What stands behind what somebody says or proposes may be of that.
  private func isOfPredicate(_ clauses: Clauses, tokens: Range<Int>) -> Bool {
    guard let index = clauses.clause(governing: tokens) else { return false }
    let predicate = clauses[index].head
    return clauses.tree.head(of: clauses.tree.head(among: tokens)) == predicate
      && SpeechVerbs.entry(hash: clauses.tree.shapes[predicate].low) == nil
      && !clauses.tree.children(of: predicate).contains { clauses.tree.shapes[$0].low == CueParts.to }
  }

  /// The probability from which on a day ahead counts although its clause tells in the past tense what was done.
  private static let surerThanTense = 0.95

  /// True where the clause around the expression tells in the past tense what was done.
  private func isToldAsPast(_ clauses: Clauses, tokens: Range<Int>) -> Bool {
    guard let index = clauses.clause(governing: tokens) else { return false }
    let clause = clauses[index]
    // What was done can last until a day ahead: "the trial was put off until Monday".
    let before = tokens.lowerBound - 1
    if before >= 0, Self.ends.contains(clauses.tree.shapes[before].low), !clause.isNegated,
      // Of what was reported the perfect may last too: "he insisted that the money had been set aside until April".
      !clause.isPerfect || clause.isReported
    {
      return false
    }
    return clause.tense == .past && clause.modality == .asserted
  }

  /// The prepositions of an end.
  private static let ends = ["until", "till"].map { WordHash.of($0) }

  /// The probability from which on the direction of a season or a holiday counts.
  private static let sure = 0.75

  private func directionCue(from anchor: CalendarDate, _ document: Document) -> DirectionCue? {
    let tokens = document.tokens(in: range)
    guard !tokens.isEmpty else { return nil }
    return Self.directionCue(of: meaning, tokens, from: anchor)
  }

  /// The days from the last end of a quarter or half of the calendar year to a day; nil for other parts.
  private static func daysSinceEnd(of part: String, from anchor: CalendarDate) -> Int? {
    guard let kind = part.first, let number = part.dropFirst().first?.wholeNumberValue else { return nil }
    let months = kind == "Q" ? number * 3 : kind == "H" ? number * 6 : 0
    guard (1...12).contains(months) else { return nil }
    return (0...366).first { offset in
      // The first day behind the part.
      let day = anchor.adding(days: -offset)
      return day.day == 1 && day.month == months % 12 + 1
    }
  }

  /// What an expression names without a year; "the eve of Independence Day" has the direction of the holiday.
  private static func directionCue(
    of meaning: TemporalMeaning,
    _ tokens: Range<Int>,
    from anchor: CalendarDate
  ) -> DirectionCue? {
    switch meaning {
    case .beside(_, _, let inner), .nthWeekday(_, weekday: _, of: let inner), .nth(_, _, of: let inner),
      .yearPart(_, of: let inner):
      return directionCue(of: inner, tokens, from: anchor)
    case .weekday(let number, .byTense), .weekday(let number, .this):
      let ahead = (number - anchor.weekday + 7) % 7
      guard ahead > 0 else { return nil }
      return DirectionCue(tokens: tokens, grain: .weekday, ahead: ahead, back: 7 - ahead)
    case .calendar(let pattern, .byTense)
    where pattern.year == nil && pattern.decade == nil && pattern.century == nil:
      if let month = pattern.month {
        guard let number = pattern.day else {
          let ahead = (month - anchor.month + 12) % 12 * 30
          return DirectionCue(tokens: tokens, grain: .month, ahead: ahead, back: 360 - ahead)
        }
        let days = (0...366).first { offset in
          let day = anchor.adding(days: offset)
          return day.month == month && day.day == number
        }
        guard let days else { return nil }
        return DirectionCue(tokens: tokens, grain: .date, ahead: days, back: 365 - days)
      }
      return pattern.part.map {
        DirectionCue(tokens: tokens, grain: .season, sinceEnd: daysSinceEnd(of: $0, from: anchor))
      }
    case .holiday(_, nil, .byTense): return DirectionCue(tokens: tokens, grain: .holiday)
    default: return nil
    }
  }
}
