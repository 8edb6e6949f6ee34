import Documents

/// The columns of `EventRow` but for the participants, with the tables `event`, `time` and `article` called `v`, `t`
/// and `a`.
struct EventShape: RowShape {
  let columns: ColumnList
  private let id, article, sentence: Column<Int>
  private let spot: Column<Spot>
  private let date: Column<String>
  private let days: Column<ClosedRange<CalendarDate>?>
  private let tense: Column<Event.Tense>
  private let time: Column<Spot?>
  private let reported: Column<CalendarDate?>
  private let evidence: Column<Evidence>

  static let standard = EventShape()

  private init() {
    var list = ColumnList()
    id = list.add("v.id")
    article = list.add("v.article")
    spot = list.addSpot(of: "v")
    sentence = list.add("v.sentence")
    date = list.add("v.date")
    days = list.addDays(of: "v")
    tense = list.add("v.tense")
    time = list.addOptionalSpot(of: "t")
    reported = list.add("a.published")
    evidence = list.addEvidence(of: "v")
    columns = list
  }

  func read(_ row: StoreRow) -> EventRow {
    EventRow(
      id: row[id],
      article: row[article],
      spot: row[spot],
      sentence: row[sentence],
      date: row[date],
      days: row[days],
      tense: row[tense],
      time: row[time],
      participants: [],
      reported: row[reported],
      evidence: row[evidence]
    )
  }
}

/// The columns of `TimeRow`, with the table `time` called `t`.
struct TimeShape: RowShape {
  let columns: ColumnList
  private let id, article, sentence: Column<Int>
  private let text, value: Column<String>
  private let mod: Column<String?>
  private let days: Column<ClosedRange<CalendarDate>?>
  private let range: Column<TextRange>
  private let kind: Column<TimeExpression.Kind>
  private let evidence: Column<Evidence>

  static let standard = TimeShape()

  private init() {
    var list = ColumnList()
    id = list.add("t.id")
    article = list.add("t.article")
    text = list.add("t.text")
    days = list.addDays(of: "t")
    range = list.addRange(of: "t")
    sentence = list.add("t.sentence")
    kind = list.add("t.kind")
    value = list.add("t.value")
    mod = list.add("t.mod")
    evidence = list.addEvidence(of: "t")
    columns = list
  }

  func read(_ row: StoreRow) -> TimeRow {
    let expression = TimeExpression(
      range: row[range],
      sentence: row[sentence],
      kind: row[kind],
      value: row[value],
      mod: row[mod],
      evidence: row[evidence]
    )
    return TimeRow(
      id: row[id],
      article: row[article],
      expression: expression,
      text: row[text],
      days: row[days]
    )
  }
}

/// The columns of `QuantityRow`, with the table `quantity` called `n`.
struct QuantityShape: RowShape {
  let columns: ColumnList
  private let id, article, sentence: Column<Int>
  private let range: Column<TextRange>
  private let value: Column<Double>
  private let unit, text: Column<String>
  private let hedge, context: Column<String?>

  static let standard = QuantityShape()

  private init() {
    var list = ColumnList()
    id = list.add("n.id")
    article = list.add("n.article")
    range = list.addRange(of: "n")
    sentence = list.add("n.sentence")
    value = list.add("n.value")
    unit = list.add("n.unit")
    hedge = list.add("n.hedge")
    context = list.add("n.context")
    text = list.add("n.text")
    columns = list
  }

  func read(_ row: StoreRow) -> QuantityRow {
    let quantity = Quantity(
      range: row[range],
      sentence: row[sentence],
      value: row[value],
      unit: row[unit],
      hedge: row[hedge],
      context: ByteCoding.strings(row[context])
    )
    return QuantityRow(id: row[id], article: row[article], quantity: quantity, text: row[text])
  }
}
