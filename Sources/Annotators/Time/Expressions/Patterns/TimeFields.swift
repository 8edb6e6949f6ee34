import Documents

/// What the words of a time expression say, field by field, before it has a meaning.
struct TimeFields {
  /// The value of a field that no word has filled.
  static let unset = Int32.min

  var year = unset
  var month = unset
  var day = unset
  var weekday = unset
  /// 1 to 4 for the seasons from spring.
  var season = unset
  /// A number of units; 0 for one that is not known.
  var count = unset
  /// 1 where half a unit is added.
  var half = unset
  /// The thousandths that are added: "47.42 seconds".
  var fraction = unset
  /// The raw value of a `TemporalUnit`.
  var unit = unset
  var ordinal = unset
  var hour = unset
  var minute = unset
  /// 1 to 4 for the parts of the day from morning.
  var dayPart = unset
  /// The index of a holiday.
  var holiday = unset
  /// The first three digits of a decade.
  var decade = unset
  /// 1 before the common era.
  var era = unset
  /// The raw value of the `TemporalPick`.
  var pick = unset

  /// A field as a number; nil where no word filled it.
  static func known(_ field: Int32) -> Int? { field == unset ? nil : Int(field) }
}

/// The state of a pattern while it is matched.
struct TimeMatchState {
  var first = TimeFields()
  var second = TimeFields()
  /// The index of the reading of another kind within the pattern, or -1.
  var inner: Int32 = -1
  /// The index of the clock time within the pattern, or -1.
  var clock: Int32 = -1
  /// Where the first of two expressions ends and the second begins, or -1.
  var cut: Int32 = -1
  var secondStart: Int32 = -1
  /// The end of the expression where a context follows, or -1.
  var edge: Int32 = -1
}

/// What a pattern reads at a position: a time expression, or a part of one.
struct TimeReading {
  /// The time tokens of the expression.
  var range: Range<Int>
  /// The fields, for a part of an expression.
  var state: TimeMatchState
  var expression: Expression?

  /// The type and meaning of a whole expression.
  struct Expression {
    var kind: TimeExpression.Kind
    var meaning: TemporalMeaning
    var clock: TemporalClock?
    var mod: String?
    var rule: String
    /// The number of units, if the expression may be a distance and no length: "in three days".
    var amount: (number: Int, unit: TemporalUnit)?
    /// The meaning of the second of two expressions; where it begins, the state of the match has.
    var second: TemporalMeaning?
  }
}
