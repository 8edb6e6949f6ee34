import Documents

/// The columns of `EventRow` but for those who take part and the sources, with the tables `event`, `time` and `article`
/// called `v`, `t` and `a`.
struct EventShape: RowShape {
  let columns: ColumnList
  private let id, article, sentence, cluster: Column<Int>
  private let spot: Column<Spot>
  private let date: Column<String>
  private let days: Column<ClosedRange<CalendarDate>?>
  private let tense: Column<Event.Tense>
  private let time: Column<Spot?>
  private let reported: Column<CalendarDate?>
  private let evidence: Column<Evidence>
  private let predicateStart, predicateEnd, reporting: Column<Int?>
  private let lemma, key: Column<String?>
  private let isNominal, isNegated: Column<Bool>
  private let dating: Column<Event.Dating>
  private let aspect: Column<Event.Aspect>
  private let modality: Column<Event.Modality>
  private let standing: Column<Event.Standing>

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
    reported = list.add("COALESCE(v.reported_day, a.published)")
    evidence = list.addEvidence(of: "v")
    predicateStart = list.add("v.predicate_start")
    predicateEnd = list.add("v.predicate_end")
    lemma = list.add("v.lemma")
    key = list.add("v.key")
    isNominal = list.add("v.is_nominal")
    dating = list.add("v.dating")
    aspect = list.add("v.aspect")
    modality = list.add("v.modality")
    isNegated = list.add("v.is_negated")
    standing = list.add("v.standing")
    reporting = list.add("v.reporting")
    cluster = list.add("v.cluster")
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
      roles: [],
      reported: row[reported],
      evidence: row[evidence],
      predicate: ByteCoding.range(row[predicateStart], row[predicateEnd]),
      lemma: row[lemma],
      key: row[key],
      isNominal: row[isNominal],
      dating: row[dating],
      aspect: row[aspect],
      modality: row[modality],
      isNegated: row[isNegated],
      standing: row[standing],
      reporting: row[reporting],
      cluster: row[cluster],
      sources: []
    )
  }
}

/// The columns of `EventSource` with the number of the group, with the table `event` called `v`.
struct EventSourceShape: RowShape {
  let columns: ColumnList
  private let cluster, id, article: Column<Int>
  private let text, date: Column<String>
  private let days: Column<ClosedRange<CalendarDate>?>
  private let dating: Column<Event.Dating>

  static let standard = EventSourceShape()

  private init() {
    var list = ColumnList()
    cluster = list.add("v.cluster")
    id = list.add("v.id")
    article = list.add("v.article")
    text = list.add("v.text")
    date = list.add("v.date")
    days = list.addDays(of: "v")
    dating = list.add("v.dating")
    columns = list
  }

  func read(_ row: StoreRow) -> (cluster: Int, source: EventSource) {
    (
      row[cluster],
      EventSource(
        id: row[id],
        article: row[article],
        text: row[text],
        date: row[date],
        days: row[days],
        dating: row[dating]
      )
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
