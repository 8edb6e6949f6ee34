public import Documents

/// A recognised time expression before it is anchored: what it says about the calendar, and nothing more.
///
/// Whether "Saturday" is the last or the next one is not decided here; the tense of its clause is kept for
/// whoever
/// decides. The publication day is inferred from cues, and the values of time expressions are counted from
/// them.
public struct TemporalCue: Annotation, Hashable {
  /// The bytes.
  public var range: TextRange

  /// The position of its sentence.
  public var sentence: Int

  /// The TIMEX3 type.
  public var kind: TimeExpression.Kind

  /// What the words say.
  public var meaning: TemporalMeaning

  /// The time of day, if one is named with it.
  public var clock: TemporalClock?

  /// The TIMEX3 modifier, as in `START`.
  public var mod: String?

  /// The tense of the clause that the words stand in, when its verb is known.
  public var tense: Event.Tense?

  /// The verb that gave the tense.
  public var verb: TextRange?

  /// The construction, as in "month and day".
  public var rule: String
}

/// A unit of time, from the second up.
public enum TemporalUnit: UInt8, Sendable, Hashable, CaseIterable {
  case second = 1
  case minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century, millennium

  /// The letters of the unit in an ISO 8601 duration, with the factor that a plain letter lacks.
  var duration: (prefix: String, factor: Int, letter: String) {
    switch self {
    case .second: ("PT", 1, "S")
    case .minute: ("PT", 1, "M")
    case .hour: ("PT", 1, "H")
    case .day: ("P", 1, "D")
    case .weekend: ("P", 1, "WE")
    case .week: ("P", 1, "W")
    case .fortnight: ("P", 2, "W")
    case .month: ("P", 1, "M")
    case .quarter: ("P", 1, "Q")
    case .year: ("P", 1, "Y")
    case .decade: ("P", 10, "Y")
    case .century: ("P", 100, "Y")
    case .millennium: ("P", 1000, "Y")
    }
  }
}

/// What the words of a time expression say about the calendar.
public enum TemporalMeaning: Sendable, Hashable {
  /// A day, month or year, as far as it is named, and which one where the year is not.
  case calendar(TemporalPattern, TemporalPick)
  /// From one to another, both included.
  case interval(TemporalPattern, TemporalPattern)
  /// A weekday alone, 1 for Monday.
  case weekday(Int, TemporalPick)
  /// A number of units from the day of publication or from the day spoken of, as coarse as the unit.
  case shifted(Int, TemporalUnit, TemporalOrigin)
  /// A holiday, by its place in the word table.
  case holiday(Int, year: Int?, TemporalPick)
  /// A length of time as an ISO 8601 duration.
  case duration(String)
  /// A repetition, as the duration or day that repeats.
  case set(String)
  /// `PRESENT_REF`, `PAST_REF` or `FUTURE_REF`.
  case reference(String)
  /// A clock time alone, on the day spoken of.
  case clock
}

/// Which of several like-named days, months or years is meant.
public enum TemporalPick: UInt8, Sendable, Hashable {
  /// The nearest one in the direction of the tense.
  case byTense
  case last, this, next
  /// In the year, or for weekdays the week, of publication, before it or after it.
  case sameYear, previousYear, followingYear
}

/// The day from which an expression counts.
public enum TemporalOrigin: UInt8, Sendable, Hashable {
  /// The day of publication, as in "yesterday".
  case publication
  /// The day last spoken of, as in "the following day".
  case reference
}

/// A calendar date with unknown parts.
public struct TemporalPattern: Sendable, Hashable {
  /// The year; four digits, or the decade or century if `century` or `decade` is set.
  public var year: Int?
  /// The month, 1 to 12.
  public var month: Int?
  /// The day of the month.
  public var day: Int?
  /// The weekday that stands with it, 1 for Monday.
  public var weekday: Int?
  /// A part of the year in TIMEX3: `SU`, `Q3`, `H1`.
  public var part: String?
  /// The first three digits of the years of a decade.
  public var decade: Int?
  /// The first two digits of the years of a century.
  public var century: Int?
  /// True when the week of the day is meant.
  public var isWeek = false
  /// True for a year that does not begin in January.
  public var isFiscal = false
  /// True before the common era.
  public var isBeforeCommonEra = false

  /// A date with the parts that are known.
  public init(year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil, part: String? = nil)
  {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.part = part
  }

  /// The day, when year, month and day are known and the calendar has it.
  public var date: CalendarDate? {
    guard let year, let month, let day, !isBeforeCommonEra else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

/// A time of day: a clock time or a part of the day.
public enum TemporalClock: Sendable, Hashable {
  /// Hours and minutes; the hour is 24 at midnight.
  case time(Int, Int)
  /// `MO`, `AF`, `EV` or `NI`.
  case part(String)

  /// The characters after the date in a TIMEX3 value.
  var value: String {
    switch self {
    case .time(let hour, let minute):
      "T" + CalendarDate.padded(hour, 2) + ":" + CalendarDate.padded(minute, 2)
    case .part(let code): "T" + code
    }
  }
}

/// Finds the time expressions of a document and what each of them says, in one pass.
public struct TemporalCueFinder: Annotator {
  /// An annotator without settings.
  public init() {}

  /// Needs only sentences.
  public var requires: [any Annotation.Type] { [] }

  /// The cues, in reading order, without overlap.
  public func annotations(in document: Document) -> [TemporalCue] {
    var search = TemporalCueSearch(document)
    for (index, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      search.read(sentence.range, sentence: index)
    }
    return search.found
  }
}

/// Reads time expressions range by range, with room for atoms that is used again.
struct TemporalCueSearch {
  /// What has been found so far.
  private(set) var found: [TemporalCue] = []

  private let text: [UInt8]
  private let mayIsSurname: Bool
  private var atoms: [TemporalAtom] = []

  init(_ document: Document) {
    text = document.text
    mayIsSurname = TemporalGrammar.usesMayAsSurname(document.text)
  }

  /// Adds the cues of a range to those found; `sentence` is the position they are noted with.
  mutating func read(_ range: TextRange, sentence: Int) {
    atoms.removeAll(keepingCapacity: true)
    TemporalScanner().scan(text, range, into: &atoms)
    let grammar = TemporalGrammar(atoms: atoms, mayIsSurname: mayIsSurname)
    var position = 0
    var floor = 0
    while position < atoms.count {
      guard grammar.canStart(position), let match = grammar.match(at: position) else {
        position += 1
        continue
      }
      let tense = TemporalTense(atoms: atoms).governing(match.start..<match.end)
      let (kind, meaning) = grammar.refined(match, tense: tense?.tense)
      let hedge = grammar.hedge(before: match.start, floor: floor, kind: kind)
      let start = hedge?.start ?? match.start
      found.append(
        TemporalCue(
          range: TextRange(Int(atoms[start].start), Int(atoms[match.end - 1].end)),
          sentence: sentence,
          kind: kind,
          meaning: meaning,
          clock: match.clock,
          mod: match.mod ?? hedge?.mod,
          tense: tense?.tense,
          verb: tense.map { TextRange(Int(atoms[$0.verb].start), Int(atoms[$0.verb].end)) },
          rule: match.rule
        )
      )
      position = max(match.end, position + 1)
      floor = position
    }
  }
}
