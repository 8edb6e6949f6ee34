import Corpora
import Documents
import WordLists

/// Finds out what figures of one thing are to one another.
///
/// Each figure is compared with those before it in order of publication, as no figure is a conflict that is only later,
/// rounder, a rate or a part. Two figures are one to rounding where one is the other to fewer digits and they
/// differ by a sixth at most, or where a hedge or a range allows it.
enum Reconciliation {
  /// The figures with what they are to those before them, in the same order.
  static func figures(of rows: [QuantityRow]) -> [CountedRow.Figure] {
    let wrong = Set(rows.filter { $0.quantity.correction == .wrong }.map(\.quantity.value))
    var found: [CountedRow.Figure] = []
    for row in rows {
      var figure = CountedRow.Figure(row: row, relation: .first)
      (figure.relation, figure.reference) = relation(of: row, to: found.map(\.row), wrong: wrong)
      if row.quantity.correction == .right, figure.reference == nil {
        // "To 31 from 38": the wrong figure stands behind the right one.
        figure.reference = rows.first { $0.article == row.article && $0.quantity.correction == .wrong }?.id
      }
      found.append(figure)
    }
    if isSeries(rows) { settle(&found) }
    return found
  }

  /// True for figures of three days or more that go up and down, as shares and daily takings do.
  ///
  /// What happens to people only grows, unless a report is wrong: its figures must turn twice. Corrected figures are no
  /// series.
  static func isSeries(_ rows: [QuantityRow]) -> Bool {
    var days: [CalendarDate: Double] = [:]
    for row in rows {
      if row.quantity.correction != nil { return false }
      guard let day = seriesDay(of: row), row.quantity.per == rows[0].quantity.per else { continue }
      if days[day] == nil { days[day] = size(row.quantity) }
    }
    let values = days.sorted { $0.key < $1.key }.map(\.value)
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }.filter { $0 != 0 }
    let turns = zip(steps, steps.dropFirst()).count { $0 * $1 < 0 }
    return values.count >= 3 && turns >= (rows[0].quantity.unit == "people" ? 2 : 1)
  }

  /// The day of a figure in a series: that as of which it holds, or that of the report where it is of months or years.
  private static func seriesDay(of row: QuantityRow) -> CalendarDate? {
    guard let days = row.days else { return row.reported }
    let isLong = days.upperBound.dayNumber - days.lowerBound.dayNumber > 7
    return isLong ? row.reported ?? days.upperBound : days.upperBound
  }

  /// In a series, only one source that gives two figures of one day contradicts itself.
  private static func settle(_ figures: inout [CountedRow.Figure]) {
    let rows = Dictionary(figures.map { ($0.row.id, $0.row) }) { first, _ in first }
    for index in figures.indices where figures[index].relation == .conflict {
      let own = figures[index].row.source
      let other = figures[index].reference.flatMap { rows[$0]?.source }
      if own == nil || own?.name != other?.name { figures[index].relation = .apart }
    }
  }

  /// The value in the base unit of what is measured.
  private static func size(_ quantity: Quantity) -> Double {
    UnitScale(quantity.unit)?.base(quantity.value) ?? quantity.value
  }

  private static func areComparable(_ one: Quantity, _ other: Quantity) -> Bool {
    // Workers, employees and people are counted one by one.
    if one.unit == other.unit || !one.isMeasure && !other.isMeasure { return true }
    guard let scale = UnitScale(one.unit) else { return false }
    return scale.dimension == UnitScale(other.unit)?.dimension
  }

  /// True where one is the other in another unit, right beside it in the text.
  private static func isConversion(_ one: QuantityRow, _ other: QuantityRow) -> Bool {
    one.article == other.article && one.quantity.sentence == other.quantity.sentence
      && one.quantity.unit != other.quantity.unit
      && (0...6).contains(other.quantity.range.start - one.quantity.range.end)
  }

  private static func relation(
    of row: QuantityRow,
    to earlier: [QuantityRow],
    wrong: Set<Double>
  ) -> (CountedRow.Relation, Int?) {
    switch row.quantity.correction {
    case .wrong: return (.wrong, earlier.last { $0.quantity.value == row.quantity.value }?.id)
    case .right: return (.corrected, earlier.last { $0.quantity.correction == .wrong }?.id)
    case nil: break
    }
    if earlier.isEmpty { return (.first, nil) }
    if let other = earlier.last(where: { isConversion($0, row) }) { return (.same, other.id) }
    let comparable = earlier.filter {
      $0.quantity.per == row.quantity.per && $0.quantity.isNegated == row.quantity.isNegated
        && areComparable($0.quantity, row.quantity)
    }
    if let same = comparable.last(where: { isSame($0.quantity, row.quantity) }) { return (.same, same.id) }
    guard let last = comparable.last else {
      let other = earlier.last { $0.quantity.per != row.quantity.per }
      if let other, let fits = fits(other.quantity, row.quantity) {
        return (fits ? .rate : .conflict, other.id)
      }
      return (.apart, earlier.last?.id)
    }
    if let near = comparable.last(where: { isRounding($0.quantity, row.quantity) }) {
      // "At least 14" on Monday and 17 by Tuesday evening: the hedge allows it, but the day tells more.
      let isGrown = near.quantity.bound == .least && size(row.quantity) > size(near.quantity)
      if isGrown, isLater(row, than: near) { return (.rising, near.id) }
      return (.rounding, near.id)
    }
    // A figure that was corrected since is no measure.
    let sound = comparable.filter { !wrong.contains($0.quantity.value) || $0.days == row.days }
    if let rival = sound.last(where: { $0.days == row.days && $0.days != nil && $0.article != row.article })
      ?? sound.last(where: { $0.days == row.days && $0.days != nil && $0.source?.name != row.source?.name })
    {
      if size(row.quantity) > size(rival.quantity), isLater(row, than: rival) { return (.rising, rival.id) }
      let isLess = size(row.quantity) <= size(rival.quantity)
      let (low, high) = isLess ? (row, rival) : (rival, row)
      // Who spent the night in a hall need not be all who left their homes.
      let isOther = low.quantity.action != high.quantity.action && low.quantity.correction == nil
      let isOpen = isWithinBounds(low.quantity, high.quantity) || isOther
      return (isOpen ? .apart : .conflict, rival.id)
    }
    let before = sound.last ?? last
    guard let one = before.days, let other = row.days, one != other else {
      return (row.days == nil ? .conflict : .apart, before.id)
    }
    let isLater = other.upperBound >= one.upperBound
    let isMore = size(row.quantity) > size(before.quantity)
    return (isMore == isLater ? .rising : .falling, before.id)
  }

  /// True for a figure as of days behind all those of another one, or as of a time of the day on which the other was
  /// published: "by Monday evening" is later than what was published on Monday.
  private static func isLater(_ row: QuantityRow, than other: QuantityRow) -> Bool {
    guard let days = row.days, let before = other.days else { return false }
    return days.lowerBound > before.upperBound || days == before && hasTime(row) && !hasTime(other)
  }

  /// True for a figure as of a time of the day.
  private static func hasTime(_ row: QuantityRow) -> Bool { row.quantity.asOf?.contains("T") ?? false }

  private static func isSame(_ one: Quantity, _ other: Quantity) -> Bool {
    if one.unit != other.unit, one.isMeasure {
      return UnitScale.agree(one.value, one.unit, other.value, other.unit)
    }
    return one.value == other.value && one.high == other.high
  }

  /// Whether a rate and a total agree; nil where they cannot be compared.
  private static func fits(_ one: Quantity, _ other: Quantity) -> Bool? {
    let (rate, total) = one.per == nil ? (other, one) : (one, other)
    guard let per = rate.per, total.per == nil, let days = total.days, let length = lengths[per], length > 0
    else {
      return nil
    }
    let expected = rate.value * Double(days) / Double(length)
    return abs(expected - total.value) <= total.value * 0.1
  }

  /// The days of the units of time of rates.
  private static let lengths: [String: Int] = Dictionary(
    WordList("quantities/times-of-rates").entries.compactMap { entry in
      entry.number().map { (entry.text, $0) }
    },
    uniquingKeysWith: { first, _ in first }
  )

  /// True for two figures of which one allows the other.
  static func isRounding(_ one: Quantity, _ other: Quantity) -> Bool {
    guard one.unit == other.unit || !one.isMeasure && !other.isMeasure else { return false }
    let (low, high) = one.value <= other.value ? (one, other) : (other, one)
    if let end = low.high, high.value <= end { return true }
    if isWithinBounds(low, high), high.value <= 2 * low.value { return true }
    guard high.value > 0 else { return false }
    let difference = (high.value - low.value) / high.value
    if one.bound == .about || other.bound == .about, difference <= 0.1 { return true }
    // A number of few digits is that of more digits, rounded: 1,200 for 1,150, and 3 for 3.4.
    let (coarse, fine) = one.digits <= other.digits ? (one, other) : (other, one)
    guard coarse.digits < fine.digits, fine.value >= 100 || fine.value != fine.value.rounded() else {
      return false
    }
    return difference <= 1.0 / 6 && rounds(fine.value, to: coarse.value, digits: coarse.digits)
  }

  /// True where a hedge allows the other figure: "more than 40" and 96.
  private static func isWithinBounds(_ low: Quantity, _ high: Quantity) -> Bool {
    low.bound == .least || high.bound == .most
  }

  /// True where a number is another one to some significant digits.
  private static func rounds(_ value: Double, to other: Double, digits: Int) -> Bool {
    guard value > 0, value < 1e15 else { return false }
    var scale = 1.0
    while value / scale >= 10 { scale *= 10 }
    while value / scale < 1, scale > 1e-6 { scale /= 10 }
    for _ in 1..<max(1, digits) { scale /= 10 }
    return abs((value / scale).rounded() * scale - other) < scale * 1e-6
  }
}
