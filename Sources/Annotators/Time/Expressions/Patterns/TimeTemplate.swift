import Documents

/// The meaning that a line of the grammar gives to what its pattern matched.
///
/// In the tables it is a word with arguments: `date`, `date last`, `shift -1 week now`, `length`, `nth -1 day`.
enum TimeTemplate: Equatable {
  /// A number in the table, or the count or ordinal of the words, with a factor.
  enum Number: Equatable {
    case plain(Int)
    case count(Int)
    case ordinal
  }

  /// A part of an expression: its fields are those of the expression.
  case fields(TemporalPick?)
  /// The date of the fields.
  case date(TemporalPick?)
  /// The week of the day of the fields, and a fiscal year.
  case week
  case fiscal(TemporalPick?)
  /// A year before or after the common era.
  case era
  case weekend
  /// The day of three numbers: year, month and day, or an order that is not certain.
  case iso
  case digits
  /// The day of three numbers with stops between, which have the day first.
  case dayFirst
  /// The years of a decade.
  case decade
  /// The century of the ordinal.
  case century
  /// The half, quarter or third of the ordinal, in a year.
  case yearPart(String)
  /// The quarter of two months, or of the month that ends it.
  case months
  /// Two dates.
  case dates
  /// From one date to another.
  case interval
  /// Units from the day of publication or the day spoken of.
  case shift(Number, TemporalUnit?, TemporalOrigin)
  /// A length in units.
  case length(Number, TemporalUnit?)
  /// A length of one unit, or of an unknown number of units for a plural: "day-long", "decades-long".
  case lengthOfWord
  /// A repetition by units or by a calendar word.
  case set(Number, TemporalUnit?)
  case setOfDates
  case setOfWeekends
  /// A TIMEX3 reference word.
  case reference(String)
  /// A clock time.
  case clock
  /// Minutes past an hour, negative before it.
  case clockPast(Int)
  /// A day that the words alone name, in ISO 8601.
  case known(CalendarDate)
  /// A day of every year that the words name, by the numbers of its month and day.
  case yearly(Int, Int)
  /// A part of the day, 1 for the morning, alone or of the inner expression.
  case dayPart(Int)
  case innerDayPart(Int)
  /// The inner expression, with the clock time of the pattern if there is one.
  case inner
  /// Which item of the inner expression: a weekday, a unit, or a day of the month.
  case nth(Number, TemporalUnit?)
  /// Units from the inner expression.
  case beside(Number, TemporalUnit?)
  /// A day of the month alone.
  case dayOfMonth
  /// The half or quarter of the inner year.
  case partOfInner(String)

  /// From where units are counted, by the word in the tables.
  private static let origins: [String: TemporalOrigin] = [
    "now": .publication, "then": .reference, "same": .counterpart,
  ]

  /// The template of a column; nil for one that breaks the rules above.
  init?(_ column: String) {
    var words = column.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }[...]
    guard let verb = words.popFirst() else { return nil }
    func pick() -> TemporalPick?? {
      guard let word = words.popFirst() else { return .some(nil) }
      return TemporalPick(name: word).map { .some($0) }
    }
    func number() -> Number? {
      switch words.popFirst() {
      case "count": .count(1)
      case "-count": .count(-1)
      case "ordinal": .ordinal
      case let word?: Int(word).map { .plain($0) }
      case nil: .count(1)
      }
    }
    func unit() -> TemporalUnit?? {
      guard let word = words.first else { return .some(nil) }
      if word == "unit" {
        words.removeFirst()
        return .some(nil)
      }
      guard let unit = TemporalUnit(name: word) else { return nil }
      words.removeFirst()
      return .some(unit)
    }
    switch verb {
    case "fields", "fiscal":
      guard let pick = pick() else { return nil }
      self = verb == "fields" ? .fields(pick) : .fiscal(pick)
    case "date":
      guard let pick = pick() else { return nil }
      self = .date(pick)
    case "week": self = .week
    case "era": self = .era
    case "weekend": self = .weekend
    case "length-of-word": self = .lengthOfWord
    case "set-of-weekends": self = .setOfWeekends
    case "clock-past":
      guard let minutes = words.popFirst().flatMap({ Int($0) }) else { return nil }
      self = .clockPast(minutes)
    case "yearly":
      guard let month = words.popFirst().flatMap({ Int($0) }), let day = words.popFirst().flatMap({ Int($0) })
      else { return nil }
      self = .yearly(month, day)
    case "known":
      guard let day = words.popFirst().flatMap({ CalendarDate(iso: $0) }) else { return nil }
      self = .known(day)
    case "day-part", "inner-day-part":
      guard let part = words.popFirst().flatMap({ Int($0) }), (1...4).contains(part) else { return nil }
      self = verb == "day-part" ? .dayPart(part) : .innerDayPart(part)
    case "iso": self = .iso
    case "day-first": self = .dayFirst
    case "digits": self = .digits
    case "decade": self = .decade
    case "century": self = .century
    case "dates": self = .dates
    case "months": self = .months
    case "interval": self = .interval
    case "clock": self = .clock
    case "inner": self = .inner
    case "day-of-month": self = .dayOfMonth
    case "set-of-dates": self = .setOfDates
    case "reference":
      guard let word = words.popFirst() else { return nil }
      self = .reference(word)
    case "year-part", "inner-part":
      guard let letter = words.popFirst() else { return nil }
      self = verb == "year-part" ? .yearPart(letter) : .partOfInner(letter)
    case "shift":
      guard let number = number(), let unit = unit(), let origin = words.popFirst(),
        let from = TimeTemplate.origins[origin]
      else { return nil }
      self = .shift(number, unit, from)
    case "length", "set", "nth", "beside":
      guard let number = number(), let unit = unit() else { return nil }
      switch verb {
      case "length": self = .length(number, unit)
      case "set": self = .set(number, unit)
      case "nth": self = .nth(number, unit)
      default: self = .beside(number, unit)
      }
    default: return nil
    }
    if !words.isEmpty { return nil }
  }
}
